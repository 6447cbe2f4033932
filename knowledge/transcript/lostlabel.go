package transcript

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
)

// partLost parts what two people say under one label, where a label seems to be lost: the speaker is named anew below, so that
// somebody else should have spoken. Behind the question of one who asks the answer begins; what one who answers asks last is the
// next question. A person has to look.
func partLost(r *naming.File, all []piece) []piece {
	if namedAnew(all) {
		return all
	}
	var out []piece
	for n, p := range all {
		at := 0
		if n+1 < len(all) && p.heading == "" && p.side != block.Neither && all[n+1].side == p.side && all[n+1].voice == p.voice && p.voice >= 0 && all[n+1].heading == "" {
			at = lostAt(p)
		}
		if at == 0 {
			out = append(out, p)
			continue
		}
		first, second := p, piece{line: p.words[at].line, side: p.side.Other(), voice: -1, words: slices.Clone(p.words[at:])}
		first.words = p.words[:at:at]
		for i := range second.words {
			second.words[i].by, second.words[i].bare = 0, false
		}
		r.Errorf(second.line, "\u201c%s\u201d has no name before it, and who speaks above it is named anew below; it was taken for %s", block.Short(second.words[0].text),
			map[block.Side]string{block.Asks: "a question", block.Answers: "the answer"}[second.side])
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
func namedAnew(all []piece) bool {
	anew := 0
	for n := 1; n < len(all); n++ {
		if p := all[n]; p.voice >= 0 && all[n-1].voice == p.voice && p.heading == "" && all[n-1].heading == "" {
			anew++
		}
	}
	return anew > maxNamedAnew && float64(anew) > namedAnewShare*float64(len(all))
}

// lostAt returns the paragraph of a piece at which somebody else seems to speak, or zero.
func lostAt(p piece) int {
	last := len(p.words) - 1
	if p.side == block.Answers {
		if last > 0 && p.words[last].bare && p.words[last].mark == block.Prose && block.EndsAsking(p.words[last].text) {
			return last
		}
		return 0
	}
	at := slices.IndexFunc(p.words, func(w paragraph) bool { return block.EndsAsking(w.text) }) + 1
	if at == 0 || at > last || !p.words[at].bare || slices.ContainsFunc(p.words[at:], func(w paragraph) bool { return block.EndsAsking(w.text) }) {
		return 0
	}
	return at
}
