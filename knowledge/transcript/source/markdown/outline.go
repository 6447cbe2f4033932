package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// An outline has its questions as items of a list, and each answer on the lines below, set in; other texts have the answer on the line
// below the question. A reader of the marks would join those lines with the question, so this file tells them apart.

// questionShare is the share of the items with lines set in below that are questions.
const questionShare = 0.8

// isOutline says that the items of a text are questions with the answer set in below.
func isOutline(lines []block.Block) bool {
	asking, all := 0, 0
	for n, b := range lines[:max(0, len(lines)-1)] {
		if !isSetInBelow(b, lines[n+1]) {
			continue
		}
		if all++; block.HasQuestionMark(b.Text) {
			asking++
		}
	}
	return asking >= speaker.MinNamed && float64(asking) >= questionShare*float64(all)
}

// isSetInBelow says that a line stands right below an item of a list, and further in.
func isSetInBelow(item, b block.Block) bool {
	return (item.Mark == block.Item || item.Mark == block.Numbered) && b.Mark == block.Prose && b.Level == 0 && !b.Gap && b.Inset > item.Inset
}

// isQuestionLine says that a line is a question with the answer on the next line, in a text whose lines are not wrapped.
func isQuestionLine(line, next block.Block) bool {
	return line.Gap && line.Mark == block.Prose && line.Level == 0 && block.EndsAsking(line.Text) && !next.Gap && next.Level == 0 && !block.StartsSmall(next.Text)
}

// hasQuestionLines says that a text has several of those.
func hasQuestionLines(lines []block.Block) bool {
	found := 0
	for n := 1; n < len(lines); n++ {
		if isQuestionLine(lines[n-1], lines[n]) {
			found++
		}
	}
	return found >= speaker.MinNamed
}

// evenly is by how many characters lines that were wrapped differ in a script without blanks.
const evenly = 2

// breaksByHand says that the lines of a text in a script without blanks end where its author wanted them to: most that end within a
// sentence are much shorter than the longest.
func breaksByHand(lines []block.Block) bool {
	longest, all, even := 0, 0, 0
	var sizes []int
	for n := 1; n < len(lines); n++ {
		if !lines[n].Gap && continues(lines[n-1], lines[n]) && endsUnspaced(lines[n-1].Text) {
			sizes = append(sizes, widthOf(lines[n-1]))
		}
	}
	for _, size := range sizes {
		longest = max(longest, size)
	}
	for _, size := range sizes {
		if all++; size+evenly >= longest {
			even++
		}
	}
	return all > even && 2*even <= all
}

// endsUnspaced says that a text ends in a letter of a script without blanks, and no mark.
func endsUnspaced(s string) bool {
	runes := []rune(strings.TrimRight(s, " \t"))
	return len(runes) > 0 && block.Unspaced(runes[len(runes)-1])
}
