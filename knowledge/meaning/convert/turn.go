package main

import (
	"cmp"
	"math"
	"slices"
)

// A turning makes of a row the numbers that codes stand for, and back. A change of these numbers changes a text's vector by as much
// whatever its direction, and over all rows no number goes together with another.
type turning struct {
	width int
	there []float32 // rows of width
	back  []float32
}

// evenly is which share of the metric looks at all directions alike: the calibration has few sentences.
const evenly = .2

// newTurning returns the turning for rows and the metric: the square of what a change x costs is xᵀ·metric·x. With metric = L·Lᵀ, the
// numbers of a row x are Uᵀ·Lᵀ·x, where U holds the principal directions of Lᵀ·x. They stand so that every few neighbours have
// variances of the same product, which codes of the same length for each of them keep best (Ge et al., Optimized Product
// Quantization, 2013).
func newTurning(rows tensor, metric []float64) turning {
	n := rows.width
	var trace float64
	for i := range n {
		trace += metric[i*n+i]
	}
	own := make([]float64, n*n)
	for i, x := range metric {
		own[i] = (1 - evenly) * x / trace * float64(n)
		if i%(n+1) == 0 {
			own[i] += evenly
		}
	}
	lower := cholesky(own, n)
	sample := tensor{width: n}
	for r := 0; r < rows.rows; r += max(1, rows.rows/mostLearnt) {
		sample.values = append(sample.values, rows.values[r*n:][:n]...)
	}
	sample.rows = len(sample.values) / n
	spread := timesLower(moments([]tensor{sample}, n).moments, lower, n)
	values, directions := principal(spread, n)
	t := turning{n, make([]float32, n*n), make([]float32, n*n)}
	for to, from := range balanced(values) {
		u := directions[from*n:][:n]
		for j := range n { // (L·u)(j)
			var sum float64
			for k := range j + 1 {
				sum += lower[j*n+k] * u[k]
			}
			t.there[to*n+j] = float32(sum)
		}
		x := make([]float64, n) // Lᵀ·x = u
		for j := n - 1; j >= 0; j-- {
			x[j] = u[j]
			for k := j + 1; k < n; k++ {
				x[j] -= lower[k*n+j] * x[k]
			}
			x[j] /= lower[j*n+j]
			t.back[j*n+to] = float32(x[j])
		}
	}
	return t
}

// apply returns the numbers of every row.
func (t turning) apply(rows tensor) tensor {
	turned := tensor{rows.rows, t.width, make([]float32, len(rows.values))}
	parallel(rows.rows, func(r int) {
		for i := range t.width {
			turned.values[r*t.width+i] = product(t.there[i*t.width:][:t.width], rows.values[r*t.width:][:t.width])
		}
	})
	return turned
}

// cholesky returns L, lower triangular, with L·Lᵀ = m.
func cholesky(m []float64, n int) []float64 {
	lower := make([]float64, n*n)
	for i := range n {
		for j := range i + 1 {
			sum := m[i*n+j]
			for k := range j {
				sum -= lower[i*n+k] * lower[j*n+k]
			}
			if i == j {
				lower[i*n+i] = math.Sqrt(sum)
			} else {
				lower[i*n+j] = sum / lower[j*n+j]
			}
		}
	}
	return lower
}

// timesLower returns Lᵀ·m·L.
func timesLower(m, lower []float64, n int) []float64 {
	half, all := make([]float64, n*n), make([]float64, n*n)
	parallel(n, func(i int) { // m·L
		for k := range n {
			for j := range k + 1 {
				half[i*n+j] += m[i*n+k] * lower[k*n+j]
			}
		}
	})
	parallel(n, func(i int) {
		for k := i; k < n; k++ {
			for j := range n {
				all[i*n+j] += lower[k*n+i] * half[k*n+j]
			}
		}
	})
	return all
}

// principal returns the eigenvalues of a symmetric matrix, which it overwrites, and its eigenvectors as rows, by Jacobi's method.
func principal(m []float64, n int) (values, vectors []float64) {
	vectors = make([]float64, n*n)
	for i := range n {
		vectors[i*n+i] = 1
	}
	const mostSweeps, small = 20, 1e-9
	for range mostSweeps {
		var off, on float64
		for p := range n {
			on += m[p*n+p] * m[p*n+p]
			for q := p + 1; q < n; q++ {
				off += m[p*n+q] * m[p*n+q]
				rotate(m, vectors, n, p, q)
			}
		}
		if off < small*small*on {
			break
		}
	}
	for i := range n {
		values = append(values, m[i*n+i])
	}
	return values, vectors
}

// rotate turns the directions p and q so that m(p, q) is 0.
func rotate(m, vectors []float64, n, p, q int) {
	if math.Abs(m[p*n+q]) < 1e-300 {
		return
	}
	theta := (m[q*n+q] - m[p*n+p]) / (2 * m[p*n+q])
	tangent := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		tangent = -tangent
	}
	cosine := 1 / math.Sqrt(tangent*tangent+1)
	sine := tangent * cosine
	for _, rows := range [][]float64{m, vectors} {
		a, b := rows[p*n:][:n], rows[q*n:][:n]
		for i, x := range a {
			a[i], b[i] = cosine*x-sine*b[i], sine*x+cosine*b[i]
		}
	}
	for i := 0; i < n*n; i += n {
		m[i+p], m[i+q] = cosine*m[i+p]-sine*m[i+q], sine*m[i+p]+cosine*m[i+q]
	}
}

// balanced returns an order of variances: the greatest first, each is given to the part of the least product that has room.
func balanced(variances []float64) (order []int) {
	parts := make([][]int, len(variances)/fewest)
	sums := make([]float64, len(parts))
	all := make([]int, len(variances))
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(variances[b], variances[a]) })
	least := math.Log(variances[all[len(all)-1]])
	for _, i := range all {
		best := -1
		for part := range parts {
			if len(parts[part]) < fewest && (best < 0 || sums[part] < sums[best]) {
				best = part
			}
		}
		parts[best] = append(parts[best], i)
		sums[best] += math.Log(variances[i]) - least
	}
	return slices.Concat(parts...)
}
