package transcript

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

// splitHeads takes out of the questions of a style what is no question: it asks nothing, ends as no sentence does, and a
// question follows it.
func splitHeads(blocks []block.Block, best *speaker.Reading) map[int]bool {
	heads := map[int]bool{}
	if best.Spoken {
		return heads
	}
	var kept []speaker.Start
	for n, s := range best.Starts {
		b := blocks[s.Block]
		if n+1 < len(best.Starts) && best.Starts[n+1].Block == s.Block+1 && s.Cut == 0 &&
			!block.HasQuestionMark(b.Text) && !block.EndsSentence(b.Text) && block.WordCount(b.Text) <= wording.MaxHeadingWords {
			heads[s.Block] = true
			continue
		}
		kept = append(kept, s)
	}
	best.Starts = kept
	return heads
}

// standfirst takes the first of the questions out when it asks nothing and the others do: a page often begins with a
// sentence in the style of its questions.
func standfirst(r *naming.File, blocks []block.Block, best *speaker.Reading) {
	if best.Spoken || len(best.Starts) < 3 || best.Starts[0].Cut > 0 {
		return
	}
	if at := best.Starts[0].Block; at > 1 || at == 1 && blocks[0].Level != 1 {
		return // an introduction stands before it
	}
	first := blocks[best.Starts[0].Block]
	if first.Mark == block.Numbered || first.Mark == block.Item || first.Mark == block.Term {
		return // it counts among the questions
	}
	asking := block.CountIf(blocks, func(b block.Block) bool {
		return block.HasQuestionMark(b.Text) && b.Style == first.Style && b.Level == first.Level
	})
	if block.HasQuestionMark(first.Text) || 4*asking < 3*(len(best.Starts)-1) {
		return
	}
	best.Starts = best.Starts[1:]
	r.Errorf(first.Line, "\u201c%s\u201d asks nothing and stands first, so it went to the introduction; if it is a question, write it into the draft", block.Short(first.Text))
}

// questionLevel returns the level of the headings that are questions, or zero.
func questionLevel(blocks []block.Block, best speaker.Reading) int {
	if best.Spoken || len(best.Starts) == 0 {
		return 0
	}
	return blocks[best.Starts[0].Block].Level
}
