package transcript

const (
	// A body that stands twice is told from a line that recurs by its size: so many blocks at least, and so much of
	// the text, one part in so many.
	minRepeated      = 4
	maxRepeatedShare = 4
)

// dropRepetition keeps a body that a page gives twice once.
func (r *reader) dropRepetition(blocks []block) []block {
	start, gap, length, ok := repetition(blocks)
	if !ok {
		return blocks
	}
	times := map[string]int{}
	for _, b := range blocks {
		times[b.text]++
	}
	for n, b := range blocks {
		if inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length; inside {
			continue
		}
		if times[b.text] > 1 && hasQuestionMark(b.text) { // the copies differ between here and what was taken
			r.errorf(b.line, "\u201c%s\u201d stands outside the text that the page repeats, and was dropped; if it is a question, write it into the draft", short(b.text))
			continue
		}
		r.warnf(b.line, "\u201c%s\u201d stands outside the text that the page repeats, and was dropped", short(b.text))
	}
	r.warnf(blocks[start+gap].line, "from here on the text stands a second time; it was taken once")
	return blocks[start : start+length]
}

// repetition finds a body that stands twice: length blocks from start on are the same as those gap blocks below. ok is
// false when there is none, or when somebody speaks outside of the two.
func repetition(blocks []block) (start, gap, length int, ok bool) {
	gap = mostFrequentGap(blocks)
	if gap == 0 {
		return 0, 0, 0, false
	}
	run := 0
	for n := 0; n+gap < len(blocks); n++ {
		if blocks[n].text != blocks[n+gap].text || blocks[n].voice != blocks[n+gap].voice {
			run = 0
			continue
		}
		if run = min(run+1, gap); run > length {
			start, length = n-run+1, run
		}
	}
	if length < minRepeated || size(blocks[start:start+length])*maxRepeatedShare < size(blocks) {
		return 0, 0, 0, false
	}
	for n, b := range blocks {
		inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length
		if _, labelled := notations[0].cutLabel(b); labelled && !inside {
			return 0, 0, 0, false
		}
	}
	return start, gap, length, true
}

// mostFrequentGap returns how far apart equal blocks stand most often, by those that stand exactly twice.
func mostFrequentGap(blocks []block) int {
	places := map[string][]int{}
	for n, b := range blocks {
		if seen := places[b.text]; len(seen) < 3 {
			places[b.text] = append(seen, n)
		}
	}
	votes, best := map[int]int{}, 0
	for _, b := range blocks {
		if seen := places[b.text]; len(seen) == 2 {
			gap := seen[1] - seen[0]
			votes[gap]++
			if votes[gap] > votes[best] || votes[gap] == votes[best] && gap > best {
				best = gap
			}
		}
	}
	return best
}

func size(blocks []block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.text)
	}
	return n
}
