package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
)

// walker collects the blocks of a page.
type walker struct {
	strict  strictness
	article article
	sheet   sheet
	total   int   // bytes of all words
	cuts    []cut // what was left out
	blocks  []block.Block
	runs    []run // of the block that is being read
	line    int
	level   int
	mark    block.Mark
	marked  bool // the item of a list that is being read has a block
	class   string
	colour  string // of the words that the block begins with
	place   string // the classes of the elements around
	bold    int
	italic  int
	gap     bool
	voice   string // of an element of XML that says who speaks
	xml     bool   // the file is XML of another kind, whose elements all hold blocks
	picture bool   // a picture stands right before
	ruled   bool   // a rule stands right before
	lists   int    // that stand in each other here
	number  int    // of the next item of a list, zero in a list with bullets
}

// run is a piece of a block in one style.
type run struct {
	text  []byte
	style block.Style
}

// blockElements begin and end a block.
var blockElements = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true,
	atom.Dd: true, atom.Blockquote: true, atom.Pre: true, atom.Table: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Tbody: true,
	atom.Details: true, atom.Summary: true, atom.Hr: true, atom.Address: true, atom.Figure: true, atom.Figcaption: true, atom.Center: true,
	atom.Footer: true, atom.Aside: true, atom.Nav: true, atom.Form: true, atom.Body: true, atom.Fieldset: true, atom.Hgroup: true,
}

// isBlock says that an element begins and ends a block.
func (w *walker) isBlock(n *html.Node) bool {
	return blockElements[n.DataAtom] || opensAnswer(n) || w.xml && (n.DataAtom == 0 || attribute(n, "who") != "")
}

func (w *walker) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.add(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if w.leaveOut(n) {
		return
	}
	if line, err := strconv.Atoi(attribute(n, "data-line")); err == nil && (len(w.runs) == 0 || w.isBlock(n)) {
		if w.isBlock(n) {
			w.flush(true)
		}
		w.line = line
	}
	switch n.DataAtom {
	case atom.Img:
		w.picture = w.picture || strings.TrimSpace(w.words()) == ""
		return
	case atom.Br:
		w.gap = w.flush(false) == 0 || w.gap
		return
	case atom.Hr:
		w.flush(true)
		w.ruled = true
		return
	case atom.Pre:
		w.flush(true)
		w.pre(n)
		return
	case atom.Table:
		w.flush(true)
		if w.table(n) {
			return
		}
	}
	inside := *w
	if opensAnswer(n) {
		w.mark = block.Term
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.level = int(n.Data[1] - '0')
	case atom.Ol:
		w.number = 1
		w.lists++
	case atom.Ul:
		w.number = 0
		w.lists++
	case atom.Li:
		w.mark, w.marked = block.Item, false
		if w.number > 0 {
			w.mark = block.Numbered
		}
	case atom.Dt, atom.Summary:
		w.mark = block.Term
	case atom.Blockquote:
		w.mark = block.Quote
	}
	w.sheet.apply(w, n)
	w.colourOf(n)
	switch styleOf(n) {
	case block.Bold:
		w.bold++
	case block.Italic:
		w.italic++
	}
	isBlock := w.isBlock(n)
	if !isBlock && holdsClock(n) {
		w.add(" ")
		defer w.add(" ")
	}
	if who := attribute(n, "who"); w.xml && who != "" && !hasSpeaker(n) {
		w.voice = strings.TrimPrefix(who, "#")
	}
	if who := attribute(n, portraitMark); who != "" {
		w.voice = who
	}
	if isBlock {
		if w.class = attribute(n, "class"); w.class == "" {
			w.class = attribute(n, "itemprop")
		}
		if w.class != "" && len(w.place) < maxPlace {
			w.place += "/" + withoutNumbers(w.class)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if isBlock {
		w.flush(true)
	}
	w.level, w.mark, w.class, w.place, w.bold, w.italic, w.voice, w.lists = inside.level, inside.mark, inside.class, inside.place, inside.bold, inside.italic, inside.voice, inside.lists
	if n.DataAtom != atom.Li {
		w.number = inside.number
	} else if w.number > 0 {
		w.number++
	}
}

// add takes words into the block that is being read.
func (w *walker) add(text string) {
	s := block.Upright
	switch {
	case w.bold > 0:
		s = block.Bold
	case w.italic > 0:
		s = block.Italic
	}
	if n := len(w.runs); n > 0 && w.runs[n-1].style == s {
		w.runs[n-1].text = append(w.runs[n-1].text, text...)
		return
	}
	w.runs = append(w.runs, run{[]byte(text), s})
}

// words returns the words of the block that is being read.
func (w *walker) words() string {
	var out strings.Builder
	for _, part := range w.runs {
		out.Write(part.text)
	}
	return out.String()
}

// setIn is how far a list within another is set in, in blanks.
const setIn = 2

// maxPlace is the most bytes of the classes around a block that are kept.
const maxPlace = 1000

// withoutNumbers takes the digits out of classes, which count the paragraphs of some pages.
func withoutNumbers(class string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, class)
}

// flush ends the block that is being read and returns how many were made, none or one.
func (w *walker) flush(gap bool) int {
	b := block.Block{Line: w.line, Level: w.level, Mark: w.mark, Class: w.class, Place: w.place, Voice: w.voice, Gap: w.gap}
	if b.Class == "" && w.colour != "" {
		b.Class = "colour " + w.colour
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
	w.runs, w.colour = w.runs[:0], ""
	b.Text = strings.TrimSpace(words.String())
	b.Lead = min(b.Lead, len(b.Text))
	w.gap = w.gap || gap
	if b.Text == "" {
		return 0
	}
	b.Raw = b.Text
	if w.marked && (b.Mark == block.Item || b.Mark == block.Numbered) {
		b.Mark = block.Prose // a further paragraph of the item has no mark of its own
	}
	switch b.Mark {
	case block.Item:
		b.Raw = "- " + b.Text
	case block.Numbered:
		b.Raw = strconv.Itoa(w.number) + ". " + b.Text
	case block.Quote:
		b.Raw = "> " + b.Text
	}
	if b.Level > 0 {
		b.Mark, b.Raw = block.Prose, b.Text
	}
	if b.Mark == block.Item || b.Mark == block.Numbered {
		b.Inset = setIn * max(0, w.lists-1)
	}
	if b.Mark == block.Item || b.Mark == block.Numbered || b.Mark == block.Quote {
		if n := len(w.blocks); n > 0 && w.blocks[n-1].Mark == b.Mark {
			b.Gap = false
		}
	}
	b.Pictured, w.picture = w.picture, false
	b.Apart, w.ruled = w.ruled, false
	w.blocks = append(w.blocks, b)
	w.gap = gap
	w.marked = true
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
