package meaning

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
)

// Codes is a matrix in whole numbers, row by row: weight(o, i) = Scale[o] · Fine[o][i/16] · Code[o][i].
type Codes struct {
	Rows, Width int
	Scale       []float32 // Rows
	Fine        []int8    // Rows × Width/16
	Code        []int8    // Rows × Width, each from -16 to 15
	Bias        []float32 // Rows; none for the table of tokens
}

// Parts is all that stands in a weights file behind its header.
type Parts struct {
	Words       string // the vocabulary, one piece a line
	Tokens      Codes
	Positions   []float32 // rows of Header.Width, the vector of the only token type added
	Gain, Shift []float32
	Layers      []LayerParts
}

// LayerParts is a layer.
type LayerParts struct {
	Attention             Codes // query, key and value, one behind the other
	Merge                 Codes
	MergeGain, MergeShift []float32
	Widen, Narrow         Codes
	Gain, Shift           []float32
}

// Encode returns the weights file. Open reads it.
func (h Header) Encode(p Parts) ([]byte, error) {
	var w writer
	if err := w.header(h); err != nil {
		return nil, err
	}
	w.text([]byte(p.Words))
	w.floats(p.Tokens.Scale)
	w.codes(p.Tokens.Fine, p.Tokens.Code)
	w.floats(p.Positions, p.Gain, p.Shift)
	for _, l := range p.Layers {
		w.matrix(l.Attention)
		w.matrix(l.Merge)
		w.floats(l.MergeGain, l.MergeShift)
		w.matrix(l.Widen)
		w.matrix(l.Narrow)
		w.floats(l.Gain, l.Shift)
	}
	return w.done()
}

// ConvParts is all that stands in the weights file of a conv network behind its header.
type ConvParts struct {
	Words  []string  // the vocabulary; the first three are for what is unknown, beginning and end
	Scores []float32 // of the pieces
	Scale  []byte    // of the pieces, as function Scale reads it
	Stages []StageParts
	Turn   Codes

	Project            Codes
	Gain, Shift        []float32
	Near               [3][2]Codes
	AllGain, AllShift  []float32
	Gather             Codes
	Narrow, PastNarrow Codes
	Same               Codes
	Widen, PastWiden   Codes
	Last               Codes
}

// StageParts is what a stage of Header.Stages has. Their row of a piece is the sum of Step times the centres that its codes name.
type StageParts struct {
	Step    float32
	Centre  []int8  // for each Stage.Together of Header.Width numbers 256 times as many
	Nearest []uint8 // of the stage's pieces: for each Stage.Together numbers which centre
}

// EncodeConv returns the weights file. Open reads it.
func (h Header) EncodeConv(p ConvParts) ([]byte, error) {
	var w writer
	if err := w.header(h); err != nil {
		return nil, err
	}
	if err := w.pieces(p.Words, p.Scores); err != nil {
		return nil, err
	}
	w.Write(p.Scale)
	for _, stage := range p.Stages {
		for _, x := range stage.Centre {
			w.WriteByte(byte(x))
		}
		w.Write(stage.Nearest)
		w.floats([]float32{stage.Step})
	}
	w.matrix(p.Turn)
	w.matrix(p.Project)
	w.floats(p.Gain, p.Shift)
	for _, twice := range p.Near {
		w.matrix(twice[0])
		w.matrix(twice[1])
	}
	w.floats(p.AllGain, p.AllShift)
	for _, c := range []Codes{p.Gather, p.Narrow, p.PastNarrow, p.Same, p.Widen, p.PastWiden, p.Last} {
		w.matrix(c)
	}
	return w.done()
}

type writer struct{ bytes.Buffer }

func (w *writer) header(h Header) error {
	header, err := json.Marshal(h)
	if err != nil {
		return fmt.Errorf("meaning: write the header: %w", err)
	}
	w.WriteString(magic)
	w.WriteByte(formatVersion)
	w.text(header)
	return nil
}

// done closes the file with its sum.
func (w *writer) done() ([]byte, error) {
	sum := sha256.Sum256(w.Bytes())
	w.Write(sum[:])
	if _, err := Open(w.Bytes()); err != nil {
		return nil, fmt.Errorf("meaning: the parts do not go together: %w", err)
	}
	return w.Bytes(), nil
}

func (w *writer) text(b []byte) {
	w.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(b))))
	w.Write(b)
}

func (w *writer) floats(parts ...[]float32) {
	for _, floats := range parts {
		for _, x := range floats {
			w.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(x)))
		}
	}
}

// matrix writes blocks of 8 outputs and 16 inputs (see matrix.go).
func (w *writer) matrix(c Codes) {
	w.floats(c.Scale, c.Bias)
	fine, code := make([]int8, 0, len(c.Fine)), make([]int8, 0, len(c.Code))
	for o := 0; o < c.Rows; o += blockOutputs {
		for i := 0; i < c.Width; i += blockInputs {
			for j := o; j < o+blockOutputs; j++ {
				fine = append(fine, c.Fine[(j*c.Width+i)/blockInputs])
			}
			for k := i; k < i+blockInputs; k += 4 {
				for j := o; j < o+blockOutputs; j++ {
					code = append(code, c.Code[j*c.Width+k:][:4]...)
				}
			}
		}
	}
	w.codes(fine, code)
}

func (w *writer) codes(fine, code []int8) {
	for _, f := range fine {
		w.WriteByte(byte(f))
	}
	for ; len(code) >= 8; code = code[8:] {
		var bits uint64
		for i, c := range code[:8] {
			bits |= uint64(c-codeLow) << (i * codeBits)
		}
		w.Write(binary.LittleEndian.AppendUint64(nil, bits)[:codeBits])
	}
}
