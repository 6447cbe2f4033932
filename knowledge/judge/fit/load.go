package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// groupOf names what a set is left out with: a bank is left out with all its sizes.
func groupOf(s judge.Set) string { name, _, _ := strings.Cut(s.Name, ","); return name }

func isBank(s judge.Set) bool {
	return strings.Contains(s.Name, ", 1") || strings.Contains(s.Name, ", 3") || strings.Contains(s.Name, ", 8")
}

func load(paths []string) ([]judge.Set, error) {
	var sets []judge.Set
	for _, path := range paths {
		raw, err := os.ReadFile(filepath.Join(path, "bank.jsonl"))
		if err == nil {
			bank, _, err := judge.ParseBank(raw)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			for _, kept := range []int{1, 3, 8} {
				sets = append(sets, judge.Few(fmt.Sprintf("%s, %d", filepath.Base(path), kept), bank, kept, bankAsked))
			}
			continue
		}
		interviews, err := filepath.Glob(filepath.Join(path, "*.md"))
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(path, ".md") {
			interviews = []string{path}
		}
		for _, name := range interviews {
			set, ok, err := interview(name)
			if err != nil {
				return nil, err
			}
			if ok {
				sets = append(sets, set)
			}
		}
	}
	if len(sets) == 0 {
		return nil, errors.New("there is nothing to fit on; name directories of interviews and banks")
	}
	for _, s := range sets {
		sets = append(sets, s.WithOutside())
	}
	return sets, nil
}

// interview reads an interview and its cases; ok is false when there are none.
func interview(name string) (set judge.Set, ok bool, err error) {
	raw, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".jsonl")
	if err != nil {
		return judge.Set{}, false, nil
	}
	library, err := knowledge.Open(context.Background(), files.Path(name))
	if err != nil {
		return judge.Set{}, false, err
	}
	cases, _, err := library.Base().ParseCases(raw)
	if err != nil {
		return judge.Set{}, false, fmt.Errorf("%s: %w", name, err)
	}
	set = judge.Set{Name: strings.TrimSuffix(filepath.Base(name), ".md"), Corpus: library.Base().Corpora()[0], Cases: cases}
	if raw, err = os.ReadFile(strings.TrimSuffix(name, ".md") + ".traps.jsonl"); err == nil {
		if set.Looked, _, err = library.Base().ParseCases(raw); err != nil {
			return judge.Set{}, false, fmt.Errorf("%s: %w", name, err)
		}
	}
	return set, true, nil
}

// encoding is an encoder with the vectors of some texts.
type encoding struct {
	name   string
	encode match.Encode
}

// encoder returns the vectors of all texts, computed or known from an earlier fit. Which words a document lacks depends on the
// weights, so these are computed when they are asked for.
func encoder(open func() (*meaning.Encoder, error), directory string, sets []judge.Set) (encoding, error) {
	e, err := open()
	if err != nil {
		return encoding{}, err
	}
	cache, err := meaning.OpenCache(e, directory)
	if err != nil {
		return encoding{}, err
	}
	var texts []string
	note := func(text string) meaning.Vector {
		texts = append(texts, text)
		return meaning.Vector{1}
	}
	for _, s := range sets {
		x := match.NewIndex(s.Corpus, match.DefaultModels(""), note)
		for _, c := range slices.Concat(s.Cases, s.Looked) {
			x.Ask(c.Query, note)
		}
		x.Firsts(lookedAt(s), note)
	}
	table, err := cache.Table(context.Background(), texts)
	if err != nil {
		return encoding{}, err
	}
	late := match.Encode(func(text string) meaning.Vector {
		v, _ := e.Encode(context.Background(), text) // a text of no known word has none
		return v
	}).Remembering()
	return encoding{e.Header().Name, func(text string) meaning.Vector {
		if v, ok := table.Vector(text); ok {
			return v
		}
		return late(text)
	}}, nil
}
