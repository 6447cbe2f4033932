package tidy

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
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

// labelledLead gives the first question its style where a name stands before it, and before its answer, and before no other: some papers
// name the two once, and set what they ask in a style of its own.
func labelledLead(r *naming.File, blocks []block.Block) []block.Block {
	alone := map[block.Style]int{}
	first := -1 // of the questions in a style
	for n, b := range blocks {
		if b.Style != block.Upright && b.Level == 0 && b.AllLead(b.Style) && block.EndsAsking(b.Text) {
			if alone[b.Style]++; first < 0 {
				first = n
			}
		}
	}
	for n := 0; n+1 < first; n++ {
		b := blocks[n]
		l, ok := speaker.Notations[0].CutLabel(b)
		_, answered := speaker.Notations[0].CutLabel(blocks[n+1])
		if !ok || !answered || b.Lead > 0 || b.Voice != "" || !block.EndsAsking(b.Text) || b.Line < 1 || b.Line > len(r.Lines) {
			continue
		}
		words := block.Block{}
		words.SetText(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(r.Lines[b.Line-1]), b.Text[:l.Cut])))
		if words.Style == block.Upright || !words.AllLead(words.Style) || alone[words.Style] < speaker.MinNamed || words.Text != b.Text[l.Cut:] {
			continue
		}
		out := slices.Clone(blocks)
		out[n].Style, out[n].Lead = words.Style, len(b.Text)
		return out
	}
	return blocks
}
