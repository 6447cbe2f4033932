package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
)

// strictness is how much of a page is taken for parts around the text.
type strictness int

const (
	byAllClasses strictness = iota // by elements, and classes that some pages give to their text
	byClass                        // by elements, and classes that no text has
	byElement
)

// silent elements hold nothing that is read.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Head: true,
	atom.Select: true, atom.Textarea: true, atom.Audio: true, atom.Video: true, atom.Object: true, atom.Canvas: true, atom.Time: true,
	atom.Math: true, atom.Datalist: true,
}

// around are elements that stand around a text.
var around = map[atom.Atom]bool{
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Dialog: true, atom.Figure: true, atom.Label: true, atom.Menu: true, atom.Address: true,
}

// aroundClass are classes of what stands around a text, and perhapsAround those that some pages give to the text, too.
var (
	aroundClass   = classes(`cookies?|consent|gdpr|nav|navbar|navigation|breadcrumbs?|sidebar|related|recommended|recirc|sharing|sharedaddy|disqus|newsletter|subscribe|subscription|signup|advert|advertisement|ads?|footer|masthead|preamble|postamble|paywall|toolbar|skip|skiplink|author-?bio|taglist|pagination|pager|copyright|disclaimer|wp-caption|wp-caption-text|image-caption|photo-?credits?|sr-only|visually-hidden|screen-reader-text`)
	standsForFace = classes(`avatar|userpic|initials`)
	perhapsAround = classes(`captions?|menu|share|social|comments?|commentlist|promo|banner|popup|modal|bio|byline|tags|widget|credits?|hidden|toc|table-of-contents`)
)

// classes matches an attribute that holds one of the words.
func classes(words string) block.Expression {
	return block.Express(`(?i)(?:^|[\s_-])(?:` + words + `)(?:$|[\s_-])`)
}

var aroundRole = map[string]bool{"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "search": true, "dialog": true, "alert": true}

// maxFace is the most bytes of the letters that stand in the place of somebody's picture.
const maxFace = 8

func isWord(r rune) bool { return !block.NotWord(r) }

// maxPressed is the most bytes of a link that is a sign and no word.
const maxPressed = 8

// leaveOut says that an element is not read.
func (w *walker) leaveOut(n *html.Node) bool {
	if silent[n.DataAtom] || hasAttribute(n, "hidden") || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "display:none") {
		return true
	}
	if standsForFace.MatchString(attribute(n, "class")) && len(wordsOf(n)) <= maxFace {
		return true
	}
	if n.DataAtom == atom.Sup && len(wordsOf(n)) <= 5 && strings.ContainsAny(wordsOf(n), "0123456789*\u2020[") {
		return true // a reference to a footnote
	}
	if n.DataAtom == atom.A {
		if strings.HasPrefix(attribute(n, "href"), "#") && noteMark.MatchString(wordsOf(n)) {
			return true // a reference to a footnote
		}
		if text := wordsOf(n); text != "" && len(text) <= maxPressed && strings.IndexFunc(text, isWord) < 0 {
			return true // a sign to press: the place of a heading, a triangle that plays the sound
		}
	}
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	outside := w.article.leavesOut(n)
	if !outside && !w.isFurniture(n) || w.announced(n) {
		return false
	}
	w.leftOut++
	if words := wordsOf(n); words != "" {
		line, _ := strconv.Atoi(attribute(n, "data-line"))
		w.cuts = append(w.cuts, cut{line: max(line, w.Line), text: words, at: len(w.Blocks), outside: outside})
	}
	return true
}

// noteMark is a reference to a footnote or to a comment: a number, a letter in brackets, a mark, or the arrow that leads back.
var noteMark = block.Express(`^(?:\[?[0-9]{1,3}\]?|\[[a-z]{1,2}\]|[*\x{2020}\x{2021}]{1,3}|[\x{21a9}\x{2191}^]\x{fe0e}?)$`)

// cut is a part of a page that was left out.
type cut struct {
	line    int
	text    string
	at      int  // so many blocks stand before it
	outside bool // the article does not hold it
}

// placeAttributes say as classes do what an element is for.
var placeAttributes = block.SetOf("data-area data-component data-module data-testid data-test-id data-block aria-label")

// isFurniture says that an element belongs to the page, by what it is and, in so far as the walker is strict, by its class.
func (w *walker) isFurniture(n *html.Node) bool {
	furniture := (around[n.DataAtom] || aroundRole[attribute(n, "role")]) && !opensHeading(n)
	class, id := attribute(n, "class"), attribute(n, "id")
	for _, a := range n.Attr {
		if placeAttributes[a.Key] {
			class += " " + a.Val
		}
	}
	switch {
	case w.strict == byElement:
		return furniture && n.DataAtom != atom.Form && n.DataAtom != atom.Aside && n.DataAtom != atom.Label && n.DataAtom != atom.Figure
	case furniture, isLinkList(n), asksToSign(n), n.DataAtom == atom.Header && hasLinks(n, 3):
		return true
	case aroundClass.MatchString(class), aroundClass.MatchString(id), isTeaser(n):
	case w.strict == byAllClasses && (perhapsAround.MatchString(class) || perhapsAround.MatchString(id)):
	default:
		return false
	}
	return float64(len(wordsOf(n))) < mainShare*float64(w.total) // what holds most of the words is no part around them
}

// minPressed is the fewest words of a question that is pressed to show its answer.
const minPressed = 3

// opensAnswer says that an element is a button, or the label of one, that shows and hides the answer to the question on it.
func opensAnswer(n *html.Node) bool {
	if n.DataAtom != atom.Button && n.DataAtom != atom.Label {
		return false
	}
	words := wordsOf(n)
	return block.HasQuestionMark(words) && block.WordCount(words) >= minPressed
}

// speechClass is the class of an element that is a question or an answer, and minSpeech the fewest letters in one, which a label has not.
var speechClass = block.Express(`(?i)(?:^|[\s_-])(?:question|answer|frage|antwort|pregunta|respuesta|domanda|risposta|pergunta|resposta)(?:$|[\s_-])`)

const minSpeech = 4

// isSpeech says that an element within a line is a whole question, or a whole answer, by its class.
func isSpeech(n *html.Node) bool {
	if n.DataAtom != atom.Span || !speechClass.MatchString(attribute(n, "class")) {
		return false
	}
	words := wordsOf(n)
	return len(words) >= minSpeech && block.EndsSentence(words)
}

// opensHeading says that an element is a button that shows and hides what stands under a heading, and holds the words of that.
func opensHeading(n *html.Node) bool {
	if opensAnswer(n) {
		return true
	}
	if n.DataAtom != atom.Button || n.Parent == nil {
		return false
	}
	switch n.Parent.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Dt:
		return wordsOf(n) == wordsOf(n.Parent)
	}
	return false
}

// announced says that an element is a list to which the words before it lead: "three books:".
func (w *walker) announced(n *html.Node) bool {
	if n.DataAtom != atom.Ul && n.DataAtom != atom.Ol || !w.IsEmpty() || len(w.Blocks) == 0 {
		return false
	}
	last := w.Blocks[len(w.Blocks)-1]
	return last.Level == 0 && block.WordCount(last.Text) >= 3 && block.EndsIn(last.Text, ":\uff1a")
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

// isTeaser says that an element is an article within another, of a heading and a line or two: it leads to another page.
func isTeaser(n *html.Node) bool {
	if n.DataAtom != atom.Article || n.Parent == nil || len(wordsOf(n)) > maxSign {
		return false
	}
	headed := false
	for d := range n.Descendants() {
		headed = headed || d.DataAtom == atom.H2 || d.DataAtom == atom.H3 || d.DataAtom == atom.H4
	}
	for p := n.Parent; p != nil && headed; p = p.Parent {
		if p.DataAtom == atom.Article || p.DataAtom == atom.Main {
			return true
		}
	}
	return false
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
