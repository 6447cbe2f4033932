package match

var (
	negations = map[string]bool{
		"not": true, "no": true, "never": true, "nobody": true, "none": true, "nothing": true, "nor": true, "without": true, "neither": true,
	}
	// After an auxiliary at the head of a question, "not" asks for agreement rather than denying: "isn't it boring?".
	auxiliaries = map[string]bool{
		"is": true, "are": true, "was": true, "were": true, "do": true, "does": true, "did": true, "will": true, "would": true,
		"can": true, "could": true, "should": true, "have": true, "has": true,
	}
)

// negated reports whether a text denies something. Two denials cancel out.
func negated(tokens []token) bool {
	odd := false
	for i, t := range tokens {
		if t.han || !negations[t.text] {
			continue
		}
		tag := t.text == "not" && i > 0 && auxiliaries[tokens[i-1].text] && (i == 1 || i+2 >= len(tokens))
		if !tag {
			odd = !odd
		}
	}
	return odd
}
