package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// Programs that turn a document into Markdown set emphasis carelessly: around a whole paragraph of several lines, with blanks inside the
// marks, or around everything. This file sets it line by line, and takes off what is around everything, since it tells nothing.

const (
	evenShare = 0.95 // of the lines, that are bold where bold tells nothing
	evenLines = 6    // the fewest of them
)

var (
	escapedNumber = block.Express(`^([ \t]*(?:__|\*\*)?[0-9]{1,3})\\([.)])`)
	openEmphasis  = block.Express(`^[ \t]*(\*{1,3}|__?)(.*)$`)
	boldLine      = block.Express(`^[ \t]*(?:__([^_]+)__|\*\*([^*]+)\*\*)[ \t]*$`)
)

// codeLabel is a name set as code before words.
var codeLabel = block.Express("^([ \\t]*(?:[-*>]+[ \\t]+)?)`([^`:]{1,60}?):?`:?[ \\t]+")

// plainLabels takes the marks of code off names that come back before words.
func plainLabels(lines []string) {
	count, all := map[string]int{}, 0
	for _, line := range lines {
		if m := codeLabel.FindStringSubmatch(line); m != nil && speaker.IsName(m[2]) && speaker.Capitalised(m[2]) {
			count[m[2]]++
			all++
		}
	}
	if len(count) < 2 || all < speaker.MinRuns || 2*len(count) > all {
		return
	}
	for n, line := range lines {
		if m := codeLabel.FindStringSubmatch(line); m != nil && count[m[2]] > 1 {
			lines[n] = m[1] + m[2] + ": " + line[len(m[0]):]
		}
	}
}

// evenEmphasis mends such lines.
func evenEmphasis(lines []string) {
	for n := 0; n < len(lines); n++ {
		lines[n] = escapedNumber.ReplaceAllString(lines[n], "$1$2")
		if strings.TrimLeft(lines[n], " \t") != "" && strings.ContainsAny(strings.TrimLeft(lines[n], " \t")[:1], "*_") {
			spreadEmphasis(lines, n)
		}
	}
	bold, all := 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" || OnlyImage.MatchString(line) || Ruler.MatchString(line) {
			continue
		}
		if all++; boldLine.MatchString(line) {
			bold++
		}
	}
	if bold < evenLines || float64(bold) < evenShare*float64(all) {
		return
	}
	for n, line := range lines {
		lines[n] = boldLine.ReplaceAllString(line, "$1$2")
	}
}

// spreadEmphasis sets a mark that opens on line n and closes at the end of a line of the same paragraph around each line between, when
// those end by force.
func spreadEmphasis(lines []string, n int) {
	m := openEmphasis.FindStringSubmatch(lines[n])
	mark, rest := m[1], m[2]
	if len(mark) == 1 && strings.TrimLeft(rest, " \t") != rest {
		return // an item of a list
	}
	end := n
	for words := rest; ; words = lines[end] {
		words = strings.TrimRight(words, " \t\\")
		if inner, closed := strings.CutSuffix(words, mark); closed && !strings.Contains(inner, mark[:1]) && (end > n || strings.TrimSpace(inner) != "") {
			break
		}
		if end++; strings.Contains(words, mark[:1]) || !endsByForce(lines[end-1]) || end == len(lines) || strings.TrimSpace(lines[end]) == "" {
			return
		}
	}
	for at := n; at <= end; at++ {
		words := lines[at]
		if at == n {
			words = rest
		}
		hard := endsByForce(words)
		words = strings.TrimRight(words, " \t\\")
		if at == end {
			words = strings.TrimSuffix(words, mark)
		}
		if words = strings.TrimSpace(words); words != "" {
			words = mark + words + mark
			if hard {
				words += "  "
			}
		}
		lines[at] = words
	}
}

// endsByForce says that a line of Markdown is not joined with the next.
func endsByForce(line string) bool {
	return strings.HasSuffix(line, "  ") || strings.HasSuffix(line, "\\")
}
