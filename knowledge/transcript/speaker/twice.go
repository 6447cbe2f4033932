package speaker

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Some forms put each question twice, the second time in another language: “Why rye?” and below it, set otherwise, “Warum Roggen?”.

const (
	twiceShare = 0.9 // of the questions, that must have a second wording
	twiceMore  = 1.1 // by which such a reading outweighs one by the second wordings alone
)

// askedTwice returns the starts of questions with those of their second wordings, which all are set in one way: in another style, or in
// brackets. It returns none where most have none.
func askedTwice(blocks []block.Block, starts []Start) []Start {
	isStart := BlocksOf(starts)
	var second []Start
	styles := map[block.Style]int{}
	for _, s := range starts {
		n := s.Block + 1
		if s.Cut > 0 || n+1 >= len(blocks) || isStart[n] || isStart[n+1] || blocks[n].Level > 0 || blocks[n+1].Level > 0 || !block.EndsAsking(blocks[n].Text) {
			continue
		}
		b := blocks[n]
		bracketed := strings.HasPrefix(b.Text, "(") && strings.HasSuffix(b.Text, ")")
		if !bracketed && (b.Style == block.Upright || !b.AllLead(b.Style) || blocks[s.Block].AllLead(b.Style) || blocks[n+1].AllLead(b.Style)) {
			continue
		}
		styles[b.Style]++
		second = append(second, Start{Block: n, Side: block.Asks})
	}
	if len(second) < MinNamed || float64(len(second)) < twiceShare*float64(len(starts)) || len(styles) > 1 {
		return nil
	}
	all := append(slices.Clone(starts), second...)
	slices.SortFunc(all, func(a, b Start) int { return a.Block - b.Block })
	return all
}
