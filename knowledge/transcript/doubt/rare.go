package doubt

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

// What a file does hardly ever is doubted where it does it: it may be the trace of something else.

// rareNaming is the share of the labels, one in so many, that may stand before words of the one who spoke last without being
// the trace of a label that was lost.
const rareNaming = 10

// doubtNames finds where somebody is named anew who was speaking already, in a file that does so hardly ever: somebody else
// may have spoken in between. What one side says is joined either way, so that it is only reported.
func doubtNames(r *naming.File, turns []speech.Turn) {
	labels := 0
	var anew []speech.Paragraph
	for n, turn := range turns {
		for side, words := range [][]speech.Paragraph{turn.Question, turn.Answer} {
			for at, w := range words {
				if !w.Named || n == 0 && side == 0 { // before the first answer a host says who is there
					continue
				}
				labels++
				if at > 0 && w.By == words[at-1].By && !w.Resumed {
					anew = append(anew, w)
				}
			}
		}
	}
	if len(anew) > max(1, labels/rareNaming) {
		return
	}
	for _, w := range anew {
		r.Warnf(w.Line, "\u201c%s\u201d has the name of the one who speaks above it as well; if somebody else spoke in between, part the words", block.Short(w.Text))
	}
}

// rareTight is how many paragraphs set apart by a blank line stand against one that is not, before that one stands out.
const rareTight = 5

// doubtTight finds lines without a blank line above them in a text whose paragraphs have one: boxes of a page look so.
func doubtTight(turns []speech.Turn, say func(int, string, ...any)) {
	apart := 0
	var tight []speech.Paragraph
	for _, turn := range turns {
		for at, w := range turn.Answer {
			switch {
			case at == 0 || w.Named || w.Mark != block.Prose || turn.Answer[at-1].Mark != block.Prose:
			case w.Gap:
				apart++
			case !turn.Answer[at-1].Named && turn.Answer[at-1].Gap && !speech.LedOn(turn.Answer, at):
				tight = append(tight, turn.Answer[at-1])
			}
		}
	}
	if len(tight)*rareTight > apart+len(turns) {
		return
	}
	for _, w := range tight {
		say(w.Line, "\u201c%s\u201d and the line below it are set closer than other paragraphs; if they belong to the page, take them out", block.Short(w.Text))
	}
}

// doubtLast finds a last answer with words below its paragraph when no other answer has any: they may be a note of the page.
func doubtLast(turns []speech.Turn, say func(int, string, ...any)) {
	second := func(answer []speech.Paragraph) int {
		for at, w := range answer {
			if (w.Bare || at > 0 && !w.Named) && w.Mark == block.Prose {
				return at
			}
		}
		return -1
	}
	for n, turn := range turns {
		if has := second(turn.Answer) >= 0; has != (n == len(turns)-1) {
			return
		}
	}
	last := turns[len(turns)-1].Answer
	w := last[second(last)]
	if len(turns) < minAlike || len(turns) == minAlike && block.WordCount(w.Text) < longBare {
		return
	}
	say(w.Line, "\u201c%s\u201d is the only second paragraph of an answer, and stands at the end; if nobody says it, take it out", block.Short(w.Text))
}

// minAlike is the fewest turns whose answers but the last have one paragraph that make a last one of two stand out. Of so few it must have
// longBare words.
const (
	minAlike = 3
	longBare = 15
)

// doubtCode finds answers that are nothing but code in a talk where most are: the code is a notation for what somebody says.
func doubtCode(turns []speech.Turn, say func(int, string, ...any)) {
	var code []speech.Paragraph
	for _, turn := range turns {
		if len(turn.Answer) > 0 && !slices.ContainsFunc(turn.Answer, func(w speech.Paragraph) bool { return w.Mark != block.Code }) {
			code = append(code, turn.Answer[0])
		}
	}
	if 2*len(code) <= len(turns) {
		return
	}
	for _, w := range code {
		say(w.Line, "\u201c%s\u201d is set as code, and nothing else answers; take what is no word of the answer out of it", block.Short(w.Text))
	}
}
