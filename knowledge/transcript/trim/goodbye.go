package trim

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// dropThanks takes off how a conversation ends: what the interviewer says last when nobody answers it and it asks nothing,
// and thanks that are answered with nothing but pleasantries. names are those of the speakers.
func dropThanks(r *naming.File, all []speech.Piece, spoken bool, names []string) []speech.Piece {
	known := map[string]bool{}
	for _, name := range names {
		for _, w := range speaker.NameWords(name) {
			known[w] = true
		}
	}
	all = joinPieces(all)
	parted := false // something that ends the talk was taken off already
	for {
		n := len(all) - 1
		switch {
		case n > 0 && spoken && all[n].Side == block.Asks && len(all[n].Words) > 0 && !asksLast(all[n]):
			r.Warnf(all[n].Line, "\u201c%s\u201d is said last and nobody answers it, so it was dropped", block.Short(all[n].Words[0].Text))
			parted = parted || wording.Parts(speech.TextOf(all[n].Words))
			all = all[:n]
		case n > 1 && (isGoodbye(all[n-1], all[n], known) || partsPolitely(all[n-1], all[n], known) || parted && !asksBack(all[n-2]) && isPolite(all[n-1], all[n], known)) && slices.ContainsFunc(all[:n-1], isAsked):
			r.Warnf(all[n-1].Line, "\u201c%s\u201d and \u201c%s\u201d only end the conversation, so they were dropped", block.Short(all[n-1].Words[0].Text), speech.Whole(all[n].Words...))
			all, parted = all[:n-1], true
		case n > 1 && (isFarewell(all[n-1], all[n]) || isStop(all[n-1], all[n])) && slices.ContainsFunc(all[:n-1], isAsked):
			r.Errorf(all[n-1].Line, "\u201c%s\u201d and \u201c%s\u201d seem to end the conversation, and were dropped; if somebody is to find that answer, write it into the draft",
				speech.Whole(all[n-1].Words...), speech.Whole(all[n].Words...))
			all, parted = all[:n-1], true
		default:
			return all
		}
	}
}

// asksLast says that the last paragraph of a piece asks, and does not only thank.
func asksLast(p speech.Piece) bool {
	text := p.Words[len(p.Words)-1].Text
	return block.HasQuestionMark(text) && !wording.IsThanks(text)
}

// isExchange says that one piece asks and the next answers, in words.
func isExchange(ask, answer speech.Piece) bool {
	return ask.Side == block.Asks && answer.Side == block.Answers && len(ask.Words) > 0 && len(answer.Words) > 0
}

// isGoodbye says that one side thanks, asks nothing, and the other answers with pleasantries alone.
func isGoodbye(ask, answer speech.Piece, names map[string]bool) bool {
	if !isExchange(ask, answer) {
		return false
	}
	said := speech.TextOf(ask.Words)
	return !block.HasQuestionMark(said) && (wording.IsThanks(said) || wording.OnlyPleasantries(said, names)) && wording.OnlyPleasantries(speech.TextOf(answer.Words), names)
}

const (
	maxFarewell = 12 // words of an answer to thanks that answers nothing
	maxPolite   = 30 // words of one of whose sentences each is polite
)

// isFarewell says that one side ends the talk, asks nothing, and the other answers with a few words, and that one of them thanks.
func isFarewell(ask, answer speech.Piece) bool {
	if !isExchange(ask, answer) {
		return false
	}
	said, answered := speech.TextOf(ask.Words), speech.TextOf(answer.Words)
	return (wording.IsThanks(said) || wording.Parts(said) && wording.IsThanks(answered)) && !block.HasQuestionMark(said) && block.WordCount(answered) <= maxFarewell
}

// partsPolitely says that one side ends the talk, asks nothing, and the other answers politely.
func partsPolitely(ask, answer speech.Piece, names map[string]bool) bool {
	return isPolite(ask, answer, names) && wording.Parts(speech.TextOf(ask.Words))
}

// isPolite says that one side asks nothing, and the other answers with sentences of which each is polite.
func isPolite(ask, answer speech.Piece, names map[string]bool) bool {
	if !isExchange(ask, answer) {
		return false
	}
	answered := speech.TextOf(answer.Words)
	return !block.HasQuestionMark(speech.TextOf(ask.Words)+answered) && block.WordCount(answered) <= maxPolite && wording.BeginPolite(answered, names)
}

// asksBack says that a piece ends with a question, so that what follows answers it.
func asksBack(p speech.Piece) bool { return len(p.Words) > 0 && asksLast(p) }

// isStop says that one side asks nothing, and the other only shows to have heard: "I will stop it there.", "Great."
func isStop(ask, answer speech.Piece) bool {
	if !isExchange(ask, answer) || ask.Voice < 0 || len(answer.Words) > 1 {
		return false
	}
	answered := answer.Words[0].Text
	return !block.HasQuestionMark(speech.TextOf(ask.Words)) && wording.IsBackchannel(answered) && !wording.Agrees.MatchString(answered)
}
