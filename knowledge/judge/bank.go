package judge

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"

	"faqbot/knowledge/match"
)

// ParseBank reads a bank of frequently asked questions, one JSON object a line:
//
//	{"id": "v1", "question": "where is my card", "answer": "It takes a week.", "group": "card_arrival"}
//
// Rows that share a group are ways to ask for one document; a row without a group is a document of its own. Answers
// become passages. Documents stand in the order of their first rows. The result also maps the id of every row to its
// document's ID, because judgments may name either.
func ParseBank(raw []byte) (c match.Corpus, documentOf map[string]string, err error) {
	documentOf = map[string]string{}
	at := map[string]int{}
	err = EachLine(raw, func(line []byte) error {
		var row struct{ ID, Question, Answer, Group string }
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		id := row.Group
		if id == "" {
			id = row.ID
		}
		if id == "" || row.Question == "" {
			return errors.New("a row needs a question, and an id or a group")
		}
		i, known := at[id]
		if !known {
			i = len(c.Documents)
			at[id] = i
			c.Documents = append(c.Documents, match.Document{ID: id})
		}
		d := &c.Documents[i]
		d.Questions = append(d.Questions, row.Question)
		if row.Answer != "" {
			d.Passages = append(d.Passages, row.Answer)
		}
		documentOf[id] = id
		if row.ID != "" && row.ID != id {
			documentOf[row.ID] = id
		}
		return nil
	})
	return c, documentOf, err
}

// ParseQueries reads judged queries for a bank, one JSON object a line:
//
//	{"query": "has my card been sent", "relevant": ["card_arrival"], "kind": "typo"}
//
// An empty list means out of scope. Relevant ids are looked up in documentOf, from ParseBank; an unknown one is an
// error, because the query could not be judged.
func ParseQueries(raw []byte, documentOf map[string]string) ([]match.Case, error) {
	var cases []match.Case
	err := EachLine(raw, func(line []byte) error {
		var row struct {
			Query    string
			Relevant []string
			Kind     string
			OOSKind  string `json:"oos_kind"` // the public sets name the kind of what is out of scope so
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		if row.Query == "" || row.Relevant == nil {
			return errors.New(`a row needs a query and what is relevant to it, which is [] out of scope`)
		}
		c := match.Case{Query: row.Query, Kind: cmp.Or(row.Kind, row.OOSKind)}
		for _, id := range row.Relevant {
			document, ok := documentOf[id]
			if !ok {
				return fmt.Errorf("the bank has no %q", id)
			}
			c.Relevant = append(c.Relevant, document)
		}
		cases = append(cases, c)
		return nil
	})
	return cases, err
}

// longestLine is the longest line of a file of questions, in bytes.
const longestLine = 1 << 20

// EachLine calls parse with every line that is not blank, and names the line of an error, from 1.
func EachLine(raw []byte, parse func([]byte) error) error {
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	lines.Buffer(nil, longestLine)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		if err := parse(line); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	return nil
}
