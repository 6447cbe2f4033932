package analysis

// Subject reports whether a message has a word that may say what it is about: a word of two letters or more that is
// no function word, a number, or two Chinese characters.
func (l Language) Subject(tokens []Token) bool {
	for _, t := range tokens {
		switch {
		case t.Han:
			if len(t.Text) > len("\u4e2d") {
				return true
			}
		case t.Numeral, len(t.Text) > 1 && !l.table().function[t.Text]:
			return true
		}
	}
	return false
}
