package match

import (
	"slices"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/meaning"
)

// bySense is an encoder that knows two senses, and nothing that it does not list.
func bySense(text string) meaning.Vector {
	switch text {
	case "bread", "loaf":
		return meaning.Vector{1 << 14, 0}
	case "oven":
		return meaning.Vector{0, 1 << 14}
	case "stove":
		return meaning.Vector{9830, 13107} // cosines .6 with bread and .8 with oven
	default:
		return nil
	}
}

func TestSharesOfTellingWords(t *testing.T) {
	t.Parallel()
	c := Corpus{Documents: []Document{
		{ID: "bread", Questions: []string{"How do you make bread?", "is the oven hot"}, Passages: []string{"By night."}},
		{ID: "oven", Questions: []string{"Where is the oven?"}, Passages: []string{"There."}},
	}}
	x := NewIndex(c, DefaultModels(""), nil)
	x.meanings = &meanings{told: newTold(c, bySense)}
	for _, test := range []struct {
		query        string
		document     int
		all, lacking float64
	}{
		{"bread", 0, 1, 1},               // it has all
		{"loaf", 0, 1, 1},                // it has one of the same sense
		{"stove", 0, 0.6, 0.6},           // the oven stands in a phrasing, which is no word of the turn
		{"stove", 1, 0.8, 0.8},           //
		{"bread stove", 0, 0.8, 0.6},     // (1 + .6)/2, and .6 of the one that is lacking
		{"bread zeppelin", 0, 0.5, 0},    // an unknown word is like none
		{"what is it", 0, 1, 1},          // no word says what it is about
		{"\u9762\u5305", 0, 1, 1},        // no words
		{"loaf loaf oven", 1, 1. / 3, 0}, // the first two are like nothing there
	} {
		heard := x.hear(x.segments(test.query)[0].tokens)
		all, lacking := x.shares(heard, test.document, bySense)
		if !nearly(all, test.all) || !nearly(lacking, test.lacking) {
			t.Errorf("%q beside document %d: %.3f and %.3f, want %.3f and %.3f", test.query, test.document, all, lacking, test.all, test.lacking)
		}
	}
}

func TestToldByQuestionAndAnswer(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		language string
		document Document
		want     []string
	}{
		{"", Document{Questions: []string{"Where is the oven?", "which stove"}, Passages: []string{"By the bread, by the oven."}}, []string{"oven", "bread"}},
		{"", Document{Questions: []string{"Where is the oven?", "which stove"}}, []string{"oven", "stove"}},  // without an answer
		{"de", Document{Questions: []string{"Wo steht der \u00d6lofen?"}}, []string{"steht", "\u00f6lofen"}}, // with the marks, which the encoder reads
		{"", Document{Questions: []string{"\u70e4\u7bb1\u5728\u54ea\u91cc"}}, nil},
	} {
		if got := toldBy(Corpus{Language: analysis.For(test.language)}, test.document); !slices.Equal(got, test.want) {
			t.Errorf("%v: %q, want %q", test.document.Questions, got, test.want)
		}
	}
}

func TestOnlyTheFirstTellingWordsAreHeard(t *testing.T) {
	t.Parallel()
	c := Corpus{Documents: []Document{{ID: "a", Questions: []string{"bread"}}}}
	x := NewIndex(c, DefaultModels(""), nil)
	x.meanings = &meanings{told: newTold(c, bySense)}
	long := ""
	for range 3 * mostTold {
		long += "stove "
	}
	if heard := x.hear(x.segments(long)[0].tokens); len(heard) != mostTold {
		t.Errorf("%d words are compared, want %d", len(heard), mostTold)
	}
}
