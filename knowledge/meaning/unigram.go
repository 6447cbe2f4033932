package meaning

import (
	"fmt"
	"math"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Unigram tokenizer cuts a text into the most probable pieces of a vocabulary (Kudo, Subword Regularization, 2018), as SentencePiece
// does. It is immutable.
type Unigram struct {
	words   string
	start   []uint32  // of each piece in words, then the end
	slots   []int32   // a hash table: where a piece's hash points to, or behind, its number; 0 is free
	scores  []float32 // logarithms of probabilities
	unknown float64   // the score of a character that no piece has
	longest int       // bytes of the longest piece
}

const (
	// blank stands for a blank in pieces.
	blank = "\u2581"
	// Pieces that stand for no text: an unknown character, the beginning and the end.
	unknownPiece, firstPiece, lastPiece = 0, 1, 2
	// unknownBelow is how far an unknown character's score is below the least of a piece, as in SentencePiece.
	unknownBelow = 10
)

// NewUnigram reads a vocabulary: one piece a line, the first three stand for no text.
func NewUnigram(vocabulary string, scores []float32) (*Unigram, error) {
	n := strings.Count(vocabulary, "\n") + 1
	if n != len(scores) || n <= lastPiece {
		return nil, fmt.Errorf("the vocabulary has %d pieces and %d scores", n, len(scores))
	}
	u := &Unigram{words: vocabulary, start: make([]uint32, n+1), slots: make([]int32, 1<<bits.Len(uint(2*n))), scores: scores}
	least, at := scores[0], 0
	for i := range n {
		length := strings.IndexByte(vocabulary[at:], '\n')
		if length < 0 {
			length = len(vocabulary) - at
		}
		u.start[i] = uint32(at)
		least = min(least, scores[i])
		u.longest = max(u.longest, length)
		if i > lastPiece && length > 0 {
			u.add(int32(i), vocabulary[at:at+length])
		}
		at += length + 1
	}
	u.start[n] = uint32(at)
	u.unknown = float64(least) - unknownBelow
	return u, nil
}

// A piece is looked up by FNV-1a (32 bits), which is computed as the piece grows.
const (
	hashStart = 2166136261
	hashPrime = 16777619
)

func (u *Unigram) add(id int32, text string) {
	hash := uint32(hashStart)
	for i := range len(text) {
		hash = (hash ^ uint32(text[i])) * hashPrime
	}
	for slot := hash; ; slot++ {
		to := &u.slots[slot&uint32(len(u.slots)-1)]
		if *to == 0 || u.piece(*to) == text { // of equal pieces the last counts
			*to = id
			return
		}
	}
}

func (u *Unigram) piece(id int32) string { return u.words[u.start[id] : u.start[id+1]-1] }

// find returns the number of a piece, given its hash; 0 when it is none.
func (u *Unigram) find(hash uint32, text string) int32 {
	for slot := hash; ; slot++ {
		if id := u.slots[slot&uint32(len(u.slots)-1)]; id == 0 || u.piece(id) == text {
			return id
		}
	}
}

// Tokens returns the numbers of a text's pieces between those of beginning and end, at most limit in all. A text without a
// single piece has none.
func (u *Unigram) Tokens(text string, limit int) []int32 {
	read := readPlain(text)
	if read == "" {
		return nil
	}
	ids := append([]int32{firstPiece}, u.cut(read)...)
	return append(ids[:min(len(ids), limit-1)], lastPiece)
}

// cut finds the pieces whose scores add up to the most. Of equals it takes the one whose last piece begins first.
func (u *Unigram) cut(text string) []int32 {
	best := make([]float64, len(text)+1)
	start, piece := make([]int32, len(text)+1), make([]int32, len(text)+1)
	for i := range best[1:] {
		best[i+1] = math.Inf(-1)
	}
	for i, r := range text {
		next := i + utf8.RuneLen(r)
		better := func(end int, id int32, score float64) {
			if sum := best[i] + score; sum > best[end] {
				best[end], start[end], piece[end] = sum, int32(i), id
			}
		}
		known := false
		hash := uint32(hashStart)
		for end := i + 1; end <= min(len(text), i+u.longest); end++ {
			hash = (hash ^ uint32(text[end-1])) * hashPrime
			if id := u.find(hash, text[i:end]); id != 0 {
				better(end, id, float64(u.scores[id]))
				known = known || end == next
			}
		}
		if !known {
			better(next, unknownPiece, u.unknown)
		}
	}
	var ids []int32
	for end := len(text); end > 0; end = int(start[end]) {
		ids = append(ids, piece[end])
	}
	for i, j := 0, len(ids)-1; i < j; i, j = i+1, j-1 {
		ids[i], ids[j] = ids[j], ids[i]
	}
	return ids
}

// readPlain returns a text as SentencePiece's nmt_nfkc reads it: compatibility characters unified, runs of blanks made one,
// and a blank before the first word.
func readPlain(text string) string {
	if len(text) > longestText {
		text = text[:longestText]
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/2)
	blanks := true
	for _, r := range norm.NFKC.String(strings.ToValidUTF8(text, " ")) {
		switch {
		case unicode.IsSpace(r), r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2581, r == 0xFEFF, r == utf8.RuneError:
			blanks = true
		default:
			if blanks {
				b.WriteString(blank)
				blanks = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
