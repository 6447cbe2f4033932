package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// nestedLabel is a quotation within a quotation that begins with a label: “>> Ben: It stands the cold.”, “> > **Ben:** …”.
var nestedLabel = block.Express(`^([ \t]*>)(?:[ \t]?>)+[ \t]*([*_]{0,2}\p{L}[^:\x{ff1a}>]{0,40}[:\x{ff1a}].*)$`)

// flattenQuotes writes what is said in a quotation within a quotation as the rest of the talk is, where each answer stands one deeper than
// its question. Captions have no line with one mark.
func flattenQuotes(lines []string) {
	single := func(n int) bool {
		if n < 0 || n >= len(lines) {
			return false
		}
		text, found := strings.CutPrefix(strings.TrimLeft(lines[n], " \t"), ">")
		return found && !strings.HasPrefix(strings.TrimLeft(text, " \t"), ">")
	}
	for n, line := range lines {
		if strings.Count(line, ">") < 2 || !strings.HasPrefix(strings.TrimLeft(line, " \t"), ">") {
			continue // the usual case
		}
		if m := nestedLabel.FindStringSubmatch(line); m != nil && (single(n-1) || single(n+1)) {
			lines[n] = m[1] + " " + m[2]
		}
	}
}
