package speech

import (
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// Assemble puts the pieces together: what the one side says, joined, is the question, and what the other says its answer. What
// stands around them is the introduction, or dropped and reported.
func Assemble(r *naming.File, all []Piece) Talk { return withoutLoose(r, assemble(r, all)) }

func assemble(r *naming.File, all []Piece) Talk {
	var t Talk
	var open *Turn
	var pending *Section // a heading that no question has followed yet
	counted := countedHeadings(all)
	for _, p := range all {
		switch {
		case p.Heading != "":
			if pending != nil {
				headsNothing(r, *pending)
			}
			pending = &Section{Line: p.Line, Heading: p.Heading}
			if open != nil && len(open.Answer) == 0 && endsTalk(open.Question) {
				r.Warnf(open.Question[0].Line, "\u201c%s\u201d ends a talk above a heading and nobody answers it, so it was dropped", Whole(open.Question...))
				t.takeLast()
				open = nil
			}
			if open != nil && (len(open.Answer) > 0 || open.Question[0].By == 0 || len(t.Sections) == 1 && len(t.Sections[0].Turns) == 1 && !AsksSomething(open.Question)) {
				open = nil // otherwise somebody who is named goes on asking behind the heading, or is answered there
			}
		case p.Side == block.Asks:
			if open == nil || len(open.Answer) > 0 || pending != nil {
				asked := Turn{Line: p.Line}
				if open != nil && len(open.Answer) == 0 {
					asked = t.takeLast()
				}
				if pending != nil || len(t.Sections) == 0 {
					next := Section{Line: p.Line}
					if pending != nil {
						next = *pending
					}
					t.Sections, pending = append(t.Sections, next), nil
				}
				s := &t.Sections[len(t.Sections)-1]
				s.Turns = append(s.Turns, asked)
				open = &s.Turns[len(s.Turns)-1]
			}
			open.Question = append(open.Question, p.Words...)
		case open == nil && pending != nil && len(t.Sections) > 0:
			if isBoxOfFacts(p.Words) {
				if counted[pending.Heading] {
					r.Errorf(p.Line, "\u201c%s\u201d stands between a heading and a question, so it was dropped; if somebody says it, write it into the draft", Whole(p.Words...))
					continue
				}
				r.Errorf(pending.Line, "\u201c%s\u201d stands under a heading of its own between the questions, so it was dropped; if somebody says it, write it into the draft",
					Whole(append([]Paragraph{{Text: pending.Heading}}, p.Words...)...))
				pending = nil
				continue
			}
			if areSetOff(p.Words) {
				r.Errorf(p.Line, "\u201c%s\u201d stands between a heading and a question and is set off, so it was dropped; if somebody says it, write it into the draft", Whole(p.Words...))
				continue
			}
			// An answer goes on behind a heading in its middle, or a line stands below a heading.
			last := t.Sections[len(t.Sections)-1].Turns
			last[len(last)-1].Answer = append(last[len(last)-1].Answer, p.Words...)
			say := r.Errorf
			if p.Words[0].Named { // the label says that it is an answer
				say = r.Warnf
			}
			say(p.Line, "\u201c%s\u201d stands between a heading and a question; it was left with the answer above", block.Short(p.Words[0].Text))
		case open == nil && pending == nil && len(t.Sections) > 0:
			last := t.Sections[len(t.Sections)-1].Turns
			last[len(last)-1].Answer = append(last[len(last)-1].Answer, p.Words...)
		case open == nil:
			if p.Side == block.Answers {
				say := r.Warnf
				if n := len(t.Intro); n > 0 && block.EndsAsking(t.Intro[n-1].Text) { // it answers a question that was not seen
					say = r.Errorf
				}
				say(p.Line, "\u201c%s\u201d stands before the first question; it went to the introduction", block.Short(p.Words[0].Text))
			}
			if pending != nil && !counted[pending.Heading] { // a heading of the introduction
				headsNothing(r, *pending)
				pending = nil
			}
			t.Intro = append(t.Intro, p.Words...)
		default:
			open.Answer = append(open.Answer, p.Words...)
		}
	}
	if pending != nil {
		headsNothing(r, *pending)
	}
	return t
}

// headsNothing reports a heading that no question follows.
func headsNothing(r *naming.File, s Section) {
	r.Warnf(s.Line, "no question stands under the heading \u201c%s\u201d, so it was dropped", block.Short(s.Heading))
}

// countedHeadings returns the headings that count what stands below them, as Talk 1 and Talk 2 do.
func countedHeadings(all []Piece) map[string]bool {
	number := func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}
	different := map[string]map[string]bool{} // the headings, by what they have in common
	for _, p := range all {
		stem := strings.Map(number, p.Heading)
		if stem == p.Heading || strings.TrimSpace(stem) == "" {
			continue
		}
		if different[stem] == nil {
			different[stem] = map[string]bool{}
		}
		different[stem][p.Heading] = true
	}
	counted := map[string]bool{}
	for _, headings := range different {
		if len(headings) > 1 {
			maps.Copy(counted, headings)
		}
	}
	return counted
}

// endsTalk says that somebody who is named thanks, and neither says nor asks much else.
func endsTalk(words []Paragraph) bool {
	said := TextOf(words)
	return words[0].By > 0 && wording.IsThanks(said) && !block.HasQuestionMark(said) && block.WordCount(said) <= maxThanks
}

// maxThanks is the most words of such thanks.
const maxThanks = 12

// takeLast takes the last turn out, and its section when nothing else stands in it.
func (t *Talk) takeLast() Turn {
	s := &t.Sections[len(t.Sections)-1]
	last := s.Turns[len(s.Turns)-1]
	if s.Turns = s.Turns[:len(s.Turns)-1]; len(s.Turns) == 0 {
		t.Sections = t.Sections[:len(t.Sections)-1]
	}
	return last
}

// withoutLoose takes out a first and a last question that nobody answers: what stands there is a headline or a line of the page.
func withoutLoose(r *naming.File, t Talk) Talk {
	turns := t.Turns()
	if len(turns) < speaker.MinNamed {
		return t
	}
	if first := turns[0]; len(first.Answer) == 0 {
		r.Errorf(first.Line, "\u201c%s\u201d has no answer and stands first, so it went to the introduction; if it is a question, write its answer into the draft", Whole(first.Question...))
		t.Intro = append(t.Intro, first.Question...)
		if t.Sections[0].Turns = t.Sections[0].Turns[1:]; len(t.Sections[0].Turns) == 0 && len(t.Sections) > 1 {
			t.Sections = t.Sections[1:]
		}
	}
	last := len(t.Sections) - 1
	if n := len(t.Sections[last].Turns) - 1; n > 0 && len(t.Sections[last].Turns[n].Answer) == 0 {
		loose := t.Sections[last].Turns[n]
		if said := TextOf(loose.Question); loose.Question[0].By > 0 && !wording.IsThanks(said) && !wording.Audience.MatchString(said) && !wording.Sponsors.MatchString(said) {
			return t // somebody who is named asks it
		}
		r.Errorf(loose.Line, "\u201c%s\u201d stands last and has no answer, so it was dropped; if it is a question, write it with its answer into the draft", Whole(loose.Question...))
		t.Sections[last].Turns = t.Sections[last].Turns[:n]
	}
	return t
}

// areSetOff says that all words are bold, or in italics, as a note of the page is.
func areSetOff(words []Paragraph) bool {
	return !slices.ContainsFunc(words, func(w Paragraph) bool { return !w.Bold && !w.Slant })
}

// isBoxOfFacts says that words are a list, a table or lines that end as no sentence does, and nothing else.
func isBoxOfFacts(words []Paragraph) bool {
	return !slices.ContainsFunc(words, func(w Paragraph) bool {
		return w.Mark != block.Item && w.Mark != block.Numbered && w.Mark != block.Table && !Unfinished(w)
	})
}
