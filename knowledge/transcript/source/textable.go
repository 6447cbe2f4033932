package source

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

var (
	texCells = block.Express(`\\multicolumn\{[^{}]*\}\{[^{}]*\}|\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot)\b|\\cline\{[^{}]*\}`)
	texRow   = block.Express(`\\\\(?:\[[^\]]*\])?|\\tabularnewline\b`)
)

// texTable returns a table in which people talk, as Markdown has it. Other tables are for the eye.
func texTable(table string, inside func(string) string) string {
	t := texReader{rest: table}
	for t.opens('{') || t.opens('[') { // how wide the columns are
		t.argument()
	}
	table = texCells.ReplaceAllString(t.rest, "")
	table = strings.ReplaceAll(texRow.ReplaceAllString(table, "\x00"), `\&`, "\x01")
	var rows []row
	var out strings.Builder
	for line := range strings.SplitSeq(table, "\x00") {
		var cells []string
		for cell := range strings.SplitSeq(line, "&") {
			cell = inside(strings.ReplaceAll(cell, "\x01", `\&`))
			cells = append(cells, strings.ReplaceAll(strings.Join(strings.Fields(cell), " "), "|", "/"))
		}
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			rows = append(rows, row{cells: cells})
			out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
		}
	}
	if talk, ok := tableBlocks(rows); !ok || len(talk) < minEntries {
		return ""
	}
	return out.String()
}
