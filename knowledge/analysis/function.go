package analysis

import "unicode/utf8"

// Subject returns true when a text has a word that may say what it is about: a word of two letters or more that is
// no function word, a number, or two characters of a run.
func (l Language) Subject(tokens []Token) bool {
	r := l.table()
	for _, t := range tokens {
		switch {
		case t.Run:
			if clusters(t.Text) > 1 {
				return true
			}
		case t.Numeral:
			return true
		case utf8.RuneCountInString(t.Text) > 1 && !r.function[t.Text] && !chineseFunction[t.Text]:
			return true
		}
	}
	return false
}
