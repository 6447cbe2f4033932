package talk

import (
	"math"
	"testing"

	"faqbot/knowledge/meaning"
	"faqbot/knowledge/racetest"
)

const unit = 1 << 14 // the length of a vector

// The probabilities of a vector are the shares of exp(bias + weights·vector). Of (1, 0): e^0.5 = 1.649 for None, e^(0.2+1) = 3.320 for
// thanks, e^0 = 1 for bye, together 5.969.
func TestProbabilities(t *testing.T) {
	t.Parallel()
	c := &Classifier{Kinds: []Kind{None, Thanks, Bye}, Bias: []float64{0.5, 0.2, 0}, Weights: [][]float64{{0, 1}, {1, 0}, {0, 0}}}
	v := meaning.Vector{unit, 0}
	for k, want := range []float64{0.27623, 0.55624, 0.16754} {
		if got := c.Probabilities(v)[k]; math.Abs(got-want) > 1e-5 {
			t.Errorf("%q has %.5f, want %.5f", c.Kinds[k], got, want)
		}
	}
	if p := c.of(v)[Bye]; math.Abs(p-0.16754) > 1e-5 {
		t.Errorf("bye has %.5f, want 0.16754", p)
	}
	var none *Classifier
	for name, p := range map[string][]float64{"no classifier": none.Probabilities(v), "no vector": c.Probabilities(nil), "another length": c.Probabilities(meaning.Vector{unit})} {
		if p != nil {
			t.Errorf("with %s got %v", name, p)
		}
	}
}

// Of two kinds that are nearly as near, the classifier decides, but not against an example word for word. A question that is no talk is
// no kind, however near it is.
func TestTheClassifierTellsKindsApart(t *testing.T) {
	t.Parallel()
	c := &Classifier{Kinds: []Kind{None, Thanks, Bye}, Bias: []float64{-9, 0, 4}, Weights: [][]float64{{0}, {0}, {0}}}
	m := &Meanings{examples: []example{{kind: Thanks, text: "ta"}, {kind: Bye, text: "bye"}, {kind: None, text: "why"}}}
	for _, test := range []struct {
		likeness []float64
		want     Kind
	}{
		{[]float64{0.80, 0.75, 0.1}, Bye},
		{[]float64{0.80, 0.30, 0.1}, Thanks},
		{[]float64{0.95, 0.90, 0.1}, Thanks},
		{[]float64{0.80, 0.75, 0.9}, Bye},
	} {
		r := m.nearest(test.likeness, c.of(meaning.Vector{unit}))
		if r.Kind != test.want || r.Talk < 0.9 || r.Likeness != test.likeness[0] || r.NoTalk != test.likeness[2] {
			t.Errorf("%v: %+v, want %s", test.likeness, r, test.want)
		}
	}
}

// Of the odds 1:4 and 4:1, the first counts 0.6 and the second 0.4: 4^-0.6 * 4^0.4 = 4^-0.2 = 0.758, so the shares are 0.4312 and 0.5688.
func TestTogether(t *testing.T) {
	t.Parallel()
	first, second := map[Kind]float64{None: 0.2, Bye: 0.8}, map[Kind]float64{None: 0.8, Bye: 0.2}
	joint := together(first, second)
	if math.Abs(joint[None]-0.4312) > 1e-4 || math.Abs(joint[Bye]-0.5688) > 1e-4 {
		t.Errorf("got %v, want 0.4312 and 0.5688", joint)
	}
	if got := together(nil, second); got[None] != 0.8 {
		t.Errorf("with one classifier got %v, want what it says", got)
	}
	if got := together(nil, nil); got != nil {
		t.Errorf("without classifiers got %v", got)
	}
}

func TestReadClassifier(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{
		`{"model":"m","kinds":["","bye"],"bias":[0,1],"weights":[[1,2],[3,4]]}`: true,
		`{"model":"m","kinds":["","bye"],"bias":[0],"weights":[[1,2],[3,4]]}`:   false,
		`{"model":"m","kinds":["","bye"],"bias":[0,1],"weights":[[1,2],[3]]}`:   false,
		`{"model":"m"}`: false,
		`{`:             false,
	} {
		if _, err := readClassifier([]byte(text)); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// Each encoder has a classifier that knows all kinds. When this fails, fit them anew.
func TestClassifiersAreThere(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, encoder := range []*meaning.Encoder{open(t, meaning.Default), open(t, meaning.Multilingual)} {
		c := classifierOf(encoder.Model())
		if c == nil {
			t.Fatalf("there is none for %s", encoder.Model())
		}
		known := map[Kind]bool{}
		for _, kind := range c.Kinds {
			known[kind] = true
		}
		for _, e := range New().compared() {
			if !known[e.kind] {
				t.Fatalf("%s does not know the kind %q", encoder.Model(), e.kind)
			}
		}
	}
}
