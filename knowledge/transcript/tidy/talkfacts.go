package tidy

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// dropTalkFacts takes out what a file with several talks says of each below its heading: who asks, who answers, when and where. The
// labels are the same below each heading and stand nowhere else, and what stands behind them is no sentence.
func dropTalkFacts(r *naming.File, blocks []block.Block) []block.Block {
	if block.CountIf(blocks, func(b block.Block) bool { return b.Level > 0 }) < 2 {
		return blocks // the usual case
	}
	count, labelled := map[string]int{}, 0
	labels := make([]speaker.Label, len(blocks))
	for n, b := range blocks {
		if l, ok := speaker.Notations[0].CutLabel(b); ok && b.Level == 0 {
			labels[n] = l
			count[speaker.FoldName(l.Name)]++
			labelled++
		}
	}
	passages := map[string][][]int{} // by their labels
	for n := 1; n < len(blocks); n++ {
		if blocks[n-1].Level == 0 {
			continue
		}
		if keys, at := factsFrom(blocks, labels, n); len(at) >= speaker.MinQuestions {
			slices.Sort(keys)
			passages[strings.Join(keys, "\n")] = append(passages[strings.Join(keys, "\n")], at)
		}
	}
	facts := map[int]bool{}
	for joined, alike := range passages {
		keys := strings.Split(joined, "\n")
		if len(alike) < 2 || labelled-len(keys)*len(alike) < speaker.MinRuns || slices.ContainsFunc(keys, func(key string) bool { return count[key] != len(alike) }) {
			continue
		}
		for _, at := range slices.Concat(alike...) {
			facts[at] = true
		}
	}
	if len(facts) == 0 {
		return blocks
	}
	var out []block.Block
	for n, b := range blocks {
		if !facts[n] {
			out = append(out, b)
			continue
		}
		name := withoutBracket(strings.TrimSpace(b.Text[labels[n].Cut:]))
		switch isName := speaker.IsName(name) && speaker.Capitalised(name); {
		case isName && speaker.RoleOf(labels[n].Name) == block.Asks:
			r.Meta.Asks = append(r.Meta.Asks, name)
		case isName && speaker.RoleOf(labels[n].Name) == block.Answers:
			r.Meta.Answers = append(r.Meta.Answers, name)
		}
		r.Warnf(b.Line, "\u201c%s\u201d says something of the talk below, and was taken out of the text", block.Whole(b.Text))
	}
	return out
}

// factsFrom returns the labels of the lines from a block on that say something of a talk, and the blocks.
func factsFrom(blocks []block.Block, labels []speaker.Label, n int) (keys []string, at []int) {
	for first := n; n < len(blocks); n++ {
		b, l := blocks[n], labels[n]
		if l.Name == "" || n > first && b.Gap || l.Cut >= len(b.Text) {
			break
		}
		words := strings.TrimSpace(b.Text[l.Cut:])
		if words == "" || block.EndsSentence(words) || block.EndsAsking(words) || block.WordCount(words) > maxFact {
			break
		}
		keys, at = append(keys, speaker.FoldName(l.Name)), append(at, n)
	}
	return keys, at
}
