package lexical

import (
	"slices"

	"faqbot/knowledge/analysis"
)

// lexicon numbers the terms of a corpus. It grows while an index is built and is only read afterwards.
type lexicon struct {
	language analysis.Language
	synonyms analysis.Synonyms
	words    map[string]uint32 // by stem, or two Chinese characters
	terms    []string          // the reverse of words
	written  map[string]*word  // words as the corpus and its synonyms write them
	synonym  map[string]bool   // the stems in which synonyms are said
	grams    map[analysis.Gram]uint32
	pairs    map[pair]uint32
	parts    bool   // texts are compared by the parts of their words, too: the answers' grams are counted
	draft    *draft // only while an index is built
}

// word is a word of the corpus as written, or a run of Chinese characters. All that is known of it is found by one
// look-up, because a corpus says the same words over and over.
type word struct {
	stem  string
	uses  int      // how often the corpus and its synonyms have it
	terms []uint32 // none while no text but a synonym has it
	grams gramIDs  // only while an index is built
}

// pair is two neighbouring words.
type pair struct{ left, right uint32 }

// unknown is the number of every term that the corpus lacks.
const unknown = ^uint32(0)

// Count is a term with how often it occurs.
type Count struct {
	Term uint32
	N    float32 // less than 1 for a doubtful occurrence
}

// Reading is a text as terms. Terms are distinct and in the order of their first occurrence, so that sums over them
// are always added up in one order.
type Reading struct {
	Tokens     []analysis.Token
	Words      []Count // those that the corpus lacks are left out
	FirstToken []int   // of each of a query's words
	Negated    bool    // it denies something
	short      []Count // grams by which variants are compared
	long       []Count // all grams
	pairs      []uint32
	lacking    float32 // words that the corpus lacks
	lackShort  float32 // grams that the corpus lacks
	lackLong   float32
	telling    []bool   // of each of a query's words: whether it says what the query is about
	lackTold   float32  // telling words that the corpus lacks
	numerals   []uint32 // those of a corpus text's words that are numbers in digits
}

func newLexicon(language analysis.Language, groups [][]string) *lexicon {
	l := &lexicon{
		language: language,
		words:    map[string]uint32{},
		written:  map[string]*word{},
		synonym:  map[string]bool{},
		grams:    map[analysis.Gram]uint32{},
		pairs:    map[pair]uint32{},
		parts:    language.Joins(),
		draft:    &draft{},
	}
	l.synonyms = analysis.NewSynonyms(groups, func(text string) []analysis.Token {
		tokens := l.stemmed(language.Tokens(analysis.Read(text)))
		for _, t := range tokens {
			l.synonym[t.Stem] = true
			l.word(t).uses++
		}
		return tokens
	})
	return l
}

// resolved stems tokens and resolves synonyms.
func (l *lexicon) resolved(tokens []analysis.Token) []analysis.Token {
	return l.synonyms.Replace(l.stemmed(tokens))
}

func (l *lexicon) stemmed(tokens []analysis.Token) []analysis.Token {
	for i := range tokens {
		t := &tokens[i]
		if known, ok := l.written[t.Text]; ok {
			t.Stem = known.stem
		} else {
			t.Stem = l.language.Stem(t.Text)
		}
	}
	return tokens
}

// mend cuts the folded text of a query into tokens, repairs words that the corpus lacks and resolves synonyms.
func (l *lexicon) mend(folded string, by *analysis.Repairer) []analysis.Token {
	tokens := l.stemmed(l.language.Tokens(folded))
	for i, t := range tokens {
		if _, known := l.words[t.Stem]; !known && !l.synonym[t.Stem] {
			tokens[i] = by.Mend(t)
		}
	}
	return l.resolved(l.language.JoinNumbers(tokens))
}

// read reads the tokens of a query.
func (l *lexicon) read(tokens []analysis.Token) Reading {
	r := Reading{Tokens: tokens, Negated: l.language.Negated(tokens)}
	previous := unknown
	var grams gramIDs
	for i, t := range tokens {
		telling, weight := l.language.Subject(tokens[i:i+1]), l.language.Weight(t)
		t.EachTerm(func(term string) {
			id, ok := l.words[term]
			if !ok {
				r.lacking += weight
				if telling {
					r.lackTold++
				}
				previous = unknown
				return
			}
			r.addWord(id, weight*(1-t.Doubt), i, telling)
			r.lacking += weight * t.Doubt
			if p, ok := l.pairs[pair{previous, id}]; ok {
				r.pairs = addOnce(r.pairs, p)
			}
			previous = id
		})
		t.EachGram(func(g analysis.Gram, short bool) {
			if id, ok := l.grams[g]; ok {
				grams.add(id, short)
				return
			}
			r.lackLong++
			if short {
				r.lackShort++
			}
		})
	}
	r.short, r.long = counted(grams.short), counted(grams.long)
	return r
}

func (r *Reading) addWord(id uint32, n float32, token int, telling bool) {
	for i := range r.Words {
		if r.Words[i].Term == id {
			r.Words[i].N += n
			return
		}
	}
	r.Words = append(r.Words, Count{id, n})
	r.FirstToken = append(r.FirstToken, token)
	r.telling = append(r.telling, telling)
}

// gramIDs gathers the grams of a text before equal ones are counted together.
type gramIDs struct{ short, long []uint32 }

func (g *gramIDs) add(id uint32, short bool) {
	g.long = append(g.long, id)
	if short {
		g.short = append(g.short, id)
	}
}

// counted sorts ids and counts equal ones together.
func counted(ids []uint32) []Count {
	slices.Sort(ids)
	counts := make([]Count, 0, len(ids))
	for _, id := range ids {
		if n := len(counts); n > 0 && counts[n-1].Term == id {
			counts[n-1].N++
			continue
		}
		counts = append(counts, Count{id, 1})
	}
	return counts
}

func addOnce(ids []uint32, id uint32) []uint32 {
	for _, known := range ids {
		if known == id {
			return ids
		}
	}
	return append(ids, id)
}

// vocabulary yields the words as the corpus writes them, and how often it uses each.
func (l *lexicon) vocabulary(yield func(word string, uses int) bool) {
	for text, w := range l.written {
		if !yield(text, w.uses) {
			return
		}
	}
}
