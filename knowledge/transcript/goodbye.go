package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// dropThanks takes off how a conversation ends: what the interviewer says last when nobody answers it and it asks nothing,
// and thanks that are answered with nothing but pleasantries. names are those of the speakers.
func dropThanks(r *naming.File, all []piece, spoken bool, names []string) []piece {
	known := map[string]bool{}
	for _, name := range names {
		for _, w := range speaker.NameWords(name) {
			known[w] = true
		}
	}
	for {
		n := len(all) - 1
		switch {
		case n > 0 && spoken && all[n].side == block.Asks && len(all[n].words) > 0 && !asksLast(all[n]):
			r.Warnf(all[n].line, "\u201c%s\u201d is said last and nobody answers it, so it was dropped", block.Short(all[n].words[0].text))
			all = all[:n]
		case n > 1 && isGoodbye(all[n-1], all[n], known) && slices.ContainsFunc(all[:n-1], func(p piece) bool { return p.side == block.Asks }):
			r.Warnf(all[n-1].line, "\u201c%s\u201d and \u201c%s\u201d only end the conversation, so they were dropped",
				block.Short(all[n-1].words[0].text), block.Short(all[n].words[0].text))
			all = all[:n-1]
		case n > 1 && (isFarewell(all[n-1], all[n]) || isStop(all[n-1], all[n])) && slices.ContainsFunc(all[:n-1], func(p piece) bool { return p.side == block.Asks }):
			r.Errorf(all[n-1].line, "\u201c%s\u201d and \u201c%s\u201d seem to end the conversation, and were dropped; if somebody is to find that answer, write it into the draft",
				whole(all[n-1].words...), whole(all[n].words...))
			all = all[:n-1]
		default:
			return all
		}
	}
}

func asksLast(p piece) bool {
	text := p.words[len(p.words)-1].text
	return block.HasQuestionMark(text) && !wording.IsThanks(text)
}

// isGoodbye says that one side thanks, asks nothing, and the other answers with pleasantries alone.
func isGoodbye(ask, answer piece, names map[string]bool) bool {
	if ask.side != block.Asks || answer.side != block.Answers || len(ask.words) == 0 || len(answer.words) == 0 {
		return false
	}
	said := textOfAll(ask.words)
	return !block.HasQuestionMark(said) && (wording.IsThanks(said) || wording.OnlyPleasantries(said, names)) && wording.OnlyPleasantries(textOfAll(answer.words), names)
}

// maxFarewell is the most words of an answer to thanks that answers nothing.
const maxFarewell = 12

// isFarewell says that one side thanks, asks nothing, and the other answers with a few words.
func isFarewell(ask, answer piece) bool {
	if ask.side != block.Asks || answer.side != block.Answers || len(ask.words) == 0 || len(answer.words) == 0 {
		return false
	}
	said, answered := textOfAll(ask.words), textOfAll(answer.words)
	return wording.IsThanks(said) && !block.HasQuestionMark(said) && block.WordCount(answered) <= maxFarewell
}

// isStop says that one side asks nothing, and the other only shows to have heard: "I will stop it there.", "Great."
func isStop(ask, answer piece) bool {
	if ask.side != block.Asks || answer.side != block.Answers || ask.voice < 0 || len(ask.words) == 0 || len(answer.words) != 1 {
		return false
	}
	answered := answer.words[0].text
	return !block.HasQuestionMark(textOfAll(ask.words)) && wording.IsBackchannel(answered) && !wording.Agrees.MatchString(answered)
}

// whole returns paragraphs that were dropped and may be somebody's words, for a report.
func whole(words ...paragraph) string { return block.Whole(textOfAll(words)) }

func textOfAll(words []paragraph) string {
	var out []string
	for _, w := range words {
		out = append(out, w.text)
	}
	return strings.Join(out, " ")
}
