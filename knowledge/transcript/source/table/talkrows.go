package table

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// HasRoles says that each row of a table has a word for a question or an answer, and behind it what was said: some files have a table for
// each question.
func HasRoles(rows []Row) bool {
	said := map[block.Side]bool{}
	long := false
	for _, r := range rows {
		if len(r.Cells) != 2 {
			return false
		}
		said[speaker.RoleOf(r.Cells[0])] = true
		long = long || block.EndsSentence(r.Cells[1]) || block.WordCount(r.Cells[1]) > speaker.MaxNameWords
	}
	return long && said[block.Asks] && said[block.Answers] && !said[block.Neither]
}

// talkOfRoles reads such rows.
func talkOfRoles(rows []Row) []block.Block {
	var out []block.Block
	for _, r := range rows {
		out = append(out, Paragraphs(r.Line, r.Cells[1], "", speaker.RoleOf(r.Cells[0]))...)
	}
	return out
}

// saysWho returns true for a table of two columns that says who asks and who answers, as it may stand above an interview.
func saysWho(rows []Row) bool {
	said := map[block.Side]bool{}
	for _, r := range rows {
		if len(r.Cells) != 2 {
			return false
		}
		if role := speaker.RoleOf(r.Cells[0]); role != block.Neither && speaker.IsName(strings.TrimSpace(r.Cells[1])) {
			said[role] = true
		}
	}
	return said[block.Asks] && said[block.Answers]
}

// lined writes each row of such a table as a line, which says the same in a text.
func lined(rows []Row) []block.Block {
	var out []block.Block
	for _, r := range rows {
		text := strings.TrimSpace(r.Cells[0]) + ": " + strings.TrimSpace(r.Cells[1])
		out = append(out, block.Block{Line: r.Line, Text: text, Raw: text, Gap: true})
	}
	return out
}

// talkOfRows reads each row as what somebody says, or as a question with its answer.
func talkOfRows(rows []Row, c columns) []block.Block {
	var out []block.Block
	cell := func(r Row, n int) string {
		if n < 0 || n >= len(r.Cells) {
			return ""
		}
		return strings.TrimSpace(r.Cells[n])
	}
	if counted(rows, c.question) {
		for n := range rows {
			at := min(c.question, len(rows[n].Cells)-1)
			rows[n].Cells[at] = countedCell.ReplaceAllString(rows[n].Cells[at], "")
		}
	}
	talks, section := "", ""
	for _, r := range rows {
		if name := cell(r, c.section); name != "" && name != section {
			section = name
			out = append(out, block.Block{Line: r.Line, Text: name, Raw: name, Level: 2, Gap: true})
		}
		if c.question >= 0 && c.answer >= 0 {
			out = append(out, Paragraphs(r.Line, cell(r, c.question), "", block.Asks)...)
			out = append(out, Paragraphs(r.Line, cell(r, c.answer), "", block.Answers)...)
			continue
		}
		if name := speaker.TrimName(strings.TrimRight(cell(r, c.speaker), ":\uff1a")); name == "?" {
			talks = "Q" // what is asked, by a sign
		} else if name != "" {
			talks = name
		}
		out = append(out, Paragraphs(r.Line, cell(r, c.words), talks, block.Neither)...)
	}
	return out
}

// countedCell is a number before the words of a cell.
var countedCell = block.Express(`^\s*(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}]|\([0-9]{1,3}\))\s*`)

// counted says that a column counts its rows before its words.
func counted(rows []Row, column int) bool {
	return column >= 0 && len(rows) > 1 && !slices.ContainsFunc(rows, func(r Row) bool {
		return column < len(r.Cells) && !countedCell.MatchString(r.Cells[column])
	})
}

// Paragraphs makes blocks of the paragraphs of a text.
func Paragraphs(line int, text, voice string, s block.Side) []block.Block {
	var out []block.Block
	for part := range strings.SplitSeq(text, "\n") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, block.Block{Line: line, Text: part, Raw: part, Voice: voice, Side: s, Gap: true})
		}
	}
	return out
}
