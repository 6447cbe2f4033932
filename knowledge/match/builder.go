package match

import (
	"math"
	"sync"

	"faqbot/knowledge/analysis"
)

// builder reads a corpus once and makes the parts of an Index from what it read.
type builder struct {
	lexicon  *lexicon
	variants []variant
	readings []reading // of the variants
	first    []uint32
	passages [][]reading // of each document
	contexts []reading
	numbered []bool // by document
	chatty   bool
	capitals capitals
	exact    exactly
	titles   []int // how many of a document's first variants are its own question or a sentence of it
}

func newBuilder(corpus Corpus) *builder {
	b := &builder{lexicon: newLexicon(corpus.Language, corpus.Synonyms), capitals: capitals{}, exact: exactly{}}
	cuts := cutAhead(corpus, b.capitals)
	for d := range corpus.Documents {
		b.first = append(b.first, uint32(len(b.variants)))
		document := <-cuts
		b.exact.add(d, document.questions)
		b.addDocument(document)
	}
	b.first = append(b.first, uint32(len(b.variants)))
	outside := <-cuts
	b.exact.addOutside(outside.questions)
	for _, question := range outside.questions {
		b.addVariant(question)
	}
	b.first = append(b.first, uint32(len(b.variants)))
	b.lexicon.finish()
	return b
}

func (b *builder) addDocument(c cut) {
	titles, numbered := 0, false
	for i, question := range c.questions {
		r := b.addVariant(question)
		b.chatty = b.chatty || analysis.TalkOf(r.tokens) > Empty
		if i > 0 {
			continue
		}
		titles, numbered = 1+len(c.sentences), len(r.numerals) > 0
		for _, sentence := range c.sentences {
			b.addVariant(sentence)
		}
	}
	var passages []reading
	for _, passage := range c.passages {
		r := b.lexicon.learnAnswer(passage)
		numbered = numbered || len(r.numerals) > 0
		passages = append(passages, r.withoutTokens())
	}
	b.titles = append(b.titles, titles)
	b.numbered = append(b.numbered, numbered)
	b.passages = append(b.passages, passages)
	b.contexts = append(b.contexts, b.lexicon.learnAnswer(c.context).withoutTokens())
}

func (b *builder) addVariant(q question) reading {
	r := b.lexicon.learn(q.tokens)
	b.variants = append(b.variants, variant{text: q.text, words: r.words, negated: r.negated})
	b.readings = append(b.readings, r.withoutTokens())
	return r
}

// withoutTokens lets the tokens go, which take more room than all else that is known of a text.
func (r reading) withoutTokens() reading {
	r.tokens = nil
	return r
}

// space weighs terms by tf-idf over the variants. Of says by which terms a variant is compared and by which it adds to
// its document's centroid.
func (b *builder) space(terms int, of func(reading) (variant, document []count)) space {
	frequency := make([]float64, terms)
	most := 0 // entries there can be
	for _, r := range b.readings {
		_, counts := of(r)
		most += len(counts)
		for _, c := range counts {
			frequency[c.term]++
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
func (b *builder) units(s *space, most int, of func(reading) (variant, document []count)) []entry {
	entries := make([]entry, 0, most)
	for v, r := range b.readings {
		counts, _ := of(r)
		entries = s.appendUnit(entries, uint32(v), counts)
	}
	return entries
}

// centroids returns the entries of every document, at most so many.
func (b *builder) centroids(s *space, most int, of func(reading) (variant, document []count)) []entry {
	entries := make([]entry, 0, most)
	sums := make([]float32, len(s.idf))
	var touched []uint32
	for d := range len(b.first) - 1 {
		touched = touched[:0]
		for _, r := range b.readings[b.first[d]:b.first[d+1]] {
			_, counts := of(r)
			scale := 1 / s.length(counts)
			for _, c := range counts {
				if sums[c.term] == 0 {
					touched = append(touched, c.term)
				}
				sums[c.term] += scale * dampen(c.n) * s.idf[c.term]
			}
		}
		entries = appendCentroid(entries, uint32(d), touched, sums)
	}
	return entries
}

// length is the Euclidean length of a tf-idf vector, at least a little more than zero.
func (s *space) length(counts []count) float32 {
	var sum float32
	for _, c := range counts {
		w := dampen(c.n) * s.idf[c.term]
		sum += w * w
	}
	return float32(math.Sqrt(float64(sum))) + 1e-9
}

func (s *space) appendUnit(entries []entry, place uint32, counts []count) []entry {
	scale := 1 / s.length(counts)
	for _, c := range counts {
		entries = append(entries, entry{c.term, place, scale * dampen(c.n) * s.idf[c.term]})
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
