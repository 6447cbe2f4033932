package block

import (
	"regexp/syntax"
	"strings"
	"sync"
)

// WordExpression is an expression of many words that may stand anywhere in a text. Go's engine for such a form takes a hundred times
// as long as looking for the words, so that texts without any of them are told first. It is safe for concurrent use.
type WordExpression struct {
	Expression
	needed func() *literals
}

// ExpressWords returns the wordExpression of a form.
func ExpressWords(form string) WordExpression {
	return WordExpression{Express(form), sync.OnceValue(func() *literals {
		parsed, err := syntax.Parse(form, syntax.Perl)
		if err != nil {
			return &literals{} // a test compiles all forms
		}
		words, ok := neededOf(parsed.Simplify())
		if !ok {
			return &literals{}
		}
		return literalsOf(words)
	})}
}

// ScansAll says that no words are known without which there is no match, so that each text is searched.
func (e WordExpression) ScansAll() bool { return !e.needed().some }

// MatchString says that a text holds a match.
func (e WordExpression) MatchString(s string) bool { return e.Match(Lowered(s)) }

// FindStringIndex returns where the first match stands, or nil.
func (e WordExpression) FindStringIndex(s string) []int {
	if !e.mayMatch(Lowered(s)) {
		return nil
	}
	return e.Expression.FindStringIndex(s)
}

// Match is MatchString for a text that is in lower case already.
func (e WordExpression) Match(t Lower) bool {
	return e.mayMatch(t) && e.Expression.MatchString(t.text)
}

func (e WordExpression) mayMatch(t Lower) bool {
	needed := e.needed()
	return !needed.some || needed.within(t.small)
}

// Lower is a text, and the same in lower case behind the sign of its beginning.
type Lower struct{ text, small string }

// Lowered returns a text with the same in lower case, for expressions of many words that are tried on it one after the other.
func Lowered(s string) Lower { return Lower{s, textBegins + strings.ToLower(s)} }

// textBegins stands for the beginning of a text among literals.
const textBegins = "\x00"

// literals are words in lower case, by their first byte. The zero value has none.
type literals struct {
	some bool
	by   [256][]string
}

func literalsOf(words []string) *literals {
	l := &literals{some: true}
	for _, w := range words {
		l.by[w[0]] = append(l.by[w[0]], w)
	}
	return l
}

// within says that a text in lower case holds one of the words.
func (l *literals) within(s string) bool {
	for at := range len(s) {
		for _, w := range l.by[s[at]] {
			if strings.HasPrefix(s[at:], w) {
				return true
			}
		}
	}
	return false
}

// neededOf returns words in lower case, one of which stands in each match of an expression. ok is false when there are none.
func neededOf(e *syntax.Regexp) (words []string, ok bool) {
	switch e.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return neededOf(e.Sub[0])
	case syntax.OpAlternate:
		for _, sub := range e.Sub {
			of, ok := neededOf(sub)
			if !ok {
				return nil, false
			}
			words = append(words, of...)
		}
		return words, true
	case syntax.OpConcat: // the part whose shortest word is longest
		for n, sub := range e.Sub {
			of, found := neededOf(sub)
			if from, _ := beginnings(&syntax.Regexp{Op: syntax.OpConcat, Sub: e.Sub[n:]}); shortest(from) > shortest(of) {
				of, found = from, true
			}
			if found && shortest(of) > shortest(words) {
				words, ok = of, true
			}
		}
		return words, ok
	}
	from, _ := beginnings(e)
	return from, shortest(from) > 0
}

// maxBeginnings is the most beginnings that are told apart.
const maxBeginnings = 200

// beginnings returns the words in lower case that matches of an expression begin with. whole says that nothing follows them.
func beginnings(e *syntax.Regexp) (words []string, whole bool) {
	switch e.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(e.Rune))}, true
	case syntax.OpCharClass:
		for n := 0; n < len(e.Rune); n += 2 {
			for c := e.Rune[n]; c <= e.Rune[n+1]; c++ {
				if len(words) == maxClass {
					return []string{""}, false
				}
				words = append(words, strings.ToLower(string(c)))
			}
		}
		return words, true
	case syntax.OpBeginText:
		return []string{textBegins}, true
	case syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary, syntax.OpEmptyMatch:
		return []string{""}, true
	case syntax.OpCapture:
		return beginnings(e.Sub[0])
	case syntax.OpQuest:
		of, whole := beginnings(e.Sub[0])
		return append(of, ""), whole
	case syntax.OpAlternate:
		whole = true
		for _, sub := range e.Sub {
			of, all := beginnings(sub)
			words, whole = append(words, of...), whole && all
		}
		return words, whole
	case syntax.OpConcat:
		words, whole = []string{""}, true
		for _, sub := range e.Sub {
			of, all := beginnings(sub)
			if len(of)*len(words) > maxBeginnings {
				return words, false
			}
			var longer []string
			for _, w := range words {
				for _, next := range of {
					longer = append(longer, w+next)
				}
			}
			if words = longer; !all {
				return words, false
			}
		}
		return words, whole
	}
	return []string{""}, false
}

// maxClass is the most characters of a class that are told apart, each in both cases.
const maxClass = 8

func shortest(words []string) int {
	if len(words) == 0 {
		return 0
	}
	n := len(words[0])
	for _, w := range words {
		n = min(n, len(w))
	}
	return n
}
