package match

// saturated scores places by term weights that saturate, as BM25 does: the tenth occurrence of a term says little that
// the first did not. The weights of a query's terms are added by their idf and divided by the sum of these, so that a
// score lies between 0 and 1.
type saturated struct {
	idf    []float32
	rare   float32 // the idf of a term that the corpus lacks
	weight postings
}

// newSaturated takes the weight of every term at every place where it occurs.
func newSaturated(places, terms int, entries []entry) saturated {
	n := float64(max(places, 1))
	s := saturated{idf: make([]float32, terms), rare: idf(n, 1), weight: newPostings(terms, entries)}
	for t := range terms {
		df := s.weight.start[t+1] - s.weight.start[t]
		s.idf[t] = idf(n, float64(max(df, 1)))
	}
	return s
}

// sum adds the scores of a reading to the sums of the places.
func (s *saturated) sum(r *reading, sums []float32) {
	total := r.lacking * s.rare
	for _, c := range r.words {
		total += min(c.n, 1) * s.idf[c.term]
	}
	if total == 0 {
		return
	}
	for _, c := range r.words {
		s.weight.add(c.term, min(c.n, 1)*s.idf[c.term]/total, sums)
	}
}
