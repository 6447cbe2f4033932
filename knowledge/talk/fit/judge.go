package main

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"

	"faqbot/knowledge/talk"
)

// folds is how many parts are judged, each by weights that were fitted to the others. A file is in one part with all it has, and so are
// the examples that begin with the same two words, which are often the same in other words.
const folds = 5

// talks are the probabilities from which judge counts a sentence as talk.
var talks = []float64{0.5, 0.75, 0.9}

// judge prints how many questions of each file, and of the examples, are talk by weights fitted without them.
func judge(l lesson) {
	counts := map[string][]int{} // by file: how many there are, and how many are taken for talk
	for fold := range uint32(folds) {
		learned := slices.DeleteFunc(slices.Clone(l.samples), func(s sample) bool { return foldOf(s) == fold })
		c := fit(learned)
		for _, s := range l.samples {
			if foldOf(s) == fold {
				count(counts, s, talkOf(c, s))
			}
		}
	}
	fmt.Printf("%s, taken for talk with a probability of %v or more:\n", l.encoder.Header().Name, talks)
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		n := counts[name]
		fmt.Printf("\t%-24s of %4d", name, n[0])
		for _, taken := range n[1:] {
			fmt.Printf("  %4d (%.3f)", taken, float64(taken)/float64(n[0]))
		}
		fmt.Println()
	}
}

// foldOf returns the part that a sample is judged in.
func foldOf(s sample) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s.from))
	if s.from == "" {
		h.Write([]byte(s.begins))
	}
	return h.Sum32() % folds
}

// talkOf returns the probability that a sample is talk.
func talkOf(c talk.Classifier, s sample) float64 {
	p := 1.0
	for k, share := range c.Probabilities(s.vector) {
		if c.Kinds[k] == talk.None {
			p -= share
		}
	}
	return p
}

func count(counts map[string][]int, s sample, p float64) {
	name := s.from
	switch {
	case name != "":
	case s.kind == talk.None:
		name = "examples of no talk"
	default:
		name = "examples of talk"
	}
	if counts[name] == nil {
		counts[name] = make([]int, 1+len(talks))
	}
	counts[name][0]++
	for i, least := range talks {
		if p >= least {
			counts[name][1+i]++
		}
	}
}
