package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// What backward says of each number is what forward gives when that number is a little less and a little more.
func TestBackwardIsTheSlopeOfForward(t *testing.T) {
	t.Parallel()
	const n, tokens, little = 8, 4, 1e-2
	random := rand.New(rand.NewPCG(1, 2))
	matrix := func(rows, width int) tensor {
		m := tensor{rows, width, make([]float32, rows*width)}
		for i := range m.values {
			m.values[i] = float32(random.NormFloat64() / math.Sqrt(float64(width)))
		}
		return m
	}
	both := func(rows, width int) twice {
		m := matrix(rows, width)
		return twice{m, m.transposed(), matrix(1, rows).values}
	}
	c := &floatConv{
		project: both(3*n, n), gather: both(n, 4*n), gain: matrix(1, 3*n).values, shift: matrix(1, 3*n).values,
		allGain: matrix(1, 4*n).values, allShift: matrix(1, 4*n).values,
		narrow: both(n, n), pastNarrow: both(n, n), same: both(n, n), widen: both(n, n), pastWiden: both(n, n), last: both(n, n),
	}
	for b, reach := range reaches {
		c.near[b] = [2]twice{both(n, reach.tokens*n), both(n, reach.tokens*n)}
	}
	rows, g := matrix(tokens, n), matrix(1, n).values
	value := func() (sum float64) {
		for i, x := range c.forward(rows).vector {
			sum += x * float64(g[i])
		}
		return sum
	}
	back := c.forward(rows).backward(g)
	off, all := 0., 0.
	for i, x := range rows.values {
		rows.values[i] = x + little
		more := value()
		rows.values[i] = x - little
		slope := (more - value()) / (2 * little)
		rows.values[i] = x
		off, all = off+math.Pow(slope-float64(back.values[i]), 2), all+slope*slope
	}
	if off > 1e-3*all { // where a line breaks, the slope is another on both sides
		t.Errorf("off by %.4f of the slopes' squares", off/all)
	}
}

func TestPrincipalDirections(t *testing.T) {
	t.Parallel()
	// (1, 1) has the value 3, (1, -1) has 1.
	values, vectors := principal([]float64{2, 1, 1, 2}, 2)
	for i, value := range values {
		a, b := vectors[2*i], vectors[2*i+1]
		if math.Abs(2*a+b-value*a) > 1e-9 || math.Abs(a+2*b-value*b) > 1e-9 || math.Abs(a*a+b*b-1) > 1e-9 {
			t.Errorf("value %v with the direction %v, %v", value, a, b)
		}
	}
	if math.Abs(values[0]+values[1]-4) > 1e-9 || math.Abs(values[0]*values[1]-3) > 1e-9 {
		t.Errorf("values %v, want 1 and 3", values)
	}
}

func TestTurningBackGivesTheRow(t *testing.T) {
	t.Parallel()
	const n = 16
	random := rand.New(rand.NewPCG(3, 4))
	rows := tensor{200, n, make([]float32, 200*n)}
	for i := range rows.values {
		rows.values[i] = float32(random.NormFloat64() * float64(1+i%n))
	}
	metric := moments([]tensor{rows}, n).moments
	turn := newTurning(rows, metric)
	turned := turn.apply(rows)
	for r := range rows.rows {
		for i := range n {
			if back := product(turn.back[i*n:][:n], turned.values[r*n:][:n]); math.Abs(float64(back-rows.values[r*n+i])) > 1e-2 {
				t.Fatalf("row %d: number %d is %v, want %v", r, i, back, rows.values[r*n+i])
			}
		}
	}
}
