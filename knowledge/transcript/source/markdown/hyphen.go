package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// minKept is the fewest letters of a word before a hyphen that keeps it: “well-known”, but “in-spector” is “inspector”.
const minKept = 4

// hyphens tells which hyphens at the ends of lines a printer has put there. The zero value knows no text.
type hyphens struct {
	lines []block.Block
	words map[string]bool // of the lines, in lower case, once they are needed
}

// parts says that a word is parted between two lines: “com-” and “puter”. A hyphen belongs to the word when the text has the part
// behind it, or a longer part before it, as a word of its own, and not the two in one.
func (h *hyphens) parts(line, next block.Block) bool {
	text, found := strings.CutSuffix(line.Text, "-")
	if !found || !strings.HasSuffix(line.Raw, "-") || line.Mark != block.Prose {
		return false
	}
	notLetterOf := func(r rune) bool { return !unicode.IsLetter(r) }
	head, tail := text[strings.LastIndexFunc(text, notLetterOf)+1:], next.Text
	if at := strings.IndexFunc(tail, notLetterOf); at >= 0 {
		tail = tail[:at]
	}
	if first, _ := utf8.DecodeRuneInString(tail); head == "" || !unicode.IsLower(first) || len(head) > 1 && head == strings.ToUpper(head) {
		return false // \u201cIBM-proprietary\u201d
	}
	h.collect()
	head, tail = strings.ToLower(head), strings.ToLower(tail)
	return h.words[head+tail] || !h.words[tail] && (utf8.RuneCountInString(head) < minKept || !h.words[head])
}

// collect takes in the words of the lines, without the second parts of words that may be parted.
func (h *hyphens) collect() {
	if h.words != nil {
		return
	}
	h.words = map[string]bool{}
	for n, b := range h.lines {
		text := b.Text
		if n > 0 && strings.HasSuffix(h.lines[n-1].Text, "-") {
			_, text, _ = strings.Cut(text, " ")
		}
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			h.words[strings.ToLower(w)] = true
		}
	}
}
