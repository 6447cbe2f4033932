package match

import "faqbot/knowledge/analysis"

// How a long message is judged: as a whole and by its sentences, each of which must be long enough to ask something. The
// bounds keep the work for one message within a few times that for a short one.
const (
	longestQuery  = 4000 // characters: Discord's longest message
	shortSentence = 3    // words; a shorter sentence is judged only as part of the whole
	mostSentences = 8
)

// segments returns the token runs by which a message is judged, the whole first.
func (x *Index) segments(message string) [][]analysis.Token {
	folded := analysis.Read(analysis.Clip(message, longestQuery))
	whole := x.lexicon.mend(folded, x.repair)
	out := [][]analysis.Token{whole}
	parts := x.lexicon.language.Sentences(folded)
	if len(parts) < 2 {
		return out
	}
	for _, part := range parts {
		tokens := x.lexicon.mend(part, x.repair)
		if weigh(tokens) >= shortSentence && len(out) <= mostSentences {
			out = append(out, tokens)
		}
	}
	return out
}

// weigh counts words; two Chinese characters count as one.
func weigh(tokens []analysis.Token) int {
	n := 0
	for _, t := range tokens {
		n += t.Words()
	}
	return n
}
