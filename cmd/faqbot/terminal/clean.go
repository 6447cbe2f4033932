package terminal

import (
	"strings"
	"unicode"
)

// clean returns text that moves no cursor and turns no direction when it is written to a terminal: control characters
// but the line break are left out, tabs become spaces, and what is not UTF-8 becomes the replacement character.
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

// hidden reports whether r controls the terminal or the direction of text.
func hidden(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) }
