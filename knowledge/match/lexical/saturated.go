package lexical

import "math"

// saturated scores places by term weights that saturate, as BM25 does: the tenth occurrence of a term says little that
// the first did not. The weights of a query's terms are added by their idf and divided by the sum of these, so that a
// score lies between 0 and 1.
type saturated struct {
	idf    []float32
	rare   float32 // the idf of a term that the corpus lacks
	weight postings
}

// newSaturated takes the weight of every term at every place where it occurs. Rarity is the idf of a term by the number of places
// and at how many of them it occurs.
func newSaturated(places, terms int, entries []entry, rarity func(n, df float64) float32) saturated {
	n := float64(max(places, 1))
	s := saturated{idf: make([]float32, terms), rare: rarity(n, 1), weight: newPostings(terms, entries)}
	for t := range terms {
		df := s.weight.start[t+1] - s.weight.start[t]
		s.idf[t] = rarity(n, float64(max(df, 1)))
	}
	return s
}

// rarity returns the idf of a saturated score: that of BM25 in a language that joins its words, where the parts of words are terms, and
// most of them occur in most places. The weights for English and Chinese were fitted with the other.
func (b *builder) rarity() func(n, df float64) float32 {
	if b.lexicon.parts {
		return steepIDF
	}
	return idf
}

// steepIDF is the inverse document frequency of BM25, ln(1 + (n-df+.5)/(df+.5)), which is nearly 0 for a term that occurs everywhere.
func steepIDF(n, df float64) float32 {
	return float32(math.Log(1 + (n-df+0.5)/(df+0.5)))
}

// sum adds the scores of a query's terms, times share, to the sums of the places. Lacking is how many terms the corpus lacks.
func (s *saturated) sum(terms []Count, lacking, share float32, sums []float32) {
	total := lacking * s.rare
	for _, c := range terms {
		total += min(c.N, 1) * s.idf[c.Term]
	}
	if total == 0 {
		return
	}
	for _, c := range terms {
		s.weight.add(c.Term, share*min(c.N, 1)*s.idf[c.Term]/total, sums)
	}
}

// partsShare is what the parts of words count for in a score, to 1 in all. Of .5 and .7 this ranks better, in nine interviews of four
// languages.
const partsShare = 0.7

// addScores adds the scores of a query to the sums of the places: those by its words, and where there are parts those by the grams of
// three and four characters, too. In a language that bends and joins its words, what is not the same word still has parts in common.
func addScores(words, parts *saturated, r *Reading, sums []float32) {
	if parts == nil {
		words.sum(r.Words, r.lacking, 1, sums)
		return
	}
	words.sum(r.Words, r.lacking, 1-partsShare, sums)
	parts.sum(r.long, r.lackLong, partsShare, sums)
}
