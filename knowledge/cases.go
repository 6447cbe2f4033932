package knowledge

import (
	"encoding/json"
	"errors"
	"fmt"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
)

// ParseCases reads judged questions for the base, one JSON object a line:
//
//	{"query": "how many gpus do u need", "turns": [5], "kind": "answer-fact"}
//
// Turns are numbers of the first interview; none means that the interview does not cover the question. Questions that
// also stand among the phrasings or the examples of the content would flatter the figures: they are returned apart.
func (b *Base) ParseCases(raw []byte) (cases, known []match.Case, err error) {
	keys := map[int]string{}
	for _, e := range b.entries {
		if e.Interview == b.interviews[0] {
			keys[e.Turn.Number] = e.Key()
		}
	}
	phrasings := b.phrasings()
	err = match.EachLine(raw, func(line []byte) error {
		c, err := parseCase(line, keys)
		switch {
		case err != nil:
			return err
		case phrasings[(analysis.Language{}).Canonical(c.Query)]:
			known = append(known, c)
		default:
			cases = append(cases, c)
		}
		return nil
	})
	return cases, known, err
}

func parseCase(line []byte, keys map[int]string) (match.Case, error) {
	var row struct {
		Query string
		Turns []int
		Kind  string
	}
	if err := json.Unmarshal(line, &row); err != nil {
		return match.Case{}, err
	}
	if row.Query == "" || row.Turns == nil {
		return match.Case{}, errors.New("a case needs a query and its turns, which are [] when the interview does not cover it")
	}
	c := match.Case{Query: row.Query, Kind: row.Kind}
	for _, number := range row.Turns {
		key, ok := keys[number]
		if !ok {
			return match.Case{}, fmt.Errorf("the interview has no turn %d", number)
		}
		c.Relevant = append(c.Relevant, key)
	}
	return c, nil
}

// phrasings returns every question, phrasing and outside example of the content in canonical form.
func (b *Base) phrasings() map[string]bool {
	all := map[string]bool{}
	for _, d := range b.corpus.Documents {
		for _, q := range d.Questions {
			all[(analysis.Language{}).Canonical(q)] = true
		}
	}
	for _, q := range b.corpus.Outside {
		all[(analysis.Language{}).Canonical(q)] = true
	}
	return all
}

// Measure asks every case and says what became of it.
func (b *Base) Measure(cases []match.Case) []match.Verdict { return b.volumes[0].index.Measure(cases) }

// CrossValidate judges the content by its own phrasings; see match.CrossValidate.
func (b *Base) CrossValidate() []match.Verdict { return match.CrossValidate(b.corpus) }
