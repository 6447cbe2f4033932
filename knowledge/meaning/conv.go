package meaning

import (
	"context"
	"fmt"
)

// branchCount is how many branches a conv network has.
const branchCount = 3

// reach is how many tokens each branch looks at, and how many of them stand before.
var reach = [branchCount]struct{ tokens, before int }{{2, 0}, {3, 1}, {5, 2}}

// conv is the network of the multilingual Universal Sentence Encoder (Yang et al., 2019): three branches look at 2, 3 and
// 5 neighbours, twice; what they find is added up over the tokens, and a few more layers follow.
type conv struct {
	Header
	words      *Unigram
	tokens     pieceTable
	turn       matrix // turns what codes stand for into a piece's row
	project    matrix // the inputs of the three branches
	gain       []float32
	shift      []float32
	near       [branchCount][2]matrix
	allGain    []float32
	allShift   []float32
	gather     matrix
	narrow     matrix // then two blocks with a way past them
	pastNarrow matrix
	same       matrix
	widen      matrix
	pastWiden  matrix
	last       matrix
}

// all is how many numbers a token has behind the branches.
func (h *Header) all() int { return h.Width + branchCount*h.Inner }

func (h *Header) checkConv() error {
	if h.Width%tileOutputs != 0 || h.Inner%tileOutputs != 0 || h.Middle < tileOutputs || h.Middle > 1024 || h.Middle%tileOutputs != 0 ||
		reach[branchCount-1].tokens*h.Inner > mostInputs || h.all() > mostInputs {
		return fmt.Errorf("width %d, inner %d and middle %d do not go together", h.Width, h.Inner, h.Middle)
	}
	for _, s := range h.Stages {
		if s.First < 0 || s.First > s.End || s.End > h.Vocabulary || s.Together < 1 || h.Width%s.Together != 0 {
			return fmt.Errorf("a stage of codes for %d numbers of the pieces %d to %d does not go with %d pieces", s.Together, s.First, s.End, h.Vocabulary)
		}
	}
	return nil
}

func readConv(h Header, r *reader) (*conv, error) {
	c := &conv{Header: h}
	words, scores := r.pieces(h.Vocabulary)
	var err error
	if c.words, err = NewUnigram(words, scores); err != nil {
		return nil, err
	}
	c.tokens, c.turn = r.pieceTable(h), r.matrix(h.Width, h.Width)
	inner := branchCount * h.Inner
	c.project, c.gain, c.shift = r.matrix(inner, h.Width), r.floats(inner), r.floats(inner)
	for b, reach := range reach {
		for i := range c.near[b] {
			c.near[b][i] = r.matrix(h.Inner, reach.tokens*h.Inner)
		}
	}
	c.allGain, c.allShift = r.floats(h.all()), r.floats(h.all())
	c.gather = r.matrix(h.Width, h.all())
	c.narrow, c.pastNarrow, c.same = r.matrix(h.Middle, h.Width), r.matrix(h.Middle, h.Width), r.matrix(h.Middle, h.Middle)
	c.widen, c.pastWiden, c.last = r.matrix(h.Width, h.Middle), r.matrix(h.Width, h.Middle), r.matrix(h.Width, h.Width)
	return c, nil
}

func (c *conv) cut(text string) []int32 { return c.words.Tokens(text, c.Positions) }

func (c *conv) unknown() int32 { return unknownPiece }

func (c *conv) encode(ctx context.Context, s *scratch, tokens []int32) (Vector, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rows, all := len(tokens), c.all()
	s.state, s.joined = resized(s.state, rows*c.Width), resized(s.joined, rows*all)
	for i, token := range tokens {
		c.tokens.read(s.state[i*c.Width:][:c.Width], token)
	}
	s.product(&c.turn, s.state, rows)
	copy(s.state, s.wide)
	for i := range rows {
		copy(s.joined[i*all:], s.state[i*c.Width:][:c.Width])
	}
	c.look(s, rows)

	sum := make([]float32, all)
	for row := range rows {
		one := s.joined[row*all:][:all]
		normalise(one, c.allGain, c.allShift)
		for i, x := range one {
			sum[i] += x
		}
	}
	for i := range sum {
		sum[i] /= float32(rows)
	}
	return c.finish(s, sum, rows), nil
}

// look adds to s.joined what the branches find.
func (c *conv) look(s *scratch, rows int) {
	s.product(&c.project, s.state, rows)
	s.projected = append(s.projected[:0], s.wide...)
	inner, all := c.Inner, c.all()
	for row := range rows {
		normalise(s.projected[row*branchCount*inner:][:branchCount*inner], c.gain, c.shift)
	}
	s.branch = resized(s.branch, rows*inner)
	for b, reach := range reach {
		for row := range rows {
			copy(s.branch[row*inner:][:inner], s.projected[(row*branchCount+b)*inner:])
		}
		for i := range c.near[b] {
			s.window = resized(s.window, rows*reach.tokens*inner)
			neighbours(s.window, s.branch, rows, inner, reach.tokens, reach.before)
			s.product(&c.near[b][i], s.window, rows)
			for i, x := range s.wide {
				s.branch[i] += max(x, 0)
			}
		}
		for row := range rows {
			copy(s.joined[row*all+c.Width+b*inner:][:inner], s.branch[row*inner:])
		}
	}
}

// neighbours writes for each row the rows around it, one behind another. Those outside are 0.
func neighbours(window, rows []float32, count, width, tokens, before int) {
	for row := range count {
		for i := range tokens {
			to := window[(row*tokens+i)*width:][:width]
			if from := row - before + i; from >= 0 && from < count {
				copy(to, rows[from*width:])
			} else {
				clear(to)
			}
		}
	}
}

// finish turns the mean of the tokens into the text's vector.
func (c *conv) finish(s *scratch, mean []float32, rows int) Vector {
	product := func(m *matrix, x []float32) []float32 {
		s.product(m, x, 1)
		return append([]float32(nil), s.wide...)
	}
	x := product(&c.gather, mean)
	for i := range x {
		x[i] *= root(float32(rows))
	}
	y := sumOf(product(&c.pastNarrow, x), product(&c.same, positive(product(&c.narrow, x))))
	positive(y)
	z := sumOf(product(&c.pastWiden, y), product(&c.last, positive(product(&c.widen, y))))
	v := make([]float64, len(z))
	for i, x := range z {
		v[i] = float64(tanh(x))
	}
	return unit(v)
}

func positive(x []float32) []float32 {
	for i := range x {
		x[i] = max(x[i], 0)
	}
	return x
}

func sumOf(x, y []float32) []float32 {
	for i := range x {
		x[i] += y[i]
	}
	return x
}
