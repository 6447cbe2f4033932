package meaning

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A weights file is
//
//	magic, with the version of the format in its last byte
//	length of the header in 4 bytes, header in JSON
//	vocabulary, embeddings, layers (see readModel)
//	SHA-256 of everything before
//
// Numbers are little-endian. The command in folder convert writes it.
const (
	magic         = "FAQBOT meaning "
	formatVersion = '1'
	longestHeader = 1 << 20
)

// Header describes a weights file.
type Header struct {
	Name    string   `json:"name"`    // of the model, as its authors write it
	Licence string   `json:"licence"` // its text
	Sources []Source `json:"sources"` // what the file was made from

	Layers     int     `json:"layers"`
	Width      int     `json:"width"` // of a token's vector, and of the text's
	Heads      int     `json:"heads"`
	Inner      int     `json:"inner"`     // width between the two products of a layer's second half
	Positions  int     `json:"positions"` // how many tokens of a text are read
	Pooling    Pooling `json:"pooling"`
	Vocabulary int     `json:"vocabulary"` // pieces
}

// Source is a file of the public model.
type Source struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// Pooling is how the vectors of the tokens become the one of the text.
type Pooling string

const (
	PoolFirst Pooling = "cls"  // the vector of the first token, [CLS]
	PoolMean  Pooling = "mean" // the mean of all tokens' vectors
)

// Errors of Open besides those that say which part of the header is off.
var (
	ErrVersion = errors.New("meaning: not a weights file of this version")
	ErrDamaged = errors.New("meaning: the weights file is damaged")
)

// check returns an error that names a number of the header that this package does not compute with.
func (h *Header) check() error {
	within := func(what string, n, least, most int) error {
		if n < least || n > most {
			return fmt.Errorf("%s is %d, not %d to %d", what, n, least, most)
		}
		return nil
	}
	err := errors.Join(
		within("layers", h.Layers, 1, 48),
		within("width", h.Width, blockInputs, 1024),
		within("heads", h.Heads, 1, 64),
		within("inner", h.Inner, blockInputs, mostInputs),
		within("positions", h.Positions, 3, 512),
		within("vocabulary", h.Vocabulary, 4, 1<<20),
	)
	switch {
	case err != nil:
	case h.Width%(h.Heads*headLanes) != 0 || h.Width/h.Heads > widestHead || h.Inner%blockInputs != 0:
		err = fmt.Errorf("width %d, %d heads and inner %d do not go together", h.Width, h.Heads, h.Inner)
	case h.Pooling != PoolFirst && h.Pooling != PoolMean:
		err = fmt.Errorf("pooling is %q", h.Pooling)
	}
	return err
}

// model is a weights file as it is computed with.
type model struct {
	Header
	words        *WordPiece
	tokens       table
	positions    []float32 // rows of Width
	gain, shift  []float32
	layers       []layer
	scoreToPower float32 // 1/√(width of a head)
	packed       int     // bytes of the file's end that are not read again: the layers
}

type layer struct {
	attention             matrix // query, key and value, one behind the other
	merge                 matrix // of what the heads found
	mergeGain, mergeShift []float32
	widen, narrow         matrix
	gain, shift           []float32
}

// readModel checks a weights file and lays it out. It keeps a reference to file, from which the rows of tokens are read.
func readModel(file []byte) (*model, error) {
	body, err := checked(file)
	if err != nil {
		return nil, err
	}
	r := reader{rest: body}
	var m model
	if err := json.Unmarshal(r.bytes(r.count(longestHeader)), &m.Header); err != nil {
		return nil, fmt.Errorf("meaning: header of the weights: %w", err)
	}
	if err := m.Header.check(); err != nil {
		return nil, fmt.Errorf("meaning: header of the weights: %w", err)
	}
	if m.words, err = NewWordPiece(string(r.bytes(r.count(len(body))))); err != nil {
		return nil, fmt.Errorf("meaning: %w", err)
	}
	m.tokens = r.table(m.Vocabulary, m.Width)
	m.positions = r.floats(m.Positions * m.Width)
	m.gain, m.shift = r.floats(m.Width), r.floats(m.Width)
	m.packed = len(r.rest)
	for range m.Layers {
		m.layers = append(m.layers, layer{
			attention: r.matrix(3*m.Width, m.Width),
			merge:     r.matrix(m.Width, m.Width),
			mergeGain: r.floats(m.Width), mergeShift: r.floats(m.Width),
			widen:  r.matrix(m.Inner, m.Width),
			narrow: r.matrix(m.Width, m.Inner),
			gain:   r.floats(m.Width), shift: r.floats(m.Width),
		})
	}
	if r.short || len(r.rest) > 0 || m.words.pieces != m.Vocabulary {
		return nil, fmt.Errorf("%w: its parts are not as long as its header says", ErrDamaged)
	}
	if r.odd {
		return nil, fmt.Errorf("%w: a number is not finite", ErrDamaged)
	}
	m.scoreToPower = 1 / root(float32(m.Width/m.Heads))
	return &m, nil
}

// checked returns what stands between the magic and the sum of a weights file.
func checked(file []byte) ([]byte, error) {
	if len(file) < len(magic)+1+sha256.Size || string(file[:len(magic)]) != magic || file[len(magic)] != formatVersion {
		return nil, ErrVersion
	}
	body, sum := file[:len(file)-sha256.Size], file[len(file)-sha256.Size:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, fmt.Errorf("%w: its sum is another", ErrDamaged)
	}
	return body[len(magic)+1:], nil
}

// A reader takes the parts of a file one after another. Once a part is longer than what is left, it is short, and all
// that follows is zero.
type reader struct {
	rest  []byte
	short bool
	odd   bool // a number was not finite
	codes []int8
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
