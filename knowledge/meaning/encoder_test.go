package meaning

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"faqbot/knowledge/racetest"
)

// The SHA-256 of the vectors of all goldens. They are the same on every machine and with every kernel, so the sums change
// with the weights and the pass alone.
const (
	englishSum   = "0dec06d22863c61a68ef0e1ff2925f4b5be40189a3a28e7ef5108b9af5a85b4a"
	languagesSum = "e5091eb7616b6ddeb1acfd2d34dcc1780f1bea976426aa110a8ae633304ea7e1"
)

func TestVectorsAreTheSameEverywhere(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const some = 10 // in so many texts one is encoded in plain Go, which takes seven times as long; TestKernelsComputeAlike and TestKernelsMultiplyAlike compare all
	for _, of := range []struct {
		open    func() (*Encoder, error)
		vectors func(*testing.T) []Vector
		want    string
	}{{inEnglish, englishVectors, englishSum}, {inLanguages, languagesVectors, languagesSum}} {
		e, err := of.open()
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.New()
		plain, vectors := scratch{kernels: inGo()}, of.vectors(t)
		for i, g := range readGoldens(t, e.Header().Name) {
			v := vectors[i]
			binary.Write(sum, binary.LittleEndian, []int16(v))
			if i%some > 0 {
				continue
			}
			same, err := e.network.encode(context.Background(), &plain, g.Tokens)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(v, same) {
				t.Errorf("%s, %.40q: assembly and plain Go give different vectors", e.Model(), g.Text)
			}
		}
		if got := hex.EncodeToString(sum.Sum(nil)); got != of.want {
			t.Errorf("%s: the vectors' sum is %s, want %s", e.Model(), got, of.want)
		}
	}
}

func TestLikeTextsAreCloser(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const lost, bake = "How do you feel about AI replacing human jobs?", "How long do you bake a potato?"
	for _, test := range []struct {
		open                func() (*Encoder, error)
		asked, alike, other string
	}{
		{inEnglish, "Will machines take away our work?", lost, bake},
		{inLanguages, "Will machines take away our work?", lost, bake},
		{inLanguages, "\u4eba\u5de5\u667a\u80fd\u4f1a\u62a2\u8d70\u6211\u4eec\u7684\u5de5\u4f5c\u5417\uff1f", lost, bake},
		{inLanguages, "\u571f\u8c46\u8981\u70e4\u591a\u4e45\uff1f", bake, lost},
		{inLanguages, "Nehmen uns Maschinen die Arbeit weg?", lost, bake},
		{inLanguages, "\u00bfCu\u00e1nto se hornea una patata?", bake, lost},
	} {
		e, err := test.open()
		if err != nil {
			t.Fatal(err)
		}
		encode := func(text string) Vector {
			v, err := e.Encode(context.Background(), text)
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		asked := encode(test.asked)
		if a, o := Cosine(asked, encode(test.alike)), Cosine(asked, encode(test.other)); a < o+.1 {
			t.Errorf("%s, %q: cosine %.3f with %q, %.3f with %q", e.Model(), test.asked, a, test.alike, o, test.other)
		}
	}
}

func TestEncodeTakesAnyText(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	e, err := inEnglish()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		none       bool
	}{
		{"empty", "", true},
		{"blanks", " \n\t", true},
		{"control characters", "\x00\x01\u200b", true},
		{"one letter", "a", false},
		{"emoji", "\U0001F600\U0001F44D\U0001F3FD", true},
		{"a script without pieces", "\u1200\u1208", true},
		{"a script that no English text has", "\u4e2d\u6587", true},
		{"half of it unknown", "a \u1200", true},
		{"less than half of it unknown", "so a \u1200", false},
		{"broken UTF-8", "caf\xe9 \xff\xfe", false},
		{"4,000 characters", strings.Repeat("word ", 800), false},
		{"a word of 4,000 characters", strings.Repeat("x", 4000), true},
		{"a megabyte", strings.Repeat("e\u0301?", 250_000), false},
		{"a megabyte of accents", strings.Repeat("\u0301", 500_000), true},
	} {
		v, err := e.Encode(context.Background(), test.text)
		if err != nil || (v == nil) != test.none {
			t.Errorf("%s: vector of %d, error %v", test.name, len(v), err)
		}
		if c := Cosine(v, v); !test.none && (c < .999 || c > 1) {
			t.Errorf("%s: its length is not 1 but %v", test.name, c)
		}
	}
}

func TestEncodeCutsLongTexts(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	e, err := inEnglish()
	if err != nil {
		t.Fatal(err)
	}
	full := strings.Repeat("word ", 254)
	a, err := e.Encode(context.Background(), full)
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.Encode(context.Background(), full+"and what nobody reads")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(a, b) {
		t.Error("words behind the 254th change the vector")
	}
}

func TestEncodeIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	e := tiny(t, 1)
	var wait sync.WaitGroup
	for i := range 40 {
		wait.Go(func() {
			text := strings.Repeat("ab ", i%7) + "c"
			first, _ := e.Encode(context.Background(), text)
			if again, _ := e.Encode(context.Background(), text); first == nil || !slices.Equal(first, again) {
				t.Errorf("%q: %v, then %v", text, first, again)
			}
		})
	}
	wait.Wait()
}

func TestEncodeStopsWithItsContext(t *testing.T) {
	t.Parallel()
	e := tiny(t, 1)
	for range cap(e.free) { // all cores are taken
		<-e.free
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	if v, err := e.Encode(ctx, "a"); v != nil || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v, %v; want no vector and %v", v, err, context.DeadlineExceeded)
	}
}

// A question of as many tokens, [CLS] and [SEP] among them.
func question(tokens int) string { return strings.TrimSpace(strings.Repeat("why ", tokens-2)) }

// BenchmarkEncode and BenchmarkEncodeInLanguages compare the assembly with plain Go in one run.
func BenchmarkEncode(b *testing.B)            { benchmarkEncode(b, inEnglish) }
func BenchmarkEncodeInLanguages(b *testing.B) { benchmarkEncode(b, inLanguages) }

func benchmarkEncode(b *testing.B, open func() (*Encoder, error)) {
	e, err := open()
	if err != nil {
		b.Fatal(err)
	}
	for _, tokens := range []int{12, 40, 128, 256} {
		for _, of := range []struct {
			name string
			kernels
		}{{"assembly", fastest()}, {"plain", inGo()}} {
			b.Run(fmt.Sprintf("%d/%s", tokens, of.name), func(b *testing.B) {
				ids := e.network.cut(question(2 * tokens))[:tokens]
				s := scratch{kernels: of.kernels}
				best := time.Duration(math.MaxInt64) // what it takes when nothing else runs
				for b.Loop() {
					start := time.Now()
					if _, err := e.network.encode(context.Background(), &s, ids); err != nil {
						b.Fatal(err)
					}
					best = min(best, time.Since(start))
				}
				b.ReportMetric(float64(best)/1e6, "best-ms/op")
			})
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
