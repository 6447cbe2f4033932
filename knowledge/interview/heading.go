package interview

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// heading opens a section, a turn, the part for what is not covered, or a topic of that.
func (r *markdownReader) heading(n *ast.Heading) {
	words := r.page.words(n)
	id := r.attributes(n, words.line)
	defer r.askForID(n, id)
	switch {
	case n.Level == 2 && hasClass(n, outsideClass):
		r.in = inOutside
	case n.Level == 2:
		r.in = inSection
		r.sections = append(r.sections, draftSection{id: id, heading: words})
	case n.Level == 3 && (r.in == inOutside || r.in == inTopic):
		r.in = inTopic
		r.outside = append(r.outside, draftOutside{topic: words})
	case n.Level == 3 && (r.in == inSection || r.in == inTurn):
		r.in = inTurn
		s := &r.sections[len(r.sections)-1]
		s.turns = append(s.turns, draftTurn{id: id, question: words})
	case n.Level == 3:
		r.errorf(words.line, "this question stands before the first section; put “## ” and a heading above it")
		r.in = inTurn
		r.sections = append(r.sections, draftSection{heading: words, turns: []draftTurn{{id: id, question: words}}})
	default:
		r.errorf(words.line, "a heading of %d # has no place here; sections have two, questions three; put a backslash before the first # if it is text", n.Level)
	}
}

// attributes returns the id in the braces after a heading. Anything else in them is a fault, so that no text is lost
// that only looks like attributes.
func (r *markdownReader) attributes(n *ast.Heading, line int) passage {
	id := passage{line: line}
	for _, a := range n.Attributes() {
		value, _ := a.Value.([]byte)
		switch {
		case string(a.Name) == "id":
			id.text = string(value)
		case string(a.Name) == "class" && n.Level == 2 && string(value) == outsideClass:
		default:
			r.errorf(line, "the braces after a heading may hold an id, {#some-id}; put a backslash before the { if it is text")
		}
	}
	return id
}

// askForID warns of a heading whose id would change with its text.
func (r *markdownReader) askForID(n *ast.Heading, id passage) {
	if id.text == "" && (n.Level == 2 && r.in == inSection || n.Level == 3 && r.in == inTurn) {
		r.warnf(id.line, "this heading has no id; write one behind it, {#some-id}, so that it stays the same when the text is edited")
	}
}

func hasClass(n *ast.Heading, class string) bool {
	value, _ := n.AttributeString("class")
	name, _ := value.([]byte)
	return string(name) == class
}

var (
	// almostHeading is a line of text that was most likely meant as a heading: the blank behind the # is missing, or is
	// none that counts, or something that nobody sees stands before it.
	almostHeading = regexp.MustCompile(`^[\s\x{a0}\x{200b}\x{feff}]*#{2,}`)

	// likeHeading is the same with marks that a backslash cannot make text of.
	likeHeading = regexp.MustCompile(`^[\s\x{a0}>*_+-]*(?:#|\x{ff03}){2,}`)
)

// almostHeadings finds lines of text, and of lists and quotations, that look like headings.
func (r *markdownReader) almostHeadings(n ast.Node) {
	switch n.(type) {
	case *ast.Paragraph:
		for i := range n.Lines().Len() {
			segment := n.Lines().At(i)
			line := r.page.line(segment.Start)
			switch text := string(segment.Value(r.page.source)); {
			case almostHeading.MatchString(text):
				r.errorf(line, "“%s” looks like a heading and is text; put one blank behind the #, or a backslash before the first # if it is text", short(strings.TrimSpace(text)))
			case likeHeading.MatchString(text):
				r.warnf(line, "“%s” looks like a heading and is text; begin the line with # and a blank if it is one", short(strings.TrimSpace(text)))
			}
		}
	case *ast.List, *ast.Blockquote:
		for i, text := range strings.Split(r.page.verbatim(n).text, "\n") {
			if likeHeading.MatchString(text) {
				r.warnf(r.page.line(n.Pos())+i, "“%s” looks like a heading and is part of a list or a quotation; begin the line with # if it is one", short(text))
			}
		}
	}
}
