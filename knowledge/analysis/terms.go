package analysis

import "unicode/utf8"

// letters reports whether s is of small Latin letters alone.
func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// EachTerm calls yield with every term of a token, in order: the stem of a word, or the pairs of neighbouring characters
// of a Chinese run (the character itself when it stands alone), because Chinese is written without blanks.
func (t Token) EachTerm(yield func(term string)) {
	if !t.Han {
		yield(t.Stem)
		return
	}
	eachNeighbours(t.Text, 2, yield)
}

// eachNeighbours calls yield with every run of n characters of s, or with s itself when it is shorter.
func eachNeighbours(s string, n int, yield func(string)) {
	starts := make([]int, 0, len(s)/3+2)
	for i := range s {
		starts = append(starts, i)
	}
	starts = append(starts, len(s))
	if len(starts) <= n {
		yield(s)
		return
	}
	for i := 0; i+n < len(starts); i++ {
		yield(s[starts[i]:starts[i+n]])
	}
}

// The lengths of the character grams. Phrasings are compared by the shortest alone, which is sturdy against slips;
// documents by all of them, which tells words apart.
const (
	shortestGram = 3
	longestGram  = 4
)

// Gram is a run of characters within a word, its ends marked, as a hash (FNV-1a, 64 bits): two grams of one corpus share
// a hash about once in 10^9 corpora of a million grams, and then they merely count as one.
type Gram uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// EachGram calls yield with every gram of a token. Short reports whether it belongs to the grams by which phrasings are
// compared. Chinese characters say more than letters, so there grams are one and two characters long.
func (t Token) EachGram(yield func(g Gram, short bool)) {
	if t.Han {
		eachNeighbours(t.Text, 1, func(s string) { yield(hashGram(s), true) })
		if utf8.RuneCountInString(t.Text) > 1 {
			eachNeighbours(t.Text, 2, func(s string) { yield(hashGram(s), true) })
		}
		return
	}
	text := t.Text
	if t.Doubt > 0 { // grams are sturdy against slips by themselves, and a wrong repair would mislead them
		text = t.Typed
	}
	var buffer [64]byte
	marked := append(append(append(buffer[:0], ' '), text...), ' ')
	for from := 0; from+shortestGram <= len(marked); from++ {
		hash := uint64(fnvOffset)
		for i := from; i < len(marked) && i < from+longestGram; i++ {
			hash = (hash ^ uint64(marked[i])) * fnvPrime
			if n := i - from + 1; n >= shortestGram {
				yield(Gram(hash), n == shortestGram)
			}
		}
	}
}

func hashGram(s string) Gram {
	hash := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		hash = (hash ^ uint64(s[i])) * fnvPrime
	}
	return Gram(hash)
}
