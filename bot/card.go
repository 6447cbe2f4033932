package bot

import (
	"cmp"
	"slices"

	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

// Card is an answer ready to be shown. Its texts are plain and whole: whoever shows it cuts and escapes them as its
// surface needs.
type Card struct {
	Lead     string // the small line above: "Closest question in the interview"
	Question string // the interviewer's words, verbatim
	Speaker  string // the interviewee's name
	Answer   []string
	Passage  int    // the paragraph of Answer that carries the evidence, from 0
	Place    string // "Section 2 of 3 · heading · question 5 of 14"

	key, section  string // Entry.Key and SectionEntry.Key
	before, after string // the keys of the entries next to it in the interview; empty where there is none
	others        []int  // the positions, from 1, of the entries that the search found next
}

// Card returns the card of a hit. An entry that was not searched for is a hit with no score.
func (v Voice) Card(hit knowledge.Hit) Card {
	i, s, t := hit.Interview, hit.Section, hit.Turn
	lead := msgClosest
	if hit.Far {
		lead = msgCloseMatch
	}
	return Card{
		Lead:     v.say(lead),
		Question: t.Question,
		Speaker:  oneLine(i.Interviewee),
		Answer:   t.Answer,
		Passage:  min(max(hit.Passage, 0), max(len(t.Answer)-1, 0)),
		Place:    v.say(msgPlace, hit.Place, len(i.Sections), cut(oneLine(s.Heading), maxHeading, cost), t.Number, turns(i)),

		key:     hit.Key(),
		section: knowledge.SectionEntry{Interview: i, Section: s}.Key(),
		before:  keyAt(i, t.Number-1),
		after:   keyAt(i, t.Number+1),
	}
}

// keyAt is the key of the turn with that number; empty when there is none.
func keyAt(i *interview.Interview, number int) string {
	for _, s := range i.Sections {
		for n := range s.Turns {
			if s.Turns[n].Number == number {
				return knowledge.Entry{Interview: i, Turn: &s.Turns[n]}.Key()
			}
		}
	}
	return ""
}

// Opened is the card of an entry that was chosen, not searched for.
func (v Voice) Opened(e knowledge.Entry) Card {
	c := v.Card(knowledge.Hit{Entry: e})
	c.Lead = v.say(msgOpened)
	return c
}

// Option is something that can be chosen from a card.
type Option struct {
	Number int    // what a person calls it by: its position among candidates, its place in the interview otherwise
	Text   string // a question, verbatim, or the heading of a section
	Detail string // where it stands, when that is worth saying

	key     string
	passage int
}

// optionOf is an entry to be chosen by its place in the interview.
func optionOf(e knowledge.Entry) Option {
	return Option{Number: e.Turn.Number, Text: e.Turn.Question, key: e.Key()}
}

// Pick offers the questions of the interview that could have been meant.
type Pick struct {
	Lead    string
	Options []Option // numbered from 1
}

// Pick returns the candidates that the answer offers.
func (v Voice) Pick(answer knowledge.Answer) Pick {
	p := Pick{Lead: v.say(msgPick)}
	for n, hit := range answer.Hits[:min(answer.Shown, len(answer.Hits), maxOptions)] {
		p.Options = append(p.Options, Option{Number: n + 1, Text: hit.Turn.Question, key: hit.Key(), passage: hit.Passage})
	}
	if len(p.Options) == 1 {
		p.Lead = v.say(msgPickOne)
	}
	return p
}

// Pointers say where to look when there is no answer: a sentence, a line of the content's own, and sections.
type Pointers struct {
	Lead     string
	Line     string // from the content; usually empty
	Below    string // says what the sections are
	Sections []Option
}

// Abstain says that the interview does not cover what was asked, and names what comes closest.
func (v Voice) Abstain(answer knowledge.Answer, base *knowledge.Base) Pointers {
	p := Pointers{Lead: v.say(msgUncovered, v.names(base)), Line: answer.Pointer}
	if p.Sections = sectionOptions(answer.Nearest); len(p.Sections) > 0 {
		p.Below = v.say(msgNearest)
		return p
	}
	p.Below, p.Sections = v.say(msgSections), sectionOptions(base.Sections())
	return p
}

// NoneMeant follows on candidates of which none was meant.
func (v Voice) NoneMeant(base *knowledge.Base) Pointers {
	return v.instead(msgNoneLeft, base)
}

// instead says something, and what else there is to be seen.
func (v Voice) instead(lead phrase, base *knowledge.Base) Pointers {
	return Pointers{Lead: v.say(lead), Below: v.say(msgSections), Sections: sectionOptions(base.Sections())}
}

// NoSection says that there is no section of the name that was typed, and suggests some.
func (v Voice) NoSection(typed string, base *knowledge.Base) Pointers {
	if near := sectionOptions(base.Complete(typed, maxOptions)); len(near) > 0 {
		return Pointers{Lead: v.say(msgNoSection), Below: v.say(msgPerhaps), Sections: near}
	}
	return v.instead(msgNoSection, base)
}

// Contents is the page of one section: what was asked in it.
type Contents struct {
	Heading   string
	Place     string   // "Section 2 of 3 · title of the interview"
	Questions []Option // numbered as they are counted through the interview

	key string
}

// Contents returns the page of a section.
func (v Voice) Contents(s knowledge.SectionEntry) Contents {
	c := Contents{
		Heading: s.Section.Heading,
		Place:   v.say(msgInSection, s.Place, len(s.Interview.Sections), oneLine(s.Interview.Title)),
		key:     s.Key(),
	}
	for i := range s.Section.Turns {
		c.Questions = append(c.Questions, optionOf(knowledge.Entry{Interview: s.Interview, Turn: &s.Section.Turns[i]}))
	}
	return c
}

// Overview is the table of contents: every section of every interview.
type Overview struct {
	Title    string
	Names    string   // of the interviewees
	Sections []Option // numbered as they are counted through their interview
}

// Overview returns the table of contents. Where there are several interviews, each section says whose it is.
func (v Voice) Overview(base *knowledge.Base) Overview {
	o := Overview{Title: v.say(msgOverview), Names: v.names(base)}
	for _, s := range base.Sections() {
		detail := v.say(msgQuestionCount, len(s.Section.Turns))
		if len(base.Interviews()) > 1 {
			detail = cut(oneLine(s.Interview.Interviewee), maxName, cost) + " · " + detail
		}
		o.Sections = append(o.Sections, Option{Number: s.Place, Text: s.Section.Heading, Detail: detail, key: s.Key()})
	}
	return o
}

// maxOptions is how many candidates or sections are offered side by side: with one more button they fill a row, of
// which Discord takes five.
const maxOptions = 4

func sectionOptions(sections []knowledge.SectionEntry) []Option {
	var options []Option
	for _, s := range sections[:min(len(sections), maxOptions)] {
		options = append(options, Option{Number: s.Place, Text: s.Section.Heading, key: s.Key()})
	}
	return options
}

// exampleQuestions picks up to n questions to show to a stranger: the shortest of each section in turn, then the
// shortest but one, and so on.
func exampleQuestions(base *knowledge.Base, n int) []string {
	var bySection [][]string
	for _, s := range base.Sections() {
		var questions []string
		for _, t := range s.Section.Turns {
			questions = append(questions, t.Question)
		}
		slices.SortStableFunc(questions, func(a, b string) int { return cmp.Compare(width(a), width(b)) })
		bySection = append(bySection, questions)
	}
	var picked []string
	for round, found := 0, true; found; round++ {
		found = false
		for _, questions := range bySection {
			if round >= len(questions) {
				continue
			}
			if len(picked) == n {
				return picked
			}
			picked, found = append(picked, questions[round]), true
		}
	}
	return picked
}

func turns(i *interview.Interview) int {
	n := 0
	for _, s := range i.Sections {
		n += len(s.Turns)
	}
	return n
}
