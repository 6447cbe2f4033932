package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
)

// sheet is what the style sheets of a page say of words with a class. Editors that export pages set bold words so, and with
// classes that mean nothing by themselves. The zero value says nothing.
type sheet struct {
	weight, slant map[string]declaration // by the class
}

// declaration is a value of a style sheet. Of several the one that stands last counts.
type declaration struct {
	place int
	on    bool
}

var (
	cssRule     = block.Express(`([^{}]+)\{([^{}]*)\}`)
	cssComment  = block.Express(`(?s)/\*.*?\*/`)
	cssClass    = block.Express(`^\s*(?:[a-z]+[1-6]?)?\.([\w-]+)\s*$`) // selectors of several parts mean other elements
	uprightCSS  = block.Express(`(?i)font-weight\s*:\s*(?:normal|lighter|[1-5]00)`)
	straightCSS = block.Express(`(?i)font-style\s*:\s*normal`)
)

// maxSheet is the most bytes of a style sheet that are read. An export has ten thousand.
const maxSheet = 256 << 10

// sheetOf reads the style sheets that stand in a page.
func sheetOf(root *html.Node) sheet {
	s := sheet{weight: map[string]declaration{}, slant: map[string]declaration{}}
	place, size := 0, 0
	for n := range root.Descendants() {
		if n.DataAtom != atom.Style || n.FirstChild == nil {
			continue
		}
		text := n.FirstChild.Data
		if size += len(text); size > maxSheet {
			return s
		}
		for _, rule := range cssRule.FindAllStringSubmatch(cssComment.ReplaceAllString(text, ""), -1) {
			place++
			for selector := range strings.SplitSeq(rule[1], ",") {
				if m := cssClass.FindStringSubmatch(selector); m != nil {
					declare(s.weight, m[1], rule[2], place, boldCSS, uprightCSS)
					declare(s.slant, m[1], rule[2], place, italicCSS, straightCSS)
				}
			}
		}
	}
	return s
}

// declare notes what the body of a rule says of a class.
func declare(of map[string]declaration, class, body string, place int, on, off block.Expression) {
	switch {
	case on.MatchString(body):
		of[class] = declaration{place, true}
	case off.MatchString(body):
		of[class] = declaration{place, false}
	}
}

// last returns the latest declaration for one of the classes. ok is false when there is none.
func last(of map[string]declaration, classes []string) (on, ok bool) {
	best := 0
	for _, class := range classes {
		if d := of[class]; d.place > best {
			best, on, ok = d.place, d.on, true
		}
	}
	return on, ok
}

// apply sets the style of the words of an element, where the style sheet says it.
func (s sheet) apply(w *walker, n *html.Node) {
	if len(s.weight)+len(s.slant) == 0 || !takesStyle[n.DataAtom] {
		return
	}
	classes := strings.Fields(attribute(n, "class"))
	if on, ok := last(s.weight, classes); ok {
		w.Bold = count(on)
	}
	if on, ok := last(s.slant, classes); ok {
		w.Italic = count(on)
	}
}

func count(on bool) int {
	if on {
		return 1
	}
	return 0
}
