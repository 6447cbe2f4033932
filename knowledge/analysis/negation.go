package analysis

// Negated returns true when a text denies something. Two denials cancel out, but in languages that repeat them ("no hay
// nada"). After an auxiliary, "not" asks for agreement rather than denying at the head of a question ("isn't it boring?")
// and before a pronoun at its end ("it is boring, isn't it?").
func (l Language) Negated(tokens []Token) bool {
	r := l.table()
	odd := false
	for i, t := range tokens {
		switch {
		case t.Run:
			if chineseDenial(t.Text) {
				odd = !odd
			}
		case r.negations[t.Text]:
			if r.concord {
				return true
			}
			tag := t.Text == "not" && i > 0 && r.auxiliaries[tokens[i-1].Text] && (i == 1 || i+2 == len(tokens) && r.pronouns[tokens[i+1].Text])
			if !tag {
				odd = !odd
			}
		}
	}
	return odd
}
