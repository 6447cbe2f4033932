package match

import (
	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match/lexical"
)

// Document is one thing that can be found: the ways in which it is asked for, and the text that answers it.
type Document struct {
	ID        string   // unique in the corpus
	Questions []string // the question itself first, then its phrasings; at least one
	Passages  []string // paragraphs of the answer, in order
	Context   string   // what the document stands under, such as a section heading; may be empty
}

// question returns the question itself, empty when there is none.
func (d Document) question() string {
	if len(d.Questions) == 0 {
		return ""
	}
	return d.Questions[0]
}

// Corpus is everything an Index is built from.
type Corpus struct {
	Documents []Document
	Outside   []string          // example questions that no document answers
	Language  analysis.Language // of all texts; the zero value is English
	Synonyms  [][]string        // groups of words or phrases that mean the same in this corpus
}

// wording returns the texts of a corpus.
func (c Corpus) wording() lexical.Corpus {
	texts := make([]lexical.Text, len(c.Documents))
	for i, d := range c.Documents {
		texts[i] = lexical.Text{Questions: d.Questions, Passages: d.Passages, Context: d.Context}
	}
	return lexical.Corpus{Texts: texts, Outside: c.Outside, Language: c.Language, Synonyms: c.Synonyms}
}

// Answered returns true when at least half of the documents have an answer, as those of an interview do and those of most
// question banks do not.
func (c Corpus) Answered() bool {
	answered := 0
	for _, d := range c.Documents {
		if len(d.Passages) > 0 {
			answered++
		}
	}
	return 2*answered >= len(c.Documents)
}
