package match

import (
	_ "embed"
	"encoding/json"
	"errors"
	"strings"
	"sync"
)

// defaultFile holds the default weights with the figures of the fit and the command that made it.
//
//go:embed default.json
var defaultFile []byte

// DefaultModels returns the weights for English or Chinese content that has no calibration, read with an encoder, which may be none. They were
// fitted on other people's interviews; default.json says how well they do there and how to fit them again. An encoder that
// nothing was fitted for has the weights of none for its signals.
func DefaultModels(encoder string) Models {
	return defaultsOnce().Interviews.models(encoder)
}

// DefaultModels returns the default weights for the corpus, read with an encoder, which may be none. A language that joins its words
// has weights of its own: what texts have in common there is mostly parts of words, and these say more than stems do in English.
func (c Corpus) DefaultModels(encoder string) Models {
	if c.Language.Joins() {
		return defaultsOnce().Joined.models(encoder)
	}
	return DefaultModels(encoder)
}

// BankModels returns the weights for a question bank, whose documents have no answers and are asked for in few ways. What is
// near to a question says less there than what is near to a question and its answer.
func BankModels(encoder string) Models {
	file := defaultsOnce()
	if name, _, _ := strings.Cut(encoder, "@"); encoder != "" && file.Banks.Meaning[name] == (Model{}) {
		return file.Interviews.models(encoder)
	}
	return file.Banks.models(encoder)
}

// defaults are the default weights, by the kind of content. Joined are for interviews in a language that joins its words.
type defaults struct{ Interviews, Joined, Banks weights }

// weights are the weights for one kind of content.
type weights struct {
	Lexical Model            `json:"lexical"`
	Meaning map[string]Model `json:"meaning"` // by the name of the encoder
}

func (w weights) models(encoder string) Models {
	models := Models{Lexical: w.Lexical, Meaning: w.Lexical}
	name, _, _ := strings.Cut(encoder, "@")
	if m, ok := w.Meaning[name]; ok {
		models.Meaning = m
	}
	return models
}

// defaultsOnce reads the default weights on the first call.
var defaultsOnce = sync.OnceValue(func() defaults {
	file, _ := readDefaults(defaultFile) // which is a part of the program; a test reads it
	return file
})

func readDefaults(raw []byte) (defaults, error) {
	var d defaults
	if err := json.Unmarshal(raw, &d); err != nil {
		return defaults{}, err
	}
	for _, w := range []weights{d.Interviews, d.Joined, d.Banks} {
		if w.Lexical == (Model{}) || len(w.Meaning) == 0 {
			return defaults{}, errors.New("weights are missing")
		}
	}
	return d, nil
}
