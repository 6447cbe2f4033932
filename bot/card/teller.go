package card

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// Teller makes views of one version of the content, in one language. Voice and Base are required.
type Teller struct {
	Voice locale.Voice
	Base  *knowledge.Base

	// Own are the surface's own words for a kind of small talk, where the usual ones do not fit it.
	Own map[talk.Kind]string
}

// MaxQuestion is how long a question may be, in runes: a long message, with the story around the question. A longer one is
// refused with a note.
const MaxQuestion = 2000

// Question is what somebody asked.
type Question struct {
	Text   string                  // plain words, without the mark-up of a surface
	Parts  []string                // parts of the text that may be questions by themselves, such as a title and a post
	Within *knowledge.SectionEntry // the section that alone is asked about; nil for all
	Before knowledge.Before        // what was shown before, when the question may refer to that
}

// Outcome is what a question came to.
type Outcome struct {
	Band  Band
	Entry string // key of the entry that is the answer; empty unless the band is BandAnswer
}

// Band says how an answer turned out, as it is counted.
type Band string

// The bands. The zero value is that of an event that asked nothing.
const (
	BandAnswer  Band = "answer"
	BandPick    Band = "pick"
	BandAbstain Band = "abstain"
	BandTalk    Band = "talk"    // nothing was asked of the interview
	BandRefused Band = "refused" // the question was too long
	BandPaced   Band = "paced"   // too much was asked lately
)

// Helps returns true when the view may help whoever asked: an answer, or candidates for one.
func (o Outcome) Helps() bool { return o.Band == BandAnswer || o.Band == BandPick }

// Answer answers a question. When the whole text has no sure answer, the first of its parts that has one is answered.
func (t Teller) Answer(q Question) (View, Outcome) {
	view, o := t.answer(q.Text, q.Within, q.Before)
	for _, part := range q.Parts {
		if o.Band == BandAnswer {
			break
		}
		if sure, came := t.answer(part, q.Within, knowledge.Before{}); came.Band == BandAnswer {
			view, o = sure, came
		}
	}
	return view, o
}

func (t Teller) answer(text string, within *knowledge.SectionEntry, before knowledge.Before) (View, Outcome) {
	if utf8.RuneCountInString(text) > MaxQuestion {
		return t.Note(locale.TooLong, MaxQuestion), Outcome{Band: BandRefused}
	}
	if text == "" {
		return t.Talk(talk.Empty), Outcome{Band: BandTalk}
	}
	a := t.Base.Reply(knowledge.Query{Text: text, Before: before})
	if within == nil {
		return t.Found(a)
	}
	view, o := t.Found(narrowed(a, *within))
	if p, none := view.(Pointers); none {
		p.Lead = t.Voice.Say(locale.UncoveredHere)
		there := elsewhere(a, *within)
		if len(there) > 0 {
			p.Below = t.Voice.Say(locale.Nearest)
		}
		p.Sections = t.sectionOptions(append(there, *within))
		view = p
	}
	return view, o
}

// Found returns the view of what a search found.
func (t Teller) Found(a knowledge.Answer) (View, Outcome) {
	switch {
	case a.Talk != talk.None:
		return t.talked(a), Outcome{Band: BandTalk}
	case a.Band == match.Answer && len(a.Hits) > 0 && a.Hits[0].Introduces():
		return t.introduction(a.Hits[0]), Outcome{Band: BandAnswer, Entry: a.Hits[0].Key()}
	case a.Band == match.Answer && len(a.Hits) > 0:
		return t.found(a), Outcome{Band: BandAnswer, Entry: a.Hits[0].Key()}
	case a.Band == match.Pick && len(a.Hits) > 0:
		return t.pick(a), Outcome{Band: BandPick}
	case a.Turn == knowledge.Unlisted:
		return t.Note(locale.NoNumber), Outcome{Band: BandTalk}
	case a.Turn == knowledge.Ended:
		return t.Note(locale.NoFurther), Outcome{Band: BandTalk}
	case a.Turn == knowledge.Dangling:
		return t.Note(locale.RefersToNothing), Outcome{Band: BandAbstain}
	case a.Turn == knowledge.Declined:
		return t.NoneMeant(), Outcome{Band: BandTalk}
	default:
		return t.abstain(a), Outcome{Band: BandAbstain}
	}
}

// found returns the card of an answer, with the other people who were asked the same.
func (t Teller) found(a knowledge.Answer) Card {
	first := a.Hits[0]
	c := t.Card(first)
	c.Others = runnersUp(a.Hits, t.Base)
	switch a.Turn {
	case knowledge.Chosen, knowledge.Opened, knowledge.Stepped:
		c.Lead = t.Voice.Say(locale.Opened)
	}
	var names []string
	for n, e := range first.Also {
		if n == maxOptions {
			break
		}
		name := t.Whose(e.Interview)
		c.Also = append(c.Also, Option{Number: n + 1, Text: name, Key: e.Key()})
		names = append(names, name)
	}
	if len(names) > 0 {
		c.Note = t.Voice.Say(locale.AlsoAsked, strings.Join(names, t.Voice.Say(locale.Comma)))
	}
	if left := t.left(a); left != "" {
		c.Note = left
	}
	return c
}

// left says what was asked besides, and not found or not looked for; empty when there is nothing.
func (t Teller) left(a knowledge.Answer) string {
	var lines []string
	for _, besides := range []struct {
		phrase locale.Phrase
		parts  []string
	}{{locale.LeftOver, a.Left}, {locale.AskLater, a.Later}} {
		if len(besides.parts) == 0 {
			continue
		}
		var quoted []string
		for _, part := range besides.parts {
			quoted = append(quoted, "\u201c"+locale.OneLine(part)+"\u201d")
		}
		lines = append(lines, t.Voice.Say(besides.phrase, strings.Join(quoted, t.Voice.Say(locale.Comma))))
	}
	return strings.Join(lines, "\n")
}

// maxOptions is how many candidates or sections are offered side by side. More are hard to choose from.
const maxOptions = 4

// pick returns the candidates that the answer offers.
func (t Teller) pick(answer knowledge.Answer) Pick {
	var p Pick
	for n, hit := range answer.Hits[:min(answer.Shown, len(answer.Hits), maxOptions)] {
		o := Option{Number: n + 1, Text: hit.Turn.Question, Detail: t.Whose(hit.Interview), Key: hit.Key(), Passage: hit.Passage}
		if hit.Introduces() {
			o.Text = t.Voice.Say(locale.InIntroduction, locale.OneLine(hit.Turn.Answer[hit.Passage]))
		}
		p.Options = append(p.Options, o)
	}
	lead := locale.Pick
	switch {
	case answer.Turn == knowledge.Carried:
		lead = locale.PickCarried
	case answer.Turn == knowledge.More:
		lead = locale.PickMore
	case answer.Turn == knowledge.Opened:
		lead = locale.PickNumber
	case answer.Several:
		lead = locale.PickParts
	case answer.Near:
		lead = locale.PickNear
	case len(p.Options) == 1:
		lead = locale.PickOne
	}
	p.Lead = t.Voice.Say(lead)
	if left := t.left(answer); left != "" {
		p.Lead += "\n" + left
	}
	return p
}

// abstain says that the interview does not cover what was asked, of those who were named theirs. Nothing comes close then, so what it
// shows is what there is.
func (t Teller) abstain(answer knowledge.Answer) Pointers {
	p := Pointers{Lead: t.Voice.Say(locale.Uncovered, t.Names()), Line: answer.Pointer}
	if len(answer.About) == 0 {
		return t.around(p)
	}
	p.Lead = t.Voice.Say(locale.Uncovered, t.namesOf(answer.About))
	var theirs []knowledge.SectionEntry
	for _, s := range t.Base.Sections() {
		if slices.Contains(answer.About, s.Interview) {
			theirs = append(theirs, s)
		}
	}
	p.Below, p.Sections = t.Voice.Say(locale.Sections), t.sectionOptions(theirs)
	return p
}

// around adds the sections that there are to pointers.
func (t Teller) around(p Pointers) Pointers {
	p.Below, p.Sections = t.Voice.Say(locale.Sections), t.sectionOptions(t.Base.Sections())
	return p
}

// NoneMeant follows on candidates of which none was meant.
func (t Teller) NoneMeant() Pointers { return t.around(Pointers{Lead: t.Voice.Say(locale.NoneLeft)}) }

// NoSection says that there is no section of the name that was typed, and suggests some.
func (t Teller) NoSection(typed string) Pointers {
	lead := t.Voice.Say(locale.NoSection)
	if near := t.sectionOptions(t.Base.Complete(typed, maxOptions)); len(near) > 0 {
		return Pointers{Lead: lead, Below: t.Voice.Say(locale.Perhaps), Sections: near}
	}
	return t.around(Pointers{Lead: lead})
}

// SectionRemoved says that the section which somebody opened is no longer in the content.
func (t Teller) SectionRemoved() Pointers {
	return t.around(Pointers{Lead: t.Voice.Say(locale.RemovedSection)})
}

// EntryRemoved says that the entry which somebody opened is no longer in the content, or not by that key. The words of the
// key may find what it is now. They are no question, so what they find is offered, however sure, unless it is improbable.
func (t Teller) EntryRemoved(key string) View {
	_, id, _ := strings.Cut(key, "/")
	found := t.Base.Ask(strings.ReplaceAll(id, "-", " "))
	if found.Talk != talk.None || found.Shown == 0 || found.Hits[0].Score < leastScore {
		return t.around(Pointers{Lead: t.Voice.Say(locale.RemovedEntry)})
	}
	p := t.pick(found)
	p.Lead = t.Voice.Say(locale.RemovedEntry) + "\n" + t.Voice.Say(locale.Perhaps)
	return p
}

// sectionOptions offers sections: by their place in the interview, or on the list when there are several interviews.
func (t Teller) sectionOptions(sections []knowledge.SectionEntry) []Option {
	var options []Option
	for n, s := range sections[:min(len(sections), maxOptions)] {
		o := Option{Number: s.Place, Text: s.Section.Heading, Detail: t.Whose(s.Interview), Key: s.Key()}
		if o.Detail != "" {
			o.Number = n + 1
		}
		options = append(options, o)
	}
	return options
}

// leastScore is how probable a candidate must be to be offered when the others stand in other sections, or when nobody asked.
const leastScore = 0.05

// narrowed leaves of an answer what stands in one section. What was sure stays so, and nothing becomes so: of the
// candidates those in the section remain candidates, be it a single one, unless they are improbable. What points
// elsewhere says nothing about this section.
func narrowed(a knowledge.Answer, s knowledge.SectionEntry) knowledge.Answer {
	var inside []knowledge.Hit
	for _, hit := range a.Hits[:min(a.Shown, len(a.Hits))] {
		if hit.Section == s.Section && hit.Score >= leastScore {
			inside = append(inside, hit)
		}
	}
	switch {
	case a.Talk != talk.None, a.Band == match.Answer && len(a.Hits) > 0 && a.Hits[0].Section == s.Section:
		return a
	case a.Band == match.Pick && len(inside) > 0:
		return knowledge.Answer{Band: match.Pick, Hits: inside, Shown: len(inside)}
	default:
		return knowledge.Answer{Band: match.Abstain}
	}
}

// elsewhere returns the other sections that an answer points at, the likeliest first.
func elsewhere(a knowledge.Answer, s knowledge.SectionEntry) []knowledge.SectionEntry {
	var there []knowledge.SectionEntry
	for _, hit := range a.Hits[:min(a.Shown, len(a.Hits))] {
		section := knowledge.SectionEntry{Interview: hit.Interview, Section: hit.Section, Place: hit.Place}
		if section != s && !slices.Contains(there, section) {
			there = append(there, section)
		}
	}
	return there
}
