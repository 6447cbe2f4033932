package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/page"
)

// opensTable is a line on which a table in HTML begins, as Markdown may hold.
var opensTable = block.Express(`(?i)^[ \t]*(?:<(?:div|center|p|details|figure)\b[^<>]*>[ \t]*)*<table\b`)

// maxTableLines is the most lines of such a table: one of five hundred rows has four to six lines a row.
const maxTableLines = 3000

// tableOfPage reads a table in HTML that begins on line n of Markdown. It returns the last line of the table, and false when nothing
// closes it before the next one opens, or it holds no words.
func tableOfPage(r *about.File, lines []string, n int) (blocks []block.Block, end int, ok bool) {
	if !strings.Contains(lines[n], "<") || !opensTable.MatchString(lines[n]) {
		return nil, 0, false
	}
	for end = n; ; end++ {
		if end >= len(lines) || end > n+maxTableLines || end > n && opensTable.MatchString(lines[end]) {
			return nil, 0, false
		}
		if strings.Contains(strings.ToLower(lines[end]), "</table") {
			break
		}
	}
	blocks = page.Table(strings.Join(lines[n:end+1], "\n"), ReadTyped)
	for at := range blocks {
		b := &blocks[at]
		b.Line += n
		if b.Mark != block.Table { // the cells are Markdown as well
			if b.Raw = plain(r, b.Raw); b.Lead == 0 {
				b.SetText(b.Raw)
			}
		}
	}
	return blocks, end, len(blocks) > 0
}

// headOfTable makes a heading of the words by which a page opens the passage that a table stands in.
func headOfTable(before []block.Block, table []block.Block) {
	if last := len(before) - 1; last >= 0 && before[last].Mark == block.Term && len(table) > 0 && table[0].Side != block.Neither {
		before[last].Mark, before[last].Level = block.Prose, 2
	}
}
