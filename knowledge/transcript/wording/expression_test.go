package wording

import (
	"testing"

	"faqbot/knowledge/transcript/block"
)

// What is told by the words that a match needs is what the expression tells.
func TestWordExpressionsMatchAlike(t *testing.T) {
	t.Parallel()
	for name, e := range map[string]block.WordExpression{"offers": offers, "speaksOfPage": speaksOfPage, "hints": hints, "legalWords": legalWords, "Sponsors": Sponsors, "Audience": Audience} {
		if e.ScansAll() {
			t.Errorf("%s needs no words, so that each text is searched", name)
		}
		for _, text := range []string{
			"", "Rye.", "Our newsletter is out now.", "OUR NEWSLETTER", "Write to us. He laughs.", "He laughs.", "Il rit.", "Ride.", "Er lacht laut.", "Вторая часть выйдет в мае.",
			"\u00a9 2020", "All Rights Reserved", "desk@field.example", "Hier finden Sie mehr.", "关注我们的公众号", "brought to you by Mills", "We\u2019re back.", "Good evening, EVERYONE",
			"I saw him grind it on Friday, and he said so.", "续きを読む", "Segunda parte", "The podcast",
		} {
			if got, want := e.MatchString(text), e.Expression.MatchString(text); got != want {
				t.Errorf("%s finds itself in %q: %v, want %v", name, text, got, want)
			}
		}
	}
}
