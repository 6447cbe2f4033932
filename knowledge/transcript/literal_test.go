package transcript

import (
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

func TestNeeded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ form, want string }{
		{`rye`, "rye"},
		{`(?i)RYE|oats`, "oats rye"},
		{`(?:a|the) mill`, "a mill|the mill"},
		{`^rye`, "\x00rye"},
		{`rye[0-9]+x`, "rye"},
		{`[0-9]+ oats?`, " oat"},
		{`mills?\b.{0,5}turns`, "turns"},
		{`(?:^|[.!?] )go`, "\x00go|. go|! go|? go"},
		{`rye|[a-z]+`, ""}, // a match needs no word
		{`(?:rye)?`, ""},
	} {
		parsed, err := syntax.Parse(c.form, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		words, ok := neededOf(parsed.Simplify())
		want := strings.FieldsFunc(c.want, func(r rune) bool { return r == '|' })
		if c.form == `(?i)RYE|oats` {
			want = strings.Fields(c.want)
		}
		slices.Sort(words)
		slices.Sort(want)
		if ok != (len(want) > 0) || ok && !slices.Equal(slices.Compact(words), want) {
			t.Errorf("%s needs %q, %v, want %q", c.form, words, ok, want)
		}
	}
}

// What is told by the words that a match needs is what the expression tells.
func TestWordExpressionsMatchAlike(t *testing.T) {
	t.Parallel()
	for name, e := range map[string]wordExpression{"offers": offers, "speaksOfPage": speaksOfPage, "hints": hints, "legalWords": legalWords, "sponsors": sponsors, "audience": audience} {
		if !e.needed().some {
			t.Errorf("%s needs no words, so that each text is searched", name)
		}
		for _, text := range []string{
			"", "Rye.", "Our newsletter is out now.", "OUR NEWSLETTER", "Write to us. He laughs.", "He laughs.", "Il rit.", "Ride.", "Er lacht laut.", "Вторая часть выйдет в мае.",
			"\u00a9 2020", "All Rights Reserved", "desk@field.example", "Hier finden Sie mehr.", "关注我们的公众号", "brought to you by Mills", "We\u2019re back.", "Good evening, EVERYONE",
			"I saw him grind it on Friday, and he said so.", "续きを読む", "Segunda parte", "The podcast",
		} {
			if got, want := e.MatchString(text), e.expression.MatchString(text); got != want {
				t.Errorf("%s finds itself in %q: %v, want %v", name, text, got, want)
			}
		}
	}
}
