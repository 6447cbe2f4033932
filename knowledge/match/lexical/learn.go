package lexical

import (
	"maps"

	"faqbot/knowledge/analysis"
)

// draft is what a lexicon needs only while it grows.
type draft struct {
	line        []*word  // the words of the text that is being read
	place       []uint32 // by term: its place among the text's words, from 1; 0 when it is not among them
	inText      []uint32 // by pair: the last text that had it
	text        uint32   // how many texts were read
	short, long tally    // of grams
}

// learn reads a text of the corpus, cut into tokens, and numbers the terms that are new.
func (l *lexicon) learn(tokens []analysis.Token) Reading {
	r := l.learnWords(tokens)
	d := l.draft
	for _, w := range d.line {
		d.short.add(w.grams.short)
		d.long.add(w.grams.long)
	}
	r.short, r.long = d.short.take(), d.long.take()
	return r
}

// learnAnswer is learn for a text that is not asked. Its grams are counted only where parts of words matter; they are numbered in any
// case.
func (l *lexicon) learnAnswer(tokens []analysis.Token) Reading {
	r := l.learnWords(tokens)
	if !l.parts {
		return r
	}
	for _, w := range l.draft.line {
		l.draft.long.add(w.grams.long)
	}
	r.long = l.draft.long.take()
	return r
}

// learnWords is learnAnswer without the grams.
func (l *lexicon) learnWords(tokens []analysis.Token) Reading {
	tokens = l.resolved(tokens)
	r := Reading{Tokens: tokens, Negated: l.language.Negated(tokens)}
	r.Words, r.pairs = make([]Count, 0, len(tokens)), make([]uint32, 0, len(tokens))
	d := l.draft
	d.text++
	d.line = d.line[:0]
	previous := unknown
	for _, t := range tokens {
		w := l.word(t)
		if w.terms == nil {
			l.number(w, t)
		}
		w.uses++
		d.line = append(d.line, w)
		for _, term := range w.terms {
			d.addWord(&r, term, t.Numeral)
			if previous != unknown {
				d.addPair(&r, l.pair(pair{previous, term}))
			}
			previous = term
		}
	}
	for _, c := range r.Words {
		d.place[c.Term] = 0
	}
	return r
}

// word returns what is known of a token's word; of a new one that is the stem.
func (l *lexicon) word(t analysis.Token) *word {
	w, ok := l.written[t.Text]
	if !ok {
		w = &word{stem: t.Stem}
		l.written[t.Text] = w
	}
	return w
}

// number numbers the terms and the grams of a word that no text had before.
func (l *lexicon) number(w *word, t analysis.Token) {
	t.EachTerm(func(term string) {
		id, ok := l.words[term]
		if !ok {
			id = uint32(len(l.terms))
			l.words[term] = id
			l.terms = append(l.terms, term)
			l.draft.place = append(l.draft.place, 0)
		}
		w.terms = append(w.terms, id)
	})
	t.EachGram(func(g analysis.Gram, short bool) {
		id, ok := l.grams[g]
		if !ok {
			id = uint32(len(l.grams))
			l.grams[g] = id
		}
		w.grams.add(id, short)
	})
}

func (l *lexicon) pair(p pair) uint32 {
	id, ok := l.pairs[p]
	if !ok {
		id = uint32(len(l.pairs))
		l.pairs[p] = id
		l.draft.inText = append(l.draft.inText, 0)
	}
	return id
}

// finish drops what only learning needs. Runs of Chinese characters seldom come again, so queries are not compared with
// them as a whole.
func (l *lexicon) finish() {
	l.draft = nil
	maps.DeleteFunc(l.written, func(text string, w *word) bool {
		w.grams = gramIDs{}
		return analysis.IsRunText(text)
	})
}

func (d *draft) addWord(r *Reading, term uint32, numeral bool) {
	if at := d.place[term]; at > 0 {
		r.Words[at-1].N++
		return
	}
	r.Words = append(r.Words, Count{term, 1})
	d.place[term] = uint32(len(r.Words))
	if numeral {
		r.numerals = append(r.numerals, term)
	}
}

func (d *draft) addPair(r *Reading, id uint32) {
	if d.inText[id] != d.text {
		d.inText[id] = d.text
		r.pairs = append(r.pairs, id)
	}
}
