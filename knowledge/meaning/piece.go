package meaning

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// A piece's row in the table of a conv network is mean + scale times a row of length 1 or so, and the pieces stand in the order
// of their probability. The rows of the frequent ones, which are long, have 4 bits a number: the levels that keep a normally
// distributed number best (Lloyd, 1982; Max, 1960). The others, of which there are many, have 8 bits for 8 numbers: which of
// 256 centres these are nearest to (product quantisation; Jégou et al., 2011).
const (
	fineBits   = 4
	together   = 8       // numbers that have one centre
	centres    = 1 << 8  // of each eight
	scoreSteps = 1 << 16 // in which a score of 1 is kept
)

// fineLevels are those of 4 bits.
var fineLevels = [1 << fineBits]float32{
	-2.7326, -2.0690, -1.6180, -1.2562, -.9423, -.6568, -.3880, -.1284, .1284, .3880, .6568, .9423, 1.2562, 1.6180, 2.0690, 2.7326,
}

// FineLevels returns the numbers that the levels in a table of pieces stand for.
func FineLevels() []float32 { return slices.Clone(fineLevels[:]) }

// Coarse returns a number in 16 bits, as the scales of pieces are kept: a float32 with 7 bits behind the point.
func Coarse(x float32) float32 {
	return math.Float32frombits((math.Float32bits(x) + 1<<15) &^ (1<<16 - 1))
}

type pieceTable struct {
	width, fineRows int
	mean            []float32
	scale           []byte // by row, the upper half of a float32
	fine            []byte
	centre          []int8 // by eight columns and number
	nearest         []byte // rows of width/together
}

func (r *reader) pieceTable(h Header) pieceTable {
	t := pieceTable{
		width: h.Width, fineRows: h.FineRows, mean: r.floats(h.Width), scale: r.bytes(2 * h.Vocabulary),
		fine: r.bytes(h.FineRows * h.Width * fineBits / 8), centre: make([]int8, h.Width*centres),
	}
	for i, b := range r.bytes(len(t.centre)) {
		t.centre[i] = int8(b)
	}
	t.nearest = r.bytes((h.Vocabulary - h.FineRows) * h.Width / together)
	for i := 1; i < len(t.scale); i += 2 {
		if t.scale[i]&0x7F == 0x7F && t.scale[i-1]&0x80 != 0 {
			r.odd = true
		}
	}
	return t
}

// read sets values to a row.
func (t *pieceTable) read(values []float32, row int32) {
	at := int(row)
	scale := math.Float32frombits(uint32(binary.LittleEndian.Uint16(t.scale[2*at:])) << 16)
	if at < t.fineRows {
		for i, two := range t.fine[at*t.width/2:][:t.width/2] {
			values[2*i] = float32(scale*fineLevels[two&0xF]) + t.mean[2*i]
			values[2*i+1] = float32(scale*fineLevels[two>>4]) + t.mean[2*i+1]
		}
		return
	}
	for i, nearest := range t.nearest[(at-t.fineRows)*t.width/together:][:t.width/together] {
		centre := t.centre[(i*centres+int(nearest))*together:][:together]
		for j, x := range centre {
			values[i*together+j] = float32(scale*float32(x)) + t.mean[i*together+j]
		}
	}
}

// longestVocabulary is how many bytes the pieces and their scores may have.
const longestVocabulary = 1 << 24

// pieces writes a vocabulary, compressed: each score as its difference from the one before, then the words.
func (w *writer) pieces(words string, scores []float32) error {
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return fmt.Errorf("meaning: write the vocabulary: %w", err)
	}
	before := int64(0)
	for _, score := range scores {
		steps := int64(math.Round(float64(score) * scoreSteps))
		z.Write(binary.AppendVarint(nil, steps-before)) // to memory
		before = steps
	}
	io.WriteString(z, words)
	if err := z.Close(); err != nil {
		return fmt.Errorf("meaning: write the vocabulary: %w", err)
	}
	w.text(packed.Bytes())
	return nil
}

// pieces reads a vocabulary of n pieces.
func (r *reader) pieces(n int) (words string, scores []float32) {
	packed := r.bytes(r.count(len(r.rest)))
	if r.short {
		return "", nil
	}
	all, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), longestVocabulary))
	rest := bytes.NewReader(all)
	steps := int64(0)
	for range n {
		more, noMore := binary.ReadVarint(rest)
		err = errors.Join(err, noMore)
		if err != nil {
			r.short = true
			return "", nil
		}
		steps += more
		scores = append(scores, float32(float64(steps)/scoreSteps))
	}
	return string(all[len(all)-rest.Len():]), scores
}
