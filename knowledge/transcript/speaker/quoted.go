package speaker

import (
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// QuotedQuestions is the reading in which each question stands between marks of quotation, and no answer does.
const QuotedQuestions = "questions between marks of quotation"

// closedBy are the marks of quotation by which a text that begins with one ends.
var closedBy = map[rune]string{'"': "\"", '\u201c': "\u201d", '\u201e': "\u201c\u201d", '\u00ab': "\u00bb", '\u00bb': "\u00ab", '\u300c': "\u300d", '\u300e': "\u300f"}

// QuotedWhole returns how many bytes the mark has between which and its like the whole of a paragraph stands; zero when it does not, or
// when the first mark is closed before.
func QuotedWhole(b block.Block) int {
	first, size := utf8.DecodeRuneInString(b.Text)
	ends := closedBy[first]
	if ends == "" || b.Mark != block.Prose || b.Level > 0 {
		return 0
	}
	within := b.Text[size:]
	last, end := utf8.DecodeLastRuneInString(within)
	if len(within) == end || !strings.ContainsRune(ends, last) || strings.ContainsAny(within[:len(within)-end], ends) {
		return 0
	}
	return size
}
