package dialogue

import (
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/analysis"
)

// phrase is a message cut into words: runs of letters and digits, and Chinese characters one by one.
type phrase struct {
	words []string
	signs string // the marks at the start, such as "#" or "-"
}

func newPhrase(message string) phrase {
	folded := strings.TrimSpace(analysis.Fold(message))
	start := strings.IndexFunc(folded, wordRune)
	if start < 0 {
		return phrase{}
	}
	p := phrase{signs: folded[:start]}
	for _, run := range strings.FieldsFunc(folded[start:], func(r rune) bool { return !wordRune(r) && r != '\'' }) {
		p.words = append(p.words, apart(strings.Trim(run, "'"))...)
	}
	p.words = slices.DeleteFunc(p.words, func(word string) bool { return word == "" })
	return p
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// apart cuts a run where Chinese characters, letters and digits meet: "q5" is "q" and "5".
func apart(run string) []string {
	var words []string
	var last rune
	start := 0
	for i, r := range run {
		if i > 0 && kind(r) != kind(last) || i > 0 && analysis.IsRun(r) {
			words = append(words, run[start:i])
			start = i
		}
		last = r
	}
	return append(words, run[start:])
}

func kind(r rune) int {
	switch {
	case analysis.IsRun(r):
		return 0
	case unicode.IsDigit(r):
		return 1
	default:
		return 2
	}
}

func (p phrase) empty() bool { return len(p.words) == 0 }

// text returns the words with blanks between them, none between Chinese characters.
func (p phrase) text() string {
	var b strings.Builder
	for i, word := range p.words {
		if i > 0 && !(han(word) && han(p.words[i-1])) {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return b.String()
}

func han(word string) bool { return analysis.IsRunText(word) }

// without returns the words that are not in a set.
func (p phrase) without(set map[string]bool) []string {
	var kept []string
	for _, word := range p.words {
		if !set[word] {
			kept = append(kept, word)
		}
	}
	return kept
}

// length counts words; two Chinese characters count as one.
func (p phrase) length() int {
	n := 0
	for _, word := range p.words {
		n += 2
		if han(word) {
			n--
		}
	}
	return (n + 1) / 2
}
