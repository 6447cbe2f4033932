package lexical

import "sync"

// Sums are the scores of one query, over all variants, documents and passages. The outside counts as one more document.
type Sums struct {
	VariantWords, VariantGrams   []float32 // cosine with each variant, of the words and of the character trigrams
	DocumentWords, DocumentGrams []float32 // and with the centroid of each document's variants; its grams are of three and four characters
	Turns                        []float32 // BM25 of each document as one text
	Evidence                     []float32 // naive Bayes evidence for each document; may be negative
	Passages                     []float32 // BM25 of each passage
	LackingWords, LackingGrams   float32   // the share of the query's square length that the corpus lacks
}

// Sum adds up what the terms of a query say about every variant, document and passage. The sums are borrowed: who has read them
// gives them to Release.
func (x *Index) Sum(r *Reading) *Sums {
	s := x.pool.Get().(*Sums)
	s.LackingWords = x.words.sum(r.Words, r.Words, r.lacking, r.lacking, s.VariantWords, s.DocumentWords)
	s.LackingGrams = x.grams.sum(r.short, r.long, r.lackShort, r.lackLong, s.VariantGrams, s.DocumentGrams)
	addScores(&x.turns, x.turnParts, r, s.Turns)
	x.evidence.sum(r, s.Evidence)
	addScores(&x.passages.saturated, x.passages.parts, r, s.Passages)
	return s
}

// Release takes sums back, which nobody may read afterwards. A search so allocates little.
func (x *Index) Release(s *Sums) {
	for _, sums := range [][]float32{s.VariantWords, s.VariantGrams, s.DocumentWords, s.DocumentGrams, s.Turns, s.Evidence, s.Passages} {
		clear(sums)
	}
	x.pool.Put(s)
}

// newPool makes sums that are all zero; those that are given back are so again.
func newPool(variants, documents, passages int) *sync.Pool {
	return &sync.Pool{New: func() any {
		return &Sums{
			VariantWords: make([]float32, variants), VariantGrams: make([]float32, variants),
			DocumentWords: make([]float32, documents), DocumentGrams: make([]float32, documents),
			Turns: make([]float32, documents), Evidence: make([]float32, documents),
			Passages: make([]float32, passages),
		}
	}}
}
