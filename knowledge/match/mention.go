package match

import (
	"strings"
	"unicode"
)

// mentions knows the names and numbers of the corpus and the documents in which they occur. A name is a word that
// is written with a capital inside a sentence more often than without.
type mentions struct {
	names map[uint32]bool
	in    map[mention]bool
}

// mention is a name or number that occurs somewhere in a document.
type mention struct{ term, document uint32 }

func (b *builder) mentions(corpus Corpus) mentions {
	capital, small := map[uint32]int{}, map[uint32]int{}
	for _, document := range corpus.Documents {
		for _, text := range document.Questions {
			b.countCapitals(text, capital, small)
		}
		for _, text := range document.Passages {
			b.countCapitals(text, capital, small)
		}
	}
	m := mentions{names: map[uint32]bool{}, in: map[mention]bool{}}
	for term, n := range capital {
		if n > small[term] {
			m.names[term] = true
		}
	}
	for d := range corpus.Documents {
		for _, r := range b.readings[b.first[d]:b.first[d+1]] {
			m.add(r, uint32(d))
		}
		for _, r := range b.passages[d] {
			m.add(r, uint32(d))
		}
	}
	return m
}

func (m *mentions) add(r reading, document uint32) {
	for _, term := range r.numerals {
		m.names[term] = true
	}
	for _, c := range r.words {
		if m.names[c.term] {
			m.in[mention{c.term, document}] = true
		}
	}
}

func (b *builder) countCapitals(text string, capital, small map[uint32]int) {
	initial := true
	for _, field := range strings.Fields(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		lower := strings.ToLower(word)
		if known, ok := b.lexicon.written[lower]; ok && len(known.terms) > 0 {
			switch {
			case lower == word:
				small[known.terms[0]]++
			case !initial:
				capital[known.terms[0]]++
			}
		}
		initial = strings.ContainsAny(field[len(field)-1:], ".!?:\"")
	}
}

// of returns the names and numbers that a reading mentions.
func (m *mentions) of(r *reading) []uint32 {
	var names []uint32
	for _, c := range r.words {
		if m.names[c.term] {
			names = append(names, c.term)
		}
	}
	return names
}

// agreement returns the share of the names that a document has less the share that it lacks: 1 when it has all, -1 when
// it has none, 0 when nothing was named.
func (m *mentions) agreement(names []uint32, document uint32) float64 {
	if len(names) == 0 {
		return 0
	}
	has := 0
	for _, term := range names {
		if m.in[mention{term, document}] {
			has++
		}
	}
	return float64(2*has-len(names)) / float64(len(names))
}
