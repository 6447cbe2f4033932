package talk

import (
	"strings"

	"faqbot/knowledge/analysis"
)

// words cuts a message into folded words: runs of letters and digits, and Han characters one by one. The name of the
// interviewee is a word of its own.
func (r *Reader) words(message string) []string {
	var words []string
	for n, part := range strings.Split(message, Name) {
		if n > 0 {
			words = append(words, Name)
		}
		for _, t := range (analysis.Language{}).Tokens(analysis.Fold(part)) {
			if t.Run {
				words = append(words, r.hanWords(t.Typed)...)
			} else {
				words = append(words, t.Text)
			}
		}
	}
	return words
}

// hanWords cuts a run of Han characters into the words that the examples know, and single characters between.
func (r *Reader) hanWords(run string) []string {
	var words []string
	for run != "" {
		n := 0
		for _, known := range r.han {
			if strings.HasPrefix(run, known) {
				n = len(known)
				break
			}
		}
		if n == 0 {
			for i := range run {
				if n = i; n > 0 {
					break
				}
			}
			if n == 0 {
				n = len(run)
			}
		}
		words = append(words, run[:n])
		run = run[n:]
	}
	return words
}

// fillerWeight is what a filler counts against another word: "what is this whole thing about" is much like "what is
// this about".
const fillerWeight = 0.25

// pairWeight is what two words side by side count against a single one. Order tells "can you help" from "you can help".
const pairWeight = 0.5

// bag returns the terms of some words with what they count: each word, or the one that stands for it, and each two side
// by side. Fillers are no part of a pair.
func (r *Reader) bag(words []string) map[string]float64 {
	counts := map[string]float64{}
	last := ""
	for _, word := range words {
		if r.filler[word] {
			counts[word] += fillerWeight
			continue
		}
		word = r.stem(word)
		counts[word]++
		if last != "" {
			counts[last+" "+word] += pairWeight
		}
		last = word
	}
	return counts
}

func (r *Reader) stem(word string) string {
	if class, ok := r.alike[word]; ok {
		return class
	}
	stem := (analysis.Language{}).Stem(word)
	if class, ok := r.alike[stem]; ok {
		return class
	}
	return stem
}

// foreign returns true when some term is a word that no example has and that says what something is about: "how do
// vaccines work" has one.
func (r *Reader) foreign(bag map[string]float64) bool {
	for t := range bag {
		if r.terms[t] == nil && !strings.Contains(t, " ") && !r.filler[t] && !grammar(t) {
			return true
		}
	}
	return false
}

// grammar returns true for a word that only joins others.
func grammar(word string) bool {
	return !strings.Contains(word, " ") && !analysis.IsRunText(word) && !(analysis.Language{}).Subject([]analysis.Token{{Text: word}})
}
