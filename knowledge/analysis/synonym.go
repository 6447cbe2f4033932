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
		as := read(group[0])
		for _, phrase := range group {
			s.add(read(phrase), as)
		}
	}
	return s
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
func (s Synonyms) inside(run Token) []Token {
	if !run.Han {
		return []Token{run}
	}
	var out []Token
	start := 0
	for at := range run.Text {
		if at < start {
			continue
		}
		key, node := s.longestHan(run.Text[at:])
		if node == nil {
			continue
		}
		if at > start {
			out = append(out, HanToken(run.Text[start:at]))
		}
		for _, t := range node.as {
			t.Typed = key
			out = append(out, t)
		}
		start = at + len(key)
	}
	if start < len(run.Text) {
		out = append(out, HanToken(run.Text[start:]))
	}
	return out
}

func (s Synonyms) longestHan(text string) (key string, node *synonymNode) {
	for phrase, n := range s.root.next {
		if n.as != nil && len(phrase) > len(key) && IsHanRun(phrase) && strings.HasPrefix(text, phrase) {
			key, node = phrase, n
		}
	}
	return key, node
}

// HanToken returns a run of Chinese characters as a token.
func HanToken(text string) Token {
	return Token{Typed: text, Text: text, Stem: text, Han: true}
}

// IsHanRun returns true when all of s is Chinese characters.
func IsHanRun(s string) bool {
	return prefix(s, IsHan) == len(s)
}
