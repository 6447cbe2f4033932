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

	"faqbot/knowledge/racetest"
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

var (
	inEnglish   = sync.OnceValues(Default)
	inLanguages = sync.OnceValues(Multilingual)
)

// references says how close the vectors are to those of other implementations, which compute with 32 bits: the least cosine
// and the mean.
var references = []struct {
	open        func() (*Encoder, error)
	vectors     func(*testing.T) []Vector
	least, mean float64
}{
	{inEnglish, englishVectors, .99, .995},     // weights of 5 bits
	{inLanguages, languagesVectors, .75, .935}, // and a table of half a bit to 3 bits; the least is one character 64 times, so that its error adds up
}

func TestTokensAreTheReferences(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, of := range references {
		e, err := of.open()
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range readGoldens(t, e.Header().Name) {
			if got := e.network.cut(g.Text); !slices.Equal(got, g.Tokens) {
				t.Errorf("%s, %q:\n got %v\nwant %v", e.Model(), g.Text, got, g.Tokens)
			}
		}
	}
}

// The vectors of all goldens, by the fastest kernels.
var (
	englishVectors   = vectorsOf(inEnglish)
	languagesVectors = vectorsOf(inLanguages)
)

// vectorsOf computes the vectors of the goldens of an encoder when they are asked for the first time.
func vectorsOf(open func() (*Encoder, error)) func(*testing.T) []Vector {
	var once sync.Once
	var all []Vector
	return func(t *testing.T) []Vector {
		t.Helper()
		once.Do(func() {
			e, err := open()
			if err != nil {
				t.Fatal(err)
			}
			s := scratch{kernels: fastest()}
			for _, g := range readGoldens(t, e.Header().Name) {
				v, err := e.network.encode(context.Background(), &s, g.Tokens)
				if err != nil {
					t.Fatal(err)
				}
				all = append(all, v)
			}
		})
		return all
	}
}

func TestVectorsAreCloseToTheReferences(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, of := range references {
		e, err := of.open()
		if err != nil {
			t.Fatal(err)
		}
		goldens, vectors := readGoldens(t, e.Header().Name), of.vectors(t)
		if len(vectors) != len(goldens) {
			t.Fatalf("%s: %d vectors of %d texts", e.Model(), len(vectors), len(goldens))
		}
		sum, least := 0., 1.
		for n, g := range goldens {
			c := Cosine(vectors[n], g.vector())
			if c < of.least {
				t.Errorf("%s, %.40q: cosine %.4f, want at least %v", e.Model(), g.Text, c, of.least)
			}
			sum, least = sum+c, min(least, c)
		}
		if sum /= float64(len(goldens)); sum < of.mean {
			t.Errorf("%s: cosine %.4f on average, want at least %v", e.Model(), sum, of.mean)
		}
		t.Logf("%s, %d texts: cosine %.5f on average, %.5f at least", e.Model(), len(goldens), sum, least)
	}
}
