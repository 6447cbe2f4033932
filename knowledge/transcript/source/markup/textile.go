package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

var (
	textileHead  = block.Express(`^h([1-6])(?:\([^)]*\)|\{[^}]*\}|\[[^\]]*\])*\. +(\S.*)$`)
	textileBlock = block.Express(`^(p|bq|notextile)(?:\([^)]*\)|\{[^}]*\}|[<>=])*\.\.? +(\S.*)$`)
	textileLink  = block.Express(`"([^"()]+)(?:\([^")]*\))?":(?:https?://|/|mailto:)[^\s<>]*[\w/]`)
	textileImage = block.Express(`^![^\s!]+!(?::\S+)?$`)
	textileBold  = block.Express(`(^|[\s(])\*([^\s*](?:[^*]*[^\s*])?)\*([\s).,;:!?]|$)`)
)

// isTextile says that a text is written in Textile: heads with a letter and a number, or its links.
func isTextile(lines []string) bool {
	return Matching(lines, Heading, 1) == 0 && (Matching(lines, textileHead, 2) > 1 || Matching(lines, textileLink, 2) > 1)
}

// rewriteTextile rewrites Textile as Markdown. A line break in it is one.
func rewriteTextile(r *about.File, lines []string) {
	for n, line := range lines {
		line = strings.TrimRight(line, " \t")
		switch m := textileHead.FindStringSubmatch(line); {
		case m != nil:
			line = strings.Repeat("#", int(m[1][0]-'0')) + " " + m[2]
		case textileImage.MatchString(line):
			line = ""
		default:
			if m := textileBlock.FindStringSubmatch(line); m != nil {
				line = m[2]
				if m[1] == "bq" {
					line = "> " + line
				}
			}
		}
		if found := textileLink.FindAllString(line, -1); len(found) > 0 {
			r.Dropped("target of a link", len(found))
			line = textileLink.ReplaceAllString(line, "$1")
		}
		lines[n] = textileBold.ReplaceAllString(line, "$1**$2**$3")
	}
}
