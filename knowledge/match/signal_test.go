package match

import (
	"math"
	"testing"
)

func TestBestVariants(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "a", Questions: []string{"a", "b", "c", "d", "e"}}, {ID: "b", Questions: []string{"f"}}, {ID: "c"},
	}}, Models{}, nil)
	sums := []float32{0.25, 0.75, 0.5, 0.125, 1, 0.75}
	tests := []struct {
		document   int
		best, mean float64
	}{
		{0, 1, 0.75},    // (1 + 0.75 + 0.5)/3
		{1, 0.75, 0.75}, // the only one
		{2, 0, 0},
	}
	for _, test := range tests {
		b := x.bestVariants(test.document, sums)
		if b.first() != test.best || b.mean() != test.mean {
			t.Errorf("document %d has best %v and mean %v, want %v and %v", test.document, b.first(), b.mean(), test.best, test.mean)
		}
	}
}

// near reports whether two scores are equal but for the rounding of single precision.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-5 }
