package analysis

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Repairer finds the word of a vocabulary that a misspelled or abbreviated word stands for. Only words of the vocabulary and
// the language's number words are ever offered: a repair cannot bring in a meaning that no document has. A nil Repairer
// repairs nothing.
type Repairer struct {
	rules      *rules
	vocabulary iter.Seq2[string, int]
	build      sync.Once                      // for the first word that needs it
	words      [longestRepaired + 2][]offered // by the number of their letters
}

// offered is a word that another may stand for.
type offered struct {
	word string
	has  letterSet
	uses int // how often the vocabulary has it; 0 for a number word that it lacks
}

// letterSet has a bit for each letter of a word; letters may share one.
type letterSet uint64

func lettersOf(word string) letterSet {
	var set letterSet
	for _, r := range word {
		set |= 1 << (r % 64)
	}
	return set
}

// How short a word may be to be repaired at all: nearly any three letters are one slip from some word. Where there is no
// list of the language's words, any of them that the vocabulary lacks looks like a slip of one that it has, and the nearer
// the shorter it is.
const (
	shortestSlip         = 4
	shortestUnlisted     = 6 // of a language without a list of words
	shortestAbbreviation = 3
	longestRepaired      = 24
)

// From how many letters on a word may have two slips, with and without a list of the language's words.
const (
	twoSlips         = 7
	twoSlipsUnlisted = 9
)

// How doubtful a repair is. A slip is nearly certain; letters left out leave more words to choose from.
const (
	slipDoubt         = 0.2
	abbreviationDoubt = 0.5
)

// NewRepairer returns a Repairer of a vocabulary: folded words and how often each is used. The vocabulary is read once, by the
// first word that needs repair, and must not change any more.
func NewRepairer(l Language, vocabulary iter.Seq2[string, int]) *Repairer {
	return &Repairer{rules: l.table(), vocabulary: vocabulary}
}

// list finds the words that are offered.
func (r *Repairer) list() {
	offer := func(word string, uses int) {
		if repairable(word) {
			n := utf8.RuneCountInString(word)
			r.words[n] = append(r.words[n], offered{word, lettersOf(word), uses})
		}
	}
	known := map[string]bool{}
	for word, uses := range r.vocabulary {
		offer(word, uses)
		if _, number := r.rules.numbers.scales[word]; number {
			known[word] = true
		}
	}
	for word := range r.rules.numbers.scales {
		if !known[word] {
			offer(word, 0)
		}
	}
}

// repairable returns true for a word that can be offered: long enough, of the letters of one alphabet.
func repairable(word string) bool {
	n := utf8.RuneCountInString(word)
	return n >= shortestSlip && n <= longestRepaired && alphabetic(word)
}

// alphabetic returns true when s is of the letters of an alphabet alone, in which a slip makes another word of the same
// letters. In scripts whose marks are vowels, and in those without vowels, one letter more or less is another word.
func alphabetic(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if r < 'a' || r > 'z' {
				return false
			}
		} else if !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek) {
			return false
		}
	}
	return true
}

// Mend returns the token with the word that it was meant to be, or as it is. A word or name that the language certainly
// has is as it was meant.
func (r *Repairer) Mend(t Token) Token {
	if r == nil || t.Run || t.Numeral || r.rules.syllabic || utf8.RuneCountInString(t.Text) > longestRepaired ||
		!alphabetic(t.Text) || r.rules.known(t.Text) || r.rules.rarelyHas(t.Text) {
		return t
	}
	r.build.Do(r.list)
	if w, ok := r.slip(t.Text); ok {
		t.Text, t.Exact, t.Doubt = w, w, slipDoubt
	} else if w, ok := r.abbreviation(t.Text); ok {
		t.Text, t.Exact, t.Doubt = w, w, abbreviationDoubt
	}
	return t
}

// slip finds a word one slip away: a letter too many, too few, wrong, or two letters swapped; in words of seven letters
// or more, two slips. The first letter may be lost or come late, and not be another one. Without a list of the language's words, a word is repaired from six letters on, two slips from nine,
// and never the first letter. Candidates are the words that are the same as it when one letter is left out of either or
// both, as in symmetric deletion. The nearest wins, then the one with the same first letter, then the one that the vocabulary
// has more often, then the first in the alphabet.
func (r *Repairer) slip(text string) (word string, ok bool) {
	letters, has := utf8.RuneCountInString(text), lettersOf(text)
	shortest, two, sameFirst := shortestSlip, twoSlips, false
	if r.rules.words == nil {
		shortest, two, sameFirst = shortestUnlisted, twoSlipsUnlisted, true
	}
	if letters < shortest {
		return "", false
	}
	lowest := 2 * 3 // worse than any that is allowed
	allowed := 1
	if letters >= two {
		allowed = 2
	}
	var best offered
	for _, words := range r.words[letters-1 : letters+2] {
		for _, w := range words {
			if bits.OnesCount64(uint64(w.has^has)) > 2 || !nearlySame(text, w.word) {
				continue
			}
			d := distance(text, w.word)
			cost := 2 * d
			if firstRune(w.word) != firstRune(text) {
				if sameFirst || !movedFirst(w.word, text) {
					continue
				}
				cost++
			}
			if d <= allowed && (cost < lowest || cost == lowest && w.before(best)) {
				lowest, best = cost, w
			}
		}
	}
	return best.word, best.word != ""
}

// movedFirst returns true when the first letter of one word is the second of the other, so that it was swapped, left out or put
// before. Another letter in its place is rarely a slip: a boomer is no doomer.
func movedFirst(one, other string) bool {
	second := func(s string) rune { return firstRune(s[utf8.RuneLen(firstRune(s)):]) }
	return firstRune(one) == second(other) || second(one) == firstRune(other)
}

// before returns true for the word that is used more often, or as often and is first in the alphabet.
func (w offered) before(other offered) bool {
	return w.uses > other.uses || w.uses == other.uses && w.word < other.word
}

// nearlySame returns true when two words of at most longestRepaired letters are the same once at most one letter is left out of
// each.
func nearlySame(first, second string) bool {
	var buffers [2][longestRepaired]rune
	a, b := append(buffers[0][:0], []rune(first)...), append(buffers[1][:0], []rune(second)...)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return len(a)+len(b) <= 1
	}
	n := len(a)
	return n == len(b) && (slices.Equal(a[1:], b[:n-1]) || slices.Equal(b[1:], a[:n-1]))
}

// abbreviation finds a word of the vocabulary with vowels left out ("wrk", "thnkng"). The shortest wins, then the first in the
// alphabet; a word more than twice as long as what was typed is not believed.
func (r *Repairer) abbreviation(text string) (word string, ok bool) {
	letters := utf8.RuneCountInString(text)
	if letters < shortestAbbreviation {
		return "", false
	}
	has, first, sounds := lettersOf(text), firstRune(text), consonants(text)
	for _, words := range r.words[letters:] {
		for _, w := range words {
			if w.uses == 0 || has&^w.has != 0 || len(w.word) > 2*len(text) || firstRune(w.word) != first ||
				consonants(w.word) != sounds || !inOrder(text, w.word) {
				continue
			}
			if word == "" || len(w.word) < len(word) || len(w.word) == len(word) && w.word < word {
				word = w.word
			}
		}
	}
	return word, word != ""
}

// inOrder returns true when a word has all letters of a text in their order, and perhaps others between them.
func inOrder(text, word string) bool {
	for _, letter := range text {
		at := strings.IndexRune(word, letter)
		if at < 0 {
			return false
		}
		word = word[at+utf8.RuneLen(letter):]
	}
	return true
}

// consonants returns a word without its vowels.
func consonants(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(vowels, r) {
			return -1
		}
		return r
	}, word)
}

// vowels of the Latin and the Cyrillic alphabet.
const vowels = "aeiou\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f"

// distance is the Damerau-Levenshtein distance with adjacent swaps (optimal string alignment) of two words of at
// most longestRepaired letters.
func distance(first, second string) int {
	var buffers [2][longestRepaired]rune
	a, b := append(buffers[0][:0], []rune(first)...), append(buffers[1][:0], []rune(second)...)
	var rows [3][longestRepaired + 2]int
	for j := 0; j <= len(b); j++ {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, twoAbove := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], twoAbove[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
