package match

import (
	"math"

	"faqbot/knowledge/analysis"
)

// Version names what the signals mean. It changes when a signal or the mass of a document is computed in another way, because
// weights that were fitted before are then no good.
const Version = "7"

// Index finds documents. It is immutable and may be used from any number of goroutines.
//
// Every question and phrasing of a document is a variant of its own; the examples of what no document answers are the
// variants of one more document, the outside, which takes part in the sums but is never a match.
type Index struct {
	documents []Document
	corpus    Corpus
	models    Models
	usual     Models    // those that were not fitted to the corpus
	meanings  *meanings // nil without an encoder
	exact     exactly
	lexicon   *lexicon
	repair    *analysis.Repairer
	scratch   *scratchPool

	variants  []variant
	first     []uint32 // first variant of each document, then of the outside, then the end
	words     space
	grams     space
	turns     saturated
	turnParts *saturated // by grams; nil unless the language joins words
	evidence  evidence
	passages  passages
	mentions  mentions
	titles    []int  // by document: how many of its first variants are its own question or a sentence of it
	numbered  []bool // by document: whether its question or its text gives a number
	chatty    bool   // some document is asked for in small talk
}

// variant is one way to ask for a document.
type variant struct {
	text    string
	words   []count
	negated bool
}

// space compares texts by the cosine of their tf-idf vectors.
type space struct {
	idf      []float32
	rare     float32  // the idf of a term that the corpus lacks
	variant  postings // each variant's vector, of length 1
	document postings // the centroid of a document's variants, of length 1
}

// NewIndex builds an index over a corpus. Documents without a question are never found. The model says what the
// signals are worth; see Corpus.DefaultModels.
func NewIndex(corpus Corpus, models Models, encode Encode) *Index {
	b := newBuilder(corpus)
	x := &Index{
		documents: corpus.Documents,
		models:    models,
		usual:     models,
		exact:     b.exact,
		lexicon:   b.lexicon,
		variants:  b.variants,
		first:     b.first,
	}
	x.corpus = corpus
	x.words = b.space(len(b.lexicon.terms), func(r reading) ([]count, []count) { return r.words, r.words })
	x.grams = b.space(len(b.lexicon.grams), func(r reading) ([]count, []count) { return r.short, r.long })
	x.evidence = b.evidence()
	x.turns, x.turnParts = b.turns(len(corpus.Documents)), b.turnParts(len(corpus.Documents))
	x.passages = b.passagesOf()
	x.mentions = b.mentions(corpus)
	x.titles, x.numbered, x.chatty = b.titles, b.numbered, b.chatty
	x.repair = analysis.NewRepairer(corpus.Language, b.lexicon.vocabulary)
	x.scratch = newScratchPool(len(b.variants), len(corpus.Documents)+1, x.passages.count())
	return x.WithVectors(encode)
}

// outside is the number of the document that holds the examples no document answers.
func (x *Index) outside() int { return len(x.documents) }

// variantsOf returns the range of a document's variants.
func (x *Index) variantsOf(document int) (from, to uint32) {
	return x.first[document], x.first[document+1]
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

// Understands returns true when the index has the vectors of its documents.
func (x *Index) Understands() bool { return x.meanings != nil }

// WithVectors returns the same index with other vectors of its documents. It reads by words alone when a document has none.
func (x *Index) WithVectors(encode Encode) *Index {
	other := *x
	other.meanings = newMeanings(x.corpus, encode)
	return &other
}

// With returns the same index with other models, which were not fitted to its corpus.
func (x *Index) With(models Models) *Index {
	other := *x
	other.models, other.usual = models, models
	return &other
}

// Calibrated returns the same index with models that were fitted to its corpus. Decision.Mass goes on by those that it had.
func (x *Index) Calibrated(models Models) *Index {
	other := *x
	other.models = models
	return &other
}
