package interview

import (
	"bytes"
	"regexp"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxNesting bounds how deep quotations and lists may stand in each other. The Markdown parser's work grows with the
// square of the depth.
const maxNesting = 64

// parseBlocks reads Markdown into its blocks. Only the blocks that the format uses exist: underlined headings, HTML,
// indented code and link definitions are text like any other, and nothing inside a paragraph is looked at, so no word
// can get lost.
func parseBlocks(source []byte) ast.Node {
	p := parser.NewParser(parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(parser.WithHeadingAttribute()), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(indentedParagraphs{parser.NewParagraphParser()}, 1000),
	))
	return p.Parse(text.NewReader(source))
}

// indentedParagraphs is the parser of paragraphs, which begin at indented lines, too. Without a block that may begin there
// the parser would stop reading at such a line.
type indentedParagraphs struct{ parser.BlockParser }

func (indentedParagraphs) CanAcceptIndentedLine() bool { return true }

// containerMark is what opens a quotation or an item of a list.
var containerMark = regexp.MustCompile(`^(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$))`)

// tooDeep reports whether a line opens more blocks inside each other than anybody writes. Two columns of indentation
// count as one, since no item of a list stands less inside another.
func tooDeep(line string) bool {
	depth := 0
	for depth <= maxNesting {
		rest := strings.TrimLeft(line, " \t")
		mark := containerMark.FindString(rest)
		depth += (len(line)-len(rest))/2 + min(len(mark), 1)
		if mark == "" {
			break
		}
		line = rest[len(mark):]
	}
	return depth > maxNesting
}

// maxBraces bounds what is handed to the parser of attributes, whose work grows faster than their depth.
const maxBraces = 16

// openFence is what opens a block of code outside of lists and quotations.
var openFence = regexp.MustCompile("^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$")

// fences follows the blocks of code of a text, line by line.
type fences struct{ open string }

// code returns true for a line that stands inside of a block of code, and for one that ends it.
func (f *fences) code(line string) bool {
	if f.open != "" {
		mark := strings.TrimSpace(line)
		if len(mark) >= len(f.open) && strings.Trim(mark, f.open[:1]) == "" && len(line)-len(strings.TrimLeft(line, " ")) <= 3 {
			f.open = ""
		}
		return true
	}
	if m := openFence.FindStringSubmatch(line); m != nil {
		f.open = m[1] + m[2]
	}
	return false
}

// tooManyBraces reports whether a heading opens more attributes than anybody writes.
func tooManyBraces(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t>"), "#") && strings.Count(line, "{")-strings.Count(line, `\{`) > maxBraces
}

// page is a Markdown text together with where its lines start.
type page struct {
	source []byte
	starts []int // of each line, in bytes
	above  int   // lines of the file above the source
}

func newPage(source string, above int) *page {
	p := &page{source: []byte(source), starts: []int{0}, above: above}
	for i, c := range p.source {
		if c == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

// line returns the line of the file that holds the byte at pos, from 1.
func (p *page) line(pos int) int {
	return p.above + sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > pos })
}

// lineStart returns the start of the line that holds the byte at pos.
func (p *page) lineStart(pos int) int { return p.starts[p.line(pos)-p.above-1] }

// words returns the text of a paragraph: its lines as they were written, joined by line feeds, without the blanks
// around them and without the backslashes that kept them from being mark-up.
func (p *page) words(n ast.Node) passage {
	var lines []string
	plain := unescape
	if n.Kind() == ast.KindHeading {
		plain = unescapeHeading
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		if line := strings.TrimSpace(string(segment.Value(p.source))); line != "" {
			lines = append(lines, plain(line))
		}
	}
	return passage{strings.Join(lines, "\n"), p.line(n.Pos())}
}

// lostAfter returns the first line behind a block that is not blank and belongs to no block. ok is false when there is none.
// Blocks that are kept as their source reach to the next one, so that nothing can stand between.
func (p *page) lostAfter(n ast.Node) (line int, ok bool) {
	if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindHeading || n.Lines().Len() == 0 {
		return 0, false
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	from, to := p.line(last.Start)-p.above, len(p.starts)
	if next := n.NextSibling(); next != nil {
		to = p.line(next.Pos()) - p.above - 1
	}
	for at := from; at < to; at++ {
		stop := len(p.source)
		if at+1 < len(p.starts) {
			stop = p.starts[at+1]
		}
		if len(bytes.TrimSpace(p.source[p.starts[at]:stop])) > 0 {
			return p.above + at + 1, true
		}
	}
	return 0, false
}

// verbatim returns the source of a block that is no paragraph, as it was written but for the indentation of its first
// line, which is taken off all of them.
func (p *page) verbatim(n ast.Node) passage {
	start, stop := p.lineStart(n.Pos()), len(p.source)
	if next := n.NextSibling(); next != nil {
		stop = p.lineStart(next.Pos())
	}
	lines := strings.Split(string(p.source[start:stop]), "\n")
	indent := len(lines[0]) - len(strings.TrimLeft(lines[0], " "))
	isCode := n.Kind() == ast.KindFencedCodeBlock
	for i, line := range lines {
		blanks := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = line[min(indent, blanks):]
		if !isCode || i == 0 || strings.Trim(lines[i], " \t`~") == "" && strings.ContainsAny(lines[i], "`~") {
			lines[i] = strings.TrimRight(lines[i], " \t") // blanks at the end of a line of code are part of it
		}
	}
	return passage{strings.TrimRight(strings.Join(lines, "\n"), " \t\n"), p.line(n.Pos())}
}

// blockAlone returns the only block that a text consists of, when it is one and no paragraph, read as it stands.
func blockAlone(s string) (ast.Node, bool) {
	if strings.TrimSpace(s) == "" || strings.ContainsFunc(s, unwanted) {
		return nil, false
	}
	p := newPage(s, 0)
	n := parseBlocks(p.source).FirstChild()
	if n == nil || n.NextSibling() != nil {
		return nil, false
	}
	switch n.(type) {
	case *ast.List, *ast.Blockquote:
		return n, p.verbatim(n).text == s
	case *ast.FencedCodeBlock:
		return n, closed(s) && p.verbatim(n).text == s
	}
	return nil, false
}

// closed reports whether a fenced block of code ends with a fence as its first line asks for, rather than with the text.
func closed(block string) bool {
	lines := bytes.Split([]byte(block), []byte("\n"))
	first, last := lines[0], bytes.TrimSpace(lines[len(lines)-1])
	if len(lines) < 2 || len(last) < 3 || len(bytes.Trim(last, string(first[:1]))) > 0 {
		return false
	}
	return len(last) >= len(first)-len(bytes.TrimLeft(first, string(first[:1])))
}

// flat reports whether a text can be written as a paragraph: its lines are not blank and have no blanks around them.
func flat(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if line == "" || line != strings.TrimSpace(line) {
			return false
		}
	}
	return true
}
