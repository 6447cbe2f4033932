// Package complete finds short names, such as headings and questions, by what somebody typed of them so far. It reads letters alone, so
// that it answers while a person types.
package complete

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"faqbot/knowledge/analysis"
)

// Names are short names that can be completed. They are immutable.
type Names struct {
	folded []string
	grams  []int                   // how many trigrams each has
	having map[analysis.Gram][]int // the names that have a trigram
}

const (
	longestTyped   = 100 // runes that are compared at all
	longestPattern = 36  // runes that sahilm/fuzzy orders rightly; its score overflows soon after
)

// New prepares names for Complete. They keep their positions.
func New(names []string) *Names {
	n := &Names{having: map[analysis.Gram][]int{}}
	for i, name := range names {
		folded := analysis.Fold(name)
		grams := gramSet(folded)
		n.folded, n.grams = append(n.folded, folded), append(n.grams, len(grams))
		for g := range grams {
			n.having[g] = append(n.having[g], i)
		}
	}
	return n
}

func gramSet(folded string) map[analysis.Gram]bool {
	set := map[analysis.Gram]bool{}
	for _, t := range (analysis.Language{}).Tokens(folded) {
		t.EachGram(func(g analysis.Gram, short bool) {
			if short {
				set[g] = true
			}
		})
	}
	return set
}

// How well a name fits what was typed, best first.
const (
	fitsWhole = iota
	fitsStart
	fitsWordStart
	fitsInside
	fitsLetters // all letters in order, found by sahilm/fuzzy
	fitsLoosely // shares enough trigrams
	fitsNot
)

// looseFit is the share of trigrams in common (Dice) from which a misspelled name is still suggested.
const looseFit = 0.3

// Complete returns the positions of at most limit names that fit what was typed, best first and else in the order of
// the names. Nothing typed fits all.
func (n *Names) Complete(typed string, limit int) []int {
	folded := strings.TrimSpace(analysis.Fold(analysis.Clip(typed, longestTyped)))
	type found struct {
		at, fit, order int
	}
	var all []found
	letters := map[int]int{} // position → rank among those whose letters fit
	if folded != "" && utf8.RuneCountInString(folded) <= longestPattern {
		for rank, m := range fuzzy.Find(folded, n.folded) {
			letters[m.Index] = rank
		}
	}
	grams := gramSet(folded)
	common := n.common(grams)
	for i, name := range n.folded {
		fit, order := fitsNot, 0
		rank, inLetters := letters[i]
		switch {
		case folded == "" || name == folded:
			fit = fitsWhole
		case strings.HasPrefix(name, folded):
			fit = fitsStart
		case strings.Contains(name, " "+folded):
			fit = fitsWordStart
		case strings.Contains(name, folded):
			fit = fitsInside
		case inLetters:
			fit, order = fitsLetters, rank
		case dice(len(grams), n.grams[i], common[i]) >= looseFit:
			fit = fitsLoosely
		}
		if fit != fitsNot {
			all = append(all, found{i, fit, order})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.fit, b.fit), cmp.Compare(a.order, b.order))
	})
	positions := make([]int, 0, min(len(all), limit))
	for _, f := range all[:min(len(all), limit)] {
		positions = append(positions, f.at)
	}
	return positions
}

// common returns how many of some trigrams each name has.
func (n *Names) common(grams map[analysis.Gram]bool) []int {
	common := make([]int, len(n.folded))
	for g := range grams {
		for _, i := range n.having[g] {
			common[i]++
		}
	}
	return common
}

// dice is the share that two sets have in common, by their sizes.
func dice(a, b, common int) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(common) / float64(a+b)
}
