package lexical

import (
	"strings"

	"faqbot/knowledge/analysis"
)

// Parted is a query in two parts: what a document has, or some document, and what it lacks. Outside examples are no documents.
type Parted struct {
	Whole  string
	Known  string   // with words of grammar and numbers
	Lacked []string // the words and stretches of characters between
	Heard  bool     // there is something of what it writes without blanks
}

// AnyDocument is for Part.
const AnyDocument = -1

// Part parts a query by what a document has, or AnyDocument.
func (x *Index) Part(tokens []analysis.Token, document int) Parted {
	has := func(term string) bool { return x.Has(document, term) }
	if document == AnyDocument {
		has = x.anyHas
	}
	var p Parted
	var whole, known joined
	for i, t := range tokens {
		said := t.Typed
		if i > 0 && t.Text != said && tokens[i-1].Typed == said { // one of the words that a synonym stands for
			said = ""
		}
		whole.add(said, analysis.IsRunText(said))
		switch {
		case t.Run:
			x.partRun(t.Text, has, &known, &p)
		case has(t.Stem):
			known.add(said, analysis.IsRunText(said))
			p.Heard = p.Heard || analysis.IsRunText(t.Typed)
		case t.Numeral || !x.lexicon.language.Subject(tokens[i:i+1]):
			known.add(said, analysis.IsRunText(said))
		default:
			p.Lacked = append(p.Lacked, t.Text)
		}
	}
	p.Whole, p.Known = whole.String(), known.String()
	return p
}

// partRun parts a run. A document has a character of it when it has it beside the same neighbour. A single one that is left between
// names nothing new when any document has it elsewhere.
func (x *Index) partRun(run string, has func(term string) bool, known *joined, p *Parted) {
	characters := []rune(run)
	there := make([]bool, len(characters))
	for i := range len(characters) - 1 {
		if has(string(characters[i : i+2])) {
			there[i], there[i+1] = true, true
		}
	}
	for from := 0; from < len(there); {
		to := from + 1
		for to < len(there) && there[to] == there[from] {
			to++
		}
		stretch := string(characters[from:to])
		if there[from] || to == from+1 && x.characters[characters[from]] {
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
	if word == "" {
		return
	}
	if j.Len() > 0 && !(run && j.run) {
		j.WriteByte(' ')
	}
	j.WriteString(word)
	j.run = run
}
