package source

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// openRuler stands below the first row: dashes with a bar for each column but the last.
var openRuler = block.Express(`^:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+$`)

// openTables writes the tables of Markdown that have no bars at the ends of their rows as those that have: a row of words, a ruler
// with a bar, rows with a bar each.
func openTables(lines []string) {
	for n := 1; n < len(lines); n++ {
		if ruler := strings.TrimSpace(lines[n]); !strings.Contains(ruler, "|") || !openRuler.MatchString(ruler) || !isOpenRow(lines[n-1]) {
			continue
		}
		lines[n-1], lines[n] = barred(lines[n-1]), barred(lines[n])
		for n++; n < len(lines) && isOpenRow(lines[n]); n++ {
			lines[n] = barred(lines[n])
		}
	}
}

func isOpenRow(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "|") && !strings.HasPrefix(line, "|")
}

func barred(line string) string { return "| " + strings.TrimSpace(line) + " |" }
