// Package styled makes blocks of words that come in pieces, each in a style: of a page, or of a document.
//
// It knows nothing of what the pieces stand in.
package styled

import (
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Writer collects blocks. What a reader says of the block that is being read is kept until the reader says otherwise, but for its
// words, its colour, its gap, a picture and a rule.
type Writer struct {
	Blocks  []block.Block
	runs    []run // of the block that is being read
	Line    int
	Level   int
	Mark    block.Mark
	Marked  bool // the item of a list that is being read has a block
	Class   string
	Colour  string // of the words that the block begins with
	Place   string // the classes of the elements around
	Voice   string // who speaks, where an element says it
	Bold    int    // words in bold are being read when this is not zero
	Italic  int
	Gap     bool // a blank line stands before it
	Picture bool // a picture stands right before
	Ruled   bool // a rule stands right before
	Lists   int  // that stand in each other here
	Number  int  // of the next item of a list, zero in a list with bullets
}

// run is a piece of a block in one style.
type run struct {
	text  []byte
	style block.Style
}

// SetStyle says how the words are set that follow.
func (w *Writer) SetStyle(bold, italic bool) {
	w.Bold, w.Italic = 0, 0
	if bold {
		w.Bold = 1
	}
	if italic {
		w.Italic = 1
	}
}

// IsEmpty says that nothing was read of the block yet.
func (w *Writer) IsEmpty() bool { return len(w.runs) == 0 }

// Add takes words into the block that is being read.
func (w *Writer) Add(text string) {
	s := block.Upright
	switch {
	case w.Bold > 0:
		s = block.Bold
	case w.Italic > 0:
		s = block.Italic
	}
	if n := len(w.runs); n > 0 && w.runs[n-1].style == s {
		w.runs[n-1].text = append(w.runs[n-1].text, text...)
		return
	}
	w.runs = append(w.runs, run{[]byte(text), s})
}

// Words returns the words of the block that is being read.
func (w *Writer) Words() string {
	var out strings.Builder
	for _, part := range w.runs {
		out.Write(part.text)
	}
	return out.String()
}

// setIn is how far a list within another is set in, in blanks.
const setIn = 2

// Flush ends the block that is being read and returns how many were made, none or one.
func (w *Writer) Flush(gap bool) int {
	b := block.Block{Line: w.Line, Level: w.Level, Mark: w.Mark, Class: w.Class, Place: w.Place, Voice: w.Voice, Gap: w.Gap}
	if b.Class == "" && w.Colour != "" {
		b.Class = "colour " + w.Colour
	}
	leading, atBlank := true, true
	var words strings.Builder
	for _, part := range w.runs {
		text := collapse(string(part.text), atBlank)
		if words.WriteString(text); text != "" {
			atBlank = strings.HasSuffix(text, " ")
		}
		switch {
		case strings.TrimSpace(text) == "":
		case leading && part.style != block.Upright && (b.Style == block.Upright || b.Style == part.style):
			b.Style, b.Lead = part.style, len(strings.TrimRight(words.String(), " "))
		default:
			leading = false
		}
	}
	w.runs, w.Colour = w.runs[:0], ""
	b.Text = strings.TrimSpace(words.String())
	b.Lead = min(b.Lead, len(b.Text))
	w.Gap = w.Gap || gap
	if b.Text == "" {
		return 0
	}
	b.Raw = b.Text
	if w.Marked && (b.Mark == block.Item || b.Mark == block.Numbered) {
		b.Mark = block.Prose // a further paragraph of the item has no mark of its own
	}
	switch b.Mark {
	case block.Item:
		b.Raw = "- " + b.Text
	case block.Numbered:
		b.Raw = strconv.Itoa(w.Number) + ". " + b.Text
	case block.Quote:
		b.Raw = "> " + b.Text
	}
	if b.Level > 0 {
		b.Mark, b.Raw = block.Prose, b.Text
	}
	if b.Mark == block.Item || b.Mark == block.Numbered {
		b.Inset = setIn * max(0, w.Lists-1)
	}
	if b.Mark == block.Item || b.Mark == block.Numbered || b.Mark == block.Quote {
		if n := len(w.Blocks); n > 0 && w.Blocks[n-1].Mark == b.Mark {
			b.Gap = false
		}
	}
	b.Pictured, w.Picture = w.Picture, false
	b.Apart, w.Ruled = w.Ruled, false
	w.Blocks = append(w.Blocks, b)
	w.Gap = gap
	w.Marked = true
	return 1
}

// collapse makes one blank of the white space of the source, and none at the start when one stands there already.
func collapse(s string, atStart bool) string {
	var out strings.Builder
	blank := atStart
	for _, c := range s {
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			if !blank {
				out.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		out.WriteRune(c)
	}
	return out.String()
}
