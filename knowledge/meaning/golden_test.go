package meaning

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"os"
	"slices"
	"sync"
	"testing"
)

// A golden is a text as another implementation encodes it (testdata/reference.py).
type golden struct {
	Text   string  `json:"text"`
	Tokens []int32 `json:"tokens"`
	Vector []byte  `json:"vector"`
}

func readGoldens(t *testing.T, name string) (goldens []golden) {
	t.Helper()
	file, err := os.ReadFile("testdata/" + name + ".golden.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(file)); d.More(); {
		var g golden
		if err := d.Decode(&g); err != nil {
			t.Fatal(err)
		}
		goldens = append(goldens, g)
	}
	return goldens
}

func (g golden) vector() Vector {
	v := make(Vector, len(g.Vector)/2)
	for i := range v {
		v[i] = int16(binary.LittleEndian.Uint16(g.Vector[2*i:]))
	}
	return v
}

var embedded = sync.OnceValues(Default)

func TestTokensAreTheReferences(t *testing.T) {
	t.Parallel()
	e, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range readGoldens(t, e.Header().Name) {
		if got := e.model.words.Tokens(g.Text, e.Header().Positions); !slices.Equal(got, g.Tokens) {
			t.Errorf("%q:\n got %v\nwant %v", g.Text, got, g.Tokens)
		}
	}
}

// The weights are rounded to 5 bits and the reference computes with 32, so the vectors are close but not the same.
func TestVectorsAreCloseToTheReferences(t *testing.T) {
	t.Parallel()
	e, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	const each, mean = .99, .995
	goldens := readGoldens(t, e.Header().Name)
	sum, least := 0., 1.
	for _, g := range goldens {
		v, err := e.Encode(context.Background(), g.Text)
		if err != nil {
			t.Fatal(err)
		}
		c := Cosine(v, g.vector())
		if c < each {
			t.Errorf("%.40q: cosine %.4f, want at least %v", g.Text, c, each)
		}
		sum, least = sum+c, min(least, c)
	}
	if sum /= float64(len(goldens)); sum < mean {
		t.Errorf("cosine %.4f on average, want at least %v", sum, mean)
	}
	t.Logf("%d texts: cosine %.5f on average, %.5f at least", len(goldens), sum, least)
}
