package transcript

import (
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// turn is a question with its answer.
type turn struct {
	line     int
	question []paragraph
	answer   []paragraph
}

// paragraph is a piece of an answer or of the introduction.
type paragraph struct {
	line    int
	text    string
	mark    block.Mark
	gap     bool
	slant   bool   // all of it is in italics
	bold    bool   // all of it is bold
	bare    bool   // it stands without a label below words that have one
	named   bool   // a label stands before it
	resumed bool   // it goes on behind a word that was thrown in
	broken  bool   // a note on the recording stands above
	apart   bool   // a rule stands above, or answers that are set as no more are below
	place   string // of the block
	by      int    // who says it, counted from 1 among the voices; zero for nobody who is named
}

// section is what stands under a heading.
type section struct {
	line    int
	heading string
	turns   []turn
}

// talk is what a file holds, in order.
type talk struct {
	intro    []paragraph
	sections []section
}

// piece is what one speaker says without a break, or a heading.
type piece struct {
	line    int
	level   int // of the heading that it is, or that its question stands in
	side    block.Side
	voice   int // among the speakers; -1 for none
	heading string
	words   []paragraph
}

// pieces cuts the blocks at the starts of a reading. Each start has its voice in who, or -1.
func pieces(blocks []block.Block, r speaker.Reading, who []int, headings map[int]bool) []piece {
	var out []piece
	at := 0
	for n := 0; n < len(blocks); n++ {
		b := blocks[n]
		if at < len(r.Starts) && r.Starts[at].Block == n {
			s := r.Starts[at]
			voice := who[at]
			at++
			p := piece{line: b.Line, level: b.Level, side: s.Side, voice: voice}
			switch {
			case r.Spoken && s.Alone:
			case r.Spoken && s.Cut == 0:
				p.words = append(p.words, paragraphOf(b))
			case r.Spoken:
				w := paragraphOf(b.From(s.Cut))
				w.named = b.Voice == ""
				p.words = append(p.words, w)
			case s.Cut > 0: // the lead is the question
				p.words = append(p.words, paragraph{line: b.Line, text: strings.TrimSpace(b.Text[:s.Cut])})
				out = append(out, p, piece{line: b.Line, side: block.Answers, voice: -1, words: []paragraph{paragraphOf(b.From(s.Cut))}})
				continue
			default:
				p.words = append(p.words, paragraph{line: b.Line, text: questionText(b)})
			}
			if r.Rest && !s.Alone {
				out = append(out, p, piece{line: b.Line, side: block.Answers, voice: -1})
				continue
			}
			out = append(out, p)
			continue
		}
		switch {
		case r.Rest && goesOnBelow(blocks, n) && len(out) > 1 && len(out[len(out)-1].words) == 0 && out[len(out)-2].side == block.Asks:
			question := &out[len(out)-2]
			question.words = append(question.words, paragraphOf(b))
		case headings[n]:
			out = append(out, piece{line: b.Line, level: b.Level, heading: b.Text, voice: -1})
		case len(out) == 0 || out[len(out)-1].heading != "":
			out = append(out, piece{line: b.Line, voice: -1, words: []paragraph{paragraphOf(b)}})
		case !r.Spoken && out[len(out)-1].side == block.Asks:
			out = append(out, piece{line: b.Line, side: block.Answers, voice: -1, words: []paragraph{paragraphOf(b)}})
		default:
			last := &out[len(out)-1]
			if len(last.words) == 0 {
				last.line = b.Line
			}
			w := paragraphOf(b)
			w.bare, w.named = r.Spoken && len(last.words) > 0, r.Spoken && len(last.words) == 0 && b.Voice == ""
			last.words = append(last.words, w)
			if r.Rest && last.side == block.Asks { // a label alone: the block below is the question, and the next the answer
				out = append(out, piece{line: b.Line, side: block.Answers, voice: -1})
			}
		}
	}
	for _, p := range out {
		for n := range p.words {
			p.words[n].by = p.voice + 1
		}
	}
	return slices.DeleteFunc(out, func(p piece) bool { return p.heading == "" && len(p.words) == 0 })
}

func paragraphOf(b block.Block) paragraph {
	return paragraph{line: b.Line, text: b.Raw, mark: b.Mark, gap: b.Gap, slant: b.AllLead(block.Italic), bold: b.AllLead(block.Bold), broken: b.Broken, apart: b.Apart, place: b.Place}
}

// assemble puts the pieces together: what the one side says, joined, is the question, and what the other says its answer.
func assemble(r *naming.File, all []piece) talk {
	var t talk
	var open *turn
	var pending *section // a heading that no question has followed yet
	counted := countedHeadings(all)
	for _, p := range all {
		switch {
		case p.heading != "":
			if pending != nil {
				r.Warnf(pending.line, "no question stands under the heading \u201c%s\u201d, so it was dropped", block.Short(pending.heading))
			}
			pending = &section{line: p.line, heading: p.heading}
			if open != nil && (len(open.answer) > 0 || open.question[0].by == 0 || len(t.sections) == 1 && len(t.sections[0].turns) == 1 && !asksSomething(open.question)) {
				open = nil // otherwise somebody who is named goes on asking behind the heading, or is answered there
			}
		case p.side == block.Asks:
			if open == nil || len(open.answer) > 0 || pending != nil {
				asked := turn{line: p.line}
				if open != nil && len(open.answer) == 0 {
					asked = t.takeLast()
				}
				if pending != nil || len(t.sections) == 0 {
					next := section{line: p.line}
					if pending != nil {
						next = *pending
					}
					t.sections, pending = append(t.sections, next), nil
				}
				s := &t.sections[len(t.sections)-1]
				s.turns = append(s.turns, asked)
				open = &s.turns[len(s.turns)-1]
			}
			open.question = append(open.question, p.words...)
		case open == nil && pending != nil && len(t.sections) > 0:
			if isBoxOfFacts(p.words) {
				if counted[pending.heading] {
					r.Errorf(p.line, "\u201c%s\u201d stands between a heading and a question, so it was dropped; if somebody says it, write it into the draft", whole(p.words...))
					continue
				}
				r.Errorf(pending.line, "\u201c%s\u201d stands under a heading of its own between the questions, so it was dropped; if somebody says it, write it into the draft",
					whole(append([]paragraph{{text: pending.heading}}, p.words...)...))
				pending = nil
				continue
			}
			if areSetOff(p.words) {
				r.Errorf(p.line, "\u201c%s\u201d stands between a heading and a question and is set off, so it was dropped; if somebody says it, write it into the draft", whole(p.words...))
				continue
			}
			// An answer goes on behind a heading in its middle, or a line stands below a heading.
			last := t.sections[len(t.sections)-1].turns
			last[len(last)-1].answer = append(last[len(last)-1].answer, p.words...)
			say := r.Errorf
			if p.words[0].named { // the label says that it is an answer
				say = r.Warnf
			}
			say(p.line, "\u201c%s\u201d stands between a heading and a question; it was left with the answer above", block.Short(p.words[0].text))
		case open == nil && pending == nil && len(t.sections) > 0:
			last := t.sections[len(t.sections)-1].turns
			last[len(last)-1].answer = append(last[len(last)-1].answer, p.words...)
		case open == nil:
			if p.side == block.Answers {
				say := r.Warnf
				if n := len(t.intro); n > 0 && block.EndsAsking(t.intro[n-1].text) { // it answers a question that was not seen
					say = r.Errorf
				}
				say(p.line, "\u201c%s\u201d stands before the first question; it went to the introduction", block.Short(p.words[0].text))
			}
			if pending != nil && !counted[pending.heading] { // a heading of the introduction
				r.Warnf(pending.line, "no question stands under the heading \u201c%s\u201d, so it was dropped", block.Short(pending.heading))
				pending = nil
			}
			t.intro = append(t.intro, p.words...)
		default:
			open.answer = append(open.answer, p.words...)
		}
	}
	if pending != nil {
		r.Warnf(pending.line, "no question stands under the heading \u201c%s\u201d, so it was dropped", block.Short(pending.heading))
	}
	return t
}

// countedHeadings returns the headings that count what stands below them, as Talk 1 and Talk 2 do.
func countedHeadings(all []piece) map[string]bool {
	number := func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}
	different := map[string]map[string]bool{} // the headings, by what they have in common
	for _, p := range all {
		stem := strings.Map(number, p.heading)
		if stem == p.heading || strings.TrimSpace(stem) == "" {
			continue
		}
		if different[stem] == nil {
			different[stem] = map[string]bool{}
		}
		different[stem][p.heading] = true
	}
	counted := map[string]bool{}
	for _, headings := range different {
		if len(headings) > 1 {
			maps.Copy(counted, headings)
		}
	}
	return counted
}

// asksSomething says that one of the paragraphs has a question mark.
func asksSomething(words []paragraph) bool {
	return slices.ContainsFunc(words, func(w paragraph) bool { return block.HasQuestionMark(w.text) })
}

// takeLast takes the last turn out, and its section when nothing else stands in it.
func (t *talk) takeLast() turn {
	s := &t.sections[len(t.sections)-1]
	last := s.turns[len(s.turns)-1]
	if s.turns = s.turns[:len(s.turns)-1]; len(s.turns) == 0 {
		t.sections = t.sections[:len(t.sections)-1]
	}
	return last
}

// withoutLoose takes out a first and a last question that nobody answers: what stands there is a headline or a line of the page.
func withoutLoose(r *naming.File, t talk) talk {
	turns := t.turns()
	if len(turns) < speaker.MinNamed {
		return t
	}
	if first := turns[0]; len(first.answer) == 0 {
		r.Errorf(first.line, "\u201c%s\u201d has no answer and stands first, so it went to the introduction; if it is a question, write its answer into the draft", whole(first.question...))
		t.intro = append(t.intro, first.question...)
		if t.sections[0].turns = t.sections[0].turns[1:]; len(t.sections[0].turns) == 0 && len(t.sections) > 1 {
			t.sections = t.sections[1:]
		}
	}
	last := len(t.sections) - 1
	if n := len(t.sections[last].turns) - 1; n > 0 && len(t.sections[last].turns[n].answer) == 0 {
		loose := t.sections[last].turns[n]
		if said := textOfAll(loose.question); loose.question[0].by > 0 && !wording.IsThanks(said) && !wording.Audience.MatchString(said) && !wording.Sponsors.MatchString(said) {
			return t // somebody who is named asks it
		}
		r.Errorf(loose.line, "\u201c%s\u201d stands last and has no answer, so it was dropped; if it is a question, write it with its answer into the draft", whole(loose.question...))
		t.sections[last].turns = t.sections[last].turns[:n]
	}
	return t
}

// areSetOff says that all words are bold, or in italics, as a note of the page is.
func areSetOff(words []paragraph) bool {
	return !slices.ContainsFunc(words, func(w paragraph) bool { return !w.bold && !w.slant })
}

// isBoxOfFacts says that words are a list, a table or lines that end as no sentence does, and nothing else.
func isBoxOfFacts(words []paragraph) bool {
	return !slices.ContainsFunc(words, func(w paragraph) bool {
		return w.mark != block.Item && w.mark != block.Numbered && w.mark != block.Table && !unfinished(w)
	})
}
