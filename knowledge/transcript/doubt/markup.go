package doubt

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

// What a reader of a page never sees stands in words when a file is in a language of marks that was not read as such.

// leftMarks are marks of such languages, which nobody says: commands of LaTeX, templates, tags, entities, mathematics, boxes, the targets of links,
// a time that stands alone.
var leftMarks = block.Express(`(?:^|[^\\\w:])\\[a-zA-Z]{2,}(?:[\s{\[\\]|$)|\{\{|\}\}|\{%|%\}|</?(?:div|span|p|br|a|b|i|em|strong|h[1-6]|li|ul|ol|td|tr|table|img|script|style|blockquote|figure|section)\b[^<>]*>|<!--|-->|&(?:amp|lt|gt|quot|nbsp|#[0-9]+);|\$\$|(?:^|\s):::|\]\((?:https?:|/|#)|\[/(?:b|i|u|url|quote|color|size)\]|\|\s*:?-{3,}|\[[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?\]`)

// codeWords is code within a line, which may hold anything.
var codeWords = block.Express("\x60[^\x60]*\x60")

// doubtMarks finds words with marks that nobody says. The first of them is reported, since there may be one in each.
func doubtMarks(turns []speech.Turn, say func(int, string, ...any)) {
	for _, turn := range turns {
		for _, words := range [][]speech.Paragraph{turn.Question, turn.Answer} {
			for _, w := range words {
				if w.Mark == block.Code || w.Mark == block.Table || !strings.ContainsAny(w.Text, "\\{}%<>&$[]|:") {
					continue // most words have none of these
				}
				if mark := leftMarks.FindString(codeWords.ReplaceAllString(w.Text, "")); mark != "" {
					say(w.Line, "\u201c%s\u201d in \u201c%s\u201d is a mark of a page or a program; take out of the draft what nobody says, here and where it stands again", strings.TrimSpace(mark), block.Short(w.Text))
					return
				}
			}
		}
	}
}

// markedTitle is a title that begins with a mark, or holds one.
var markedTitle = block.Express(`^(?:[\\%{<|]|;;;|---|\.\. )|\\[a-zA-Z]{2,}|\{\{|</|<%`)

// doubtTitle says that the title is no words.
func doubtTitle(r *naming.File) {
	if markedTitle.MatchString(r.Meta.Title) {
		r.Errorf(0, "the title \u201c%s\u201d holds marks of a page or a program; write another into the draft", block.Short(r.Meta.Title))
	}
}

// behindMark is what stands behind the last question mark of a text, where no sentence ends.
var behindMark = block.Express(`[?\x{ff1f}\x{61f}]["\x{201d}\x{2019})]*\s+([^?\x{ff1f}\x{61f}]*[^?\x{ff1f}\x{61f}.!\x{2026}\x{3002}\s"\x{201d})\]])\s*$`)

// maxSignature is the most words behind a question mark that may be the name of who asks.
const maxSignature = 5

// doubtBehindQuestions finds that most questions go on for a few words behind their question mark: names of those who ask, perhaps.
func doubtBehindQuestions(turns []speech.Turn, say func(int, string, ...any)) {
	first, behind := 0, 0
	for n := range turns {
		if m := behindMark.FindStringSubmatch(speech.TextOf(turns[n].Question)); m != nil && block.WordCount(m[1]) <= maxSignature {
			if behind++; behind == 1 {
				first = n
			}
		}
	}
	if len(turns) < minAlike || 2*behind <= len(turns) {
		return
	}
	say(turns[first].Line, "\u201c%s\u201d and most other questions go on behind their question mark; take out what nobody says", block.Whole(speech.TextOf(turns[first].Question)))
}

// longLast is how many times as long as the longest other answer a last one may be, and fewWords what counts for that at least.
const (
	longLast = 4
	fewWords = 20
)

// doubtLongLast finds a last answer that is much longer than all others: the rest of the page may stand in it.
func doubtLongLast(turns []speech.Turn, say func(int, string, ...any)) {
	if len(turns) < minAlike {
		return
	}
	longest := fewWords
	for _, turn := range turns[:len(turns)-1] {
		longest = max(longest, block.WordCount(speech.TextOf(turn.Answer)))
	}
	last := turns[len(turns)-1].Answer
	if len(last) > 1 && block.WordCount(speech.TextOf(last)) > longLast*longest {
		say(last[len(last)-1].Line, "\u201c%s\u201d ends an answer that is much longer than all others; if the page goes on there, take that out", block.Short(last[len(last)-1].Text))
	}
}

// The shares of the questions that ask, and of the answers that end as sentences do, by which answers are no speech.
const (
	mostAsk = 0.8
	fewEnd  = 0.1
)

// doubtUnended finds questions with their marks above answers of which hardly any ends as a sentence does: another column of a table, perhaps,
// such as what each question is for, or the lines of a form.
func doubtUnended(r *naming.File, turns []speech.Turn) {
	asking, ended := 0, 0
	for _, turn := range turns {
		if speech.AsksSomething(turn.Question) {
			asking++
		}
		if said := strings.TrimRight(speech.TextOf(turn.Answer), " *_"); block.EndsSentence(said) || block.EndsAsking(said) || block.EndsIn(said, ":\uff1a") {
			ended++
		}
	}
	if all := float64(len(turns)); len(turns) >= minAlike && float64(asking) >= mostAsk*all && float64(ended) <= fewEnd*all {
		r.Errorf(0, "hardly an answer ends as a sentence does, and the questions have their marks; look whether these are the answers")
	}
}
