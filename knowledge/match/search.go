package match

import (
	"iter"
	"math"
	"sync"
)

// scratch holds the sums of one query, so that a search allocates little. It is all zero between searches, but for
// scores and signals.
type scratch struct {
	variantWords, variantGrams                    []float32
	documentWords, documentGrams, turns, evidence []float32
	passages                                      []float32
	scores                                        []float32 // for one sum at a time
	lackingWords, lackingGrams                    float32
	signals                                       [][signalCount]float64 // by candidate
}

// signalsOf returns room for the signals of n candidates.
func (s *scratch) signalsOf(n int) [][signalCount]float64 {
	if n > len(s.signals) {
		s.signals = make([][signalCount]float64, n)
	}
	return s.signals[:n]
}

type scratchPool struct{ pool sync.Pool }

func newScratchPool(variants, documents, passages int) *scratchPool {
	return &scratchPool{sync.Pool{New: func() any {
		return &scratch{
			variantWords: make([]float32, variants), variantGrams: make([]float32, variants),
			documentWords: make([]float32, documents), documentGrams: make([]float32, documents),
			turns: make([]float32, documents), evidence: make([]float32, documents), scores: make([]float32, documents),
			passages: make([]float32, passages),
		}
	}}}
}

func (p *scratchPool) take() *scratch { return p.pool.Get().(*scratch) }

func (p *scratchPool) give(s *scratch) {
	for _, sums := range [][]float32{s.variantWords, s.variantGrams, s.documentWords, s.documentGrams, s.turns, s.evidence, s.passages} {
		clear(sums)
	}
	p.pool.Put(s)
}

// Stems yields the stems of the words of the corpus, in any order; of a run of characters, each two. Some come twice.
func (x *Index) Stems() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, term := range x.lexicon.terms {
			if !yield(term) {
				return
			}
		}
		for _, w := range x.lexicon.written { // which synonyms have another term for
			if !yield(w.stem) {
				return
			}
		}
	}
}

// Texts returns how many questions, phrasings, outside examples and passages there are.
func (x *Index) Texts() int { return len(x.variants) + x.passages.count() }

// Frequency returns how many of the texts have a stem. One that a synonym is said in counts once, because the texts are read
// with the word that it stands for.
func (x *Index) Frequency(stem string) int {
	if term, ok := x.lexicon.words[stem]; ok {
		return x.words.variant.count(term) + x.passages.weight.count(term)
	}
	if x.lexicon.synonym[stem] {
		return 1
	}
	return 0
}

// sum adds up what the terms of a reading say about every variant, document and passage.
func (x *Index) sum(r *reading, s *scratch) {
	s.lackingWords = x.words.sum(r.words, r.words, r.lacking, r.lacking, s.variantWords, s.documentWords)
	s.lackingGrams = x.grams.sum(r.short, r.long, r.lackShort, r.lackLong, s.variantGrams, s.documentGrams)
	addScores(&x.turns, x.turnParts, r, s.turns)
	x.evidence.sum(r, s.evidence)
	addScores(&x.passages.saturated, x.passages.parts, r, s.passages)
}

// sum adds the cosines of a query with every variant and every centroid to the sums. Terms that the corpus lacks make
// the query longer: what nobody ever asked with lowers every likeness. The share of them in the query's square length is
// returned.
func (p *space) sum(short, long []count, lackShort, lackLong float32, variants, documents []float32) (lacking float32) {
	square, missing := p.square(short), lackShort*p.rare*p.rare
	if total := square + missing; total > 0 {
		p.add(short, total, &p.variant, variants)
		lacking = missing / total
	}
	if total := p.square(long) + lackLong*p.rare*p.rare; total > 0 {
		p.add(long, total, &p.document, documents)
	}
	return lacking
}

func (p *space) square(counts []count) float32 {
	var sum float32
	for _, c := range counts {
		w := dampen(c.n) * p.idf[c.term]
		sum += w * w
	}
	return sum
}

func (p *space) add(counts []count, square float32, to *postings, sums []float32) {
	scale := 1 / float32(math.Sqrt(float64(square)))
	for _, c := range counts {
		to.add(c.term, scale*dampen(c.n)*p.idf[c.term], sums)
	}
}
