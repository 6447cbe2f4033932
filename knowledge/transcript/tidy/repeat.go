package tidy

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

const (
	// A body that stands twice is told from a line that recurs by its size: so many blocks at least, and so much of
	// the text, one part in so many.
	minRepeated      = 4
	maxRepeatedShare = 4
)

// dropRepetition keeps a body that a page gives twice once.
func dropRepetition(r *naming.File, blocks []block.Block) []block.Block {
	start, gap, length, ok := repetition(blocks)
	if !ok {
		return blocks
	}
	times := map[string]int{}
	for _, b := range blocks {
		times[b.Text]++
	}
	for n, b := range blocks {
		if inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length; inside {
			continue
		}
		if times[b.Text] > 1 && block.HasQuestionMark(b.Text) { // the copies differ between here and what was taken
			r.Errorf(b.Line, "\u201c%s\u201d stands outside the text that the page repeats, and was dropped; if it is a question, write it into the draft", block.Short(b.Text))
			continue
		}
		r.Warnf(b.Line, "\u201c%s\u201d stands outside the text that the page repeats, and was dropped", block.Short(b.Text))
	}
	r.Warnf(blocks[start+gap].Line, "from here on the text stands a second time; it was taken once")
	return blocks[start : start+length]
}

// repetition finds a body that stands twice: length blocks from start on are the same as those gap blocks below. ok is
// false when there is none, or when somebody speaks outside of the two.
func repetition(blocks []block.Block) (start, gap, length int, ok bool) {
	gap = mostFrequentGap(blocks)
	if gap == 0 {
		return 0, 0, 0, false
	}
	run := 0
	for n := 0; n+gap < len(blocks); n++ {
		if blocks[n].Text != blocks[n+gap].Text || blocks[n].Voice != blocks[n+gap].Voice {
			run = 0
			continue
		}
		if run = min(run+1, gap); run > length {
			start, length = n-run+1, run
		}
	}
	if length < minRepeated || block.Size(blocks[start:start+length])*maxRepeatedShare < block.Size(blocks) {
		return 0, 0, 0, false
	}
	for n, b := range blocks {
		inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length
		if _, labelled := speaker.Notations[0].CutLabel(b); labelled && !inside {
			return 0, 0, 0, false
		}
	}
	return start, gap, length, true
}

// mostFrequentGap returns how far apart equal blocks stand most often, by those that stand exactly twice.
func mostFrequentGap(blocks []block.Block) int {
	places := map[string][]int{}
	for n, b := range blocks {
		if seen := places[b.Text]; len(seen) < 3 {
			places[b.Text] = append(seen, n)
		}
	}
	votes, best := map[int]int{}, 0
	for _, b := range blocks {
		if seen := places[b.Text]; len(seen) == 2 {
			gap := seen[1] - seen[0]
			votes[gap]++
			if votes[gap] > votes[best] || votes[gap] == votes[best] && gap > best {
				best = gap
			}
		}
	}
	return best
}
