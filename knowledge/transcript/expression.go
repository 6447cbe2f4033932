package transcript

import (
	"regexp"
	"sync"
)

// expression is a regular expression that is compiled at its first use. There are a hundred, and a program that reads no
// transcript would spend 30 ms and 7 MB at its start on them. It is safe for concurrent use.
type expression struct {
	compiled func() *regexp.Regexp
}

// express returns the expression of a form, which must be right: a test compiles all forms.
func express(form string) expression {
	return expression{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })}
}

func (e expression) MatchString(s string) bool { return e.compiled().MatchString(s) }

func (e expression) FindString(s string) string { return e.compiled().FindString(s) }

func (e expression) FindAllString(s string, n int) []string { return e.compiled().FindAllString(s, n) }

func (e expression) FindStringIndex(s string) []int { return e.compiled().FindStringIndex(s) }

func (e expression) FindAllStringIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringIndex(s, n)
}

func (e expression) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringSubmatchIndex(s, n)
}

func (e expression) FindStringSubmatch(s string) []string { return e.compiled().FindStringSubmatch(s) }

func (e expression) FindStringSubmatchIndex(s string) []int {
	return e.compiled().FindStringSubmatchIndex(s)
}

func (e expression) ReplaceAllString(s, with string) string {
	return e.compiled().ReplaceAllString(s, with)
}

func (e expression) ReplaceAllStringFunc(s string, with func(string) string) string {
	return e.compiled().ReplaceAllStringFunc(s, with)
}
