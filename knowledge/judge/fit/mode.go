package main

import (
	"cmp"
	"slices"

	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// mode is one of the models that are fitted.
type mode struct {
	name    string // for people
	encoder string // empty for the words alone
	encode  match.Encode
	prior   match.Model
	indexes []*match.Index
	samples []match.Samples
	firsts  []match.Firsts
	sets    []judge.Set
	without []string // signals that it does not have
	joined  bool     // it is for languages that join their words
	others  float64  // what interviews in other languages count for then
}

// newMode prepares the fit for an encoder by its name, which is empty for the words alone.
func newMode(name string, sets []judge.Set, encode match.Encode) *mode {
	m := &mode{name: cmp.Or(name, "words"), encoder: name, encode: encode, prior: match.Model{Floor: 1}, sets: sets}
	if encode != nil {
		m.prior.Floor = unlike[name]
	}
	for _, s := range sets {
		x := match.NewIndex(s.Corpus, s.Corpus.DefaultModels(name), encode)
		m.indexes = append(m.indexes, x)
		m.samples = append(m.samples, x.Samples(s.Cases, encode))
	}
	return m
}

// look finds the first matches that a confidence is fitted on: those by weights that are fitted here on everything, so that they do not
// depend on the weights that the program has.
func (m *mode) look() {
	model := m.fitSamples("", false, nil)
	for i, x := range m.indexes {
		m.firsts = append(m.firsts, x.With(match.Models{Lexical: model, Meaning: model}).Firsts(lookedAt(m.sets[i]), m.encode))
	}
}

// fitWithout fits on the sets for one kind of content, without those of one group; an empty group is in none. By words alone, a trap in
// the words of a question and that question in others look alike, so there is no confidence.
func (m *mode) fitWithout(group string, banks bool, signals []string) match.Model {
	model := m.fitSamples(group, banks, signals)
	if m.encode == nil {
		return model
	}
	wrong := wrongShare
	if m.joined {
		wrong = wrongJoined
	}
	var firsts []match.Firsts // what a trap looks like is the same in all languages
	m.each(group, banks, func(i int, weight float64) { firsts = append(firsts, m.firsts[i].Weigh(weight)) })
	if confidence, ok := match.FitConfidence(match.JoinFirsts(firsts...), model, wrong, slices.Concat(signals, m.without)...); ok {
		model.Confidence = confidence
	}
	return model
}

// fitSamples is fitWithout but for the confidence.
func (m *mode) fitSamples(group string, banks bool, signals []string) match.Model {
	var samples []match.Samples
	m.each(group, banks, func(i int, weight float64) {
		if !m.isFor(m.sets[i]) {
			weight *= m.others
		}
		samples = append(samples, m.samples[i].Weigh(weight, noneShare))
	})
	return match.Fit(match.Join(samples...), m.prior, match.FitOptions{Regularity: regularity, Without: slices.Concat(signals, m.without)})
}

// each calls do with each set that fitWithout fits on, and with what it counts for.
func (m *mode) each(group string, banks bool, do func(i int, weight float64)) {
	for i, s := range m.sets {
		switch {
		case groupOf(s) == group || banks && !isBank(s):
		case isBank(s) && !banks:
			do(i, bankWeight)
		default:
			do(i, 1)
		}
	}
}

// isFor returns true for a set of the kind that the model is for.
func (m *mode) isFor(s judge.Set) bool { return !m.joined || s.Corpus.Language.Joins() }

// lookedAt returns what a confidence is fitted on.
func lookedAt(s judge.Set) []match.Case { return slices.Concat(s.Cases, s.Looked) }
