// Command fit finds the weights by which package talk tells talk from questions of a content, one file an encoder:
//
//	go run ./knowledge/talk/fit -out knowledge/talk CASES.jsonl...
//
// It learns talk from the examples of the package, whose vectors must be made before, and questions of a content from judged questions
// of interviews: lines of {"query": "...", "turns": [5]}, of which those without turns are left out.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	out := flag.String("out", "", "directory to write into")
	flag.Parse()
	if *out == "" || flag.NArg() == 0 {
		return errors.New("name the directory to write into with -out, and files of judged questions")
	}
	asked, err := questions(flag.Args())
	if err != nil {
		return err
	}
	texts, kinds, english := talk.New().Kinds()
	return errors.Join(
		write(ctx, *out, meaning.Default, texts[:english], kinds[:english], inEnglish(asked)),
		write(ctx, *out, meaning.Multilingual, texts, kinds, asked),
	)
}

// questions returns what is asked of interviews that answer it.
func questions(paths []string) (asked []string, err error) {
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(raw) {
			var c struct {
				Query string
				Turns []int
			}
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			if err := json.Unmarshal(line, &c); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if len(c.Turns) > 0 {
				asked = append(asked, c.Query)
			}
		}
	}
	return asked, nil
}

// inEnglish returns the questions that an encoder for English may be asked.
func inEnglish(asked []string) (english []string) {
	for _, q := range asked {
		if tag, sure := analysis.Guess(q); !sure || tag == "en" {
			english = append(english, q)
		}
	}
	return english
}

// write fits and writes the file of one encoder.
func write(ctx context.Context, directory string, open func() (*meaning.Encoder, error), texts []string, kinds []talk.Kind, asked []string) error {
	encoder, err := open()
	if err != nil {
		return err
	}
	known := talk.Vectors(encoder.Model())
	var samples []sample
	for i, text := range texts {
		if v, ok := known.Vector(text); ok && v != nil {
			samples = append(samples, sample{v, kinds[i]})
		}
	}
	for _, q := range asked {
		v, err := encoder.Encode(ctx, q)
		if err != nil {
			return err
		}
		if v != nil {
			samples = append(samples, sample{v, talk.None})
		}
	}
	c := fit(samples)
	c.Model = encoder.Model()
	raw, err := json.Marshal(c)
	if err != nil {
		return err
	}
	name := filepath.Join(directory, encoder.Header().Name+".weights.json")
	fmt.Printf("%s: %d examples, %d questions\n", name, len(texts), len(asked))
	return os.WriteFile(name, append(raw, '\n'), 0o644)
}

// sample is a vector with the kind that it is.
type sample struct {
	vector meaning.Vector
	kind   talk.Kind
}

// The fit minimises the mean of -ln p over the samples, and the squares of the weights by regularity over twice the number of
// samples. Of a third, a tenth and a thirtieth, a tenth told most sentences of other authors; they differ by one or two of a hundred.
const (
	regularity = 0.1
	steps      = 1500
	pace       = 1.0 // vectors have length 1, so a step as long as this never overshoots
)

// fit finds the weights by Nesterov's accelerated gradient steps.
func fit(samples []sample) talk.Classifier {
	var c talk.Classifier
	row := map[talk.Kind]int{}
	for _, s := range samples {
		if _, ok := row[s.kind]; !ok {
			row[s.kind] = len(c.Kinds)
			c.Kinds, c.Bias = append(c.Kinds, s.kind), append(c.Bias, 0)
			c.Weights = append(c.Weights, make([]float64, len(s.vector)))
		}
	}
	if len(samples) == 0 {
		return c
	}
	n := float64(len(samples))
	before := flat(c)
	ahead := flat(c)
	for step := range steps {
		unflatten(ahead, &c)
		slope := make([]float64, len(ahead))
		for _, s := range samples {
			add(slope, c, s, row[s.kind])
		}
		next := make([]float64, len(ahead))
		for i := range ahead {
			g := slope[i] / n
			if i >= len(c.Kinds) { // no bias
				g += regularity * ahead[i] / n
			}
			next[i] = ahead[i] - pace*g
		}
		momentum := float64(step) / float64(step+3)
		for i := range next {
			ahead[i] = next[i] + momentum*(next[i]-before[i])
		}
		before = next
	}
	for i := range before {
		before[i] = math.Round(before[i]*1000) / 1000
	}
	unflatten(before, &c)
	return c
}

// add adds what a sample says of the slope: of every kind its probability, less 1 for the kind that it is.
func add(slope []float64, c talk.Classifier, s sample, is int) {
	kinds, size := len(c.Kinds), len(s.vector)
	for k, p := range c.Probabilities(s.vector) {
		if k == is {
			p--
		}
		slope[k] += p
		to := slope[kinds+k*size : kinds+(k+1)*size]
		for i, x := range s.vector {
			to[i] += p * float64(x) / one
		}
	}
}

// one is the length of a vector.
const one = 1 << 14

// flat returns the biases of a classifier, then its weights.
func flat(c talk.Classifier) []float64 {
	all := append([]float64(nil), c.Bias...)
	for _, row := range c.Weights {
		all = append(all, row...)
	}
	return all
}

// unflatten puts back what flat returned.
func unflatten(all []float64, c *talk.Classifier) {
	copy(c.Bias, all)
	at := len(c.Bias)
	for _, row := range c.Weights {
		at += copy(row, all[at:])
	}
}
