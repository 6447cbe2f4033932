// Package block holds what the rooms of the importer hand each other: a block, which is a piece of a file with its line and its
// style, and the words of a text by which all of them read it: the ends of sentences (text.go), time stamps (clock.go),
// emphasis (emphasis.go), and regular expressions that compile when they are used first (expression.go), with what tells texts without
// a match at once (needs.go), those of many words (literal.go), and those with a time stamp (timed.go).
//
// It knows no kind of file, and nobody who speaks.
package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Block is one piece of a file as its container gives it: a line, a paragraph, a heading, a cue.
type Block struct {
	Line     int    // of the file, from 1
	Text     string // the words, without the marks that make the style
	Raw      string // the words as an answer keeps them, with marks of a list or a quotation
	Lead     int    // so many bytes of text, from its start, are emphasised
	Style    Style  // of the lead
	Behind   int    // so many bytes right behind a time at the start are emphasised, where the lead is empty
	Late     Style  // of what stands behind that time
	Level    int    // of a heading, from 1; zero for other blocks
	Mark     Mark
	Voice    string // who speaks, when the container says so
	Side     Side   // what the block is, when the container says so
	Class    string // of the element, in a page
	Place    string // the classes of the elements around it, in a page, or the shortcode around it in Markdown
	Inset    int    // blanks before the words, in a file of text
	Gap      bool   // a blank line, or the end of an element, stands above
	Timed    bool   // a time stamp stood before the words
	Torn     bool   // a page ended above, in the middle of a sentence
	Broken   bool   // a note on the recording stood above
	Pictured bool   // a picture stands right above
	Apart    bool   // a rule stands right above, or the answers above are set as no more are below
	Boxed    bool   // it stands in lines that are set closer than the paragraphs of the text
}

// Style is how the start of a block is set off from the rest.
type Style int

const (
	Upright Style = iota
	Bold
	Italic
)

// Mark is what a block begins with.
type Mark int

const (
	Prose    Mark = iota
	Item          // of a list with dashes, stars or bullets
	Numbered      // of a list with numbers
	Quote
	Code  // kept as its source, fences and all
	Table // kept as its source
	Term  // a word or a question that is explained below: dt, summary
)

// Side is what somebody does in an interview.
type Side int

const (
	Neither Side = iota
	Asks
	Answers
)

// Other returns who answers for who asks, and who asks otherwise.
func (s Side) Other() Side {
	if s == Asks {
		return Answers
	}
	return Asks
}

// AllLead says that the whole block is set in one style.
func (b Block) AllLead(s Style) bool {
	return b.Style == s && b.Lead > 0 && strings.TrimFunc(b.Text[b.Lead:], NotWord) == ""
}

// From returns the block from the byte at on.
func (b Block) From(at int) Block {
	for at < len(b.Text) && (b.Text[at] == ' ' || b.Text[at] == '\t') {
		at++
	}
	b.Lead = max(0, b.Lead-at)
	b.Text = strings.TrimSpace(b.Text[at:])
	b.Lead = min(b.Lead, len(b.Text))
	b.Raw = b.Text
	b.Mark, b.Level = Prose, 0
	return b
}

// Without is from for a block that stays what it is: a heading, a numbered question.
func (b Block) Without(at int) Block {
	out := b.From(at)
	out.Level, out.Mark, out.Style = b.Level, b.Mark, b.Style
	return out
}

// SentencesOf cuts a text at the marks that end sentences.
func SentencesOf(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(sentenceMarks, c) })
}

// Size returns how many bytes of text the blocks hold.
func Size(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Text)
	}
	return n
}

// HasGaps says that blank lines set the blocks of a file apart.
func HasGaps(blocks []Block) bool {
	gaps := 0
	for _, b := range blocks {
		if b.Gap {
			gaps++
		}
	}
	return gaps*3 >= len(blocks) && len(blocks) > 3
}

// CountIf returns how many of some values are of a kind.
func CountIf[T any](all []T, is func(T) bool) int {
	n := 0
	for _, one := range all {
		if is(one) {
			n++
		}
	}
	return n
}

// Join adds the words of a line to a block.
func (b *Block) Join(next Block) {
	glue := " "
	last, _ := utf8.DecodeLastRuneInString(b.Text)
	first, _ := utf8.DecodeRuneInString(next.Text)
	switch {
	case Unspaced(last) || Unspaced(first), strings.ContainsRune("\u3002\uff0c\u3001\uff01\uff1f\u300d\u300f\uff09", last):
		glue = ""
	case last == '-' && unicode.IsLetter(first) && len(b.Text) > 1 && !strings.HasSuffix(b.Text, " -"):
		glue = "" // “well-” and “known”
	}
	b.JoinWith(next, glue)
}

// JoinWith is join with what stands between the words.
func (b *Block) JoinWith(next Block, glue string) {
	styled := b.Lead > 0 && b.Lead == len(b.Text) && next.Lead == len(next.Text) && next.Style == b.Style
	if b.Mark == Quote {
		next.Raw = strings.TrimPrefix(strings.TrimSpace(next.Raw), "> ")
	}
	b.Raw = b.Raw + glue + strings.TrimSpace(next.Raw)
	if b.Style != Upright || b.Lead > 0 {
		text := b.Text + glue + next.Raw
		if styled {
			text = b.Text + glue + next.Text
		}
		lead := b.Lead
		b.Text = text
		if styled {
			lead = len(text)
		}
		b.Lead = lead
		return
	}
	if b.Mark == Prose { // emphasis may span the line end
		b.SetText(b.Raw)
		return
	}
	b.Text = b.Text + glue + next.Raw
}
