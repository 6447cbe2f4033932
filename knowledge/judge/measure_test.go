package judge

import (
	"slices"
	"testing"

	"faqbot/knowledge/match"
)

// verdict is of a query that meant one document ("" for none); scores are of documents a, b, c and so on, in order.
func verdict(meant string, band match.Band, shown int, score float64, ranked ...string) Verdict {
	v := Verdict{Decision: match.Decision{Band: band, Shown: shown}}
	if meant != "" {
		v.Relevant = []string{meant}
	}
	for _, id := range ranked {
		v.Decision.Matches = append(v.Decision.Matches, match.Match{Document: id, Score: score})
		score /= 2
	}
	return v
}

func TestOutcome(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		v    Verdict
		rank int
		want Outcome
	}{
		{"answered right", verdict("a", match.Answer, 1, 0.9, "a", "b"), 1, AnsweredRight},
		{"answered wrong", verdict("b", match.Answer, 1, 0.9, "a", "b"), 2, AnsweredWrong},
		{"answered out of scope", verdict("", match.Answer, 1, 0.9, "a"), 0, AnsweredWrong},
		{"among the picks", verdict("b", match.Pick, 2, 0.5, "a", "b", "c"), 2, PickedRight},
		{"ranked, but not offered", verdict("c", match.Pick, 2, 0.5, "a", "b", "c"), 3, PickedWrong},
		{"picks out of scope", verdict("", match.Pick, 2, 0.5, "a", "b"), 0, PickedWrong},
		{"abstained", verdict("a", match.Abstain, 0, 0.1, "a", "b"), 1, Abstained},
		{"small talk", verdict("a", match.Abstain, 0, 0), 0, Abstained},
	}
	for _, test := range tests {
		if got := test.v.Outcome(); got != test.want || test.v.Rank() != test.rank {
			t.Errorf("%s: %q at rank %d, want %q at %d", test.name, got, test.v.Rank(), test.want, test.rank)
		}
	}
}

func TestSum(t *testing.T) {
	t.Parallel()
	got := Sum([]Verdict{
		verdict("a", match.Answer, 1, 0.9, "a", "b"),           // rank 1, served, direct
		verdict("b", match.Pick, 2, 0.5, "a", "b"),             // rank 2, served
		verdict("d", match.Answer, 1, 0.8, "a", "b", "c", "d"), // rank 4, harm
		verdict("e", match.Abstain, 0, 0.3, "a", "b"),          // not found, abstained
		verdict("", match.Answer, 1, 0.8, "a"),
		verdict("", match.Abstain, 0, 0.1, "a"),
	})
	want := Figures{
		InScope: 4, OutOfScope: 2,
		First: 0.25, AmongThree: 0.5, // ranks 1, 2, 4 and none
		MRR:    0.4375, // (1 + 1/2 + 1/4 + 0)/4
		Served: 0.5, Direct: 0.25, Harm: 0.25, Abstained: 0.25, OutAnswer: 0.5, OutPicked: 0,
		// Pairs of one in scope and one out of it: .9 and .8 against .8 and .1 win 3 and tie 1; .5 and .3 win 1 each:
		// (3 + 0.5 + 2)/8.
		AUROC: 0.6875,
	}
	if got != want {
		t.Errorf("Sum = %+v\nwant  %+v", got, want)
	}
	if got := Sum(nil); got != (Figures{}) {
		t.Errorf("Sum of nothing = %+v", got)
	}
}

func TestAUROC(t *testing.T) {
	t.Parallel()
	in := func(score float64) Verdict { return verdict("a", match.Abstain, 0, score, "a") }
	out := func(score float64) Verdict { return verdict("", match.Abstain, 0, score, "a") }
	tests := []struct {
		name     string
		verdicts []Verdict
		want     float64
	}{
		{"told apart", []Verdict{in(0.9), out(0.1), in(0.8)}, 1},
		{"the wrong way round", []Verdict{in(0.1), out(0.9)}, 0},
		{"one tie of four pairs", []Verdict{in(0.9), in(0.5), out(0.5), out(0.1)}, 0.875},
		{"all tied", []Verdict{in(0.5), in(0.5), out(0.5)}, 0.5},
		{"nothing out of scope", []Verdict{in(0.5)}, 0},
		{"nothing in scope", []Verdict{out(0.5)}, 0},
	}
	for _, test := range tests {
		if got := auroc(test.verdicts); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestConfusions(t *testing.T) {
	t.Parallel()
	verdicts := []Verdict{
		verdict("b", match.Answer, 1, 0.9, "a"), verdict("c", match.Abstain, 0, 0.9, "a", "c"), verdict("b", match.Pick, 2, 0.9, "a", "b"),
		verdict("a", match.Answer, 1, 0.9, "a"), verdict("", match.Answer, 1, 0.9, "a"), verdict("a", match.Abstain, 0, 0), verdict("a", match.Answer, 1, 0.9, "c"),
	}
	want := []Confusion{{"b", "a", 2}, {"a", "c", 1}, {"c", "a", 1}}
	if got := Confusions(verdicts, 5); !slices.Equal(got, want) {
		t.Errorf("Confusions = %v, want %v", got, want)
	}
	if got := Confusions(verdicts, 1); !slices.Equal(got, want[:1]) {
		t.Errorf("the first confusion is %v, want %v", got, want[:1])
	}
}
