package analysis

import "strings"

// Want is what a question wants to be told.
type Want struct {
	Kind Wanted
	Of   string // the stem of the word that it asks about: "bass" of "which bass does she play"; may be empty
}

// Wanted is a kind of Want. Anything is that of all other questions, such as those that want a yes or a no.
type Wanted int

// The kinds of Want.
const (
	Anything Wanted = iota
	Amount          // how many, how much, how old
	Which           // which one, or what kind
	Reason          // why, or in what way
)

// wants are the words by which a language asks for something, each a word or two.
type wants struct {
	amount map[string]bool
	which  map[string]bool // before what is asked about
	kind   map[string]bool // between the two, before "of": "what kind of bass"
	reason map[string]bool
	named  map[string]bool // after which a word of reason asks for a name: "wie heisst"
}

// Want returns what a question wants to be told, by its first word that says so.
func (l Language) Want(question string) Want {
	w := &l.table().wants
	if kind := chineseWant(Fold(question)); kind != Anything {
		return Want{Kind: kind}
	}
	tokens := l.Tokens(Fold(question))
	for i, t := range tokens {
		two := t.Text
		if i+1 < len(tokens) {
			two += " " + tokens[i+1].Text
		}
		switch {
		case w.amount[two] && two != t.Text:
			return Want{Amount, l.askedAbout(tokens[i+2:])}
		case w.amount[t.Text]:
			return Want{Amount, l.askedAbout(tokens[i+1:])}
		case w.which[t.Text]:
			if of := l.askedAbout(tokens[i+1:]); of != "" {
				return Want{Which, of}
			}
		case w.reason[t.Text] || w.reason[two]:
			if !hasAnyOf(tokens[i+1:], w.named) {
				return Want{Kind: Reason}
			}
		}
	}
	return Want{}
}

// askedAbout returns the stem of the word that tokens begin with, after "kind of"; nothing when that word carries grammar.
func (l Language) askedAbout(tokens []Token) string {
	if len(tokens) > 2 && l.table().wants.kind[tokens[0].Text] {
		tokens = tokens[2:]
	}
	if len(tokens) == 0 || !l.Subject(tokens[:1]) {
		return ""
	}
	return l.Stem(tokens[0].Text)
}

// hasAnyOf returns true when one of the next two tokens is among words.
func hasAnyOf(tokens []Token, words map[string]bool) bool {
	for _, t := range tokens[:min(2, len(tokens))] {
		if words[t.Text] {
			return true
		}
	}
	return false
}

// chineseWant is Want of the Chinese words, wherever they stand.
func chineseWant(question string) Wanted {
	for _, w := range []struct {
		words string
		want  Wanted
	}{{"\u4e3a\u4ec0\u4e48 \u4e3a\u5565 \u4e3a\u4f55 \u600e\u4e48 \u600e\u6837 \u5982\u4f55", Reason}, {"\u591a\u5c11 \u591a\u5927 \u591a\u4e45 \u591a\u957f \u51e0", Amount}} {
		for _, word := range strings.Fields(w.words) {
			if strings.Contains(question, word) {
				return w.want
			}
		}
	}
	return Anything
}

// Tells returns true when a sentence may tell what a question wants, beyond the words that the question has itself: an amount needs a
// number, and one of several something beside it that says which. Which words may say a reason is not known, so no sentence does.
func (l Language) Tells(sentence string, want Want, question string) bool {
	if want.Kind == Anything {
		return true
	}
	tokens := l.Tokens(Fold(sentence))
	asked := map[string]bool{}
	for _, t := range l.Tokens(Fold(question)) {
		asked[l.Stem(t.Text)] = true
	}
	switch want.Kind {
	case Amount:
		return l.tellsAmount(tokens, want.Of, asked)
	case Which:
		return l.tellsWhich(tokens, want.Of, asked)
	}
	return false
}

func (l Language) tellsAmount(tokens []Token, of string, asked map[string]bool) bool {
	number, has := false, of == ""
	for _, t := range tokens {
		number = number || t.Numeral && !asked[t.Text] || t.Run && strings.ContainsAny(t.Text, hanNumbers)
		has = has || l.Stem(t.Text) == of
	}
	return number && has
}

// hanNumbers are the numbers in Chinese characters.
const hanNumbers = "\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07"

func (l Language) tellsWhich(tokens []Token, of string, asked map[string]bool) bool {
	says := func(i int) bool {
		return i >= 0 && i < len(tokens) && !asked[l.Stem(tokens[i].Text)] && (tokens[i].Numeral || l.Subject(tokens[i:i+1]))
	}
	for i, t := range tokens {
		if l.Stem(t.Text) != of {
			continue
		}
		linked := i+1 < len(tokens) && naming[tokens[i+1].Text] && says(i+2)
		if says(i-1) || says(i+1) || linked {
			return true
		}
	}
	return false
}

// naming are the words between a thing and its name: "the University of Skarrow".
var naming = wordSet("of called named de del du di da von namens der")
