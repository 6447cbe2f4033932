package block

import "strings"

// The forms of a time stamp. SpanForm may be from one time to another; TimeForm, in timed.go, has brackets around it, or a date before it.
const (
	clockForm = `(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,3})?|[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}\.[0-9]{1,3}|[0-9]{1,2}h[0-9]{2}(?:m[0-9]{2}s?)?|[0-9]{1,3}m[0-9]{1,2}s`
	hourForm  = `(?:\s?[AaPp]\.?[Mm]\.?)?` // behind a time of day
	SpanForm  = `(?:` + clockForm + `)` + hourForm + `(?:\s*(?:-->|[-\x{2013}\x{2192}])\s*(?:` + clockForm + `)` + hourForm + `)?`
	dateForm  = `(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}[,T]?\s*)?`
	dateAfter = `(?:,\s*[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4})?`
)

// TimeInside finds a time stamp beside a name.
var TimeInside = ExpressTimed(TimeForm)

// SpelledForm is a time in words, as players show it below the one in digits.
const SpelledForm = `(?i:[0-9]{1,2} (?:hours?|minutes?|seconds?|stunden?|minuten?|sekunden?|heures?|secondes?|horas?|minutos?|segundos?|ore|minuti|secondi)(?:, | and | und | et | y | e | )?)+`

// ClockFirst finds a time stamp before the words of a block.
var ClockFirst = ExpressTimed(`^\s*` + TimeForm + `(?:\s*[-\x{2013}|\x{b7}\x{2022}]?\s+|\s*$|[\s]*:\s+)`)

// OnlyClock finds a block that is a time stamp and nothing else.
var OnlyClock = ExpressTimed(`^[\s\x{25b6}]*(?:` + TimeForm + `|` + SpelledForm + `(?:` + clockForm + `)?)\s*$`)

// OnlyDigits returns true for ASCII digits, and for an empty text.
func OnlyDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// MayBeginWithClock tells the usual case without a regular expression: a time begins with a digit or a bracket.
func MayBeginWithClock(s string) bool {
	return s != "" && strings.IndexByte("0123456789[( \xe2\xef", s[0]) >= 0
}
