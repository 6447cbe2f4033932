package terminal

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Wrap divides text into lines of at most width columns. It breaks where the script of the text allows it, and between
// graphemes when a single word is wider. With a width of zero or less it divides only at line breaks.
func Wrap(text string, width int) []string {
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

// pieces returns the segment, or its graphemes when it is too wide for a line.
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

// columns returns the width of text at the end of a line, where trailing blanks do not count.
func columns(text string) int { return uniseg.StringWidth(strings.TrimRight(text, " ")) }
