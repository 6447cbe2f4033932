package match

// Case is a judged query.
type Case struct {
	Query    string
	Relevant []string // the documents that were meant, by ID; none when no document answers the query
	Kind     string   // what sort of query it is, for reports; may be empty
}

// How a corpus is judged against itself. A fold hides every tenth phrasing; or every fifth document, to learn what a query
// looks like that nothing answers, of which every third phrasing is asked.
const (
	phrasingFolds  = 10
	documentFolds  = 5
	documentStride = 3
)

// fold is a corpus with a part taken out, and the part as judged queries.
type fold struct {
	corpus Corpus
	cases  []Case
}

// phrasingFold hides every tenth phrasing and outside example, beginning with the k-th. A document's last question is
// never hidden.
func phrasingFold(c Corpus, k int) fold {
	f := fold{corpus: Corpus{Synonyms: c.Synonyms, Documents: append([]Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		kept := make([]string, 0, len(document.Questions))
		for i, question := range document.Questions {
			if (i+d)%phrasingFolds == k && (len(kept) > 0 || i+1 < len(document.Questions)) {
				f.cases = append(f.cases, Case{Query: question, Relevant: []string{document.ID}, Kind: hiddenPhrasing})
			} else {
				kept = append(kept, question)
			}
		}
		f.corpus.Documents[d].Questions = kept
	}
	for i, example := range c.Outside {
		if i%phrasingFolds == k {
			f.cases = append(f.cases, Case{Query: example, Kind: hiddenOutside})
		} else {
			f.corpus.Outside = append(f.corpus.Outside, example)
		}
	}
	return f
}

// documentFold hides the questions and the text of every fifth document, beginning with the k-th, and asks some of the
// questions, which nothing answers then.
func documentFold(c Corpus, k int) fold {
	f := fold{corpus: Corpus{Synonyms: c.Synonyms, Outside: c.Outside, Documents: append([]Document(nil), c.Documents...)}}
	for d, document := range c.Documents {
		if d%documentFolds != k {
			continue
		}
		for i := 0; i < len(document.Questions); i += documentStride {
			f.cases = append(f.cases, Case{Query: document.Questions[i], Kind: hiddenDocument})
		}
		f.corpus.Documents[d] = Document{ID: document.ID}
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
func folds(c Corpus, byDocument bool) []fold {
	var all []fold
	for k := range phrasingFolds {
		all = append(all, phrasingFold(c, k))
	}
	if byDocument && len(c.Documents) >= documentFolds {
		for k := range documentFolds {
			all = append(all, documentFold(c, k))
		}
	}
	return all
}

// selfWeight is what a phrasing of the corpus counts for when judged questions are fitted on as well: phrasings are many, and
// are written to differ from each other, which real questions are not.
const selfWeight = 0.03

// Calibrate fits a model to a corpus: on its own phrasings, each judged against the others, and on judged questions, which
// may be none. The outside examples say what the corpus does not answer; without any, whole documents are hidden to
// learn that.
func Calibrate(c Corpus, cases []Case) Model {
	var samples []sample
	weight := 1.0
	if len(cases) > 0 {
		weight = selfWeight
		samples = NewIndex(c, Model{}).samples(cases, 1)
	}
	for _, f := range folds(c, len(c.Outside) == 0) {
		samples = append(samples, NewIndex(f.corpus, Model{}).samples(f.cases, weight)...)
	}
	return fit(samples)
}

// samples reads the signals of judged queries, each as a whole. Queries that ask nothing are left out.
func (x *Index) samples(cases []Case, weight float64) []sample {
	number := make(map[string]int, len(x.documents))
	for d, document := range x.documents {
		number[document.ID] = d
	}
	out := make([]sample, 0, len(cases))
	for _, c := range cases {
		tokens := x.lexicon.mend(Read(c.Query), x.repair)
		if x.talkOf(tokens) != None {
			continue
		}
		j := x.judge(tokens)
		s := sample{documents: append([][signalCount]float64(nil), j.sums.signals...), none: j.none, weight: weight}
		x.scratch.give(j.sums)
		for _, id := range c.Relevant {
			if d, ok := number[id]; ok {
				s.relevant = append(s.relevant, d)
			}
		}
		out = append(out, s)
	}
	return out
}
