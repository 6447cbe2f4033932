package judge

import (
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
)

// nearTwin is the share of their words that two questions have in common when one says hardly more than the other:
// 2·common/(all).
const nearTwin = 0.8

// Twins returns, for each document and each of its questions, the first question of the document that it is a near-twin of,
// perhaps by others between them: often itself. A question whose twin is known is no test of anything.
func Twins(c match.Corpus) [][]int {
	twins := make([][]int, len(c.Documents))
	for d, document := range c.Documents {
		twins[d] = twinsAmong(c.Language, document.Questions)
	}
	return twins
}

func twinsAmong(language analysis.Language, questions []string) []int {
	first := make([]int, len(questions))
	words := make([]map[string]bool, len(questions))
	for i, question := range questions {
		first[i], words[i] = i, map[string]bool{}
		for _, word := range strings.Fields(language.Canonical(question)) {
			words[i][word] = true
		}
		for j := range i {
			if alike(words[i], words[j]) {
				join(first, i, j)
			}
		}
	}
	for i := range first {
		first[i] = root(first, i)
	}
	return first
}

// join makes one group of those of i and j, named by the first of them.
func join(first []int, i, j int) {
	a, b := root(first, i), root(first, j)
	first[max(a, b)] = min(a, b)
}

func root(first []int, i int) int {
	for first[i] != i {
		i = first[i]
	}
	return i
}

func alike(a, b map[string]bool) bool {
	if most := 2 * min(len(a), len(b)); float64(most) < nearTwin*float64(len(a)+len(b)) || most == 0 {
		return false
	}
	common := 0
	for word := range a {
		if b[word] {
			common++
		}
	}
	return 2*float64(common) >= nearTwin*float64(len(a)+len(b))
}
