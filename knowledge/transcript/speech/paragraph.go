package speech

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// LedOn says that a line is one of several without full stops that somebody announces with a colon above them.
func LedOn(words []Paragraph, at int) bool {
	for at--; at > 0 && Unfinished(words[at]); at-- {
	}
	return at >= 0 && block.EndsOpen(words[at].Text)
}

// maxUnfinished is the most words of a line that is a heading, a caption or a link rather than speech without a full stop.
const maxUnfinished = 16

// Unfinished says that a paragraph ends as no sentence does, and nothing says that it goes on.
func Unfinished(w Paragraph) bool {
	text := strings.TrimSpace(w.Text)
	if w.Mark != block.Prose && w.Mark != block.Quote || len(text) > maxUnfinished*block.MaxWordBytes || text == "" || wording.IsStageNote(text) || block.EndsSentence(text) && !isShouted(text) || block.EndsOpen(text) {
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

// Punctuated says that answers are written with full stops, by their first paragraphs, so that a line without one stands out.
func Punctuated(answers [][]Paragraph) bool {
	all, whole := 0, 0
	for _, words := range answers {
		if len(words) > 0 && words[0].Mark == block.Prose {
			all++
			if !Unfinished(words[0]) {
				whole++
			}
		}
	}
	return all >= speaker.MinQuestions && float64(whole) >= finishedShare*float64(all) || all >= speaker.MinNamed && all-whole == 1
}

// AnswersOf returns what those who answer say.
func AnswersOf(all []Piece) [][]Paragraph {
	var out [][]Paragraph
	for _, p := range all {
		if p.Side == block.Answers {
			out = append(out, p.Words)
		}
	}
	return out
}

// Whole returns paragraphs that were dropped and may be somebody's words, for a report.
func Whole(words ...Paragraph) string { return block.Whole(TextOf(words)) }

// TextOf returns the words of paragraphs as one text.
func TextOf(words []Paragraph) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

// AsksSomething says that one of the paragraphs has a question mark.
func AsksSomething(words []Paragraph) bool {
	return slices.ContainsFunc(words, func(w Paragraph) bool { return block.HasQuestionMark(w.Text) })
}
