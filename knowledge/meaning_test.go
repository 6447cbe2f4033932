package knowledge

import (
	"slices"
	"testing"

	"faqbot/knowledge/interview"
)

// Single words are read by meaning in English and in languages that join their words, not where a text is written without blanks.
func TestWordsHaveVectorsWhereTheySaySomething(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		language, question, word string
		want                     bool
	}{
		{"en", "Where is the oven?", "oven", true},
		{"de", "Wo steht der Ofen?", "ofen", true},
		{"zh", "oven \u5728\u54ea\u91cc\uff1f", "oven", false},
	} {
		turn := interview.Turn{ID: "t", Number: 1, Question: test.question, Answer: []string{test.question}}
		v := newVolume(&interview.Interview{ID: "one", Language: test.language, Sections: []interview.Section{{ID: "s", Heading: "S", Turns: []interview.Turn{turn}}}})
		if got := slices.Contains(v.texts(), test.word); got != test.want {
			t.Errorf("%s: %q is among the texts is %v, want %v", test.language, test.word, got, test.want)
		}
	}
}
