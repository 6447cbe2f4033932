package interview

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// alsoAsked is the line above the phrasings of a turn, in any letter case.
const alsoAsked = "Also asked:"

// isAlsoAsked returns true for that line, with and without its colon.
func isAlsoAsked(line string) bool {
	caption := strings.TrimSuffix(alsoAsked, ":")
	return strings.EqualFold(strings.TrimRight(line, ":\uff1a \t"), caption)
}

// outsideClass marks the section that holds what the interview does not cover.
const outsideClass = "outside"

// ParseMarkdown reads an interview in the Markdown form that the package comment describes. The error joins every Fault
// that keeps it from being served; file is what they call the text.
func ParseMarkdown(file string, raw []byte) (*Interview, error) {
	d := readMarkdown(file, raw)
	return d.finish()
}

// readMarkdown returns the draft with all its faults.
func readMarkdown(file string, raw []byte) *draft {
	d := &draft{file: file}
	text := d.decode(raw)
	if join(d.faults) != nil {
		return d
	}
	front, body, above, ok := cutFrontMatter(text)
	if !ok {
		d.errorf(1, "the file does not start with a front matter; begin with a line “---”, then “id: …”, “title: …”, “interviewee: …” and another “---”")
		return d
	}
	d.frontMatter(front)
	line := above
	var code fences
	for s := range strings.SplitSeq(body, "\n") {
		line++
		if code.code(s) {
			continue
		}
		if tooDeep(s) {
			d.errorf(line, "lists or quotations stand more than %d deep in each other here; flatten them", maxNesting)
			return d
		}
		if tooManyBraces(s) {
			d.errorf(line, "the heading holds more than %d braces; put a backslash before each { that is text", maxBraces)
			return d
		}
	}
	p := newPage(body, above)
	r := markdownReader{draft: d, page: p}
	for n := parseBlocks(p.source).FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n)
		r.almostHeadings(n)
		if lost, ok := p.lostAfter(n); ok {
			d.errorf(lost, "this line is in no paragraph, so nobody would see it; take the blanks before it away")
		}
	}
	d.nameAll()
	d.check()
	return d
}

// markdownReader puts one block after the other where it belongs.
type markdownReader struct {
	*draft
	page *page
	in   place
}

// place is the part of the interview that is being read.
type place int

const (
	inIntro place = iota
	inSection
	inTurn
	inOutside
	inTopic
)

func (r *markdownReader) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.heading(n)
	case *ast.ThematicBreak:
		r.errorf(r.page.line(n.Pos()), "a ruler has no place in an interview; take the line out, or put a backslash before it if it is text")
	default:
		switch r.in {
		case inIntro:
			r.intro = append(r.intro, r.text(n))
		case inTurn:
			r.turnBlock(n)
		case inTopic:
			r.topicBlock(n)
		case inSection:
			r.errorf(r.page.line(n.Pos()), "this stands under a section but under no question; put “### ” and the question above it")
		case inOutside:
			r.errorf(r.page.line(n.Pos()), "this stands under no topic; put “### ” and a topic above it")
		}
	}
}

// turnBlock takes the phrasings, which stand directly below the question, or the next paragraph of the answer.
func (r *markdownReader) turnBlock(n ast.Node) {
	s := &r.sections[len(r.sections)-1]
	t := &s.turns[len(s.turns)-1]
	if list, ok := r.phrasingList(n); ok {
		if len(t.answer) > 0 || len(t.phrasings) > 0 {
			r.errorf(r.page.line(n.Pos()), "“%s” stands once in a turn, directly below the question; move it there", alsoAsked)
			return
		}
		t.phrasings = r.items(list)
		return
	}
	t.answer = append(t.answer, r.text(n))
}

// phrasingList returns the list in a quotation that begins with “Also asked:”.
func (r *markdownReader) phrasingList(n ast.Node) (*ast.List, bool) {
	quote, ok := n.(*ast.Blockquote)
	if !ok {
		return nil, false
	}
	caption, ok := quote.FirstChild().(*ast.Paragraph)
	if !ok {
		return nil, false
	}
	first, _, more := strings.Cut(r.page.words(caption).text, "\n")
	list, ok := caption.NextSibling().(*ast.List)
	if !isAlsoAsked(first) {
		s := r.sections[len(r.sections)-1]
		if ok && !more && list.NextSibling() == nil && len(s.turns[len(s.turns)-1].answer) == 0 {
			r.errorf(r.page.line(n.Pos()), "a list stands in a quotation below the question; if it holds phrasings, write “%s” for “%s”; if it is the answer, put a paragraph above it", alsoAsked, short(first))
			return ast.NewList('-'), true
		}
		return nil, false
	}
	if more || !ok || list.NextSibling() != nil {
		r.errorf(r.page.line(n.Pos()), "below “%s” stands one list of phrasings and nothing else; write “> - ” before each", alsoAsked)
		return ast.NewList('-'), true
	}
	return list, true
}

// topicBlock takes the pointer or the questions of a topic.
func (r *markdownReader) topicBlock(n ast.Node) {
	topic := &r.outside[len(r.outside)-1]
	line := r.page.line(n.Pos())
	switch n := n.(type) {
	case *ast.Paragraph:
		if topic.pointer.text != "" || len(topic.questions) > 0 {
			r.errorf(line, "a topic has one pointer at most, above its questions; take this paragraph out or make it a question of the list")
			return
		}
		topic.pointer = oneLine(r.page.words(n))
	case *ast.List:
		topic.questions = append(topic.questions, r.items(n)...)
	default:
		r.errorf(line, "a topic holds a pointer and a list of questions; take this out")
	}
}

// items returns the items of a list, each a single line.
func (r *markdownReader) items(list *ast.List) []passage {
	var out []passage
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		only := item.FirstChild()
		switch {
		case only == nil:
			r.errorf(r.page.line(item.Pos()), "this item of the list is empty; write a question or take it out")
		case only.NextSibling() != nil || only.Kind() != ast.KindTextBlock && only.Kind() != ast.KindParagraph:
			r.errorf(r.page.line(item.Pos()), "an item of this list is one question; put a backslash before its first character if that is taken for mark-up")
		default:
			p := oneLine(r.page.words(only))
			p.line = r.page.line(item.Pos())
			out = append(out, p)
		}
	}
	return out
}

// text returns a block of the introduction or of an answer, verbatim.
func (r *markdownReader) text(n ast.Node) passage {
	if _, ok := n.(*ast.Paragraph); ok {
		return r.page.words(n)
	}
	p := r.page.verbatim(n)
	if list, ok := n.(*ast.List); ok {
		if before, ok := n.PreviousSibling().(*ast.List); ok && before.Marker == list.Marker {
			r.errorf(p.line, "two lists follow each other here, and would be read as one; put a paragraph between them or indent them alike")
		}
	}
	if code, ok := n.(*ast.FencedCodeBlock); ok && !closed(p.text) {
		r.errorf(r.page.line(code.Pos()), "this block of code is never closed; put the same fence below it")
	} else if _, alone := blockAlone(p.text); !alone && !flat(p.text) {
		r.errorf(p.line, "this list or quotation cannot be kept as it stands; indent its lines by spaces, as little as is needed")
	}
	return p
}

// oneLine joins lines that were only wrapped.
func oneLine(p passage) passage {
	return passage{strings.ReplaceAll(p.text, "\n", " "), p.line}
}
