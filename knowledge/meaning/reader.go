package meaning

import (
	"encoding/binary"
	"math"
	"slices"
)

// A reader takes the parts of a file one after another. Once a part is longer than what is left, it is short, and all
// that follows is zero.
type reader struct {
	rest  []byte
	short bool
	odd   bool // a number was not finite

	codes []int8 // room for those of matrices
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.short, r.rest = true, nil
		return nil
	}
	part := r.rest[:n:n]
	r.rest = r.rest[n:]
	return part
}

// count reads a length of at most most.
func (r *reader) count(most int) int {
	b := r.bytes(4)
	if b == nil {
		return 0
	}
	n := binary.LittleEndian.Uint32(b)
	if uint64(n) > uint64(most) {
		r.short = true
		return 0
	}
	return int(n)
}

func (r *reader) floats(n int) []float32 {
	b := r.bytes(4 * n)
	if b == nil {
		return nil
	}
	floats := make([]float32, n)
	for i := range floats {
		floats[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		if x := float64(floats[i]); math.IsNaN(x) || math.IsInf(x, 0) {
			r.odd = true
		}
	}
	return floats
}

// room returns memory for codes. All matrices stand in one piece in the order of their use, so what is read ahead of one is
// the next.
func (r *reader) room(n int) []int8 {
	if len(r.codes) < n {
		r.codes = make([]int8, max(n, len(r.rest)/codeBits*8))
	}
	room := r.codes[:n:n]
	r.codes = r.codes[n:]
	return room
}

func (r *reader) matrix(outputs, inputs int) matrix {
	m := matrix{inputs: inputs, outputs: outputs, scale: r.floats(outputs), bias: r.floats(outputs)}
	fine := r.bytes(outputs * inputs / blockInputs)
	packed := r.bytes(outputs * inputs * codeBits / 8)
	if r.short {
		return matrix{}
	}
	m.fine = r.room(len(fine))
	for i, b := range fine {
		m.fine[i] = int8(b)
	}
	m.codes = r.room(outputs * inputs)
	unpack(m.codes, packed)
	m.sum = m.sums()
	return m
}

// sums returns Σ fine · code of every output.
func (m *matrix) sums() []int32 {
	sums := make([]int32, m.outputs)
	ones := slices.Repeat([]uint64{1}, m.inputs)
	for o := 0; o < m.outputs; o += blockOutputs {
		for j, sum := range m.blocks(o, ones) {
			sums[o+j] = sum[0]
		}
	}
	return sums
}

// unpack reads codes of 5 bits: eight codes are five bytes, the first code in the lowest bits.
func unpack(codes []int8, packed []byte) {
	for len(codes) >= 8 && len(packed) >= 5 {
		bits := uint64(binary.LittleEndian.Uint32(packed)) | uint64(packed[4])<<32
		for i := range codes[:8] {
			codes[i] = int8(bits&(1<<codeBits-1)) + codeLow
			bits >>= codeBits
		}
		codes, packed = codes[8:], packed[5:]
	}
}

// table holds a row of weights for every token, packed as in the file.
type table struct {
	width  int
	scale  []float32 // by row
	fine   []byte    // one by 16 weights
	packed []byte
}

func (r *reader) table(rows, width int) table {
	return table{
		width:  width,
		scale:  r.floats(rows),
		fine:   r.bytes(rows * width / blockInputs),
		packed: r.bytes(rows * width * codeBits / 8),
	}
}

// add adds a row to sum.
func (t *table) add(sum []float32, row int32) {
	var codes [blockInputs]int8
	scale := t.scale[row]
	first := int(row) * t.width
	for i := 0; i < t.width; i += blockInputs {
		unpack(codes[:], t.packed[(first+i)*codeBits/8:])
		step := float32(scale * float32(int8(t.fine[(first+i)/blockInputs])))
		for j, code := range codes {
			sum[i+j] += float32(step * float32(code))
		}
	}
}
