package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/styled"
	"faqbot/knowledge/transcript/source/table"
)

// Typed reads a text that stands in a page as it was typed, line by line.
type Typed func(text string) []block.Block

// pre reads text that stands as it was typed: code, or a whole transcript.
func (w *walker) pre(n *html.Node) {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	text := strings.Trim(out.String(), "\n")
	if text == "" {
		return
	}
	if len(text) > 200 && strings.Count(text, "\n") > 3 {
		if blocks := w.typed(text); most(blocks).Votes > 0 {
			for _, b := range blocks {
				b.Line += w.Line - 1
				w.Blocks = append(w.Blocks, b)
			}
			return
		}
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	w.Blocks = append(w.Blocks, block.Block{Line: w.Line, Raw: fence + "\n" + text + "\n" + fence, Mark: block.Code, Gap: true})
}

// table reads a table as rows of cells. It returns false for one that only lays out the page, as one with a table in it does.
func (w *walker) table(n *html.Node) bool {
	for inner := range n.Descendants() {
		if inner.DataAtom == atom.Table {
			return false
		}
	}
	var rows []table.Row
	for tr := range n.Descendants() {
		if tr.DataAtom != atom.Tr {
			continue
		}
		var cells []string
		for td := tr.FirstChild; td != nil; td = td.NextSibling {
			if td.DataAtom == atom.Td || td.DataAtom == atom.Th {
				inner := walker{typed: w.typed, strict: w.strict, sheet: w.sheet, total: w.total}
				for c := td.FirstChild; c != nil; c = c.NextSibling {
					inner.walk(c)
				}
				inner.Flush(true)
				w.leftOut += inner.leftOut
				for _, c := range inner.cuts {
					c.at = len(w.Blocks)
					w.cuts = append(w.cuts, c)
				}
				var words []string
				for _, b := range inner.Blocks {
					words = append(words, b.Raw)
				}
				cells = append(cells, strings.Join(words, "\n"))
			}
		}
		line, _ := strconv.Atoi(attribute(tr, "data-line"))
		rows = append(rows, table.Row{Line: max(line, w.Line), Cells: cells})
	}
	blocks, ok := table.Blocks(rows)
	w.Blocks = append(w.Blocks, blocks...)
	return ok
}

// Piece reads a piece of a page, all of which is text. Its lines count from one.
func Piece(text string, typed Typed) []block.Block {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	w := walker{Writer: styled.Writer{Line: 1}, typed: typed, strict: byElement}
	w.walk(root)
	w.Flush(true)
	return w.Blocks
}

// Table reads the first table in a piece of a page, whose lines count from one.
func Table(text string, typed Typed) []block.Block {
	root, err := parse(text)
	if err != nil {
		return nil
	}
	for n := range root.Descendants() {
		if n.DataAtom == atom.Table {
			w := walker{Writer: styled.Writer{Line: 1}, typed: typed, strict: byElement}
			w.walk(n)
			w.Flush(true)
			return w.Blocks
		}
	}
	return nil
}
