package analysis

import (
	"unicode"
	"unicode/utf8"
)

// unspaced holds the scripts that are written without blanks between words.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

// longVowel is the sign that lengthens a vowel in kana. Unicode counts it to no script.
const longVowel = '\u30fc'

// IsRun returns true for a character that is part of a run: of letters of a script without blanks, or of their marks.
func IsRun(r rune) bool {
	if r < 0xe00 {
		return false
	}
	if 0x4e00 <= r && r <= 0x9fff { // nearly all Chinese
		return true
	}
	return r == longVowel || unicode.In(r, unspaced...) && unicode.In(r, unicode.L, unicode.M, unicode.Nl)
}

// isHan returns true for Chinese characters.
func isHan(r rune) bool {
	return 0x4e00 <= r && r <= 0x9fff || r >= 0x2e80 && unicode.Is(unicode.Han, r)
}

// isWord returns true for a character that begins a word, in a script with blanks.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !IsRun(r)
}

// inWord returns true for a character that continues a word: its letters and their marks.
func inWord(r rune) bool {
	return isWord(r) || r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Mc) && !IsRun(r)
}

// prefix returns how many bytes at the start of s are of a kind.
func prefix(s string, of func(rune) bool) int {
	for i, r := range s {
		if !of(r) {
			return i
		}
	}
	return len(s)
}

// eachCluster calls yield with where each character of s begins: a letter with the marks that follow it.
func eachCluster(s string, yield func(at int)) {
	for i, r := range s {
		if i == 0 || !unicode.In(r, unicode.Mn, unicode.Mc) {
			yield(i)
		}
	}
}
