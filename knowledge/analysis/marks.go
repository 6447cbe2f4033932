package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// dropMarks drops the marks that people leave out or add, from text that Read returned: accents on Latin and Greek letters,
// the points of Arabic and Hebrew vowels, the two dots of Cyrillic yo and accents that show the stress. Other scripts keep
// theirs: there a mark is a vowel, a tone or another consonant. Vietnamese loses its tones here, too, for finding; see
// SameWord.
func dropMarks(s string) string {
	if !strings.ContainsFunc(s, markable) {
		return s
	}
	decomposed := norm.NFD.String(s)
	var kept strings.Builder
	kept.Grow(len(decomposed))
	var base rune
	for _, r := range decomposed {
		if !unicode.Is(unicode.Mn, r) {
			base = r
			if plainer, ok := plainerLetter[r]; ok {
				r = plainer
			}
		} else if foldable(base) && !letterMark(base, r) {
			continue
		}
		kept.WriteRune(r)
	}
	return norm.NFC.String(kept.String())
}

// markable returns false for the characters that most texts are of and that have no mark to drop. It spares them the way
// through their decomposition.
func markable(r rune) bool {
	switch {
	case r < utf8.RuneSelf, // ASCII
		'\u0430' <= r && r <= '\u044f', // Russian but yo
		'\u03b1' <= r && r <= '\u03c9', // Greek without accents
		'\u05d0' <= r && r <= '\u05ea', // Hebrew without points
		'\u3041' <= r && r <= '\u9fff', // kana and Chinese
		'\uac00' <= r && r <= '\ud7a3': // Korean
		return false
	}
	return true
}

// plainerLetter holds letters that Unicode does not take apart and that people type as others.
var plainerLetter = map[rune]rune{
	'\u0111': 'd', '\u00f8': 'o', '\u0142': 'l', '\u0131': 'i', '\u0127': 'h', // Latin with a stroke, and the dotless i
	'\u0649': '\u064a', '\u0629': '\u0647', '\u0671': '\u0627', // Arabic alef maksura, teh marbuta, alef wasla
}

// foldable returns true for a letter of a script whose marks may be dropped.
func foldable(base rune) bool {
	if base < utf8.RuneSelf {
		return base >= '0'
	}
	return unicode.In(base, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew)
}

// letterMark returns true for a mark that makes a Cyrillic letter another one, as the breve of short i does.
func letterMark(base, mark rune) bool {
	if !unicode.Is(unicode.Cyrillic, base) {
		return false
	}
	yo := base == '\u0435' && mark == 0x308
	stress := mark == 0x300 || mark == 0x301
	return !yo && !stress
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// longWord is from how many letters on a word is taken to be meant although its marks are missing, in Romance languages.
// Words that differ by a mark alone are short: Spanish papa and papá, French mur and mûr.
const longWord = 6

// SameWord returns true when a word that somebody typed may be the word of a text, going by their marks. Both are Exact forms of
// tokens whose Text is equal. A word with marks is never one with others. A word without any may be one with marks where people
// leave them out: in Arabic, Hebrew, Greek, English and the Russian yo always, in French, Spanish and their like when the
// word is long or a function word. In Vietnamese and German it is another word.
func (l Language) SameWord(typed, text string) bool {
	if typed == text {
		return true
	}
	bare := dropMarks(typed)
	if bare != dropMarks(text) {
		return false
	}
	first := firstRune(bare)
	switch {
	case unicode.In(first, unicode.Arabic, unicode.Hebrew):
		return typed == bare || text == bare
	case first >= utf8.RuneSelf && !unicode.Is(unicode.Latin, first):
		return typed == bare
	case vietnamese(typed) || vietnamese(text):
		return false
	}
	lazy := l.table().lazyMarks
	if lazy == 1 {
		return typed == bare || text == bare
	}
	return typed == bare && lazy > 0 && (utf8.RuneCountInString(bare) >= lazy || l.table().function[bare])
}

// vietnamese returns true for a word with a letter or mark that hardly another language has.
func vietnamese(word string) bool {
	return !ascii(word) && strings.ContainsFunc(norm.NFD.String(word), func(r rune) bool { return r == 0x31b || r == 0x309 || r == 0x323 || r == '\u0111' })
}

// Contradicts returns true when a word that somebody typed differs from a word of a text by marks alone, and the text has
// it nowhere as it was typed: rice for news in Thai, a key for a persimmon in Japanese. Whatever else the two have in common,
// they are about different things.
func (l Language) Contradicts(typed, text []Token) bool {
	if allASCII(typed) && allASCII(text) {
		return false
	}
	var windows map[string][]string // of the text's runs, by skeleton; made for the first run that was typed
	for _, t := range typed {
		if !t.Run {
			if l.otherWord(t, text) {
				return true
			}
			continue
		}
		if windows == nil {
			windows = windowsOf(text)
		}
		if otherRun(t, windows) {
			return true
		}
	}
	return false
}

// otherWord returns true when a text has a word with other marks and not the one that was typed.
func (l Language) otherWord(t Token, text []Token) bool {
	other, bare := false, skeleton(t.Exact)
	for _, u := range text {
		switch {
		case u.Run:
		case t.Exact == u.Exact || l.SameWord(t.Exact, u.Exact):
			return false
		case skeleton(u.Exact) == bare:
			other = true
		}
	}
	return other
}

// windowsOf returns what the runs of a text have in every place, by skeleton.
func windowsOf(text []Token) map[string][]string {
	windows := map[string][]string{}
	for _, t := range text {
		if t.Run {
			eachNeighbours(t.Text, windowOf(t.Text), func(w string) {
				bare := skeleton(w)
				windows[bare] = append(windows[bare], w)
			})
		}
	}
	return windows
}

// otherRun returns true when some place of a run stands in a text with other marks, and nowhere with its own.
func otherRun(t Token, windows map[string][]string) bool {
	other := false
	eachNeighbours(t.Text, windowOf(t.Text), func(w string) {
		in := windows[skeleton(w)]
		other = other || len(in) > 0 && !slices.Contains(in, w)
	})
	return other
}

// windowOf returns how many characters of a run are compared at once: two of kana, which are syllables, else three.
func windowOf(run string) int {
	if strings.ContainsFunc(run, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }) {
		return 2
	}
	return 3
}

// skeleton drops the marks of all scripts.
func skeleton(s string) string {
	if ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Mc) {
			return -1
		}
		if plainer, ok := plainerLetter[r]; ok {
			return plainer
		}
		return r
	}, norm.NFD.String(s))
}

func allASCII(tokens []Token) bool {
	for _, t := range tokens {
		if !ascii(t.Exact) {
			return false
		}
	}
	return true
}
