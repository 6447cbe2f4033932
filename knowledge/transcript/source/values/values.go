package values

import (
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/captions"
	"faqbot/knowledge/transcript/source/markdown"
	"faqbot/knowledge/transcript/source/table"
)

// delimiters part the values of a row.
var delimiters = []rune{',', ';', '\t', '|'}

// IsTable says that a text is a table: each row has as many values as the first.
func IsTable(text string) bool {
	_, ok := readValues(text)
	return ok
}

func ReadTable(r *about.File, text string) ([]block.Block, error) {
	rows, _ := readValues(text)
	for _, row := range rows {
		for n, cell := range row.Cells {
			row.Cells[n] = markdown.Unescape(cell)
		}
	}
	blocks, _ := table.Blocks(rows)
	named := slices.ContainsFunc(blocks, func(b block.Block) bool { return b.Voice != "" || b.Side != block.Neither })
	if at := cueColumn(rows); at >= 0 && !named {
		blocks = nil
		for _, row := range rows[1:] {
			if words := strings.TrimSpace(row.Cells[min(at, len(row.Cells)-1)]); words != "" {
				blocks = append(blocks, block.Block{Line: row.Line, Text: words, Raw: words})
			}
		}
		return captions.JoinCues(blocks), nil
	}
	if len(blocks) == 0 {
		return nil, errors.New("this table has no column of speakers and none of questions; name the columns \u201cspeaker\u201d and \u201ctext\u201d, or \u201cquestion\u201d and \u201canswer\u201d")
	}
	return blocks, nil
}

// readValues reads a table with the delimiter of its first line.
func readValues(text string) ([]table.Row, bool) {
	first, _, _ := strings.Cut(strings.TrimLeft(text, "\n\r \ufeff"), "\n")
	if len(first) > 2000 || strings.HasPrefix(first, "|") { // a table in Markdown is read as one
		return nil, false
	}
	for _, d := range delimiters {
		if !strings.ContainsRune(first, d) {
			continue
		}
		in := csv.NewReader(strings.NewReader(text))
		in.Comma, in.FieldsPerRecord, in.LazyQuotes, in.TrimLeadingSpace = d, -1, true, d != '\t'
		var rows []table.Row
		width := 0
		for {
			cells, err := in.Read()
			if err != nil {
				break
			}
			line, _ := in.FieldPos(0)
			if len(rows) == 0 {
				width = len(cells)
			}
			if len(cells) > 0 && len(cells) != width && !(len(cells) == 1 && strings.TrimSpace(cells[0]) == "") {
				// A comma in words that nobody put in quotes: the words are the last column.
				if len(cells) < width || width < 2 {
					rows = nil
					break
				}
				cells = append(cells[:width-1:width-1], strings.Join(cells[width-1:], string(d)))
			}
			rows = append(rows, table.Row{Line: line, Cells: cells})
		}
		if width < 2 || len(rows) < 3 {
			continue
		}
		if table.IsHeader(rows[0].Cells) || cueColumn(rows) >= 0 {
			return rows, true
		}
		if table.Talks(rows) && d != '|' && (quotedCells(text, rows) || hasClocks(rows)) {
			return rows, true
		}
	}
	return nil, false
}

// cueColumn returns the column with the words of captions, in a table that has one with their times and none with who speaks, or -1.
func cueColumn(rows []table.Row) int {
	at, timed := -1, false
	for n, cell := range rows[0].Cells {
		switch name := strings.ToLower(strings.TrimSpace(cell)); {
		case slices.Contains(cueTimes, name):
			timed = true
		case at < 0 && slices.Contains(textKeys, name):
			at = n
		}
	}
	if !timed {
		return -1
	}
	return at
}

// cueTimes are the names of such columns.
var cueTimes = []string{"start", "end", "begin", "start_time", "end_time", "starttime", "endtime", "time", "timestamp", "timecode", "from", "to"}

// hasClocks says that the first value of every row is a time.
func hasClocks(rows []table.Row) bool {
	return !slices.ContainsFunc(rows, func(r table.Row) bool { return len(r.Cells) < 3 || !block.OnlyClock.MatchString(r.Cells[0]) })
}

// quotedCells says that the rows of a table without a header look like values and not like sentences with commas.
func quotedCells(text string, rows []table.Row) bool {
	return strings.Count(text, "\"") >= len(rows) || strings.Count(text, "\t") >= len(rows)
}
