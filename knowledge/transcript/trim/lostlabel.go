package trim

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

// partLost parts what two people say under one label, where a label seems to be lost: the speaker is named anew below, so that
// somebody else should have spoken. Behind the question of one who asks the answer begins; what one who answers asks last is the
// next question. A person has to look.
func partLost(r *naming.File, all []speech.Piece) []speech.Piece {
	if namedAnew(all) {
		return all
	}
	out := make([]speech.Piece, 0, len(all))
	for n, p := range all {
		at := 0
		if n+1 < len(all) && p.Heading == "" && p.Side != block.Neither && all[n+1].Side == p.Side && all[n+1].Voice == p.Voice && p.Voice >= 0 && all[n+1].Heading == "" {
			at = lostAt(p)
		}
		if at == 0 {
			out = append(out, p)
			continue
		}
		first, second := p, speech.Piece{Line: p.Words[at].Line, Side: p.Side.Other(), Voice: -1, Words: slices.Clone(p.Words[at:])}
		first.Words = p.Words[:at:at]
		for i := range second.Words {
			second.Words[i].By, second.Words[i].Bare = 0, false
		}
		r.Errorf(second.Line, "\u201c%s\u201d has no name before it, and who speaks above it is named anew below; it was taken for %s", block.Short(second.Words[0].Text),
			map[block.Side]string{block.Asks: "a question", block.Answers: "the answer"}[second.Side])
		out = append(out, first, second)
	}
	return out
}

const (
	maxNamedAnew   = 3    // speakers who are named again without anybody between, in a short talk
	namedAnewShare = 0.08 // of all that is said, in a long one
)

// namedAnew says that a file names its speakers again and again while they speak on, as programs do at each paragraph: there a
// second label tells nothing.
func namedAnew(all []speech.Piece) bool {
	anew := 0
	for n := 1; n < len(all); n++ {
		if p := all[n]; p.Voice >= 0 && all[n-1].Voice == p.Voice && p.Heading == "" && all[n-1].Heading == "" {
			anew++
		}
	}
	return anew > maxNamedAnew && float64(anew) > namedAnewShare*float64(len(all))
}

// lostAt returns the paragraph of a piece at which somebody else seems to speak, or zero.
func lostAt(p speech.Piece) int {
	last := len(p.Words) - 1
	if p.Side == block.Answers {
		if last > 0 && p.Words[last].Bare && p.Words[last].Mark == block.Prose && block.EndsAsking(p.Words[last].Text) {
			return last
		}
		return 0
	}
	at := slices.IndexFunc(p.Words, func(w speech.Paragraph) bool { return block.EndsAsking(w.Text) }) + 1
	if at == 0 || at > last || !p.Words[at].Bare || slices.ContainsFunc(p.Words[at:], func(w speech.Paragraph) bool { return block.EndsAsking(w.Text) }) {
		return 0
	}
	return at
}
