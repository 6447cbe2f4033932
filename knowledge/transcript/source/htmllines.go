package source

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
