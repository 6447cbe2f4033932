package analysis

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

var (
	// What Discord writes into a message and no person means as words: mentions, custom emoji, timestamps, command
	// links.
	discordMarkup = regexp.MustCompile(`<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^:>]+:\d+|id:\w+)>`)
	// A link ends at a blank, and at a character of a script that is written without blanks: text may follow at once.
	links = regexp.MustCompile(`(?i)<?\bhttps?://[^\s<>\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Hangul}\x{3000}-\x{303f}\x{ff00}-\x{ffef}]+>?`)
)

// Read returns a text as it is compared exactly: what is written in several ways in one of them (compatibility characters,
// letter case, digits, Traditional Chinese, Persian keyboards), without control and formatting characters, links and
// Discord's mark-up. Accents and other marks stay, and so does punctuation, for the sentences. It takes time in proportion to
// the text; see Clip.
func Read(text string) string {
	text = strings.ToValidUTF8(text, " ")
	if strings.ContainsRune(text, '<') {
		text = discordMarkup.ReplaceAllString(text, " ")
	}
	if strings.Contains(text, "://") {
		text = links.ReplaceAllString(text, " ")
	}
	if plain(text) {
		return strings.ToLower(text)
	}
	return unify(text)
}

// Fold returns a text as it is found: as Read, without the marks that people leave out or add (see dropMarks).
func Fold(text string) string { return dropMarks(Read(text)) }

// Clip returns the first n characters of s.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// plain returns true for printable ASCII, which most messages are and which needs no folding but letter case.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' && s[i] != '\n' && s[i] != '\t') || s[i] > '~' {
			return false
		}
	}
	return true
}

// mostMarks is how many marks a letter has in any orthography that is read here. Letters with more are decoration.
const mostMarks = 2

// unify is Read for text beyond ASCII. It goes by letters with the marks that belong to them.
func unify(text string) string {
	decomposed := norm.NFKD.String(text)
	var kept strings.Builder
	kept.Grow(len(decomposed))
	var base rune
	var marks []rune
	flush := func() {
		if len(marks) <= mostMarks || !foldable(base) {
			for _, m := range marks {
				kept.WriteRune(m)
			}
		}
		marks = marks[:0]
	}
	for _, r := range decomposed {
		switch {
		case invisible(r):
		case unicode.Is(unicode.Mn, r):
			marks = append(marks, r)
		default:
			flush()
			base = written(r)
			kept.WriteRune(base)
		}
	}
	flush()
	return norm.NFC.String(cases.Fold().String(kept.String()))
}

// invisible returns true for what carries no meaning: control and formatting characters but for line ends and tabs,
// enclosing and overlaid marks, variation selectors, and the stroke that lengthens Arabic letters.
func invisible(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x300:
		return unicode.In(r, unicode.Cc, unicode.Cf)
	case 0x334 <= r && r <= 0x338, 0xfe00 <= r && r <= 0xfe0f, r == 0x640:
		return true
	}
	return unicode.In(r, unicode.Me, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs)
}

// written returns the character that r is another way to write.
func written(r rune) rune {
	if r < 0x80 {
		return r
	}
	if one, ok := sameCharacter[r]; ok {
		return one
	}
	if unicode.Is(unicode.Nd, r) {
		return digit(r)
	}
	if r >= 0x3400 {
		if s, ok := simplified[r]; ok {
			return s
		}
	}
	return r
}

// sameCharacter unifies what differs by keyboard alone.
var sameCharacter = map[rune]rune{
	'\u2018': '\'', '\u2019': '\'', '`': '\'', '\u00b4': '\'', '\u02bc': '\'', '\u02bb': '\'', '\u05f3': '\'', '\u201b': '\'', // apostrophes
	'\u2010': '-', '\u2011': '-', '\u2012': '-', // hyphens
	'\u06a9': '\u0643', '\u06aa': '\u0643', // Arabic kaf, of Persian and Sindhi
	'\u06cc': '\u064a', '\u06d2': '\u064a', // yeh, of Persian and Urdu
	'\u06c1': '\u0647', '\u06be': '\u0647', '\u06d5': '\u0647', // heh, of Urdu and Kurdish
}

// digit returns the ASCII digit of a decimal digit of any script. Unicode keeps the ten of a script together, from zero.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + (r-rune(t.Lo))%10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + (r-rune(t.Lo))%10
		}
	}
	return r
}
