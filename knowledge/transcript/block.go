package transcript

import (
	"strings"
	"unicode"
)

// block is one piece of a file as its container gives it: a line, a paragraph, a heading, a cue.
type block struct {
	line     int    // of the file, from 1
	text     string // the words, without the marks that make the style
	raw      string // the words as an answer keeps them, with marks of a list or a quotation
	lead     int    // so many bytes of text, from its start, are emphasised
	style    style  // of the lead
	level    int    // of a heading, from 1; zero for other blocks
	mark     mark
	voice    string // who speaks, when the container says so
	side     side   // what the block is, when the container says so
	class    string // of the element, in a page
	place    string // the classes of the elements around it, in a page, or the shortcode around it in Markdown
	inset    int    // blanks before the words, in a file of text
	gap      bool   // a blank line, or the end of an element, stands above
	timed    bool   // a time stamp stood before the words
	torn     bool   // a page ended above, in the middle of a sentence
	broken   bool   // a note on the recording stood above
	pictured bool   // a picture stands right above
	boxed    bool   // it stands in lines that are set closer than the paragraphs of the text
}

// style is how the start of a block is set off from the rest.
type style int

const (
	upright style = iota
	bold
	italic
)

// mark is what a block begins with.
type mark int

const (
	prose    mark = iota
	item          // of a list with dashes, stars or bullets
	numbered      // of a list with numbers
	quote
	code  // kept as its source, fences and all
	table // kept as its source
	term  // a word or a question that is explained below: dt, summary
)

// side is what somebody does in an interview.
type side int

const (
	neither side = iota
	asks
	answers
)

// allLead says that the whole block is set in one style.
func (b block) allLead(s style) bool {
	return b.style == s && b.lead > 0 && strings.TrimFunc(b.text[b.lead:], notWord) == ""
}

// from returns the block from the byte at on.
func (b block) from(at int) block {
	for at < len(b.text) && (b.text[at] == ' ' || b.text[at] == '\t') {
		at++
	}
	b.lead = max(0, b.lead-at)
	b.text = strings.TrimSpace(b.text[at:])
	b.lead = min(b.lead, len(b.text))
	b.raw = b.text
	b.mark, b.level = prose, 0
	return b
}

// without is from for a block that stays what it is: a heading, a numbered question.
func (b block) without(at int) block {
	out := b.from(at)
	out.level, out.mark, out.style = b.level, b.mark, b.style
	return out
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// questionMarks end a question in some script: Latin, full-width, Arabic, Greek, Armenian.
const questionMarks = "?\uff1f\u061f\u037e\u055e\u203d\u2047\u2048\u2049"

// sentenceMarks end a sentence in some script.
const sentenceMarks = ".!\u2026\u3002\uff01\u06d4\u0964\uff0e" + questionMarks

// closers may stand behind the mark that ends a sentence.
const closers = "\"'\u201c\u201d\u2019\u00bb\u00ab)]\uff09\u300d\u300f*_ \u00a0"

// The ends of questions and of requests in Japanese, which often have no question mark.
const (
	askingParticle = "か"
	askingRequest  = "ください"
)

// hasQuestionMark says that a text holds a question.
func hasQuestionMark(s string) bool { return strings.ContainsAny(s, questionMarks) || endsAsking(s) }

// endsAsking says that the last sentence of a text is a question.
func endsAsking(s string) bool {
	if endsIn(s, questionMarks) {
		return true
	}
	s = strings.TrimRight(s, closers+"\u3002")
	return strings.HasSuffix(s, askingParticle) || strings.HasSuffix(s, askingRequest)
}

// endsSentence says that a text ends as a sentence does.
func endsSentence(s string) bool { return endsIn(s, sentenceMarks) }

// sentencesOf cuts a text at the marks that end sentences.
func sentencesOf(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(sentenceMarks, c) })
}

func endsIn(s, marks string) bool {
	s = strings.TrimRight(s, closers)
	last := strings.LastIndexFunc(s, func(rune) bool { return true })
	return last >= 0 && strings.ContainsAny(s[last:], marks)
}

// wordCount counts words, and a character of a script without blanks as half of one.
func wordCount(s string) int {
	words := len(strings.Fields(s))
	wide := 0
	for _, r := range s {
		if unspaced(r) {
			wide++
		}
	}
	return words + wide/2
}

// firstUnspaced is the first character of Thai; those of Chinese and Japanese come behind it.
const firstUnspaced = '\u0e00'

// unspaced says that r is of a script that sets no blanks between words.
func unspaced(r rune) bool {
	if r < firstUnspaced {
		return false // the usual case
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
