package meaning

import (
	"context"
)

const (
	// headLanes is what the width of a head is a multiple of: the numbers of 16 bits in a register.
	headLanes = 16
	// widestHead is how many products of 14 by 14 bits a sum of 32 bits holds.
	widestHead = 32
	// headLevels is the greatest level of a query or key: 32 · 8,191² is less than 2^31.
	headLevels = 1<<13 - 1
	// shareLevels is what the shares that a token gives to others add up to, and the greatest level of a value: the
	// product is less than 2^31, rounding included.
	shareLevels = 1<<15 - 1
)

// scratch is the memory of one pass. It grows to the longest text it was used for.
type scratch struct {
	kernels kernels

	rows   levels
	state  []float32 // by token, Width wide: what the layers change
	wide   []float32 // products
	joined []float32 // what the heads found, by token

	// Of one head. What is by token for another token is padded to a multiple of headLanes.
	query              []int16 // by token
	queryStep, keyStep []float32
	row                []int16 // a key or value
	key                []int16 // by pairs of dimensions, then by token
	value              []int16 // by pairs of tokens, then by dimension
	valueStep          float32
	scores             []int32
	powers             []float32
	shares             []int16
	totals             []int32

	projected, branch, window []float32 // of a conv network
}

func (m *bert) cut(text string) []int32 { return m.words.Tokens(text, m.Positions) }

func (m *bert) unknown() int32 { return m.words.unknown }

// encode looks at ctx before each layer.
func (m *bert) encode(ctx context.Context, s *scratch, tokens []int32) (Vector, error) {
	m.embed(s, tokens)
	for i := range m.layers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		askers := len(tokens)
		if i == len(m.layers)-1 {
			askers = m.pooled(len(tokens))
		}
		m.layers[i].apply(m, s, len(tokens), askers)
	}
	return m.pool(s, len(tokens)), nil
}

// embed sets the state to each token's row plus its position's.
func (m *bert) embed(s *scratch, tokens []int32) {
	s.state = resized(s.state, len(tokens)*m.Width)
	copy(s.state, m.positions)
	for i, token := range tokens {
		row := s.state[i*m.Width:][:m.Width]
		m.tokens.add(row, token)
		normalise(row, m.gain, m.shift)
	}
}

// apply is one layer: tokens look at each other, then each is changed by itself. Only the first askers of them are: of the
// last layer's no more are needed than what is pooled.
func (l *layer) apply(m *bert, s *scratch, rows, askers int) {
	s.product(&l.attention, s.state, rows)
	m.attend(s, rows, askers)
	s.product(&l.merge, s.joined, askers)
	s.addTo(l.mergeGain, l.mergeShift, askers)
	s.product(&l.widen, s.state, askers)
	s.kernels.gelu(s.wide)
	s.product(&l.narrow, s.wide, askers)
	s.addTo(l.gain, l.shift, askers)
}

// product sets s.wide to the product of the matrix with each row of x, which may be s.wide itself.
func (s *scratch) product(m *matrix, x []float32, rows int) {
	even := rows + rows%2 // the assembly takes two at a time
	s.rows.resize(even, m.inputs)
	for row := range rows {
		s.rows.set(row, x[row*m.inputs:][:m.inputs], s.kernels)
	}
	s.wide = resized(s.wide, even*m.outputs)
	s.kernels.multiply(m, s.wide, &s.rows, rows)
	s.wide = s.wide[:rows*m.outputs]
}

// addTo adds the product to the state and normalises it.
func (s *scratch) addTo(gain, shift []float32, rows int) {
	width := len(s.wide) / rows
	for row := range rows {
		s.kernels.addNormalise(s.state[row*width:][:width], s.wide[row*width:][:width], gain, shift)
	}
}

// attend sets s.joined to what every head finds: for each of the first askers the mean of all tokens' values, weighted by
// how well their keys fit the token's query (softmax). s.wide holds query, key and value of each token.
func (m *bert) attend(s *scratch, rows, askers int) {
	width := m.Width / m.Heads
	s.makeRoom(rows, width, m.Width)
	for head := range m.Heads {
		s.readHead(head*width, m.Width, width, rows)
		for row := range askers {
			s.kernels.combine(s.scores, s.query[row*width:][:width], s.key)
			s.kernels.weigh(s.powers, s.scores, s.keyStep, float32(s.queryStep[row]*m.scoreToPower))
			for i := rows; i < len(s.powers); i++ {
				s.powers[i] = nothing
			}
			total := s.kernels.share(s.shares, s.powers)
			s.kernels.combine(s.totals, s.shares, s.value)
			step := s.valueStep / float32(total)
			joined := s.joined[row*m.Width+head*width:][:width]
			for i, x := range s.totals {
				joined[i] = float32(float32(x) * step)
			}
		}
	}
}

// nothing is a power so low that its share is 0.
const nothing = -1e30

// makeRoom lays out the memory of attend. What belongs to no token stays 0.
func (s *scratch) makeRoom(rows, headWidth, width int) {
	padded := (rows + headLanes - 1) / headLanes * headLanes
	s.joined = resized(s.joined, rows*width)
	s.query, s.row, s.totals = resized(s.query, rows*headWidth), resized(s.row, headWidth), resized(s.totals, headWidth)
	s.key, s.value = resized(s.key, headWidth*padded), resized(s.value, headWidth*padded)
	s.queryStep, s.keyStep = resized(s.queryStep, rows), resized(s.keyStep, padded)
	s.scores, s.powers, s.shares = resized(s.scores, padded), resized(s.powers, padded), resized(s.shares, padded)
	clear(s.key)
	clear(s.value)
	clear(s.keyStep)
}

// readHead turns a head's queries, keys and values into levels. They stand at first in each third of the rows of s.wide.
func (s *scratch) readHead(first, width, headWidth, rows int) {
	padded := len(s.shares)
	var most float32
	for row := range rows {
		three := s.wide[row*3*width+first:]
		s.queryStep[row] = s.fix(s.query[row*headWidth:][:headWidth], three[:headWidth])
		s.keyStep[row] = s.fix(s.row, three[width:][:headWidth])
		for i := 0; i < headWidth; i += 2 {
			s.key[i*padded+2*row], s.key[i*padded+2*row+1] = s.row[i], s.row[i+1]
		}
		most = max(most, s.greatest(three[2*width:][:headWidth]))
	}
	if most == 0 {
		most = 1
	}
	s.valueStep = most / shareLevels
	for row := range rows {
		s.kernels.fix(s.row, s.wide[row*3*width+2*width+first:][:headWidth], shareLevels/most)
		value := s.value[row/2*2*headWidth+row%2:]
		for i, x := range s.row {
			value[2*i] = x
		}
	}
}

// fix turns a query or key into levels, and returns what one level is worth.
func (s *scratch) fix(levels []int16, values []float32) float32 {
	most := s.greatest(values)
	if most == 0 {
		most = 1
	}
	s.kernels.fix(levels, values, headLevels/most)
	return most / headLevels
}

// greatest returns the greatest absolute value.
func (s *scratch) greatest(values []float32) float32 {
	low, high := s.kernels.span(values)
	return max(-low, high)
}

// pooled returns how many tokens' vectors, from the first, make up the text's.
func (m *bert) pooled(tokens int) int {
	if m.Pooling == PoolFirst {
		return 1
	}
	return tokens
}

// pool returns the text's vector.
func (m *bert) pool(s *scratch, tokens int) Vector {
	v := make([]float64, m.Width)
	for row := range m.pooled(tokens) {
		for i, x := range s.state[row*m.Width:][:m.Width] {
			v[i] += float64(x) // the length is set afterwards, so a sum is as good as a mean
		}
	}
	return unit(v)
}
