package analysis

import (
	_ "embed"
	"strings"
)

// Weight is what a word says of the subject, from .1 for the most common to 1. A few texts cannot tell that: among the dozen turns of an
// interview, "how" in one question is as rare as its subject. In English and Chinese every word weighs 1, because what
// they say is learnt otherwise: their default weights were fitted so.
func (l Language) Weight(t Token) float32 {
	if !l.Joins() || t.Run {
		return 1
	}
	weight, common := commonWords[t.Text]
	if !common {
		weight = 1
	}
	if l.Function(t) {
		weight = min(weight, grammarWeight)
	}
	return weight
}

// grammarWeight is what a word of grammar weighs at most. In the list of common words those of less written languages are rare.
const grammarWeight = 0.3

// Joins returns true for a language whose words are joined or bent so much that parts of them tell more than stems do: for all but
// English and those written without blanks.
func (l Language) Joins() bool { return l.rules != nil && l.rules != &chineseRules }

// commonWords are the words, folded, that many languages' texts have most; see tables/README.md.
var commonWords = weights(commonList)

//go:embed tables/common-words.txt
var commonList string

// weights reads lines of a word and the tenths that it weighs.
func weights(list string) map[string]float32 {
	table := make(map[string]float32, len(list)/8)
	for line := range strings.Lines(list) {
		word, tenths, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		table[word] = float32(tenths[0]-'0') / 10
	}
	return table
}
