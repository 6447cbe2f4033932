package page

import (
	"strconv"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxElements and maxNesting bound the pages that the article is looked for in, since the work grows with the elements
	// and with how deep they stand. Saved pages have some 5,000 elements, a dozen deep; nesting counts all depths together.
	maxElements = 15_000
	maxNesting  = 300_000

	// mostOfIt is the part of the votes that the article must have. What lies outside and has the others are comments, or
	// more of the interview: a person has to look.
	mostOfIt = 0.6
)

// article is what readability takes for the text of a page. The zero value is the whole page.
type article struct {
	keep   map[*html.Node]bool // the elements that hold a part of it
	whole  *html.Node          // the smallest element that holds all of them
	within map[*html.Node]bool // the elements inside of whole
}

// articleOf asks the readability library which elements are the text of a page. It looks at the density of words and of
// links, so that it finds the text where classes mean nothing. It leaves out too much as well: tables, lists and short
// paragraphs of an answer. So only two things are taken from it: the element that holds the text, and the parts of that
// which are made of links. ok is false when it finds no text.
func articleOf(root *html.Node) (a article, ok bool) {
	const mark = "data-place"
	var elements []*html.Node
	depth, nesting := map[*html.Node]int{}, 0
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			depth[n] = depth[n.Parent] + 1
			nesting += depth[n]
			n.Attr = append(n.Attr, html.Attribute{Key: mark, Val: strconv.Itoa(len(elements))})
			elements = append(elements, n)
		}
	}
	if len(elements) > maxElements || nesting > maxNesting {
		return article{}, false
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	found, err := parser.ParseDocument(root, nil)
	if err != nil || found.Node == nil {
		return article{}, false
	}
	parts := map[*html.Node]int{} // how many elements of the text an element holds
	total := 0
	for n := range found.Node.Descendants() {
		at, err := strconv.Atoi(attribute(n, mark))
		if err != nil || at >= len(elements) || !blockElements[elements[at].DataAtom] {
			continue
		}
		total++
		for e := elements[at]; e != nil; e = e.Parent {
			parts[e]++
		}
	}
	a = article{keep: map[*html.Node]bool{}, within: map[*html.Node]bool{}}
	for _, e := range elements { // outer elements come first, so that the last one that holds all is the smallest
		a.keep[e] = parts[e] > 0
		if parts[e] == total {
			a.whole = e
		}
	}
	if total == 0 || a.whole == nil {
		return article{}, false
	}
	for d := range a.whole.Descendants() {
		a.within[d] = true
	}
	return a, true
}

// leavesOut says that an element is no part of the text: it stands outside, or is mostly links or a form.
func (a article) leavesOut(n *html.Node) bool {
	if a.whole == nil || a.keep[n] || !blockElements[n.DataAtom] {
		return false
	}
	return !a.within[n] || 2*linkWords(n) > len(wordsOf(n)) || holds(n, atom.Form)
}

func holds(n *html.Node, what atom.Atom) bool {
	for d := range n.Descendants() {
		if d.DataAtom == what {
			return true
		}
	}
	return false
}
