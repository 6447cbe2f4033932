package talk

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"

	"faqbot/knowledge/meaning"
)

// The weights of the classifiers, one file an encoder. They are fitted to the examples and to the questions of these files, anew
// after the vectors of the examples:
//
//	go run ./knowledge/talk/fit -out knowledge/talk knowledge/talk/fit/asked/*.txt knowledge/content/testdata/tuning.jsonl
//
// They know nothing of content/testdata/heldout.jsonl and said.jsonl, and of no interview but the shipped one and the ten in fit/asked.
//
//go:embed *.weights.json
var weights embed.FS

// Classifier says how probable each kind of talk is for a vector of one encoder; None among them is a question of the content. Of a
// kind k and a vector v of length 1, the probability is the share of exp(Bias[k] + Weights[k]·v). An example tells only what is near
// to it; the classifier knows what all examples of a kind have in common, and what questions of a content have not.
type Classifier struct {
	Model   string      `json:"model"`
	Kinds   []Kind      `json:"kinds"`
	Bias    []float64   `json:"bias"`
	Weights [][]float64 `json:"weights"` // by kind
}

// classifierOf returns the classifier that the program has for a model; nil when it has none.
func classifierOf(model string) *Classifier {
	names, _ := weights.ReadDir(".")
	for _, name := range names {
		file, err := weights.ReadFile(name.Name())
		if err != nil {
			continue
		}
		if c, err := readClassifier(file); err == nil && c.Model == model {
			return c
		}
	}
	return nil
}

func readClassifier(file []byte) (*Classifier, error) {
	var c Classifier
	if err := json.Unmarshal(file, &c); err != nil {
		return nil, err
	}
	if len(c.Kinds) == 0 || len(c.Bias) != len(c.Kinds) || len(c.Weights) != len(c.Kinds) {
		return nil, fmt.Errorf("there are %d kinds, %d biases and %d rows of weights", len(c.Kinds), len(c.Bias), len(c.Weights))
	}
	for _, row := range c.Weights {
		if len(row) != len(c.Weights[0]) {
			return nil, fmt.Errorf("rows of weights have %d and %d numbers", len(c.Weights[0]), len(row))
		}
	}
	return &c, nil
}

// Probabilities returns the probability of every kind, in the order of Kinds. It is nil without a classifier, and for a vector that is
// missing or of another length.
func (c *Classifier) Probabilities(v meaning.Vector) []float64 {
	if c == nil || v == nil || len(v) != len(c.Weights[0]) {
		return nil
	}
	length := 0.0
	for _, x := range v {
		length += float64(x) * float64(x)
	}
	length = math.Sqrt(length)
	out := make([]float64, len(c.Kinds))
	highest := math.Inf(-1)
	for k, row := range c.Weights {
		sum := 0.0
		for i, w := range row {
			sum += w * float64(v[i])
		}
		out[k] = c.Bias[k] + sum/max(length, 1)
		highest = max(highest, out[k])
	}
	total := 0.0
	for k := range out {
		out[k] = math.Exp(out[k] - highest)
		total += out[k]
	}
	for k := range out {
		out[k] /= total
	}
	return out
}

// of returns the probabilities by kind; nil where Probabilities is.
func (c *Classifier) of(v meaning.Vector) map[Kind]float64 {
	probable := c.Probabilities(v)
	if probable == nil {
		return nil
	}
	of := map[Kind]float64{}
	for k, p := range probable {
		of[c.Kinds[k]] = p
	}
	return of
}

// firstShare is what the encoder for English counts beside the multilingual one when both say how probable a kind is.
const firstShare = 0.6

// together joins what two classifiers say of one message: the weighted geometric mean of their probabilities, made to sum to 1 again.
// When one says nothing, it is what the other says.
func together(first, second map[Kind]float64) map[Kind]float64 {
	switch {
	case first == nil:
		return second
	case second == nil:
		return first
	}
	joint, total := map[Kind]float64{}, 0.0
	for _, kind := range slices.Sorted(maps.Keys(first)) {
		joint[kind] = math.Pow(first[kind], firstShare) * math.Pow(second[kind], 1-firstShare)
		total += joint[kind]
	}
	for kind := range joint {
		joint[kind] /= max(total, math.SmallestNonzeroFloat64)
	}
	return joint
}
