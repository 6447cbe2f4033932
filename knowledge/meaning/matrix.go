package meaning

// A matrix is kept as small whole numbers, so its products are exact sums in any order:
//
//	weight(o, i) = scale(o) · fine(o, i/16) · code(o, i)        codes have 5 bits, fine 8
//	input(i)     = step · (level(i) − zero)                     levels have 8 bits
//	output(o)    = scale(o) · step · Σ fine · code · (level − zero) + bias(o)
//
// The sizes are chosen for AVX2, which multiplies 8 by 8 bits and adds up in 16: four products of two neighbours fit,
// 255·16·2·4 = 32,640. Those are one block of 16 inputs; its sum times fine is added up in 32 bits: 255·16·127·1,536 is
// less than 2^31 (checked when the weights are read).
const (
	blockInputs  = 16
	blockOutputs = 8
	blockCodes   = blockInputs * blockOutputs
	codeBits     = 5
	codeLow      = -1 << (codeBits - 1)
	// tileOutputs is what the number of outputs is a multiple of: the assembly's tile.
	tileOutputs = 2 * blockOutputs
	// mostInputs is how many inputs a sum of 32 bits holds.
	mostInputs = 1 << 31 / (255 * -codeLow * 128) / blockInputs * blockInputs
)

// A matrix has its codes in blocks of 16 inputs for 8 outputs, block after block of the same outputs. Within a block they
// stand as the assembly reads them: for four inputs at a time the outputs in turn, each with its four codes.
type matrix struct {
	inputs, outputs int
	codes           []int8
	fine            []int8    // for each block those of its 8 outputs
	scale, bias     []float32 // by output
	sum             []int32   // by output: Σ fine · code
}

// levels are rows of inputs in 8 bits.
type levels struct {
	width int
	level []uint8   // rows of width, one behind another
	step  []float32 // by row: what one level is worth
	zero  []int32   // by row: the level that means 0

	packed []uint64 // see packedRows
}

// resize makes room for rows of width.
func (l *levels) resize(rows, width int) {
	l.width = width
	l.level, l.step, l.zero = resized(l.level, rows*width), resized(l.step, rows), resized(l.zero, rows)
}

// set takes over the values of a row, with the 256 levels laid from its least value to its greatest.
func (l *levels) set(row int, values []float32, k kernels) {
	low, high := k.span(values)
	if !(high > low) {
		high = low + 1
	}
	perLevel := 255 / (high - low)
	zero := round(-float32(low * perLevel))
	l.step[row], l.zero[row] = (high-low)/255, zero
	k.quantise(l.level[row*l.width:][:l.width], values, perLevel, zero)
}

// span returns the least and the greatest of the values and 0.
func span(values []float32) (low, high float32) {
	for _, x := range values {
		low, high = min(low, x), max(high, x)
	}
	return low, high
}

func quantise(levels []uint8, values []float32, perLevel float32, zero int32) {
	values = values[:len(levels)]
	for i := range levels {
		levels[i] = uint8(max(0, min(255, round(float32(values[i]*perLevel))+zero)))
	}
}

// multiply writes the product of the matrix with each row of x to out, whose rows are as wide as the matrix has outputs.
func (m *matrix) multiply(out []float32, x *levels, rows int) {
	for row := 0; row < rows; row += packedRows {
		x.pack(row, rows)
		for o := 0; o < m.outputs; o += blockOutputs {
			sums := m.blocks(o, x.packed)
			for j := range sums {
				for lane := range min(packedRows, rows-row) {
					at := row + lane
					step := float32(m.scale[o+j] * x.step[at])
					out[at*m.outputs+o+j] = float32(float32(sums[j][lane]-x.zero[at]*m.sum[o+j])*step) + m.bias[o+j]
				}
			}
		}
	}
}

// packedRows is how many rows plain Go multiplies at a time: their levels stand in the four 16 bits of one number, so
// one multiplication does for all of them. The sum of eight products fits, 255·16·8 = 32,640, and 1<<15 is added to each
// lane so that none borrows from the next.
const (
	packedRows = 4
	laneZero   = 1<<15 | 1<<31 | 1<<47 | 1<<63
	evenLanes  = 0x0000FFFF_0000FFFF
)

// pack sets x.packed to the levels of four rows. Those from end on are 0.
func (l *levels) pack(first, end int) {
	l.packed = resized(l.packed, l.width)
	clear(l.packed)
	for lane := range min(packedRows, end-first) {
		for i, level := range l.level[(first+lane)*l.width:][:l.width] {
			l.packed[i] |= uint64(level) << (16 * lane)
		}
	}
}

// blocks returns Σ fine · code · level of eight outputs for four packed rows.
func (m *matrix) blocks(output int, packed []uint64) (sums [blockOutputs][packedRows]int32) {
	codes := m.codes[output*m.inputs:][:m.inputs*blockOutputs]
	fine := m.fine[output*m.inputs/blockInputs:][:len(codes)/blockInputs]
	for len(codes) >= blockCodes && len(packed) >= blockInputs && len(fine) >= blockOutputs {
		x := (*[blockInputs]uint64)(packed)
		for j := range sums {
			c := codes[j*4:][:blockCodes-7*4]
			a := laneZero + x[0]*uint64(c[0]) + x[1]*uint64(c[1]) + x[2]*uint64(c[2]) + x[3]*uint64(c[3]) +
				x[4]*uint64(c[32]) + x[5]*uint64(c[33]) + x[6]*uint64(c[34]) + x[7]*uint64(c[35])
			b := laneZero + x[8]*uint64(c[64]) + x[9]*uint64(c[65]) + x[10]*uint64(c[66]) + x[11]*uint64(c[67]) +
				x[12]*uint64(c[96]) + x[13]*uint64(c[97]) + x[14]*uint64(c[98]) + x[15]*uint64(c[99])
			even, odd, f := a&evenLanes+b&evenLanes, a>>16&evenLanes+b>>16&evenLanes, int32(fine[j])
			sum := &sums[j]
			sum[0] += (int32(uint32(even)) - 1<<16) * f
			sum[1] += (int32(uint32(odd)) - 1<<16) * f
			sum[2] += (int32(even>>32) - 1<<16) * f
			sum[3] += (int32(odd>>32) - 1<<16) * f
		}
		codes, packed, fine = codes[blockCodes:], packed[blockInputs:], fine[blockOutputs:]
	}
	return sums
}

// dot returns the sum of the products, exact while it fits 32 bits.
func dot(a, b []int16) (sum int32) {
	b = b[:len(a)]
	for i, x := range a {
		sum += int32(x) * int32(b[i])
	}
	return sum
}

// dots sets each sum to the dot product of v with a row, which stand one behind another.
func dots(sums []int32, v, rows []int16) {
	for i := range sums {
		sums[i] = dot(v, rows[i*len(v):][:len(v)])
	}
}

// combine adds up rows times weights: sum j is Σ weight i · row i (j). The rows stand in pairs: for each two rows, number j
// of the first, then of the second. There is an even number of weights.
func combine(sums []int32, weights, pairs []int16) {
	clear(sums)
	for ; len(weights) >= 2; weights = weights[2:] {
		a, b := int32(weights[0]), int32(weights[1])
		two := pairs[:2*len(sums)]
		for j := range sums {
			sums[j] += a*int32(two[2*j]) + b*int32(two[2*j+1])
		}
		pairs = pairs[len(two):]
	}
}

// resized returns a slice of n elements with the memory of s when that is enough. Their values are left over.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
