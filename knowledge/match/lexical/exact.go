package lexical

import (
	"iter"
	"maps"

	"faqbot/knowledge/analysis"
)

// Exactly returns the documents that a message asks for word for word; known is true also for an outside example. The
// canonical form leaves marks out, and a word may be another one by a mark: who types it so means no such document.
func (x *Index) Exactly(message string) (documents []int, known bool) {
	l := x.lexicon.language
	tokens := l.Tokens(analysis.Read(message))
	canonical := analysis.Canonical(tokens)
	all, known := x.exact[canonical]
	for _, d := range all {
		for _, question := range x.texts[d].Questions {
			asked := l.Tokens(analysis.Read(question))
			if analysis.Canonical(asked) == canonical && !l.Contradicts(tokens, asked) {
				documents = append(documents, d)
				break
			}
		}
	}
	return documents, known && (len(all) == 0 || len(documents) > 0)
}

// HasWording returns true when a question, a phrasing or an outside example has just these words, which are in canonical form.
func (x *Index) HasWording(canonical string) bool {
	_, ok := x.exact[canonical]
	return ok
}

// Wordings yields every question, phrasing and outside example in canonical form, each once and in any order.
func (x *Index) Wordings() iter.Seq[string] { return maps.Keys(x.exact) }

// exactly holds the documents by the canonical form of their questions and phrasings, in the order of the corpus. What is an
// example of what no document answers, and no question, has the empty list.
type exactly map[string][]int

func (e exactly) add(document int, questions []question) {
	for _, q := range questions {
		if known := e[q.canonical]; q.canonical != "" && (len(known) == 0 || known[len(known)-1] != document) {
			e[q.canonical] = append(known, document)
		}
	}
}

func (e exactly) addOutside(examples []question) {
	for _, q := range examples {
		if q.canonical != "" && e[q.canonical] == nil {
			e[q.canonical] = []int{}
		}
	}
}
