package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/styled"
)

// walker collects the blocks of a page.
type walker struct {
	styled.Writer
	typed   Typed
	strict  strictness
	article article
	sheet   sheet
	total   int   // bytes of all words
	cuts    []cut // what was left out
	leftOut int   // elements that were, with words or without
	xml     bool  // the file is XML of another kind, whose elements all hold blocks
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
	return blockElements[n.DataAtom] || opensAnswer(n) || isSpeech(n) || w.xml && (n.DataAtom == 0 || attribute(n, "who") != "")
}

func (w *walker) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.Add(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if w.leaveOut(n) {
		return
	}
	if line, err := strconv.Atoi(attribute(n, "data-line")); err == nil && (w.IsEmpty() || w.isBlock(n)) {
		if w.isBlock(n) {
			w.Flush(true)
		}
		w.Line = line
	}
	switch n.DataAtom {
	case atom.Img:
		w.Picture = w.Picture || strings.TrimSpace(w.Words()) == ""
		return
	case atom.Br:
		w.Gap = w.Flush(false) == 0 || w.Gap
		return
	case atom.Hr:
		w.Flush(true)
		w.Ruled = true
		return
	case atom.Pre:
		w.Flush(true)
		w.pre(n)
		return
	case atom.Table:
		w.Flush(true)
		if w.table(n) {
			return
		}
	}
	inside := *w
	if opensAnswer(n) {
		w.Mark = block.Term
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.Level = int(n.Data[1] - '0')
	case atom.Ol:
		w.Number = 1
		w.Lists++
	case atom.Ul:
		w.Number = 0
		w.Lists++
	case atom.Li:
		w.Mark, w.Marked = block.Item, false
		if w.Number > 0 {
			w.Mark = block.Numbered
		}
	case atom.Dt, atom.Summary:
		w.Mark = block.Term
	case atom.Blockquote:
		w.Mark = block.Quote
	}
	w.sheet.apply(w, n)
	w.colourOf(n)
	switch styleOf(n) {
	case block.Bold:
		w.Bold++
	case block.Italic:
		w.Italic++
	}
	isBlock := w.isBlock(n)
	if !isBlock && holdsClock(n) {
		w.Add(" ")
		defer w.Add(" ")
	}
	if who := attribute(n, "who"); w.xml && who != "" && !hasSpeaker(n) {
		w.Voice = strings.TrimPrefix(who, "#")
	}
	if who := attribute(n, portraitMark); who != "" {
		w.Voice = who
	}
	if isBlock {
		if w.Class = attribute(n, "class"); w.Class == "" {
			w.Class = attribute(n, "itemprop")
		}
		if w.Class != "" && len(w.Place) < maxPlace {
			w.Place += "/" + withoutNumbers(w.Class)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if isBlock {
		w.Flush(true)
	}
	w.Level, w.Mark, w.Class, w.Place, w.Bold, w.Italic, w.Voice, w.Lists = inside.Level, inside.Mark, inside.Class, inside.Place, inside.Bold, inside.Italic, inside.Voice, inside.Lists
	if n.DataAtom != atom.Li {
		w.Number = inside.Number
	} else if w.Number > 0 {
		w.Number++
	}
}

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
