package knowledge

import (
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/people"
	"faqbot/knowledge/talk"
)

// Hit is an entry that a question may have meant.
type Hit struct {
	Entry
	Score   float64 // the probability that it was meant, from 0 to 1
	Passage int     // the paragraph of the answer that carries the evidence, from 0
	Far     bool    // the question is worded like none of those that the entry is known by
	Because []match.Contribution
	Also    []Entry // of other interviews: entries with the same question or nearly the same
}

// Answer is what came of one question. Its sentences are the interviewee's; there are none of ours in it.
type Answer struct {
	Band    match.Band
	Hits    []Hit  // best first, at most five, whatever the band
	Shown   int    // how many of Hits the band offers: 1 for Answer, 1 or more for Pick, 0 for Abstain
	Near    bool   // for Pick: nothing was found, and the hits only come closest; else one of them was probably meant
	Pointer string // for Abstain: a line from the content that may be shown; usually empty

	// Talk is set when nothing was asked of the content. About then holds whose interview it is about: the named ones, or
	// all. For Abstain, About holds the interviews of those who were named, none when nobody was. For talk.About and talk.Person, Hits holds the paragraphs of their introductions that say it.
	Talk  talk.Kind
	About []*interview.Interview

	closest int // for Abstain, until Reply is done: how many of Hits come close enough to be shown all the same

	Several bool     // the message has several questions, and Hits are what each of them means
	Left    []string // what else was asked in the message, which nothing was found for
	Later   []string // what else was asked, which there is no room for
	Turn    Turn     // how the message follows on what was shown before
}

// Ask finds the turn that a question means, which nothing stands before. It never fails: what it does not understand, it
// abstains from.
func (b *Base) Ask(question string) Answer { return b.Reply(Query{Text: question}) }

// Reply finds what a message means after what was shown before it. It never fails: what it does not understand, it
// abstains from.
func (b *Base) Reply(q Query) Answer {
	answer, follows := b.follow(q)
	switch {
	case follows:
	case len(b.shownBefore(q.Before)) == 0:
		answer = b.unfollowed(q.Text)
	default:
		answer = b.recalled(q, b.alone(q.Text, true))
	}
	if answer.Band == match.Abstain && answer.Talk == talk.None && answer.closest > 0 {
		answer.Band, answer.Near, answer.Shown = match.Pick, true, min(answer.closest, len(answer.Hits))
	}
	return answer
}

// Decide finds what a judged question means, by the keys of entries. It is what Reply shows.
func (b *Base) Decide(c match.Case) match.Decision {
	a := b.Reply(Query{Text: c.Query, Before: b.Replay(c.History)})
	d := match.Decision{Band: a.Band, Shown: a.Shown, Near: a.Near}
	for _, hit := range a.Hits {
		d.Matches = append(d.Matches, match.Match{Document: hit.Key(), Score: hit.Score, Passage: hit.Passage, Far: hit.Far})
	}
	return d
}

// alone answers a message by its own words. After is true when something was shown before it.
func (b *Base) alone(text string, after bool) Answer {
	m := b.message(text)
	reading := b.talk.Read(m.masked)
	if reading.Kind == talk.Empty {
		return Answer{Talk: talk.Empty, About: b.interviews}
	}
	answer := b.search(m, (*volume).decide)
	if m.exact {
		return answer
	}
	more := b.introduced(m, b.inParts(m, answer))
	said := more.Band == match.Answer && more.Hits[0].Introduces() // the introduction has just that
	weighed := b.said(m, reading, answer)
	weighed.after = after
	kind := weighed.kind()
	if b.reference(text) == bare && !reading.Sure() {
		kind = talk.None // "why?" is near to much that is said
	}
	switch {
	case kind != talk.None && (!said || reading.Sure()):
		return b.talked(kind, m)
	case (answer.Band != match.Answer || answer.Hits[0].Far) && b.strange(text) && !b.translated(m, answer):
		return Answer{Talk: talk.Language, About: b.interviews}
	default:
		if more.Band == match.Abstain && len(m.scope) < len(b.volumes) {
			for _, v := range m.scope {
				more.About = append(more.About, v.interview)
			}
		}
		return m.modest(more)
	}
}

// translated returns true when something was found for a message in another language than the interviews'. What only comes closest
// was not found.
func (b *Base) translated(m message, a Answer) bool {
	if a.Band == match.Abstain {
		return false
	}
	for _, v := range m.scope {
		if v.foreign.index != nil && v.isForeign(m.text) || v.language.Tag() != english && v.native.model != "" {
			return true
		}
	}
	return false
}

// message is what somebody said, read for whom it names.
type message struct {
	text   string
	rest   string    // without the names
	masked string    // with talk.Name in their place
	scope  []*volume // whose interviews are asked: of the people that are named, or all
	named  bool
	others bool // it asks for the words of somebody who is no interviewee
	exact  bool // an interview is asked for in just these words

	whole, bare []*volume // those of the scope that are asked for in the words of text, and of rest

	vectors map[string]meaning.Vector // of the message and its parts, by model and text: each is computed once
}

// encode returns an encoder that remembers what it encoded of the message.
func (m message) encode(model string, encode match.Encode) match.Encode {
	if encode == nil {
		return nil
	}
	return func(text string) meaning.Vector {
		key := model + "\n" + text
		v, known := m.vectors[key]
		if !known {
			v = encode(text)
			m.vectors[key] = v
		}
		return v
	}
}

func (b *Base) message(text string) message {
	written := text
	if tag, sure := analysis.Guess(text); !sure || tag == english {
		written = analysis.For(english).SpellDigits(text)
	}
	persons, rest := b.people.Named(written, " ")
	m := message{text: text, rest: b.withoutManners(rest), scope: b.volumes, named: len(persons) > 0, vectors: map[string]meaning.Vector{}}
	_, m.masked = b.people.Named(written, " "+talk.Name+" ")
	var stranger people.Stranger
	if stranger, m.others = b.people.Stranger(written, b.says); len(stranger.Kin) > 0 {
		persons, m.rest = stranger.Kin, written[:stranger.Start]+" "+written[stranger.End:]
	}
	if len(persons) > 0 {
		m.scope = nil
		for _, v := range b.volumes {
			if slices.Contains(persons, v.person) {
				m.scope = append(m.scope, v)
			}
		}
	}
	m.whole, m.bare = b.asking(m.text, m.scope), b.asking(m.rest, m.scope)
	m.exact = len(m.whole)+len(m.bare) > 0
	return m
}

// says returns true when an interview has a folded word.
func (b *Base) says(word string) bool { return len(b.holders[b.language().Stem(word)]) > 0 }

// modest returns an answer as it is shown to a message that asks for the words of somebody who is no interviewee: nobody else's
// words are the answer to that, and may only come closest. What an interviewer asked about that person, word for word, is answered.
func (m message) modest(a Answer) Answer {
	if m.others && len(m.whole) == 0 && a.Band != match.Abstain {
		a.Band, a.Near = match.Pick, true
	}
	return a
}

// asking returns those volumes of a scope that are asked for in just these words.
func (b *Base) asking(text string, scope []*volume) []*volume {
	var asking []*volume
	for _, language := range b.tongues {
		for _, place := range b.verbatim[wording{language, language.Canonical(text)}] {
			if v := b.volumes[place]; slices.Contains(scope, v) && v.words.Asks(text) {
				asking = append(asking, v)
			}
		}
	}
	return asking
}

// withoutManners leaves out the sentences of a text that greet, thank or take leave, unless there are no others: "Hi! What is
// it?" asks what it is.
func (b *Base) withoutManners(text string) string {
	sentences := b.language().Sentences(text)
	if len(sentences) < 2 {
		return text
	}
	kept := slices.DeleteFunc(slices.Clone(sentences), func(s string) bool {
		r := b.talk.Read(s)
		return r.Sure() && slices.Contains(manners, r.Kind)
	})
	if len(kept) == 0 || len(kept) == len(sentences) {
		return text
	}
	return strings.Join(kept, " ")
}

// words returns what a volume is asked: the message without names, unless that very message is one of its questions.
func (m message) words(v *volume) string {
	if slices.Contains(m.whole, v) {
		return m.text
	}
	return m.rest
}
