package judge

import (
	_ "embed"
	"math/rand/v2"
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
)

// subjects are things that people ask about, of all walks of life, one a line. They were written for this.
//
//go:embed subjects.txt
var subjects string

// subjectLanguage is the language of the subjects.
const subjectLanguage = "en"

// framed is the kind of the cases that Traps makes.
const framed = "another subject in its frame"

// Trapper makes questions that have the frame of a question and another subject, so that nothing answers them: "What is the
// core barrier of big models?" becomes "what is the core barrier of sourdough bread". They are what content cannot say of
// itself and what people type all the same.
type Trapper struct {
	language analysis.Language
	foreign  []string        // none in a language that there are no subjects in
	topic    map[string]bool // the stems of what all is about
	random   *rand.Rand
}

// NewTrapper prepares traps for a corpus. The same corpus gives the same traps.
func NewTrapper(c match.Corpus) *Trapper {
	return &Trapper{c.Language, foreignSubjects(c), topicOf(c), rand.New(rand.NewPCG(2, 1))}
}

// Traps makes a trap of each question that has a frame.
func (t *Trapper) Traps(questions []string) []match.Case {
	if len(t.foreign) == 0 {
		return nil
	}
	var traps []match.Case
	for _, question := range questions {
		if f, ok := frameOf(t.language, question, t.topic, t.random); ok {
			traps = append(traps, match.Case{Query: f.with(t.foreign[t.random.IntN(len(t.foreign))]), Kind: framed})
		}
	}
	return traps
}

// foreignSubjects returns the subjects that have no word in common with a corpus.
func foreignSubjects(c match.Corpus) []string {
	if c.Language.Tag() != subjectLanguage {
		return nil
	}
	known := map[string]bool{}
	learn := func(texts ...string) {
		for _, text := range texts {
			for _, t := range c.Language.Tokens(analysis.Read(text)) {
				known[c.Language.Stem(t.Text)] = true
			}
		}
	}
	for _, d := range c.Documents {
		learn(d.Questions...)
		learn(d.Passages...)
		learn(d.Context)
	}
	var foreign []string
	for subject := range strings.Lines(subjects) {
		subject = strings.TrimSpace(subject)
		near := slices.ContainsFunc(c.Language.Tokens(analysis.Read(subject)), func(t analysis.Token) bool { return known[c.Language.Stem(t.Text)] })
		if subject != "" && !near {
			foreign = append(foreign, subject)
		}
	}
	return foreign
}

// widespread is the share of the documents that are asked for with a word of the topic.
const widespread = 0.75

// topicOf returns the stems of what all is about: the words that nearly every document is asked for with.
func topicOf(c match.Corpus) map[string]bool {
	documents := map[string]int{}
	for _, d := range c.Documents {
		asked := map[string]bool{}
		for _, question := range d.Questions {
			for _, t := range c.Language.Tokens(analysis.Read(question)) {
				asked[c.Language.Stem(t.Text)] = true
			}
		}
		for stem := range asked {
			documents[stem]++
		}
	}
	topic := map[string]bool{}
	for stem, n := range documents {
		topic[stem] = float64(n) >= widespread*float64(len(c.Documents))
	}
	return topic
}
