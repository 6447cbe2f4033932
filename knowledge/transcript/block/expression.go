package block

import (
	"regexp"
	"sync"
)

// Expression is a regular expression that is compiled at its first use. There are a hundred, and a program that reads no
// transcript would spend 30 ms and 7 MB at its start on them. It is safe for concurrent use.
type Expression struct {
	compiled func() *regexp.Regexp
}

// Express returns the expression of a form, which must be right: a test compiles all forms.
func Express(form string) Expression {
	return Expression{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })}
}

func (e Expression) MatchString(s string) bool { return e.compiled().MatchString(s) }

func (e Expression) FindString(s string) string { return e.compiled().FindString(s) }

func (e Expression) FindAllString(s string, n int) []string { return e.compiled().FindAllString(s, n) }

func (e Expression) FindStringIndex(s string) []int { return e.compiled().FindStringIndex(s) }

func (e Expression) FindAllStringIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringIndex(s, n)
}

func (e Expression) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringSubmatchIndex(s, n)
}

func (e Expression) FindAllStringSubmatch(s string, n int) [][]string {
	return e.compiled().FindAllStringSubmatch(s, n)
}

func (e Expression) FindStringSubmatch(s string) []string { return e.compiled().FindStringSubmatch(s) }

func (e Expression) FindStringSubmatchIndex(s string) []int {
	return e.compiled().FindStringSubmatchIndex(s)
}

func (e Expression) ReplaceAllString(s, with string) string {
	return e.compiled().ReplaceAllString(s, with)
}

func (e Expression) ReplaceAllStringFunc(s string, with func(string) string) string {
	return e.compiled().ReplaceAllStringFunc(s, with)
}
