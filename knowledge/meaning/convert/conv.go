package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"faqbot/knowledge/meaning"
)

// chunks is in how many parts the table of tokens stands: token n is row n/chunks of part n%chunks.
const chunks = 17

func quantiseConv(h meaning.Header, tensors map[string]tensor, tokenizer []byte, sentences []string) ([]byte, error) {
	pieces, err := readPieces(tokenizer)
	if err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	h.Vocabulary = len(pieces)
	q := &quantiser{header: h, tensors: tensors}
	var p meaning.ConvParts
	var words []string
	for _, piece := range pieces {
		words, p.Scores = append(words, piece.text), append(p.Scores, piece.score)
	}
	p.Words = strings.Join(words, "\n")
	table := q.roundTable(&p, pieces)
	if q.err != nil {
		return nil, q.err
	}
	unigram, err := meaning.NewUnigram(p.Words, p.Scores)
	if err != nil {
		return nil, err
	}
	for _, sentence := range sentences {
		tokens := unigram.Tokens(sentence, calibrationTokens)
		if tokens == nil {
			continue
		}
		t := tensor{rows: len(tokens), width: h.Width}
		for _, token := range tokens {
			t.values = append(t.values, table.values[int(token)*h.Width:][:h.Width]...)
		}
		q.state = append(q.state, t)
	}
	q.conv(&p)
	if q.err != nil {
		return nil, q.err
	}
	return h.EncodeConv(p)
}

// roundTable rounds the rows of the pieces to levels, and returns what they then are.
func (q *quantiser) roundTable(p *meaning.ConvParts, pieces []piece) tensor {
	width := q.header.Width
	t := tensor{len(pieces), width, make([]float32, len(pieces)*width)}
	scale, low := q.take("scale"), q.take("lo")
	for i, piece := range pieces {
		chunk := piece.token % chunks
		part := q.take(fmt.Sprintf("q%d", chunk+1))
		if q.err != nil {
			return t
		}
		for j, x := range part.values[piece.token/chunks*width:][:width] {
			t.values[i*width+j] = x*scale.values[chunk] + low.values[chunk]
		}
	}
	p.Mean = make([]float32, width)
	for j := range p.Mean {
		var sum float64
		for i := range pieces {
			sum += float64(t.values[i*width+j])
		}
		p.Mean[j] = float32(sum / float64(len(pieces)))
	}
	for i := range t.values {
		t.values[i] -= p.Mean[i%width]
	}
	fine := q.header.FineRows
	p.Scale, p.Level = make([]float32, len(pieces)), make([]uint8, fine*width)
	levels := meaning.FineLevels()
	parallel(fine, func(i int) {
		row, codes := t.values[i*width:][:width], p.Level[i*width:][:width]
		p.Scale[i] = roundToLevels(codes, row, levels)
		for j, code := range codes {
			row[j] = p.Scale[i] * levels[code]
		}
	})
	roundToCentres(p, t.values[fine*width:], width, p.Scale[fine:])
	for i := range t.values {
		t.values[i] += p.Mean[i%width]
	}
	return t
}

// roundToLevels finds the nearest levels and the scale of least squared error, by turns, and returns the scale.
func roundToLevels(codes []uint8, row, levels []float32) float32 {
	scale := float64(length(row)) / math.Sqrt(float64(len(row)))
	for range 4 {
		var with, own float64
		for j, x := range row {
			best := 0
			for k, level := range levels {
				if math.Abs(float64(x)-scale*float64(level)) < math.Abs(float64(x)-scale*float64(levels[best])) {
					best = k
				}
			}
			codes[j] = uint8(best)
			level := float64(levels[best])
			with, own = with+float64(x)*level, own+level*level
		}
		scale = with / own
	}
	return meaning.Coarse(float32(scale))
}

// conv rounds the matrices in the order in which they are used. q.state holds the tokens' rows of each sentence.
func (q *quantiser) conv(p *meaning.ConvParts) {
	var branches []tensor
	p.Project, branches = q.product(q.turned("proj2", "proj3", "proj5"), q.concat("proj_b2", "proj_b3", "proj_b5"), q.state)
	p.Gain, p.Shift = q.concat("ln_g2", "ln_g3", "ln_g5"), q.concat("ln_b2", "ln_b3", "ln_b5")
	if q.err != nil {
		return
	}
	normaliseAll(branches, p.Gain, p.Shift)
	all := slices.Clone(q.state)
	for b, reach := range []struct{ tokens, before int }{{2, 0}, {3, 1}, {5, 2}} {
		branch := columns(branches, b*q.header.Inner, q.header.Inner)
		for i := range p.Near[b] {
			var found []tensor
			name := fmt.Sprintf("%d_%d", i+1, reach.tokens)
			p.Near[b][i], found = q.product(q.turned("w"+name), q.concat("b"+name), windows(branch, reach.tokens, reach.before))
			if q.err != nil {
				return
			}
			for n, t := range found {
				for j, x := range t.values {
					branch[n].values[j] += max(x, 0)
				}
			}
		}
		all = beside(all, branch)
	}
	p.AllGain, p.AllShift = q.concat("ln_g"), q.concat("ln_b")
	normaliseAll(all, p.AllGain, p.AllShift)
	var x, a, b []tensor
	p.Gather, x = q.product(q.turned("cnn_W"), q.concat("cnn_b"), means(all))
	for n, t := range x {
		for i := range t.values {
			t.values[i] *= float32(math.Sqrt(float64(all[n].rows)))
		}
	}
	p.Narrow, a = q.product(q.turned("d0"), nil, x)
	positive(a)
	p.PastNarrow, b = q.product(q.turned("p1"), nil, x)
	p.Same, a = q.product(q.turned("d1"), nil, a)
	x = sums(a, b)
	positive(x)
	p.Widen, a = q.product(q.turned("d2"), nil, x)
	positive(a)
	p.PastWiden, _ = q.product(q.turned("p3"), nil, x)
	p.Last, _ = q.product(q.turned("d3"), nil, a)
}

// turned returns matrices below each other that the model holds by inputs.
func (q *quantiser) turned(names ...string) (t tensor) {
	for _, name := range names {
		one := q.take(name).transposed()
		t.rows, t.width, t.values = t.rows+one.rows, one.width, append(t.values, one.values...)
	}
	return t
}

func (q *quantiser) concat(names ...string) (all []float32) {
	for _, name := range names {
		all = append(all, q.take(name).values...)
	}
	return all
}

func normaliseAll(tensors []tensor, gain, shift []float32) {
	for _, t := range tensors {
		for row := range t.rows {
			normalise(t.values[row*t.width:][:t.width], gain, shift)
		}
	}
}

// columns returns some columns of each tensor.
func columns(tensors []tensor, first, width int) (parts []tensor) {
	for _, t := range tensors {
		part := tensor{rows: t.rows, width: width}
		for row := range t.rows {
			part.values = append(part.values, t.values[row*t.width+first:][:width]...)
		}
		parts = append(parts, part)
	}
	return parts
}

// windows returns for each row those around it, one behind another; outside are zeros.
func windows(tensors []tensor, tokens, before int) (all []tensor) {
	for _, t := range tensors {
		w := tensor{t.rows, tokens * t.width, make([]float32, t.rows*tokens*t.width)}
		for row := range t.rows {
			for i := range tokens {
				if from := row - before + i; from >= 0 && from < t.rows {
					copy(w.values[row*w.width+i*t.width:], t.values[from*t.width:][:t.width])
				}
			}
		}
		all = append(all, w)
	}
	return all
}

// beside sets the columns of b behind those of a.
func beside(a, b []tensor) (both []tensor) {
	for n := range a {
		t := tensor{rows: a[n].rows, width: a[n].width + b[n].width}
		for row := range t.rows {
			t.values = append(append(t.values, a[n].values[row*a[n].width:][:a[n].width]...), b[n].values[row*b[n].width:][:b[n].width]...)
		}
		both = append(both, t)
	}
	return both
}

// means returns the mean of each tensor's rows.
func means(tensors []tensor) (all []tensor) {
	for _, t := range tensors {
		mean := tensor{1, t.width, make([]float32, t.width)}
		for i, x := range t.values {
			mean.values[i%t.width] += x / float32(t.rows)
		}
		all = append(all, mean)
	}
	return all
}

func sums(a, b []tensor) []tensor {
	for n := range a {
		for i, x := range b[n].values {
			a[n].values[i] += x
		}
	}
	return a
}

func positive(tensors []tensor) {
	for _, t := range tensors {
		for i, x := range t.values {
			t.values[i] = max(x, 0)
		}
	}
}
