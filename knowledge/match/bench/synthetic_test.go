package bench

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"faqbot/knowledge/match"
)

// synthetic makes corpora of any size in a made-up language, the same on every run. Word frequencies follow Zipf's law, as they
// do in every language; a document is recognised by a few words that its phrasings favour. The benchmarks of package match
// make the same corpora; tests cannot be shared between modules.
type synthetic struct {
	random     *rand.Rand
	zipf       *rand.Zipf
	vocabulary []string
}

const syntheticWords = 20_000 // about what the questions of a large help desk use

func newSynthetic() *synthetic {
	random := rand.New(rand.NewPCG(1, 2))
	s := &synthetic{random: random, zipf: rand.NewZipf(random, 1.1, 4, syntheticWords-1)}
	seen := map[string]bool{}
	for len(s.vocabulary) < syntheticWords {
		if w := s.word(); !seen[w] {
			seen[w] = true
			s.vocabulary = append(s.vocabulary, w)
		}
	}
	return s
}

// word makes a word of one to four syllables.
func (s *synthetic) word() string {
	var w strings.Builder
	for range 1 + s.random.IntN(4) {
		w.WriteByte("bcdfghklmnprstvw"[s.random.IntN(16)])
		w.WriteByte("aeiou"[s.random.IntN(5)])
		if s.random.IntN(3) == 0 {
			w.WriteByte("nrstl"[s.random.IntN(5)])
		}
	}
	return w.String()
}

// documents returns n documents with a question, phrasings-1 further ways to ask it, and one passage each.
func (s *synthetic) documents(n, phrasings int) []match.Document {
	documents := make([]match.Document, n)
	for d := range documents {
		topic := make([]string, 6)
		for i := range topic {
			topic[i] = s.vocabulary[s.random.IntN(syntheticWords)]
		}
		documents[d] = match.Document{ID: strconv.Itoa(d), Passages: []string{s.text(topic, 20, 60)}}
		for range phrasings {
			documents[d].Questions = append(documents[d].Questions, s.text(topic, 5, 15))
		}
	}
	return documents
}

// text makes a text of least to most words, a third of them from the topic.
func (s *synthetic) text(topic []string, least, most int) string {
	words := make([]string, least+s.random.IntN(most-least+1))
	for i := range words {
		if s.random.IntN(3) == 0 {
			words[i] = topic[s.random.IntN(len(topic))]
		} else {
			words[i] = s.vocabulary[s.zipf.Uint64()]
		}
	}
	return strings.Join(words, " ")
}

// queries returns n questions with the document that each means: a phrasing with a quarter of its words changed, and in
// every fifth query a letter missing.
func (s *synthetic) queries(documents []match.Document, n int) (queries []string, meant []string) {
	for i := range n {
		d := documents[s.random.IntN(len(documents))]
		words := strings.Fields(d.Questions[s.random.IntN(len(d.Questions))])
		for w := range words {
			if s.random.IntN(4) == 0 {
				words[w] = s.vocabulary[s.zipf.Uint64()]
			}
		}
		if w := words[0]; i%5 == 0 && len(w) > 4 {
			words[0] = w[:2] + w[3:]
		}
		queries, meant = append(queries, strings.Join(words, " ")), append(meant, d.ID)
	}
	return queries, meant
}
