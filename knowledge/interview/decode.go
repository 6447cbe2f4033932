package interview

import (
	"strings"
	"unicode/utf8"
)

const byteOrderMark = "\uFEFF"

// decode returns the text of a file with its byte order mark gone and every line ending a single line feed. Characters
// that nobody types on purpose are faults of d, each with its line: they come from a wrong encoding or from somebody
// who wants a reader to see other text than a program does.
func (d *draft) decode(raw []byte) string {
	text := strings.TrimPrefix(string(raw), byteOrderMark)
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if strings.TrimSpace(text) == "" {
		d.errorf(0, "the file is empty; write an interview into it or take it away")
		return ""
	}
	line := 0
	for s := range strings.SplitSeq(text, "\n") {
		line++
		if !utf8.ValidString(s) {
			d.errorf(line, "this line is not UTF-8; save the file in that encoding")
			return ""
		}
		if i := strings.IndexFunc(s, unwanted); i >= 0 {
			r, _ := utf8.DecodeRuneInString(s[i:])
			d.errorf(line, "the line holds %U, %s; take it out", r, unwantedName(r))
		}
	}
	return text
}

// unwanted reports whether r has no place in an interview: control characters but the tab, the separators that some
// programs take for line ends, and the characters that change the direction of the text around them.
func unwanted(r rune) bool { return r != '\t' && r != '\n' && unwantedName(r) != "" }

func unwantedName(r rune) string {
	switch {
	case r == 0:
		return "a NUL character"
	case r < ' ', r >= 0x7F && r <= 0x9F:
		return "a control character"
	case r == '\u2028', r == '\u2029':
		return "a line separator"
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return "a character that turns the direction of text around"
	case r == '\uFEFF':
		return "a byte order mark in the middle of the text"
	}
	return ""
}
