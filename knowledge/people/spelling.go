package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/analysis"
)

// spelling is a word where it stands in a text.
type spelling struct {
	folded     string // without the s of a possessive
	start, end int    // bytes
	capital    bool
	small      bool // it begins with a small letter: a name's "de" and "van" name nobody
	initial    bool // it begins a sentence
	alone      bool // there is no other word
	does       bool // it stands behind "does" or "did", as whoever does something: "what does rose think"
	doing      bool // it stands behind a verb that opens questions, "does" or another
	owns       bool // it has the s of a possessive
	addressed  bool // it stands alone before a comma or a colon, as a name does that somebody is called by
}

// spellings cuts a text into words: runs of letters, marks and digits, Chinese characters apart from all others.
func spellings(text string) []spelling {
	var words []spelling
	initial := true
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !inName(r) {
			initial = (initial || strings.ContainsRune(".!?\n:", r)) && r != ','
			start += size
			continue
		}
		end := start + size
		for end < len(text) {
			next, n := utf8.DecodeRuneInString(text[end:])
			if !inName(next) || analysis.IsRun(next) != analysis.IsRun(r) {
				break
			}
			end += n
		}
		s := spelling{folded: analysis.Fold(text[start:end]), start: start, end: end, capital: unicode.IsUpper(r), initial: initial}
		s.small = unicode.IsLower(r)
		s.end += possessive(text[end:])
		s.owns = s.end > end
		s.addressed = strings.HasPrefix(text[s.end:], ",") || strings.HasPrefix(text[s.end:], ":")
		if len(words) > 0 {
			before := words[len(words)-1].folded
			s.does, s.doing = doers[before], doing[before]
		}
		words = append(words, s)
		initial, start = false, s.end
	}
	if len(words) == 1 {
		words[0].alone = true
	}
	return words
}

// doers are words behind which stands who does something.
var doers = map[string]bool{"does": true, "did": true}

func inName(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// possessive returns the length of the 's at the start of a text, 0 when there is none.
func possessive(text string) int {
	for _, mark := range []string{"'s", "\u2019s"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !inName(r) {
				return len(mark)
			}
		}
	}
	return 0
}
