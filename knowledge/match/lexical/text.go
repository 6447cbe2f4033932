package lexical

import "faqbot/knowledge/analysis"

// Corpus is everything an Index is built from.
type Corpus struct {
	Texts    []Text            // of the documents
	Outside  []string          // example questions that no document answers
	Language analysis.Language // of all texts; the zero value is English
	Synonyms [][]string        // groups of words or phrases that mean the same in this corpus
}

// Text is the wording of a document.
type Text struct {
	Questions []string // the question itself first, then its phrasings; one without is never found
	Passages  []string // paragraphs of the answer, in order
	Context   string   // what the document stands under, such as a section heading; may be empty
}
