package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// Lines between these two are for programs, as a rule over several lines. Comments can also stand within one.
var (
	opensHidden   = block.Express(`(?i)<!--|<(style|script)\b[^<>]*>`)
	commentWithin = block.Express(`<!--.*?-->`)
	nikolaField   = block.Express(`^(?:\.\.|<!--|#)?\s*\.\.\s+([a-z_]+):\s+(\S.*?)\s*(?:-->)?$`)
)

// maxHidden is the most lines of such a passage.
const maxHidden = 400

// withoutHidden empties the lines that no reader of a page sees: comments, styles and scripts. What a comment says of the text, as
// some programs for sites have it, is taken.
func withoutHidden(r *about.File, lines []string, first int) {
	fenced := map[string]bool{}
	for n := first; n < len(lines); n++ {
		if !strings.Contains(lines[n], "<") && !strings.Contains(lines[n], "`") && !strings.Contains(lines[n], "~~~") {
			continue // the usual case
		}
		if end, ok := FencedUntil(lines, n, fenced); ok {
			n = end
			continue
		}
		if strings.Contains(lines[n], "-->") {
			lines[n] = commentWithin.ReplaceAllString(lines[n], "")
		}
		m := opensHidden.FindStringSubmatchIndex(lines[n])
		if m == nil || strings.Contains(lines[n][:m[0]], "`") {
			continue
		}
		closing := "-->"
		if m[2] >= 0 {
			closing = "</" + strings.ToLower(lines[n][m[2]:m[3]]) + ">"
		}
		for end := n; end < len(lines) && end <= n+maxHidden; end++ {
			from := 0
			if end == n {
				from = m[1]
			}
			at := strings.Index(strings.ToLower(lines[end][from:]), closing)
			if at < 0 {
				continue
			}
			hide(r, lines, n, end, m[0], from+at+len(closing))
			n = end
			break
		}
	}
}

// hide empties the lines from a byte of the first to a byte of the last.
func hide(r *about.File, lines []string, first, last, from, to int) {
	for _, line := range lines[first : last+1] {
		if m := nikolaField.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			r.Meta.Field(m[1], m[2])
		}
	}
	rest := lines[last][to:]
	if first == last {
		lines[first] = lines[first][:from] + rest
	} else {
		lines[first], lines[last] = lines[first][:from], rest
		for n := first + 1; n < last; n++ {
			lines[n] = ""
		}
	}
	r.Dropped("passage for programs, which no reader sees", 1)
}
