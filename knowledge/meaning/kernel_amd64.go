package meaning

import "golang.org/x/sys/cpu"

// fastest returns the kernels for this machine: those in assembly when it has AVX2.
func fastest() kernels {
	if !cpu.X86.HasAVX2 {
		return inGo()
	}
	return kernels{(*matrix).multiplyFast, dotsFast, combineFast, spanFast, quantiseFast, geluFast, addNormaliseFast, fixFast, weighFast, shareFast}
}

// A tile is two rows of inputs and 16 outputs of a matrix, from their first.
type tile struct {
	codes        *int8
	fine         *int8
	sum          *int32
	scale, bias  *float32
	level        *uint8 // of two rows, one behind the other
	inputs       int
	out0, out1   *float32
	zero0, zero1 int32
	step0, step1 float32
}

// multiplyFast is multiply in assembly. Both x and out have room for one row more when rows is odd; it is written.
func (m *matrix) multiplyFast(out []float32, x *levels, rows int) {
	for o := 0; o < m.outputs; o += tileOutputs {
		t := tile{
			codes: &m.codes[o*m.inputs], fine: &m.fine[o*m.inputs/blockInputs],
			sum: &m.sum[o : o+tileOutputs][0], scale: &m.scale[o : o+tileOutputs][0], bias: &m.bias[o : o+tileOutputs][0],
			inputs: m.inputs,
		}
		for row := 0; row < rows; row += 2 {
			t.level = &x.level[row*m.inputs:][:2*m.inputs][0]
			t.out0, t.out1 = &out[row*m.outputs+o:][:tileOutputs][0], &out[(row+1)*m.outputs+o:][:tileOutputs][0]
			t.zero0, t.zero1 = x.zero[row], x.zero[row+1]
			t.step0, t.step1 = x.step[row], x.step[row+1]
			multiplyAVX2(&t)
		}
	}
}

//go:noescape
func multiplyAVX2(t *tile)

// dotsFast is dots in assembly. The length of v is a multiple of 16.
func dotsFast(sums []int32, v, rows []int16) {
	if len(sums) == 0 || len(v) == 0 {
		clear(sums)
		return
	}
	rows = rows[:len(sums)*len(v)]
	dotsAVX2(&sums[0], len(sums), &v[0], &rows[0], len(v))
}

//go:noescape
func dotsAVX2(sums *int32, count int, v, rows *int16, width int)

// combineFast is combine in assembly. The number of sums is a multiple of 16.
func combineFast(sums []int32, weights, pairs []int16) {
	if len(sums) == 0 || len(weights) < 2 {
		clear(sums)
		return
	}
	count := len(weights) / 2
	combineAVX2(&sums[0], &weights[0], &pairs[:2*count*len(sums)][0], count, len(sums))
}

//go:noescape
func combineAVX2(sums *int32, weights, pairs *int16, count, width int)

// The functions below are those of float.go and matrix.go without "Fast" in their names. Lengths are multiples of 16.

func spanFast(values []float32) (low, high float32) {
	if len(values) == 0 {
		return 0, 0
	}
	return spanAVX2(&values[0], len(values))
}

//go:noescape
func spanAVX2(values *float32, n int) (low, high float32)

func quantiseFast(levels []uint8, values []float32, perLevel float32, zero int32) {
	if n := len(levels); n > 0 {
		quantiseAVX2(&levels[0], &values[:n][0], n, perLevel, zero)
	}
}

//go:noescape
func quantiseAVX2(levels *uint8, values *float32, n int, perLevel float32, zero int32)

func geluFast(values []float32) {
	if n := len(values); n > 0 {
		geluAVX2(&values[0], n)
	}
}

//go:noescape
func geluAVX2(values *float32, n int)

func addNormaliseFast(row, more, gain, shift []float32) {
	if n := len(row); n > 0 {
		addNormaliseAVX2(&row[0], &more[:n][0], &gain[:n][0], &shift[:n][0], n)
	}
}

//go:noescape
func addNormaliseAVX2(row, more, gain, shift *float32, n int)

func fixFast(levels []int16, values []float32, perLevel float32) {
	if n := len(levels); n > 0 {
		fixAVX2(&levels[0], &values[:n][0], n, perLevel)
	}
}

//go:noescape
func fixAVX2(levels *int16, values *float32, n int, perLevel float32)

func weighFast(powers []float32, scores []int32, steps []float32, step float32) {
	if n := len(powers); n > 0 {
		weighAVX2(&powers[0], &scores[:n][0], &steps[:n][0], n, step)
	}
}

//go:noescape
func weighAVX2(powers *float32, scores *int32, steps *float32, n int, step float32)

func shareFast(shares []int16, powers []float32) (total int32) {
	n := len(powers)
	return shareAVX2(&shares[:n][0], &powers[0], n)
}

//go:noescape
func shareAVX2(shares *int16, powers *float32, n int) (total int32)
