// Package doubt finds what a reading that went wrong leaves behind: turns → lines for a person to look at.
//
// Its doors are [Find], and [IsQuestionnaire] for what is no interview:
//
//	doubt.go      what single turns show: labels, times, lines that end as no sentence does
//	rare.go       what a file does hardly ever
//	voiceless.go  paragraphs without a word by which people speak
//	share.go      how much was left out, and questions inside of answers
//	markup.go     marks that nobody says, what goes on behind questions or the last answer, and answers that end as no sentence does
//	questionnaire.go  questions whose answers are more questions
//
// It changes nothing, and does not know what the draft will be.
package doubt

import (
	"slices"
	"strings"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/reading"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// Find looks the turns through for what a reading that went wrong leaves behind, and says where. raw are the blocks before they
// were tidied, names those of the speakers. Each doubt is an Error, so that a person looks: a wrong interview must not pass for a
// right one.
func Find(r *naming.File, u *reading.Taken, raw []block.Block, t speech.Talk, names []string) {
	doubtTitle(r)
	doubtUnended(r, t.Turns())
	doubtTurns(r, t.Turns(), names, u.Labels)
	doubtShare(r, raw, t)
	if len(t.Turns()) == 1 {
		r.Errorf(t.Turns()[0].Line, "one question with an answer is all that was found; look whether the file has more")
	}
	if !u.Best.Spoken {
		doubtPlainQuestions(r, t)
	}
}

// doubtTurns looks at each turn, and at what the turns have in common. labels are the names as they stand before words.
func doubtTurns(r *naming.File, turns []speech.Turn, names, labels []string) {
	told := toldLines(r)
	say := func(line int, format string, args ...any) {
		if !told[line] || line == 0 {
			told[line] = true
			r.Errorf(line, format, args...)
		}
	}
	var said [][]speech.Paragraph
	for _, turn := range turns {
		said = append(said, turn.Answer)
	}
	punctuated, asking := speech.Punctuated(said), mostlyAsks(turns)
	for n, turn := range turns {
		for at, w := range turn.Question {
			doubtInside(w, labels, say)
			w.Broken = w.Broken && n > 0 // a talk may begin with music
			doubtQuestion(turn.Question[:at], w, punctuated, asking, say)
		}
		for at, w := range turn.Answer {
			last := n == len(turns)-1
			if last && at > 0 && at == len(turn.Answer)-1 && w.Mark == block.Table && !block.EndsOpen(turn.Answer[at-1].Text) {
				say(w.Line, "a table stands behind the last answer; take it out if it belongs to the page")
			}
			doubtInside(w, labels, say)
			doubtAnswer(turn.Answer, at, punctuated, say)
			if last && at > 0 && (naming.HoldsName(w.Text, names) || r.OpensWith(w.Text)) {
				say(w.Line, "\u201c%s\u201d speaks of who talks as of somebody else; if nobody says it, take it out of the last answer", block.Short(w.Text))
			}
		}
	}
	doubtGoodbye(turns, say)
	doubtSpokenTo(turns, say)
	doubtCourtesy(turns, say)
	doubtAgreed(turns, say)
	doubtAskedBack(r, turns, say)
	doubtNames(r, turns)
	doubtTight(turns, say)
	doubtLast(turns, say)
	doubtCode(turns, say)
	doubtMarks(turns, say)
	doubtBehindQuestions(turns, say)
	doubtLongLast(turns, say)
	if punctuated {
		doubtVoiceless(turns, wording.LanguageOf(r.Meta.Language, sample(turns)), say)
	}
}

// toldLines returns the lines of which a person is told something already.
func toldLines(r *naming.File) map[int]bool {
	told := map[int]bool{}
	for _, f := range r.Faults {
		told[f.Line] = told[f.Line] || f.Severity == interview.Error
	}
	return told
}

// maxSample is the most bytes of a talk by which its language is told.
const maxSample = 50_000

// sample returns words of the turns, from the first on.
func sample(turns []speech.Turn) string {
	var out strings.Builder
	for _, t := range turns {
		for _, w := range slices.Concat(t.Question, t.Answer) {
			if out.Len() > maxSample {
				return out.String()
			}
			out.WriteString(block.CutBytes(w.Text, maxSample) + "\n")
		}
	}
	return out.String()
}

// doubtInside finds the label of somebody in the middle of a paragraph, behind a sentence.
func doubtInside(w speech.Paragraph, labels []string, say func(int, string, ...any)) {
	if w.Mark == block.Code || w.Mark == block.Table {
		return
	}
	for _, label := range labels {
		for _, mark := range []string{":", "\uff1a", "\t", "  "} {
			if at := strings.Index(w.Text, " "+label+mark); at > 0 && block.EndsSentence(w.Text[:at]) {
				say(w.Line, "\u201c%s\u201d stands in the middle of a paragraph; if somebody begins to speak there, part the words", label)
				return
			}
		}
	}
}

// doubtQuestion looks at one paragraph of a question. before are those above it.
func doubtQuestion(before []speech.Paragraph, w speech.Paragraph, punctuated, asking bool, say func(int, string, ...any)) {
	switch {
	case strings.Contains(w.Text, "-->"), block.MayBeginWithClock(w.Text) && block.OnlyClock.MatchString(w.Text):
		say(w.Line, "\u201c%s\u201d stands in a question; take it out if nobody says it", block.Short(w.Text))
	case len(before) == 1 && strings.HasSuffix(before[0].Text, ",") && block.WordCount(before[0].Text) <= wording.MaxPageLine:
		say(before[0].Line, "\u201c%s\u201d stands in a question; take it out if it only begins a letter", block.Short(before[0].Text))
	case w.Broken && len(before) > 0:
		say(w.Line, "a note on the recording stands above \u201c%s\u201d, inside of a question; if the words above it are none, take them out", block.Short(w.Text))
	case len(before) == 0:
	case punctuated && speech.Unfinished(before[len(before)-1]):
		say(before[len(before)-1].Line, "\u201c%s\u201d stands in a question and ends as no sentence does; take it out if nobody says it", block.Short(before[len(before)-1].Text))
	case punctuated && speech.Unfinished(w):
		say(w.Line, "\u201c%s\u201d stands in a question and ends as no sentence does; take it out if nobody says it", block.Short(w.Text))
	case w.Bare && asking && !block.EndsAsking(w.Text) && slices.ContainsFunc(before, func(b speech.Paragraph) bool { return block.EndsAsking(b.Text) }):
		say(w.Line, "\u201c%s\u201d stands behind a question and has no label; if it is the answer, part it from the question", block.Short(w.Text))
	}
}

// doubtAnswer looks at one paragraph of an answer.
func doubtAnswer(answer []speech.Paragraph, at int, punctuated bool, say func(int, string, ...any)) {
	w := answer[at]
	switch {
	case w.Mark == block.Code || w.Mark == block.Table:
	case strings.Contains(w.Text, "-->"), block.MayBeginWithClock(w.Text) && block.OnlyClock.MatchString(w.Text):
		say(w.Line, "\u201c%s\u201d stands in an answer; take it out if nobody says it", block.Short(w.Text))
	case !punctuated || at == 0 && len(answer) == 1:
	case speech.Unfinished(w) && !leadsOn(answer, at) && !speech.LedOn(answer, at):
		say(w.Line, "\u201c%s\u201d stands in an answer and ends as no sentence does; if it is a heading or belongs to the page, take it out", block.Short(w.Text))
	}
}

// leadsOn says that what follows a paragraph makes up its end: a list, a quotation, code, a table.
func leadsOn(answer []speech.Paragraph, at int) bool {
	return at+1 < len(answer) && answer[at+1].Mark != block.Prose
}

// doubtGoodbye looks at the last turn: thanks that are answered with more than pleasantries ask nothing.
func doubtGoodbye(turns []speech.Turn, say func(int, string, ...any)) {
	if len(turns) < 2 {
		return
	}
	last := turns[len(turns)-1]
	said := speech.TextOf(last.Question)
	if block.HasQuestionMark(said) || len(last.Answer) == 0 || !wording.IsThanks(said) && block.WordCount(speech.TextOf(last.Answer)) > wording.MaxInterjection {
		return
	}
	say(last.Line, "\u201c%s\u201d asks nothing and seems to end the conversation; take it out if nobody is to find its answer", block.Short(said))
}

// doubtAskedBack finds questions that say nothing and only ask back, such as “Really?” and “How do you mean?”: an editor may leave them
// out and join the answers. One that takes up a word of the answer above asks about it, so that it is only reported.
func doubtAskedBack(r *naming.File, turns []speech.Turn, say func(int, string, ...any)) {
	for n, t := range turns {
		said := speech.TextOf(t.Question)
		if n == 0 || block.WordCount(said) > wording.MaxInterjection || !block.HasQuestionMark(said) {
			continue
		}
		switch above := speech.TextOf(turns[n-1].Answer); {
		case wording.TakesUp(said, ""):
			say(t.Line, "\u201c%s\u201d only asks back; if it was thrown in, join the answers around it", block.Short(said))
		case wording.TakesUp(said, above):
			r.Warnf(t.Line, "\u201c%s\u201d asks back with words of the answer; if it was only thrown in, join the answers around it", block.Short(said))
		}
	}
}

// mostlyAsks says that most questions end with a question mark.
func mostlyAsks(turns []speech.Turn) bool {
	asking := 0
	for _, turn := range turns {
		if slices.ContainsFunc(turn.Question, func(w speech.Paragraph) bool { return block.EndsAsking(w.Text) }) {
			asking++
		}
	}
	return 2*asking > len(turns)
}

// minSpoken is the fewest sentences of a first question that may be looked at: “Welcome to the show. Why rye?” is read as one.
const minSpoken = 3

// doubtSpokenTo finds a first question in which a host speaks to those who listen, or tries the recording, too.
func doubtSpokenTo(turns []speech.Turn, say func(int, string, ...any)) {
	if len(turns) == 0 {
		return
	}
	if said := speech.TextOf(turns[0].Question); wording.Audience.MatchString(said) && len(block.SentencesOf(said)) >= minSpoken {
		say(turns[0].Line, "\u201c%s\u201d speaks to those who listen; take out of the question what asks nothing", block.Short(said))
	} else if wording.TriesRecording(said) {
		say(turns[0].Line, "\u201c%s\u201d begins by trying the recording; take out of the question what asks nothing", block.Short(said))
	}
}

// doubtCourtesy finds a first question that only asks how somebody is: an editor may leave it out.
func doubtCourtesy(turns []speech.Turn, say func(int, string, ...any)) {
	if len(turns) == 0 {
		return
	}
	if said := speech.TextOf(turns[0].Question); wording.IsCourtesy(said, speech.TextOf(turns[0].Answer)) {
		say(turns[0].Line, "\u201c%s\u201d only asks how somebody is; take it out if nobody is to find its answer", block.Short(said))
	}
}

// doubtAgreed finds answers that only show to have heard what asks nothing: an editor may leave them out and join the questions around them.
func doubtAgreed(turns []speech.Turn, say func(int, string, ...any)) {
	for _, t := range turns {
		if answer := speech.TextOf(t.Answer); len(t.Answer) == 1 && wording.OnlyListens(answer) && !speech.AsksSomething(t.Question) {
			say(t.Answer[0].Line, "\u201c%s\u201d answers what asks nothing; if it was only thrown in, join the questions around it", block.Short(answer))
		}
	}
}
