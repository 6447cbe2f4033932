package knowledge

import (
	"fmt"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/dialogue"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// Turn says how a message follows on what was shown before it.
type Turn int

// The kinds of following. The zero value is a message of its own.
const (
	Afresh   Turn = iota
	Chosen        // it took one of the entries that were offered
	Opened        // it named a question by its number
	Stepped       // it went on to the next question, or back to the one before
	Carried       // it says little alone and was read with what was answered before
	More          // it asked for more about what was answered before
	Declined      // it wanted none of what was offered
	Unlisted      // it named a number that is not there: in the list, or in the interview
	Ended         // there is no next question, or none before
	Dangling      // it refers to something, and nothing was shown before it, or that is gone
)

// follow answers a message that refers to what was shown before. ok is false for one that is read alone.
func (b *Base) follow(q Query) (a Answer, ok bool) {
	shown := b.shownBefore(q.Before)
	after := q.Before.shown()
	if len(shown) == 0 {
		after = dialogue.Nothing
	}
	language := b.language()
	if len(shown) > 0 {
		language = analysis.For(shown[0].Interview.Language)
	}
	m := b.message(q.Text)
	move := dialogue.Read(q.Text, language.Tag(), after)
	if m.named { // "question 3 of Uwe Klein"
		if open, ok := dialogue.Read(m.rest, language.Tag(), dialogue.Nothing).(dialogue.Open); ok {
			move = open
		}
	}
	if _, whole := move.(dialogue.Whole); whole || m.exact {
		return Answer{}, false
	}
	switch move := move.(type) {
	case dialogue.Choose:
		return chosen(shown, move), true
	case dialogue.Open:
		return b.opened(m, shown, move.Number)
	case dialogue.Step:
		return stepped(shown[0], move.By), true
	case dialogue.More:
		return more(shown[0]), true
	case dialogue.Decline:
		return Answer{Turn: Declined}, true
	case dialogue.Fragment:
		return b.carried(q.Text, shown, move)
	default:
		return Answer{}, false
	}
}

func chosen(shown []Entry, c dialogue.Choose) Answer {
	if c.Last {
		c.Number = len(shown)
	}
	if c.Number == 0 {
		return Answer{Turn: Declined}
	}
	if c.Number < 0 || c.Number > len(shown) {
		return Answer{Turn: Unlisted}
	}
	return showing(shown[c.Number-1], Chosen)
}

func showing(e Entry, turn Turn) Answer {
	return Answer{Band: match.Answer, Shown: 1, Hits: []Hit{{Entry: e, Score: 1}}, Turn: turn}
}

// opened shows a question by its number, of the person that is named, or else of the interview that was shown before. Of several
// interviews it offers the questions with that number.
func (b *Base) opened(m message, shown []Entry, number int) (Answer, bool) {
	scope := m.scope
	if !m.named && len(shown) > 0 {
		scope = []*volume{b.volumeOf(shown[0])}
	}
	var hits []Hit
	for _, e := range b.within(scope, b.entries) {
		if e.Turn.Number == number {
			hits = append(hits, Hit{Entry: e, Score: 1})
		}
	}
	switch {
	case len(hits) == 0:
		return Answer{Turn: Unlisted}, true
	case len(hits) == 1:
		return showing(hits[0].Entry, Opened), true
	}
	for i := range hits {
		hits[i].Score = 1 / float64(len(hits))
	}
	hits = hits[:min(len(hits), mostHits)]
	return Answer{Band: match.Pick, Shown: min(len(hits), mostOffered), Hits: hits, Turn: Opened}, true
}

// stepped shows the question so many further on in the interview.
func stepped(from Entry, by int) Answer {
	if e, ok := from.beside(by); ok {
		return showing(e, Stepped)
	}
	return Answer{Turn: Ended}
}

// beside returns the entry so many further on in its interview.
func (e Entry) beside(by int) (Entry, bool) {
	for i := range e.Interview.Sections {
		section := &e.Interview.Sections[i]
		for j := range section.Turns {
			if section.Turns[j].Number == e.Turn.Number+by {
				return Entry{Interview: e.Interview, Section: section, Turn: &section.Turns[j], Place: i + 1}, true
			}
		}
	}
	return Entry{}, false
}

// more offers what was answered before, which has the rest of what was said, and the question that follows.
func more(last Entry) Answer {
	a := Answer{Band: match.Pick, Turn: More, Hits: []Hit{{Entry: last, Score: 0.5}}}
	if next, ok := last.beside(1); ok {
		a.Hits = append(a.Hits, Hit{Entry: next, Score: 0.25})
	}
	a.Shown = len(a.Hits)
	return a
}

// unfollowed answers a message that nothing stands before, or nothing that there still is. What only refers to something, such
// as "the second one", is not searched for: whatever was found would be found by chance.
func (b *Base) unfollowed(text string) Answer {
	refers := b.reference(text)
	if refers == position && !b.talk.Read(text).Sure() && !b.message(text).exact {
		return Answer{Turn: Dangling}
	}
	a := b.alone(text, false)
	if refers != selfContained && a.Talk == talk.None && a.Band == match.Abstain && (refers == bare || a.closest == 0) {
		a.Turn, a.closest = Dangling, 0
	}
	return a
}

// Explain says how the bot came to its answer, for people who look after the content.
func (b *Base) Explain(question string) string { return b.ExplainReply(Query{Text: question}) }

// ExplainReply says how the bot came to its answer after what was shown before, for people who look after the content.
func (b *Base) ExplainReply(q Query) string {
	a := b.Reply(q)
	var out strings.Builder
	switch a.Turn {
	case Afresh:
	case Dangling:
		out.WriteString("It refers to something, and nothing was shown before it.\n")
	case Carried:
		fmt.Fprintf(&out, "Read with what was answered before (%s), which counts for %.2f and is never answered by that alone.\n", b.shownBefore(q.Before)[0].Key(), carriedOver)
	default:
		fmt.Fprintf(&out, "Read as a reference to what was shown before, or to a question by its number.\n")
		return out.String()
	}
	m := b.message(q.Text)
	weighed := b.said(m, b.talk.Read(m.masked), b.search(m, (*volume).decide))
	weighed.after = a.Turn == Afresh && len(b.shownBefore(q.Before)) > 0
	out.WriteString(weighed.explain())
	if a.Talk != talk.None {
		fmt.Fprintf(&out, "Answered as talk: %s.\n", a.Talk)
		return out.String()
	}
	for _, f := range b.find(m, (*volume).decide) {
		if len(b.volumes) > 1 {
			fmt.Fprintf(&out, "In %s, which it is about with probability %.2f:\n", f.volume.interview.ID, f.share)
		}
		out.WriteString(f.volume.explain(m.words(f.volume)))
	}
	return out.String()
}
