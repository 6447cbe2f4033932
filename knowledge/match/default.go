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

// DefaultModels returns the weights for content that has no calibration, read with an encoder, which may be none. They were
// fitted on other people's interviews and question banks, with few phrasings and none; default.json says how well they do
// there and how to fit them again. An encoder that nothing was fitted for has the weights of none for its signals.
func DefaultModels(encoder string) Models {
	file := defaultsOnce()
	models := Models{Lexical: file.Lexical, Meaning: file.Lexical}
	name, _, _ := strings.Cut(encoder, "@")
	if m, ok := file.Meaning[name]; ok {
		models.Meaning = m
	}
	return models
}

// defaults are the default weights.
type defaults struct {
	Lexical Model
	Meaning map[string]Model // by the name of the encoder
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
	if d.Lexical == (Model{}) || len(d.Meaning) == 0 {
		return defaults{}, errors.New("weights are missing")
	}
	return d, nil
}
