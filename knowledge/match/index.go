package match

import (
	"iter"

	"faqbot/knowledge/match/lexical"
)

// Version names what the signals mean. It changes when a signal or the mass of a document is computed in another way, because
// weights that were fitted before are then no good.
const Version = "8"

// Index finds documents. It is immutable and may be used from any number of goroutines.
//
// Documents are numbered in the order of the corpus. The examples of what no document answers are one more, the outside, which is
// never a match.
type Index struct {
	documents []Document
	corpus    Corpus
	models    Models
	usual     Models         // those that were not fitted to the corpus
	words     *lexical.Index // what the corpus says, by its words
	meanings  *meanings      // and by its vectors; nil without an encoder
	subjects  Encode         // see ReadingSubjects
	scratch   *scratchPool
}

// NewIndex builds an index over a corpus. Documents without a question are never found. The model says what the
// signals are worth; see Corpus.DefaultModels.
func NewIndex(corpus Corpus, models Models, encode Encode) *Index {
	x := &Index{
		documents: corpus.Documents,
		corpus:    corpus,
		models:    models,
		usual:     models,
		words:     lexical.New(corpus.wording()),
		scratch:   newScratchPool(),
	}
	return x.WithVectors(encode)
}

// outside is the number of the document that holds the examples no document answers.
func (x *Index) outside() int { return len(x.documents) }

// Asks returns true when some document is asked for in just these words.
func (x *Index) Asks(message string) bool {
	documents, _ := x.words.Exactly(message)
	return len(documents) > 0
}

// Has returns true when a question, a phrasing or an outside example has just these words, which are in canonical form.
func (x *Index) Has(canonical string) bool { return x.words.HasWording(canonical) }

// Wordings yields every question, phrasing and outside example in canonical form, each once and in any order.
func (x *Index) Wordings() iter.Seq[string] { return x.words.Wordings() }

// Stems yields the stems of the words of the corpus, in any order; of a run of characters, each two. Some come twice.
func (x *Index) Stems() iter.Seq[string] { return x.words.Stems() }

// Texts returns how many questions, phrasings, outside examples and passages there are.
func (x *Index) Texts() int { return x.words.Count() }

// Frequency returns how many of the texts have a stem. One that a synonym is said in counts once.
func (x *Index) Frequency(stem string) int { return x.words.Frequency(stem) }

// Understands returns true when the index has the vectors of its documents.
func (x *Index) Understands() bool { return x.meanings != nil }

// WithVectors returns the same index with other vectors of its documents. It reads by words alone when a document has none.
func (x *Index) WithVectors(encode Encode) *Index {
	other := *x
	other.meanings = newMeanings(x.corpus, encode)
	return &other
}

// ReadingSubjects returns the same index with an encoder that tells what a query without blanks is about. It must know the language
// of the query and need not be that of the corpus, whose documents have no vectors of it. Without one the words tell, unless the query
// is compared with the documents by its meaning.
func (x *Index) ReadingSubjects(encode Encode) *Index {
	other := *x
	other.subjects = encode
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
