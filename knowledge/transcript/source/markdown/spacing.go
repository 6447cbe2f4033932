package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// drawnOut stands for a blank line that parts nothing, since the file has one below each line.
const drawnOut = "\v"

const (
	minDrawnOut  = 10  // lines with words
	drawnShare   = 0.5 // of them, that have one blank line below
	tightShare   = 0.1 // of them at most, that have none
	openShare    = 0.3 // of them at least, that end within a sentence
	filledShare  = 0.6 // of those that do, which fill the better part of the width
	goesOnShare  = 0.5 // of those, below which a sentence goes on
	betterPart   = 0.6
	widestOfThem = 20 // one in so many may be wider than the width
)

// drawTogether takes out the blank line below each line of a text that a program took out of pages with double spacing. Two and more blank
// lines still part paragraphs.
func drawTogether(lines []string) {
	var full, sizes []int
	for n, line := range lines {
		if line != leftOut && !isBlank(line) {
			full = append(full, n)
			sizes = append(sizes, utf8.RuneCountInString(strings.TrimRight(line, " \t\r")))
		}
	}
	if len(full) < minDrawnOut {
		return
	}
	sorted := slices.Sorted(slices.Values(sizes))
	width := sorted[len(sorted)-1-len(sorted)/widestOfThem]
	if width < minWidth || width > maxWidth {
		return
	}
	single, tight, open, filled, on := 0, 0, 0, 0, 0
	for at, n := range full[:len(full)-1] {
		switch full[at+1] - n {
		case 1:
			tight++
		case 2:
			if single++; block.EndsSentence(lines[n]) {
				continue
			}
			if open++; float64(sizes[at]) >= betterPart*float64(width) {
				filled++
			}
			if next := strings.TrimSpace(lines[n+2]); block.StartsSmall(next) || endsUnspaced(lines[n]) && sizes[at]+evenly >= width {
				on++
			}
		}
	}
	all := float64(len(full))
	if float64(single) < drawnShare*all || float64(tight) > tightShare*all || float64(open) < openShare*all || float64(filled) < filledShare*float64(open) || float64(on) < goesOnShare*float64(open) {
		return
	}
	for at, n := range full[:len(full)-1] {
		if full[at+1] == n+2 && lines[n+1] != leftOut {
			lines[n+1] = drawnOut
		}
	}
}

// farNumber is words and a number at the other end of the line.
var farNumber = block.Express(`^\s*\S.{0,80}?\s{3,}[0-9]{1,4}\s*$`)

// countedFeet returns the lines that end in the number of a page far behind other words, whatever these are: all such lines of the file
// count up, one by one.
func countedFeet(lines []string) map[int]bool {
	found, numbers := map[int]bool{}, []int(nil)
	for n, line := range lines {
		if len(line) > maxWidth || !farNumber.MatchString(line) {
			continue
		}
		number, ok := footNumber(lines, n)
		if !ok {
			continue
		}
		found[n], numbers = true, append(numbers, number)
	}
	if len(numbers) < minFeet || !countUp(numbers) {
		return nil
	}
	return found
}

// minFeet is the fewest of those.
const minFeet = 3
