package lexical

import (
	"math"
	"sync"
)

// evidence says how much likelier a term is in the questions for one document than in questions at large, as naive
// Bayes does: ln(P(term|document) / P(term)), with P(term|document) = (n + P(term))/(N + 1) when n of the document's N
// variants have the term. Terms are words and pairs of neighbouring words.
//
// For a term that the document lacks this is -ln(N + 1), the same for all terms, so only what the others add to that,
// ln(1 + n/P(term)), is kept in postings.
type evidence struct {
	words, pairs postings
	missing      []float32 // ln(N + 1) by document
}

func (b *builder) evidence() evidence {
	documents := len(b.first) - 1
	e := evidence{missing: make([]float32, documents)}
	for d := range documents {
		e.missing[d] = float32(math.Log(float64(b.first[d+1]-b.first[d]) + 1))
	}
	var both sync.WaitGroup
	both.Go(func() {
		e.words = b.likelihoods(len(b.lexicon.terms), func(r Reading, yield func(uint32)) {
			for _, c := range r.Words {
				yield(c.Term)
			}
		})
	})
	both.Go(func() {
		e.pairs = b.likelihoods(len(b.lexicon.pairs), func(r Reading, yield func(uint32)) {
			for _, p := range r.pairs {
				yield(p)
			}
		})
	})
	both.Wait()
	return e
}

func (b *builder) likelihoods(terms int, each func(Reading, func(uint32))) postings {
	total := make([]float64, terms)
	most := 0 // entries there can be
	for _, r := range b.readings {
		each(r, func(t uint32) { total[t]++; most++ })
	}
	n := float64(len(b.readings))
	counts := make([]float64, terms)
	entries := make([]entry, 0, most)
	var touched []uint32
	for d := range len(b.first) - 1 {
		touched = touched[:0]
		for v := b.first[d]; v < b.first[d+1]; v++ {
			each(b.readings[v], func(t uint32) {
				if counts[t] == 0 {
					touched = append(touched, t)
				}
				counts[t]++
			})
		}
		for _, t := range touched {
			prior := (total[t] + 0.5) / (n + 1)
			entries = append(entries, entry{t, uint32(d), float32(math.Log(1 + counts[t]/prior))})
			counts[t] = 0
		}
	}
	return newPostings(terms, entries)
}

// sum adds up the evidence of a reading for every document and scales it by the root of the number of terms, so that
// long and short queries compare.
func (e *evidence) sum(r *Reading, sums []float32) {
	for _, c := range r.Words {
		e.words.add(c.Term, min(c.N, 1), sums)
	}
	for _, p := range r.pairs {
		e.pairs.add(p, 1, sums)
	}
	n := float32(len(r.Words) + len(r.pairs))
	scale := 1 / (3 * float32(math.Sqrt(float64(n+2*r.lacking+1))))
	for d := range sums {
		sums[d] = (sums[d] - n*e.missing[d]) * scale
	}
}
