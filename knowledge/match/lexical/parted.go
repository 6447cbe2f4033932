package lexical

import (
	"strings"

	"faqbot/knowledge/analysis"
)

// Parted is a query in two parts: what some document has, and what none has. Outside examples are no documents.
type Parted struct {
	Whole  string
	Known  string   // with words of grammar and numbers
	Lacked []string // the words and stretches of characters between
	Heard  bool     // some document has something of its runs
}

// Part parts a query.
func (x *Index) Part(tokens []analysis.Token) Parted {
	var p Parted
	var whole, known joined
	for i, t := range tokens {
		whole.add(t.Text, t.Run)
		switch {
		case t.Run:
			x.partRun(t.Text, &known, &p)
		case t.Numeral || x.anyHas(t.Stem) || !x.lexicon.language.Subject(tokens[i:i+1]):
			known.add(t.Text, false)
		default:
			p.Lacked = append(p.Lacked, t.Text)
		}
	}
	p.Whole, p.Known = whole.String(), known.String()
	return p
}

// partRun parts a run. A document has a character of it when it has it beside the same neighbour. A single one that is left between
// names nothing new when a document has it elsewhere.
func (x *Index) partRun(run string, known *joined, p *Parted) {
	characters := []rune(run)
	has := make([]bool, len(characters))
	for i := range len(characters) - 1 {
		if x.anyHas(string(characters[i : i+2])) {
			has[i], has[i+1] = true, true
		}
	}
	for from := 0; from < len(has); {
		to := from + 1
		for to < len(has) && has[to] == has[from] {
			to++
		}
		stretch := string(characters[from:to])
		if has[from] || to == from+1 && x.characters[characters[from]] {
			known.add(stretch, true)
			p.Heard = true
		} else {
			p.Lacked = append(p.Lacked, stretch)
		}
		from = to
	}
}

// anyHas returns true when some document has a term.
func (x *Index) anyHas(term string) bool {
	id, known := x.lexicon.words[term]
	return known && x.turns.weight.count(id) > 0
}

// charactersOf returns the characters of the runs that some document has.
func charactersOf(l *lexicon, turns postings) map[rune]bool {
	characters := map[rune]bool{}
	for id, term := range l.terms {
		if turns.count(uint32(id)) == 0 {
			continue
		}
		for _, r := range term {
			if analysis.IsRun(r) {
				characters[r] = true
			}
		}
	}
	return characters
}

// joined is a text that is put together of words. Runs stand side by side, as they are written.
type joined struct {
	strings.Builder
	run bool // it ends with one
}

func (j *joined) add(word string, run bool) {
	if j.Len() > 0 && !(run && j.run) {
		j.WriteByte(' ')
	}
	j.WriteString(word)
	j.run = run
}
