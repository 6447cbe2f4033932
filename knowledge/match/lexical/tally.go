package lexical

import "math/bits"

// tally counts small numbers and gives them back in ascending order. It sorts nothing: it sets a bit for every number
// that occurs, and one for every 64 of those, so that the few that are set are soon found.
type tally struct {
	n     []float32 // by number
	set   []uint64  // the numbers that occur, a bit each
	words []uint64  // the words of set that are not 0, a bit each
	count int       // how many numbers occur
}

func (t *tally) add(ids []uint32) {
	for _, id := range ids {
		if int(id) >= len(t.n) {
			t.grow(int(id) + 1)
		}
		if t.n[id] == 0 {
			t.set[id/64] |= 1 << (id % 64)
			t.words[id/64/64] |= 1 << (id / 64 % 64)
			t.count++
		}
		t.n[id]++
	}
}

func (t *tally) grow(least int) {
	n := max(least, 2*len(t.n), 64*64)
	t.n = append(t.n, make([]float32, n-len(t.n))...)
	t.set = append(t.set, make([]uint64, n/64+1-len(t.set))...)
	t.words = append(t.words, make([]uint64, n/64/64+1-len(t.words))...)
}

// take returns the counts and starts anew.
func (t *tally) take() []Count {
	counts := make([]Count, 0, t.count)
	for i, words := range t.words {
		for ; words != 0; words &= words - 1 {
			at := i*64 + bits.TrailingZeros64(words)
			for set := t.set[at]; set != 0; set &= set - 1 {
				id := uint32(at*64 + bits.TrailingZeros64(set))
				counts = append(counts, Count{id, t.n[id]})
				t.n[id] = 0
			}
			t.set[at] = 0
		}
		t.words[i] = 0
	}
	t.count = 0
	return counts
}
