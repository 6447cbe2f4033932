package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word of a message.
type Token struct {
	Typed   string  // as the person wrote it, folded
	Text    string  // what it stands for: chat spelling, contractions and numbers resolved
	Stem    string  // of Text, once somebody has stemmed it
	Doubt   float32 // how doubtful a repair is that gave the text; 0 for a word as it was meant
	Han     bool    // a run of Chinese characters, not yet cut
	Numeral bool    // Text is a number in digits
}

// Tokens cuts folded text into tokens.
func (l Language) Tokens(folded string) []Token {
	tokens := make([]Token, 0, len(folded)/5+1)
	for rest := folded; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case IsHan(r):
			n := prefix(rest, IsHan)
			tokens = append(tokens, HanToken(rest[:n]))
			rest = rest[n:]
		case isWord(r):
			n := wordLength(rest)
			tokens = l.table().appendWord(tokens, rest[:n])
			rest = rest[n:]
		default:
			rest = rest[size:]
		}
	}
	return l.JoinNumbers(tokens)
}

// IsHan returns true for the characters of Chinese and for kana.
func IsHan(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	}
	return !IsHan(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func prefix(s string, of func(rune) bool) int {
	for i, r := range s {
		if !of(r) {
			return i
		}
	}
	return len(s)
}

// wordLength returns how many bytes at the start of s make one word. An apostrophe between letters belongs to the
// word ("don't"), so does a comma or point between digits ("10,000", "3.5") and a hyphen between a letter and a digit
// ("gpt-4"), which are names; other hyphens part two words.
func wordLength(s string) int {
	previous := rune(0)
	for i, r := range s {
		if isWord(r) {
			previous = r
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:]) // 1 for a byte that is no UTF-8, where r would have 3
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		inside := false
		switch r {
		case '\'':
			inside = unicode.IsLetter(previous) && unicode.IsLetter(next) && !IsHan(next)
		case ',', '.':
			inside = unicode.IsDigit(previous) && unicode.IsDigit(next)
		case '-':
			inside = unicode.IsLetter(previous) && unicode.IsDigit(next)
		}
		if !inside {
			return i
		}
		previous = r
	}
	return len(s)
}

// appendWord resolves contractions and chat spelling, one word to one or more tokens.
func (r *rules) appendWord(tokens []Token, typed string) []Token {
	text := typed
	if i := strings.IndexByte(text, '\''); i >= 0 {
		if whole, ok := r.contractions[text]; ok {
			text = whole
		} else if r.cutClitics && strings.HasSuffix(text, "n't") {
			text = text[:len(text)-3] + " not"
		} else {
			text = text[:i] // 's, 're, 've, 'll, 'd, 'm carry little
		}
	} else if spelled, ok := r.chat[text]; ok {
		text = spelled
	}
	text = strings.ReplaceAll(text, "-", "")
	for text != "" {
		part, rest, _ := strings.Cut(text, " ")
		tokens = append(tokens, Token{Typed: typed, Text: part})
		text = rest
	}
	return tokens
}
