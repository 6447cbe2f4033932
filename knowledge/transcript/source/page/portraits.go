package page

import (
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// Pages show who speaks by a small portrait beside each speech, with or without a name. This file tells such portraits from other
// pictures: few of them come back, before the words of elements that are alike, and they take turns.

const (
	maxPortraits  = 4   // people of whom a page has portraits
	portraitWords = 0.4 // of the words of a page, that stand beside portraits at least
	portraitMark  = "data-portrait"
)

// speech is an element with a picture before its words.
type speech struct {
	node  *html.Node
	who   string // what tells the picture
	words int    // bytes
}

// markPortraits notes in the elements of a page who speaks in them, as far as portraits tell it.
func markPortraits(main *html.Node) {
	groups := map[string][]speech{}
	var order []string
	for n := range main.Descendants() {
		s, ok := speechOf(n)
		if !ok {
			continue
		}
		key := n.Data + " " + withoutNumbers(attribute(n, "class"))
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], s)
	}
	total := len(wordsOf(main))
	for _, key := range order {
		if names := portrayed(groups[key], total); names != nil {
			for _, s := range groups[key] {
				s.node.Attr = append(s.node.Attr, html.Attribute{Key: portraitMark, Val: names[s.who]})
			}
		}
	}
}

// speechOf returns the smallest element that holds a picture and, behind it, words.
func speechOf(n *html.Node) (speech, bool) {
	if n.Type != html.ElementNode || n.DataAtom == atom.A || n.DataAtom == atom.Img {
		return speech{}, false
	}
	who := ""
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			break
		}
		if d.DataAtom == atom.Img {
			who = pictureOf(d)
			break
		}
	}
	if who == "" {
		return speech{}, false
	}
	for c := range n.ChildNodes() {
		if _, inner := speechOf(c); inner {
			return speech{}, false
		}
	}
	words := len(wordsOf(n))
	return speech{n, who, words}, words > 0
}

// pictureOf returns the words for a picture, or the name of its file.
func pictureOf(img *html.Node) string {
	if alt := strings.TrimSpace(attribute(img, "alt")); alt != "" {
		return alt
	}
	src, _, _ := strings.Cut(attribute(img, "src"), "?")
	if strings.HasPrefix(src, "data:") {
		return src
	}
	return path.Base(src)
}

// portrayed returns the name behind each portrait of a group, or nil where the pictures are no portraits. total is how many bytes of
// words the page has.
func portrayed(group []speech, total int) map[string]string {
	count, words, changes := map[string]int{}, 0, 0
	var order []string
	for n, s := range group {
		if count[s.who]++; count[s.who] == 1 {
			order = append(order, s.who)
		}
		if words += s.words; n > 0 && group[n-1].who != s.who {
			changes++
		}
	}
	if len(group) < speaker.MinRuns || len(order) < 2 || len(order) > maxPortraits || 2*changes < len(group) || float64(words) < portraitWords*float64(total) {
		return nil
	}
	names := map[string]string{}
	for n, who := range order {
		if count[who] < 2 {
			return nil
		}
		if names[who] = who; !speaker.IsName(who) || path.Ext(who) != "" || !speaker.Capitalised(who) || block.WordCount(who) > speaker.MaxNameWords {
			names[who] = "Speaker " + strconv.Itoa(n+1)
		}
	}
	return names
}
