package card

import (
	"regexp"
	"strings"

	"github.com/rivo/uniseg"
)

var (
	openingFence = regexp.MustCompile("^(`{3,}|~{3,})[ \t]*([0-9A-Za-z+#.-]{0,20})[^`]*$")
	tableRuler   = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)
)

// Monospaced returns a paragraph of an answer for letters of one width: a block of code without its fences, with the language
// that they name, or a table with its columns in line. ok is false for any other paragraph.
func Monospaced(paragraph string) (text, language string, ok bool) {
	lines := strings.Split(paragraph, "\n")
	if len(lines) < 2 {
		return "", "", false
	}
	if m := openingFence.FindStringSubmatch(lines[0]); m != nil {
		last := strings.TrimSpace(lines[len(lines)-1])
		body := strings.Join(lines[1:len(lines)-1], "\n")
		if len(last) < len(m[1]) || strings.Trim(last, m[1][:1]) != "" || strings.TrimSpace(body) == "" {
			return "", "", false
		}
		return body, m[2], true
	}
	if !tableRuler.MatchString(lines[1]) {
		return "", "", false
	}
	for _, line := range lines {
		if !strings.Contains(line, "|") {
			return "", "", false
		}
	}
	return inLine(lines), "", true
}

// inLine fills the cells of a table up to the width of their columns.
func inLine(lines []string) string {
	var rows [][]string
	var widths []int
	for n, line := range lines {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for at := range cells {
			cells[at] = strings.TrimSpace(cells[at])
			if at == len(widths) {
				widths = append(widths, 3)
			}
			if n != 1 {
				widths[at] = max(widths[at], uniseg.StringWidth(cells[at]))
			}
		}
		rows = append(rows, cells)
	}
	var out strings.Builder
	for n, cells := range rows {
		for at, cell := range cells {
			fill, missing := " ", widths[at]-uniseg.StringWidth(cell)
			if n == 1 {
				cell, fill, missing = "", "-", widths[at]
			}
			if at > 0 {
				out.WriteString(" | ")
			}
			out.WriteString(cell)
			if at+1 < len(cells) || n == 1 {
				out.WriteString(strings.Repeat(fill, missing))
			}
		}
		if n+1 < len(rows) {
			out.WriteByte('\n')
		}
	}
	return out.String()
}
