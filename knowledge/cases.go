package knowledge

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// ParseCases reads judged questions for the base, one JSON object a line:
//
//	{"query": "how many gpus do u need", "meant": ["shen-wei/core-barrier"], "kind": "answer-fact", "history": ["what is a gpu"]}
//
// Meant names turns by their keys; an empty list means that no interview covers the question. While there is one
// interview, turns may be named by their numbers instead: "turns": [5]. Kind and history, the questions that were asked
// before, may be missing. Questions that also stand among the phrasings or the examples of the content would flatter the
// figures: they are returned apart.
func (b *Base) ParseCases(raw []byte) (cases, known []match.Case, err error) {
	err = judge.EachLine(raw, func(line []byte) error {
		c, err := b.parseCase(line)
		switch {
		case err != nil:
			return err
		case b.has(c.Query):
			known = append(known, c)
		default:
			cases = append(cases, c)
		}
		return nil
	})
	return cases, known, err
}

func (b *Base) parseCase(line []byte) (match.Case, error) {
	var row struct {
		Query   string
		Meant   []string
		Turns   []int
		Kind    string
		History []string
	}
	if err := json.Unmarshal(line, &row); err != nil {
		return match.Case{}, err
	}
	if row.Query == "" || row.Meant == nil && row.Turns == nil {
		return match.Case{}, errors.New(`a case needs a query and what it means: "meant" with the keys of turns, such as "shen-wei/core-barrier", or [] when no interview covers it`)
	}
	if row.Meant == nil {
		keys, err := b.keysOf(row.Turns)
		if err != nil {
			return match.Case{}, err
		}
		row.Meant = keys
	}
	for _, key := range row.Meant {
		if _, ok := b.byKey[key]; !ok {
			return match.Case{}, fmt.Errorf("no interview has the turn %q", key)
		}
	}
	return match.Case{Query: row.Query, Relevant: row.Meant, Kind: row.Kind, History: row.History}, nil
}

// keysOf returns the keys of turns by their numbers in the only interview.
func (b *Base) keysOf(turns []int) ([]string, error) {
	if len(turns) > 0 && len(b.interviews) > 1 {
		return nil, fmt.Errorf(`"turns" counts through one interview, and there are %d; name turns by their keys: "meant": [%q]`, len(b.interviews), b.entries[0].Key())
	}
	var keys []string
	for _, number := range turns {
		if number < 1 || number > len(b.entries) {
			return nil, fmt.Errorf("the interview has no turn %d", number)
		}
		keys = append(keys, b.entries[number-1].Key())
	}
	return keys, nil
}

// has returns true when the content has just these words as a question, a phrasing or an outside example.
func (b *Base) has(text string) bool {
	return slices.ContainsFunc(b.volumes, func(v *volume) bool { return v.words.Has(v.language.Canonical(text)) })
}
