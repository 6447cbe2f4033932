package speaker

import (
	"faqbot/knowledge/transcript/block"
)

// LessSaid is the reading in which marks tell the speakers apart, and only how much they say tells who asks.
const LessSaid = "who says less"

const (
	shorterShare = 0.75 // of the exchanges, in which who asks says less than who answers
	minExchanges = 6
)

// changeMark is a mark that says that somebody else speaks, and not who.
type changeMark struct {
	name    string
	trust   float64
	pattern block.Expression
	items   bool    // the items of a list take turns
	share   float64 // of the turns of whoever asks have a question mark
	hears   bool    // a program has set it, which hears wrong at times
}

// unnamedReadings are those in which such marks, or two of them, tell who speaks.
func unnamedReadings(blocks []block.Block) []Reading {
	var all []Reading
	for _, m := range []changeMark{
		{"arrows at each change of speaker", 0.85, Arrows, false, 1. / 3, true},
		{"dashes at each change of speaker", 0.85, Dashed, false, 2. / 3, false},
		{"items that take turns", 0.6, block.Expression{}, true, 2. / 3, false},
	} {
		all = append(all, m.reading(blocks))
	}
	return append(all, twoMarks(blocks))
}

// changes are the blocks with a mark, which two sides say in turn.
type changes struct {
	starts []Start
	asking [2]int // blocks of a side with a question mark
	beside [2]int // blocks of a side with the next one right below
	said   [2]int // words of a side
	plain  int    // blocks without a mark behind the first one with it
}

// in finds the marks in blocks.
func (m changeMark) in(blocks []block.Block) changes {
	var c changes
	for n, b := range blocks {
		cut := 0
		switch {
		case m.items && b.Mark == block.Item && b.Text != "" && (len(c.starts) == 0 || b.Inset <= blocks[c.starts[0].Block].Inset):
		case !m.items && m.pattern.MatchString(b.Text):
			cut = len(m.pattern.FindString(b.Text))
		default:
			if len(c.starts) > 0 {
				c.plain++
			}
			continue
		}
		if len(c.starts) == 0 && n > 0 && !m.items && blocks[n-1].Timed { // somebody speaks before the first mark
			c.add(blocks, n-1, 0)
		}
		c.add(blocks, n, cut)
	}
	return c
}

// add takes the block n for what the side says whose turn it is.
func (c *changes) add(blocks []block.Block, n, cut int) {
	turn := len(c.starts) % 2
	c.said[turn] += block.WordCount(blocks[n].Text)
	if block.HasQuestionMark(blocks[n].Text) {
		c.asking[turn]++
	}
	if len(c.starts) > 0 && c.starts[len(c.starts)-1].Block == n-1 {
		c.beside[1-turn]++
	}
	c.starts = append(c.starts, Start{Block: n, Key: "ab"[turn : turn+1], Cut: cut})
}

// askedBy says that by their question marks one side asks and the other does not: at least so large a share of its turns, each
// mostly with the answer right below.
func (c changes) askedBy(side int, share float64) bool {
	pairs := len(c.starts) / 2
	mine, others := float64(c.asking[side]), float64(c.asking[1-side])
	if others == 0 && c.plain == 0 && 2*c.said[side] <= c.said[1-side] {
		share *= 0.75 // the other side never asks, and says twice as much
	}
	return pairs >= 2 && mine >= float64(pairs)*share && others <= 0.4*float64(pairs) && 2*others <= mine && c.beside[side]*3 >= pairs*2 && c.plain <= 4*len(c.starts)
}

// reading gives the marks their sides.
func (m changeMark) reading(blocks []block.Block) Reading {
	c := m.in(blocks)
	if m.hears {
		if r := m.slipped(blocks, c); r.Votes > 0 {
			return r
		}
	}
	r := Reading{Name: m.name, Trust: m.trust, Starts: c.starts, Spoken: true}
	asks := 0
	switch {
	case c.askedBy(0, m.share):
	case c.askedBy(1, m.share):
		asks = 1
	case !m.items && c.lessSaid(blocks): // captions without punctuation
		r.Name, r.Trust = LessSaid, 0.45
		if c.said[1] < c.said[0] {
			asks = 1
		}
	default:
		return r
	}
	for n := range r.Starts {
		r.Starts[n].Side = block.Asks
		if n%2 != asks {
			r.Starts[n].Side = block.Answers
		}
	}
	r.Votes = float64(len(r.Starts)) * r.Trust
	return r
}

// lessSaid says that nobody asks by a mark, and one side says clearly less than the other: all in all, or in most exchanges.
func (c changes) lessSaid(blocks []block.Block) bool {
	less, more := min(c.said[0], c.said[1]), max(c.said[0], c.said[1])
	return len(c.starts)/2 >= MinNamed && c.asking == [2]int{} && (2*less <= more || shorterFirst(blocks, c.starts, c.said[1] == less)) &&
		4*c.plain <= len(c.starts) && c.beside[0]+c.beside[1]+2 >= len(c.starts)
}

// shorterFirst says that in most exchanges one side says less than the other does next. second is true when that side speaks second.
func shorterFirst(blocks []block.Block, starts []Start, second bool) bool {
	from := 0
	if second {
		from = 1
	}
	pairs, shorter := 0, 0
	for n := from; n+1 < len(starts); n += 2 {
		pairs++
		if block.WordCount(blocks[starts[n].Block].Text) < block.WordCount(blocks[starts[n+1].Block].Text) {
			shorter++
		}
	}
	return pairs >= minExchanges && float64(shorter) >= shorterShare*float64(pairs)
}
