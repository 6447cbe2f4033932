package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
)

// How an element sets its words, by what it is, its class and its style.

var (
	boldCSS     = block.Express(`(?i)font-weight\s*:\s*(?:bold|bolder|[6-9]00)`)
	italicCSS   = block.Express(`(?i)font-style\s*:\s*italic`)
	speakerMark = block.Express(`(?i)(?:^|[\s_-])(?:speaker|speaker-?name|person|persona|who|name|bold|strong|interviewer|question|q)(?:$|[\s_-])`)
)

// maxClock is the most bytes of an element that holds a time stamp and nothing else.
const maxClock = 40

// holdsClock says that an element in a line is a time stamp, which pages set off by its style and not by blanks.
func holdsClock(n *html.Node) bool {
	if n.DataAtom != atom.Span && n.DataAtom != atom.A && n.DataAtom != atom.Small || n.FirstChild == nil {
		return false
	}
	text := n.FirstChild.Data
	return n.FirstChild.Type == html.TextNode && len(text) <= maxClock && strings.Contains(text, ":") && block.OnlyClock.MatchString(text)
}

// takesStyle are the elements whose style is read from their attributes and from style sheets.
var takesStyle = map[atom.Atom]bool{atom.Span: true, atom.A: true, atom.Font: true, atom.P: true, atom.Div: true}

// styleOf returns the style that an element gives to its words.
func styleOf(n *html.Node) block.Style {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		return block.Bold
	case atom.I, atom.Em:
		return block.Italic
	case atom.Cite, atom.U:
		return block.Bold
	}
	if takesStyle[n.DataAtom] {
		css := attribute(n, "style")
		switch {
		case boldCSS.MatchString(css):
			return block.Bold
		case italicCSS.MatchString(css):
			return block.Italic
		case n.DataAtom == atom.Span && speakerMark.MatchString(attribute(n, "class")):
			return block.Bold
		}
	}
	return block.Upright
}

// colourCSS is the colour of words.
var colourCSS = block.Express(`(?i)(?:^|[;\s])color\s*:\s*([#\w(), .%]+)`)

// colourOf keeps the colour of the words that a block begins with: some set questions off by it alone.
func (w *walker) colourOf(n *html.Node) {
	if !w.IsEmpty() || n.DataAtom != atom.Span && n.DataAtom != atom.Font {
		return
	}
	if m := colourCSS.FindStringSubmatch(attribute(n, "style")); m != nil {
		w.Colour = strings.TrimSpace(m[1])
	} else if colour := attribute(n, "color"); colour != "" {
		w.Colour = colour
	}
}
