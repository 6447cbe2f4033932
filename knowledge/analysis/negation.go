package analysis

// Negated reports whether a text denies something. Two denials cancel out. After an auxiliary, "not" asks for agreement
// rather than denying at the head of a question ("isn't it boring?") and before a pronoun at its end ("it is boring,
// isn't it?").
func (l Language) Negated(tokens []Token) bool {
	r := l.table()
	odd := false
	for i, t := range tokens {
		if t.Han || !r.negations[t.Text] {
			continue
		}
		tag := t.Text == "not" && i > 0 && r.auxiliaries[tokens[i-1].Text] && (i == 1 || i+2 == len(tokens) && r.pronouns[tokens[i+1].Text])
		if !tag {
			odd = !odd
		}
	}
	return odd
}
