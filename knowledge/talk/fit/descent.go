package main

import (
	"math"

	"faqbot/knowledge/talk"
)

// The fit minimises the mean of -ln p over the samples, and the squares of the weights by regularity over twice the number of
// samples. Of a third, a tenth and a thirtieth, a tenth told most sentences of other authors; they differ by one or two of a hundred.
const (
	regularity = 0.1
	steps      = 700
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
