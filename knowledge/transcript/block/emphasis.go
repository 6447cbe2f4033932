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
	{Bold, Express(`^\*\*(\*[^*\s][^*]*\*[^*]+)\*\*`)}, // italics end before the bold does
	{Bold, Express(`^__([^_\s][^_]*?)__`)},
	{Bold, Express(`^'''([^'].*?)'''`)},
	{Bold, Express(`^(?i:\[b\])\s*(.+?)\s*(?i:\[/b\])`)},
	{Bold, Express(`^(?i:<(?:b|strong)(?:\s[^<>]*)?>)\s*(.+?)\s*(?i:</(?:b|strong)>)`)},
	{Italic, Express(`^\*([^*\s][^*]*?)\*`)},
	{Italic, Express(`^_([^_\s][^_]*?)_(?:\W|$)`)},
	{Italic, Express(`^''([^'].*?)''`)},
	{Italic, Express(`^(?i:\[i\])\s*(.+?)\s*(?i:\[/i\])`)},
	{Italic, Express(`^(?i:<(?:i|em)(?:\s[^<>]*)?>)\s*(.+?)\s*(?i:</(?:i|em)>)`)},
}

// withinText are the marks of emphasis, which are no words. What stands right beside a letter is none: 2*3*4, snake_case_name.
var withinText = []Expression{
	Express(`()\*\*\*?([^\s*](?:[^*]*[^\s*])?)\*\*\*?()`),
	Express(`(^|[^\p{L}\p{N}_\x60])__([^\s_](?:[^_]*[^\s_])?)__([^\p{L}\p{N}_]|$)`),
	Express(`(^|[^A-Za-z0-9*\x60])\*([^\s*](?:[^*]*[^\s*])?)\*([^A-Za-z0-9*]|$)`),
	Express(`(^|[^\p{L}\p{N}_\x60])_([^\s_](?:[^_]*[^\s_])?)_([^\p{L}\p{N}_]|$)`),
	Express(`()(?i:<(?:b|strong|i|em|u|big|kbd|abbr|ins)(?:\s[^<>]*)?>)([^<>]*)(?i:</(?:b|strong|i|em|u|big|kbd|abbr|ins)>)()`),
}

// Unmark takes the marks of emphasis out of the words of a text that is marked up. The style of its beginning stays.
func (b *Block) Unmark() {
	if b.Mark == Code || b.Mark == Table {
		return
	}
	if at := len(clockBefore(b.Text)); at > 0 && b.Lead == 0 {
		late := Block{}
		late.SetText(b.Text[at:])
		b.Behind, b.Late = len(unmarked(late.Text[:late.Lead])), late.Style
	}
	lead := unmarked(b.Text[:b.Lead])
	b.Text, b.Raw, b.Lead = lead+unmarked(b.Text[b.Lead:]), unmarked(b.Raw), len(lead)
}

// clockBefore returns the time at the start of a text, with the blanks behind it.
func clockBefore(text string) string {
	if !MayBeginWithClock(text) {
		return "" // the usual case
	}
	return ClockFirst.FindString(text)
}

// unmarked returns a text without such marks. Code keeps its characters, and its marks where these are needed to tell them from
// the text's.
func unmarked(text string) string {
	if strings.Contains(text, "\x60") {
		text = plainCode.ReplaceAllString(text, "$1$2$3")
	}
	if !strings.ContainsAny(text, "*_<") || strings.Contains(text, "\x60") && codeHoldsMarks.MatchString(text) {
		return text
	}
	for _, form := range withinText {
		for range 2 { // two that share the blank between them
			text = form.ReplaceAllString(text, "$1$2$3")
		}
	}
	return text
}

// plainCode is code within a line that holds nothing which could be a mark: `go test`, `Read()`.
var plainCode = Express("(^|[^\x60])\x60([\\p{L}\\p{N}](?:[\\p{L}\\p{N} .,:;+/=@%()-]*[\\p{L}\\p{N}.)+])?)\x60([^\x60]|$)")

// codeHoldsMarks is code within a line that holds what emphasis is marked with.
var codeHoldsMarks = Express("\x60[^\x60]*[*_<][^\x60]*\x60")
