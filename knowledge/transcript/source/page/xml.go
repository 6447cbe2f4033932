package page

import (
	"strings"

	"golang.org/x/net/html"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/styled"
)

// IsXML says that a text is XML of a kind that nothing here knows, with paragraphs or utterances in it, such as the Text Encoding
// Initiative's.
func IsXML(text string) bool {
	return strings.HasPrefix(strings.TrimSpace(block.CutBytes(text, 100)), "<?xml") && xmlWords.MatchString(text)
}

var xmlWords = block.Express(`<(?:p|u|speaker|ab|seg)[ >]`)

// ReadXML reads the elements of such a file that hold words as paragraphs.
func ReadXML(r *about.File, text string, typed Typed) ([]block.Block, error) {
	root, err := parse(xmlRenamed.Replace(text))
	if err != nil {
		return nil, err
	}
	pageMeta(r, root)
	w := walker{Writer: styled.Writer{Line: 1}, typed: typed, strict: byElement, xml: true}
	w.walk(bodyOf(root))
	w.Flush(true)
	return w.Blocks, nil
}

// xmlRenamed renames elements that mean something else in a page.
var xmlRenamed = strings.NewReplacer("<head>", "<h2>", "</head>", "</h2>", "<text>", "<div>", "</text>", "</div>", "<body>", "<div>", "</body>", "</div>")

// hasSpeaker says that an element of XML holds one with the name of who speaks.
func hasSpeaker(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Data == "speaker" {
			return true
		}
	}
	return false
}
