package people

import (
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
)

func TestStranger(t *testing.T) {
	t.Parallel()
	ordinary := func(word string) bool {
		return slices.Contains(strings.Fields("what does is how the of will rose mark deep learning valley baker my old people does do you think in was machine"), word)
	}
	said := func(word string) bool {
		return slices.Contains(strings.Fields("elon musk china openai chatgpt silicon valley deep learning rain"), word)
	}
	for _, test := range []struct {
		question string
		name     string // empty when it is about nobody else
		kin      string
	}{
		// With a part of an interviewee's name.
		{"what does Ana Klein think of rain", "Ana Klein", "anna klein|uwe klein"},
		{"What does Uwe Kleinert think of rain?", "Uwe Kleinert", "uwe klein"},
		{"What does Rose Miller think?", "Rose Miller", "rose will"},
		{"what does ana klein think of rain", "ana klein", "anna klein|uwe klein"},
		{"what does Mark Klein say on rain", "Mark Klein", "anna klein|uwe klein"},
		{"What does Uwe Klein think?", "", ""},
		{"What does Klein think?", "", ""},
		{"What does Mr Klein think?", "", ""},

		// With no part of one.
		{"What does John Smith think of rain?", "John Smith", ""},
		{"does Taylor Swift get nervous on stage?", "Taylor Swift", ""},
		{"Was h\u00e4lt Angela Merkel vom Regen?", "Angela Merkel", ""},
		{"\u00bfQu\u00e9 piensa Angela Merkel de la lluvia?", "Angela Merkel", ""},
		{"is rain good according to Angela Merkel", "Angela Merkel", ""},
		{"Angela Merkel's view on rain", "Angela Merkel's", ""},
		{"tell me what Angela Merkel thinks of rain", "Angela Merkel", ""},
		{"Angela Merkel: what do you think of rain?", "Angela Merkel", ""},
		{"Angela Merkel on rain", "Angela Merkel", ""},
		{"what does donald trump think of rain", "donald trump", ""},
		{"What does Trump think of rain?", "Trump", ""},

		// Of whom the interviews speak.
		{"what would Elon Musk do about safety", "Elon Musk", ""},
		{"what does elon musk think of rain", "elon musk", ""},
		{"what do you think of Elon Musk", "", ""},
		{"Is Elon Musk right?", "", ""},

		// No people.
		{"is China behind OpenAI", "", ""},
		{"does ChatGPT think", "", ""},
		{"Does Deep Learning think?", "", ""},
		{"Is Silicon Valley ahead of China?", "", ""},
		{"do you sell in New York", "", ""},
		{"what does the baker think", "", ""},
		{"what does my old baker think", "", ""},
		{"What Does A Baker Think Of Rain", "", ""},
		{"WHAT DOES IT DO", "", ""},
		{"", "", ""},
	} {
		var interviews []*interview.Interview
		for _, name := range []string{"Anna Klein", "Uwe Klein", "Rose Will"} {
			interviews = append(interviews, &interview.Interview{Interviewee: name})
		}
		stranger, ok := New(interviews, ordinary).Stranger(test.question, said)
		name, kin := test.question[stranger.Start:stranger.End], strings.Join(stranger.Kin, "|")
		if ok != (test.name != "") || name != test.name || kin != test.kin {
			t.Errorf("%q is about the stranger %q, kin of %q; want %q and %q", test.question, name, kin, test.name, test.kin)
		}
	}
}
