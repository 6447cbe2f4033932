package meaning

import (
	"slices"
	"strings"
	"testing"
)

func TestPieceIsTheSumOfItsStages(t *testing.T) {
	t.Parallel()
	e, err := Open(tinyConv(t))
	if err != nil {
		t.Fatal(err)
	}
	table := e.network.(*conv).tokens
	// Number i of all centres of a stage is i, in 8 bits with a sign.
	for _, test := range []struct {
		piece  int32
		number int
		want   float32
	}{
		{0, 0, 14},             // (.5 · 0 + .25 · (7·8)) · 1
		{0, 8, 4},              // (.5 · (257·8 - 8·256) + .25 · 0) · 1
		{0, 9, 4.75},           // (.5 · 9 + .25 · 1) · 1
		{2, 1, 16.5 * 63 / 32}, // .5 · (4·8 + 1) · (1 + 31/32)
		{6, 0, 384},            // 3·16 · 8
		{6, 15, 504},           // (3·16 + 15) · 8
		{7, 0, -4032},          // (255·16 - 16·256) · 252
	} {
		values := make([]float32, table.width)
		table.read(values, test.piece)
		if values[test.number] != test.want {
			t.Errorf("piece %d, number %d: %v, want %v", test.piece, test.number, values[test.number], test.want)
		}
	}
}

func TestVocabularyIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	words := []string{"", "a", "ab", "ab\u00e9", "ab\u00e8", "b", strings.Repeat("c", 300), strings.Repeat("c", 301)}
	scores := []float32{0, -1, -1.015625, 0, -18.8125, -2, 3, -700}
	var w writer
	if err := w.pieces(words, scores); err != nil {
		t.Fatal(err)
	}
	r := reader{rest: w.Bytes()}
	got, gotScores := r.pieces(len(words))
	if r.short || len(r.rest) > 0 || got != strings.Join(words, "\n") || !slices.Equal(gotScores, scores) {
		t.Errorf("%q with the scores %v, want %q with %v", got, gotScores, words, scores)
	}
	for _, other := range []int{len(words) - 1, len(words) + 1, 1 << 20} {
		if r := (reader{rest: w.Bytes()}); r.short {
			t.Error("a fresh reader is short")
		} else if r.pieces(other); !r.short {
			t.Errorf("%d pieces are read as %d", len(words), other)
		}
	}
}
