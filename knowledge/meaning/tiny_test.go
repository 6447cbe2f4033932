package meaning

import (
	"math/rand/v2"
	"strings"
	"testing"
)

var tinyWords = strings.Join([]string{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "c", "##a", "##b", "ab", "?", "\u4e2d"}, "\n")

// random returns functions that make random weights, the same for the same seed.
func random(seed uint64) (floats func(n int) []float32, codes func(rows, width int) Codes) {
	r := rand.New(rand.NewPCG(seed, seed))
	floats = func(n int) []float32 {
		f := make([]float32, n)
		for i := range f {
			f[i] = r.Float32() - .5
		}
		return f
	}
	codes = func(rows, width int) Codes {
		c := Codes{Rows: rows, Width: width, Scale: floats(rows), Bias: floats(rows), Fine: make([]int8, rows*width/blockInputs), Code: make([]int8, rows*width)}
		for i := range c.Fine {
			c.Fine[i] = int8(r.IntN(255) - 127)
		}
		for i := range c.Code {
			c.Code[i] = int8(r.IntN(32) + codeLow)
		}
		return c
	}
	return floats, codes
}

// tinyParts is a model of one layer, 16 wide, with random weights: enough to try files and caches with.
func tinyParts(seed uint64) (Header, Parts) {
	floats, codes := random(seed)
	const width, positions = 16, 8
	h := Header{
		Name: "tiny", Licence: "free", Layers: 1, Width: width, Heads: 1, Inner: 32, Positions: positions, Pooling: PoolMean,
		Vocabulary: strings.Count(tinyWords, "\n") + 1,
	}
	p := Parts{
		Words: tinyWords, Tokens: codes(h.Vocabulary, width), Positions: floats(positions * width), Gain: floats(width), Shift: floats(width),
		Layers: []LayerParts{{
			Attention: codes(3*width, width), Merge: codes(width, width), MergeGain: floats(width), MergeShift: floats(width),
			Widen: codes(h.Inner, width), Narrow: codes(width, h.Inner), Gain: floats(width), Shift: floats(width),
		}},
	}
	return h, p
}

func tinyFile(t testing.TB, seed uint64) []byte {
	t.Helper()
	h, p := tinyParts(seed)
	file, err := h.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func tiny(t testing.TB, seed uint64) *Encoder {
	t.Helper()
	e, err := Open(tinyFile(t, seed))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// tinyConv is the weights file of a conv network with random weights, 16 wide.
func tinyConv(t testing.TB) []byte {
	t.Helper()
	floats, codes := random(3)
	const n = 16
	h := Header{Name: "tiny-conv", Licence: "free", Kind: KindConv, Width: n, Inner: n, Middle: n, Positions: 8, Vocabulary: 8, Stages: []Stage{{End: 6, Together: 8}, {First: 6, End: 8, Together: 16}, {End: 2, Together: 8}}}
	p := ConvParts{
		Words: strings.Split("<unk>\n<s>\n</s>\n"+blank+"\na\nb\nab\n\u4e2d", "\n"), Scores: floats(8), Scale: []byte{0, 1, 31, 32, 33, 64, 96, 255},
		Stages: []StageParts{
			{Step: .5, Centre: make([]int8, n*centres), Nearest: []uint8{0, 1, 2, 3, 4, 5, 6, 7, 250, 255, 9, 8}},
			{Step: 1, Centre: make([]int8, n*centres), Nearest: []uint8{3, 255}},
			{Step: .25, Centre: make([]int8, n*centres), Nearest: []uint8{7, 0, 255, 128}},
		},
		Turn:    codes(n, n),
		Project: codes(3*n, n), Gain: floats(3 * n), Shift: floats(3 * n), AllGain: floats(4 * n), AllShift: floats(4 * n),
		Gather: codes(n, 4*n), Narrow: codes(n, n), PastNarrow: codes(n, n), Same: codes(n, n), Widen: codes(n, n), PastWiden: codes(n, n), Last: codes(n, n),
	}
	for _, stage := range p.Stages {
		for i := range stage.Centre {
			stage.Centre[i] = int8(i)
		}
	}
	for b, reach := range reach {
		p.Near[b] = [2]Codes{codes(n, reach.tokens*n), codes(n, reach.tokens*n)}
	}
	file, err := h.EncodeConv(p)
	if err != nil {
		t.Fatal(err)
	}
	return file
}
