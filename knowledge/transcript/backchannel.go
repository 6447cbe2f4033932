package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// backchannels are what people throw in to show that they listen, in lower case.
var backchannels = block.SetOf(`right wow ok okay yeah yep yes no nope mm mhm mmm hm hmm huh uh um oh ah aha ha haha sure exactly great nice cool see of course
	really interesting absolutely totally true indeed got it fair enough my god gosh amazing incredible lovely good fine well i that's it's so go on please wonderful brilliant understood fascinating
	ja nein genau ach so stimmt klar gut schön oui non d'accord bien sûr voilà ah bon exact sí claro vale ya hombre bueno
	sì certo esatto ecco bene capito sim não claro exato pois é ja precies oké inderdaad juist nja precis just det okej nej tak jo niin aivan
	да нет ага угу ну конечно понятно ясно tak no właśnie jasne dobrze evet hayır tamam peki
	嗯 对 對 是 是的 好 好的 哦 啊 嗯嗯 对对 对对对 没错 沒錯 明白 はい ええ うん へえ なるほど そうですか そうですね 네 예 아 그렇군요 맞아요`)

// isBackchannel says that a text is nothing but such words.
func isBackchannel(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(strings.ReplaceAll(s, "\u2019", "'")), func(r rune) bool { return block.NotWord(r) && r != '\'' }) {
		if !backchannels[w] {
			return false
		}
	}
	return true
}

// acrossHeading says that who asks only shows to be listening, beside a heading, while the answer goes on behind it.
func acrossHeading(all []piece, n int) bool {
	p := all[n]
	if p.side != block.Asks || p.heading != "" || n == 0 || !isInterjection(p) || !isBackchannel(p.words[0].text) {
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

// bracketed is a note within a speech.
var bracketed = block.Express(`\([^()]*\)|\[[^\[\]]*\]|\x{ff08}[^\x{ff08}\x{ff09}]*\x{ff09}`)

// onlyListens says that somebody who answers throws in a word for listening, and says nothing else: “Mm-hmm (affirmative).”
func onlyListens(text string) bool {
	rest := strings.TrimSpace(bracketed.ReplaceAllString(text, ""))
	return strings.ContainsFunc(rest, func(r rune) bool { return !block.NotWord(r) }) && isBackchannel(rest)
}

const (
	maxInterjection     = 3 // words
	maxWideInterjection = 4 // characters, where words have no blanks
)

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
	return len(strings.Fields(text)) <= maxInterjection && !block.HasQuestionMark(text)
}

// onlyNotes says that paragraphs hold nothing but notes in brackets: "[laughs]".
func onlyNotes(words []paragraph) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w paragraph) bool {
		return !strings.ContainsAny(block.CutBytes(w.text, 4), "([\uff08") || strings.TrimFunc(bracketed.ReplaceAllString(w.text, ""), block.NotWord) != ""
	})
}

// dropAsides takes out the words for listening that somebody of the same side throws in while another speaks on: two guests, two hosts; and notes
// in brackets that are all somebody "says".
func (r *reader) dropAsides(all []piece) []piece {
	var out []piece
	for n, p := range all {
		if answers := n > 0 && p.side == block.Answers && all[n-1].side == block.Asks && asksSomething(all[n-1].words); p.voice >= 0 && p.heading == "" && onlyNotes(p.words) && !answers {
			r.Warnf(p.line, "\u201c%s\u201d is a note and nothing that is said, so it was dropped", block.Short(textOfAll(p.words)))
			continue
		}
		if n > 0 && n+1 < len(all) && p.voice >= 0 && p.heading == "" && all[n-1].heading == "" && all[n+1].heading == "" && p.side == all[n-1].side && p.side == all[n+1].side &&
			all[n-1].voice == all[n+1].voice && all[n-1].voice != p.voice && all[n-1].voice >= 0 && isInterjection(p) && isBackchannel(p.words[0].text) {
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
func (r *reader) mergeInterjections(all []piece, names []string) []piece {
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
			thrown = goesOn(all[n-1], all[n+1]) || onlyListens(text) && !asksSomething(before) && answered
		case n+2 == len(all) && isThanks(text):
		default:
			thrown = isBackchannel(text) || verbatim && !lettered || stops && !block.EndsSentence(before[len(before)-1].text)
			if !thrown && !lettered && (few && stops && block.EndsSentence(text) && block.WordCount(text) <= maxExclaimed || takesUp(text, textOfAll(before))) {
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
		if p := all[n]; p.side == block.Asks && all[n-1].side == block.Answers && all[n+1].side == block.Answers && isInterjection(p) && isBackchannel(p.words[0].text) {
			count++
		}
	}
	return count >= minListening
}

// countThrown counts what is said in one or two words between two answers, and asks nothing.
func countThrown(all []piece) int {
	count := 0
	for n := 1; n+1 < len(all); n++ {
		if p := all[n]; p.side == block.Asks && all[n-1].side == block.Answers && all[n+1].side == block.Answers && isInterjection(p) && block.WordCount(p.words[0].text) <= maxExclaimed && block.EndsSentence(p.words[0].text) && !isBackchannel(p.words[0].text) {
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

// takesUp says that a text holds nothing but words of the answer above, and such as say nothing by themselves.
func takesUp(text, above string) bool {
	wordsOf := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return block.NotWord(c) && c != '\'' && c != '\u2019' })
	}
	known := wordsOf(above)
	return !slices.ContainsFunc(wordsOf(text), func(w string) bool {
		return !isFrequent(w) && !asksOnly(w) && !backchannels[w] && !slices.Contains(known, w)
	})
}
