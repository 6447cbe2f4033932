package lexical

import (
	"math"
	"slices"
	"testing"

	"faqbot/knowledge/analysis"
)

// near reports whether two scores are equal but for the rounding of single precision.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-5 }

// read reads a query without a repair of its words.
func read(x *Index, query string) Reading {
	return x.Read(x.lexicon.resolved((analysis.Language{}).Tokens(analysis.Read(query))))
}

// sums returns what a query's words add up to.
func sums(x *Index, query string) *Sums {
	r := read(x, query)
	return x.Sum(&r)
}

func TestPostings(t *testing.T) {
	t.Parallel()
	p := newPostings(3, []entry{{1, 0, 0.5}, {0, 1, 2}, {1, 2, 0.25}})
	got := make([]float32, 3)
	p.add(1, 2, got)
	p.add(2, 5, got) // occurs nowhere
	if want := []float32{1, 0, 0.5}; !slices.Equal(got, want) {
		t.Errorf("twice term 1 sums to %v, want %v", got, want)
	}
	for _, test := range []struct {
		term, place uint32
		want        float32
	}{{1, 0, 0.5}, {1, 1, 0}, {1, 2, 0.25}, {0, 0, 0}, {0, 1, 2}, {0, 2, 0}, {2, 1, 0}} {
		if got := p.at(test.term, test.place); got != test.want {
			t.Errorf("term %d at %d weighs %v, want %v", test.term, test.place, got, test.want)
		}
	}
}

func TestCosine(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{{Questions: []string{"alpha beta"}}, {Questions: []string{"alpha gamma"}}}})
	// Of two variants, both have alpha and one each beta and gamma:
	//   idf(alpha) = ln(1+2/2) = 0.6931, idf(beta) = idf(gamma) = idf of an unknown word = ln(1+2/1) = 1.0986
	//   length of each = √(0.6931² + 1.0986²) = √(0.4805 + 1.2069) = 1.29900
	tests := []struct {
		query         string
		a, b, lacking float64
	}{
		{"alpha beta", 1, 0.28473, 0},             // b: 0.4805/1.6874
		{"alpha", 0.53360, 0.53360, 0},            // 0.6931/1.2990
		{"beta", 0.84574, 0, 0},                   // 1.0986/1.2990
		{"alpha zulu", 0.28473, 0.28473, 0.71527}, // lacking: 1.2069/1.6874
		{"zulu", 0, 0, 1},
		{"", 0, 0, 0},
	}
	for _, test := range tests {
		s := sums(x, test.query)
		if a, b := float64(s.VariantWords[0]), float64(s.VariantWords[1]); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("cosines of %q are %.5f and %.5f, want %.5f and %.5f", test.query, a, b, test.a, test.b)
		}
		if !near(float64(s.LackingWords), test.lacking) {
			t.Errorf("%q lacks %.5f, want %.5f", test.query, s.LackingWords, test.lacking)
		}
	}
}

func TestCentroid(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{{Questions: []string{"alpha beta", "alpha gamma"}}}})
	// Each variant is 0.53360 of alpha and 0.84574 of its other word (see TestCosine). Their sum is 1.06720, 0.84574 and 0.84574, of length
	// √(1.13892 + 0.71527 + 0.71527) = 1.60295; alpha's part of it is 1.06720/1.60297.
	if got := float64(sums(x, "alpha").DocumentWords[0]); !near(got, 0.66577) {
		t.Errorf("cosine of alpha with the centroid is %.5f, want 0.66577", got)
	}
}

func TestTurns(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"alpha", "beta beta"}, Passages: []string{"gamma"}, Context: "delta"},
		{Questions: []string{"alpha"}},
	}})
	// a: the question counts 2, the phrasing 2 times 0.3, the answer 1, the heading 0.5: length 4.1. b: length 2. Average 3.05.
	// norm of a = 1.2 times (0.25 + 0.75 times 4.1/3.05) = 1.50984, of b = 1.2 times (0.25 + 0.75 times 2/3.05) = 0.89016
	// idf of alpha = ln 2 = 0.69315, of what one document has, and of what none has = ln 3 = 1.09861
	tests := []struct {
		query string
		a, b  float64
	}{
		{"alpha", 0.56982, 0.69200},      // 2/(2 + 1.50984), 2/(2 + 0.89016)
		{"beta", 0.28439, 0},             // 0.6/(0.6 + 1.50984)
		{"gamma", 0.39843, 0},            // 1/(1 + 1.50984)
		{"delta", 0.24878, 0},            // 0.5/(0.5 + 1.50984)
		{"alpha zulu", 0.22044, 0.26771}, // times 0.69315/1.79176
	}
	for _, test := range tests {
		s := sums(x, test.query)
		if a, b := float64(s.Turns[0]), float64(s.Turns[1]); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("BM25 of %q is %.5f and %.5f, want %.5f and %.5f", test.query, a, b, test.a, test.b)
		}
	}
}

func TestCoverage(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"alpha beta"}, Passages: []string{"gamma"}},
		{Questions: []string{"alpha"}},
	}})
	// idf of alpha 0.69315, of beta, gamma and what none has 1.09861
	tests := []struct {
		query          string
		covered, frame float64
	}{
		{"what is alpha beta", 1, 0},          // the question has all that tells
		{"alpha gamma", 1, 0.38685},           // 0.69315/1.79176 of it is the question's
		{"alpha zulu", 0.38685, 0.38685},      // and the rest is nobody's
		{"alpha beta zulu", 0.61991, 0.61991}, // 1.79176/2.89037
		{"zulu", 0, 0},
		{"what is it", 0, 0},
	}
	for _, test := range tests {
		r := x.Read(x.Tokens(analysis.Read(test.query)))
		if covered, frame := x.Coverage(&r, 0, -1); !near(covered, test.covered) || !near(frame, test.frame) {
			t.Errorf("%q: covered %.5f, frame %.5f; want %.5f and %.5f", test.query, covered, frame, test.covered, test.frame)
		}
	}
}

func TestPassages(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{{
		Questions: []string{"what"}, Passages: []string{"alpha beta", "alpha alpha gamma gamma"},
	}}})
	// Passages have 3 words on average.
	//   first:  k1 · norm = 1.2·(0.25 + 0.75·2/3) = 0.9; alpha once, 1/(1+0.9) = 0.52632
	//   second: k1 · norm = 1.2·(0.25 + 0.75·4/3) = 1.5; alpha twice, 2/(2+1.5) = 0.57143
	s := sums(x, "alpha")
	if !near(float64(s.Passages[0]), 0.52632) || !near(float64(s.Passages[1]), 0.57143) {
		t.Errorf("BM25 of alpha is %.5f and %.5f, want 0.52632 and 0.57143", s.Passages[0], s.Passages[1])
	}
	if best := x.BestPassage(0, s); best != s.Passages[1] {
		t.Errorf("the best passage has %v, want %v", best, s.Passages[1])
	}
}

func TestEvidence(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"alpha", "beta"}}, {Questions: []string{"gamma"}},
	}})
	// P(alpha) = (1 + 0.5)/(3 + 1) = 0.375, so a says ln(1 + 1/0.375) - ln(2+1) = 1.29928 - 1.09861 = 0.20067, and b, which
	// lacks it, -ln(1+1) = -0.69315; both are scaled by 1/(3·√(1+1)) = 0.23570.
	s := sums(x, "alpha")
	if a, b := float64(s.Evidence[0]), float64(s.Evidence[1]); !near(a, 0.04730) || !near(b, -0.16338) {
		t.Errorf("evidence of alpha is %.5f and %.5f, want 0.04730 and -0.16338", a, b)
	}
}

func TestAgreementCountsNamesThatADocumentHas(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"what does Altman say"}, Passages: []string{"He met Musk in 2015."}},
		{Questions: []string{"what does Hinton say"}, Passages: []string{"Then there was nothing."}},
	}})
	tests := []struct {
		query string
		a, b  float64
	}{
		{"what do they say", 0, 0}, {"altman", 1, -1}, {"altman and musk", 1, -1}, {"altman and hinton", 0, 0}, {"in 2015", 1, -1},
		{"altman musk hinton", 1.0 / 3, -1.0 / 3}, {"turing", 0, 0}, // a name that nobody mentions is not known for one
	}
	for _, test := range tests {
		r := read(x, test.query)
		names := x.Names(&r)
		if a, b := x.Agreement(names, 0), x.Agreement(names, 1); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("agreement of %q is %.2f and %.2f, want %.2f and %.2f", test.query, a, b, test.a, test.b)
		}
	}
}

// Where words are joined, what occurs everywhere counts for nearly nothing: ln(1 + 2.5/1.5) for a word of one document of three,
// ln(1 + .5/3.5) for one of all. Elsewhere these are ln(1 + 3/1) and ln(1 + 3/3).
func TestWhatOccursEverywhereSaysLittleWhereWordsAreJoined(t *testing.T) {
	t.Parallel()
	texts := []Text{{Questions: []string{"haus stein"}}, {Questions: []string{"haus"}}, {Questions: []string{"haus"}}}
	for _, test := range []struct {
		tag        string
		rare, most float64
	}{{"de", 0.98083, 0.13353}, {"en", 1.38629, 0.69315}} {
		x := New(Corpus{Language: analysis.For(test.tag), Texts: texts})
		rare, most := float64(x.turns.idf[x.lexicon.words["stein"]]), float64(x.turns.idf[x.lexicon.words["haus"]])
		if !near(rare, test.rare) || !near(most, test.most) {
			t.Errorf("%s: the idf of a rare word and of one in all documents are %.5f and %.5f, want %.5f and %.5f", test.tag, rare, most, test.rare, test.most)
		}
	}
}
