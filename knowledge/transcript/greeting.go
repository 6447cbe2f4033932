package transcript

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/wording"
)

const (
	maxGreetings  = 3  // exchanges of a greeting
	minBesideThem = 2  // questions that are left
	maxLongReply  = 16 // words of an answer to a greeting that may be an answer
)

// greetings moves to the introduction what is said before the first question: a welcome that asks nothing, with a short answer to
// it or none. It is the words before the first question that an editor would not call a turn.
func greetings(r *naming.File, all []piece) []piece {
	for n := range maxGreetings {
		moved := greeting(r, all, n > 0)
		if slices.EqualFunc(moved, all, func(a, b piece) bool { return a.side == b.side }) {
			break
		}
		all = moved
	}
	return all
}

// greeting moves the first exchange. again says that one was moved already, so that only pleasantries go on greeting.
func greeting(r *naming.File, all []piece, again bool) []piece {
	first := slices.IndexFunc(all, func(p piece) bool { return p.side != block.Neither })
	if first < 0 || first+1 >= len(all) || all[first].side != block.Asks || len(all[first].words) == 0 {
		return all
	}
	if all[first].voice < 0 && !(wording.Greets(textOfAll(all[first].words)) && wording.Greets(textOfAll(all[first+1].words))) {
		return all // nobody is named, so that the words are printed and were edited
	}
	if block.CountIf(all[first+1:], func(p piece) bool { return p.side == block.Asks }) < minBesideThem {
		return all
	}
	said, next := textOfAll(all[first].words), all[first+1]
	if again && (next.side != block.Answers || block.HasQuestionMark(said) || !wording.OnlyPleasantries(textOfAll(next.words), nil)) {
		return all
	}
	out := slices.Clone(all)
	switch {
	case next.side == block.Neither && !block.HasQuestionMark(said):
		r.Warnf(all[first].line, "\u201c%s\u201d asks nothing and nobody answers it, so it went to the introduction", block.Short(said))
		out[first].side = block.Neither
	case next.side == block.Answers && wording.IsWelcome(said, textOfAll(next.words)):
		say := r.Warnf
		if !wording.Greets(said) && !wording.Greets(textOfAll(next.words)) {
			say = r.Errorf
		}
		say(all[first].line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction", block.Short(said), block.Short(textOfAll(next.words)))
		out[first].side, out[first+1].side = block.Neither, block.Neither
	case next.side == block.Answers && !block.HasQuestionMark(said) && !block.HasQuestionMark(textOfAll(next.words)) && block.WordCount(textOfAll(next.words)) <= maxLongReply && wording.Greets(said):
		r.Errorf(all[first].line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction; if somebody is to find that answer, write it into the draft", block.Short(said), whole(next.words...))
		out[first].side, out[first+1].side = block.Neither, block.Neither
	}
	return out
}
