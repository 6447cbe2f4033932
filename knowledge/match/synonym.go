package match

import "strings"

// synonyms replaces every way to say a thing by one of them, so that "LLM" and "big model" are the same term. Nodes
// form a trie over stems.
type synonyms struct {
	root *synonymNode
}

type synonymNode struct {
	next map[string]*synonymNode
	as   []token // nil where no synonym ends
}

// newSynonyms reads groups of words or phrases that mean the same; the first of a group stands for all. A group of
// fewer than two says nothing. Read cuts a text into stemmed tokens.
func newSynonyms(groups [][]string, read func(string) []token) synonyms {
	s := synonyms{root: &synonymNode{}}
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

func (s synonyms) add(phrase, as []token) {
	if len(phrase) == 0 || len(as) == 0 {
		return
	}
	node := s.root
	for _, t := range phrase {
		if node.next == nil {
			node.next = map[string]*synonymNode{}
		}
		if node.next[t.stem] == nil {
			node.next[t.stem] = &synonymNode{}
		}
		node = node.next[t.stem]
	}
	if node.as == nil { // the first group to claim a phrase keeps it
		node.as = as
	}
}

// replace returns tokens with the longest synonyms resolved, from left to right. Chinese synonyms are found inside
// a run of characters.
func (s synonyms) replace(tokens []token) []token {
	if s.root.next == nil {
		return tokens
	}
	out := make([]token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		as, used := s.longest(tokens[i:])
		if used == 0 {
			out = append(out, s.inside(tokens[i])...)
			i++
			continue
		}
		typed := tokens[i].typed
		for _, t := range tokens[i+1 : i+used] {
			typed += " " + t.typed
		}
		for _, t := range as {
			t.typed = typed
			out = append(out, t)
		}
		i += used
	}
	return out
}

func (s synonyms) longest(tokens []token) (as []token, used int) {
	node := s.root
	for i, t := range tokens {
		node = node.next[t.stem]
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
func (s synonyms) inside(run token) []token {
	if !run.han {
		return []token{run}
	}
	var out []token
	start := 0
	for at := range run.text {
		if at < start {
			continue
		}
		key, node := s.longestHan(run.text[at:])
		if node == nil {
			continue
		}
		if at > start {
			out = append(out, hanToken(run.text[start:at]))
		}
		for _, t := range node.as {
			t.typed = key
			out = append(out, t)
		}
		start = at + len(key)
	}
	if start < len(run.text) {
		out = append(out, hanToken(run.text[start:]))
	}
	return out
}

func (s synonyms) longestHan(text string) (key string, node *synonymNode) {
	for phrase, n := range s.root.next {
		if n.as != nil && len(phrase) > len(key) && isHanString(phrase) && strings.HasPrefix(text, phrase) {
			key, node = phrase, n
		}
	}
	return key, node
}

func hanToken(text string) token {
	return token{typed: text, text: text, stem: text, han: true}
}

func isHanString(s string) bool {
	return prefix(s, isHan) == len(s)
}
