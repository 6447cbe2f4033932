package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// doubts looks the turns through for what a reading that went wrong leaves behind, and says where. Each doubt is an Error, so
// that a person looks: a wrong interview must not pass for a right one.
func doubts(r *naming.File, t talk, names, labels []string) {
	told := map[int]bool{} // the lines of which something is said already
	for _, f := range r.Faults {
		if f.Severity == interview.Error {
			told[f.Line] = true
		}
	}
	say := func(line int, format string, args ...any) {
		if !told[line] || line == 0 {
			told[line] = true
			r.Errorf(line, format, args...)
		}
	}
	turns := t.turns()
	var said [][]paragraph
	for _, turn := range turns {
		said = append(said, turn.answer)
	}
	punctuated, asking := punctuated(said), mostlyAsks(turns)
	for n, turn := range turns {
		for at, w := range turn.question {
			doubtInside(w, labels, say)
			w.broken = w.broken && n > 0 // a talk may begin with music
			doubtQuestion(turn.question[:at], w, punctuated, asking, say)
		}
		for at, w := range turn.answer {
			last := n == len(turns)-1
			if last && at > 0 && at == len(turn.answer)-1 && w.mark == block.Table && !block.EndsOpen(turn.answer[at-1].text) {
				say(w.line, "a table stands behind the last answer; take it out if it belongs to the page")
			}
			doubtInside(w, labels, say)
			doubtAnswer(turn.answer, at, punctuated, say)
			if last && at > 0 && (naming.HoldsName(w.text, names) || r.OpensWith(w.text)) {
				say(w.line, "\u201c%s\u201d speaks of who talks as of somebody else; if nobody says it, take it out of the last answer", block.Short(w.text))
			}
		}
	}
	doubtGoodbye(turns, say)
	doubtSpokenTo(turns, say)
	doubtAskedBack(turns, say)
	doubtNames(turns, say)
	doubtTight(turns, say)
	doubtLast(turns, say)
	doubtUnquoted(turns, say)
	doubtCode(turns, say)
	if punctuated {
		doubtVoiceless(turns, wording.LanguageOf(r.Meta.Language, sample(turns)), say)
	}
}

// maxSample is the most bytes of a talk by which its language is told.
const maxSample = 50_000

// sample returns words of the turns, from the first on.
func sample(turns []turn) string {
	var out strings.Builder
	for _, t := range turns {
		for _, w := range slices.Concat(t.question, t.answer) {
			if out.Len() > maxSample {
				return out.String()
			}
			out.WriteString(block.CutBytes(w.text, maxSample) + "\n")
		}
	}
	return out.String()
}

// doubtInside finds the label of somebody in the middle of a paragraph, behind a sentence.
func doubtInside(w paragraph, labels []string, say func(int, string, ...any)) {
	if w.mark == block.Code || w.mark == block.Table {
		return
	}
	for _, label := range labels {
		for _, mark := range []string{":", "\uff1a", "\t", "  "} {
			if at := strings.Index(w.text, " "+label+mark); at > 0 && block.EndsSentence(w.text[:at]) {
				say(w.line, "\u201c%s\u201d stands in the middle of a paragraph; if somebody begins to speak there, part the words", label)
				return
			}
		}
	}
}

// doubtQuestion looks at one paragraph of a question. before are those above it.
func doubtQuestion(before []paragraph, w paragraph, punctuated, asking bool, say func(int, string, ...any)) {
	switch {
	case strings.Contains(w.text, "-->"), block.MayBeginWithClock(w.text) && block.OnlyClock.MatchString(w.text):
		say(w.line, "\u201c%s\u201d stands in a question; take it out if nobody says it", block.Short(w.text))
	case len(before) == 1 && strings.HasSuffix(before[0].text, ",") && block.WordCount(before[0].text) <= wording.MaxPageLine:
		say(before[0].line, "\u201c%s\u201d stands in a question; take it out if it only begins a letter", block.Short(before[0].text))
	case w.broken && len(before) > 0:
		say(w.line, "a note on the recording stands above \u201c%s\u201d, inside of a question; if the words above it are none, take them out", block.Short(w.text))
	case len(before) == 0:
	case punctuated && unfinished(before[len(before)-1]):
		say(before[len(before)-1].line, "\u201c%s\u201d stands in a question and ends as no sentence does; take it out if nobody says it", block.Short(before[len(before)-1].text))
	case punctuated && unfinished(w):
		say(w.line, "\u201c%s\u201d stands in a question and ends as no sentence does; take it out if nobody says it", block.Short(w.text))
	case w.bare && asking && !block.EndsAsking(w.text) && slices.ContainsFunc(before, func(b paragraph) bool { return block.EndsAsking(b.text) }):
		say(w.line, "\u201c%s\u201d stands behind a question and has no label; if it is the answer, part it from the question", block.Short(w.text))
	}
}

// doubtAnswer looks at one paragraph of an answer.
func doubtAnswer(answer []paragraph, at int, punctuated bool, say func(int, string, ...any)) {
	w := answer[at]
	switch {
	case w.mark == block.Code || w.mark == block.Table:
	case strings.Contains(w.text, "-->"), block.MayBeginWithClock(w.text) && block.OnlyClock.MatchString(w.text):
		say(w.line, "\u201c%s\u201d stands in an answer; take it out if nobody says it", block.Short(w.text))
	case !punctuated || at == 0 && len(answer) == 1:
	case unfinished(w) && !leadsOn(answer, at) && !ledOn(answer, at):
		say(w.line, "\u201c%s\u201d stands in an answer and ends as no sentence does; if it is a heading or belongs to the page, take it out", block.Short(w.text))
	}
}

// leadsOn says that what follows a paragraph makes up its end: a list, a quotation, code, a table.
func leadsOn(answer []paragraph, at int) bool {
	return at+1 < len(answer) && answer[at+1].mark != block.Prose
}

// ledOn says that a line is one of several without full stops that somebody announces with a colon above them.
func ledOn(words []paragraph, at int) bool {
	for at--; at > 0 && unfinished(words[at]); at-- {
	}
	return at >= 0 && block.EndsOpen(words[at].text)
}

// doubtGoodbye looks at the last turn: thanks that are answered with more than pleasantries ask nothing.
func doubtGoodbye(turns []turn, say func(int, string, ...any)) {
	if len(turns) < 2 {
		return
	}
	last := turns[len(turns)-1]
	said := textOfAll(last.question)
	if block.HasQuestionMark(said) || len(last.answer) == 0 || !wording.IsThanks(said) && block.WordCount(textOfAll(last.answer)) > wording.MaxInterjection {
		return
	}
	say(last.line, "\u201c%s\u201d asks nothing and seems to end the conversation; take it out if nobody is to find its answer", block.Short(said))
}

// doubtAskedBack finds questions that only ask back, such as “Really?” or a word of the answer above: an editor may leave them out
// and join the answers.
func doubtAskedBack(turns []turn, say func(int, string, ...any)) {
	for n, t := range turns {
		said := textOfAll(t.question)
		if n == 0 || block.WordCount(said) > wording.MaxInterjection || !block.HasQuestionMark(said) {
			continue
		}
		if wording.TakesUp(said, textOfAll(turns[n-1].answer)) {
			say(t.line, "\u201c%s\u201d only asks back; if it was thrown in, join the answers around it", block.Short(said))
		}
	}
}

// maxUnfinished is the most words of a line that is a heading, a caption or a link rather than speech without a full stop.
const maxUnfinished = 16

// unfinished says that a paragraph ends as no sentence does, and nothing says that it goes on.
func unfinished(w paragraph) bool {
	text := strings.TrimSpace(w.text)
	if w.mark != block.Prose && w.mark != block.Quote || len(text) > maxUnfinished*block.MaxWordBytes || text == "" || wording.IsStageNote(text) || block.EndsSentence(text) && !isShouted(text) || block.EndsOpen(text) {
		return false
	}
	return block.WordCount(text) <= maxUnfinished
}

// isShouted says that a text is a few words in capitals, as the lines of a page are: “END 10:21 A.M.”.
func isShouted(s string) bool {
	return speaker.InCapitals(s) && block.WordCount(s) <= wording.MaxPageLine && !strings.ContainsAny(s, block.QuestionMarks+"!")
}

// finishedShare is the share of paragraphs with a full stop that makes a text one with punctuation.
const finishedShare = 0.8

// punctuated says that answers are written with full stops, by their first paragraphs, so that a line without one stands out.
func punctuated(answers [][]paragraph) bool {
	all, whole := 0, 0
	for _, words := range answers {
		if len(words) > 0 && words[0].mark == block.Prose {
			all++
			if !unfinished(words[0]) {
				whole++
			}
		}
	}
	return all >= speaker.MinQuestions && float64(whole) >= finishedShare*float64(all) || all >= speaker.MinNamed && all-whole == 1
}

// answersOf returns what those who answer say.
func answersOf(all []piece) [][]paragraph {
	var out [][]paragraph
	for _, p := range all {
		if p.side == block.Answers {
			out = append(out, p.words)
		}
	}
	return out
}

// mostlyAsks says that most questions end with a question mark.
func mostlyAsks(turns []turn) bool {
	asking := 0
	for _, turn := range turns {
		if slices.ContainsFunc(turn.question, func(w paragraph) bool { return block.EndsAsking(w.text) }) {
			asking++
		}
	}
	return 2*asking > len(turns)
}

func (t talk) turns() []turn {
	var all []turn
	for _, s := range t.sections {
		all = append(all, s.turns...)
	}
	return all
}
