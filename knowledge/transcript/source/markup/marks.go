package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// What lines of Markdown look like, to those who write it here and to those who read it.

var (
	// WikiHeading is a heading between signs of equality: its level, and its words.
	WikiHeading = block.Express(`^(={2,6})[ \t]*([^=].*?)[ \t]*={2,6}$`)

	// Ruler is a line that parts a text.
	Ruler = block.Express(`^[ \t]*(?:(?:\\?[-*_=~\x{2013}\x{2014}\x{2015}#\x{2022}\x{25cf}][ \t]*){3,}|[ \t]*[|~^#*\x{2022}\x{b7}]{1,2}[ \t]*)$`)

	// OnlyImage is a line of pictures.
	OnlyImage = block.Express(`^[ \t]*(?:\[?(?:!\[[^\]]*\]\([^)]*\)|<img\b[^<>]*>)(?:\]\([^)]*\))?[ \t]*(?:<br ?/?>[ \t]*)*)+$`)

	openFence = block.Express("^[ \t]*(`{3,}|~{3,})[ \t]*[^`]*$")
)

// FencedUntil returns the line that closes the block of code that opens at line n. It notes the fence in unclosed when
// there is none, since then no later line closes it either.
func FencedUntil(lines []string, n int, unclosed map[string]bool) (int, bool) {
	if !strings.Contains(lines[n], "```") && !strings.Contains(lines[n], "~~~") {
		return 0, false
	}
	m := openFence.FindStringSubmatch(lines[n])
	if m == nil || unclosed[m[1]] {
		return 0, false
	}
	for end := n + 1; end < len(lines); end++ {
		closing := strings.TrimSpace(lines[end])
		if len(closing) >= len(m[1]) && strings.Trim(closing, m[1][:1]) == "" {
			return end, true
		}
	}
	unclosed[m[1]] = true
	return 0, false
}

// IndentOf returns how far a line is set in, by its number from one.
func IndentOf(lines []string, number int) int {
	if number < 1 || number > len(lines) {
		return 0
	}
	return len(lines[number-1]) - len(strings.TrimLeft(lines[number-1], " \t"))
}
