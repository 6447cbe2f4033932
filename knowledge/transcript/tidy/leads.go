package tidy

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// splitLeads parts questions from answers in the same paragraph by their style, where other questions of the style are paragraphs
// of their own.
func splitLeads(blocks []block.Block) []block.Block {
	alone, leading := map[block.Style]int{}, map[block.Style]int{}
	for _, b := range blocks {
		switch {
		case b.Style == block.Upright || b.Level > 0 || b.Mark != block.Prose:
		case b.AllLead(b.Style) && block.EndsAsking(b.Text):
			alone[b.Style]++
		case leadsAsking(b):
			leading[b.Style]++
		}
	}
	var out []block.Block
	for n, b := range blocks {
		if alone[b.Style] == 0 || alone[b.Style]+leading[b.Style] < speaker.MinQuestions || !leadsAsking(b) {
			if out != nil {
				out = append(out, b)
			}
			continue
		}
		if out == nil {
			out = append(make([]block.Block, 0, len(blocks)+leading[b.Style]), blocks[:n]...)
		}
		question, answer := b, b.From(b.Lead)
		question.Text = strings.TrimSpace(b.Text[:b.Lead])
		question.Raw, question.Lead = question.Text, len(question.Text)
		answer.Style, answer.Lead, answer.Gap = block.Upright, 0, true
		out = append(out, question, answer)
	}
	if out == nil {
		return blocks
	}
	return out
}

// leadsAsking says that a paragraph begins with a question in a style of its own and goes on without it.
func leadsAsking(b block.Block) bool {
	if b.Style == block.Upright || b.Lead <= 0 || b.Lead >= len(b.Text) || b.Level > 0 || b.Mark != block.Prose || b.Voice != "" {
		return false
	}
	lead, rest := b.Text[:b.Lead], strings.TrimFunc(b.Text[b.Lead:], block.NotWord)
	return block.EndsAsking(strings.TrimSpace(lead)) && block.WordCount(lead) >= 2 && rest != "" && !block.StartsSmall(rest)
}
