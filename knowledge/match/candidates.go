package match

import (
	"math"
	"slices"
	"sort"
)

// mostJudged is how many documents of a large corpus are judged for one segment of a message: half of them those that have
// most of its words, half those that are nearest in meaning; without vectors, all of them by their words. What is left out
// counts as not meant: its probability is 0. In a corpus of up to judgedWhole documents, as any interview is, all are judged.
const (
	mostJudged  = 128
	judgedWhole = 256
)

// candidates returns the documents that are worth judging for some segments of a message, in the order of the corpus, with
// some that are judged in any case.
func (x *Index) candidates(judgments []judgment, always []int) []int {
	if len(x.documents) <= judgedWhole {
		all := make([]int, len(x.documents))
		for d := range all {
			all[d] = d
		}
		return all
	}
	found := slices.Clone(always)
	for i := range judgments {
		j := &judgments[i]
		words := mostJudged
		if j.cosines != nil {
			words /= 2
			found = append(found, highestOf(x.nearness(j), mostJudged-words)...)
		}
		found = append(found, highestOf(x.commonness(j), words)...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// commonness says of each document how much it has in common with a segment in words.
func (x *Index) commonness(j *judgment) []float32 {
	s, n := j.sums, len(x.documents)
	scores, words, grams, turns := j.scratch.scoresOf(n), s.DocumentWords[:n], s.DocumentGrams[:n], s.Turns[:n]
	for d := range scores {
		scores[d] = words[d] + grams[d] + turns[d]
	}
	return scores
}

// nearness says of each document how near it is to a segment in meaning.
func (x *Index) nearness(j *judgment) []float32 {
	scores := j.scratch.scoresOf(len(x.documents))
	for d := range scores {
		scores[d] = float32(j.cosines[x.meanings.first[d]])
	}
	return scores
}

// highestOf returns the positions of the highest scores, best first and at most so many; of equal scores the first.
func highestOf(scores []float32, most int) []int {
	kept := make([]int, 0, most+1)
	lowest := float32(math.Inf(-1))
	for i, of := range scores {
		if len(kept) == most && of <= lowest {
			continue
		}
		at := sort.Search(len(kept), func(k int) bool { return scores[kept[k]] < of })
		kept = slices.Insert(kept, at, i)
		kept = kept[:min(len(kept), most)]
		lowest = scores[kept[len(kept)-1]]
	}
	return kept
}

// positions returns where some documents stand among candidates that have them all.
func positions(candidates, documents []int) []int {
	at := make([]int, len(documents))
	for i, d := range documents {
		at[i], _ = slices.BinarySearch(candidates, d)
	}
	return at
}
