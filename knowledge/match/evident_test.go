package match

import (
	"strings"
	"testing"

	"faqbot/knowledge/meaning"
)

// byTopic is an encoder that knows two topics, each by some of its words.
func byTopic(text string) meaning.Vector {
	v := meaning.Vector{1, 1, 1, 1}
	for topic, words := range []string{"rent flat landlord", "bread oven baker", "night sleep tired"} {
		for _, word := range strings.Fields(words) {
			if strings.Contains(strings.ToLower(text), word) {
				v[topic] = 1 << 14 // length 1
			}
		}
	}
	return v
}

func bakery() Corpus {
	return Corpus{
		Documents: []Document{{ID: "work", Questions: []string{"How is your work?"}, Passages: []string{
			"I learnt with my mother.", "An oven burns from two o'clock.", "They call me tired.",
		}}},
		Outside: []string{"What does a landlord ask for here?", "Which football club do you like?"},
	}
}

func TestTheOutsideExampleIsFoundByItsMeaning(t *testing.T) {
	t.Parallel()
	models := Models{Meaning: Model{Floor: 0.4}, Lexical: Model{Floor: 1}}
	x := NewIndex(bakery(), models, byTopic)
	for query, want := range map[string]int{
		"renting":                           1, // no word in common
		"what does a landlord ask for here": 1,
		"which football club do you like":   2,
		"when do you bake bread":            0,
	} {
		if got := x.Ask(query, byTopic).Example; got != want {
			t.Errorf("%q is like example %d, want %d", query, got, want)
		}
	}
	if got := x.WithVectors(nil).Ask("renting", nil).Example; got != 0 {
		t.Errorf("without vectors \"renting\" is like example %d, want none", got)
	}
}

func TestThePassageIsFoundByItsMeaning(t *testing.T) {
	t.Parallel()
	x := NewIndex(bakery(), DefaultModels(""), byTopic)
	for query, want := range map[string]int{
		"how is your work, is there bread": 1,
		"how is your work, do you sleep":   2,
		"how is your work, your mother":    0, // by its words
	} {
		d := x.Ask(query, byTopic)
		if len(d.Matches) == 0 || d.Matches[0].Passage != want {
			t.Errorf("%q: %+v, want passage %d", query, d.Matches, want)
		}
	}
}
