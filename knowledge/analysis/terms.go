package analysis

import (
	"unicode"
	"unicode/utf8"
)

// EachTerm calls yield with every term of a token, in order: the stem of a word, or the pairs of neighbouring characters
// of a run (the character itself when it stands alone). A letter with its marks is one character.
func (t Token) EachTerm(yield func(term string)) {
	if !t.Run {
		yield(t.Stem)
		return
	}
	eachNeighbours(t.Text, 2, yield)
}

// eachNeighbours calls yield with every sequence of n characters of s, or with s itself when it is shorter.
func eachNeighbours(s string, n int, yield func(string)) {
	starts := make([]int, 0, len(s)/3+2)
	eachCluster(s, func(at int) { starts = append(starts, at) })
	starts = append(starts, len(s))
	if len(starts) <= n {
		yield(s)
		return
	}
	for i := 0; i+n < len(starts); i++ {
		yield(s[starts[i]:starts[i+n]])
	}
}

// clusters counts the characters of s, each with its marks.
func clusters(s string) int {
	n := 0
	eachCluster(s, func(int) { n++ })
	return n
}

// The lengths of the character grams. Phrasings are compared by the shortest alone, which is sturdy against slips;
// documents by all of them, which tells words apart.
const (
	shortestGram = 3
	longestGram  = 4
)

// Gram is a sequence of characters within a word, its ends marked, as a hash (FNV-1a, 64 bits): two grams of one corpus share
// a hash about once in 10^9 corpora of a million grams, and then they merely count as one.
type Gram uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// EachGram calls yield with every gram of a token. Short reports whether it belongs to the grams by which phrasings are
// compared. The characters of a run say more than letters, so there grams are one and two characters long; where a run is of
// letters with marks, as in Thai, two and three.
func (t Token) EachGram(yield func(g Gram, short bool)) {
	if t.Run {
		t.eachRunGram(yield)
		return
	}
	text := t.Text
	if t.Doubt > 0 { // grams are sturdy against slips by themselves, and a wrong repair would mislead them
		text = t.Typed
	}
	var buffer [64]byte
	marked := append(append(append(buffer[:0], ' '), text...), ' ')
	for from := 0; from < len(marked); from++ {
		if !utf8.RuneStart(marked[from]) {
			continue
		}
		hash, characters := uint64(fnvOffset), 0
		for i := from; i < len(marked) && characters < longestGram; i++ {
			hash = (hash ^ uint64(marked[i])) * fnvPrime
			if i+1 < len(marked) && !utf8.RuneStart(marked[i+1]) {
				continue
			}
			if characters++; characters >= shortestGram {
				yield(Gram(hash), characters == shortestGram)
			}
		}
	}
}

func (t Token) eachRunGram(yield func(g Gram, short bool)) {
	first, _ := utf8.DecodeRuneInString(t.Text)
	shortest := 1
	if unicode.In(first, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		shortest = 2
	}
	n := clusters(t.Text)
	for size := shortest; size <= shortest+1 && (size <= n || size == shortest); size++ {
		eachNeighbours(t.Text, size, func(s string) { yield(hashGram(s), true) })
	}
}

func hashGram(s string) Gram {
	hash := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		hash = (hash ^ uint64(s[i])) * fnvPrime
	}
	return Gram(hash)
}
