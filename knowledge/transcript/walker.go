package transcript

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// walker collects the blocks of a page.
type walker struct {
	strict  strictness
	article article
	outside []paragraph // what does not belong to the article
	blocks  []block
	runs    []run // of the block that is being read
	line    int
	level   int
	mark    mark
	marked  bool // the item of a list that is being read has a block
	class   string
	bold    int
	italic  int
	gap     bool
	number  int // of the next item of a list, zero in a list with bullets
	dropped int

	// of a document
	paragraphBold bool
	inRun         bool
	cells         []block // of a table, as paragraphs
}

// strictness is how much of a page is taken for parts around the text.
type strictness int

const (
	byAllClasses strictness = iota // by elements, and classes that some pages give to their text
	byClass                        // by elements, and classes that no text has
	byElement
)

// run is a piece of a block in one style.
type run struct {
	text  []byte
	style style
}

// silent elements hold nothing that is read.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Head: true,
	atom.Select: true, atom.Textarea: true, atom.Audio: true, atom.Video: true, atom.Object: true, atom.Canvas: true, atom.Time: true,
	atom.Math: true, atom.Datalist: true,
}

// around are elements that stand around a text.
var around = map[atom.Atom]bool{
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Dialog: true, atom.Figure: true, atom.Label: true, atom.Menu: true,
}

// aroundClass are classes of what stands around a text, and perhapsAround those that some pages give to the text, too.
var (
	aroundClass   = classes(`cookies?|consent|gdpr|nav|navbar|navigation|breadcrumbs?|sidebar|related|recommended|recirc|sharing|sharedaddy|disqus|newsletter|subscribe|subscription|signup|advert|advertisement|ads?|footer|masthead|paywall|toolbar|skip|skiplink|author-?bio|taglist|pagination|pager|copyright|disclaimer|wp-caption|wp-caption-text|image-caption|photo-?credits?|sr-only|visually-hidden|screen-reader-text`)
	perhapsAround = classes(`captions?|menu|share|social|comments?|commentlist|promo|banner|popup|modal|bio|byline|tags|widget|credits?|hidden|toc|table-of-contents`)
)

// classes matches an attribute that holds one of the words.
func classes(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[\s_-])(?:` + words + `)(?:$|[\s_-])`)
}

var aroundRole = map[string]bool{"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "search": true, "dialog": true, "alert": true}

// blockElements begin and end a block.
var blockElements = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true,
	atom.Dd: true, atom.Blockquote: true, atom.Pre: true, atom.Table: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Tbody: true,
	atom.Details: true, atom.Summary: true, atom.Hr: true, atom.Address: true, atom.Figure: true, atom.Figcaption: true, atom.Center: true,
	atom.Footer: true, atom.Aside: true, atom.Nav: true, atom.Form: true, atom.Body: true, atom.Fieldset: true, atom.Hgroup: true,
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
	if line, err := strconv.Atoi(attribute(n, "data-line")); err == nil && (len(w.runs) == 0 || blockElements[n.DataAtom]) {
		if blockElements[n.DataAtom] {
			w.flush(true)
		}
		w.line = line
	}
	switch n.DataAtom {
	case atom.Br:
		w.gap = w.flush(false) == 0 || w.gap
		return
	case atom.Hr:
		w.flush(true)
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
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.level = int(n.Data[1] - '0')
	case atom.Ol:
		w.number = 1
	case atom.Ul:
		w.number = 0
	case atom.Li:
		w.mark, w.marked = item, false
		if w.number > 0 {
			w.mark = numbered
		}
	case atom.Dt, atom.Summary:
		w.mark = term
	case atom.Blockquote:
		w.mark = quote
	}
	styled := styleOf(n)
	switch styled {
	case bold:
		w.bold++
	case italic:
		w.italic++
	}
	isBlock := blockElements[n.DataAtom]
	if isBlock {
		w.class = attribute(n, "class")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if isBlock {
		w.flush(true)
	}
	w.level, w.mark, w.class, w.bold, w.italic = inside.level, inside.mark, inside.class, inside.bold, inside.italic
	if n.DataAtom != atom.Li {
		w.number = inside.number
	} else if w.number > 0 {
		w.number++
	}
}

var (
	boldCSS     = regexp.MustCompile(`(?i)font-weight\s*:\s*(?:bold|bolder|[6-9]00)`)
	italicCSS   = regexp.MustCompile(`(?i)font-style\s*:\s*italic`)
	speakerMark = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:speaker|speaker-?name|person|persona|who|name|bold|strong|interviewer|question|q)(?:$|[\s_-])`)
)

// styleOf returns the style that an element gives to its words.
func styleOf(n *html.Node) style {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		return bold
	case atom.I, atom.Em:
		return italic
	case atom.Cite, atom.U:
		return bold
	case atom.Span, atom.A, atom.Font, atom.P, atom.Div:
		css := attribute(n, "style")
		switch {
		case boldCSS.MatchString(css):
			return bold
		case italicCSS.MatchString(css):
			return italic
		case n.DataAtom == atom.Span && speakerMark.MatchString(attribute(n, "class")):
			return bold
		}
	}
	return upright
}

// leaveOut says that an element is not read.
func (w *walker) leaveOut(n *html.Node) bool {
	if silent[n.DataAtom] || hasAttribute(n, "hidden") || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "display:none") {
		return true
	}
	if n.DataAtom == atom.Sup && len(wordsOf(n)) <= 5 && strings.ContainsAny(wordsOf(n), "0123456789*\u2020[") {
		return true // a reference to a footnote
	}
	if n.DataAtom == atom.A {
		if text := wordsOf(n); text == "#" || text == "\u00b6" || text == "\u00a7" || text == "\U0001F517" {
			return true
		}
	}
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	furniture := around[n.DataAtom] || aroundRole[attribute(n, "role")]
	if w.article.leavesOut(n) {
		if words := wordsOf(n); words != "" {
			line, _ := strconv.Atoi(attribute(n, "data-line"))
			w.outside = append(w.outside, paragraph{line: line, text: words})
		}
		return true
	}
	class, id := attribute(n, "class"), attribute(n, "id")
	if w.strict < byElement {
		furniture = furniture || aroundClass.MatchString(class) || aroundClass.MatchString(id) || isLinkList(n) || asksToSign(n) || n.DataAtom == atom.Header && hasLinks(n, 3)
		furniture = furniture || w.strict == byAllClasses && (perhapsAround.MatchString(class) || perhapsAround.MatchString(id))
	} else if n.DataAtom == atom.Form || n.DataAtom == atom.Aside || n.DataAtom == atom.Label || n.DataAtom == atom.Figure {
		furniture = false
	}
	if furniture && strings.TrimSpace(wordsOf(n)) != "" {
		w.dropped++
	}
	return furniture
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// isLinkList says that a list is a menu: each item is a link and nothing else.
func isLinkList(n *html.Node) bool {
	if n.DataAtom != atom.Ul && n.DataAtom != atom.Ol {
		return false
	}
	return hasLinks(n, 3) && linkWords(n)*10 >= len(wordsOf(n))*8
}

// maxSign is the most bytes around a form that asks to subscribe.
const maxSign = 300

// asksToSign says that an element is a form and a few words that ask to fill it in.
func asksToSign(n *html.Node) bool {
	return (n.DataAtom == atom.Div || n.DataAtom == atom.Section) && holds(n, atom.Form) && len(wordsOf(n)) <= maxSign
}

func hasLinks(n *html.Node, fewest int) bool {
	links := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			links++
		}
	}
	return links >= fewest
}

func linkWords(n *html.Node) int {
	size := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			size += len(wordsOf(d))
		}
	}
	return size
}

// add takes words into the block that is being read.
func (w *walker) add(text string) {
	s := upright
	switch {
	case w.bold > 0:
		s = bold
	case w.italic > 0:
		s = italic
	}
	if n := len(w.runs); n > 0 && w.runs[n-1].style == s {
		w.runs[n-1].text = append(w.runs[n-1].text, text...)
		return
	}
	w.runs = append(w.runs, run{[]byte(text), s})
}

// flush ends the block that is being read and returns how many were made, none or one.
func (w *walker) flush(gap bool) int {
	b := block{line: w.line, level: w.level, mark: w.mark, class: w.class, gap: w.gap}
	leading, atBlank := true, true
	var words strings.Builder
	for _, part := range w.runs {
		text := collapse(string(part.text), atBlank)
		if words.WriteString(text); text != "" {
			atBlank = strings.HasSuffix(text, " ")
		}
		switch {
		case strings.TrimSpace(text) == "":
		case leading && part.style != upright && (b.style == upright || b.style == part.style):
			b.style, b.lead = part.style, len(strings.TrimRight(words.String(), " "))
		default:
			leading = false
		}
	}
	w.runs = w.runs[:0]
	b.text = strings.TrimSpace(words.String())
	b.lead = min(b.lead, len(b.text))
	w.gap = w.gap || gap
	if b.text == "" {
		return 0
	}
	b.raw = b.text
	if w.marked && (b.mark == item || b.mark == numbered) {
		b.mark = prose // a further paragraph of the item has no mark of its own
	}
	switch b.mark {
	case item:
		b.raw = "- " + b.text
	case numbered:
		b.raw = strconv.Itoa(w.number) + ". " + b.text
	case quote:
		b.raw = "> " + b.text
	}
	if b.level > 0 {
		b.mark, b.raw = prose, b.text
	}
	if b.mark == item || b.mark == numbered || b.mark == quote {
		if n := len(w.blocks); n > 0 && w.blocks[n-1].mark == b.mark {
			b.gap = false
		}
	}
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
	if inner := (&reader{}); len(text) > 200 && strings.Count(text, "\n") > 3 {
		inner.lines = strings.Split(text, "\n")
		if blocks := inner.unwrap(inner.textBlocks(text)); most(blocks) > 0 {
			for _, b := range blocks {
				b.line += w.line - 1
				w.blocks = append(w.blocks, b)
			}
			return
		}
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	w.blocks = append(w.blocks, block{line: w.line, raw: fence + "\n" + text + "\n" + fence, mark: code, gap: true})
}

// table reads a table as rows of cells. It returns false for one that only lays out the page.
func (w *walker) table(n *html.Node) bool {
	var rows []row
	for tr := range n.Descendants() {
		if tr.DataAtom != atom.Tr {
			continue
		}
		var cells []string
		for td := tr.FirstChild; td != nil; td = td.NextSibling {
			if td.DataAtom == atom.Td || td.DataAtom == atom.Th {
				inner := walker{strict: w.strict}
				for c := td.FirstChild; c != nil; c = c.NextSibling {
					inner.walk(c)
				}
				inner.flush(true)
				var words []string
				for _, b := range inner.blocks {
					words = append(words, b.raw)
				}
				cells = append(cells, strings.Join(words, "\n"))
			}
		}
		line, _ := strconv.Atoi(attribute(tr, "data-line"))
		rows = append(rows, row{line: max(line, w.line), cells: cells})
	}
	blocks, ok := tableBlocks(rows)
	w.blocks = append(w.blocks, blocks...)
	return ok
}
