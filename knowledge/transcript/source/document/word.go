package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/styled"
	"faqbot/knowledge/transcript/source/table"
)

// wideBlank stands for a tab, which parts a name from the words.
const wideBlank = "\u2003"

// wordReader collects the blocks of document.xml. The line of a block is the number of its paragraph, since a document has no
// lines.
type wordReader struct {
	styled.Writer
	styles    map[string]wordStyle
	paragraph int
	begins    int  // the number of blocks before the paragraph that is being read
	isBold    bool // the style of the paragraph is
	inRun     bool // the properties of a run are being read
	tables    int  // that are open, one in the other
	rows      []table.Row
	cells     []block.Block // the paragraphs of the table
}

// wordBlocks reads document.xml.
func wordBlocks(r *about.File, document []byte, styles map[string]wordStyle) ([]block.Block, error) {
	w := wordReader{styles: styles}
	in := xml.NewDecoder(bytes.NewReader(document))
	in.Strict = false
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return w.Blocks, nil
		}
		if err == nil {
			switch e := token.(type) {
			case xml.StartElement:
				err = w.start(in, e)
			case xml.EndElement:
				w.end(e.Name.Local)
			}
		}
		if err != nil {
			return nil, errBrokenDocument
		}
		if len(w.Blocks)+len(w.cells) > about.MaxBlocks {
			return nil, about.ErrTooMany
		}
	}
}

func (w *wordReader) start(in *xml.Decoder, e xml.StartElement) error {
	switch e.Name.Local {
	case "p":
		w.paragraph++
		w.begins = len(w.Blocks)
		w.Line, w.Level, w.Mark, w.Bold, w.Italic, w.Gap = w.paragraph, 0, block.Prose, 0, 0, true
	case "pStyle":
		s := w.styles[attribute(e, "val")]
		w.Level, w.isBold = s.level, s.bold && s.level == 0
	case "numPr":
		w.Mark = block.Item
	case "r":
		w.Bold, w.Italic = 0, 0
		if w.isBold {
			w.Bold = 1
		}
	case "rPr":
		w.inRun = true
	case "b":
		w.Bold = w.onOff(e)
	case "i":
		w.Italic = w.onOff(e)
	case "u":
		w.Bold |= w.onOff(e)
	case "color":
		if value := attribute(e, "val"); w.inRun && w.IsEmpty() && value != "auto" {
			w.Colour = value
		}
	case "t":
		var text string
		if err := in.DecodeElement(&text, &e); err != nil {
			return err
		}
		w.Add(text)
	case "noBreakHyphen":
		w.Add("-")
	case "tab":
		if w.inRun || !w.IsEmpty() {
			w.Add(wideBlank)
		}
	case "br", "cr":
		w.Flush(false)
	case "drawing", "pict":
		w.Picture = true
	case "tbl":
		w.tables++
		w.rows = nil
	case "tr":
		w.rows = append(w.rows, table.Row{Line: w.paragraph + 1})
	case "tc":
		if n := len(w.rows); n > 0 {
			w.rows[n-1].Cells = append(w.rows[n-1].Cells, "")
		}
	case "instrText", "delText", "footnoteReference", "del": // what nobody sees
		return in.Skip()
	}
	return nil
}

func (w *wordReader) end(name string) {
	switch name {
	case "rPr":
		w.inRun = false
	case "p":
		w.Flush(true)
		w.isBold = false
		if w.tables > 0 {
			w.intoCell()
		}
	case "tbl":
		if w.tables--; w.tables > 0 {
			return
		}
		if blocks, ok := table.Blocks(w.rows); ok {
			w.Blocks = append(w.Blocks, blocks...)
		} else {
			w.Blocks = append(w.Blocks, w.cells...)
		}
		w.cells = nil
	}
}

// intoCell moves the blocks of the paragraph into the latest cell of the table.
func (w *wordReader) intoCell() {
	if w.begins >= len(w.Blocks) || len(w.rows) == 0 || len(w.rows[len(w.rows)-1].Cells) == 0 {
		return
	}
	cells := w.rows[len(w.rows)-1].Cells
	cell := &cells[len(cells)-1]
	for _, b := range w.Blocks[w.begins:] {
		*cell = strings.TrimSpace(*cell + "\n" + b.Text)
	}
	w.cells = append(w.cells, w.Blocks[w.begins:]...)
	w.Blocks = w.Blocks[:w.begins]
}

// onOff reads a property of a run that is on unless it says that it is off.
func (w *wordReader) onOff(e xml.StartElement) int {
	if v := attribute(e, "val"); !w.inRun || v == "0" || v == "false" || v == "none" {
		return 0
	}
	return 1
}
