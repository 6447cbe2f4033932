package transcript

import (
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
	asking := 0
	for _, s := range best.Starts {
		if blocks[s.Block].Level == 0 || s.Cut > 0 {
			return
		}
		if block.HasQuestionMark(blocks[s.Block].Text) {
			asking++
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

// dropBelow takes out what stands below the last answer: under a heading that no question follows, or below a rule that parts nothing
// else. A person looks.
func dropBelow(r *naming.File, all []piece) []piece {
	last, ruled := -1, 0
	for n, p := range all {
		if p.side == block.Asks {
			last = n
		}
		for at, w := range p.words {
			if at > 0 && w.apart && last >= 0 {
				ruled++
			}
		}
	}
	if last < 0 {
		return all
	}
	for n := last + 1; n < len(all); n++ {
		if all[n].heading != "" && n > last+1 && !named(all[n:]) {
			closing := []paragraph{{line: all[n].line, text: all[n].heading}}
			for _, p := range all[n:] {
				if p.heading == "" || p.line != all[n].line {
					closing = append(closing, p.words...)
				}
			}
			r.Errorf(all[n].line, "\u201c%s\u201d stands below the last answer under a heading of its own, so it was dropped; if somebody says it, write it into the draft", whole(closing...))
			all = all[:n]
			break
		}
	}
	end := &all[len(all)-1]
	for at, w := range end.words {
		if at > 0 && w.apart && ruled == 1 && end.side == block.Answers {
			r.Errorf(w.line, "\u201c%s\u201d stands at the end below a rule, so it was dropped; if somebody says it, write it into the draft", whole(end.words[at:]...))
			end.words = end.words[:at]
			break
		}
	}
	return all
}

// named says that somebody who is named speaks in the pieces.
func named(all []piece) bool {
	for _, p := range all {
		if p.voice >= 0 {
			return true
		}
		for _, w := range p.words {
			if w.named {
				return true
			}
		}
	}
	return false
}
