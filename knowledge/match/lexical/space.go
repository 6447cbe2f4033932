package lexical

import (
	"math"
	"sync"
)

// space compares texts by the cosine of their tf-idf vectors.
type space struct {
	idf      []float32
	rare     float32  // the idf of a term that the corpus lacks
	variant  postings // each variant's vector, of length 1
	document postings // the centroid of a document's variants, of length 1
}

// space weighs terms by tf-idf over the variants. Of says by which terms a variant is compared and by which it adds to
// its document's centroid.
func (b *builder) space(terms int, of func(Reading) (variant, document []Count)) space {
	frequency := make([]float64, terms)
	most := 0 // entries there can be
	for _, r := range b.readings {
		_, counts := of(r)
		most += len(counts)
		for _, c := range counts {
			frequency[c.Term]++
		}
	}
	n := float64(len(b.readings))
	s := space{idf: make([]float32, terms), rare: idf(n, 1)}
	for t, df := range frequency {
		s.idf[t] = idf(n, max(df, 1))
	}
	var both sync.WaitGroup
	both.Go(func() { s.variant = newPostings(terms, b.units(&s, most, of)) })
	both.Go(func() { s.document = newPostings(terms, b.centroids(&s, most, of)) })
	both.Wait()
	return s
}

// units returns the entries of every variant, at most so many.
func (b *builder) units(s *space, most int, of func(Reading) (variant, document []Count)) []entry {
	entries := make([]entry, 0, most)
	for v, r := range b.readings {
		counts, _ := of(r)
		entries = s.appendUnit(entries, uint32(v), counts)
	}
	return entries
}

// centroids returns the entries of every document, at most so many.
func (b *builder) centroids(s *space, most int, of func(Reading) (variant, document []Count)) []entry {
	entries := make([]entry, 0, most)
	sums := make([]float32, len(s.idf))
	var touched []uint32
	for d := range len(b.first) - 1 {
		touched = touched[:0]
		for _, r := range b.readings[b.first[d]:b.first[d+1]] {
			_, counts := of(r)
			scale := 1 / s.length(counts)
			for _, c := range counts {
				if sums[c.Term] == 0 {
					touched = append(touched, c.Term)
				}
				sums[c.Term] += scale * dampen(c.N) * s.idf[c.Term]
			}
		}
		entries = appendCentroid(entries, uint32(d), touched, sums)
	}
	return entries
}

// length is the Euclidean length of a tf-idf vector, at least a little more than zero.
func (s *space) length(counts []Count) float32 {
	return float32(math.Sqrt(float64(s.square(counts)))) + 1e-9
}

func (s *space) appendUnit(entries []entry, place uint32, counts []Count) []entry {
	scale := 1 / s.length(counts)
	for _, c := range counts {
		entries = append(entries, entry{c.Term, place, scale * dampen(c.N) * s.idf[c.Term]})
	}
	return entries
}

// appendCentroid appends the sums at the touched terms, scaled to length 1, and clears them.
func appendCentroid(entries []entry, document uint32, touched []uint32, sums []float32) []entry {
	var square float64
	for _, t := range touched {
		square += float64(sums[t]) * float64(sums[t])
	}
	scale := float32(1 / (math.Sqrt(square) + 1e-9))
	for _, t := range touched {
		entries = append(entries, entry{t, document, scale * sums[t]})
		sums[t] = 0
	}
	return entries
}

// sum adds the cosines of a query with every variant and every centroid to the sums. Terms that the corpus lacks make
// the query longer: what nobody ever asked with lowers every likeness. The share of them in the query's square length is
// returned.
func (s *space) sum(short, long []Count, lackShort, lackLong float32, variants, documents []float32) (lacking float32) {
	square, missing := s.square(short), lackShort*s.rare*s.rare
	if total := square + missing; total > 0 {
		s.add(short, total, &s.variant, variants)
		lacking = missing / total
	}
	if total := s.square(long) + lackLong*s.rare*s.rare; total > 0 {
		s.add(long, total, &s.document, documents)
	}
	return lacking
}

// square is the square of that length, without the little more.
func (s *space) square(counts []Count) float32 {
	var sum float32
	for _, c := range counts {
		w := dampen(c.N) * s.idf[c.Term]
		sum += w * w
	}
	return sum
}

func (s *space) add(counts []Count, square float32, to *postings, sums []float32) {
	scale := 1 / float32(math.Sqrt(float64(square)))
	for _, c := range counts {
		to.add(c.Term, scale*dampen(c.N)*s.idf[c.Term], sums)
	}
}

// idf is the inverse document frequency ln(1 + n/df), which stays positive for a term that occurs everywhere.
func idf(n, df float64) float32 { return float32(math.Log(1 + n/df)) }

// dampen is the weight of a term that occurs n times: 1 + ln n, and for a doubtful occurrence (n < 1) n itself.
func dampen(n float32) float32 {
	if n <= 1 {
		return n
	}
	return 1 + float32(math.Log(float64(n)))
}
