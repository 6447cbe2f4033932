package talk

import (
	"testing"

	"faqbot/knowledge/meaning"
	"faqbot/knowledge/racetest"
)

// Each example has a vector of each encoder that knows its language, and is nearest to itself. When this fails, make the
// vectors anew.
func TestMeanings(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	english, multilingual := open(t, meaning.Default), open(t, meaning.Multilingual)
	r := New()
	m := r.Meanings(english.Model(), multilingual.Model())
	if m == nil {
		t.Fatal("the program has no vectors of these encoders")
	}
	texts, n := r.Texts()
	first, second := Vectors(english.Model()), Vectors(multilingual.Model())
	for i, text := range texts {
		e, knownFirst := first.Vector(text)
		v, knownSecond := second.Vector(text)
		if !knownSecond || i < n && !knownFirst {
			t.Errorf("%q has no vector", text)
			continue
		}
		if i < n && e != nil && v != nil {
			got, kind := m.ReadEnglish(e, v), m.examples[i].kind
			if kind == None {
				if got.NoTalk < 0.99 {
					t.Errorf("%q, which is no talk, is %.2f like what is none", text, got.NoTalk)
				}
			} else if got.Likeness < 0.99 || Spoken(got.Example) != text && got.Kind != kind {
				t.Errorf("%q of %s is nearest to %+v", text, kind, got)
			}
		}
	}
	if second.Len() > len(texts) {
		t.Errorf("there are %d vectors for %d examples", second.Len(), len(texts))
	}
}

func TestMeaningsOfNothing(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	var none *Meanings
	v := meaning.Vector{1 << 14}
	if got := none.Read(v); got != (Reading{}) {
		t.Errorf("without examples got %+v", got)
	}
	if got := New().Meanings("another", "model"); got != nil {
		t.Error("got vectors of a model that the program does not have")
	}
	m := &Meanings{examples: []example{{kind: Bye, text: "bye"}}, english: meaning.NewRows([]meaning.Vector{v}), multilingual: meaning.NewRows([]meaning.Vector{v})}
	if got := m.ReadEnglish(v, nil); got != (Reading{}) {
		t.Errorf("with one vector of two got %+v", got)
	}
	if got := m.ReadEnglish(v, v); got.Kind != Bye || got.Likeness != 1 {
		t.Errorf("got %+v, want bye, 1", got)
	}
}

func TestSpoken(t *testing.T) {
	t.Parallel()
	for message, want := range map[string]string{
		"who is  " + Name + " ?": "who is the speaker ?",
		Name + "\u662f\u8c01":    "\u4ed6\u662f\u8c01",
		"  hello ":               "hello",
	} {
		if got := Spoken(message); got != want {
			t.Errorf("Spoken(%q) = %q, want %q", message, got, want)
		}
	}
}

func open(t *testing.T, encoder func() (*meaning.Encoder, error)) *meaning.Encoder {
	t.Helper()
	e, err := encoder()
	if err != nil {
		t.Fatal(err)
	}
	return e
}
