package card

import (
	"slices"

	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

// Card returns the card of a hit. An entry that was not searched for is a hit with no score.
func (t Teller) Card(hit knowledge.Hit) Card {
	i, s, turn := hit.Interview, hit.Section, hit.Turn
	lead := locale.Closest
	if hit.Far {
		lead = locale.CloseMatch
	}
	return Card{
		Lead:     t.Voice.Say(lead),
		Question: turn.Question,
		Speaker:  locale.OneLine(i.Interviewee),
		Answer:   turn.Answer,
		Passage:  min(max(hit.Passage, 0), max(len(turn.Answer)-1, 0)),
		Place:    t.Voice.Say(locale.Place, hit.Place, len(i.Sections), locale.OneLine(s.Heading), turn.Number, turns(i)),

		Key:     hit.Key(),
		Section: knowledge.SectionEntry{Interview: i, Section: s}.Key(),
		Before:  keyAt(i, turn.Number-1),
		After:   keyAt(i, turn.Number+1),
	}
}

// Opened returns the card of an entry that was opened, not searched for.
func (t Teller) Opened(e knowledge.Entry) Card {
	c := t.Card(knowledge.Hit{Entry: e})
	c.Lead = t.Voice.Say(locale.Opened)
	return c
}

// Chosen returns the card of an entry that was chosen among candidates. The passage is that of the option.
func (t Teller) Chosen(e knowledge.Entry, passage int) Card {
	return t.Card(knowledge.Hit{Entry: e, Passage: passage})
}

// Picked returns the view of an entry that was chosen among candidates, which may be a paragraph of an introduction.
func (t Teller) Picked(e knowledge.Entry, passage int) View {
	if e.Introduces() {
		return t.introduction(knowledge.Hit{Entry: e, Passage: passage})
	}
	return t.Chosen(e, passage)
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

// Contents returns the page of a section.
func (t Teller) Contents(s knowledge.SectionEntry) Contents {
	c := Contents{
		Heading: s.Section.Heading,
		Place:   t.Voice.Say(locale.InSection, s.Place, len(s.Interview.Sections), locale.OneLine(s.Interview.Title)),
		Key:     s.Key(),
	}
	for i := range s.Section.Turns {
		c.Questions = append(c.Questions, plainOption(knowledge.Entry{Interview: s.Interview, Turn: &s.Section.Turns[i]}))
	}
	return c
}

// Overview returns the table of contents, and the introductions that stand before it. Where there are several interviews,
// each line says whose it is.
func (t Teller) Overview() Overview {
	o := Overview{Title: t.Voice.Say(locale.Overview), Names: t.Names()}
	for _, s := range t.Base.Sections() {
		detail := t.Voice.Say(locale.QuestionCount, len(s.Section.Turns))
		if whose := t.Whose(s.Interview); whose != "" {
			detail = whose + " \u00b7 " + detail
		}
		o.Sections = append(o.Sections, Option{Number: s.Place, Text: s.Section.Heading, Detail: detail, Key: s.Key()})
	}
	for _, i := range t.Base.Interviews() {
		if e, ok := t.Base.Introduction(i); ok {
			o.Introductions = append(o.Introductions, Option{
				Number: len(o.Introductions) + 1, Text: t.Voice.Say(locale.WholeIntroduction), Detail: t.Whose(i), Key: e.Key(),
			})
		}
	}
	return o
}

// mostOthers is how many entries a card names that the search found next.
const mostOthers = 3

// runnersUp returns the positions of the entries that a search found next to the first.
func runnersUp(hits []knowledge.Hit, base *knowledge.Base) []int {
	var others []int
	for _, hit := range hits[1:min(len(hits), 1+mostOthers)] {
		if at := slices.IndexFunc(base.Entries(), func(e knowledge.Entry) bool { return e.Turn == hit.Turn }); at >= 0 {
			others = append(others, at+1) // an introduction is none of them
		}
	}
	return others
}

// At returns the entries at those positions, from 1, as options. A position that the content does not have is left out.
func (t Teller) At(positions []int) []Option {
	var options []Option
	entries := t.Base.Entries()
	for _, position := range positions {
		if 0 < position && position <= len(entries) {
			options = append(options, t.option(entries[position-1]))
		}
	}
	return options
}

// Neighbours returns the questions around an entry in its section, as many as are offered side by side.
func Neighbours(e knowledge.Entry) []Option {
	all := e.Section.Turns
	at := slices.IndexFunc(all, func(t interview.Turn) bool { return t.ID == e.Turn.ID })
	from := max(0, min(at-maxOptions/2, len(all)-maxOptions-1))
	var options []Option
	for n := from; n < min(len(all), from+maxOptions+1); n++ {
		if n != at {
			options = append(options, plainOption(knowledge.Entry{Interview: e.Interview, Turn: &all[n]}))
		}
	}
	return options
}

// plainOption is an entry to be chosen by its place in the interview, where nothing but that interview is shown.
func plainOption(e knowledge.Entry) Option {
	return Option{Number: e.Turn.Number, Text: e.Turn.Question, Key: e.Key()}
}

// option is an entry to be chosen by its place. Where there are several interviews it says whose it is.
func (t Teller) option(e knowledge.Entry) Option {
	o := plainOption(e)
	o.Detail = t.Whose(e.Interview)
	if e.Introduces() {
		o.Text = t.Voice.Say(locale.FromIntroduction)
	}
	return o
}

// Whose names the interview that something is of, when there are several: by its interviewee, or by its title when
// somebody was interviewed more than once.
func (t Teller) Whose(i *interview.Interview) string {
	all := t.Base.Interviews()
	if len(all) < 2 {
		return ""
	}
	for _, other := range all {
		if other != i && other.Interviewee == i.Interviewee {
			return locale.OneLine(i.Title)
		}
	}
	return locale.OneLine(i.Interviewee)
}

// Look returns the view of an entry that was opened, not searched for: a card, or a page of an introduction.
func (t Teller) Look(e knowledge.Entry, page int) View {
	if !e.Introduces() {
		return t.Opened(e)
	}
	in := t.introduction(knowledge.Hit{Entry: e})
	in.Text, in.Part, in.Page = e.Turn.Answer, false, page
	return in
}

// introduction returns the paragraph of an introduction that was found.
func (t Teller) introduction(hit knowledge.Hit) Introduction {
	i, all := hit.Interview, hit.Turn.Answer
	paragraph := min(max(hit.Passage, 0), len(all)-1)
	return Introduction{
		Lead:  t.Voice.Say(locale.FromIntroduction),
		Title: locale.OneLine(i.Title),
		Place: t.Voice.Say(locale.Between, locale.OneLine(i.Interviewer), locale.OneLine(i.Interviewee)),
		Text:  all[paragraph : paragraph+1],
		Key:   hit.Key(),
		Part:  len(all) > 1,
		First: keyAt(i, 1),
	}
}

func turns(i *interview.Interview) int {
	n := 0
	for _, s := range i.Sections {
		n += len(s.Turns)
	}
	return n
}
