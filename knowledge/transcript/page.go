package transcript

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var pageStart = express(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|section|div|p|h[1-6]|main|table|dl|ul|ol|blockquote|meta|title)\b`)

// markdownHeading is a heading of Markdown on a line of its own.
var markdownHeading = express(`(?m)^#{1,6} \S`)

// isPage says that a text is a page. Markdown may begin with a picture in HTML.
func isPage(text string) bool {
	head := cutBytes(text, 4096)
	if !pageStart.MatchString(head) {
		return false
	}
	return len(markdownHeading.FindAllString(head, minMarkdown)) < minMarkdown || strings.Contains(strings.ToLower(head), "<body")
}

// minMarkdown is the fewest headings of Markdown in a text that begins as a page does and is none.
const minMarkdown = 2

// page reads a saved page. What belongs to the page rather than to the text is told by its element and by its class, by
// fewer classes when that leaves less of a conversation, and by its element alone when even those are used for the text.
func (r *reader) page(text string) ([]block, error) {
	root, err := html.Parse(strings.NewReader(withLines(text)))
	if err != nil {
		return nil, errors.New("this page is nested too deep to be read; copy its text into a .txt file, and import that")
	}
	r.pageMeta(root)
	return r.mostTelling(root), nil
}

// clearly is how many times as many votes a page must have with more of its parts, before they are taken for text.
const clearly = 1.3

// mostTelling returns the blocks of a page without as many of the parts around the text as can go.
func (r *reader) mostTelling(root *html.Node) []block {
	main := mainPart(root)
	var tried [byElement + 1]walker
	var found [byElement + 1]reading
	for s := range tried {
		tried[s] = pageBlocks(main, strictness(s), article{})
		if s > 0 && len(tried[s].blocks) == len(tried[s-1].blocks) {
			found[s] = found[s-1]
			continue
		}
		found[s] = most(tried[s].blocks)
	}
	best := byElement
	for s := byElement - 1; s >= 0; s-- {
		if clearly*found[s].votes >= found[best].votes {
			best = s
		}
	}
	chosen, read := tried[best], found[best]
	if a, ok := articleOf(root); ok {
		narrow := pageBlocks(main, best, a)
		narrowed := read
		if len(narrow.blocks) != len(chosen.blocks) {
			narrowed = most(narrow.blocks)
		}
		if narrowed.votes > 0 && narrowed.votes >= mostOfIt*read.votes {
			if narrowed.votes < read.votes {
				r.errorf(0, "parts of the page that look like more questions were taken for something else; if they belong to the interview, copy them into the draft")
			}
			chosen, read = narrow, narrowed
		}
	}
	r.reportCuts(chosen, read)
	return chosen.blocks
}

// reportCuts says what was left out of a page: with its words when it stood between the questions, or is a sentence that
// only its place told; the rest is counted.
func (r *reader) reportCuts(w walker, read reading) {
	first, last := len(w.blocks), 0
	if starts := read.starts; len(starts) > 0 {
		first, last = starts[0].block, starts[len(starts)-1].block
	}
	counted := 0
	for _, c := range w.cuts {
		if c.at <= first && c.outside && !linkLine(c.text) {
			r.meta.about = append(r.meta.about, cutBytes(c.text, 2000))
		}
		switch between := c.at > first && c.at <= last; {
		case between:
			r.warnf(c.line, "\u201c%s\u201d stands between the questions and was taken for a part of the page, so it was dropped", short(c.text))
		case c.outside && !linkLine(c.text):
			r.warnf(c.line, "\u201c%s\u201d stands outside the text of the page, and was dropped", short(c.text))
		default:
			counted++
		}
	}
	if counted > 0 {
		r.dropped("part of the page around the text", counted)
	}
}

// most returns the best reading, whose votes are zero where there is none.
func most(blocks []block) reading {
	if len(blocks) > maxBlocks {
		return reading{}
	}
	blocks, _ = withoutForum(blocks)
	readings := vote(blocks, labelsOf(blocks))
	if len(readings) == 0 {
		return reading{}
	}
	return readings[0]
}

func pageBlocks(main *html.Node, s strictness, a article) walker {
	w := walker{strict: s, article: a, line: 1, total: len(wordsOf(main))}
	w.walk(main)
	w.flush(true)
	for n := range w.blocks { // an item alone is a paragraph that a page indents
		b := &w.blocks[n]
		if b.mark == item && (n == 0 || w.blocks[n-1].mark != item) && (n+1 == len(w.blocks) || w.blocks[n+1].mark != item) {
			b.mark, b.raw = prose, b.text
		}
	}
	return w
}

// withLines gives each start tag of a block the number of its line, which the tree does not keep.
func withLines(text string) string {
	var out strings.Builder
	out.Grow(len(text) + len(text)/16)
	line := 1
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.String()
		}
		raw := z.Raw()
		lines := bytes.Count(raw, []byte("\n"))
		if kind == html.StartTagToken && len(raw) > 2 {
			at := len(raw) - 1
			if raw[at-1] == '/' {
				at--
			}
			out.Write(raw[:at])
			out.WriteString(` data-line="` + strconv.Itoa(line) + `"`)
			out.Write(raw[at:])
		} else {
			out.Write(raw)
		}
		line += lines
	}
}

// maxPictures is the most pictures of a page whose captions are read.
const maxPictures = 20

// pageMeta takes title, language and names out of the head.
func (r *reader) pageMeta(root *html.Node) {
	var title, heading, open string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			r.meta.field("language", attribute(n, "lang"))
		case atom.Title:
			if title == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
				title = wordsOf(n)
			}
		case atom.H1:
			if heading == "" {
				heading = wordsOf(n)
			}
		case atom.Meta:
			if attribute(n, "property") == "og:title" || attribute(n, "name") == "twitter:title" {
				open = strings.TrimSpace(attribute(n, "content"))
			}
			if attribute(n, "name") == "description" || attribute(n, "property") == "og:description" {
				r.meta.about = append(r.meta.about, cutBytes(attribute(n, "content"), 2000))
			}
			if attribute(n, "name") == "author" {
				r.meta.author(attribute(n, "content"))
			}
		}
		if len(r.meta.captions) < maxPictures && (n.DataAtom == atom.Img || n.DataAtom == atom.Figcaption) {
			if text := attribute(n, "alt") + wordsOf(n); text != "" {
				r.meta.captions = append(r.meta.captions, cutBytes(text, 500))
			}
		}
		if attribute(n, "rel") == "author" || byline.MatchString(attribute(n, "class")) {
			r.meta.author(wordsOf(n))
		}
	}
	if title != "" {
		for _, part := range []string{heading, open} { // without the name of the site
			if part != "" && strings.Contains(title, part) {
				title = part
			}
		}
	}
	for _, t := range []string{open, title, heading} {
		if t != "" {
			r.meta.title = strings.Join(strings.Fields(t), " ")
			return
		}
	}
}

var (
	byline = express(`(?i)(?:^|[\s_-])(?:byline|author|author-name|authors)(?:$|[\s_-])`)

	// bylineWords stand before the name of who wrote a page.
	bylineWords = express(`(?i)^(?:(?:interview |words |text |written |posted |published |story )?by|pubblicato da|publicado por|publié par|(?:veröffentlicht|geschrieben) von|опубликовала?|words:|text:|von|par|por|propos recueillis par|автор:?|текст:|di|door|av)\s+`)
)

// author takes who wrote a page, from what it says of that.
func (m *meta) author(text string) {
	name := bylineWords.ReplaceAllString(strings.Join(strings.Fields(text), " "), "")
	if words := len(strings.Fields(name)); words >= 2 && words <= 4 && capitalised(name) && isName(name) {
		m.authors = append(m.authors, name)
	}
}

func wordsOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// mainShare is the part of all words that an element holds which is the main one.
const mainShare = 0.5

// mainPart returns the element that a page says to be its main one, when it holds most of the words.
func mainPart(root *html.Node) *html.Node {
	total := len(wordsOf(bodyOf(root)))
	best, size := bodyOf(root), 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.DataAtom == atom.Article || n.DataAtom == atom.Main || attribute(n, "role") == "main" || attribute(n, "itemprop") == "articleBody" {
			if words := len(wordsOf(n)); float64(words) >= mainShare*float64(total) && (size == 0 || words < size) {
				best, size = n, words
			}
		}
	}
	return best
}

func bodyOf(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return root
}
