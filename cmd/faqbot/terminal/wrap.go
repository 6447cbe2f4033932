package terminal

import (
	"strings"

	"github.com/rivo/uniseg"
)

// wrap divides text into lines of at most width columns: where a line may be broken in the text's own script, and
// between graphemes where a word alone is wider. A width of zero or less divides at line breaks only.
func wrap(text string, width int) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if width <= 0 {
			lines = append(lines, line)
			continue
		}
		lines = append(lines, wrapLine(line, width)...)
	}
	return lines
}

func wrapLine(line string, width int) []string {
	var lines []string
	current := ""
	state := -1
	for line != "" {
		var segment string
		segment, line, _, state = uniseg.FirstLineSegmentInString(line, state)
		for _, piece := range pieces(segment, width) {
			if current != "" && columns(current+piece) > width {
				lines = append(lines, strings.TrimRight(current, " "))
				current = ""
			}
			current += piece
		}
	}
	return append(lines, strings.TrimRight(current, " "))
}

// pieces returns the segment, or its graphemes if it is too wide for a line.
func pieces(segment string, width int) []string {
	if columns(segment) <= width {
		return []string{segment}
	}
	var all []string
	for graphemes := uniseg.NewGraphemes(segment); graphemes.Next(); {
		all = append(all, graphemes.Str())
	}
	return all
}

// columns is how wide text is on a line that it ends, where blanks at the end do not count.
func columns(text string) int { return uniseg.StringWidth(strings.TrimRight(text, " ")) }
