package match

// exactly returns the documents by the canonical form of their questions and phrasings, in the order of the corpus. What is an
// example of what no document answers, and no question, has the empty list.
func exactly(c Corpus) map[string][]int {
	exact := map[string][]int{}
	for d, document := range c.Documents {
		for _, question := range document.Questions {
			key := c.Language.Canonical(question)
			if known := exact[key]; key != "" && (len(known) == 0 || known[len(known)-1] != d) {
				exact[key] = append(known, d)
			}
		}
	}
	for _, example := range c.Outside {
		if key := c.Language.Canonical(example); key != "" && exact[key] == nil {
			exact[key] = []int{}
		}
	}
	return exact
}

// doubtOfExact is the probability that a message means something else than what it is word for word. It keeps the others in
// their order.
const doubtOfExact = 1e-3

// certainly is the outcome for a message that is word for word a question of some documents, or of none, given what it
// would be otherwise.
func certainly(documents []int, otherwise outcome) outcome {
	out := outcome{document: make([]float64, len(otherwise.document)), none: doubtOfExact * otherwise.none}
	for d, p := range otherwise.document {
		out.document[d] = doubtOfExact * p
	}
	for _, d := range documents {
		out.document[d] += (1 - doubtOfExact) / float64(len(documents))
	}
	if len(documents) == 0 {
		out.none += 1 - doubtOfExact
	}
	return out
}
