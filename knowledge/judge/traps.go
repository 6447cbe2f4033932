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

// The kinds of the cases that Traps makes.
const (
	framed     = "another subject in its frame"
	framedNear = "a nearby subject in its frame"
)

// Trapper makes questions that have the frame of a question and another subject, so that nothing answers them: "What is the
// core barrier of big models?" becomes "what is the core barrier of sourdough bread". They are what content cannot say of
// itself and what people type all the same.
type Trapper struct {
	language analysis.Language
	foreign  []string        // none in a language that there are no subjects in
	nearby   []string        // subjects of what the corpus is said not to answer
	topic    map[string]bool // the stems of what all is about
	random   *rand.Rand
}

// NewTrapper prepares traps for a corpus. The same corpus gives the same traps.
func NewTrapper(c match.Corpus) *Trapper {
	known := stemsOf(c)
	return &Trapper{c.Language, foreignSubjects(c, known), nearbySubjects(c, known), topicOf(c), rand.New(rand.NewPCG(2, 1))}
}

// Traps makes a trap of each question that has a frame: with a subject of another walk of life, and, when the corpus has examples
// of what it does not answer, every second pair of them with subjects of theirs, which are nearer.
func (t *Trapper) Traps(questions []string) []match.Case {
	if len(t.foreign) == 0 {
		return nil
	}
	var traps []match.Case
	for _, question := range questions {
		if f, ok := frameOf(t.language, question, t.topic, t.random); ok {
			from, kind := t.foreign, framed
			if len(t.nearby) > 0 && len(traps)/2%2 == 1 {
				from, kind = t.nearby, framedNear
			}
			traps = append(traps, match.Case{Query: f.with(from[t.random.IntN(len(from))]), Kind: kind})
		}
	}
	return traps
}

// stemsOf returns the stems of the words that the documents of a corpus have.
func stemsOf(c match.Corpus) map[string]bool {
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
	return known
}

// Foreign returns the cases without traps that have a nearby subject. By words alone these cannot be told from a question in other
// words.
func Foreign(cases []match.Case) []match.Case {
	return slices.DeleteFunc(slices.Clone(cases), func(c match.Case) bool { return c.Kind == framedNear })
}

// foreignSubjects returns the subjects that have no word in common with a corpus, whose stems are known.
func foreignSubjects(c match.Corpus, known map[string]bool) []string {
	if c.Language.Tag() != subjectLanguage {
		return nil
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

// shortestSubject is how many words a nearby subject has at least: one alone may be "much".
const shortestSubject = 2

// nearbySubjects returns the runs of telling words in the outside examples of a corpus that have one which no document has.
func nearbySubjects(c match.Corpus, known map[string]bool) []string {
	var nearby []string
	for _, example := range c.Outside {
		tokens := c.Language.Tokens(analysis.Read(example))
		for _, r := range runsOf(c.Language, tokens) {
			run := tokens[r.from:r.to]
			if len(run) >= shortestSubject && slices.ContainsFunc(run, func(t analysis.Token) bool { return !t.Run && !known[c.Language.Stem(t.Text)] }) {
				nearby = append(nearby, typed(run))
			}
		}
	}
	return nearby
}

// typed returns some tokens as they were written.
func typed(tokens []analysis.Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Typed
	}
	return strings.Join(words, " ")
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
