package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

const (
	fencedShare   = 0.5 // of the lines of a text, that a talk set as code has
	labelledShare = 0.4 // of its lines, that begin with who speaks
)

// unfence takes away the fences of a block of code that holds a whole talk, as people paste it: most lines of the text stand in it, and
// names that come back begin many of them.
func unfence(lines []string) {
	all := 0
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			all++
		}
	}
	unclosed := map[string]bool{}
	for n := 0; n < len(lines); n++ {
		end, ok := FencedUntil(lines, n, unclosed)
		if !ok {
			continue
		}
		var inside []block.Block
		for _, line := range lines[n+1 : end] {
			if line = strings.TrimSpace(line); line != "" {
				b := block.Block{Raw: line}
				b.SetText(line)
				inside = append(inside, b)
			}
		}
		if len(inside) >= speaker.MinRuns && float64(len(inside)) >= fencedShare*float64(all-2) && float64(len(speaker.RecurringLabels(inside))) >= labelledShare*float64(len(inside)) {
			lines[n], lines[end] = "", ""
		}
		n = end
	}
}
