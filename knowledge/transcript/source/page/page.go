// Package page reads pages that were saved: HTML, and other XML with paragraphs in it.
//
// page.go decides how much of a page is its text, and walker.go makes blocks of that. What an element is tell around.go (a part
// around the text), article.go (what the readability library takes for the text), looks.go and sheet.go (its style), typed.go
// (tables, and text that stands as it was typed), and portraits.go and chatlog.go (who speaks). pagemeta.go reads the head. within.go
// and program.go take out a page that stands in something else, and xml.go reads other XML.
//
// The text of a page is found by its elements and classes, and by the readability library: alone, neither reads whole what
// both read together. On eleven pages whose classes mean nothing, the classes left one whole and the library nine, and it
// lost tables, threads of a forum and short pages. Which of the two is right is told by who speaks there; so this room asks
// package speaker.
//
// How text reads that was typed into a page is handed in as a function: the package does not know how Markdown is read.
package page

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/styled"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

var pageStart = block.Express(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|section|div|p|h[1-6]|main|table|dl|ul|ol|blockquote|meta|title)\b`)

// markdownHeading is a heading of Markdown on a line of its own.
var markdownHeading = block.Express(`(?m)^#{1,6} \S`)

// Is says that a text is HTML. Markdown may begin with a picture in HTML.
func Is(text string) bool {
	head := block.CutBytes(text, 4096)
	if !pageStart.MatchString(head) {
		return false
	}
	return len(markdownHeading.FindAllString(head, minMarkdown)) < minMarkdown || strings.Contains(strings.ToLower(head), "<body")
}

// minMarkdown is the fewest headings of Markdown in a text that begins as a page does and is none.
const minMarkdown = 2

// Read reads a saved page. What belongs to the page rather than to the text is told by its element and by its class, by
// fewer classes when that leaves less of a conversation, and by its element alone when even those are used for the text.
func Read(r *about.File, text string, typed Typed) ([]block.Block, error) {
	root, err := parse(text)
	if err != nil {
		return nil, err
	}
	pageMeta(r, root)
	return mostTelling(r, root, typed), nil
}

// maxTree is the most elements of a page that are read. A talk of ten hours has 100,000 words.
const maxTree = 200_000

// parse returns the tree of a page, in which the start tag of each element has the number of its line.
func parse(text string) (*html.Node, error) {
	lined, elements := withLines(text)
	if elements > maxTree {
		return nil, errors.New("this file has more than 200,000 elements, the most that are read; copy its text into a .txt file, and import that")
	}
	root, err := html.Parse(strings.NewReader(lined))
	if err != nil {
		return nil, errors.New("this file is nested too deep to be read; copy its text into a .txt file, and import that")
	}
	return root, nil
}

// clearly is how many times as many votes a page must have with more of its parts, before they are taken for text.
const clearly = 1.3

// mostTelling returns the blocks of a page without as many of the parts around the text as can go.
func mostTelling(r *about.File, root *html.Node, typed Typed) []block.Block {
	main := mainPart(root)
	fresh := walker{Writer: styled.Writer{Line: 1}, typed: typed, sheet: sheetOf(root), total: len(wordsOf(main))}
	markChat(main)
	markPortraits(main)
	var tried [byElement + 1]walker
	var found [byElement + 1]speaker.Reading
	for s := range tried {
		if s > 0 && tried[s-1].leftOut == 0 { // who is less strict leaves out nothing, either
			tried[s], found[s] = tried[s-1], found[s-1]
			continue
		}
		tried[s] = pageBlocks(main, fresh, strictness(s), article{})
		if s > 0 && len(tried[s].Blocks) == len(tried[s-1].Blocks) {
			found[s] = found[s-1]
			continue
		}
		found[s] = most(tried[s].Blocks)
	}
	best := byElement
	for s := byElement - 1; s >= 0; s-- {
		if clearly*found[s].Votes >= found[best].Votes {
			best = s
		}
	}
	chosen, read := tried[best], found[best]
	if a, ok := articleOf(root); ok {
		narrow := pageBlocks(main, fresh, best, a)
		narrowed := read
		if len(narrow.Blocks) != len(chosen.Blocks) {
			narrowed = most(narrow.Blocks)
		}
		if narrowed.Votes > 0 && narrowed.Votes >= mostOfIt*read.Votes {
			if narrowed.Votes < read.Votes {
				r.Errorf(0, "parts of the page that look like more questions were taken for something else; if they belong to the interview, copy them into the draft")
			}
			chosen, read = narrow, narrowed
		}
	}
	reportCuts(r, chosen, read)
	return chosen.Blocks
}

// reportCuts says what was left out of a page: with its words when it stood between the questions, or is a sentence that
// only its place told; the rest is counted.
func reportCuts(r *about.File, w walker, read speaker.Reading) {
	first, last := len(w.Blocks), 0
	if starts := read.Starts; len(starts) > 0 {
		first, last = starts[0].Block, starts[len(starts)-1].Block
	}
	counted := 0
	for _, c := range w.cuts {
		if c.at <= first && c.outside && !wording.LinkLine(c.text) {
			r.Meta.About = append(r.Meta.About, block.CutBytes(c.text, 2000))
		}
		switch between := c.at > first && c.at <= last; {
		case between:
			r.Warnf(c.line, "\u201c%s\u201d stands between the questions and was taken for a part of the page, so it was dropped", block.Short(c.text))
		case c.outside && !wording.LinkLine(c.text):
			r.Warnf(c.line, "\u201c%s\u201d stands outside the text of the page, and was dropped", block.Short(c.text))
		default:
			counted++
		}
	}
	if counted > 0 {
		r.Dropped("part of the page around the text", counted)
	}
}

// most returns the best reading, whose votes are zero where there is none.
func most(blocks []block.Block) speaker.Reading {
	if len(blocks) > about.MaxBlocks {
		return speaker.Reading{}
	}
	blocks, _ = speaker.WithoutForum(blocks)
	readings := speaker.Vote(blocks, speaker.LabelsOf(blocks))
	if len(readings) == 0 {
		return speaker.Reading{}
	}
	return readings[0]
}

// pageBlocks reads a page by a walker that has read nothing, which leaves out what is around the text, or outside of the article.
func pageBlocks(main *html.Node, w walker, s strictness, a article) walker {
	w.strict, w.article = s, a
	w.walk(main)
	w.Flush(true)
	for n := range w.Blocks { // an item alone is a paragraph that a page indents
		b := &w.Blocks[n]
		if b.Mark == block.Item && (n == 0 || w.Blocks[n-1].Mark != block.Item) && (n+1 == len(w.Blocks) || w.Blocks[n+1].Mark != block.Item) {
			b.Mark, b.Raw = block.Prose, b.Text
		}
	}
	return w
}

// Tells says that somebody speaks in the blocks of a page, so that it needs no Data.
func Tells(blocks []block.Block) bool { return most(blocks).Votes > 0 }

// maxData is the most bytes of a page's data for programs that are read.
const maxData = 4 << 20

// Data returns the texts in JSON that a page holds for programs: what is asked and answered for those that search, or all that a program
// shows once it runs.
func Data(text string) []string {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	var found []string
	size := 0
	for n := range root.Descendants() {
		if n.DataAtom != atom.Script || !strings.HasSuffix(attribute(n, "type"), "json") || n.FirstChild == nil {
			continue
		}
		if size += len(n.FirstChild.Data); size > maxData {
			break
		}
		found = append(found, n.FirstChild.Data)
	}
	return found
}

// reopened are elements that a parser opens anew in each element that begins before they end.
var reopened = block.SetOf("a b big code em font i nobr s small strike strong tt u")

// maxOpen is the most of them that count.
const maxOpen = 12

// withLines gives each start tag the number of its line, which the tree does not keep, and returns how many elements that will have.
func withLines(text string) (lined string, elements int) {
	var out strings.Builder
	out.Grow(len(text) + len(text)/16)
	line, open := 1, 0
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.String(), elements
		}
		raw := z.Raw()
		lines := bytes.Count(raw, []byte("\n"))
		if kind == html.StartTagToken && len(raw) > 2 {
			elements += 1 + min(open, maxOpen)
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
		if name, _ := z.TagName(); !reopened[string(name)] {
			continue
		}
		switch kind {
		case html.StartTagToken:
			open++
		case html.EndTagToken:
			open = max(0, open-1)
		}
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
