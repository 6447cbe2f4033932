package block

import (
	"math/bits"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

// needs are facts of a regular expression that tell texts without a match at a fraction of the cost: most lines of a talk have none of
// the signs that a form asks for.
type needs struct {
	first  *bytes // one of these begins the text; nil for anything
	last   *bytes // one of these ends it
	each   string // each of these stands in it
	within *bytes // one of these stands in it
}

// bytes is a set of bytes, a bit each.
type bytes [4]uint64

func (b *bytes) has(c byte) bool { return b[c>>6]>>(c&63)&1 != 0 }

func (b *bytes) put(c byte) { b[c>>6] |= 1 << (c & 63) }

// maxEach is the most single bytes that are looked for.
const maxEach = 4

// needsOf returns the needs of an expression.
func needsOf(form string) needs {
	parsed, err := syntax.Parse(form, syntax.Perl)
	if err != nil {
		return needs{} // a test compiles all forms
	}
	of, n := edgesOf(parsed), needs{}
	if !of.empty && atStart(parsed) {
		n.first = &of.first
	}
	if !of.empty && atEnd(parsed) {
		n.last = &of.last
	}
	for _, set := range of.within {
		only, single := set.only()
		switch {
		case single && len(n.each) < maxEach && strings.IndexByte(n.each, only) < 0:
			n.each += string([]byte{only})
		case !single && set.cost() < maxCost && (n.within == nil || set.cost() < n.within.cost()):
			n.within = set
		}
	}
	return n
}

// allow returns false when a text cannot hold a match.
func (n *needs) allow(s string) bool {
	if n.first != nil && (s == "" || !n.first.has(s[0])) || n.last != nil && (s == "" || !n.last.has(s[len(s)-1])) {
		return false
	}
	for at := range len(n.each) {
		if strings.IndexByte(s, n.each[at]) < 0 {
			return false
		}
	}
	if n.within == nil {
		return true
	}
	for at := range len(s) {
		if n.within.has(s[at]) {
			return true
		}
	}
	return false
}

// edges tell how the matches of an expression begin and end.
type edges struct {
	empty       bool // there may be nothing in a match
	first, last bytes
	within      []*bytes // one of each of these sets stands in each match
}

func edgesOf(e *syntax.Regexp) edges {
	switch e.Op {
	case syntax.OpLiteral:
		return edgesOfLiteral(e)
	case syntax.OpCharClass:
		return edgesOfRunes(e.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return edgesOfRunes([]rune{0, unicode.MaxRune})
	case syntax.OpCapture, syntax.OpPlus:
		return edgesOf(e.Sub[0])
	case syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		of := edgesOf(e.Sub[0])
		if e.Op != syntax.OpRepeat || e.Min == 0 {
			of.empty, of.within = true, nil
		}
		return of
	case syntax.OpAlternate:
		of := edgesOf(e.Sub[0])
		for _, sub := range e.Sub[1:] {
			of.or(edgesOf(sub))
		}
		return of
	case syntax.OpConcat:
		of := edges{empty: true}
		for _, sub := range e.Sub {
			of.then(edgesOf(sub))
		}
		return of
	}
	return edges{empty: true}
}

// or adds what another expression may match in its stead.
func (of *edges) or(other edges) {
	of.empty = of.empty || other.empty
	of.first.add(&other.first)
	of.last.add(&other.last)
	if len(of.within) == 0 || len(other.within) == 0 {
		of.within = nil
		return
	}
	var rarest *bytes
	for _, a := range of.within {
		for _, b := range other.within {
			both := *a
			both.add(b)
			if rarest == nil || both.cost() < rarest.cost() {
				rarest = &both
			}
		}
	}
	of.within = []*bytes{rarest}
}

// then adds what another expression matches behind it.
func (of *edges) then(next edges) {
	if of.empty {
		of.first.add(&next.first)
	}
	if next.empty {
		next.last.add(&of.last)
	}
	of.last, of.empty = next.last, of.empty && next.empty
	of.within = append(of.within, next.within...)
}

func edgesOfLiteral(e *syntax.Regexp) edges {
	of := edges{empty: true}
	for _, r := range e.Rune {
		runes := []rune{r, r}
		if e.Flags&syntax.FoldCase != 0 {
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				runes = append(runes, other, other)
			}
		}
		of.then(edgesOfRunes(runes))
	}
	return of
}

// edgesOfRunes returns the edges of one character, of these ranges.
func edgesOfRunes(ranges []rune) edges {
	var of edges
	for n := 0; n < len(ranges); n += 2 {
		from, to := ranges[n], ranges[n+1]
		for c := from; c <= min(to, utf8.RuneSelf-1); c++ {
			of.first.put(byte(c))
			of.last.put(byte(c))
		}
		if from = max(from, utf8.RuneSelf); from > to {
			continue
		}
		if from <= utf8.RuneError && utf8.RuneError <= to { // which any byte stands for where a text is damaged
			from, to = utf8.RuneSelf, unicode.MaxRune
		}
		of.addWide(from, to)
	}
	first := of.first
	of.within = []*bytes{&first}
	return of
}

// fewRunes is how many characters of a range are looked at one by one.
const fewRunes = 64

// addWide adds the first and the last bytes of characters that take several.
func (of *edges) addWide(from, to rune) {
	if from == utf8.RuneSelf && to == unicode.MaxRune {
		for c := utf8.RuneSelf; c < 256; c++ {
			of.first.put(byte(c))
			of.last.put(byte(c))
		}
		return
	}
	for c := string(from)[0]; c <= string(to)[0]; c++ {
		of.first.put(c)
	}
	if to-from >= fewRunes {
		for c := 0x80; c < 0xc0; c++ {
			of.last.put(byte(c))
		}
		return
	}
	for c := from; c <= to; c++ {
		s := string(c)
		of.last.put(s[len(s)-1])
	}
}

// atStart says that matches stand at the start of a text.
func atStart(e *syntax.Regexp) bool { return stands(e, syntax.OpBeginText, false) }

// atEnd says that matches stand at the end of one.
func atEnd(e *syntax.Regexp) bool { return stands(e, syntax.OpEndText, true) }

func stands(e *syntax.Regexp, op syntax.Op, last bool) bool {
	switch e.Op {
	case op:
		return true
	case syntax.OpCapture:
		return stands(e.Sub[0], op, last)
	case syntax.OpConcat:
		if last {
			return stands(e.Sub[len(e.Sub)-1], op, last)
		}
		return stands(e.Sub[0], op, last)
	case syntax.OpAlternate:
		for _, sub := range e.Sub {
			if !stands(sub, op, last) {
				return false
			}
		}
		return true
	}
	return false
}

func (b *bytes) add(other *bytes) {
	for n := range b {
		b[n] |= other[n]
	}
}

// only returns the byte of a set that has no other.
func (b *bytes) only() (c byte, ok bool) {
	for n, word := range b {
		if word == 0 {
			continue
		}
		if ok || word&(word-1) != 0 {
			return 0, false
		}
		c, ok = byte(64*n+bits.TrailingZeros64(word)), true
	}
	return c, ok
}

// maxCost is the cost from which looking for bytes tells too little: most texts have one.
const maxCost = 200

// common are the bytes that most texts have, and rarer those that many have.
var common, rarer = setOf(" abcdefghijklmnopqrstuvwxyz"), setOf(".,ABCDEFGHIJKLMNOPQRSTUVWXYZ")

func setOf(all string) (b bytes) {
	for n := range len(all) {
		b.put(all[n])
	}
	return b
}

// cost tells how common the bytes of a set are in texts.
func (b *bytes) cost() int {
	cost := 0
	for n, word := range b {
		cost += bits.OnesCount64(word) + 99*bits.OnesCount64(word&common[n]) + 29*bits.OnesCount64(word&rarer[n])
	}
	return cost
}
