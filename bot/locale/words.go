package locale

import (
	"strings"
	"unicode"
)

// OneLine joins the words of s with single spaces, for places that have room for one line only. It leaves out characters
// that are never shown.
func OneLine(s string) string { return strings.Join(strings.Fields(strings.Map(Visible, s)), " ") }

// Visible maps control characters, and those that override the direction of text, to nothing; tabs to a space.
func Visible(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t':
		return ' '
	case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return -1
	default:
		return r
	}
}

// Words counts the words of a text in any language. A Han character, and each of kana, counts as a word.
func Words(text string) int {
	n, inWord := 0, false
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r), unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			n, inWord = n+1, false
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if !inWord {
				n++
			}
			inWord = true
		case r == '\'', r == '’', r == '-':
			// belongs to the word around it
		default:
			inWord = false
		}
	}
	return n
}
