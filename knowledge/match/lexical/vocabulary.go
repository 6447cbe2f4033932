package lexical

import (
	"iter"

	"faqbot/knowledge/analysis"
)

// Has returns true when the question, a phrasing or the answer of a document has a stem.
func (x *Index) Has(document int, stem string) bool {
	term, known := x.lexicon.words[stem]
	return known && x.turns.weight.at(term, uint32(document)) > 0
}

// Knows returns true when the corpus has a term of a token.
func (x *Index) Knows(t analysis.Token) bool {
	known := false
	t.EachTerm(func(term string) {
		_, has := x.lexicon.words[term]
		known = known || has
	})
	return known
}

// Asked returns true when some variant of a document has a term.
func (x *Index) Asked(document int, term uint32) bool {
	return x.words.document.at(term, uint32(document)) > 0
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

// Count returns how many questions, phrasings, outside examples and passages there are.
func (x *Index) Count() int { return len(x.variants) + x.passages.count() }

// Frequency returns how many of these texts have a stem. One that a synonym is said in counts once, because the texts are read
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
