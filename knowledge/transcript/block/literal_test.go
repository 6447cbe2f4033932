package block

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
