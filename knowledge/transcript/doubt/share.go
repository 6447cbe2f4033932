package doubt

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

const (
	// keptShare is the share of the words between the first question and the end of the last answer that a talk keeps. What is
	// dropped there are names, times and a note here and there.
	keptShare = 0.8
	minShared = 200 // words, below which a name weighs too much
)

// doubtShare says when more was left out between the first question and the last answer than a page or a program puts there.
func doubtShare(r *naming.File, raw []block.Block, t speech.Talk) {
	turns := t.Turns()
	first, last, kept := turns[0].Line, 0, 0
	for _, turn := range turns {
		for _, words := range [][]speech.Paragraph{turn.Question, turn.Answer} {
			for _, w := range words {
				kept += block.WordCount(w.Text)
				last = max(last, w.Line)
			}
		}
	}
	all := 0
	for _, b := range raw {
		if b.Line > first && b.Line <= last {
			all += block.WordCount(b.Text)
		}
	}
	if all >= minShared && float64(kept) < keptShare*float64(all) {
		r.Errorf(0, "of the words between the first question and the last answer %d %% are in the draft; the lines above say what was left out", 100*kept/all)
	}
}

// maxPlainQuestion is the most words of a paragraph that could be a question which is not set as the others are.
const maxPlainQuestion = 30

// doubtPlainQuestions finds paragraphs of answers that are nothing but a question, where questions are told by how they are set:
// one may not be set so.
func doubtPlainQuestions(r *naming.File, t speech.Talk) {
	told := toldLines(r)
	for _, turn := range t.Turns() {
		for at, w := range turn.Answer {
			if at > 0 && at+1 < len(turn.Answer) && w.Mark == block.Prose && !told[w.Line] && block.EndsAsking(w.Text) && block.WordCount(w.Text) <= maxPlainQuestion && len(block.SentencesOf(w.Text)) == 1 {
				r.Errorf(w.Line, "\u201c%s\u201d stands in an answer and asks; if it is a question that is not set as the others are, part it from the answer", block.Short(w.Text))
			}
		}
	}
}
