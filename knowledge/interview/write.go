package interview

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// outsideHeading is the heading that WriteMarkdown gives to what the interview does not cover. Readers of the format go
// by its class alone.
const outsideHeading = "Not covered"

// WriteMarkdown returns the interview in the form that ParseMarkdown reads: parsing it gives an equal interview, for
// every interview that Check finds no errors in. Equal interviews are written as equal bytes.
func WriteMarkdown(i *Interview) []byte {
	var out strings.Builder
	writeFrontMatter(&out, i)
	writeTexts(&out, i.Intro)
	for _, s := range i.Sections {
		out.WriteString("\n## " + escapeHeading(s.Heading) + " {#" + s.ID + "}\n")
		for _, t := range s.Turns {
			out.WriteString("\n### " + escapeHeading(t.Question) + " {#" + t.ID + "}\n")
			writePhrasings(&out, t.Phrasings)
			if len(t.Answer) > 0 && likePhrasings(t.Answer[0]) { // as a block it would be taken for phrasings, or for a slip in them
				writeParagraph(&out, t.Answer[0])
				writeTexts(&out, t.Answer[1:])
				continue
			}
			writeTexts(&out, t.Answer)
		}
	}
	writeOutside(&out, i.Outside)
	return []byte(out.String())
}

func writePhrasings(out *strings.Builder, phrasings []string) {
	if len(phrasings) == 0 {
		return
	}
	out.WriteString("\n> " + alsoAsked + "\n")
	for _, p := range phrasings {
		out.WriteString("> - " + escape(p) + "\n")
	}
}

func writeOutside(out *strings.Builder, outside []Outside) {
	if len(outside) == 0 {
		return
	}
	out.WriteString("\n## " + outsideHeading + " {." + outsideClass + "}\n")
	for _, o := range outside {
		out.WriteString("\n### " + escapeHeading(o.Topic) + "\n\n")
		if o.Pointer != "" {
			out.WriteString(escape(o.Pointer) + "\n\n")
		}
		for _, q := range o.Questions {
			out.WriteString("- " + escape(q) + "\n")
		}
	}
}

// writeTexts writes paragraphs, and lists, quotations and code as the source that they are.
//
// Two lists that follow each other would be read as one. One of such a pair is no list to a reader then: it came from a
// paragraph whose marks had been escaped, and is written as one again.
func writeTexts(out *strings.Builder, texts []string) {
	kinds := make([]ast.NodeKind, len(texts)+2) // one more at both ends, so that every text has neighbours
	for n, t := range texts {
		if block, ok := sourceBlock(t); ok {
			kinds[n+1] = block.Kind()
		}
	}
	for n, t := range texts {
		kind := kinds[n+1]
		crowded := kind == ast.KindList && (kinds[n] == kind || kinds[n+2] == kind)
		out.WriteByte('\n')
		if kind != 0 && !(crowded && flat(t)) {
			out.WriteString(t + "\n")
			continue
		}
		writeLines(out, t)
	}
}

// writeParagraph writes a text as a paragraph whatever it looks like.
func writeParagraph(out *strings.Builder, text string) {
	out.WriteByte('\n')
	writeLines(out, text)
}

func writeLines(out *strings.Builder, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		out.WriteString(escape(line) + "\n")
	}
}

// likePhrasings returns true for a quotation of one line and a list below it, as phrasings are written.
func likePhrasings(s string) bool {
	if !strings.Contains(s, "\n") {
		return false
	}
	n, ok := blockAlone(s)
	if !ok || n.Kind() != ast.KindBlockquote || n.ChildCount() != 2 {
		return false
	}
	caption := n.FirstChild()
	return caption.Kind() == ast.KindParagraph && caption.Lines().Len() == 1 && caption.NextSibling().Kind() == ast.KindList
}

// sourceBlock returns the block that a text is the source of. A single line is a paragraph, whatever it starts with,
// and so is what would be taken for phrasings.
func sourceBlock(s string) (ast.Node, bool) {
	first, _, several := strings.Cut(s, "\n")
	if !several || isAlsoAsked(strings.TrimLeft(first, "> ")) {
		return nil, false
	}
	return blockAlone(s)
}
