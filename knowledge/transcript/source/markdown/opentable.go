package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/table"
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

// breakInCell parts the paragraphs of a cell.
var breakInCell = block.Express(`(?i)[ \t]*<br[ \t]*/?>[ \t]*`)

// talkingTables reads tables in which people talk as what they say; other tables stay what they are.
func talkingTables(r *about.File, blocks []block.Block) []block.Block {
	out := make([]block.Block, 0, len(blocks))
	for n := 0; n < len(blocks); {
		if blocks[n].Mark != block.Table {
			out = append(out, blocks[n])
			n++
			continue
		}
		first := n
		var rows []table.Row
		for ; n < len(blocks) && blocks[n].Mark == block.Table && (n == first || !blocks[n].Gap); n++ {
			if !tableRuler.MatchString(blocks[n].Raw) {
				rows = append(rows, table.Row{Line: blocks[n].Line, Cells: strings.Split(breakInCell.ReplaceAllString(barsOff(blocks[n].Raw), "\n"), "|")})
			}
		}
		if talk, ok := table.Blocks(rows); ok && (len(rows) >= 3 || len(rows) == 2 && table.HasRoles(rows)) && len(talk) > 1 {
			for _, b := range talk {
				if b.Mark != block.Table {
					b.Raw = plain(r, b.Raw)
					b.SetText(b.Raw)
				}
				out = append(out, b)
			}
			continue
		}
		out = append(out, blocks[first:n]...)
	}
	return out
}

// barsOff takes the bars off the ends of a row. Its first cell may be empty.
func barsOff(row string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|"))
}
