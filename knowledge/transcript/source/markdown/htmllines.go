package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Markdown may hold elements of HTML that stand on a line of their own.
var (
	itemLine    = block.Express(`(?i)^([ \t]*)(?:<[uo]l\b[^<>]*>[ \t]*)?<li\b[^<>]*>[ \t]*(?:<p>)?(\S.*?)(?:</p>)?[ \t]*(?:</li>)?[ \t]*(?:</[uo]l>)?[ \t]*$`)
	headingLine = block.Express(`(?i)^[ \t]*<h([1-6])\b[^<>]*>[ \t]*(\S.*?)[ \t]*</h[1-6]>[ \t]*$`)
	quoteLine   = block.Express(`(?i)^[ \t]*<blockquote\b[^<>]*>[ \t]*(?:<p>)?(\S.*?)(?:</p>)?[ \t]*</blockquote>[ \t]*$`)
)

// htmlLines writes items of lists, headings and quotations that are set in HTML as Markdown has them.
func htmlLines(lines []string) {
	for n, line := range lines {
		at := strings.IndexByte(line, '<')
		if at < 0 || strings.TrimSpace(line[:at]) != "" {
			continue // the usual case
		}
		switch {
		case itemLine.MatchString(line):
			lines[n] = itemLine.ReplaceAllString(line, "$1- $2")
		case headingLine.MatchString(line):
			m := headingLine.FindStringSubmatch(line)
			lines[n] = strings.Repeat("#", int(m[1][0]-'0')) + " " + m[2]
		case quoteLine.MatchString(line):
			lines[n] = quoteLine.ReplaceAllString(line, "> $1")
		}
	}
}

// broken returns the pieces of a line that is no item and no row, between the breaks of HTML within it.
func broken(line string) []string {
	if !strings.Contains(line, "<br") && !strings.Contains(line, "<BR") || strings.IndexByte("|>-*+#0123456789 \t", line[0]) >= 0 && !strings.HasPrefix(line, "**") {
		return []string{line}
	}
	var pieces []string
	for piece := range strings.SplitSeq(breakInCell.ReplaceAllString(line, "\n"), "\n") {
		if !closesAll(piece) {
			return []string{line}
		}
		if strings.TrimSpace(piece) != "" {
			pieces = append(pieces, piece)
		}
	}
	if len(pieces) < 2 {
		return []string{line}
	}
	return pieces
}

// inlineElement is the start or the end of an element within a line.
var inlineElement = block.Express(`</?[a-zA-Z][^<>]*>`)

// closesAll says that what a piece of a line emphasises, or sets otherwise, ends in it.
func closesAll(piece string) bool {
	open := 0
	for _, tag := range inlineElement.FindAllString(piece, -1) {
		switch {
		case strings.HasPrefix(tag, "</"):
			open--
		case !strings.HasSuffix(tag, "/>") && !strings.HasPrefix(tag, "<img"):
			open++
		}
	}
	return open == 0 && strings.Count(piece, "**")%2 == 0 && strings.Count(piece, "__")%2 == 0
}
