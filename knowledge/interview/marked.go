package interview

import (
	"bytes"
	"regexp"
	"strings"
)

// Marked returns true when a file says that it is an interview: it begins with a front matter that has the keys id and
// interviewee. The front matter may be faulty otherwise, and need not be YAML: a slip of the pen in an interview is a
// fault of it, and does not make it another kind of file.
func Marked(raw []byte) bool {
	text := strings.TrimPrefix(string(raw[:min(len(raw), maxFrontMatter)]), byteOrderMark)
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if !startsWithFence(text) {
		return false
	}
	found := map[string]bool{}
	_, rest, _ := strings.Cut(text, "\n")
	for line := range strings.SplitSeq(rest, "\n") {
		if strings.TrimRight(line, " \t") == fence {
			break
		}
		if key, _, ok := strings.Cut(line, ":"); ok {
			found[strings.Trim(key, " \t\"'")] = true
		}
	}
	return found["id"] && found["interviewee"]
}

// ourHeading is a heading as only this format has it.
var ourHeading = regexp.MustCompile(`(?m)^#{2,3} .*\{(?:#[a-z0-9-]+|\.outside)\}[ \t]*$`)

// Resembles returns true when a file is Marked, or was most likely meant to be: its headings have ids as only interviews
// have them, or its front matter names an interviewee. What is wrong with such a file is best said by Read.
func Resembles(raw []byte) bool {
	head := raw[:min(len(raw), maxFrontMatter)]
	return Marked(raw) || ourHeading.Match(head) && bytes.Contains(head, []byte("\n### ")) || ourKey.Match(head) && bytes.HasPrefix(head, []byte(fence))
}

var ourKey = regexp.MustCompile(`(?m)^interviewee:`)
