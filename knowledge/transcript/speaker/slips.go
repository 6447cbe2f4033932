package speaker

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// A program that hears where the speaker changes misses some of the changes, and hears some that are none. Strictly in turn, all that
// follows such a slip would be dealt to the wrong side. This file deals the speeches by what they are, in turn as far as that allows.

// SlippedArrows is the reading in which the marks do not take turns everywhere.
const SlippedArrows = "arrows at changes of speaker, some of them wrong"

// The weights are logarithms of how much likelier one side is than the other.
const (
	asksAtEnd  = 2.0  // a speech that ends in a question is of the side that asks
	asksWithin = 0.5  // it asks, and goes on
	perWord    = 0.04 // a word of a speech without a question is of the side that answers
	mostWords  = 1.2  // all its words together
	statement  = 0.2  // and that it asks nothing
	slipCost   = 3.0  // of two speeches of one side in a row: one change of speaker in twenty is wrong
	maxEcho    = 4    // words of a speech that only says again what was said
)

const fewSlips = 6 // of the changes of speaker, one in so many may be wrong

// bySides deals speeches to the two sides, the first of the sides asking. slips are those of the same side as the one before.
func bySides(said []string) (asks []bool, slips int) {
	type step struct {
		score [2]float64 // of the best way here, by the side: 0 asks, 1 answers
		from  [2]int
	}
	steps := make([]step, len(said))
	for n, text := range said {
		weight := weightOf(text)
		for side := range 2 {
			own := weight
			if side == 1 {
				own = -weight
			}
			steps[n].score[side], steps[n].from[side] = own, 1-side
			if n == 0 {
				continue
			}
			turn, stay := steps[n-1].score[1-side], steps[n-1].score[side]-slipCost
			if stay > turn && !echoes(text, said[n-1]) {
				turn, steps[n].from[side] = stay, side
			}
			steps[n].score[side] += turn
		}
	}
	asks = make([]bool, len(said))
	side := 0
	if last := len(said) - 1; last >= 0 && steps[last].score[1] > steps[last].score[0] {
		side = 1
	}
	for n := len(said) - 1; n >= 0; n-- {
		asks[n] = side == 0
		if n > 0 && steps[n].from[side] == side {
			slips++
		}
		side = steps[n].from[side]
	}
	return asks, slips
}

// weightOf returns half of how much likelier a speech is of the side that asks.
func weightOf(text string) float64 {
	switch {
	case block.EndsAsking(text):
		return asksAtEnd / 2
	case block.HasQuestionMark(text):
		return asksWithin / 2
	}
	return -(statement + min(mostWords, perWord*float64(block.WordCount(text)))) / 2
}

// echoes says that a speech of a few words says again what the one before has said, as only another person does.
func echoes(text, before string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), block.NotWord)
	said := strings.FieldsFunc(strings.ToLower(before), block.NotWord)
	return len(words) <= maxEcho && Subset(words, said)
}

// slipped is the reading of marks that do not take turns everywhere. Its votes are zero when slips do not explain the marks.
func (m changeMark) slipped(blocks []block.Block, c changes) Reading {
	r := Reading{Name: SlippedArrows, Trust: m.trust - 0.1, Spoken: true}
	if len(c.starts) < 2*MinNamed {
		return r
	}
	said := make([]string, len(c.starts))
	for n, s := range c.starts {
		end := len(blocks)
		if n+1 < len(c.starts) {
			end = c.starts[n+1].Block
		}
		words := []string{blocks[s.Block].Text[s.Cut:]}
		for _, b := range blocks[s.Block+1 : end] {
			words = append(words, b.Text)
		}
		said[n] = strings.Join(words, " ")
	}
	sides, slips := bySides(said)
	asking, asked, answering := 0, 0, 0
	for n, asks := range sides {
		switch has := block.HasQuestionMark(said[n]); {
		case asks && has:
			asking++
		case asks:
			asked++
		case has:
			answering++
		}
	}
	others := len(said) - asking - asked
	if slips == 0 || fewSlips*slips > len(said) || 2*asking < asking+asked || 5*answering > others || 3*(asking+asked) < len(said) {
		return r
	}
	r.Starts = slices.Clone(c.starts)
	for n := range r.Starts {
		r.Starts[n].Side = block.Answers
		if sides[n] {
			r.Starts[n].Side = block.Asks
		}
		r.Starts[n].Key = "a"
		if sides[n] != sides[0] {
			r.Starts[n].Key = "b"
		}
	}
	r.Votes = float64(len(r.Starts)) * r.Trust
	return r
}
