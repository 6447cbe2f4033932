package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// pageMeta takes title, language and names out of the head.
func pageMeta(r *about.File, root *html.Node) {
	var title, heading, open string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			r.Meta.Field("language", attribute(n, "lang"))
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
				r.Meta.About = append(r.Meta.About, block.CutBytes(attribute(n, "content"), 2000))
			}
			if attribute(n, "name") == "author" {
				r.Meta.Author(attribute(n, "content"))
			}
		}
		if len(r.Meta.Captions) < about.MaxPictures && (n.DataAtom == atom.Img || n.DataAtom == atom.Figcaption) {
			if text := attribute(n, "alt") + wordsOf(n); text != "" {
				r.Meta.Captions = append(r.Meta.Captions, block.CutBytes(text, 500))
			}
		}
		if attribute(n, "rel") == "author" || byline.MatchString(attribute(n, "class")) {
			r.Meta.Author(wordsOf(n))
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
			r.Meta.Title = strings.Join(strings.Fields(t), " ")
			return
		}
	}
}

var byline = block.Express(`(?i)(?:^|[\s_-])(?:byline|author|author-name|authors)(?:$|[\s_-])`)
