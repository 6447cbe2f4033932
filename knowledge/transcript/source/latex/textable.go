package latex

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/table"
)

var (
	texCells = block.Express(`\\multicolumn\{[^{}]*\}\{[^{}]*\}|\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot)\b|\\cline\{[^{}]*\}`)
	texRow   = block.Express(`\\\\(?:\[[^\]]*\])?|\\tabularnewline\b`)
)

// minSpeeches is the fewest paragraphs of a table that is a talk.
const minSpeeches = 4

// texTable returns a table in which people talk, as Markdown has it. Other tables are for the eye.
func texTable(source string, inside func(string) string) string {
	t := texReader{rest: source}
	for t.opens('{') || t.opens('[') { // how wide the columns are
		t.argument()
	}
	source = texCells.ReplaceAllString(t.rest, "")
	source = strings.ReplaceAll(texRow.ReplaceAllString(source, "\x00"), `\&`, "\x01")
	var rows []table.Row
	var out strings.Builder
	for line := range strings.SplitSeq(source, "\x00") {
		var cells []string
		for cell := range strings.SplitSeq(line, "&") {
			cell = inside(strings.ReplaceAll(cell, "\x01", `\&`))
			cells = append(cells, strings.ReplaceAll(strings.Join(strings.Fields(cell), " "), "|", "/"))
		}
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			rows = append(rows, table.Row{Cells: cells})
			out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
		}
	}
	if talk, ok := table.Blocks(rows); !ok || len(talk) < minSpeeches {
		return ""
	}
	return out.String()
}
