package markup

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

var (
	orgKeyword  = block.Express(`(?i)^\s*#\+([a-z_]+):\s*(.*)$`)
	orgHead     = block.Express(`^(\*{1,6})\s+(?:(?:TODO|DONE)\s+)?(\S.*?)(?:\s+:[\w@:]+:)?$`)
	orgBlock    = block.Express(`(?i)^\s*#\+(begin|end)_(\w+)`)
	orgDrawer   = block.Express(`(?i)^\s*:(?:properties|logbook):\s*$`)
	orgLink     = block.Express(`\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]`)
	orgBold     = block.Express(`(^|[\s({"'\x{2014}-])\*([^\s*](?:[^*]*[^\s*])?)\*([\s)}.,;:!?"'\x{2014}-]|$)`)
	orgItalic   = block.Express(`(^|[\s({"'\x{2014}-])/([^\s/](?:[^/]*[^\s/])?)/([\s)}.,;:!?"'\x{2014}-]|$)`)
	orgCode     = block.Express(`(^|[\s({"'\x{2014}-])[=~]([^\s=~](?:[^=~]*[^\s=~])?)[=~]([\s)}.,;:!?"'\x{2014}-]|$)`)
	orgTerm     = block.Express(`^(\s*[-+*]\s+)(\S.*?)\s+::(?:\s+(\S.*))?$`)
	orgFootnote = block.Express(`\[fn:[^\]]*\]`)
)

// minOrgTerms is how many terms a text has that is written in Org, whatever else it holds.
const minOrgTerms = 4

// isOrg says that a text is written in Org: keywords of it, or drawers below heads, or terms of its kind, which begin all that is said.
func isOrg(lines []string) bool {
	if first := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" }); first >= 0 && orgKeyword.MatchString(lines[first]) {
		return true
	}
	return Matching(lines, orgTerm, minOrgTerms) == minOrgTerms || Matching(lines, orgKeyword, 2) > 1 || Matching(lines, orgKeyword, 1)+Matching(lines, orgDrawer, 1) > 0 && Matching(lines, orgHead, 2) > 1
}

// rewriteOrg rewrites Org as Markdown.
func rewriteOrg(r *about.File, lines []string) {
	quoting := false
	for n := 0; n < len(lines); n++ {
		line := strings.TrimRight(lines[n], " \t")
		switch {
		case line == "":
			continue
		case orgBlock.MatchString(line):
			m := orgBlock.FindStringSubmatch(line)
			lines[n] = ""
			switch kind := strings.ToLower(m[2]); {
			case kind == "quote":
				quoting = strings.EqualFold(m[1], "begin")
			case kind == "src", kind == "example":
				lines[n] = "```"
			case kind == "comment", kind == "export":
				for strings.EqualFold(m[1], "begin") && n+1 < len(lines) && !orgBlock.MatchString(lines[n+1]) {
					n++
					lines[n] = ""
				}
			}
			continue
		case orgKeyword.MatchString(line):
			m := orgKeyword.FindStringSubmatch(line)
			r.Meta.Field(strings.ToLower(m[1]), m[2])
			lines[n] = ""
			continue
		case orgDrawer.MatchString(line):
			n = empty(lines, n, ":END:")
			continue
		case strings.HasPrefix(line, "# "):
			lines[n] = ""
			continue
		}
		line = orgWords(r, line)
		if m := orgHead.FindStringSubmatch(line); m != nil {
			line = strings.Repeat("#", len(m[1])) + " " + m[2]
		}
		if m := orgTerm.FindStringSubmatch(line); m != nil {
			if !block.EndsSentence(m[2]) {
				m[2] += ":" // the name of who speaks
			}
			line = strings.TrimRight(m[1]+"**"+m[2]+"** "+m[3], " ")
		}
		if quoting {
			line = "> " + line
		}
		lines[n] = line
	}
}

// orgWords rewrites what stands within a line.
func orgWords(r *about.File, line string) string {
	if strings.Contains(line, "[[") {
		line = orgLink.ReplaceAllStringFunc(line, func(found string) string {
			m := orgLink.FindStringSubmatch(found)
			r.Dropped("target of a link", 1)
			if m[2] != "" {
				return m[2]
			}
			if strings.HasPrefix(m[1], "file:") {
				return ""
			}
			return m[1]
		})
	}
	line = orgCode.ReplaceAllString(orgFootnote.ReplaceAllString(line, ""), "$1`$2`$3")
	return orgItalic.ReplaceAllString(orgBold.ReplaceAllString(line, "$1**$2**$3"), "$1*$2*$3")
}
