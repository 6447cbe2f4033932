package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

var (
	asciiTitle     = block.Express(`^= +\S`)
	asciiHead      = block.Express(`^={2,6} +\S`)
	asciiAttribute = block.Express(`^:!?([\w][\w-]*)!?:(?:\s+(.*))?$`)
	asciiSigns     = block.Express(`^(?:image|video|include|toc)::\S*\[.*\]$|(?:link:|https?://)[^\s\[\]]+\[[^\]]+\]|^\[(?:source|quote|NOTE|TIP|qanda|\.)[^\]]*\]$`)
	asciiBlockHead = block.Express(`^\[(?:\[[^\]]+\]|[.#%]?[a-zA-Z][^\]]*)\]$`)
	asciiMacroLine = block.Express(`^(?:image|video|audio|include|toc|ifdef|ifndef|endif|youtube)::\S*\[.*\]$`)
	asciiFence     = block.Express(`^(?:-{4,}|\.{4,})$`)
	asciiDelimiter = block.Express(`^(?:={4,}|\*{4,}|_{4,}|\+{4,}|--|\|={3,})$`)
	asciiNumbered  = block.Express(`^\.{1,3} +(\S.*)$`)
	asciiItem      = block.Express(`^(\s*)\*{2,5} +(\S.*)$`)
	asciiList      = block.Express(`^\[(?:qanda|horizontal)\]$`)
	asciiOpenTerm  = block.Express(`^\S.*\S::$`)
	asciiTerm      = block.Express(`^(\S.*?)::(?:\s+(\S.*))?$`)
	asciiImage     = block.Express(`\b(?:image|icon):[^\s\[\]:][^\s\[\]]*\[[^\]]*\]`)
	asciiLink      = block.Express(`(?:\b(?:link|xref|mailto):\+*)?((?:https?://|\b(?:link|xref|mailto):)?[^\s\[\]<>(]*)\[([^\[\]]*)\]`)
	asciiReference = block.Express(`<<[^<>,]+(?:,\s*([^<>]+))?>>`)
	asciiBold      = block.Express(`(^|[\s(\x{201c}"'\x{2014}])\*([^\s*](?:[^*]*[^\s*])?)\*([\s).,;:!?\x{201d}"'\x{2014}]|$)`)
	asciiNote      = block.Express(`footnote:\w*\[[^\]]*\]`)
	asciiLinkParts = block.Express(`^(.*?)\^?(?:,\s*\w+=.*)?$`)
)

// minTerms is the fewest terms of a list that make a text without any other sign AsciiDoc.
const minTerms = 2

// isAsciiDoc says that a text is written in AsciiDoc: a title with one sign, a list of
// questions as it has them, or heads of sections beside marks of no other language.
func isAsciiDoc(lines []string) bool {
	heads := Matching(lines, asciiHead, 2)
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if asciiTitle.MatchString(line) && (heads > 0 || Matching(lines, asciiAttribute, 2) > 1) {
			return true
		}
		break
	}
	if Matching(lines, asciiList, 1) > 0 && Matching(lines, asciiOpenTerm, minTerms) >= minTerms {
		return true
	}
	return Matching(lines, Heading, 1) == 0 && Matching(lines, WikiHeading, 1) == 0 && Matching(lines, asciiSigns, 2)+min(heads, 1) > 1
}

// rewriteAsciiDoc rewrites AsciiDoc as Markdown.
func rewriteAsciiDoc(r *about.File, lines []string) {
	head := true
	for n := 0; n < len(lines); n++ {
		line := strings.TrimRight(lines[n], " \t")
		switch {
		case line == "":
			head = head && n == 0
			continue
		case asciiTitle.MatchString(line):
			r.Meta.Field("title", strings.TrimSpace(line[1:]))
			lines[n] = "# " + strings.TrimSpace(line[1:])
			continue
		case asciiAttribute.MatchString(line):
			m := asciiAttribute.FindStringSubmatch(line)
			r.Meta.Field(strings.TrimPrefix(strings.ToLower(m[1]), "page-"), m[2])
			lines[n] = ""
			continue
		case head && n > 0:
			lines[n] = "" // who wrote it, and when
			if name, _, _ := strings.Cut(line, "<"); !strings.ContainsAny(name, "0123456789") {
				r.Meta.Field("author", strings.TrimSpace(name))
			}
			continue
		case line == "////":
			n = empty(lines, n, "////")
			continue
		case asciiFence.MatchString(line):
			if end, ok := fences(lines, n, line); ok {
				n = end
			} else {
				lines[n] = ""
			}
			continue
		}
		head = false
		lines[n] = asciiLine(r, line)
	}
}

// empty takes out the lines up to the next one that is alike, and returns the last of them.
func empty(lines []string, n int, closing string) int {
	for end := n + 1; end < len(lines); end++ {
		if strings.TrimSpace(lines[end]) == closing {
			clear(lines[n : end+1])
			return end
		}
	}
	lines[n] = ""
	return n
}

// asciiLine rewrites one line of the text.
func asciiLine(r *about.File, line string) string {
	switch {
	case strings.HasPrefix(line, "//"), line == "+", line == "'''", line == "<<<", asciiBlockHead.MatchString(line), asciiMacroLine.MatchString(line), asciiDelimiter.MatchString(line):
		if strings.Contains(line, "::") {
			r.Dropped("image", 1)
		}
		return ""
	case asciiHead.MatchString(line):
		level := strings.IndexByte(line, ' ')
		line = strings.Repeat("#", level) + strings.TrimRight(line[level:], " =")
	case asciiNumbered.MatchString(line):
		line = "1. " + asciiNumbered.FindStringSubmatch(line)[1]
	case asciiItem.MatchString(line):
		line = asciiItem.ReplaceAllString(line, "$1  * $2")
	case asciiTerm.MatchString(line) && !strings.Contains(line, "://"):
		m := asciiTerm.FindStringSubmatch(line)
		if m[2] == "" {
			line = "<summary>" + m[1] + "</summary>"
		} else {
			line = "**" + m[1] + "** " + m[2]
		}
	}
	line = strings.TrimSuffix(line, " +")
	line = asciiNote.ReplaceAllString(asciiImage.ReplaceAllString(line, ""), "")
	line = asciiReference.ReplaceAllString(line, "$1")
	if strings.Contains(line, "[") {
		line = asciiLink.ReplaceAllStringFunc(line, func(found string) string { return asciiTarget(r, found) })
	}
	return asciiBold.ReplaceAllString(asciiBold.ReplaceAllString(line, "$1**$2**$3"), "$1**$2**$3")
}

// asciiTarget leaves of a link its words. What only looks like one stays.
func asciiTarget(r *about.File, found string) string {
	m := asciiLink.FindStringSubmatch(found)
	if !strings.Contains(found, "://") && !strings.HasPrefix(found, "link:") && !strings.HasPrefix(found, "xref:") && !strings.HasPrefix(found, "mailto:") {
		return found
	}
	r.Dropped("target of a link", 1)
	if words := asciiLinkParts.FindStringSubmatch(m[2])[1]; words != "" {
		return words
	}
	return strings.TrimPrefix(strings.TrimPrefix(m[1], "link:"), "mailto:")
}
