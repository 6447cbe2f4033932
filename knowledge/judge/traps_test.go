package judge

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
)

func TestFrameOfLosesItsSubject(t *testing.T) {
	t.Parallel()
	topic := map[string]bool{"model": true}
	for _, test := range []struct{ question, want string }{
		{"What is the core barrier of big models?", "what is the core barrier of X"},
		{"Will big models change how models are made?", "will X how X are made"}, // "big" and "change" stand beside a word of the topic
		{"models?", ""},
		{"What about big models", "what about X"},
		{"\u5927\u6a21\u578b\u7684\u6838\u5fc3\u95e8\u69db\u662f\u4ec0\u4e48", ""},
	} {
		f, ok := frameOf(analysis.Language{}, test.question, topic, rand.New(rand.NewPCG(1, 1)))
		got := ""
		if ok {
			got = f.with("X")
		}
		if !strings.EqualFold(got, test.want) {
			t.Errorf("%q: %q, want %q", test.question, got, test.want)
		}
	}
}

func TestTrapsHaveSubjectsThatTheContentLacks(t *testing.T) {
	t.Parallel()
	c := match.Corpus{Documents: []match.Document{
		{ID: "a", Questions: []string{"How do you keep the bees in your garden?"}, Passages: []string{"With olive oil and penguins."}},
		{ID: "b", Questions: []string{"Where do you sell what you make in your garden?"}},
	}}
	foreign := foreignSubjects(c, stemsOf(c))
	if len(foreign) < 50 || slices.Contains(foreign, "olive oil") || slices.Contains(foreign, "penguins") || slices.Contains(foreign, "garden hedges") {
		t.Errorf("the foreign subjects are %q", foreign)
	}
	first, again := NewTrapper(c).Traps(c.Documents[0].Questions), NewTrapper(c).Traps(c.Documents[0].Questions)
	if len(first) != 1 || first[0].Query != again[0].Query || len(first[0].Relevant) > 0 {
		t.Errorf("traps %v and %v of one question, want the same one twice, out of scope", first, again)
	}
	c.Language = analysis.For("de")
	if traps := NewTrapper(c).Traps(c.Documents[0].Questions); traps != nil {
		t.Errorf("a language without subjects has the traps %v", traps)
	}
}

func TestEverySecondPairOfTrapsHasNearbySubjects(t *testing.T) {
	t.Parallel()
	c := match.Corpus{
		Documents: []match.Document{{ID: "a", Questions: []string{"How do you keep the bees in your garden?"}, Passages: []string{"With honey."}}},
		Outside:   []string{"How much does a honey extractor cost?", "What is honey?", "do wasps sting"},
	}
	nearby := nearbySubjects(c, stemsOf(c))
	if want := []string{"honey extractor cost", "wasps sting"}; !slices.Equal(nearby, want) { // the second is about what the content has
		t.Fatalf("the nearby subjects are %q, want %q", nearby, want)
	}
	traps := NewTrapper(c).Traps(slices.Repeat([]string{"How do you keep the bees in your garden?"}, 4))
	isNear := func(c match.Case) bool {
		return slices.ContainsFunc(nearby, func(s string) bool { return strings.Contains(c.Query, s) })
	}
	for i, want := range []bool{false, false, true, true} {
		if isNear(traps[i]) != want {
			t.Errorf("the traps are %v, want the last two with a nearby subject", traps)
		}
	}
	if far := Foreign(traps); !slices.EqualFunc(far, traps[:2], func(a, b match.Case) bool { return a.Query == b.Query }) {
		t.Errorf("without nearby subjects there are %v", far)
	}
}
