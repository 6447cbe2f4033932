package content_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

// row is a line of a set: something that people say, and what it is.
type row struct {
	Query string
	Turns []int     // the turns that answer it
	Talk  talk.Kind // when nothing is asked of the content
}

// Nobody chose a bound or wrote an example after these sentences. Run it with -v to see the figures.
func TestTalk(t *testing.T) {
	if testing.Short() {
		t.Skip("encodes some hundred sentences")
	}
	t.Parallel()
	base := understood(t)
	said, known, right := rows(t, "said.jsonl"), 0, 0
	for _, r := range said {
		a := base.Ask(r.Query)
		introduced := a.Band != match.Abstain && a.Hits[0].Introduces()
		if a.Talk == talk.None && !introduced {
			t.Logf("not recognised as %s: %q", r.Talk, r.Query)
			continue
		}
		known++
		if a.Talk == r.Talk || introduced && (r.Talk == talk.About || r.Talk == talk.Person) {
			right++
		}
	}
	n := float64(len(said))
	t.Logf("of %.0f sentences %.3f are recognised as talk, %.3f as their kind", n, float64(known)/n, float64(right)/n)
	if float64(known) < 0.9*n {
		t.Errorf("%d of %.0f are recognised as talk, want nine in ten", known, n)
	}
	for _, r := range rows(t, "heldout.jsonl") {
		if len(r.Turns) == 0 {
			continue // among them is talk
		}
		if a := base.Ask(r.Query); a.Talk != talk.None {
			t.Errorf("%q is taken for %s, and the interview answers it", r.Query, a.Talk)
		}
	}
}

// understood returns the shipped interview, understood by its words and by the shipped vectors.
func understood(t *testing.T) *knowledge.Base {
	t.Helper()
	library, err := knowledge.Open(t.Context(), knowledge.Embedded(content.FS()))
	if err != nil {
		t.Fatal(err)
	}
	library.Understand(knowledge.Encoders{English: encoder(t, meaning.Default), Multilingual: encoder(t, meaning.Multilingual)}, nil)
	if m := library.Meaning(); m.State != knowledge.MeaningReady {
		t.Fatalf("meaning is %s, %d texts have no vector: make the vectors anew", m.State, m.Missing)
	}
	return library.Base()
}

func encoder(t *testing.T, open func() (*meaning.Encoder, error)) knowledge.Encoder {
	t.Helper()
	e, err := open()
	if err != nil {
		t.Fatal(err)
	}
	var tables []*meaning.Table
	for _, file := range content.Vectors() {
		if table, err := meaning.ReadTable(e.Model(), file); err == nil {
			tables = append(tables, table)
		}
	}
	cache, err := meaning.OpenCache(e, "", tables...)
	if err != nil {
		t.Fatal(err)
	}
	return knowledge.Encoder{Encoder: e, Cache: cache}
}

// rows reads a set in testdata.
func rows(t *testing.T, name string) []row {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []row
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatalf("%s: line %d: %v", name, len(all)+1, err)
		}
		all = append(all, r)
	}
	return all
}
