package speech

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// headings returns which blocks head a section: by their style, or, of lines without one, when several look alike.
// asking says of each block that is a start whether a question begins there.
func headings(r *naming.File, blocks []block.Block, best speaker.Reading, asking map[int]bool) map[int]bool {
	if len(best.Starts) == 0 {
		return nil
	}
	first, level := best.Starts[0].Block, questionLevel(blocks, best)
	gaps := block.HasGaps(blocks)
	heads := map[int]bool{}
	below := map[int]bool{} // right below a label of its own line, so that they are somebody's words
	for _, s := range best.Starts {
		if best.Spoken && s.Alone {
			below[s.Block+1] = true
		}
	}
	var alike []int
	for n, b := range blocks {
		if _, isStart := asking[n]; isStart || below[n] && b.Level == 0 || b.Text == "" || b.Mark != block.Prose {
			continue
		}
		if b.Level > 0 {
			if level == 0 || b.Level < level {
				heads[n] = true
			}
			continue
		}
		next := n + 1
		if next >= len(blocks) || !asking[next] || !best.Spoken && best.Trust >= 0.5 && !(speaker.InCapitals(b.Text) && !speaker.InCapitals(blocks[next].Text)) {
			continue
		}
		if n > 0 && asking[n-1] && (!best.Spoken || best.Rest) && !b.AllLead(block.Bold) {
			continue // the only words of an answer
		}
		switch {
		case b.AllLead(block.Bold) && !block.EndsIn(b.Text, ".!\u3002\uff01") && len(b.Text) <= 4*wording.MaxHeadingRunes:
			heads[n] = true
		case n > 0 && wording.HeadingLike(b.Text) && !b.AllLead(block.Italic) && (!gaps || b.Gap && blocks[next].Gap):
			alike = append(alike, n)
		}
	}
	times := map[string]int{}
	for _, n := range alike {
		times[blocks[n].Text]++
	}
	alike = slices.DeleteFunc(alike, func(n int) bool { return times[blocks[n].Text] > 1 }) // a caption
	inside := 0                                                                             // of the candidates, those that could be the end of an answer
	for _, n := range alike {
		if n > first {
			inside++
		}
	}
	for _, n := range alike {
		switch {
		case inside >= 2 || inside == 1 && len(alike) > 1:
			heads[n] = true
		case n > first:
			r.Errorf(blocks[n].Line, "\u201c%s\u201d could be a heading or the end of the answer above; it was left in the answer", block.Short(blocks[n].Text))
		}
	}
	return heads
}

// questionLevel returns the level of the headings that are questions, or zero.
func questionLevel(blocks []block.Block, best speaker.Reading) int {
	if best.Spoken || len(best.Starts) == 0 {
		return 0
	}
	return blocks[best.Starts[0].Block].Level
}
