package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word of a text.
type Token struct {
	Typed   string  // as the person wrote it, without the marks that Fold drops
	Text    string  // what it stands for: chat spelling, contractions, stretched letters and numbers resolved
	Exact   string  // Text with its marks; see Language.SameWord
	Stem    string  // of Text, once somebody has stemmed it
	Doubt   float32 // how doubtful a repair is that gave the text; 0 for a word as it was meant
	Run     bool    // a run of characters of a script that is written without blanks, such as Chinese
	Numeral bool    // Text is a number in digits
}

// Tokens cuts text that Read or Fold returned into tokens.
func (l Language) Tokens(text string) []Token {
	r := l.table()
	tokens := make([]Token, 0, len(text)/5+1)
	before := ' '
	for at := 0; at < len(text); {
		rest := text[at:]
		first, size := utf8.DecodeRuneInString(rest)
		switch {
		case IsRun(first):
			size = prefix(rest, IsRun)
			tokens = appendRun(tokens, rest[:size])
		case isWord(first):
			size = wordLength(rest)
			tokens = r.appendWord(tokens, rest[:size])
		case first == '.' && unicode.IsSpace(before) && dotName(rest) > 0:
			size = dotName(rest)
			tokens = append(tokens, word(rest[:size], rest[:size]))
		}
		before, _ = utf8.DecodeLastRuneInString(rest[:size])
		at += size
	}
	return l.JoinNumbers(tokens)
}

// word returns a word as a token; exact has its marks.
func word(typed, exact string) Token {
	t := Token{Text: dropMarks(exact), Exact: exact}
	t.Typed = t.Text
	if typed != exact {
		t.Typed = dropMarks(typed)
	}
	return t
}

// run returns a run of characters as a token.
func run(text string) Token {
	return Token{Typed: text, Text: text, Exact: text, Stem: text, Run: true}
}

// Words returns for how many words a token counts: two characters of a run count as one.
func (t Token) Words() int {
	if !t.Run {
		return 1
	}
	return (clusters(t.Text) + 1) / 2
}

// wordLength returns how many bytes at the start of s make one word. Inside a word stand
//
//   - an apostrophe between letters ("don't") or digits ("10'000"),
//   - a comma or point between digits ("10,000", "3.5"),
//   - a hyphen between a letter and a digit, which is a name ("gpt-4"), and after the first letter of "e-mail" or "x-ray",
//   - points between single letters ("a.i."), an ampersand between short abbreviations ("r&d"),
//   - the signs at the end of "c++" and "c#".
//
// Other hyphens part two words.
func wordLength(s string) int {
	if n := dottedLength(s); n > 0 {
		return n
	}
	previous := rune(0)
	for i, r := range s {
		if inWord(r) {
			previous = r
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:]) // 1 for a byte that is no UTF-8, where r would have 3
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if !inside(s, i, r, previous, next) {
			return i + signsLength(s[:i], s[i:])
		}
		previous = r
	}
	return len(s)
}

// inside returns true when r, which stands at a place of s between two others, belongs to the word around it.
func inside(s string, at int, r, previous, next rune) bool {
	switch r {
	case '\'':
		return letter(previous) && letter(next) || unicode.IsDigit(previous) && unicode.IsDigit(next)
	case ',', '.':
		return unicode.IsDigit(previous) && unicode.IsDigit(next)
	case '-':
		return letter(previous) && unicode.IsDigit(next) || at == 1 && strings.IndexByte("exu", s[0]) >= 0 && letter(next)
	case '&':
		return at <= 2 && letter(previous) && letter(next) && prefix(s[at+1:], inWord) <= 2
	}
	return false
}

// letter returns true for a letter, or a mark on one, of a script with blanks.
func letter(r rune) bool { return inWord(r) && !unicode.IsDigit(r) }

// dottedLength returns the length of an abbreviation with points at the start of s, such as "a.i." or "u.s"; 0 when there is
// none.
func dottedLength(s string) int {
	n, letters := 0, 0
	for {
		r, size := utf8.DecodeRuneInString(s[n:])
		after, _ := utf8.DecodeRuneInString(s[n+size:])
		if !letter(r) || inWord(after) {
			break
		}
		n, letters = n+size, letters+1
		if after != '.' {
			break
		}
		n++
	}
	if letters < 2 {
		return 0
	}
	return n
}

// signsLength returns the length of the signs after a word that are part of a name: "c++", "c#".
func signsLength(word, rest string) int {
	switch {
	case strings.HasPrefix(rest, "++") && !strings.HasPrefix(rest, "+++"):
		return 2
	case strings.HasPrefix(rest, "#") && len(word) == 1 && letter(rune(word[0])):
		if next, _ := utf8.DecodeRuneInString(rest[1:]); !inWord(next) {
			return 1
		}
	}
	return 0
}

// dotName returns the length of a name that begins with a point at the start of s: ".net"; 0 when there is none.
func dotName(s string) int {
	const net = ".net"
	if !strings.HasPrefix(s, net) {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[len(net):]); inWord(next) {
		return 0
	}
	return len(net)
}
