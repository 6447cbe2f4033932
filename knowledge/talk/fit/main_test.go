package main

import (
	"testing"

	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

// What lies apart is told apart, and more surely what lies farther.
func TestFit(t *testing.T) {
	t.Parallel()
	right, up, left := meaning.Vector{one, 0}, meaning.Vector{0, one}, meaning.Vector{-one, 0}
	c := fit([]sample{{vector: right, kind: talk.Thanks}, {vector: right, kind: talk.Thanks}, {vector: up}, {vector: left, kind: talk.Bye}})
	for i, v := range []meaning.Vector{right, up, left} { // in the order in which the kinds came
		p := c.Probabilities(v)
		for k := range p {
			if k != i && p[k] >= p[i] {
				t.Errorf("%v is %q with %.3f and %q with %.3f", v, c.Kinds[i], p[i], c.Kinds[k], p[k])
			}
		}
	}
	if p := c.Probabilities(right); p[0] < 0.8 {
		t.Errorf("what all of a kind have says that with %.3f alone", p[0])
	}
	if empty := fit(nil); len(empty.Kinds) > 0 {
		t.Errorf("of nothing is fitted %+v", empty)
	}
}
