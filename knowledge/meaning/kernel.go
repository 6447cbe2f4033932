package meaning

// kernels are the functions in which nearly all time is spent: in assembly where this machine has it, else in Go. Both give
// the same results to the last bit.
type kernels struct {
	multiply     func(m *matrix, out []float32, x *levels, rows int)
	dots         func(sums []int32, v, rows []int16)
	combine      func(sums []int32, weights, pairs []int16)
	span         func(values []float32) (low, high float32)
	quantise     func(levels []uint8, values []float32, perLevel float32, zero int32)
	gelu         func(values []float32)
	addNormalise func(row, more, gain, shift []float32)
	fix          func(levels []int16, values []float32, perLevel float32)
	weigh        func(powers []float32, scores []int32, steps []float32, step float32)
	share        func(shares []int16, powers []float32) (total int32)
}

// inGo are the kernels that run everywhere.
func inGo() kernels {
	return kernels{(*matrix).multiply, dots, combine, span, quantise, gelu, addNormalise, fix, weigh, share}
}
