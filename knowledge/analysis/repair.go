package analysis

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Repairer finds the word of a vocabulary that a misspelled or abbreviated word stands for. Only words of the vocabulary and
// the language's number words are ever offered: a repair cannot bring in a meaning that no document has. A nil Repairer
// repairs nothing.
type Repairer struct {
	rules      *rules
	vocabulary iter.Seq2[string, int]
	build      sync.Once           // for the first word that needs it
	words      []string            // in the order of the alphabet
	uses       map[string]int      // how often the vocabulary has each
	deletes    map[string][]uint32 // words by each spelling of them that lacks one letter
	initials   map[rune][]string   // words by first letter, for abbreviations; without the language's number words
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

// index finds the words that are offered, and their spellings.
func (r *Repairer) index() {
	r.uses, r.deletes, r.initials = map[string]int{}, map[string][]uint32{}, map[rune][]string{}
	for word, uses := range r.vocabulary {
		if repairable(word) {
			r.words = append(r.words, word)
			r.uses[word] += uses
		}
	}
	for word := range r.rules.numbers.scales {
		if repairable(word) {
			r.words = append(r.words, word)
		}
	}
	slices.Sort(r.words)
	r.words = slices.Compact(r.words)
	for i, w := range r.words {
		r.add(w, uint32(i))
		eachDeletion(w, func(shorter string) { r.add(shorter, uint32(i)) })
		if r.uses[w] > 0 {
			first := firstRune(w)
			r.initials[first] = append(r.initials[first], w)
		}
	}
}

func (r *Repairer) add(spelling string, word uint32) {
	known := r.deletes[spelling]
	if n := len(known); n > 0 && known[n-1] == word {
		return
	}
	r.deletes[spelling] = append(known, word)
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

// eachDeletion calls yield with every spelling of a word that lacks one letter.
func eachDeletion(word string, yield func(shorter string)) {
	for at, letter := range word {
		yield(word[:at] + word[at+utf8.RuneLen(letter):])
	}
}

// Mend returns the token with the word that it was meant to be, or as it is. A word that the language certainly has is
// as it was meant.
func (r *Repairer) Mend(t Token) Token {
	if r == nil || t.Run || t.Numeral || r.rules.syllabic || utf8.RuneCountInString(t.Text) > longestRepaired ||
		!alphabetic(t.Text) || r.rules.known(t.Text) {
		return t
	}
	r.build.Do(r.index)
	if w, ok := r.slip(t.Text); ok {
		t.Text, t.Exact, t.Doubt = w, w, slipDoubt
	} else if w, ok := r.abbreviation(t.Text); ok {
		t.Text, t.Exact, t.Doubt = w, w, abbreviationDoubt
	}
	return t
}

// slip finds a word one slip away: a letter too many, too few, wrong, or two letters swapped; in words of seven letters
// or more, two slips. Without a list of the language's words, a word is repaired from six letters on, two slips from nine,
// and never the first letter. Candidates are found by leaving out one letter on both sides, as in symmetric deletion. The
// nearest wins, then the one with the same first letter, then the one that the vocabulary has more often, then the first in
// the alphabet.
func (r *Repairer) slip(text string) (word string, ok bool) {
	letters := utf8.RuneCountInString(text)
	shortest, two, sameFirst := shortestSlip, twoSlips, false
	if r.rules.words == "" {
		shortest, two, sameFirst = shortestUnlisted, twoSlipsUnlisted, true
	}
	if letters < shortest {
		return "", false
	}
	best := 2 * 3 // worse than any that is allowed
	allowed := 1
	if letters >= two {
		allowed = 2
	}
	try := func(spelling string) {
		for _, i := range r.deletes[spelling] {
			w := r.words[i]
			d := distance(text, w)
			cost := 2 * d
			if firstRune(w) != firstRune(text) {
				if sameFirst {
					continue
				}
				cost++
			}
			if d <= allowed && (cost < best || cost == best && r.prefers(w, word)) {
				best, word = cost, w
			}
		}
	}
	try(text)
	eachDeletion(text, try)
	return word, word != ""
}

func (r *Repairer) prefers(a, b string) bool {
	return r.uses[a] > r.uses[b] || r.uses[a] == r.uses[b] && a < b
}

// abbreviation finds a word with vowels left out ("wrk", "thnkng"), by sahilm/fuzzy among the words with the same first
// letter. The shortest wins; a word more than twice as long as what was typed is not believed.
func (r *Repairer) abbreviation(text string) (word string, ok bool) {
	if utf8.RuneCountInString(text) < shortestAbbreviation {
		return "", false
	}
	for _, m := range fuzzy.FindNoSort(text, r.initials[firstRune(text)]) {
		if len(m.Str) <= 2*len(text) && consonants(m.Str) == consonants(text) && (word == "" || len(m.Str) < len(word)) {
			word = m.Str
		}
	}
	return word, word != ""
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
