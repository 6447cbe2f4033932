package block

import "strings"

// SetText takes the emphasis off the start of a text and keeps it as the style of the lead.
func (b *Block) SetText(text string) {
	b.Text, b.Lead, b.Style = text, 0, Upright
	if text == "" || strings.IndexByte("*_'[<", text[0]) < 0 {
		return // the usual case
	}
	for _, e := range emphases {
		if m := e.pattern.FindStringSubmatchIndex(text); m != nil {
			words := text[m[2]:m[3]]
			b.Text, b.Lead, b.Style = words+text[m[1]:], len(words), e.style
			if e.style == Bold { // bold around italics, and the other way about
				inner := Block{}
				if inner.SetText(words); inner.Lead == len(inner.Text) && inner.Lead > 0 {
					b.Text, b.Lead = inner.Text+text[m[1]:], inner.Lead
				}
			}
			return
		}
	}
}

// emphases are the ways to emphasise the first words of a line, strongest first. A row more is a notation more.
var emphases = []struct {
	style   Style
	pattern Expression
}{
	{Bold, Express(`^\*\*\*([^*\s][^*]*?)\*\*\*`)},
	{Bold, Express(`^\*\*([^*\s](?:[^*]|\*[^*])*?)\*\*`)},
	{Bold, Express(`^__([^_\s][^_]*?)__`)},
	{Bold, Express(`^'''([^'].*?)'''`)},
	{Bold, Express(`^(?i:\[b\])\s*(.+?)\s*(?i:\[/b\])`)},
	{Bold, Express(`^(?i:<(?:b|strong)>)\s*(.+?)\s*(?i:</(?:b|strong)>)`)},
	{Italic, Express(`^\*([^*\s][^*]*?)\*`)},
	{Italic, Express(`^_([^_\s][^_]*?)_(?:\W|$)`)},
	{Italic, Express(`^''([^'].*?)''`)},
	{Italic, Express(`^(?i:\[i\])\s*(.+?)\s*(?i:\[/i\])`)},
	{Italic, Express(`^(?i:<(?:i|em)>)\s*(.+?)\s*(?i:</(?:i|em)>)`)},
}
