package knowledge

import (
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/people"
)

// volume is one interview, searched by itself: its language, its synonyms and its examples of what it does not cover are
// its own, and no other interview changes what is found in it.
type volume struct {
	interview *interview.Interview
	person    string // as named finds it
	language  analysis.Language
	words     *match.Index    // of the words alone
	prints    fingerprints    // of all texts that are searched
	place     int             // among the volumes of the base
	native    reader          // of questions in the language of the interview
	foreign   reader          // of questions in another; the zero reader when the native one reads all
	scripts   map[string]bool // see otherScripts
	corpus    match.Corpus
	pointers  []string                   // of the outside examples, in the order of the corpus
	asked     map[string]map[string]bool // the stems of each entry's question, by key
	intro     introduction
	personal  float64 // how like what people say to a bot its questions are; see likeTalk
}

// newVolume indexes an interview.
func newVolume(talk *interview.Interview) *volume {
	s := &volume{
		interview: talk, person: people.Person(talk), language: analysis.For(talk.Language),
		asked: map[string]map[string]bool{}, corpus: newCorpus(talk),
	}
	for _, d := range s.corpus.Documents {
		s.asked[d.ID] = stemsOf(s.language, d.Questions[0])
	}
	for _, outside := range talk.Outside {
		for range outside.Questions {
			s.pointers = append(s.pointers, outside.Pointer)
		}
	}
	s.words = match.NewIndex(s.corpus, s.corpus.DefaultModels(""), nil)
	s.intro = newIntroduction(talk, s.words)
	s.prints = fingerprintsOf(s.words.Wordings())
	s.native = reader{index: s.words}
	s.scripts = otherScripts(s.corpus)
	return s
}

// searching returns a volume that is the same but for what is searched.
func (s *volume) searching(corpus match.Corpus) *volume {
	other := *s
	other.corpus, other.words = corpus, match.NewIndex(corpus, corpus.DefaultModels(""), nil)
	other.native, other.foreign = reader{index: other.words}, reader{}
	other.intro.words = other.words
	return &other
}

// newCorpus returns what is searched of an interview: its turns, by the keys of their entries.
func newCorpus(talk *interview.Interview) match.Corpus {
	c := match.Corpus{Language: analysis.For(talk.Language), Synonyms: talk.Synonyms}
	for i := range talk.Sections {
		section := &talk.Sections[i]
		for j := range section.Turns {
			turn := &section.Turns[j]
			c.Documents = append(c.Documents, match.Document{
				ID:        Entry{Interview: talk, Turn: turn}.Key(),
				Questions: append([]string{turn.Question}, turn.Phrasings...),
				Passages:  turn.Answer,
				Context:   standsUnder(c.Language, section, turn),
			})
		}
	}
	for _, outside := range talk.Outside {
		c.Outside = append(c.Outside, outside.Questions...)
	}
	return c
}

// standsUnder returns the words that a turn stands under: the heading of its section and, in a language that bends and joins its
// words, those of its id, by which whoever prepared the interview calls it. The weights for English and Chinese were fitted
// without them.
func standsUnder(language analysis.Language, section *interview.Section, turn *interview.Turn) string {
	if !language.Joins() {
		return section.Heading
	}
	return section.Heading + "\n" + strings.ReplaceAll(turn.ID, "-", " ")
}

// reader returns how a question is read.
func (s *volume) reader(question string) reader {
	switch {
	case s.foreign.index != nil && s.isForeign(question):
		return s.foreign
	case s.isWordsAlone(question):
		return s.native.byWords()
	}
	return s.native
}

// isWordsAlone returns true when the native reader has only the words of a question: an encoder for English knows some letters of other
// scripts by chance.
func (s *volume) isWordsAlone(question string) bool {
	return s.language.Tag() == english && !isLatin(question)
}

// encode returns what has the vectors of questions for the native reader: none of those that it reads by their words alone. It is nil without
// an encoder.
func (s *volume) encode() match.Encode {
	if s.native.texts == nil {
		return nil
	}
	return func(question string) meaning.Vector {
		if s.isWordsAlone(question) {
			return nil
		}
		return s.native.encode(question)
	}
}

// decide finds the turns that a message means.
func (s *volume) decide(m message) match.Decision {
	question := m.words(s)
	r := s.reader(question)
	return r.index.Ask(question, m.encode(r.model, r.questions))
}

// decideByWords does so without encoding the question.
func (s *volume) decideByWords(m message) match.Decision {
	return s.native.index.Ask(m.words(s), nil)
}

// explain says how the decision came about.
func (s *volume) explain(question string) string {
	r := s.reader(question)
	return r.index.Explain(question, r.questions).String()
}
