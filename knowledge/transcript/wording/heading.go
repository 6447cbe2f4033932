package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

const (
	MaxHeadingRunes = 100 // of a heading
	MaxHeadingWords = 16  // of one
	minAskingWords  = 3   // of a heading that is a question; \u201cWhy?\u201d is said rather than printed
)

var (
	// goesOnWords start a line that goes on with what was said before it.
	goesOnWords = block.Express(`(?i)^(?:and|but|so|or|because|then|well|yes|no|right|anyway|also|maybe|perhaps|who knows)\b`)

	// SpokenWords are words by which people speak of themselves and to each other.
	SpokenWords = block.Express(`(?i)\b(?:i|me|my|you|your)\b`)
)

// HeadingLike says that a line looks like a heading rather than like a sentence of the answer above it.
func HeadingLike(line string) bool {
	fields := strings.Fields(line)
	first, _ := utf8.DecodeRuneInString(line)
	if utf8.RuneCountInString(line) > MaxHeadingRunes || len(fields) > MaxHeadingWords || unicode.IsLower(first) {
		return false
	}
	if block.EndsIn(line, ".!\u2026\u3002\uff01") || block.EndsOpen(line) || speaker.Aside.MatchString(line) {
		return false
	}
	if !block.HasQuestionMark(line) {
		return true
	}
	return (len(fields) >= minAskingWords || block.WordCount(line) >= minAskingWords) && !goesOnWords.MatchString(line) && !SpokenWords.MatchString(line)
}

// MaxMasthead is how many lines of the page may stand above the headline of an article.
const MaxMasthead = 12
