package match

var (
	negations = map[string]bool{
		"not": true, "no": true, "never": true, "nobody": true, "none": true, "nothing": true, "nor": true, "without": true, "neither": true,
	}
	// After an auxiliary, "not" asks for agreement rather than denying at the head of a question ("isn't it boring?")
	// and before a pronoun at its end ("it is boring, isn't it?").
	auxiliaries = map[string]bool{
		"is": true, "are": true, "was": true, "were": true, "do": true, "does": true, "did": true, "will": true, "would": true,
		"can": true, "could": true, "should": true, "have": true, "has": true,
	}
	pronouns = map[string]bool{"i": true, "you": true, "he": true, "she": true, "it": true, "we": true, "they": true, "that": true, "there": true}
)

// negated reports whether a text denies something. Two denials cancel out.
func negated(tokens []token) bool {
	odd := false
	for i, t := range tokens {
		if t.han || !negations[t.text] {
			continue
		}
		tag := t.text == "not" && i > 0 && auxiliaries[tokens[i-1].text] && (i == 1 || i+2 == len(tokens) && pronouns[tokens[i+1].text])
		if !tag {
			odd = !odd
		}
	}
	return odd
}
