package judge

import (
	"math/rand/v2"

	"faqbot/knowledge/match"
)

// Set is a corpus with judged queries, to fit or to judge on.
type Set struct {
	Name   string
	Corpus match.Corpus
	Cases  []match.Case
	Looked []match.Case // traps and controls, which only a confidence is fitted on; may be none
}

// Few returns a set of a bank's own rows: every document keeps so many questions, and what was taken out is asked, at most so
// many of it. Every fifth document is taken out as a whole, so that its questions are out of scope. The same bank gives the
// same set.
func Few(name string, bank match.Corpus, kept, asked int) Set {
	s := Set{Name: name, Corpus: match.Corpus{Language: bank.Language, Synonyms: bank.Synonyms}}
	random := rand.New(rand.NewPCG(1, uint64(kept)))
	for d, document := range bank.Documents {
		questions := append([]string(nil), document.Questions...)
		random.Shuffle(len(questions), func(i, j int) { questions[i], questions[j] = questions[j], questions[i] })
		hidden := d%documentFolds == documentFolds-1
		n := min(kept, len(questions)-1)
		if hidden {
			n = 0
		} else {
			s.Corpus.Documents = append(s.Corpus.Documents, match.Document{ID: document.ID, Questions: questions[:n], Passages: document.Passages, Context: document.Context})
		}
		for _, question := range questions[n:] {
			c := match.Case{Query: question, Kind: hiddenDocument}
			if !hidden {
				c.Kind, c.Relevant = hiddenPhrasing, []string{document.ID}
			}
			s.Cases = append(s.Cases, c)
		}
	}
	random.Shuffle(len(s.Cases), func(i, j int) { s.Cases[i], s.Cases[j] = s.Cases[j], s.Cases[i] })
	s.Cases = s.Cases[:min(asked, len(s.Cases))]
	return s
}

// WithOutside returns the set with every second case that is out of scope as an example of what the corpus does not answer;
// the others are asked.
func (s Set) WithOutside() Set {
	with := Set{Name: s.Name + ", with examples", Corpus: s.Corpus, Looked: s.Looked}
	n := 0
	for _, c := range s.Cases {
		if len(c.Relevant) == 0 {
			if n++; n%2 == 1 {
				with.Corpus.Outside = append(with.Corpus.Outside[:len(with.Corpus.Outside):len(with.Corpus.Outside)], c.Query)
				continue
			}
		}
		with.Cases = append(with.Cases, c)
	}
	return with
}
