package match

import (
	"slices"
	"testing"

	"faqbot/knowledge/analysis"
)

// TestAWordWithOtherMarksIsDoubted asks with a word that one mark makes another one, and with the word itself.
func TestAWordWithOtherMarksIsDoubted(t *testing.T) {
	t.Parallel()
	tests := []struct{ language, question, other, same string }{
		{"hi", "\u092e\u094b\u0924\u0940 \u0915\u0939\u093e\u0901 \u0939\u0948", "\u092e\u094c\u0924 \u0915\u0939\u093e\u0901 \u0939\u0948", "\u092e\u094b\u0924\u0940 \u0915\u0939\u093e\u0901 \u0939\u0948"}, // pearl, death
		{"th", "\u0e0a\u0e2d\u0e1a\u0e02\u0e49\u0e32\u0e27\u0e44\u0e2b\u0e21", "\u0e0a\u0e2d\u0e1a\u0e02\u0e48\u0e32\u0e27\u0e44\u0e2b\u0e21", "\u0e0a\u0e2d\u0e1a\u0e02\u0e49\u0e32\u0e27"},                   // rice, news
		{"ja", "\u30d1\u30ea\u306f\u3069\u3046", "\u30d0\u30ea\u306f\u3069\u3046", "\u30d1\u30ea\u306f"},                                                                                                       // Paris, Bali
		{"vi", "b\u00e1n b\u00e0n m\u1edbi", "b\u1eafn b\u1ea1n m\u1edbi", "b\u00e1n b\u00e0n"},                                                                                                                // sell a table, shoot a friend
		{"es", "\u00bfQui\u00e9n es tu pap\u00e1?", "quien es tu papa", "quien es tu pap\u00e1"},                                                                                                               // dad, potato
		{"en", "What is a caf\u00e9?", "", "what is a cafe"},
	}
	for _, test := range tests {
		x := NewIndex(Corpus{Language: analysis.For(test.language), Documents: []Document{{ID: "a", Questions: []string{test.question}}}}, DefaultModels(""), nil)
		doubts := func(query string) []doubt {
			j := judged(x, query)
			defer x.release(j)
			return x.doubts(&j, 0)
		}
		if test.other != "" && !slices.Contains(doubts(test.other), otherMarks) {
			t.Errorf("%s: %q is not doubted for %q", test.language, test.other, test.question)
		}
		if slices.Contains(doubts(test.same), otherMarks) {
			t.Errorf("%s: %q is doubted for %q", test.language, test.same, test.question)
		}
	}
}
