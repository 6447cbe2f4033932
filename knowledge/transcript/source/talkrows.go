package source

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// hasRoles says that each row of a table has a word for a question or an answer, and behind it what was said: some files have a table for
// each question.
func hasRoles(rows []row) bool {
	said := map[block.Side]bool{}
	long := false
	for _, r := range rows {
		if len(r.cells) != 2 {
			return false
		}
		said[speaker.RoleOf(r.cells[0])] = true
		long = long || block.EndsSentence(r.cells[1]) || block.WordCount(r.cells[1]) > speaker.MaxNameWords
	}
	return long && said[block.Asks] && said[block.Answers] && !said[block.Neither]
}

// talkOfRoles reads such rows.
func talkOfRoles(rows []row) []block.Block {
	var out []block.Block
	for _, r := range rows {
		out = append(out, paragraphs(r.line, r.cells[1], "", speaker.RoleOf(r.cells[0]))...)
	}
	return out
}

// saysWho returns true for a table of two columns that says who asks and who answers, as it may stand above an interview.
func saysWho(rows []row) bool {
	said := map[block.Side]bool{}
	for _, r := range rows {
		if len(r.cells) != 2 {
			return false
		}
		if role := speaker.RoleOf(r.cells[0]); role != block.Neither && speaker.IsName(strings.TrimSpace(r.cells[1])) {
			said[role] = true
		}
	}
	return said[block.Asks] && said[block.Answers]
}

// lined writes each row of such a table as a line, which says the same in a text.
func lined(rows []row) []block.Block {
	var out []block.Block
	for _, r := range rows {
		text := strings.TrimSpace(r.cells[0]) + ": " + strings.TrimSpace(r.cells[1])
		out = append(out, block.Block{Line: r.line, Text: text, Raw: text, Gap: true})
	}
	return out
}

// talkOfRows reads each row as what somebody says, or as a question with its answer.
func talkOfRows(rows []row, c columns) []block.Block {
	var out []block.Block
	cell := func(r row, n int) string {
		if n < 0 || n >= len(r.cells) {
			return ""
		}
		return strings.TrimSpace(r.cells[n])
	}
	if counted(rows, c.question) {
		for n := range rows {
			at := min(c.question, len(rows[n].cells)-1)
			rows[n].cells[at] = countedCell.ReplaceAllString(rows[n].cells[at], "")
		}
	}
	talks, section := "", ""
	for _, r := range rows {
		if name := cell(r, c.section); name != "" && name != section {
			section = name
			out = append(out, block.Block{Line: r.line, Text: name, Raw: name, Level: 2, Gap: true})
		}
		if c.question >= 0 && c.answer >= 0 {
			out = append(out, paragraphs(r.line, cell(r, c.question), "", block.Asks)...)
			out = append(out, paragraphs(r.line, cell(r, c.answer), "", block.Answers)...)
			continue
		}
		if name := speaker.TrimName(strings.TrimRight(cell(r, c.speaker), ":\uff1a")); name == "?" {
			talks = "Q" // what is asked, by a sign
		} else if name != "" {
			talks = name
		}
		out = append(out, paragraphs(r.line, cell(r, c.words), talks, block.Neither)...)
	}
	return out
}

// countedCell is a number before the words of a cell.
var countedCell = block.Express(`^\s*(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}]|\([0-9]{1,3}\))\s*`)

// counted says that a column counts its rows before its words.
func counted(rows []row, column int) bool {
	return column >= 0 && len(rows) > 1 && !slices.ContainsFunc(rows, func(r row) bool {
		return column < len(r.cells) && !countedCell.MatchString(r.cells[column])
	})
}

// paragraphs makes blocks of the paragraphs of a text.
func paragraphs(line int, text, voice string, s block.Side) []block.Block {
	var out []block.Block
	for part := range strings.SplitSeq(text, "\n") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, block.Block{Line: line, Text: part, Raw: part, Voice: voice, Side: s, Gap: true})
		}
	}
	return out
}
