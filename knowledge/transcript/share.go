package transcript

import (
	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
)

const (
	// keptShare is the share of the words between the first question and the end of the last answer that a talk keeps. What is
	// dropped there are names, times and a note here and there.
	keptShare = 0.8
	minShared = 200 // words, below which a name weighs too much
)

// doubtShare says when more was left out between the first question and the last answer than a page or a program puts there.
func doubtShare(r *naming.File, raw []block.Block, t talk) {
	turns := t.turns()
	first, last, kept := turns[0].line, 0, 0
	for _, turn := range turns {
		for _, words := range [][]paragraph{turn.question, turn.answer} {
			for _, w := range words {
				kept += block.WordCount(w.text)
				last = max(last, w.line)
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
func doubtPlainQuestions(r *naming.File, t talk) {
	told := map[int]bool{}
	for _, f := range r.Faults {
		told[f.Line] = told[f.Line] || f.Severity == interview.Error
	}
	for _, turn := range t.turns() {
		for at, w := range turn.answer {
			if at > 0 && at+1 < len(turn.answer) && w.mark == block.Prose && !told[w.line] && block.EndsAsking(w.text) && block.WordCount(w.text) <= maxPlainQuestion && len(block.SentencesOf(w.text)) == 1 {
				r.Errorf(w.line, "\u201c%s\u201d stands in an answer and asks; if it is a question that is not set as the others are, part it from the answer", block.Short(w.text))
			}
		}
	}
}
