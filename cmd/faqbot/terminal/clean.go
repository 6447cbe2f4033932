package terminal

import (
	"strings"
	"unicode"
)

// clean makes text safe for a terminal. It drops control characters except the line break, and characters that change
// the direction of text. Tabs become blanks, and bytes that are not UTF-8 become the replacement character.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// hidden returns true when r controls the terminal or the direction of text.
func hidden(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) }
