package analysis

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// maxQueryRunes bounds the work that one query can cause. It is Discord's longest message (4,000 characters for those
// who pay for it).
const maxQueryRunes = 4000

var (
	// What Discord writes into a message and no person means as words: mentions, custom emoji, timestamps, command
	// links.
	discordMarkup = regexp.MustCompile(`<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^:>]+:\d+|id:\w+)>`)
	links         = regexp.MustCompile(`(?i)<?\bhttps?://[^\s>]+>?`)
)

// Read returns the words of a message as they are compared: compatibility characters unified (NFKC), letter case and
// accents folded, control and formatting characters, links and Discord's mark-up dropped. Punctuation stays, for the
// sentences.
func Read(message string) string {
	message = Clip(strings.ToValidUTF8(message, " "), maxQueryRunes)
	if strings.ContainsRune(message, '<') {
		message = discordMarkup.ReplaceAllString(message, " ")
	}
	if strings.Contains(message, "://") {
		message = links.ReplaceAllString(message, " ")
	}
	if plain(message) {
		return strings.ToLower(message)
	}
	return foldCase(message)
}

// plain reports whether s is printable ASCII, which most messages are and which needs no folding but letter case.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' && s[i] != '\n' && s[i] != '\t') || s[i] > '~' {
			return false
		}
	}
	return true
}

func foldCase(s string) string {
	decomposed := norm.NFKD.String(s)
	var kept strings.Builder
	kept.Grow(len(decomposed))
	for _, r := range decomposed {
		switch {
		case r == '’' || r == '‘' || r == '`' || r == 'ʼ':
			kept.WriteByte('\'')
		case r == '\n' || r == '\t':
			kept.WriteByte(byte(r))
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs):
			// Accents, stacked marks, and what cannot be seen.
		default:
			kept.WriteRune(r)
		}
	}
	return norm.NFC.String(cases.Fold().String(kept.String()))
}

// Clip returns the first n runes of s.
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

// Canonical returns the words of a message alone, so that messages that differ in letter case, marks or blanks are
// equal.
func (l Language) Canonical(message string) string {
	var words []string
	for _, t := range l.Tokens(Read(message)) {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}
