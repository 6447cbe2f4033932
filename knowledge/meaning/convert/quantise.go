package main

import (
	"math"
	"runtime"
	"sync"

	"faqbot/knowledge/meaning"
)

const (
	lowest, highest = -16, 15 // a code
	finest          = 127     // the greatest fine scale
	group           = 16      // weights that share a fine scale
	// headroom is left for weights that grow while they make up for others.
	headroom = 1.05
)

// second holds the second moments of a matrix's inputs: the mean of x(i)·x(j) over the calibration's tokens.
type second struct {
	n       int
	moments []float64
}

// quantise rounds a matrix to codes so that its products with the calibration's inputs change least, in mean squares.
//
// It rounds from the first input to the last, and corrects each weight by what the weights before it were off, as far as
// their inputs go together (LDLQ in Chee et al., QuIP, 2023, which equals GPTQ): with the moments H = U·D·Uᵀ, U upper
// triangular with ones on its diagonal, weight j is rounded after Σ U(i, j) · (weight(i) − rounded(i)), i < j, is added.
// What is left is Σ D(j) · (rounding error)². Without moments it is plain rounding.
func quantise(t tensor, h *second) meaning.Codes {
	c := meaning.Codes{
		Rows: t.rows, Width: t.width, Scale: make([]float32, t.rows),
		Fine: make([]int8, t.rows*t.width/group), Code: make([]int8, t.rows*t.width),
	}
	var u [][]float64 // by column: U(0 … j-1, j)
	d := make([]float64, t.width)
	if h == nil {
		for i := range d {
			d[i] = 1
		}
	} else {
		u, d = h.factors()
	}
	parallel(t.rows, func(row int) {
		c.Scale[row] = quantiseRow(c.Fine[row*t.width/group:][:t.width/group], c.Code[row*t.width:][:t.width], t.values[row*t.width:][:t.width], u, d)
	})
	return c
}

func quantiseRow(fine, code []int8, weights []float32, u [][]float64, d []float64) float32 {
	var most float64
	for _, w := range weights {
		most = max(most, math.Abs(float64(w)))
	}
	scale := float32(most * headroom / -lowest / finest)
	if scale == 0 {
		for i := range fine {
			fine[i] = 1
		}
		return 1
	}
	corrected, off := make([]float64, len(weights)), make([]float64, len(weights))
	for j := range weights {
		corrected[j] = float64(weights[j])
		if u != nil {
			for i, x := range u[j] {
				corrected[j] += x * off[i]
			}
		}
		if j%group == 0 {
			// The fine scale is chosen by the group's weights as they are when its first is rounded.
			first := append([]float64{corrected[j]}, widened(weights[j+1:j+group])...)
			if u != nil {
				for k := 1; k < group; k++ {
					for i, x := range u[j+k][:j] {
						first[k] += x * off[i]
					}
				}
			}
			fine[j/group] = bestFine(first, d[j:j+group], float64(scale))
		}
		step := float64(scale) * float64(fine[j/group])
		code[j] = nearest(corrected[j], step)
		off[j] = float64(weights[j]) - step*float64(code[j])
	}
	return scale
}

// bestFine tries fine scales around the one that takes the greatest weight of a group for the lowest code.
func bestFine(weights, importance []float64, scale float64) int8 {
	var most float64
	for _, w := range weights {
		if math.Abs(w) > math.Abs(most) {
			most = w
		}
	}
	best, least := int8(1), math.Inf(1)
	for factor := .70; factor < 1.1; factor += .02 {
		fine := math.Round(most / lowest / scale * factor)
		fine = max(-finest, min(finest, fine))
		if fine == 0 {
			fine = 1
		}
		var squares float64
		for i, w := range weights {
			e := w - scale*fine*float64(nearest(w, scale*fine))
			squares += importance[i] * e * e
		}
		if squares < least {
			best, least = int8(fine), squares
		}
	}
	return best
}

func nearest(w, step float64) int8 {
	return int8(max(lowest, min(highest, math.RoundToEven(w/step))))
}

// factors returns U by columns and D.
func (h *second) factors() (u [][]float64, d []float64) {
	n := h.n
	var trace float64
	for i := range n {
		trace += h.moments[i*n+i]
	}
	damp := dampening * trace / float64(n)
	// H = R·Rᵀ, R upper triangular, from its last column to the first.
	r := make([]float64, n*n) // by rows
	for k := n - 1; k >= 0; k-- {
		pivot := h.moments[k*n+k] + damp
		for _, x := range r[k*n+k+1 : (k+1)*n] {
			pivot -= x * x
		}
		pivot = math.Sqrt(pivot)
		r[k*n+k] = pivot
		parallel(k, func(i int) {
			x := h.moments[i*n+k]
			below := r[k*n+k+1 : (k+1)*n]
			for m, y := range r[i*n+k+1 : (i+1)*n] {
				x -= y * below[m]
			}
			r[i*n+k] = x / pivot
		})
	}
	u, d = make([][]float64, n), make([]float64, n)
	for k := range n {
		d[k] = r[k*n+k] * r[k*n+k]
		u[k] = make([]float64, k)
		for i := range k {
			u[k][i] = r[i*n+k] / r[k*n+k]
		}
	}
	return u, d
}

// dampening is what is added to every input's mean square, as a share of their mean.
const dampening = .01

func widened(values []float32) []float64 {
	wide := make([]float64, len(values))
	for i, x := range values {
		wide[i] = float64(x)
	}
	return wide
}

// parallel calls do with 0 to n-1, on all cores.
func parallel(n int, do func(i int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	if n < 64 {
		workers = 1
	}
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	wait.Wait()
}
