package trim

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

const (
	maxGreetings  = 3  // exchanges of a greeting
	minBesideThem = 2  // questions that are left
	maxLongReply  = 16 // words of an answer to a greeting that may be an answer
)

// greetings moves to the introduction what is said before the first question: a welcome that asks nothing, with a short answer to
// it or none. It is the words before the first question that an editor would not call a turn.
func greetings(r *naming.File, all []speech.Piece) []speech.Piece {
	all = dropPresentation(r, all)
	for n := range maxGreetings {
		moved := greeting(r, all, n > 0)
		if slices.EqualFunc(moved, all, func(a, b speech.Piece) bool { return a.Side == b.Side }) {
			break
		}
		all = moved
	}
	return all
}

// greeting moves the first exchange. again says that one was moved already, so that only pleasantries go on greeting.
func greeting(r *naming.File, all []speech.Piece, again bool) []speech.Piece {
	first := slices.IndexFunc(all, func(p speech.Piece) bool { // a guest who greets first is answered
		return p.Side != block.Neither && (p.Side == block.Asks || !wording.OnlyGreets(speech.TextOf(p.Words)))
	})
	if first < 0 || first+1 >= len(all) || all[first].Side != block.Asks || len(all[first].Words) == 0 {
		return all
	}
	if all[first].Voice < 0 && !(wording.Greets(speech.TextOf(all[first].Words)) && wording.Greets(speech.TextOf(all[first+1].Words))) {
		return all // nobody is named, so that the words are printed and were edited
	}
	if block.CountIf(all[first+1:], isAsked) < minBesideThem {
		return all
	}
	said, next := speech.TextOf(all[first].Words), all[first+1]
	if again && (next.Side != block.Answers || block.HasQuestionMark(said) || !wording.OnlyPleasantries(speech.TextOf(next.Words), nil)) {
		return all
	}
	out := slices.Clone(all)
	switch {
	case next.Side == block.Neither && !block.HasQuestionMark(said):
		r.Warnf(all[first].Line, "\u201c%s\u201d asks nothing and nobody answers it, so it went to the introduction", block.Short(said))
		out[first].Side = block.Neither
	case next.Side == block.Answers && wording.IsWelcome(said, speech.TextOf(next.Words)):
		say := r.Warnf
		if !wording.Greets(said) && !wording.Greets(speech.TextOf(next.Words)) {
			say = r.Errorf
		}
		say(all[first].Line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction", block.Short(said), block.Short(speech.TextOf(next.Words)))
		out[first].Side, out[first+1].Side = block.Neither, block.Neither
	case next.Side == block.Answers && !block.HasQuestionMark(said) && !block.HasQuestionMark(speech.TextOf(next.Words)) && block.WordCount(speech.TextOf(next.Words)) <= maxLongReply && wording.Greets(said):
		r.Errorf(all[first].Line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction; if somebody is to find that answer, write it into the draft", block.Short(said), speech.Whole(next.Words...))
		out[first].Side, out[first+1].Side = block.Neither, block.Neither
	}
	return out
}

const (
	minAudience   = 60 // words by which a host presents a guest to those who listen
	maxBeingThere = 30 // words of what the guest says to that
)

// dropPresentation takes out of the middle how a host presents a guest to those who listen, as a programme does that begins with pieces of
// the talk: it asks the guest nothing, and the guest only greets. A person looks.
func dropPresentation(r *naming.File, all []speech.Piece) []speech.Piece {
	asked := false // somebody was asked and answered above
	for n := 0; n+1 < len(all); n++ {
		ask, answer := all[n], all[n+1]
		if !isExchange(ask, answer) {
			continue
		}
		said, answered := speech.TextOf(ask.Words), speech.TextOf(answer.Words)
		if asked && ask.Voice >= 0 && block.WordCount(said) >= minAudience && !asksLast(ask) && block.WordCount(answered) <= maxBeingThere && wording.Presentation.MatchString(said) && wording.OnlyGreets(answered) {
			r.Errorf(ask.Line, "\u201c%s\u201d and \u201c%s\u201d present the guest to those who listen, so they were dropped; if somebody is to find that, write it into the draft", speech.Whole(ask.Words...), speech.Whole(answer.Words...))
			return slices.Concat(all[:n], all[n+2:])
		}
		asked = true
	}
	return all
}
