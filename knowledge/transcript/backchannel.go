package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// acrossHeading says that who asks only shows to be listening, beside a heading, while the answer goes on behind it.
func acrossHeading(all []piece, n int) bool {
	p := all[n]
	if p.side != block.Asks || p.heading != "" || n == 0 || !isInterjection(p) || !wording.IsBackchannel(p.words[0].text) {
		return false
	}
	before, after := n-1, n+1
	for before >= 0 && all[before].heading != "" {
		before--
	}
	for after < len(all) && all[after].heading != "" {
		after++
	}
	return after-before > 2 && before >= 0 && after < len(all) && all[before].side == block.Answers && all[after].side == block.Answers
}

// maxWideInterjection is the most characters of a word that is thrown in, where words have no blanks.
const maxWideInterjection = 4

// isInterjection says that somebody only shows to be listening.
func isInterjection(p piece) bool {
	if len(p.words) != 1 {
		return false
	}
	text := p.words[0].text
	wide := 0
	for _, c := range text {
		if block.Unspaced(c) {
			wide++
		}
	}
	if wide > 0 {
		return wide <= maxWideInterjection && !block.HasQuestionMark(text)
	}
	return len(strings.Fields(text)) <= wording.MaxInterjection && !block.HasQuestionMark(text)
}

// onlyNotes says that paragraphs hold nothing but notes in brackets: "[laughs]".
func onlyNotes(words []paragraph) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w paragraph) bool {
		return !strings.ContainsAny(block.CutBytes(w.text, 4), "([\uff08") || strings.TrimFunc(wording.Bracketed.ReplaceAllString(w.text, ""), block.NotWord) != ""
	})
}

// dropAsides takes out the words for listening that somebody of the same side throws in while another speaks on: two guests, two hosts; and notes
// in brackets that are all somebody "says".
func dropAsides(r *naming.File, all []piece) []piece {
	var out []piece
	for n, p := range all {
		if answers := n > 0 && p.side == block.Answers && all[n-1].side == block.Asks && asksSomething(all[n-1].words); p.voice >= 0 && p.heading == "" && onlyNotes(p.words) && !answers {
			r.Warnf(p.line, "\u201c%s\u201d is a note and nothing that is said, so it was dropped", block.Short(textOfAll(p.words)))
			continue
		}
		if n > 0 && n+1 < len(all) && p.voice >= 0 && p.heading == "" && all[n-1].heading == "" && all[n+1].heading == "" && p.side == all[n-1].side && p.side == all[n+1].side &&
			all[n-1].voice == all[n+1].voice && all[n-1].voice != p.voice && all[n-1].voice >= 0 && isInterjection(p) && wording.IsBackchannel(p.words[0].text) {
			r.Warnf(p.line, "\u201c%s\u201d was only thrown in, so it was dropped and the words around it joined", block.Short(p.words[0].text))
			continue
		}
		out = append(out, p)
	}
	return out
}

// mergeInterjections takes out what one side throws in while the other goes on. What the interviewer says between two whole
// answers, and is no word for listening, is a question however short: “Describe the mill.”
// Where letters stand for question and answer, somebody edited the talk, and it is no doubt one.
func mergeInterjections(r *naming.File, all []piece, names []string) []piece {
	lettered := slices.ContainsFunc(names, func(name string) bool { return len([]rune(name)) == 1 && speaker.RoleOf(name) == block.Asks })
	stops, few, verbatim := mostlyStop(all), countThrown(all) <= maxThrown, isVerbatim(all)
	var out []piece
	answered := false // somebody has answered already; before that people greet
	for n, p := range all {
		if n > 0 && all[n-1].side == block.Answers {
			answered = true
		}
		between := n > 0 && n+1 < len(all) && len(out) > 0 && all[n-1].heading == "" && all[n+1].heading == "" &&
			all[n-1].side == all[n+1].side && all[n-1].side != p.side && p.heading == "" && p.side != block.Neither && all[n-1].side != block.Neither
		if acrossHeading(all, n) {
			r.Warnf(p.line, "\u201c%s\u201d was only thrown in, so it was dropped and the words around it joined", block.Short(p.words[0].text))
			continue
		}
		if between && isInterjection(p) && p.side == block.Asks && out[len(out)-1].side == block.Asks {
			r.Warnf(p.line, "\u201c%s\u201d was only thrown in, so it was dropped and the words around it joined", block.Short(p.words[0].text))
			continue
		}
		if !between || !isInterjection(p) || out[len(out)-1].side == p.side {
			out = append(out, p)
			continue
		}
		text, before := p.words[0].text, all[n-1].words
		var thrown bool
		switch {
		case p.side == block.Answers:
			thrown = goesOn(all[n-1], all[n+1]) || wording.OnlyListens(text) && !asksSomething(before) && answered
		case n+2 == len(all) && wording.IsThanks(text):
		default:
			thrown = wording.IsBackchannel(text) || verbatim && !lettered || stops && !block.EndsSentence(before[len(before)-1].text)
			if !thrown && !lettered && (few && stops && block.EndsSentence(text) && block.WordCount(text) <= maxExclaimed || wording.TakesUp(text, textOfAll(before))) {
				r.Errorf(p.line, "\u201c%s\u201d asks nothing, so it was taken for thrown in and dropped; if it is a question, part the answers around it in the draft", block.Short(text))
				all[n+1].words[0].resumed = true
				continue
			}
			if !thrown && !lettered {
				r.Errorf(p.line, "\u201c%s\u201d asks nothing; if it was only thrown in, join the answers around it", block.Short(text))
			}
		}
		if !thrown {
			out = append(out, p)
			continue
		}
		all[n+1].words[0].resumed = true
		r.Warnf(p.line, "\u201c%s\u201d was only thrown in, so it was dropped and the words around it joined", block.Short(text))
	}
	return out
}

const (
	maxExclaimed = 2 // words that are thrown in rather than a question that states something: \u201cGoodness.\u201d
	maxThrown    = 2 // of them in a talk; more are a game of questions of one word
)

// minListening is how many words for listening a talk has that was written down as it was said.
const minListening = 4

// isVerbatim says that a talk was written down as it was said, with the words by which those who ask show that they listen. Whatever
// else they say in a word or two between answers is thrown in as well.
func isVerbatim(all []piece) bool {
	count := 0
	for n := 1; n+1 < len(all); n++ {
		if p := all[n]; p.side == block.Asks && all[n-1].side == block.Answers && all[n+1].side == block.Answers && isInterjection(p) && wording.IsBackchannel(p.words[0].text) {
			count++
		}
	}
	return count >= minListening
}

// countThrown counts what is said in one or two words between two answers, and asks nothing.
func countThrown(all []piece) int {
	count := 0
	for n := 1; n+1 < len(all); n++ {
		if p := all[n]; p.side == block.Asks && all[n-1].side == block.Answers && all[n+1].side == block.Answers && isInterjection(p) && block.WordCount(p.words[0].text) <= maxExclaimed && block.EndsSentence(p.words[0].text) && !wording.IsBackchannel(p.words[0].text) {
			count++
		}
	}
	return count
}

// mostlyStop says that what is said mostly ends as sentences do. Elsewhere nothing tells whether an answer was at its end.
func mostlyStop(all []piece) bool {
	said, ended := 0, 0
	for _, p := range all {
		if len(p.words) > 0 && p.heading == "" {
			said++
			if block.EndsSentence(p.words[len(p.words)-1].text) {
				ended++
			}
		}
	}
	return 2*ended >= said
}

// goesOn says that a question was not finished when somebody threw a word in.
func goesOn(before, after piece) bool {
	last := before.words[len(before.words)-1].text
	return !block.EndsSentence(last) && !block.HasQuestionMark(last) && len(after.words) > 0
}
