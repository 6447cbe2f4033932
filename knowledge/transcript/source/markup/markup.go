// Package markup tells the languages of marks that sites are written in, and rewrites them as Markdown.
//
// markup.go has the table of them: asciidoc.go, restructured.go, org.go, textile.go. What is Markdown is made plainer as well:
// foldout.go opens answers that are folded away, hidden.go takes out what no reader sees, spread.go mends emphasis that programs set,
// unfence.go opens a talk set as code. marks.go says what lines of Markdown look like.
//
// Lines go in and lines come out, and each keeps its number. The package makes no blocks: package markdown reads what it has written.
package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// Sites are written in several languages of marks. This file tells which, and what is not Markdown is rewritten as Markdown, line by
// line, so that one reader serves all and each line keeps its number.

// markup is one such language. To teach the importer another, add a row to markups.
type markup struct {
	is      func(lines []string) bool
	rewrite func(r *about.File, lines []string)
}

var markups = []markup{
	{isAsciiDoc, rewriteAsciiDoc},
	{isRestructured, rewriteRestructured},
	{isOrg, rewriteOrg},
	{isTextile, rewriteTextile},
}

// Rewrite rewrites lines behind the front matter as Markdown, and returns whether they were marked up at all.
func Rewrite(r *about.File, lines []string, front int) (marked bool) {
	withoutHidden(r, lines, front)
	body := lines[front:]
	begins := Beginning(body)
	for _, m := range markups {
		if m.is(begins) {
			m.rewrite(r, body)
			return true
		}
	}
	unfence(body)
	plainLabels(body)
	foldouts(r, body)
	if marked = front > 0 || r.Meta.Title != "" || isMarkdown(begins); marked {
		evenEmphasis(body)
	}
	return marked
}

// markedBytes is how much of a text is looked at to tell its language of marks. A long text has shown its marks by then.
const markedBytes = 200_000

// Beginning returns the first lines of a text, of so many bytes.
func Beginning(lines []string) []string {
	size := 0
	for n, line := range lines {
		if size += len(line); size > markedBytes {
			return lines[:n]
		}
	}
	return lines
}

var (
	Heading      = block.Express(`^#{1,6} +\S`)
	markdownLink = block.Express(`\[[^\[\]]+\]\((?:https?://|/|#)[^()\s]+\)`)
	markdownBold = block.Express(`\*\*\S[^*]*\S\*\*|__\S[^_]*\S__`)
)

// HasBold says that a text sets words in bold as Markdown does.
func HasBold(text string) bool { return markdownBold.MatchString(text) }

const minMarks = 3 // that make a text Markdown

// isMarkdown says that a text without front matter has marks of Markdown in more than one place, and blank lines between its
// paragraphs.
func isMarkdown(lines []string) bool {
	marks, blank := 0, false
	for _, line := range lines {
		blank = blank || strings.TrimSpace(line) == ""
		if strings.HasPrefix(line, "#") && Heading.MatchString(line) || strings.Contains(line, "](") && markdownLink.MatchString(line) ||
			(strings.Contains(line, "**") || strings.Contains(line, "__")) && markdownBold.MatchString(line) {
			marks++
		}
		if marks >= minMarks && blank {
			return true
		}
	}
	return false
}

// Matching returns how many lines match, up to a limit.
func Matching(lines []string, form block.Expression, limit int) int {
	n := 0
	for _, line := range lines {
		if n < limit && line != "" && form.MatchString(line) {
			n++
		}
	}
	return n
}

// fences turns a block of code that stands between two lines alike into one of Markdown. It returns the last line of it, and false
// when nothing closes it.
func fences(lines []string, n int, closing string) (end int, ok bool) {
	for end = n + 1; end < len(lines); end++ {
		if strings.TrimSpace(lines[end]) == closing {
			lines[n], lines[end] = "```", "```"
			return end, true
		}
	}
	return n, false
}
