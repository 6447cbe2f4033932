package block

import "strings"

// TimeForm stands for a time stamp in the forms that ExpressTimed takes.
const TimeForm = `\p{Time}`

// settings are the ways to set a time stamp: a text in which none of the bytes of marks stands has none that is set so.
var settings = [...]struct{ marks, form string }{
	{"[", `\[\[?` + dateForm + `(?:` + SpanForm + `)` + dateAfter + `\]?\]`},
	{"(", `\((?:` + SpanForm + `)\)`},
	{"\xef", `\x{ff08}(?:` + SpanForm + `)\x{ff09}`},
	{"*_", `[*_]{1,3}(?:` + SpanForm + `)[*_]{1,3}`},
}

// TimedExpression is an expression with a time stamp in it. The ways to set one make a form so long that Go's engine takes ten times as
// long for it, so that it is compiled without those that a text cannot have. It is safe for concurrent use.
type TimedExpression struct {
	by *[1 << len(settings)]Expression // which settings a text may have, a bit each
}

// ExpressTimed returns the expression of a form in which TimeForm stands for a time stamp.
func ExpressTimed(form string) TimedExpression {
	var by [1 << len(settings)]Expression
	for which := range by {
		by[which] = expressed(func() string { return strings.ReplaceAll(form, TimeForm, timeForm(which)) })
	}
	return TimedExpression{&by}
}

// timeForm returns the form of a time that is set in these ways, or stands bare.
func timeForm(which int) string {
	var forms []string
	for n, s := range settings {
		if which>>n&1 != 0 {
			forms = append(forms, s.form)
		}
	}
	return dateForm + `(?:` + strings.Join(append(forms, `(?:`+SpanForm+`)`), "|") + `)`
}

// in returns the expression for the settings that a text may have.
func (e TimedExpression) in(text string) Expression {
	which := 0
	for n, s := range settings {
		for at := range len(s.marks) {
			if strings.IndexByte(text, s.marks[at]) >= 0 {
				which |= 1 << n
			}
		}
	}
	return e.by[which]
}

func (e TimedExpression) MatchString(s string) bool { return e.in(s).MatchString(s) }

func (e TimedExpression) FindString(s string) string { return e.in(s).FindString(s) }

func (e TimedExpression) FindStringSubmatchIndex(s string) []int {
	return e.in(s).FindStringSubmatchIndex(s)
}
