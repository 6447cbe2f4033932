package speaker

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// headsSpeakers says that a heading says who speaks below it, where each speech has a label of its own: "Guest: Ann Sorrel".
func headsSpeakers(blocks []block.Block, at, cut int) bool {
	rest := strings.TrimSpace(blocks[at].Text[min(cut, len(blocks[at].Text)):])
	if rest == "" || block.EndsSentence(rest) || !IsName(rest) || !Capitalised(rest) || block.WordCount(rest) > MaxNameWords || at+1 >= len(blocks) || blocks[at+1].Level > 0 {
		return false
	}
	return slices.ContainsFunc(Notations, func(n Notation) bool {
		l, ok := n.cut(blocks[at+1], beforeName(blocks[at+1].Text))
		return ok && l.Cut < len(blocks[at+1].Text)
	})
}

// headsQuestion says that a heading counts or names a question which somebody asks right below it, under a label: "Question 2: The mill".
func headsQuestion(blocks []block.Block, at, cut int) bool {
	if at+1 >= len(blocks) || blocks[at+1].Level > 0 || block.HasQuestionMark(blocks[at].Text[min(cut, len(blocks[at].Text)):]) {
		return false
	}
	below := blocks[at+1]
	return slices.ContainsFunc(Notations, func(n Notation) bool {
		if n.Alone || n.Weak {
			return false
		}
		l, ok := n.cut(below, beforeName(below.Text))
		return ok && l.Cut < len(below.Text) && RoleOf(l.Name) != block.Answers && (RoleOf(l.Name) == block.Asks || block.HasQuestionMark(below.Text))
	})
}
