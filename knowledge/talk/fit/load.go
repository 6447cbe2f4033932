package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

// sample is a vector with the kind that it is.
type sample struct {
	vector meaning.Vector
	kind   talk.Kind
	from   string // the file that it stands in; empty for an example of the package
	begins string // the first two words of an example
}

// asked is a question of a content.
type asked struct{ text, from string }

// questions returns what the files ask.
func questions(paths []string) (all []asked, err error) {
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		name := filepath.Base(path)
		for line := range bytes.Lines(raw) {
			line = bytes.TrimSpace(line)
			if len(line) == 0 {
				continue
			}
			if strings.HasSuffix(name, ".txt") {
				all = append(all, asked{string(line), name})
				continue
			}
			var c struct {
				Query string
				Turns []int
			}
			if err := json.Unmarshal(line, &c); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if len(c.Turns) > 0 {
				all = append(all, asked{c.Query, name})
			}
		}
	}
	return all, nil
}

// inEnglish returns the questions that an encoder for English may be asked.
func inEnglish(all []asked) (english []asked) {
	for _, q := range all {
		if tag, sure := analysis.Guess(q.text); !sure || tag == "en" {
			english = append(english, q)
		}
	}
	return english
}

// lesson is what the classifier of one encoder learns from.
type lesson struct {
	encoder *meaning.Encoder
	samples []sample
}

// lessons returns those of both encoders.
func lessons(ctx context.Context, all []asked) ([]lesson, error) {
	texts, kinds, english := talk.New().Kinds()
	first, err := learn(ctx, meaning.Default, texts[:english], kinds[:english], inEnglish(all))
	if err != nil {
		return nil, err
	}
	second, err := learn(ctx, meaning.Multilingual, texts, kinds, all)
	return []lesson{first, second}, err
}

func learn(ctx context.Context, open func() (*meaning.Encoder, error), texts []string, kinds []talk.Kind, all []asked) (lesson, error) {
	encoder, err := open()
	if err != nil {
		return lesson{}, err
	}
	l := lesson{encoder: encoder}
	known := talk.Vectors(encoder.Model())
	for i, text := range texts {
		if v, ok := known.Vector(text); ok && v != nil {
			l.samples = append(l.samples, sample{v, kinds[i], "", beginning(text)})
		}
	}
	for _, q := range all {
		v, err := encoder.Encode(ctx, q.text)
		if err != nil {
			return lesson{}, err
		}
		if v != nil {
			l.samples = append(l.samples, sample{vector: v, kind: talk.None, from: q.from})
		}
	}
	return l, nil
}

// beginning returns the first two words of a text.
func beginning(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(2, len(words))], " ")
}
