package analysis

import "unicode/utf8"

// Function returns true for a word that carries grammar and says nothing of the subject.
func (l Language) Function(t Token) bool {
	return !t.Run && (l.table().function[t.Text] || chineseFunction[t.Text])
}

// Subject returns true when a text has a word that may say what it is about: a word of two letters or more that is
// no function word, a number, or two characters of a run.
func (l Language) Subject(tokens []Token) bool {
	for _, t := range tokens {
		switch {
		case t.Run:
			if clusters(t.Text) > 1 {
				return true
			}
		case t.Numeral:
			return true
		case utf8.RuneCountInString(t.Text) > 1 && !l.Function(t):
			return true
		}
	}
	return false
}
