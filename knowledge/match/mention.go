package match

import (
	"strings"
	"unicode"

	"faqbot/knowledge/analysis"
)

// mentions knows the names and numbers of the corpus and the documents in which they occur. A name is a word that
// is written with a capital inside a sentence more often than without, in a language where that makes a name.
type mentions struct {
	names map[uint32]bool
	in    map[mention]bool
}

// mention is a name or number that occurs somewhere in a document.
type mention struct{ term, document uint32 }

func (b *builder) mentions(corpus Corpus) mentions {
	capital, small := make([]int, len(b.lexicon.terms)), make([]int, len(b.lexicon.terms))
	for text, n := range b.capitals {
		if known, ok := b.lexicon.written[text]; ok && len(known.terms) > 0 {
			capital[known.terms[0]] += n.capital
			small[known.terms[0]] += n.small
		}
	}
	m := mentions{names: map[uint32]bool{}, in: map[mention]bool{}}
	for term, n := range capital {
		if n > small[term] && corpus.Language.NamesByCapital() {
			m.names[uint32(term)] = true
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

// capitals count how often a word, folded, is written with a capital inside a sentence, and how often
// without.
type capitals map[string]*letterCase

type letterCase struct{ capital, small int }

func (c capitals) count(text string) {
	initial := true
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		folded := analysis.Fold(word)
		n, ok := c[folded]
		if !ok {
			n = &letterCase{}
			c[folded] = n
		}
		switch {
		case strings.ToLower(word) == word:
			n.small++
		case !initial:
			n.capital++
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
