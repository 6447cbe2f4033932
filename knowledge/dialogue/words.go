package dialogue

import (
	"maps"
	"strings"
	"sync"
)

// words are the words of one language, together with the Chinese ones.
type words struct {
	cardinal map[string]int
	ordinal  map[string]int
	last     map[string]bool // the ordinals of the end of a list
	ending   map[string]bool // what stands behind the digits of an ordinal
	question map[string]bool // what stands beside the number of a question
	filler   map[string]bool // what may stand around a number without meaning anything
	backward map[string]bool // pronouns and other words that point at what was said before
	empty    map[string]bool // words that do not say what a message is about
	clause   map[string]bool // words that open what the pronoun of an expletive stands for
	phrases  map[use][]string
}

// use is what a set phrase does.
type use int

const (
	next use = iota
	previous
	more
	decline
	joins      // at the start of a fragment, whatever follows
	continues  // at the start of a fragment of few words
	expletive  // at the start of a question, with a pronoun that stands for what follows
	pointsBack // anywhere in a fragment; for Chinese, which has no blanks between words
)

// is returns true when the message is one of the phrases of a use and nothing else but fillers.
func (w words) is(p phrase, u use) bool {
	whole, bare := p.text(), phrase{words: p.without(w.filler)}.text()
	for _, phrase := range w.phrases[u] {
		if whole == phrase || bare == phrase {
			return true
		}
	}
	return false
}

func (w words) begins(p phrase, u use) bool {
	text := p.text()
	for _, phrase := range w.phrases[u] {
		if rest, ok := strings.CutPrefix(text, phrase); ok && (rest == "" || rest[0] == ' ' || han(phrase)) {
			return true
		}
	}
	return false
}

func (w words) contains(p phrase, u use) bool {
	text := p.text()
	for _, phrase := range w.phrases[u] {
		if strings.Contains(text, phrase) {
			return true
		}
	}
	return false
}

// row is a language as it stands in the table: words with blanks between them, phrases with bars.
type row struct {
	cardinal, ordinal string // in the order of their values, from 1; those of one value with slashes between
	last, ending      string
	question, filler  string
	backward, empty   string
	next, previous    string
	more, decline     string
	joins, continues  string
	expletive, clause string
	pointsBackward    string
}

// wordsOf returns the words of the language with a tag, and the Chinese ones. A language without a row has only those.
func wordsOf(tag string) words {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary == "" {
		primary = "en"
	}
	tables := tablesOnce()
	if w, ok := tables[primary]; ok {
		return w
	}
	return tables["zh"]
}

// tablesOnce reads the rows on the first call. Nothing changes the tables afterwards.
var tablesOnce = sync.OnceValue(func() map[string]words {
	tables := map[string]words{}
	for primary, r := range rows {
		w := words{
			cardinal: map[string]int{}, ordinal: map[string]int{},
			last: map[string]bool{}, ending: map[string]bool{}, question: map[string]bool{}, filler: map[string]bool{},
			backward: map[string]bool{}, empty: map[string]bool{}, clause: map[string]bool{}, phrases: map[use][]string{},
		}
		w.add(rows["zh"])
		maps.Copy(w.cardinal, hanNumerals)
		if primary != "zh" {
			w.add(r)
		}
		tables[primary] = w
	}
	return tables
})

func (w words) add(r row) {
	number(w.cardinal, r.cardinal)
	number(w.ordinal, r.ordinal)
	fill(w.last, r.last)
	fill(w.ending, r.ending)
	fill(w.question, r.question)
	fill(w.filler, r.filler)
	fill(w.backward, r.backward)
	fill(w.empty, r.empty)
	fill(w.empty, strings.ReplaceAll(r.empty, "'", "")) // "dont", as many type it
	fill(w.clause, r.clause)
	for u, list := range map[use]string{
		next: r.next, previous: r.previous, more: r.more, decline: r.decline, joins: r.joins, continues: r.continues,
		expletive: r.expletive, pointsBack: r.pointsBackward,
	} {
		if list != "" {
			w.phrases[u] = append(w.phrases[u], strings.Split(list, "|")...)
		}
	}
}

func fill(set map[string]bool, list string) {
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
}

func number(into map[string]int, list string) {
	for i, names := range strings.Fields(list) {
		for name := range strings.SplitSeq(names, "/") {
			into[name] = i + 1
		}
	}
}
