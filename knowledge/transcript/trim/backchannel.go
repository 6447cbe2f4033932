package trim

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// acrossHeading says that somebody only shows to be listening, beside a heading, while the other goes on behind it: with the answer, or with
// what asks nothing so far.
func acrossHeading(all []speech.Piece, n int) bool {
	p := all[n]
	if p.Side == block.Neither || p.Heading != "" || n == 0 || !isInterjection(p) || !wording.IsBackchannel(p.Words[0].Text) {
		return false
	}
	before, after := n-1, n+1
	for before >= 0 && all[before].Heading != "" {
		before--
	}
	for after < len(all) && all[after].Heading != "" {
		after++
	}
	if after-before == 2 || before < 0 || after == len(all) || all[before].Side != p.Side.Other() || all[after].Side != p.Side.Other() {
		return false
	}
	return p.Side == block.Asks || !speech.AsksSomething(all[before].Words)
}

// maxWideInterjection is the most characters of a word that is thrown in, where words have no blanks.
const maxWideInterjection = 4

// isInterjection says that somebody only shows to be listening.
func isInterjection(p speech.Piece) bool {
	if len(p.Words) != 1 {
		return false
	}
	text := p.Words[0].Text
	wide := 0
	for _, c := range text {
		if block.Unspaced(c) {
			wide++
		}
	}
	if wide > 0 {
		return wide <= maxWideInterjection && !block.HasQuestionMark(text)
	}
	return block.WordCount(text) <= wording.MaxInterjection && !block.HasQuestionMark(text)
}

// breaksOff says that somebody was cut short: “I mean-”.
func breaksOff(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("-\u2010\u2011\u2013\u2014", last)
}

// onlyNotes says that paragraphs hold nothing but notes in brackets: "[laughs]".
func onlyNotes(words []speech.Paragraph) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w speech.Paragraph) bool {
		return !strings.ContainsAny(block.CutBytes(w.Text, 4), "([\uff08") || strings.TrimFunc(wording.Bracketed.ReplaceAllString(w.Text, ""), block.NotWord) != ""
	})
}

// thrownIn reports a piece that was left out as such.
func thrownIn(r *naming.File, p speech.Piece) {
	r.Warnf(p.Line, "\u201c%s\u201d was only thrown in, so it was dropped and the words around it joined", block.Short(p.Words[0].Text))
}

// dropAsides takes out the words for listening that somebody of the same side throws in while another speaks on: two guests, two hosts; and notes
// in brackets that are all somebody "says".
func dropAsides(r *naming.File, all []speech.Piece) []speech.Piece {
	out := make([]speech.Piece, 0, len(all))
	for n, p := range all {
		if answers := n > 0 && p.Side == block.Answers && all[n-1].Side == block.Asks && speech.AsksSomething(all[n-1].Words); p.Voice >= 0 && p.Heading == "" && onlyNotes(p.Words) && !answers {
			r.Warnf(p.Line, "\u201c%s\u201d is a note and nothing that is said, so it was dropped", block.Short(speech.TextOf(p.Words)))
			continue
		}
		if n > 0 && n+1 < len(all) && p.Voice >= 0 && p.Heading == "" && all[n-1].Heading == "" && all[n+1].Heading == "" && p.Side == all[n-1].Side && p.Side == all[n+1].Side &&
			all[n-1].Voice == all[n+1].Voice && all[n-1].Voice != p.Voice && all[n-1].Voice >= 0 && isInterjection(p) && wording.IsBackchannel(p.Words[0].Text) {
			thrownIn(r, p)
			continue
		}
		out = append(out, p)
	}
	return out
}

// mergeInterjections takes out what one side throws in while the other goes on. What the interviewer says between two whole
// answers, and is no word for listening, is a question however short: “Describe the mill.”
// Where letters stand for question and answer, somebody edited the talk, and it is no doubt one.
func mergeInterjections(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	lettered := slices.ContainsFunc(names, func(name string) bool { return len([]rune(name)) == 1 && speaker.RoleOf(name) == block.Asks })
	stops, few, verbatim, listens := mostlyStop(all), countThrown(all) <= maxThrown, isVerbatim(all), countListening(all) > 0
	out := make([]speech.Piece, 0, len(all))
	answered := false // somebody has answered already; before that people greet
	for n, p := range all {
		if n > 0 && all[n-1].Side == block.Answers {
			answered = true
		}
		between := n > 0 && n+1 < len(all) && len(out) > 0 && all[n-1].Heading == "" && all[n+1].Heading == "" &&
			all[n-1].Side == all[n+1].Side && all[n-1].Side != p.Side && p.Heading == "" && p.Side != block.Neither && all[n-1].Side != block.Neither
		if between {
			doubtShort(r, p, all[n-1], all[n+1])
		}
		if acrossHeading(all, n) {
			thrownIn(r, p)
			continue
		}
		if between && isInterjection(p) && p.Side == block.Asks && out[len(out)-1].Side == block.Asks {
			thrownIn(r, p)
			continue
		}
		if !between || !isInterjection(p) || out[len(out)-1].Side == p.Side {
			out = append(out, p)
			continue
		}
		text, before := p.Words[0].Text, all[n-1].Words
		var thrown bool
		switch {
		case p.Side == block.Answers:
			thrown = goesOn(all[n-1], all[n+1]) || (wording.OnlyListens(text) || breaksOff(text)) && !speech.AsksSomething(before) && answered
		case n+2 == len(all) && wording.IsThanks(text):
		default:
			thrown = wording.IsBackchannel(text) || listens && wording.Comments(text) && !lettered || verbatim && !lettered || stops && !block.EndsSentence(before[len(before)-1].Text)
			if !thrown && !lettered && (few && stops && block.EndsSentence(text) && block.WordCount(text) <= maxExclaimed || (wording.TakesUp(text, speech.TextOf(before)) || wording.Echoes(text, speech.TextOf(before)))) {
				r.Errorf(p.Line, "\u201c%s\u201d asks nothing, so it was taken for thrown in and dropped; if it is a question, part the answers around it in the draft", block.Short(text))
				all[n+1].Words[0].Resumed = true
				continue
			}
			if !thrown && !lettered {
				r.Errorf(p.Line, "\u201c%s\u201d asks nothing; if it was only thrown in, join the answers around it", block.Short(text))
			}
		}
		if !thrown {
			out = append(out, p)
			continue
		}
		all[n+1].Words[0].Resumed = true
		if p.Side == block.Answers && !listens && wording.Agrees.MatchString(text) {
			r.Errorf(p.Line, "\u201c%s\u201d answers what asks nothing, so it was taken for thrown in and dropped; if it is an answer, part the questions around it in the draft", block.Short(text))
			continue
		}
		thrownIn(r, p)
		doubtEcho(r, p, all[n+1])
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
func isVerbatim(all []speech.Piece) bool { return countListening(all) >= minListening }

// countListening counts the words for listening that who asks throws in.
func countListening(all []speech.Piece) int {
	count := 0
	for n := 1; n+1 < len(all); n++ {
		if p := all[n]; p.Side == block.Asks && all[n-1].Side == block.Answers && all[n+1].Side == block.Answers && isInterjection(p) && wording.IsBackchannel(p.Words[0].Text) {
			count++
		}
	}
	return count
}

// countThrown counts what is said in one or two words between two answers, and asks nothing.
func countThrown(all []speech.Piece) int {
	count := 0
	for n := 1; n+1 < len(all); n++ {
		if p := all[n]; p.Side == block.Asks && all[n-1].Side == block.Answers && all[n+1].Side == block.Answers && isInterjection(p) && block.WordCount(p.Words[0].Text) <= maxExclaimed && block.EndsSentence(p.Words[0].Text) && !wording.IsBackchannel(p.Words[0].Text) {
			count++
		}
	}
	return count
}

// mostlyStop says that what is said mostly ends as sentences do. Elsewhere nothing tells whether an answer was at its end.
func mostlyStop(all []speech.Piece) bool {
	said, ended := 0, 0
	for _, p := range all {
		if len(p.Words) > 0 && p.Heading == "" {
			said++
			if block.EndsSentence(p.Words[len(p.Words)-1].Text) {
				ended++
			}
		}
	}
	return 2*ended >= said
}

// goesOn says that a question was not finished when somebody threw a word in.
func goesOn(before, after speech.Piece) bool {
	last := before.Words[len(before.Words)-1].Text
	return !block.EndsSentence(last) && !block.HasQuestionMark(last) && len(after.Words) > 0
}
