package knowledge

import (
	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

// volume is one interview, searched by itself: its language, its synonyms and its examples of what it does not cover are
// its own, and no other interview changes what is found in it.
type volume struct {
	interview  *interview.Interview
	person     string // as named finds it
	language   analysis.Language
	index      *match.Index
	corpus     match.Corpus
	pointers   []string // of the outside examples, in the order of the corpus
	calibrated bool
	exact      map[string]bool // all that is asked for here, in canonical form
	intro      introduction
}

// newVolume indexes an interview. The calibration counts when it was fitted on this interview, or on all that are served,
// whose version is whole.
func newVolume(talk *interview.Interview, calibration Calibration, whole string) *volume {
	s := &volume{
		interview: talk, person: person(talk), language: analysis.For(talk.Language),
		exact: map[string]bool{}, intro: newIntroduction(talk),
	}
	s.corpus = match.Corpus{Language: s.language, Synonyms: talk.Synonyms}
	for i := range talk.Sections {
		section := &talk.Sections[i]
		for j := range section.Turns {
			s.add(Entry{Interview: talk, Section: section, Turn: &section.Turns[j], Place: i + 1})
		}
	}
	for _, outside := range talk.Outside {
		for _, question := range outside.Questions {
			s.corpus.Outside = append(s.corpus.Outside, question)
			s.pointers = append(s.pointers, outside.Pointer)
		}
	}
	model := match.ConservativeModel(s.corpus)
	if calibration.Content == whole || calibration.Content == version([]*interview.Interview{talk}) {
		s.calibrated, model = true, calibration.Model
	}
	s.index = match.NewIndex(s.corpus, model)
	return s
}

func (s *volume) add(e Entry) {
	d := match.Document{
		ID:        e.Key(),
		Questions: append([]string{e.Turn.Question}, e.Turn.Phrasings...),
		Passages:  e.Turn.Answer,
		Context:   e.Section.Heading,
	}
	for _, question := range d.Questions {
		s.exact[s.language.Canonical(question)] = true
	}
	s.corpus.Documents = append(s.corpus.Documents, d)
}

// asks returns true when the interview is asked for in just these words.
func (s *volume) asks(text string) bool {
	canonical := s.language.Canonical(text)
	return canonical != "" && s.exact[canonical]
}
