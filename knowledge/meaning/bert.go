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

	query, key     []int16 // of one head, by token
	value          []int16 // of one head, by dimension, padded
	shares         []int16 // of one token, padded
	queryStep      []float32
	keyStep        []float32
	scores, totals []int32
	powers         []float32
}

// encode computes the vector of a text of at least one token. It looks at ctx before each layer.
func (m *model) encode(ctx context.Context, s *scratch, tokens []int32) (Vector, error) {
	m.embed(s, tokens)
	for i := range m.layers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		m.layers[i].apply(m, s, len(tokens))
	}
	return m.pool(s, len(tokens)), nil
}

// embed sets the state to each token's row plus its position's.
func (m *model) embed(s *scratch, tokens []int32) {
	s.state = resized(s.state, len(tokens)*m.Width)
	copy(s.state, m.positions)
	for i, token := range tokens {
		row := s.state[i*m.Width:][:m.Width]
		m.tokens.add(row, token)
		normalise(row, m.gain, m.shift)
	}
}

// apply is one layer: tokens look at each other, then each is changed by itself.
func (l *layer) apply(m *model, s *scratch, rows int) {
	s.product(&l.attention, s.state, rows)
	m.attend(s, rows)
	s.product(&l.merge, s.joined, rows)
	s.addTo(l.mergeGain, l.mergeShift, rows)
	s.product(&l.widen, s.state, rows)
	s.kernels.gelu(s.wide)
	s.product(&l.narrow, s.wide, rows)
	s.addTo(l.gain, l.shift, rows)
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

// attend sets s.joined to what every head finds: for each token the mean of all tokens' values, weighted by how well
// their keys fit the token's query (softmax). s.wide holds query, key and value of each token.
func (m *model) attend(s *scratch, rows int) {
	width := m.Width / m.Heads
	padded := (rows + headLanes - 1) / headLanes * headLanes
	s.joined = resized(s.joined, rows*m.Width)
	s.query, s.key = resized(s.query, rows*width), resized(s.key, rows*width)
	s.queryStep, s.keyStep = resized(s.queryStep, rows), resized(s.keyStep, rows)
	s.value, s.shares = resized(s.value, width*padded), resized(s.shares, padded)
	s.scores, s.totals, s.powers = resized(s.scores, rows), resized(s.totals, width), resized(s.powers, rows)
	clear(s.value)
	clear(s.shares)
	for head := range m.Heads {
		first := head * width
		for row := range rows {
			three := s.wide[row*3*m.Width:]
			s.queryStep[row] = float32(fix(s.query[row*width:][:width], three[first:], headLevels) * m.scoreToPower)
			s.keyStep[row] = fix(s.key[row*width:][:width], three[m.Width+first:], headLevels)
		}
		valueStep := s.takeValues(2*m.Width+first, 3*m.Width, width, padded, rows)
		for row := range rows {
			s.kernels.dots(s.scores, s.query[row*width:][:width], s.key)
			total := s.share(s.queryStep[row], rows)
			s.kernels.dots(s.totals, s.shares, s.value)
			step := valueStep / float32(total)
			for i, x := range s.totals {
				s.joined[row*m.Width+first+i] = float32(float32(x) * step)
			}
		}
	}
}

// takeValues lays out the values of a head by dimension, which stand at first in rows of stride. It returns what one
// level is worth.
func (s *scratch) takeValues(first, stride, width, padded, rows int) float32 {
	var most float32
	for row := range rows {
		most = max(most, greatest(s.wide[row*stride+first:][:width]))
	}
	if most == 0 {
		most = 1
	}
	perLevel := shareLevels / most
	for row := range rows {
		for i, x := range s.wide[row*stride+first:][:width] {
			s.value[i*padded+row] = int16(round(float32(x * perLevel)))
		}
	}
	return most / shareLevels
}

// share turns the scores of a token into what it takes of each, in levels, and returns their sum.
func (s *scratch) share(step float32, rows int) (total int32) {
	most := float32(0)
	for i, score := range s.scores {
		x := float32(float32(score) * float32(step*s.keyStep[i]))
		s.powers[i] = x
		if i == 0 || x > most {
			most = x
		}
	}
	var sum float32
	for i, x := range s.powers {
		s.powers[i] = exp(x - most)
		sum += s.powers[i]
	}
	perLevel := shareLevels / sum
	for i, x := range s.powers[:rows] {
		level := round(float32(x * perLevel))
		s.shares[i] = int16(level)
		total += level
	}
	return total
}

// fix writes the values to levels, the greatest as most, and returns what one level is worth.
func fix(levels []int16, values []float32, most float32) float32 {
	values = values[:len(levels)]
	greatest := greatest(values)
	if greatest == 0 {
		greatest = 1
	}
	perLevel := most / greatest
	for i, x := range values {
		levels[i] = int16(round(float32(x * perLevel)))
	}
	return greatest / most
}

// greatest returns the greatest absolute value.
func greatest(values []float32) (most float32) {
	for _, x := range values {
		most = max(most, x, -x)
	}
	return most
}

// pool returns the text's vector.
func (m *model) pool(s *scratch, rows int) Vector {
	v := make([]float64, m.Width)
	if m.Pooling == PoolFirst {
		rows = 1 // the length is set afterwards, so a sum is as good as a mean
	}
	for row := range rows {
		for i, x := range s.state[row*m.Width:][:m.Width] {
			v[i] += float64(x)
		}
	}
	return unit(v)
}
