package main

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// probes is how many random changes of each sentence's vector are followed back to its pieces.
const probes = 3

// sensitivity returns the mean of Jᵀ·J over the tokens of the calibration, where J says how a text's vector changes with a token's
// row: the square of the change is xᵀ·(Jᵀ·J)·x for a change x of the row. It is estimated by Jᵀ·g for random g of variance 1.
func (q *quantiser) sensitivity(sentences []tensor) []float64 {
	c := q.floatConv()
	width := q.header.Width
	all := make([][]float64, len(sentences))
	if q.err != nil {
		return nil
	}
	parallel(len(sentences), func(n int) {
		random := rand.New(rand.NewPCG(uint64(n), 1))
		pass := c.forward(sentences[n])
		for range probes {
			g := make([]float32, width)
			for i := range g {
				g[i] = float32(random.NormFloat64())
			}
			back := pass.backward(g)
			for _, x := range back.values {
				all[n] = append(all[n], float64(x))
			}
		}
	})
	var back tensor
	back.width = width
	for _, values := range all {
		for _, x := range values {
			back.values = append(back.values, float32(x))
		}
	}
	back.rows = len(back.values) / width
	return moments([]tensor{back}, width).moments
}

// A floatConv is the public model's network without its table. A matrix stands twice: by outputs, and by inputs for the way back.
type floatConv struct {
	project, gather        twice
	gain, shift            []float32
	near                   [3][2]twice
	allGain, allShift      []float32
	narrow, pastNarrow     twice
	same, widen, pastWiden twice
	last                   twice
}

type twice struct {
	byOutput, byInput tensor
	bias              []float32
}

func (q *quantiser) floatConv() *floatConv {
	both := func(bias []float32, names ...string) twice {
		byOutput := q.turned(names...)
		if bias == nil {
			bias = make([]float32, byOutput.rows)
		}
		return twice{byOutput, byOutput.transposed(), bias}
	}
	c := &floatConv{
		project: both(q.concat("proj_b2", "proj_b3", "proj_b5"), "proj2", "proj3", "proj5"),
		gain:    q.concat("ln_g2", "ln_g3", "ln_g5"), shift: q.concat("ln_b2", "ln_b3", "ln_b5"),
		gather:  both(q.concat("cnn_b"), "cnn_W"),
		allGain: q.concat("ln_g"), allShift: q.concat("ln_b"),
		narrow: both(nil, "d0"), pastNarrow: both(nil, "p1"), same: both(nil, "d1"),
		widen: both(nil, "d2"), pastWiden: both(nil, "p3"), last: both(nil, "d3"),
	}
	for b, reach := range reaches {
		for i := range c.near[b] {
			name := fmt.Sprintf("%d_%d", i+1, reach.tokens)
			c.near[b][i] = both(q.concat("b"+name), "w"+name)
		}
	}
	return c
}

// A convPass is what backward needs of a forward pass.
type convPass struct {
	*floatConv
	tokens                int
	projected, joined     normalised
	open                  [3][2]tensor // what the branches add up, with 0 where it is not positive
	narrow, middle, widen []float32
	before, vector        []float64 // behind tanh; then of length 1
	length                float64
}

func (c *floatConv) forward(rows tensor) *convPass {
	inner := len(c.gain) / len(c.near)
	p := &convPass{floatConv: c, tokens: rows.rows}
	p.projected = normalisedOf(times(rows, c.project.byOutput, c.project.bias))
	x := p.projected.scaled(c.gain, c.shift)
	all := rows
	for b, reach := range reaches {
		branch := columns([]tensor{x}, b*inner, inner)
		for i := range c.near[b] {
			p.open[b][i] = times(windows(branch, reach.tokens, reach.before)[0], c.near[b][i].byOutput, c.near[b][i].bias)
			positive(p.open[b][i : i+1])
			branch = sums([]tensor{{x.rows, inner, append([]float32(nil), branch[0].values...)}}, p.open[b][i:i+1])
		}
		all = beside([]tensor{all}, branch)[0]
	}
	p.joined = normalisedOf(all)
	mean := means([]tensor{p.joined.scaled(c.allGain, c.allShift)})[0]
	gathered := times(mean, c.gather.byOutput, c.gather.bias)
	for i := range gathered.values {
		gathered.values[i] *= float32(math.Sqrt(float64(p.tokens)))
	}
	p.narrow = positiveOf(times(gathered, c.narrow.byOutput, c.narrow.bias))
	p.middle = positiveOf(sums([]tensor{times(gathered, c.pastNarrow.byOutput, c.pastNarrow.bias)}, []tensor{times(row(p.narrow), c.same.byOutput, c.same.bias)})[0])
	p.widen = positiveOf(times(row(p.middle), c.widen.byOutput, c.widen.bias))
	last := sums([]tensor{times(row(p.middle), c.pastWiden.byOutput, c.pastWiden.bias)}, []tensor{times(row(p.widen), c.last.byOutput, c.last.bias)})[0]
	for _, x := range last.values {
		p.before = append(p.before, math.Tanh(float64(x)))
		p.length += p.before[len(p.before)-1] * p.before[len(p.before)-1]
	}
	p.length = math.Sqrt(p.length)
	for _, x := range p.before {
		p.vector = append(p.vector, x/p.length)
	}
	return p
}

// backward returns how the sum of g times the text's vector changes with each number of each token's row.
func (p *convPass) backward(g []float32) tensor {
	along := 0.
	for i, x := range g {
		along += float64(x) * p.vector[i]
	}
	last := row(make([]float32, len(g)))
	for i, x := range g {
		last.values[i] = float32((float64(x) - along*p.vector[i]) / p.length * (1 - p.before[i]*p.before[i]))
	}
	widen := where(p.widen, times(last, p.last.byInput, nil))
	middle := where(p.middle, sums([]tensor{times(last, p.pastWiden.byInput, nil)}, []tensor{times(widen, p.floatConv.widen.byInput, nil)})[0])
	narrow := where(p.narrow, times(middle, p.same.byInput, nil))
	gathered := sums([]tensor{times(middle, p.pastNarrow.byInput, nil)}, []tensor{times(narrow, p.floatConv.narrow.byInput, nil)})[0]
	mean := times(gathered, p.gather.byInput, nil)
	all := tensor{p.tokens, mean.width, nil}
	for range p.tokens {
		for _, x := range mean.values {
			all.values = append(all.values, x/float32(math.Sqrt(float64(p.tokens))))
		}
	}
	all = p.joined.backward(all, p.allGain)
	inner := len(p.gain) / len(p.near)
	width := all.width - len(p.gain)
	var projected []tensor
	for b, reach := range reaches {
		branch := columns([]tensor{all}, width+b*inner, inner)[0]
		for i := len(p.near[b]) - 1; i >= 0; i-- {
			through := times(where(p.open[b][i].values, branch), p.near[b][i].byInput, nil)
			branch = sums([]tensor{branch}, []tensor{unwindowed(through, reach.tokens, reach.before)})[0]
		}
		if projected == nil {
			projected = []tensor{branch}
		} else {
			projected = beside(projected, []tensor{branch})
		}
	}
	through := times(p.projected.backward(projected[0], p.gain), p.project.byInput, nil)
	return sums(columns([]tensor{all}, 0, width), []tensor{through})[0]
}

// normalised holds rows of mean 0 and variance 1, and by what each was divided.
type normalised struct {
	tensor
	deviation []float64
}

func normalisedOf(t tensor) normalised {
	n := normalised{tensor: tensor{t.rows, t.width, make([]float32, len(t.values))}}
	for r := range t.rows {
		var sum, squares float64
		row := t.values[r*t.width:][:t.width]
		for _, x := range row {
			sum += float64(x)
		}
		mean := sum / float64(t.width)
		for _, x := range row {
			squares += (float64(x) - mean) * (float64(x) - mean)
		}
		deviation := math.Sqrt(squares/float64(t.width) + 1e-12)
		n.deviation = append(n.deviation, deviation)
		for i, x := range row {
			n.values[r*t.width+i] = float32((float64(x) - mean) / deviation)
		}
	}
	return n
}

func (n normalised) scaled(gain, shift []float32) tensor {
	t := tensor{n.rows, n.width, make([]float32, len(n.values))}
	for i, x := range n.values {
		t.values[i] = x*gain[i%n.width] + shift[i%n.width]
	}
	return t
}

func (n normalised) backward(g tensor, gain []float32) tensor {
	back := tensor{n.rows, n.width, make([]float32, len(n.values))}
	for r := range n.rows {
		own, values := n.values[r*n.width:][:n.width], g.values[r*n.width:][:n.width]
		var mean, along float64
		for i, x := range values {
			scaled := float64(x * gain[i])
			mean, along = mean+scaled/float64(n.width), along+scaled*float64(own[i])/float64(n.width)
		}
		for i, x := range values {
			back.values[r*n.width+i] = float32((float64(x*gain[i]) - mean - float64(own[i])*along) / n.deviation[r])
		}
	}
	return back
}

// times returns the products of a matrix, by outputs, with rows.
func times(rows, matrix tensor, bias []float32) tensor {
	out := tensor{rows.rows, matrix.rows, make([]float32, rows.rows*matrix.rows)}
	for o := range matrix.rows {
		weights := matrix.values[o*matrix.width:][:matrix.width]
		for r := range rows.rows {
			out.values[r*out.width+o] = product(weights, rows.values[r*rows.width:][:rows.width])
			if bias != nil {
				out.values[r*out.width+o] += bias[o]
			}
		}
	}
	return out
}

// where returns the numbers of t where those of open are positive, and else 0.
func where(open []float32, t tensor) tensor {
	kept := tensor{t.rows, t.width, make([]float32, len(t.values))}
	for i, x := range open {
		if x > 0 {
			kept.values[i] = t.values[i]
		}
	}
	return kept
}

// unwindowed adds up for each row what stands for it in all windows: windows backwards.
func unwindowed(t tensor, tokens, before int) tensor {
	inner := t.width / tokens
	rows := tensor{t.rows, inner, make([]float32, t.rows*inner)}
	for r := range t.rows {
		for i := range tokens {
			if from := r - before + i; from >= 0 && from < t.rows {
				for j, x := range t.values[r*t.width+i*inner:][:inner] {
					rows.values[from*inner+j] += x
				}
			}
		}
	}
	return rows
}

func row(values []float32) tensor { return tensor{1, len(values), values} }

func positiveOf(t tensor) []float32 {
	positive([]tensor{t})
	return t.values
}
