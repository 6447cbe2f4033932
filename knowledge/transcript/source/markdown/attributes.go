package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// styledBehind is how kramdown and Pandoc style what stands before, within a line: **Ann:**{: .blue} and [rye](/rye){target="_blank"}.
var styledBehind = block.Express(`([*_)\]])\{:?[ \t]*(?:[.#][\w-]+|[\w-]+="[^"{}]*")(?:[ \t]+(?:[.#][\w-]+|[\w-]+="[^"{}]*"))*[ \t]*\}`)

// withoutAttributes takes such styles out of a line, but not out of code within it.
func withoutAttributes(r *about.File, line string) string {
	if !strings.Contains(line, "{") {
		return line // the usual case
	}
	var out strings.Builder
	from := 0
	for _, m := range styledBehind.FindAllStringIndex(line, -1) {
		if strings.Count(line[:m[0]], "`")%2 != 0 {
			continue
		}
		out.WriteString(line[from : m[0]+1])
		from = m[1]
		r.Dropped("style for a program", 1)
	}
	out.WriteString(line[from:])
	return out.String()
}

// dashFirst is the dash before a question that folds out, within its emphasis.
var dashFirst = block.Express(`^((?:<[a-z]+>|[*_ \t])*)[-\x{2013}\x{2014}]+[ \t]*([^\s\d-])`)

// opensSpeech is an element on a line of its own that names who speaks: <turn speaker="Ann" timestamp="0:07">.
var opensSpeech = block.Express(`(?i)^[ \t]*<[a-z][\w-]*(?:[ \t][^<>]*)?[ \t](?:speaker|who|voice)[ \t]*=[ \t]*(?:"([^"<>]+)"|'([^'<>]+)')[^<>]*>[ \t]*$`)

// minSpeeches is how many such elements are a notation.
const minSpeeches = 3

// openSpeeches writes the names in such elements as labels on lines of their own.
func openSpeeches(r *about.File, lines []string) {
	named := map[int]string{}
	for n, line := range lines {
		if !strings.Contains(line, "<") {
			continue // the usual case
		}
		if name := strings.TrimSpace(firstGroup(opensSpeech.FindStringSubmatch(line))); name != "" {
			named[n] = name
		}
	}
	if len(named) < minSpeeches {
		return
	}
	for n, name := range named {
		lines[n] = "**" + name + ":**"
		r.Dropped("element around what somebody says", 1)
	}
}
