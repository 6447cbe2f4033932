package main

import (
	"fmt"
	"math"

	"faqbot/knowledge/meaning"
)

// calibrationTokens is how many tokens of a calibration sentence are read.
const calibrationTokens = 64

// A quantiser rounds a model layer by layer. The inputs of a layer are those that the rounded layers before it give, so
// each layer also makes up for the ones before.
type quantiser struct {
	header  meaning.Header
	tensors map[string]tensor
	state   []tensor // of each calibration sentence, a row a token
	err     error
}

func quantiseModel(h meaning.Header, tensors map[string]tensor, words string, sentences []string) (meaning.Parts, error) {
	q := &quantiser{header: h, tensors: tensors}
	positions, kinds := q.take("embeddings.position_embeddings.weight"), q.take("embeddings.token_type_embeddings.weight")
	p := meaning.Parts{
		Words:  words,
		Tokens: quantise(q.take("embeddings.word_embeddings.weight"), nil),
		Gain:   q.take("embeddings.LayerNorm.weight").values,
		Shift:  q.take("embeddings.LayerNorm.bias").values,
	}
	if q.err != nil || positions.rows < h.Positions || kinds.width != h.Width {
		return p, fmt.Errorf("embeddings do not fit: %w", q.err)
	}
	p.Positions = positions.values[:h.Positions*h.Width]
	for i := range p.Positions {
		p.Positions[i] += kinds.values[i%h.Width]
	}
	if err := q.embed(p, sentences); err != nil {
		return p, err
	}
	for i := range h.Layers {
		p.Layers = append(p.Layers, q.layer(fmt.Sprintf("encoder.layer.%d.", i)))
		fmt.Println("layer", i+1, "of", h.Layers)
	}
	return p, q.err
}

// take returns a tensor, and notes when the model has none of that name.
func (q *quantiser) take(name string) tensor {
	t, ok := q.tensors[name]
	if !ok && q.err == nil {
		q.err = fmt.Errorf("the model has no %s", name)
	}
	return t
}

func (q *quantiser) embed(p meaning.Parts, sentences []string) error {
	words, err := meaning.NewWordPiece(p.Words)
	if err != nil {
		return err
	}
	for _, sentence := range sentences {
		tokens := words.Tokens(sentence, calibrationTokens)
		t := tensor{len(tokens), q.header.Width, make([]float32, len(tokens)*q.header.Width)}
		for i, token := range tokens {
			row := t.values[i*t.width:][:t.width]
			for j := range row {
				at := int(token)*t.width + j
				row[j] = p.Positions[i*t.width+j] + p.Tokens.Scale[token]*float32(p.Tokens.Fine[at/group])*float32(p.Tokens.Code[at])
			}
			normalise(row, p.Gain, p.Shift)
		}
		q.state = append(q.state, t)
	}
	return nil
}

func (q *quantiser) layer(name string) (l meaning.LayerParts) {
	query, key, value := q.take(name+"attention.self.query.weight"), q.take(name+"attention.self.key.weight"), q.take(name+"attention.self.value.weight")
	three := tensor{3 * query.rows, query.width, concat(query.values, key.values, value.values)}
	bias := concat(q.take(name+"attention.self.query.bias").values, q.take(name+"attention.self.key.bias").values, q.take(name+"attention.self.value.bias").values)
	if q.err != nil {
		return l
	}
	var wide []tensor
	l.Attention, wide = q.product(three, bias, q.state)
	for i := range wide {
		wide[i] = attend(wide[i], q.header.Heads)
	}
	l.Merge, wide = q.product(q.take(name+"attention.output.dense.weight"), q.take(name+"attention.output.dense.bias").values, wide)
	l.MergeGain, l.MergeShift = q.take(name+"attention.output.LayerNorm.weight").values, q.take(name+"attention.output.LayerNorm.bias").values
	q.addTo(wide, l.MergeGain, l.MergeShift)
	l.Widen, wide = q.product(q.take(name+"intermediate.dense.weight"), q.take(name+"intermediate.dense.bias").values, q.state)
	for _, t := range wide {
		for i, x := range t.values {
			t.values[i] = x * float32(.5*(1+math.Erf(float64(x)/math.Sqrt2)))
		}
	}
	l.Narrow, wide = q.product(q.take(name+"output.dense.weight"), q.take(name+"output.dense.bias").values, wide)
	l.Gain, l.Shift = q.take(name+"output.LayerNorm.weight").values, q.take(name+"output.LayerNorm.bias").values
	q.addTo(wide, l.Gain, l.Shift)
	return l
}

// product rounds a matrix by its inputs and returns what the rounded one gives.
func (q *quantiser) product(t tensor, bias []float32, inputs []tensor) (meaning.Codes, []tensor) {
	if q.err != nil {
		return meaning.Codes{}, inputs
	}
	codes := quantise(t, moments(inputs, t.width))
	if bias == nil {
		bias = make([]float32, t.rows)
	}
	codes.Bias = bias
	rounded := make([]float32, len(t.values))
	for i, code := range codes.Code {
		rounded[i] = codes.Scale[i/t.width] * float32(codes.Fine[i/group]) * float32(code)
	}
	outputs := make([]tensor, len(inputs))
	parallel(len(inputs), func(n int) {
		in := inputs[n]
		out := tensor{in.rows, t.rows, make([]float32, in.rows*t.rows)}
		for o := range t.rows {
			weights := rounded[o*t.width:][:t.width]
			for row := range in.rows {
				out.values[row*t.rows+o] = bias[o] + product(weights, in.values[row*t.width:][:t.width])
			}
		}
		outputs[n] = out
	})
	return codes, outputs
}

func product(a, b []float32) float32 {
	var s [4]float32
	for ; len(a) >= 4 && len(b) >= 4; a, b = a[4:], b[4:] {
		s[0] += a[0] * b[0]
		s[1] += a[1] * b[1]
		s[2] += a[2] * b[2]
		s[3] += a[3] * b[3]
	}
	return s[0] + s[1] + s[2] + s[3]
}

// moments returns the second moments of the rows of all inputs.
func moments(inputs []tensor, width int) *second {
	h := &second{width, make([]float64, width*width)}
	tokens := 0
	for _, in := range inputs {
		tokens += in.rows
	}
	turned := tensor{width, tokens, make([]float32, width*tokens)} // a row an input
	first := 0
	for _, in := range inputs {
		for row := range in.rows {
			for i, x := range in.values[row*width:][:width] {
				turned.values[i*tokens+first+row] = x
			}
		}
		first += in.rows
	}
	parallel(width, func(i int) {
		for j := range i + 1 {
			x := float64(product(turned.values[i*tokens:][:tokens], turned.values[j*tokens:][:tokens])) / float64(tokens)
			h.moments[i*width+j], h.moments[j*width+i] = x, x
		}
	})
	return h
}

// addTo adds to the state and normalises it.
func (q *quantiser) addTo(more []tensor, gain, shift []float32) {
	if q.err != nil {
		return
	}
	for n, t := range q.state {
		for i, x := range more[n].values {
			t.values[i] += x
		}
		for row := range t.rows {
			normalise(t.values[row*t.width:][:t.width], gain, shift)
		}
	}
}

func normalise(row, gain, shift []float32) {
	var sum, squares float64
	for _, x := range row {
		sum += float64(x)
	}
	mean := sum / float64(len(row))
	for _, x := range row {
		squares += (float64(x) - mean) * (float64(x) - mean)
	}
	scale := 1 / math.Sqrt(squares/float64(len(row))+1e-12)
	for i, x := range row {
		row[i] = float32((float64(x)-mean)*scale)*gain[i] + shift[i]
	}
}

// attend returns what the heads find. A row of t is a token's query, key and value.
func attend(t tensor, heads int) tensor {
	width := t.width / 3
	head := width / heads
	out := tensor{t.rows, width, make([]float32, t.rows*width)}
	powers := make([]float64, t.rows)
	for first := 0; first < width; first += head {
		for row := range t.rows {
			query := t.values[row*t.width+first:][:head]
			var sum, most float64
			for i := range powers {
				powers[i] = float64(product(query, t.values[i*t.width+width+first:][:head])) / math.Sqrt(float64(head))
				if i == 0 || powers[i] > most {
					most = powers[i]
				}
			}
			for i := range powers {
				powers[i] = math.Exp(powers[i] - most)
				sum += powers[i]
			}
			for i, p := range powers {
				share := float32(p / sum)
				for j, x := range t.values[i*t.width+2*width+first:][:head] {
					out.values[row*width+first+j] += share * x
				}
			}
		}
	}
	return out
}

func concat(parts ...[]float32) (all []float32) {
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}
