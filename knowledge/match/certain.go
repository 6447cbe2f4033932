package match

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
