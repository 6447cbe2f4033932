package analysis

import "strings"

// Synonyms replaces every way to say a thing by one of them, so that "LLM" and "big model" are the same term. Nodes
// form a trie over stems.
type Synonyms struct {
	root *synonymNode
}

type synonymNode struct {
	next map[string]*synonymNode
	as   []Token // nil where no synonym ends
}

// NewSynonyms reads groups of words or phrases that mean the same; the first of a group stands for all. A group of
// fewer than two says nothing. Read cuts a text into stemmed tokens.
func NewSynonyms(groups [][]string, read func(string) []Token) Synonyms {
	s := Synonyms{root: &synonymNode{}}
	for _, group := range groups {
		if len(group) < 2 {
			continue
		}
		as := s.resolved(read(group[0]))
		for _, phrase := range group {
			s.add(read(phrase), as)
		}
	}
	return s
}

// resolved returns what an earlier group has a phrase stand for, or the phrase: groups that share one are a chain.
func (s Synonyms) resolved(phrase []Token) []Token {
	if as, used := s.longest(phrase); used == len(phrase) && used > 0 {
		return as
	}
	return phrase
}

func (s Synonyms) add(phrase, as []Token) {
	if len(phrase) == 0 || len(as) == 0 {
		return
	}
	node := s.root
	for _, t := range phrase {
		if node.next == nil {
			node.next = map[string]*synonymNode{}
		}
		if node.next[t.Stem] == nil {
			node.next[t.Stem] = &synonymNode{}
		}
		node = node.next[t.Stem]
	}
	if node.as == nil { // the first group to claim a phrase keeps it
		node.as = as
	}
}

// Replace returns tokens with the longest synonyms resolved, from left to right. Chinese synonyms are found inside
// a run of characters.
func (s Synonyms) Replace(tokens []Token) []Token {
	if s.root.next == nil {
		return tokens
	}
	out := make([]Token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		as, used := s.longest(tokens[i:])
		if used == 0 {
			out = append(out, s.inside(tokens[i])...)
			i++
			continue
		}
		typed := tokens[i].Typed
		for _, t := range tokens[i+1 : i+used] {
			typed += " " + t.Typed
		}
		for _, t := range as {
			t.Typed = typed
			out = append(out, t)
		}
		i += used
	}
	return out
}

func (s Synonyms) longest(tokens []Token) (as []Token, used int) {
	node := s.root
	for i, t := range tokens {
		node = node.next[t.Stem]
		if node == nil {
			break
		}
		if node.as != nil {
			as, used = node.as, i+1
		}
	}
	return as, used
}

// inside cuts a run of Chinese characters at the synonyms that it contains.
func (s Synonyms) inside(t Token) []Token {
	if !t.Run {
		return []Token{t}
	}
	var out []Token
	start := 0
	for at := range t.Text {
		if at < start {
			continue
		}
		key, node := s.longestHan(t.Text[at:])
		if node == nil {
			continue
		}
		if at > start {
			out = append(out, run(t.Text[start:at]))
		}
		for _, as := range node.as {
			as.Typed = key
			out = append(out, as)
		}
		start = at + len(key)
	}
	if start < len(t.Text) {
		out = append(out, run(t.Text[start:]))
	}
	return out
}

func (s Synonyms) longestHan(text string) (key string, node *synonymNode) {
	for phrase, n := range s.root.next {
		if n.as != nil && len(phrase) > len(key) && IsRunText(phrase) && strings.HasPrefix(text, phrase) {
			key, node = phrase, n
		}
	}
	return key, node
}

// IsRunText returns true when all of s is characters of runs: of scripts that are written without blanks.
func IsRunText(s string) bool { return prefix(s, IsRun) == len(s) }
