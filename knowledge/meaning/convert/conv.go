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
	for i := range h.Stages {
		h.Stages[i].End = min(h.Stages[i].End, len(pieces))
	}
	sortBetween(pieces, borders(h.Stages))
	q := &quantiser{header: h, tensors: tensors}
	var p meaning.ConvParts
	var words []string
	for _, piece := range pieces {
		words, p.Scores = append(words, piece.text), append(p.Scores, piece.score)
	}
	p.Words = words
	unigram, err := meaning.NewUnigram(strings.Join(words, "\n"), p.Scores)
	if err != nil {
		return nil, err
	}
	var tokens [][]int32
	for _, sentence := range sentences {
		if cut := unigram.Tokens(sentence, calibrationTokens); cut != nil {
			tokens = append(tokens, cut)
		}
	}
	q.roundTable(&p, pieces, tokens)
	if q.err != nil {
		return nil, q.err
	}
	q.conv(&p)
	if q.err != nil {
		return nil, q.err
	}
	return h.EncodeConv(p)
}

// roundTable rounds the rows of the pieces to codes, and sets q.state to what the rows of the calibration's tokens then are.
func (q *quantiser) roundTable(p *meaning.ConvParts, pieces []piece, tokens [][]int32) {
	rows, mean := q.rows(pieces)
	if q.err != nil {
		return
	}
	metric := q.sensitivity(rowsOf(rows, mean, tokens))
	if q.err != nil {
		return
	}
	width := q.header.Width
	lengths := make([]float32, len(pieces))
	for i := range lengths {
		row := rows.values[i*width:][:width]
		lengths[i] = max(length(row), 1e-9)
		for j := range row {
			row[j] /= lengths[i]
		}
	}
	fmt.Println("sensitivity known")
	turn := newTurning(rows, metric)
	turned := turn.apply(rows)
	fmt.Println("turned")
	var sums tensor
	p.Stages, sums = roundToStages(q.header.Stages, turned)
	fmt.Println("codes found")
	p.Scale = scaleToFit(sums, turned, lengths, p.Stages)
	var back []tensor
	p.Turn, back = q.product(tensor{width, width, turn.back}, mean, rowsOf(sums, nil, tokens))
	q.state = back
}

// rows returns the rows of the pieces without their mean, and the mean.
func (q *quantiser) rows(pieces []piece) (t tensor, mean []float32) {
	width := q.header.Width
	t = tensor{len(pieces), width, make([]float32, len(pieces)*width)}
	scale, low := q.take("scale"), q.take("lo")
	sums := make([]float64, width)
	for i, piece := range pieces {
		chunk := piece.token % chunks
		part := q.take(fmt.Sprintf("q%d", chunk+1))
		if q.err != nil {
			return t, nil
		}
		for j, x := range part.values[piece.token/chunks*width:][:width] {
			t.values[i*width+j] = x*scale.values[chunk] + low.values[chunk]
			sums[j] += float64(t.values[i*width+j])
		}
	}
	mean = make([]float32, width)
	for j, sum := range sums {
		mean[j] = float32(sum / float64(len(pieces)))
	}
	for i := range t.values {
		t.values[i] -= mean[i%width]
	}
	return t, mean
}

// scaleToFit finds the scale of each piece that is best in mean squares, for rows of length 1 that have been as long as lengths say.
// It sets the sums to what they then are, and lays the steps of the stages so that all scales can be written.
func scaleToFit(sums, rows tensor, lengths []float32, stages []meaning.StageParts) []byte {
	scales := make([]float32, sums.rows)
	most := float32(0)
	for i := range scales {
		own := sums.values[i*sums.width:][:sums.width]
		scales[i] = lengths[i] * product(own, rows.values[i*sums.width:][:sums.width]) / max(product(own, own), 1e-9)
		most = max(most, scales[i])
	}
	unit := most / meaning.Scale(math.MaxUint8)
	for i := range stages {
		stages[i].Step *= unit
	}
	bytes := make([]byte, len(scales))
	for i, scale := range scales {
		for bytes[i] < math.MaxUint8 && unit*meaning.Scale(bytes[i]+1) <= scale {
			bytes[i]++
		}
		if b := bytes[i]; b < math.MaxUint8 && unit*meaning.Scale(b+1)-scale < scale-unit*meaning.Scale(b) {
			bytes[i]++
		}
		for j := range sums.width {
			sums.values[i*sums.width+j] *= unit * meaning.Scale(bytes[i])
		}
	}
	return bytes
}

// rowsOf returns the rows of each sentence's tokens, with the mean added unless it is nil.
func rowsOf(rows tensor, mean []float32, tokens [][]int32) (sentences []tensor) {
	for _, of := range tokens {
		t := tensor{rows: len(of), width: rows.width}
		for _, token := range of {
			t.values = append(t.values, rows.values[int(token)*rows.width:][:rows.width]...)
		}
		for j := range t.values {
			if mean != nil {
				t.values[j] += mean[j%t.width]
			}
		}
		sentences = append(sentences, t)
	}
	return sentences
}

// reaches is how many tokens each branch looks at, and how many of them stand before.
var reaches = [3]struct{ tokens, before int }{{2, 0}, {3, 1}, {5, 2}}

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
	for b, reach := range reaches {
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
