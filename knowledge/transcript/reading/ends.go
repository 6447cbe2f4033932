package reading

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// Pages set words of their own around a talk: an introduction below a heading, and what follows below a rule or a last heading.

const (
	maxEndHeading = 5   // words of a heading that stands around the questions
	askingShare   = 0.8 // of the other headings that ask, before one that does not is none of them
)

// partEnds takes a first and a last heading that asks nothing out of headings that are questions, when nearly all others ask and nobody
// speaks of himself below it: "Introduction", "Resources". They become headings in heads.
func partEnds(blocks []block.Block, best *speaker.Reading, heads map[int]bool) {
	if best.Spoken || len(best.Starts) < 2*speaker.MinNamed-1 {
		return
	}
	asking, counted := 0, 0
	for _, s := range best.Starts {
		if blocks[s.Block].Level == 0 || s.Cut > 0 {
			return
		}
		if block.HasQuestionMark(blocks[s.Block].Text) {
			asking++
		}
		if speaker.Counted.MatchString(blocks[s.Block].Text) {
			counted++
		}
	}
	if float64(asking) < askingShare*float64(len(best.Starts)-1) {
		return
	}
	isEnd := func(at int) bool {
		from, to := best.Starts[at].Block, len(blocks)
		if at+1 < len(best.Starts) {
			to = best.Starts[at+1].Block
		}
		text := blocks[from].Text
		if block.HasQuestionMark(text) || block.EndsSentence(text) || block.WordCount(text) > maxEndHeading {
			return false
		}
		if counted == len(best.Starts)-1 {
			return !speaker.Counted.MatchString(text) // the only one that is not numbered
		}
		for _, b := range blocks[from+1 : to] {
			if wording.FirstPerson.MatchString(b.Text) {
				return false
			}
		}
		return true
	}
	for last := len(best.Starts) - 1; last > 0 && isEnd(last); last-- {
		heads[best.Starts[last].Block] = true
		best.Starts = best.Starts[:last]
	}
	for len(best.Starts) > 1 && isEnd(0) {
		heads[best.Starts[0].Block] = true
		best.Starts = best.Starts[1:]
	}
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
	} else if next := best.Starts[1].Block; next == at+1 && !blocks[next].Gap {
		return // the question goes on in the line below
	}
	first := blocks[best.Starts[0].Block]
	if next := best.Starts[1].Block; next == best.Starts[0].Block+1 && !blocks[next].Gap {
		return // a question of several lines
	}
	if first.Mark == block.Numbered || first.Mark == block.Item || first.Mark == block.Term {
		return // it counts among the questions
	}
	asking := block.CountIf(blocks, func(b block.Block) bool {
		return block.HasQuestionMark(b.Text) && b.Style == first.Style && b.Level == first.Level
	})
	if block.HasQuestionMark(first.Text) && !introduces(blocks, *best) || 4*asking < 3*(len(best.Starts)-1) {
		return
	}
	best.Starts = best.Starts[1:]
	r.Errorf(first.Line, "\u201c%s\u201d stands first and asks nobody, so it went to the introduction; if it is a question, write it into the draft", block.Short(first.Text))
}

// minIntroduction is the fewest words of a paragraph that introduces a talk in the style of its questions.
const minIntroduction = 25

// introduces says that the first of the questions only wonders about somebody: it is long, ends asking nothing, and the first that does
// stands right below.
func introduces(blocks []block.Block, best speaker.Reading) bool {
	first, next := blocks[best.Starts[0].Block], blocks[best.Starts[1].Block]
	return best.Starts[1].Block == best.Starts[0].Block+1 && block.WordCount(first.Text) >= minIntroduction && !block.EndsAsking(first.Text) && block.EndsAsking(next.Text)
}

// withoutHeadline leaves out a first label that stands in the headline: “Ben Marsh, farmer: The last rye”. It stands once, the words
// behind it end as no sentence does, and lines without a label follow.
func withoutHeadline(blocks []block.Block, starts []speaker.Start) []speaker.Start {
	if len(starts) < speaker.MinRuns || starts[0].Name == "" || starts[0].Alone {
		return starts
	}
	first := starts[0]
	b := blocks[first.Block]
	again := slices.ContainsFunc(starts[1:], func(s speaker.Start) bool { return s.Key == first.Key })
	if again || b.Voice != "" || starts[1].Block == first.Block+1 || first.Cut >= len(b.Text) || block.EndsSentence(b.Text) || block.WordCount(b.Text) > wording.MaxHeadingWords {
		return starts
	}
	return starts[1:]
}

// chapterBelow returns where another chapter begins below the talk, as a report on it has, and the number of blocks where none does: the
// chapter begins with a heading as large as that above the talk, nobody who spoke before has a label in it, others have, and nothing in it
// is asked. A person looks.
func chapterBelow(r *naming.File, blocks []block.Block, best speaker.Reading) int {
	if !best.Spoken || len(best.Starts) < speaker.MinRuns {
		return len(blocks)
	}
	level := 0
	for _, b := range blocks[:best.Starts[0].Block] {
		if b.Level > 0 {
			level = b.Level
		}
	}
	last := map[string]int{} // the last of the starts of each speaker
	for at, s := range best.Starts {
		last[s.Key] = at
	}
	at, reach := 0, -1 // the next start, and the last one of whoever spoke before it
	for n := best.Starts[0].Block + 1; n < len(blocks); n++ {
		for at < len(best.Starts) && best.Starts[at].Block < n {
			reach = max(reach, last[best.Starts[at].Key])
			at++
		}
		if blocks[n].Level == 0 || blocks[n].Level > level || reach >= at || at < speaker.MinRuns {
			continue
		}
		if at == len(best.Starts) {
			break
		}
		if slices.ContainsFunc(best.Starts[at:], func(s speaker.Start) bool {
			return speaker.RoleOf(s.Name) != block.Neither || block.HasQuestionMark(blocks[s.Block].Text)
		}) {
			break
		}
		var words []string
		for _, b := range blocks[n:] {
			words = append(words, b.Raw)
		}
		r.Errorf(blocks[n].Line, "\u201c%s\u201d is another chapter, in which nobody of the talk speaks, and was dropped; if it belongs to the talk, write it into the draft", block.Whole(words...))
		return n
	}
	return len(blocks)
}
