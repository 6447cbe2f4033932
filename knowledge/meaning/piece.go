package meaning

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// A piece's row in the table of a conv network is a product: of the network's first matrix and what the piece's codes stand
// for. A code is a byte for some numbers: it says which of 256 centres they are nearest to (product quantisation; Jégou et al.,
// 2011). The frequent pieces have codes of several stages, of which each stands for what the stages before left over (residual
// quantisation; Chen et al., 2010). The pieces stand roughly in the order of their probability.
const (
	centres       = 1 << 8
	scoreSteps    = 64 // in which a score of 1 is kept
	longestShared = 255
)

// A Stage says which pieces have its codes, and for how many numbers a code stands.
type Stage struct {
	First    int `json:"first"`
	End      int `json:"end"` // the first piece behind
	Together int `json:"together"`
}

// codes returns how many bytes the codes of the stage are.
func (s Stage) codes(width int) int { return (s.End - s.First) * width / s.Together }

// Scale returns what a byte of ConvParts.Scale stands for, from 1 to 252: eight octaves of 32 steps.
func Scale(b byte) float32 { return float32(32+b&31) / 32 * float32(uint(1)<<(b>>5)) }

type pieceTable struct {
	width  int
	scale  []byte // by piece
	stages []stage
}

type stage struct {
	Stage
	step    float32 // what 1 in a centre is worth
	centre  []byte  // signed: by part of a row, code and number
	nearest []byte  // by piece and part: the code
}

func (r *reader) pieceTable(h Header) pieceTable {
	t := pieceTable{width: h.Width, scale: r.bytes(h.Vocabulary)}
	for _, s := range h.Stages {
		read := stage{Stage: s, centre: r.bytes(h.Width * centres), nearest: r.bytes(s.codes(h.Width))}
		if step := r.floats(1); step != nil {
			read.step = step[0]
		}
		t.stages = append(t.stages, read)
	}
	return t
}

// read sets values to what the codes of a piece stand for.
func (t *pieceTable) read(values []float32, piece int32) {
	clear(values)
	for _, s := range t.stages {
		at := int(piece) - s.First
		if at < 0 || int(piece) >= s.End {
			continue
		}
		parts := t.width / s.Together
		for part, code := range s.nearest[at*parts:][:parts] {
			centre := s.centre[(part*centres+int(code))*s.Together:][:s.Together]
			for i, x := range centre {
				values[part*s.Together+i] += float32(s.step * float32(int8(x)))
			}
		}
	}
	scale := Scale(t.scale[piece])
	for i, x := range values {
		values[i] = float32(scale * x)
	}
}

// longestVocabulary is how many bytes the pieces and their scores may have.
const longestVocabulary = 1 << 24

// pieces writes a vocabulary, compressed: each score as its difference from the one before; then of each piece how many bytes it
// shares with the beginning of the piece before, and the others with a line end.
func (w *writer) pieces(words []string, scores []float32) error {
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return fmt.Errorf("meaning: write the vocabulary: %w", err)
	}
	stepsBefore := int64(0)
	for _, score := range scores {
		steps := int64(math.Round(float64(score) * scoreSteps))
		z.Write(binary.AppendVarint(nil, steps-stepsBefore)) // to memory
		stepsBefore = steps
	}
	before := ""
	for _, word := range words {
		shared := 0
		for shared < min(len(word), len(before), longestShared) && word[shared] == before[shared] {
			shared++
		}
		z.Write([]byte{byte(shared)})
		io.WriteString(z, word[shared:]+"\n")
		before = word
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("meaning: write the vocabulary: %w", err)
	}
	w.text(packed.Bytes())
	return nil
}

// pieces reads a vocabulary of n pieces, one a line.
func (r *reader) pieces(n int) (words string, scores []float32) {
	packed := r.bytes(r.count(len(r.rest)))
	if r.short {
		return "", nil
	}
	all, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), longestVocabulary))
	scores = make([]float32, n)
	steps := int64(0)
	for i := range scores {
		more, length := binary.Varint(all)
		if err != nil || length <= 0 {
			r.short = true
			return "", nil
		}
		steps, all = steps+more, all[length:]
		scores[i] = float32(steps) / scoreSteps
	}
	text := make([]byte, 0, 2*len(all))
	before := 0
	for range n {
		end := bytes.IndexByte(all[min(1, len(all)):], '\n') + 1
		if end == 0 || before+int(all[0]) > len(text) {
			r.short = true
			return "", nil
		}
		start := len(text)
		text = append(text, text[before:before+int(all[0])]...)
		text = append(text, all[1:end+1]...)
		before, all = start, all[end+1:]
	}
	if len(all) > 0 {
		r.short = true
		return "", nil
	}
	return string(text[:len(text)-1]), scores
}
