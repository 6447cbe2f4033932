package markup

import (
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

var (
	restDirective = block.Express(`^(\s*)\.\.\s+(?:\|[^|]+\|\s+)?([\w:-]+?)::(?:\s+(.*))?$`)
	restTarget    = block.Express(`^\s*\.\.\s+_[^:]+:|^__\s+\S`)
	restNote      = block.Express(`^\s*\.\.\s+\[[^\]]+\]\s`)
	restComment   = block.Express(`^\s*\.\.(?:\s.*)?$`)
	restAdornment = block.Express(`^([=\-~^"'` + "`" + `*+#.:_])(?:[=\-~^"'` + "`" + `*+#.:_]){2,}\s*$`)
	restField     = block.Express(`^:([A-Za-z][\w -]*):\s*(.*)$`)
	restLink      = block.Express("`([^`<>]+?)\\s*<[^<>`]+>`__?")
	restName      = block.Express("`([^`<>]+)`__?(\\W|$)")
	restWord      = block.Express(`(^|[\s(])([\p{L}\p{N}]+)_([\s.,;:!?)]|$)`)
	restRole      = block.Express(":[a-z:]+:`([^`<>]+?)(?:\\s*<[^<>`]+>)?`")
	restCode      = block.Express("``([^`]+)``")
	restReference = block.Express(`\s*\[(?:#\w*|\*|[0-9]+)\]_`)
	restLine      = block.Express(`^\s*\|\s+(\S.*)$`)
)

// restCodes are directives that hold code, and restSilent those that hold nothing that somebody says.
var (
	restCodes  = block.SetOf("code code-block sourcecode highlight literalinclude")
	restSpoken = block.SetOf("class rst-class container compound epigraph line-block")
)

// isRestructured says that a text is written in reStructuredText: directives, targets or its links, and no heads of Markdown.
func isRestructured(lines []string) bool {
	if Matching(lines, Heading, 1) > 0 {
		return false
	}
	return Matching(lines, restDirective, 1) > 0 || Matching(lines, restLink, 2) > 1 || Matching(lines, restTarget, 1) > 0 && Matching(lines, restAdornment, 1) > 0
}

// rewriteRestructured rewrites reStructuredText as Markdown.
func rewriteRestructured(r *about.File, lines []string) {
	levels := map[string]int{} // by the adornment, in the order in which they come
	level := func(adornment string) string {
		if levels[adornment] == 0 {
			levels[adornment] = len(levels) + 1
		}
		return strings.Repeat("#", min(levels[adornment], 6)) + " "
	}
	first := true
	for n := 0; n < len(lines); n++ {
		line := strings.TrimRight(lines[n], " \t")
		if line == "" {
			continue
		}
		if m := nikolaField.FindStringSubmatch(line); m != nil {
			r.Meta.Field(m[1], m[2])
			lines[n] = ""
			continue
		}
		if m := restDirective.FindStringSubmatch(line); m != nil {
			n = leaveDirective(r, lines, n, m)
			continue
		}
		if restTarget.MatchString(line) || restNote.MatchString(line) || restComment.MatchString(line) {
			n = withIndented(lines, n)
			continue
		}
		if m := restField.FindStringSubmatch(line); m != nil && (n == 0 || strings.TrimSpace(lines[n-1]) == "" || len(levels) > 0) {
			r.Meta.Field(strings.ToLower(m[1]), m[2])
			lines[n] = ""
			continue
		}
		if over := adornmentOf(line); over != "" && n+2 < len(lines) && adornmentOf(lines[n+2]) == over && strings.TrimSpace(lines[n+1]) != "" {
			words := strings.TrimSpace(lines[n+1])
			lines[n], lines[n+1], lines[n+2] = "", level(over+over)+restWords(r, words), ""
			if first {
				r.Meta.Field("title", restWords(r, words))
			}
			n, first = n+2, false
			continue
		}
		if n+1 < len(lines) && line[0] != ' ' {
			if under := adornmentOf(lines[n+1]); under != "" && underlines(line, lines[n+1]) && (n == 0 || strings.TrimSpace(lines[n-1]) == "") {
				lines[n], lines[n+1] = level(under)+restWords(r, line), ""
				if first {
					r.Meta.Field("title", restWords(r, line))
				}
				n, first = n+1, false
				continue
			}
		}
		lines[n] = restWords(r, line)
	}
}

// adornmentOf returns the sign of a line that is under or over a head, or nothing.
func adornmentOf(line string) string {
	line = strings.TrimRight(line, " \t")
	if len(line) < 3 || !restAdornment.MatchString(line) || strings.Trim(line, line[:1]) != "" {
		return ""
	}
	return line[:1]
}

// underlines says that the adornment is about as long as the head, as it has to be.
func underlines(head, adornment string) bool {
	return 5*len(strings.TrimSpace(adornment)) >= 4*utf8.RuneCountInString(head)
}

// leaveDirective takes a directive out, with what is set in below it unless somebody may say that, and returns the last line of it.
func leaveDirective(r *about.File, lines []string, n int, m []string) int {
	switch name := m[2]; {
	case restCodes[name]:
		end := n
		for at := n + 1; at < len(lines); at++ {
			if strings.TrimSpace(lines[at]) != "" && IndentOf(lines, at+1) <= len(m[1]) {
				break
			}
			if strings.TrimSpace(lines[at]) != "" {
				end = at
			}
		}
		if end > n && end+1 < len(lines) {
			lines[n], lines[end+1] = "```", "```"
		}
		return min(end+1, len(lines)-1)
	case restSpoken[name]:
		lines[n] = ""
		return n
	}
	r.Dropped("passage for programs, which no reader sees", 1)
	return withIndented(lines, n)
}

// withIndented empties a line and those that are set in below it, and returns the last of them.
func withIndented(lines []string, n int) int {
	indent, end := IndentOf(lines, n+1), n
	for at := n + 1; at < len(lines); at++ {
		if strings.TrimSpace(lines[at]) == "" {
			continue
		}
		if IndentOf(lines, at+1) <= indent {
			break
		}
		end = at
	}
	clear(lines[n : end+1])
	return end
}

// restWords takes out of a line what no reader of the page would see.
func restWords(r *about.File, line string) string {
	if m := restLine.FindStringSubmatch(line); m != nil && strings.Count(line, "|") == 1 {
		line = m[1] + "  "
	}
	if !strings.ContainsAny(line, "`_") {
		return line
	}
	if n := len(restLink.FindAllString(line, -1)); n > 0 {
		r.Dropped("target of a link", n)
	}
	line = restCode.ReplaceAllString(line, "\x00$1\x00")
	line = restName.ReplaceAllString(restLink.ReplaceAllString(restRole.ReplaceAllString(line, "$1"), "$1"), "$1$2")
	line = restWord.ReplaceAllString(restReference.ReplaceAllString(line, ""), "$1$2$3")
	return strings.ReplaceAll(line, "\x00", "`")
}
