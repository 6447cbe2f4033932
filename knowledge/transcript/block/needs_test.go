package block

import (
	"regexp"
	"testing"
)

func TestNeeds(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		form    string
		refused []string // told without the engine
		allowed []string
	}{
		{`^[0-9]+\.\s`, []string{"", "rye", " 1. rye", "10 rye"}, []string{"1. rye"}},
		{`(?i)^(?:rye|oats)\b`, []string{"wheat", "a rye"}, []string{"Rye", "OATS"}},
		{`(?i)k$`, []string{"rye", ""}, []string{"K", "milk", "\u212a"}}, // the sign of Kelvin folds to k
		{`[,;:]["\x{201d}]*$`, []string{"rye", "rye, oats"}, []string{"rye,", "rye,\u201d"}},
		{`^(?:# |\x{2014})`, []string{"rye", "-"}, []string{"# rye", "\u2014 rye"}},
		{`^rye|oats$`, nil, []string{"rye in May", "no oats"}},
		{`(?m)^rye$`, []string{"oats"}, []string{"oats\nrye"}},
		{`^\s*(?:\[[0-9]{2}\])?`, nil, []string{"", "rye", "[10]"}},
		{`\[[^\]]*\]\(`, []string{"[rye]", "rye)", "rye(]"}, []string{"[rye](", "a [] (b)"}},
		{`a{0}[#|]{2,3}`, []string{"rye"}, []string{"#|"}},
		{`^[^a-z]`, []string{"rye", ""}, []string{"\xff", "\u00e9", "Rye"}},
		{`[\x{fffd}]$`, []string{"rye"}, []string{"rye\xff"}}, // a damaged text
		{`^(?:(#)|(\*))?x+y`, []string{"y", "#y"}, []string{"#xy", "*xxy", "xy"}},
	} {
		needs := needsOf(c.form)
		for _, text := range c.refused {
			if needs.allow(text) {
				t.Errorf("%s may match %q, want that told", c.form, text)
			}
			if regexp.MustCompile(c.form).MatchString(text) {
				t.Errorf("%s matches %q", c.form, text)
			}
		}
		for _, text := range c.allowed {
			if !needs.allow(text) {
				t.Errorf("%s cannot match %q", c.form, text)
			}
		}
	}
}

func TestTimedExpression(t *testing.T) {
	t.Parallel()
	named := ExpressTimed(`^(\pL+)\s*` + TimeForm + `:`)
	for text, name := range map[string]string{
		"Ann 10:30:": "Ann", "Ann [10:30]:": "Ann", "Ann (10:30):": "Ann", "Ann \uff0810:30\uff09:": "Ann", "Ann **10:30**:": "Ann",
		"Ann [[1/2/2020 10:30 AM]]:": "Ann", "Ann (10:30]:": "", "Ann: 10:30": "", "Ann [note]:": "",
	} {
		got := ""
		if m := named.FindStringSubmatchIndex(text); m != nil {
			got = text[m[2]:m[3]]
		}
		if got != name {
			t.Errorf("%q: got %q, want %q", text, got, name)
		}
	}
}
