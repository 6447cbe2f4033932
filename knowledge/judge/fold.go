package judge

import (
	"math/rand/v2"
	"slices"

	"faqbot/knowledge/match"
)

// How a corpus is judged against itself. A fold hides every tenth phrasing; or every fifth document, to learn what a
// query looks like that nothing answers, of which every third phrasing is asked.
const (
	phrasingFolds  = 10
	documentFolds  = 5
	documentStride = 3
)

// Fold is a corpus with a part taken out, and the part as judged queries.
type Fold struct {
	Corpus match.Corpus
	Cases  []match.Case
}

// phrasingFold hides every tenth phrasing and outside example, beginning with the k-th. A phrasing is hidden with its
// near-twins, the first of which decides when. Neither a document's last question nor the first few, below from, are hidden.
func phrasingFold(c match.Corpus, twins [][]int, from, k int) Fold {
	f := Fold{Corpus: match.Corpus{Language: c.Language, Synonyms: c.Synonyms, Documents: append([]match.Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		kept := make([]string, 0, len(document.Questions))
		for i, question := range document.Questions {
			if i >= from && (twins[d][i]+d)%phrasingFolds == k && (len(kept) > 0 || i+1 < len(document.Questions)) {
				f.Cases = append(f.Cases, match.Case{Query: question, Relevant: []string{document.ID}, Kind: hiddenPhrasing})
			} else {
				kept = append(kept, question)
			}
		}
		f.Corpus.Documents[d].Questions = kept
	}
	for i, example := range c.Outside {
		if i%phrasingFolds == k {
			f.Cases = append(f.Cases, match.Case{Query: example, Kind: hiddenOutside})
		} else {
			f.Corpus.Outside = append(f.Corpus.Outside, example)
		}
	}
	return f
}

// documentFold hides the questions and the text of every fifth document, beginning with the k-th, and asks some of the
// questions, which nothing answers then.
func documentFold(c match.Corpus, k int) Fold {
	f := Fold{Corpus: match.Corpus{Language: c.Language, Synonyms: c.Synonyms, Outside: c.Outside, Documents: append([]match.Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		if d%documentFolds != k {
			continue
		}
		for i := 0; i < len(document.Questions); i += documentStride {
			f.Cases = append(f.Cases, match.Case{Query: document.Questions[i], Kind: hiddenDocument})
		}
		f.Corpus.Documents[d] = match.Document{ID: document.ID}
	}
	return f
}

// The kinds of the cases that a corpus gives of itself.
const (
	hiddenPhrasing = "phrasing hidden"
	hiddenOutside  = "outside example hidden"
	hiddenDocument = "document hidden"
)

// Folds returns how a corpus is judged against itself: tenths of its phrasings and outside examples, each hidden in its turn;
// with few outside examples also fifths of its documents. The first few questions of a document, below from, are not hidden.
func Folds(c match.Corpus, from int) []Fold {
	var all []Fold
	twins := Twins(c)
	for k := range phrasingFolds {
		all = append(all, phrasingFold(c, twins, from, k))
	}
	if len(c.Outside) < FewestOutOfScope && len(c.Documents) >= documentFolds {
		for k := range documentFolds {
			all = append(all, documentFold(c, k))
		}
	}
	return all
}

// Sparse returns a corpus with so many phrasings of each document and no more, for each number in kept, and the cases that all
// of them are judged by: phrasings that none of them has, without near-twins, and every second outside example. The same
// corpus gives the same ones. There are no cases when no document has more phrasings than the highest number.
func Sparse(c match.Corpus, kept []int) ([]match.Corpus, []match.Case) {
	most := slices.Max(kept)
	corpora := make([]match.Corpus, len(kept))
	for n := range corpora {
		corpora[n] = match.Corpus{Language: c.Language, Synonyms: c.Synonyms, Documents: slices.Clone(c.Documents)}
	}
	var cases []match.Case
	for d, document := range c.Documents {
		if len(document.Questions) == 0 {
			continue
		}
		phrasings := slices.Clone(document.Questions[1:])
		random := rand.New(rand.NewPCG(1, uint64(d)))
		random.Shuffle(len(phrasings), func(i, j int) { phrasings[i], phrasings[j] = phrasings[j], phrasings[i] })
		shuffled := append([]string{document.Questions[0]}, phrasings...)
		for n, number := range kept {
			corpora[n].Documents[d].Questions = shuffled[:min(1+number, len(shuffled))]
		}
		twins := twinsAmong(c.Language, shuffled)
		for i := 1 + most; i < len(shuffled); i++ {
			if twins[i] > most {
				cases = append(cases, match.Case{Query: shuffled[i], Relevant: []string{document.ID}, Kind: hiddenPhrasing})
			}
		}
	}
	for i, example := range c.Outside {
		if i%2 == 1 {
			cases = append(cases, match.Case{Query: example, Kind: hiddenOutside})
			continue
		}
		for n := range corpora {
			corpora[n].Outside = append(corpora[n].Outside, example)
		}
	}
	return corpora, cases
}
