package lexical

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
	for d := range corpus.Texts {
		for _, r := range b.readings[b.first[d]:b.first[d+1]] {
			m.add(r, uint32(d))
		}
		for _, r := range b.passages[d] {
			m.add(r, uint32(d))
		}
	}
	return m
}

func (m *mentions) add(r Reading, document uint32) {
	for _, term := range r.numerals {
		m.names[term] = true
	}
	for _, c := range r.Words {
		if m.names[c.Term] {
			m.in[mention{c.Term, document}] = true
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

// Names returns the names and numbers that a query mentions.
func (x *Index) Names(r *Reading) []uint32 {
	var names []uint32
	for _, c := range r.Words {
		if x.mentions.names[c.Term] {
			names = append(names, c.Term)
		}
	}
	return names
}

// Agreement returns the share of the names that a document has less the share that it lacks: 1 when it has all, -1 when
// it has none, 0 when nothing was named.
func (x *Index) Agreement(names []uint32, document int) float64 {
	if len(names) == 0 {
		return 0
	}
	has := 0
	for _, term := range names {
		if x.mentions.in[mention{term, uint32(document)}] {
			has++
		}
	}
	return float64(2*has-len(names)) / float64(len(names))
}

// LacksName returns true when a query mentions a name that a document does not.
func (x *Index) LacksName(r *Reading, document int) bool {
	for _, term := range x.Names(r) {
		if !x.mentions.in[mention{term, uint32(document)}] {
			return true
		}
	}
	return false
}

// LacksNumber returns true when a query gives a number, and a document gives others.
func (x *Index) LacksNumber(r *Reading, document int) bool {
	if !x.numbered[document] {
		return false
	}
	for _, t := range r.Tokens {
		if !t.Numeral {
			continue
		}
		term, known := x.lexicon.words[t.Stem]
		if !known || !x.mentions.in[mention{term, uint32(document)}] {
			return true
		}
	}
	return false
}
