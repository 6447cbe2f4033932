package match

import (
	"math"
	"slices"
	"testing"

	"faqbot/knowledge/analysis"
)

// near reports whether two scores are equal but for the rounding of single precision.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-5 }

// sums returns what a query's words, none of them repaired, add up to.
func sums(x *Index, query string) *scratch {
	s := x.scratch.take()
	r := x.lexicon.read(x.lexicon.resolved((analysis.Language{}).Tokens(analysis.Read(query))))
	x.sum(&r, s)
	return s
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
	x := NewIndex(Corpus{Documents: []Document{{ID: "a", Questions: []string{"alpha beta"}}, {ID: "b", Questions: []string{"alpha gamma"}}}}, Models{}, nil)
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
		if a, b := float64(s.variantWords[0]), float64(s.variantWords[1]); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("cosines of %q are %.5f and %.5f, want %.5f and %.5f", test.query, a, b, test.a, test.b)
		}
		if !near(float64(s.lackingWords), test.lacking) {
			t.Errorf("%q lacks %.5f, want %.5f", test.query, s.lackingWords, test.lacking)
		}
	}
}

func TestCentroid(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{{ID: "a", Questions: []string{"alpha beta", "alpha gamma"}}}}, Models{}, nil)
	// Each variant is 0.53360 of alpha and 0.84574 of its other word (see TestCosine). Their sum is 1.06720, 0.84574 and 0.84574, of length
	// √(1.13892 + 0.71527 + 0.71527) = 1.60295; alpha's part of it is 1.06720/1.60297.
	if got := float64(sums(x, "alpha").documentWords[0]); !near(got, 0.66577) {
		t.Errorf("cosine of alpha with the centroid is %.5f, want 0.66577", got)
	}
}

func TestTurns(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "a", Questions: []string{"alpha", "beta beta"}, Passages: []string{"gamma"}, Context: "delta"},
		{ID: "b", Questions: []string{"alpha"}},
	}}, Models{}, nil)
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
		if a, b := float64(s.turns[0]), float64(s.turns[1]); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("BM25 of %q is %.5f and %.5f, want %.5f and %.5f", test.query, a, b, test.a, test.b)
		}
	}
}

func TestCoverage(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "a", Questions: []string{"alpha beta"}, Passages: []string{"gamma"}},
		{ID: "b", Questions: []string{"alpha"}},
	}}, Models{}, nil)
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
		r := x.lexicon.read(x.segments(test.query)[0].tokens)
		if covered, frame := x.coverage(&r, 0, -1); !near(covered, test.covered) || !near(frame, test.frame) {
			t.Errorf("%q: covered %.5f, frame %.5f; want %.5f and %.5f", test.query, covered, frame, test.covered, test.frame)
		}
	}
}

func TestPassages(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{{
		ID: "a", Questions: []string{"what"}, Passages: []string{"alpha beta", "alpha alpha gamma gamma"},
	}}}, Models{}, nil)
	// Passages have 3 words on average.
	//   first:  k1 · norm = 1.2·(0.25 + 0.75·2/3) = 0.9; alpha once, 1/(1+0.9) = 0.52632
	//   second: k1 · norm = 1.2·(0.25 + 0.75·4/3) = 1.5; alpha twice, 2/(2+1.5) = 0.57143
	s := sums(x, "alpha")
	if !near(float64(s.passages[0]), 0.52632) || !near(float64(s.passages[1]), 0.57143) {
		t.Errorf("BM25 of alpha is %.5f and %.5f, want 0.52632 and 0.57143", s.passages[0], s.passages[1])
	}
	if best := x.passages.best(0, s.passages); best != s.passages[1] {
		t.Errorf("the best passage has %v, want %v", best, s.passages[1])
	}
}

func TestEvidence(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "a", Questions: []string{"alpha", "beta"}}, {ID: "b", Questions: []string{"gamma"}},
	}}, Models{}, nil)
	// P(alpha) = (1 + 0.5)/(3 + 1) = 0.375, so a says ln(1 + 1/0.375) - ln(2+1) = 1.29928 - 1.09861 = 0.20067, and b, which
	// lacks it, -ln(1+1) = -0.69315; both are scaled by 1/(3·√(1+1)) = 0.23570.
	s := sums(x, "alpha")
	if a, b := float64(s.evidence[0]), float64(s.evidence[1]); !near(a, 0.04730) || !near(b, -0.16338) {
		t.Errorf("evidence of alpha is %.5f and %.5f, want 0.04730 and -0.16338", a, b)
	}
}

func TestAgreementCountsNamesThatADocumentHas(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "a", Questions: []string{"what does Altman say"}, Passages: []string{"He met Musk in 2015."}},
		{ID: "b", Questions: []string{"what does Hinton say"}, Passages: []string{"Then there was nothing."}},
	}}, Models{}, nil)
	tests := []struct {
		query string
		a, b  float64
	}{
		{"what do they say", 0, 0}, {"altman", 1, -1}, {"altman and musk", 1, -1}, {"altman and hinton", 0, 0}, {"in 2015", 1, -1},
		{"altman musk hinton", 1.0 / 3, -1.0 / 3}, {"turing", 0, 0}, // a name that nobody mentions is not known for one
	}
	for _, test := range tests {
		r := x.lexicon.read(x.lexicon.resolved((analysis.Language{}).Tokens(test.query)))
		names := x.mentions.of(&r)
		if a, b := x.mentions.agreement(names, 0), x.mentions.agreement(names, 1); !near(a, test.a) || !near(b, test.b) {
			t.Errorf("agreement of %q is %.2f and %.2f, want %.2f and %.2f", test.query, a, b, test.a, test.b)
		}
	}
}

func TestBestVariants(t *testing.T) {
	t.Parallel()
	x := &Index{first: []uint32{0, 5, 6, 6}}
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
