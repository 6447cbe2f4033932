package block

import (
	"regexp"
	"sync"
)

// Expression is a regular expression that is compiled at its first use. There are a hundred, and a program that reads no
// transcript would spend 30 ms and 7 MB at its start on them. Texts that lack what its matches need are told without the engine, which
// takes a hundred times as long. It is safe for concurrent use.
type Expression struct {
	compiled func() *compiled
}

type compiled struct {
	*regexp.Regexp
	needs needs
}

// Express returns the expression of a form, which must be right: a test compiles all forms. Written into each of three hundred places, it
// would take a fifth of a megabyte.
//
//go:noinline
func Express(form string) Expression {
	return expressed(func() string { return form })
}

func expressed(form func() string) Expression {
	return Expression{sync.OnceValue(func() *compiled { return &compiled{regexp.MustCompile(form()), needsOf(form())} })}
}

func (e Expression) MatchString(s string) bool {
	c := e.compiled()
	return c.needs.allow(s) && c.Regexp.MatchString(s)
}

func (e Expression) FindString(s string) string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindString(s)
	}
	return ""
}

func (e Expression) FindAllString(s string, n int) []string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindAllString(s, n)
	}
	return nil
}

func (e Expression) FindStringIndex(s string) []int {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindStringIndex(s)
	}
	return nil
}

func (e Expression) FindAllStringIndex(s string, n int) [][]int {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindAllStringIndex(s, n)
	}
	return nil
}

func (e Expression) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindAllStringSubmatchIndex(s, n)
	}
	return nil
}

func (e Expression) FindAllStringSubmatch(s string, n int) [][]string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindAllStringSubmatch(s, n)
	}
	return nil
}

func (e Expression) FindStringSubmatch(s string) []string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindStringSubmatch(s)
	}
	return nil
}

func (e Expression) FindStringSubmatchIndex(s string) []int {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.FindStringSubmatchIndex(s)
	}
	return nil
}

func (e Expression) ReplaceAllString(s, with string) string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.ReplaceAllString(s, with)
	}
	return s
}

func (e Expression) ReplaceAllStringFunc(s string, with func(string) string) string {
	if c := e.compiled(); c.needs.allow(s) {
		return c.Regexp.ReplaceAllStringFunc(s, with)
	}
	return s
}
