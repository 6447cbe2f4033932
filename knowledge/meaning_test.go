package knowledge

import (
	"slices"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/meaning"
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

// An encoder for English is asked about letters that it has learned alone, also where the interview has phrasings in others.
func TestAnEncoderForEnglishIsNotAskedAboutOtherScripts(t *testing.T) {
	t.Parallel()
	v := newVolume(&interview.Interview{ID: "one", Language: "en", Sections: []interview.Section{{ID: "s", Heading: "S", Turns: []interview.Turn{
		{ID: "t", Number: 1, Question: "Where is the oven?", Phrasings: []string{"\u70e4\u7bb1\u5728\u54ea\u91cc"}, Answer: []string{"There."}},
	}}}})
	v.native.questions = func(string) meaning.Vector { return meaning.Vector{1} }
	for question, want := range map[string]bool{"where is it": true, "wo ist caf\u00e9": true, "oven \u5728\u54ea\u91cc": false, "\u70e4\u7bb1bot": false} {
		if got := v.reader(question).questions != nil; got != want {
			t.Errorf("the encoder is asked about %q is %v, want %v", question, got, want)
		}
	}
}
