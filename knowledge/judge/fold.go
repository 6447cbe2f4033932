package judge

import "faqbot/knowledge/match"

// How a corpus is judged against itself. A fold hides every tenth phrasing; or every fifth document, to learn what a
// query looks like that nothing answers, of which every third phrasing is asked.
const (
	phrasingFolds  = 10
	documentFolds  = 5
	documentStride = 3
)

// fold is a corpus with a part taken out, and the part as judged queries.
type fold struct {
	corpus match.Corpus
	cases  []match.Case
}

// phrasingFold hides every tenth phrasing and outside example, beginning with the k-th. A phrasing is hidden with its
// near-twins, the first of which decides when. A document's last question is never hidden.
func phrasingFold(c match.Corpus, twins [][]int, k int) fold {
	f := fold{corpus: match.Corpus{Language: c.Language, Synonyms: c.Synonyms, Documents: append([]match.Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		kept := make([]string, 0, len(document.Questions))
		for i, question := range document.Questions {
			if (twins[d][i]+d)%phrasingFolds == k && (len(kept) > 0 || i+1 < len(document.Questions)) {
				f.cases = append(f.cases, match.Case{Query: question, Relevant: []string{document.ID}, Kind: hiddenPhrasing})
			} else {
				kept = append(kept, question)
			}
		}
		f.corpus.Documents[d].Questions = kept
	}
	for i, example := range c.Outside {
		if i%phrasingFolds == k {
			f.cases = append(f.cases, match.Case{Query: example, Kind: hiddenOutside})
		} else {
			f.corpus.Outside = append(f.corpus.Outside, example)
		}
	}
	return f
}

// documentFold hides the questions and the text of every fifth document, beginning with the k-th, and asks some of the
// questions, which nothing answers then.
func documentFold(c match.Corpus, k int) fold {
	f := fold{corpus: match.Corpus{Language: c.Language, Synonyms: c.Synonyms, Outside: c.Outside, Documents: append([]match.Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		if d%documentFolds != k {
			continue
		}
		for i := 0; i < len(document.Questions); i += documentStride {
			f.cases = append(f.cases, match.Case{Query: document.Questions[i], Kind: hiddenDocument})
		}
		f.corpus.Documents[d] = match.Document{ID: document.ID}
	}
	return f
}

// The kinds of the cases that a corpus gives of itself.
const (
	hiddenPhrasing = "phrasing hidden"
	hiddenOutside  = "outside example hidden"
	hiddenDocument = "document hidden"
)

// folds returns how a corpus is judged against itself, by phrasing or by document.
func folds(c match.Corpus, byDocument bool) []fold {
	var all []fold
	twins := Twins(c)
	for k := range phrasingFolds {
		all = append(all, phrasingFold(c, twins, k))
	}
	if byDocument && len(c.Documents) >= documentFolds {
		for k := range documentFolds {
			all = append(all, documentFold(c, k))
		}
	}
	return all
}
