package page

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/markup"
)

// Within returns the page that stands below front matter, or in the program that writes it. Its lines keep their numbers.
func Within(r *about.File, text string) (string, bool) {
	if page, ok := pageBelowFields(r, text); ok {
		return page, true
	}
	return pageOfProgram(text)
}

// paragraphTag is a paragraph of HTML at the start of a line, and programLine a line that a program for sites fills in.
var (
	paragraphTag = block.Express(`(?im)^[ \t]*<(?:p|h[1-6]|div)\b`)
	programLine  = block.Express(`(?m)^[ \t]*(?:\{%.*%\}|\{\{.*\}\})[ \t]*$|[ \t]*\{%-?\s*(?:include|render|assign|capture|endcapture|comment|endcomment|if|else|endif|for|endfor|unless|endunless|raw|endraw)\b[^%]*%\}`)
)

// minParagraphs is the fewest such paragraphs of a page that begins as something else.
const minParagraphs = 3

// pageBelowFields returns the page that stands below front matter: many sites keep their texts so. Its lines keep their numbers.
func pageBelowFields(r *about.File, text string) (string, bool) {
	if !strings.HasPrefix(text, "---") || !strings.Contains(text, "<") {
		return "", false
	}
	lines := strings.Split(text, "\n")
	fields := about.File{}
	front := fields.FrontMatter(lines)
	if front == 0 {
		return "", false
	}
	rest := programLine.ReplaceAllString(strings.Join(lines[front:], "\n"), "")
	if len(paragraphTag.FindAllString(rest, minParagraphs)) < minParagraphs || !strings.HasPrefix(strings.TrimSpace(rest), "<") || markdownHeading.MatchString(rest) || markup.HasBold(rest) {
		return "", false
	}
	r.Meta = fields.Meta
	return strings.Repeat("\n", front) + rest, true
}
