package lexical

// What an occurrence counts for in a turn, read as one text. The question stands there once and the phrasings many
// times; no heading speaks for one of its turns alone.
const (
	questionWeight = 2.0
	phrasingWeight = 0.3
	answerWeight   = 1.0
	headingWeight  = 0.5
)

// Usual values for short texts.
const (
	saturation      = 1.2  // k1
	lengthInfluence = 0.75 // b
)

// turns score a document by BM25 over question, phrasings, answer and heading as one text, their occurrences weighted:
//
//	score = Σ_t idf(t) · f/(f + k1·(1 - b + b·length/average length)), divided by Σ_t idf(t)
func (b *builder) turns(documents int) saturated {
	return b.turnsBy(documents, len(b.lexicon.terms), func(r Reading) []Count { return r.Words })
}

// turnParts score a document like turns, by the parts of its words; nil for a language that does not join them.
func (b *builder) turnParts(documents int) *saturated {
	if !b.lexicon.parts {
		return nil
	}
	parts := b.turnsBy(documents, len(b.lexicon.grams), func(r Reading) []Count { return r.long })
	return &parts
}

func (b *builder) turnsBy(documents, terms int, of func(Reading) []Count) saturated {
	texts, sums := make([]weighed, documents), make([]float64, terms)
	average := 0.0
	for d := range documents {
		texts[d] = b.turn(d, sums, of)
		average += texts[d].length / float64(max(documents, 1))
	}
	var entries []entry
	for d, text := range texts {
		norm := saturation * (1 - lengthInfluence + lengthInfluence*text.length/max(average, 1))
		for i, t := range text.terms {
			entries = append(entries, entry{t, uint32(d), float32(text.counts[i] / (text.counts[i] + norm))})
		}
	}
	return newSaturated(documents, terms, entries, b.rarity())
}

// weighed is a text whose terms occur as often as their places are worth.
type weighed struct {
	terms  []uint32
	counts []float64
	length float64
}

// turn reads a document as one text. The sums must be zero and are zero again.
func (b *builder) turn(d int, sums []float64, of func(Reading) []Count) weighed {
	var w weighed
	add := func(weight float64, readings []Reading) {
		for _, r := range readings {
			for _, c := range of(r) {
				if sums[c.Term] == 0 {
					w.terms = append(w.terms, c.Term)
				}
				sums[c.Term] += weight * float64(c.N)
				w.length += weight * float64(c.N)
			}
		}
	}
	first, phrasing, end := int(b.first[d]), int(b.first[d])+b.own[d], int(b.first[d+1])
	add(questionWeight, b.readings[first:min(first+1, end)])
	add(phrasingWeight, b.readings[min(phrasing, end):end])
	add(answerWeight, b.passages[d])
	add(headingWeight, b.contexts[d:d+1])
	for _, t := range w.terms {
		w.counts = append(w.counts, sums[t])
		sums[t] = 0
	}
	return w
}
