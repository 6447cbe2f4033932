package interview

import "regexp"

const (
	// A body that stands twice is told from a line that recurs by its size: so many lines at least, and so much of
	// the text, one part in so many.
	minRepeatedLines = 4
	maxRepeatedShare = 4
)

// furniture are the lines that pages put around a text. They are dropped at both ends only.
var furniture = regexp.MustCompile(`(?i)^(?:<?\s*[0-9.,]+[km]?\+? (?:subscribers?|comments?|likes?|shares?|views?|followers?)|<[0-9]+ subscribers|share dialog|share|share this|copy link|subscribe(?: now)?|sign (?:in|up)|log in|like|comments?|no comments yet|leave a comment|read more|menu|skip to content|loading(?:\.\.\.|…)?|advertisement|cookie settings|discover more.*|previous|next)$`)

// dropPage returns the lines of the interview alone. A body that stands twice is kept once, and what stands around the
// two is dropped with a warning; without a repetition, only lines that are well known to belong to a page are.
func (d *draft) dropPage(lines []passage) []passage {
	if start, gap, length, ok := repetition(lines); ok {
		for n, line := range lines {
			if inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length; !inside {
				d.warnf(line.line, "“%s” stands outside the text that the page repeats, and was dropped", short(line.text))
			}
		}
		lines = lines[start : start+length]
	}
	for len(lines) > 0 && furniture.MatchString(lines[0].text) {
		d.warnf(lines[0].line, "“%s” belongs to the page, and was dropped", short(lines[0].text))
		lines = lines[1:]
	}
	for len(lines) > 0 && furniture.MatchString(lines[len(lines)-1].text) {
		last := lines[len(lines)-1]
		d.warnf(last.line, "“%s” belongs to the page, and was dropped", short(last.text))
		lines = lines[:len(lines)-1]
	}
	return lines
}

// repetition finds a body that stands twice: length lines from start on are the same as those gap lines below. ok is
// false when there is none, or when somebody speaks outside of the two.
func repetition(lines []passage) (start, gap, length int, ok bool) {
	gap = mostFrequentGap(lines)
	if gap == 0 {
		return 0, 0, 0, false
	}
	run := 0
	for n := 0; n+gap < len(lines); n++ {
		if lines[n].text != lines[n+gap].text {
			run = 0
			continue
		}
		if run = min(run+1, gap); run > length {
			start, length = n-run+1, run
		}
	}
	if length < minRepeatedLines || size(lines[start:start+length])*maxRepeatedShare < size(lines) {
		return 0, 0, 0, false
	}
	for n, line := range lines {
		inside := n >= start && n < start+length || n >= start+gap && n < start+gap+length
		if _, _, labelled := cutLabel(line.text); labelled && !inside {
			return 0, 0, 0, false
		}
	}
	return start, gap, length, true
}

// mostFrequentGap returns how far apart equal lines stand most often, by the lines that stand exactly twice.
func mostFrequentGap(lines []passage) int {
	places := map[string][]int{}
	for n, line := range lines {
		if seen := places[line.text]; len(seen) < 3 {
			places[line.text] = append(seen, n)
		}
	}
	votes, best := map[int]int{}, 0
	for _, line := range lines {
		if seen := places[line.text]; len(seen) == 2 {
			gap := seen[1] - seen[0]
			votes[gap]++
			if votes[gap] > votes[best] || votes[gap] == votes[best] && gap > best {
				best = gap
			}
		}
	}
	return best
}

func size(lines []passage) int {
	n := 0
	for _, line := range lines {
		n += len(line.text)
	}
	return n
}
