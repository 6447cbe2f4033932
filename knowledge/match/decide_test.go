package match

import (
	"math"
	"slices"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match/lexical"
)

func TestJudge(t *testing.T) {
	t.Parallel()
	// The example of Model: utilities 2, 1 and 0, so e² = 7.389 and e¹ = 2.718 and e⁰ = 1, together 11.107.
	m := Model{Floor: 1}
	m.Weights[fewWords] = 1
	m.None[always] = 1
	var documents [2][signalCount]float64
	documents[0][bestWords], documents[0][fewWords] = 1, 2
	documents[1][bestWords], documents[1][fewWords] = 1, 1
	out := m.judge(documents[:], [noneCount]float64{})
	if !near(out.document[0], 0.66524) || !near(out.document[1], 0.24473) || !near(out.none, 0.09003) {
		t.Errorf("judged %.5f, want 0.66524, 0.24473 and 0.09003", out)
	}
	// Caution of ln 2 doubles none: 7.389/12.107.
	m.Caution = math.Ln2
	if out := m.judge(documents[:], [noneCount]float64{}); !near(out.document[0], 0.61030) {
		t.Errorf("with caution, judged %.5f, want 0.61030", out.document[0])
	}
	// A likeness of .25 counts for .5 by a strictness of .5: .5 of 1.5, and .25 of 1.25 by none.
	m, like := Model{Floor: 1, Strictness: 0.5}, [1][signalCount]float64{{bestWords: 0.25}}
	if out := m.judge(like[:], [noneCount]float64{}); !near(out.document[0], 0.33333) || !near(math.Exp(m.mass(like[:])), 0.5) {
		t.Errorf("with a strictness of .5, judged %.5f of a mass %.5f, want 0.33333 of 0.5", out.document[0], math.Exp(m.mass(like[:])))
	}
	m.Strictness = 0
	if out := m.judge(like[:], [noneCount]float64{}); !near(out.document[0], 0.2) {
		t.Errorf("without a strictness, judged %.5f, want 0.2", out.document[0])
	}
	// Without documents only none is left, and large utilities do not overflow.
	if out := m.judge(nil, [noneCount]float64{always: 5000}); out.none != 1 {
		t.Errorf("without documents, none has %v", out.none)
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name          string
		probabilities []float64
		none          float64
		confidence    float64
		band          Band
		shown         int
		near          bool
	}{
		{"no documents", nil, 1, 0, Abstain, 0, false},
		{"sure: answer 0.2, pick 1.0+, near 1.25", []float64{0.98, 0.01}, 0.01, 0.98, Answer, 1, false},
		{"nearly sure: answer 0.8, pick 1+0.05", []float64{0.92, 0.05}, 0.03, 0.92, Answer, 1, false},
		{"not quite: answer 1.5, pick 1+0.03", []float64{0.85, 0.13}, 0.02, 0.85, Pick, 2, false},
		{"one of three, and one that is not worth reading", []float64{0.6, 0.3, 0.06, 0.02, 0.01}, 0.01, 0.6, Pick, 3, false},
		{"one of many", []float64{0.3, 0.25, 0.2, 0.15, 0.1}, 0, 0.3, Pick, 4, false},
		{"a choice of one, all others being improbable: answer 3, pick 1+0.45", []float64{0.7}, 0.3, 0.7, Pick, 1, true},
		{"more likely none: near 1.25, pick 1+0.9, abstain 4", []float64{0.3, 0.1}, 0.6, 0.3, Pick, 2, true},
		{"most likely none: near 1.25, abstain 1.0", []float64{0.06, 0.04}, 0.9, 0.06, Abstain, 0, false},
		{"sure, but contradicted", []float64{0.98, 0.01}, 0.01, 0, Pick, 1, false},
		{"a second look is surer: answer 0.5, pick 1+0.45", []float64{0.7}, 0.3, 0.95, Answer, 1, false},
		{"a second look is less sure: answer 2, pick 1+0.03", []float64{0.98, 0.01}, 0.02, 0.8, Pick, 1, false},
		{"a document alone, sure", []float64{0.97}, 0.03, 0.97, Answer, 1, false},
	}
	for _, test := range tests {
		var d Decision
		d.choose(test.probabilities, test.none, test.confidence)
		if d.Band != test.band || d.Shown != test.shown || d.Near != test.near {
			t.Errorf("%s: decided to %v with %d shown, near %v; want %v with %d, %v", test.name, d.Band, d.Shown, d.Near, test.band, test.shown, test.near)
		}
	}
}

func TestCost(t *testing.T) {
	t.Parallel()
	matches := []Match{{Document: "a"}, {Document: "b"}, {Document: "c"}}
	tests := []struct {
		name  string
		d     Decision
		meant []string
		want  float64
	}{
		{"answered right", Decision{Band: Answer, Shown: 1}, []string{"a"}, 0},
		{"answered wrong", Decision{Band: Answer, Shown: 1}, []string{"b"}, 10},
		{"answered out of scope", Decision{Band: Answer, Shown: 1}, nil, 10},
		{"offered", Decision{Band: Pick, Shown: 2}, []string{"b"}, 1},
		{"offered others", Decision{Band: Pick, Shown: 2}, []string{"c"}, 6},
		{"asked which, out of scope", Decision{Band: Pick, Shown: 2}, nil, 2.5},
		{"came closest", Decision{Band: Pick, Shown: 2, Near: true}, []string{"b"}, 1.25},
		{"came closest, others", Decision{Band: Pick, Shown: 2, Near: true}, []string{"c"}, 6.25},
		{"came closest, out of scope", Decision{Band: Pick, Shown: 2, Near: true}, nil, 1.25},
		{"denied wrongly", Decision{}, []string{"a"}, 10},
		{"denied rightly", Decision{}, nil, 0},
	}
	for _, test := range tests {
		test.d.Matches = matches
		if got := test.d.Cost(test.meant); got != test.want {
			t.Errorf("%s: costs %v, want %v", test.name, got, test.want)
		}
	}
}

func TestRank(t *testing.T) {
	t.Parallel()
	tests := []struct {
		probabilities []float64
		want          []int
	}{
		{nil, []int{}},
		{[]float64{0.1, 0.7, 0.2}, []int{1, 2, 0}},
		{[]float64{0.2, 0.2, 0.2}, []int{0, 1, 2}}, // the first in the corpus wins a tie
		{[]float64{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3}, []int{6, 0, 1, 2, 3}},
		{[]float64{0.6, 0.5, 0.4, 0.3, 0.2, 0.1}, []int{0, 1, 2, 3, 4}},
		{[]float64{0, 0}, []int{0, 1}},
	}
	for _, test := range tests {
		if got := rank(test.probabilities); !slices.Equal(got, test.want) {
			t.Errorf("rank(%v) = %v, want %v", test.probabilities, got, test.want)
		}
	}
}

// said is a judgment of a segment of some length, over two documents.
func said(words int, first, second, none float64) judgment {
	tokens := make([]analysis.Token, words)
	return judgment{reading: lexical.Reading{Tokens: tokens}, outcome: outcome{document: []float64{first, second}, none: none}}
}

func TestCombine(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                string
		judgments           []judgment
		first, second, none float64
		speaker             int
	}{
		{"one sentence", []judgment{said(5, 0.7, 0.1, 0.2)}, 0.7, 0.1, 0.2, 0},
		{"two sentences that surely ask for different documents", []judgment{said(10, 0.6, 0.3, 0.1), said(5, 0.9, 0, 0.1), said(5, 0.1, 0.6, 0.3)},
			0.5, 0.3, 0.2, 0}, // (0.9+0.1)/2, (0+0.6)/2, (0.1+0.3)/2
		{"two sentences that ask for one", []judgment{said(10, 0.8, 0.1, 0.1), said(5, 0.9, 0, 0.1), said(5, 0.6, 0.1, 0.3)}, 0.8, 0.1, 0.1, 0},
		{"a short message is judged as a whole", []judgment{said(29, 0.3, 0.1, 0.6), said(5, 0.9, 0, 0.1)}, 0.3, 0.1, 0.6, 0},
		{"a long message by its surest sentence", []judgment{said(30, 0.3, 0.1, 0.6), said(5, 0.4, 0.1, 0.5), said(5, 0.9, 0, 0.1)}, 0.9, 0, 0.1, 2},
		{"a long message that is surer as a whole", []judgment{said(30, 0.8, 0.1, 0.1), said(5, 0.6, 0.1, 0.3)}, 0.8, 0.1, 0.1, 0},
		{"a long message and a sentence that disagree", []judgment{said(30, 0.3, 0.1, 0.6), said(5, 0, 0.8, 0.2)}, 0.15, 0.45, 0.4, 0},
	}
	for _, test := range tests {
		out, speaker := combine(test.judgments)
		if !near(out.document[0], test.first) || !near(out.document[1], test.second) || !near(out.none, test.none) || speaker != test.speaker {
			t.Errorf("%s: combined to %.3f by %d, want %.2f, %.2f, none %.2f by %d", test.name, out, speaker, test.first, test.second, test.none, test.speaker)
		}
	}
}
