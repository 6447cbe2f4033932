package meaning

import (
	"math"
	"slices"
	"testing"
)

func TestCosine(t *testing.T) {
	t.Parallel()
	x, y := Vector{one, 0}, Vector{0, one}
	for _, test := range []struct {
		name string
		a, b Vector
		want float64
	}{
		{"the same", x, x, 1},
		{"a right angle", x, y, 0},
		{"opposite", x, Vector{-one, 0}, -1},
		{"60 degrees", x, Vector{one / 2, 14189}, .5}, // 14189 = 16384·√3/2
		{"rounded past 1", Vector{one + 1, 0}, Vector{one + 1, 0}, 1},
		{"no meaning", x, nil, 0},
		{"neither has one", nil, nil, 0},
		{"other lengths", x, Vector{one}, 0},
	} {
		if got := Cosine(test.a, test.b); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestMean(t *testing.T) {
	t.Parallel()
	x, y := Vector{one, 0}, Vector{0, one}
	diagonal := int16(math.Round(one / math.Sqrt2))
	for _, test := range []struct {
		name    string
		vectors []Vector
		want    Vector
	}{
		{"none", nil, nil},
		{"nil ones", []Vector{nil, nil}, nil},
		{"one", []Vector{x}, x},
		{"nil ones are passed over", []Vector{nil, x, nil}, x},
		{"two", []Vector{x, y}, Vector{diagonal, diagonal}},
		{"opposite", []Vector{x, {-one, 0}}, nil},
		{"another length is passed over", []Vector{x, {one}}, x},
		{"many", slices.Repeat([]Vector{y}, 200_000), y},
	} {
		if got := Mean(test.vectors...); !slices.Equal(got, test.want) || (got == nil) != (test.want == nil) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestRowsAreCosines(t *testing.T) {
	t.Parallel()
	question := make(Vector, 32)
	question[3] = one
	vectors := []Vector{nil, question, make(Vector, 32), {one}}
	got := NewRows(vectors).Cosines(question)
	if want := []float64{0, 1, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := NewRows(nil).Cosines(question); len(got) != 0 {
		t.Errorf("no rows have the cosines %v", got)
	}
	if got := NewRows(vectors).Cosines(nil); !slices.Equal(got, make([]float64, 4)) {
		t.Errorf("no question has the cosines %v", got)
	}
}

func BenchmarkCosines20000(b *testing.B) {
	vectors := make([]Vector, 20_000)
	for i := range vectors {
		vectors[i] = make(Vector, 384)
		vectors[i][i%384] = one
	}
	rows := NewRows(vectors)
	for b.Loop() {
		rows.Cosines(vectors[7])
	}
}
