package block

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NotWord returns true for what is neither a letter nor a digit.
func NotWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// NotLetter returns true for what is no letter.
func NotLetter(r rune) bool { return !unicode.IsLetter(r) }

// QuestionMarks end a question in some script: Latin, full-width, Arabic, Greek, Armenian.
const QuestionMarks = "?\uff1f\u061f\u037e\u055e\u203d\u2047\u2048\u2049"

// sentenceMarks end a sentence in some script.
const sentenceMarks = ".!\u2026\u3002\uff01\u06d4\u0964\uff0e" + QuestionMarks

// closers may stand behind the mark that ends a sentence.
const closers = "\"'\u201c\u201d\u2019\u00bb\u00ab)]\uff09\u300d\u300f*_ \u00a0"

// askingEnds end questions that have no mark, in Japanese and Korean.
var askingEnds = []string{"か", "ください", "니까", "까요", "을까", "나요", "는가", "은가", "던가", "인가요", "은가요", "는가요", "는지요", "신다면"}

// HasQuestionMark says that a text holds a question.
func HasQuestionMark(s string) bool {
	if strings.IndexByte(s, '?') >= 0 {
		return true
	}
	for _, r := range s {
		if r >= utf8.RuneSelf && strings.ContainsRune(QuestionMarks, r) {
			return true
		}
	}
	return EndsAsking(s)
}

// firstHangul is the first character of Korean; those of Japanese come behind it.
const firstHangul = '\u1100'

// EndsAsking says that the last sentence of a text is a question.
func EndsAsking(s string) bool {
	if EndsIn(s, QuestionMarks) {
		return true
	}
	s = strings.TrimRight(s, closers+"\u3002.")
	last, _ := utf8.DecodeLastRuneInString(s)
	return last >= firstHangul && unicode.In(last, unicode.Hiragana, unicode.Hangul) && slices.ContainsFunc(askingEnds, func(end string) bool { return strings.HasSuffix(s, end) })
}

// EndsSentence says that a text ends as a sentence does.
func EndsSentence(s string) bool { return EndsIn(s, sentenceMarks) }

// openEnd is the end of a line that goes on below.
var openEnd = Express(`[,;:\x{2013}\x{2014}\x{ff0c}\x{3001}\x{ff1b}\x{ff1a}-]["\x{201d}\x{2019}')\]]*$`)

// EndsOpen says that a line goes on below.
func EndsOpen(s string) bool { return openEnd.MatchString(s) }

// EndsIn says that a text ends in one of the marks, perhaps with closing quotation marks or brackets behind it.
func EndsIn(s, marks string) bool {
	if s == "" {
		return false
	}
	if last := s[len(s)-1]; last < utf8.RuneSelf && strings.IndexByte(closers, last) < 0 {
		return strings.IndexByte(marks, last) >= 0 // the usual case
	}
	s = strings.TrimRight(s, closers)
	last := strings.LastIndexFunc(s, func(rune) bool { return true })
	return last >= 0 && strings.ContainsAny(s[last:], marks)
}

// WordCount counts words, and a character of a script without blanks as half of one.
func WordCount(s string) int {
	words, wide, inside := 0, 0, false
	for _, r := range s {
		blank := r == ' ' || (r < ' ' || r > unicode.MaxASCII) && unicode.IsSpace(r)
		if !blank && !inside {
			words++
		}
		inside = !blank
		if Unspaced(r) {
			wide++
		}
	}
	return words + wide/2
}

// firstUnspaced is the first character of Thai; those of Chinese and Japanese come behind it.
const firstUnspaced = '\u0e00'

// Unspaced says that r is of a script that sets no blanks between words.
func Unspaced(r rune) bool {
	if r < firstUnspaced {
		return false // the usual case
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// MaxWordBytes is more than the middle word takes in any script.
const MaxWordBytes = 32

// CutRunes returns the first characters of a text, limit at the most.
func CutRunes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	n := 0
	for at := range s {
		if n == limit {
			return s[:at]
		}
		n++
	}
	return s
}

// CutBytes returns the start of a text, of at most so many bytes, and cuts no character in two.
func CutBytes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}

// SetOf returns the set of the words in a text.
func SetOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// Short returns the start of a text for a report.
func Short(s string) string {
	const limit = 60 // characters
	s = strings.Join(strings.Fields(CutBytes(s, 8*limit)), " ")
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit-1])) + "\u2026"
	}
	return s
}

// maxWhole is the most characters of words that a report gives whole, so that nobody has to look for them in the file.
const maxWhole = 600

// Whole returns words that were dropped and may be somebody's, on one line.
func Whole(texts ...string) string {
	s := strings.Join(strings.Fields(CutBytes(strings.Join(texts, " "), 4*maxWhole)), " ")
	if r := []rune(s); len(r) > maxWhole {
		return strings.TrimSpace(string(r[:maxWhole-1])) + "\u2026"
	}
	return s
}

// Clip returns the first characters of a text, limit at the most, without a blank at the end of what was cut.
func Clip(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit]))
	}
	return s
}

// StartsSmall says that the first letter of a text is a small one.
func StartsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'(\u201c\u2018*_"))
	return unicode.IsLower(r)
}
