package meaning

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// randomMatrix has the greatest codes, scales and levels there are in its first outputs, so what overflows shows.
func randomMatrix(r *rand.Rand, outputs, inputs int) *matrix {
	m := &matrix{
		inputs: inputs, outputs: outputs, codes: make([]int8, outputs*inputs), fine: make([]int8, outputs*inputs/blockInputs),
		scale: make([]float32, outputs), bias: make([]float32, outputs),
	}
	for i := range m.codes {
		m.codes[i] = codeLow
		if i >= blockOutputs*inputs {
			m.codes[i] = int8(r.IntN(32) + codeLow)
		}
	}
	for i := range m.fine {
		m.fine[i] = 127
		if i >= blockOutputs*inputs/blockInputs {
			m.fine[i] = int8(r.IntN(255) - 127)
		}
	}
	for i := range m.scale {
		m.scale[i], m.bias[i] = r.Float32()-.5, r.Float32()-.5
	}
	m.sum = m.sums()
	return m
}

func randomLevels(r *rand.Rand, rows, width int) *levels {
	var x levels
	x.resize(rows, width)
	for row := range rows {
		x.zero[row], x.step[row] = int32(r.IntN(256)), r.Float32()
		for i := range width {
			x.level[row*width+i] = 255
			if row > 0 {
				x.level[row*width+i] = uint8(r.IntN(256))
			}
		}
	}
	return &x
}

// On a machine without assembly these compare the plain Go code with itself.

func TestKernelsMultiplyAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []struct{ outputs, inputs, rows int }{{16, 16, 1}, {16, 32, 2}, {48, 1536, 3}, {384, 384, 6}, {1152, 384, 13}} {
		m, x := randomMatrix(r, size.outputs, size.inputs), randomLevels(r, size.rows+1, size.inputs)
		plain, quick := make([]float32, (size.rows+1)*size.outputs), make([]float32, (size.rows+1)*size.outputs)
		inGo().multiply(m, plain, x, size.rows)
		fastest().multiply(m, quick, x, size.rows)
		if n := size.rows * size.outputs; !slices.Equal(plain[:n], quick[:n]) {
			t.Errorf("%+v: products differ", size)
		}
	}
}

// The product by its formula, in integers: the levels times the codes, one by one.
func TestMultiplyIsItsFormula(t *testing.T) {
	t.Parallel()
	const outputs, inputs, rows = 16, 48, 3
	r := rand.New(rand.NewPCG(3, 4))
	m, x := randomMatrix(r, outputs, inputs), randomLevels(r, rows+1, inputs)
	got := make([]float32, (rows+1)*outputs)
	m.multiply(got, x, rows)
	for row := range rows {
		for o := range outputs {
			var sum int64
			for i := range inputs {
				block := o/blockOutputs*(inputs/blockInputs) + i/blockInputs
				code := m.codes[block*blockCodes+i%blockInputs/4*32+o%blockOutputs*4+i%4]
				fine := m.fine[block*blockOutputs+o%blockOutputs]
				sum += int64(fine) * int64(code) * int64(int32(x.level[row*inputs+i])-x.zero[row])
			}
			if want := float32(float32(sum)*float32(m.scale[o]*x.step[row])) + m.bias[o]; got[row*outputs+o] != want {
				t.Errorf("row %d, output %d: %v, want %v", row, o, got[row*outputs+o], want)
			}
		}
	}
}

func TestKernelsAddUpDotsAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, width := range []int{16, 32, 384, 400} {
		const rows = 5
		v, all := make([]int16, width), make([]int16, rows*width)
		for i := range v {
			v[i] = int16(r.IntN(2001) - 1000)
		}
		for i := range all {
			all[i] = int16(r.IntN(2001) - 1000)
		}
		plain, quick := make([]int32, rows), make([]int32, rows)
		inGo().dots(plain, v, all)
		fastest().dots(quick, v, all)
		if !slices.Equal(plain, quick) {
			t.Errorf("width %d: %v by plain Go, %v by assembly", width, plain, quick)
		}
	}
}

func TestKernelsCombineAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []struct{ rows, width int }{{2, 16}, {32, 16}, {32, 256}, {48, 32}} {
		weights, pairs := make([]int16, size.rows), make([]int16, size.rows*size.width)
		want := make([]int32, size.width)
		for i := range weights {
			weights[i] = int16(r.IntN(2000) - 1000)
			for j := range want {
				x := int16(r.IntN(1<<16) - 1<<15)
				pairs[i/2*2*size.width+2*j+i%2] = x
				want[j] += int32(weights[i]) * int32(x)
			}
		}
		for name, k := range map[string]kernels{"plain Go": inGo(), "assembly": fastest()} {
			got := make([]int32, size.width)
			k.combine(got, weights, pairs)
			if !slices.Equal(got, want) {
				t.Errorf("%+v, %s: %v, want %v", size, name, got, want)
			}
		}
	}
}

func TestKernelsComputeAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	plain, quick := inGo(), fastest()
	for range 200 {
		n := 16 * (1 + r.IntN(30))
		values, more, gain, shift := make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)
		for i := range n {
			values[i], more[i] = float32(r.NormFloat64()*3), float32(r.NormFloat64())
			gain[i], shift[i] = r.Float32(), r.Float32()
		}
		low, high := plain.span(values)
		if l, h := quick.span(values); l != low || h != high {
			t.Errorf("span %v to %v, want %v to %v", l, h, low, high)
		}
		perLevel := 255 / (high - low)
		a, b := make([]uint8, n), make([]uint8, n)
		plain.quantise(a, values, perLevel, round(-low*perLevel))
		quick.quantise(b, values, perLevel, round(-low*perLevel))
		if !slices.Equal(a, b) {
			t.Errorf("levels %v, want %v", b, a)
		}
		c, d := slices.Clone(values), slices.Clone(values)
		plain.gelu(c)
		quick.gelu(d)
		if !slices.Equal(c, d) {
			t.Errorf("gelu %v, want %v", d, c)
		}
		plain.addNormalise(c, more, gain, shift)
		quick.addNormalise(d, more, gain, shift)
		if !slices.Equal(c, d) {
			t.Errorf("normalised %v, want %v", d, c)
		}
		e, f := make([]int16, n), make([]int16, n)
		plain.fix(e, values, 500)
		quick.fix(f, values, 500)
		if !slices.Equal(e, f) {
			t.Errorf("fixed %v, want %v", f, e)
		}
		scores := make([]int32, n)
		for i := range scores {
			scores[i] = r.Int32() - 1<<30
		}
		plain.weigh(c, scores, gain, 1e-7)
		quick.weigh(d, scores, gain, 1e-7)
		c[n-1], d[n-1] = nothing, nothing
		if !slices.Equal(c, d) {
			t.Errorf("powers %v, want %v", d, c)
		}
		if p, q := plain.share(e, c), quick.share(f, d); p != q || !slices.Equal(e, f) || e[n-1] != 0 {
			t.Errorf("shares %v that add up to %d, want %v and %d", f, q, e, p)
		}
	}
}

func BenchmarkMultiply(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	m, x := randomMatrix(r, 1536, 384), randomLevels(r, 12, 384)
	out := make([]float32, 12*1536)
	for _, of := range []struct {
		name string
		kernels
	}{{"plain", inGo()}, {"fast", fastest()}} {
		b.Run(of.name, func(b *testing.B) {
			best := time.Duration(math.MaxInt64)
			for b.Loop() {
				start := time.Now()
				of.multiply(m, out, x, 12)
				best = min(best, time.Since(start))
			}
			b.ReportMetric(12*1536*384/float64(best), "best-GMAC/s")
		})
	}
}
