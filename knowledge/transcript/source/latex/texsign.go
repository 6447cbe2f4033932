package latex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sign reads a command of one sign.
func (t *texReader) sign() {
	if t.rest == "" {
		return
	}
	c, size := utf8.DecodeRuneInString(t.rest)
	t.rest = t.rest[size:]
	switch {
	case c == '\\':
		t.out.WriteString("\n")
	case strings.ContainsRune("&%$#_{}", c):
		t.out.WriteRune(c)
	case c == ',' || c == ' ' || c == ';' || c == '\n':
		t.out.WriteByte(' ')
	case texAccents[string(c)] != "":
		t.accent(texAccents[string(c)])
	}
}

// accent puts a mark on the letter that follows.
func (t *texReader) accent(mark string) {
	letter := t.rest
	if t.opens('{') {
		rest := t.argument()
		letter, t.rest = rest, rest+t.rest
	}
	if strings.HasPrefix(letter, `\i`) {
		t.rest = strings.TrimLeft(t.rest[2:], " ")
		t.out.WriteString("i" + mark)
		return
	}
	c, size := utf8.DecodeRuneInString(letter)
	if size == 0 || !unicode.IsLetter(c) {
		return
	}
	t.rest = t.rest[size:]
	t.out.WriteString(string(c) + mark)
}
