package judge

import (
	"math/rand/v2"
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
)

// frame is a question without its subject: an empty word stands in the place of that.
type frame []string

// Bounds of a frame, in words.
const (
	shortestQuestion = 4 // of which something may be left
	shortestFrame    = 2
)

// frameOf takes the subject out of a question: the runs of telling words with a word of the topic. A question without one loses
// one of its runs, the first only when there is no other, and perhaps all that follows. It fails for a question of which too
// little is left, and for one that is written without blanks.
func frameOf(l analysis.Language, question string, topic map[string]bool, random *rand.Rand) (frame, bool) {
	tokens := l.Tokens(analysis.Read(question))
	if len(tokens) < shortestQuestion || slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Run }) {
		return nil, false
	}
	runs := runsOf(l, tokens)
	if len(runs) == 0 {
		return nil, false
	}
	end := len(tokens)
	out := slices.DeleteFunc(slices.Clone(runs), func(r run) bool {
		return !slices.ContainsFunc(tokens[r.from:r.to], func(t analysis.Token) bool { return topic[l.Stem(t.Text)] })
	})
	if len(out) == 0 {
		one := runs[min(1+random.IntN(len(runs)), len(runs)-1)]
		out = []run{one}
		if random.IntN(2) == 0 {
			end = one.to
		}
	}
	var f frame
	at, left := 0, 0
	for _, r := range append(out, run{end, end}) {
		for _, t := range tokens[at:r.from] {
			f = append(f, t.Typed)
			left++
		}
		if r.from < r.to {
			f = append(f, "")
		}
		at = r.to
	}
	return f, left >= shortestFrame
}

// with puts a subject into the frame.
func (f frame) with(subject string) string {
	words := slices.Clone(f)
	for i, word := range words {
		if word == "" {
			words[i] = subject
		}
	}
	return strings.Join(words, " ")
}

// run is some words of a question that stand side by side.
type run struct{ from, to int }

// runsOf returns the runs of words that may say what a question is about.
func runsOf(l analysis.Language, tokens []analysis.Token) []run {
	var runs []run
	for i := range tokens {
		switch {
		case !l.Subject(tokens[i : i+1]):
		case len(runs) > 0 && runs[len(runs)-1].to == i:
			runs[len(runs)-1].to++
		default:
			runs = append(runs, run{i, i + 1})
		}
	}
	return runs
}
