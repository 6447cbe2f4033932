package markdown

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// maxTemplate is the most lines of a template of a wiki.
const maxTemplate = 40

// wikiTemplate returns the last line of a template that begins at line n and goes over several lines, and takes the title out of it.
func wikiTemplate(r *about.File, lines []string, n int) (int, bool) {
	if !strings.HasPrefix(lines[n], "{{") || strings.Contains(lines[n], "}}") {
		return 0, false
	}
	for end := n + 1; end < len(lines) && end < n+maxTemplate; end++ {
		if key, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(lines[end]), "|"), "="); ok && strings.TrimSpace(key) == "title" {
			r.Meta.Field("title", strings.TrimSpace(value))
		}
		if strings.HasSuffix(strings.TrimSpace(lines[end]), "}}") {
			return end, true
		}
	}
	return 0, false
}

// isWiki says that lines are the source of a page of a wiki, by its bold words and its links: two apostrophes are marks of quotation
// elsewhere.
func isWiki(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "'''") }) &&
		slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "[[") })
}

// wikiItalic is words between two apostrophes.
var wikiItalic = block.Express(`(^|[^'])''([^']+)''([^']|$)`)

// wikiBold is words between three.
var wikiBold = block.Express(`(^|[^'])'''([^']+(?:'[^']+)*)'''`)

// withoutWiki writes the emphasis of a wiki as Markdown does.
func withoutWiki(lines []string) {
	for n, line := range lines {
		if strings.Contains(line, "''") {
			line = wikiBold.ReplaceAllString(line, "$1**$2**")
			lines[n] = wikiItalic.ReplaceAllString(line, "$1*$2*$3")
		}
	}
}
