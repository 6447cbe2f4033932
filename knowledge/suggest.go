package knowledge

import (
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/complete"
	"faqbot/knowledge/match"
)

// wordings are all the ways in which the entries can be asked for, prepared for Suggest.
type wordings struct {
	questions *complete.Names
	asked     []string // the questions as they are compared
	phrased   []string // the phrasings, likewise
	phrases   []int    // whose phrasing each of them is: a position among the entries
}

func newWordings(entries []Entry) wordings {
	var w wordings
	var questions []string
	for i, e := range entries {
		questions, w.asked = append(questions, e.Turn.Question), append(w.asked, analysis.Fold(e.Turn.Question))
		for _, p := range e.Turn.Phrasings {
			w.phrased, w.phrases = append(w.phrased, analysis.Fold(p)), append(w.phrases, i)
		}
	}
	w.questions = complete.New(questions)
	return w
}

// Suggest returns up to limit entries for what has been typed of a question so far, best first: those whose question it
// is, those that have it as a phrasing or the beginning of one, those whose question begins with it, the one
// that the search is sure of, those that are spelled like it, all of a section whose heading is, and last those that the
// search would offer. It searches by words alone, because somebody waits at every letter. Nothing typed suggests every entry in order. With the key of a section, no other section's entries are suggested.
func (b *Base) Suggest(typed, section string, limit int) []Entry {
	s := suggestion{base: b, section: section, limit: limit, taken: map[int]bool{}}
	wanted := analysis.Fold(strings.TrimSpace(typed))
	if wanted == "" {
		for i := range b.entries {
			s.take(i)
		}
		return s.entries
	}
	s.takeEach(b.wordings.asked, func(asked string) bool { return asked == wanted }, nil)
	s.takeEach(b.wordings.phrased, func(phrased string) bool { return strings.HasPrefix(phrased, wanted) }, b.wordings.phrases)
	s.takeEach(b.wordings.asked, func(asked string) bool { return strings.HasPrefix(asked, wanted) }, nil)
	if s.full() {
		return s.entries
	}
	answer := b.search(b.message(typed), (*volume).decideByWords)
	offered := answer.Hits[:min(answer.Shown, len(answer.Hits))]
	if answer.Band == match.Answer {
		s.takeHits(offered)
	}
	s.takeSpelled(typed)
	if answer.Band == match.Pick {
		s.takeHits(offered)
	}
	return s.entries
}

// suggestion collects entries, each once.
type suggestion struct {
	base    *Base
	section string // whose key; empty for any
	limit   int
	taken   map[int]bool // by position
	entries []Entry
}

func (s *suggestion) full() bool { return len(s.entries) >= s.limit }

func (s *suggestion) take(i int) {
	e := s.base.entries[i]
	if s.full() || s.taken[i] || s.section != "" && s.base.sections[s.base.sectionOf[e.Key()]].Key() != s.section {
		return
	}
	s.taken[i] = true
	s.entries = append(s.entries, e)
}

// takeEach takes the entry of each text that fits; of says whose a text is, and nil that text and entry have the same
// position.
func (s *suggestion) takeEach(texts []string, fits func(string) bool, of []int) {
	for i, text := range texts {
		switch {
		case !fits(text):
		case of == nil:
			s.take(i)
		default:
			s.take(of[i])
		}
	}
}

func (s *suggestion) takeHits(hits []Hit) {
	for _, hit := range hits {
		s.take(s.base.byKey[hit.Key()])
	}
}

func (s *suggestion) takeSpelled(typed string) {
	w := s.base.wordings
	for _, i := range w.questions.Complete(typed, s.limit) {
		s.take(i)
	}
	for _, section := range s.base.Complete(typed, s.limit) {
		for i := range section.Section.Turns {
			s.take(s.base.byKey[Entry{Interview: section.Interview, Turn: &section.Section.Turns[i]}.Key()])
		}
	}
}
