package lexical

import (
	"sync"

	"faqbot/knowledge/analysis"
)

// Index holds the texts of a corpus as terms. It is immutable and may be used from any number of goroutines; equal input gives
// equal sums, to the last bit.
//
// Every question and phrasing of a document is a variant of its own; the examples of what no document answers are the
// variants of one more document, the outside, which takes part in the sums.
type Index struct {
	texts   []Text
	exact   exactly
	lexicon *lexicon
	repair  *analysis.Repairer
	pool    *sync.Pool // of Sums

	variants  []Variant
	first     []uint32 // first variant of each document, then of the outside, then the end
	own       []int    // by document: how many of its first variants are its own question or a sentence of it
	numbered  []bool   // by document: whether its question or its text gives a number
	chatty    bool     // some document is asked for in small talk
	words     space
	grams     space
	turns     saturated
	turnParts *saturated // by grams; nil unless the language joins words
	evidence  evidence
	passages  passages
	mentions  mentions
	// characters are those of runs that some document has.
	characters map[rune]bool
}

// Variant is one way to ask for a document.
type Variant struct {
	Text    string
	Words   []Count
	Negated bool // it denies something
}

// New reads a corpus.
func New(corpus Corpus) *Index {
	b := newBuilder(corpus)
	documents := len(corpus.Texts)
	x := &Index{
		texts:    corpus.Texts,
		exact:    b.exact,
		lexicon:  b.lexicon,
		repair:   analysis.NewRepairer(corpus.Language, b.lexicon.vocabulary),
		variants: b.variants,
		first:    b.first,
		own:      b.own,
		numbered: b.numbered,
		chatty:   b.chatty,
	}
	x.words = b.space(len(b.lexicon.terms), func(r Reading) ([]Count, []Count) { return r.Words, r.Words })
	x.grams = b.space(len(b.lexicon.grams), func(r Reading) ([]Count, []Count) { return r.short, r.long })
	x.evidence = b.evidence()
	x.turns, x.turnParts = b.turns(documents), b.turnParts(documents)
	x.characters = charactersOf(b.lexicon, x.turns.weight)
	x.passages = b.passagesOf()
	x.mentions = b.mentions(corpus)
	x.pool = newPool(len(b.variants), documents+1, x.passages.count())
	return x
}

// Language returns that of the corpus.
func (x *Index) Language() analysis.Language { return x.lexicon.language }

// Tokens cuts the folded text of a query into tokens: words that the corpus lacks are repaired, and synonyms resolved.
func (x *Index) Tokens(folded string) []analysis.Token { return x.lexicon.mend(folded, x.repair) }

// Read reads the tokens of a query.
func (x *Index) Read(tokens []analysis.Token) Reading { return x.lexicon.read(tokens) }

// Outside is the number of the document that holds the examples no document answers.
func (x *Index) Outside() int { return len(x.texts) }

// Variants returns the range of a document's variants.
func (x *Index) Variants(document int) (from, to int) {
	return int(x.first[document]), int(x.first[document+1])
}

// Variant returns one of them, which is not to be changed.
func (x *Index) Variant(v int) *Variant { return &x.variants[v] }

// Nearest returns the variant of a document that is most like a query, and its cosine in words; -1 when none is like it at all.
func (x *Index) Nearest(document int, s *Sums) (variant int, cosine float32) {
	variant = -1
	from, to := x.Variants(document)
	var best float32
	for v := from; v < to; v++ {
		if like := s.VariantWords[v] + s.VariantGrams[v]; like > best {
			variant, best = v, like
		}
	}
	if variant < 0 {
		return -1, 0
	}
	return variant, s.VariantWords[variant]
}

// Passages returns the range of a document's passages.
func (x *Index) Passages(document int) (from, to int) {
	return int(x.passages.first[document]), int(x.passages.first[document+1])
}

// BestPassage returns the highest sum among a document's passages, 0 when it has none.
func (x *Index) BestPassage(document int, s *Sums) float32 {
	return x.passages.best(document, s.Passages)
}

// Share returns what some words say about a passage, as a share of what they could say: 0 without words.
func (x *Index) Share(words []Count, passage int) float64 {
	return x.passages.share(words, uint32(passage))
}

// Chatty returns true when some document is asked for in small talk.
func (x *Index) Chatty() bool { return x.chatty }
