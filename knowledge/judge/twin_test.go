package judge

import (
	"slices"
	"testing"

	"faqbot/knowledge/match"
)

func TestTwins(t *testing.T) {
	t.Parallel()
	c := match.Corpus{Documents: []match.Document{
		{ID: "a", Questions: []string{
			"how much does it cost",
			"what is the price of it",
			"How much does it cost?!",           // 5 of 5 words
			"how much does this cost",           // 4 of 5: 2·4/10
			"how much did this cost us",         // a twin of none: with the one before, 2·4/11
			"so what is the price of it",        // 2·6/13 with the second
			"so what is the price of it all",    // 2·6/14 with the second
			"well so what is the price of it a", // 2·7/16 with the one before, 2·6/15 with the second
		}},
		{ID: "b", Questions: []string{"how much does it cost"}}, // documents are apart
	}}
	want := [][]int{{0, 1, 0, 0, 4, 1, 1, 1}, {0}}
	if got := Twins(c); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("Twins = %v, want %v", got, want)
	}
}

func TestTwinsAreHiddenTogether(t *testing.T) {
	t.Parallel()
	c := match.Corpus{Documents: []match.Document{{ID: "a"}}}
	for range 25 {
		c.Documents[0].Questions = append(c.Documents[0].Questions, "why is it so")
	}
	c.Documents[0].Questions = append(c.Documents[0].Questions, "something else altogether")
	f := phrasingFold(c, Twins(c), 0, 0)
	if len(f.Cases) != 25 || len(f.Corpus.Documents[0].Questions) != 1 {
		t.Errorf("%d of 25 twins are hidden, and %v is kept", len(f.Cases), f.Corpus.Documents[0].Questions)
	}
}
