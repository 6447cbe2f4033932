package match

import (
	"cmp"
	"faqbot/knowledge/analysis"
	"slices"
)

// selfWeight is what a phrasing of the corpus counts for when judged questions are fitted on as well: phrasings are
// many, and are written to differ from each other, which real questions are not.
const selfWeight = 0.03

// Bounds that keep the memory and the time of a fit within a few hundred megabytes and seconds for a corpus of any size.
const (
	mostCases      = 4000 // judged against the rest of the corpus, evenly spread over it
	mostCandidates = 200  // documents of a sample; those beyond are too improbable to matter
)

// fewestInScope is how many queries in scope it takes to say anything about a corpus.
const fewestInScope = 20

// Calibrate fits a model to a corpus: on its own phrasings, each judged against the others, and on judged questions,
// which may be none. The outside examples say what the corpus does not answer; without any, whole documents are hidden
// to learn that. A corpus with too few phrasings for that gets ConservativeModel.
func Calibrate(c Corpus, cases []Case) Model {
	var samples []sample
	weight := 1.0
	if len(cases) > 0 {
		weight = selfWeight
		samples = NewIndex(c, Model{}).samples(cases, 1)
	}
	parts := folds(c, len(c.Outside) == 0)
	stride := stride(parts)
	for _, f := range parts {
		samples = append(samples, NewIndex(f.corpus, Model{}).samples(every(f.cases, stride), weight)...)
	}
	inScope := 0
	for _, s := range samples {
		if len(s.relevant) > 0 {
			inScope++
		}
	}
	if inScope < fewestInScope {
		return ConservativeModel(c)
	}
	return fit(samples)
}

// stride says which cases of the folds are judged: every one, or every n-th where there are too many.
func stride(parts []fold) int {
	total := 0
	for _, f := range parts {
		total += len(f.cases)
	}
	return (total + mostCases - 1) / mostCases
}

func every(cases []Case, stride int) []Case {
	if stride <= 1 {
		return cases
	}
	var kept []Case
	for i := 0; i < len(cases); i += stride {
		kept = append(kept, cases[i])
	}
	return kept
}

// sample is the signals of one judged query.
type sample struct {
	query     string
	documents [][signalCount]float64 // of the candidates
	none      [noneCount]float64
	relevant  []int // the candidates that were meant; none when the query is out of scope
	weight    float64
}

// samples reads the signals of judged queries, each as a whole. Queries that ask nothing are left out.
func (x *Index) samples(cases []Case, weight float64) []sample {
	number := make(map[string]int, len(x.documents))
	for d, document := range x.documents {
		number[document.ID] = d
	}
	usual := DefaultModel()
	out := make([]sample, 0, len(cases))
	for _, c := range cases {
		tokens := x.lexicon.mend(analysis.Read(c.Query), x.repair)
		if x.talkOf(tokens) != None {
			continue
		}
		j := x.judge(tokens)
		s := sample{query: c.Query, none: j.none, weight: weight}
		for _, d := range candidates(usual.judge(j.sums.signals, j.none), c.Relevant, number) {
			if slices.Contains(c.Relevant, x.documents[d].ID) {
				s.relevant = append(s.relevant, len(s.documents))
			}
			s.documents = append(s.documents, j.sums.signals[d])
		}
		x.scratch.give(j.sums)
		out = append(out, s)
	}
	return out
}

// candidates returns the documents of a sample in their order: all of them, or the most probable and the relevant ones.
func candidates(o outcome, relevant []string, number map[string]int) []int {
	all := make([]int, len(o.document))
	for d := range all {
		all[d] = d
	}
	if len(all) <= mostCandidates {
		return all
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(o.document[b], o.document[a]) })
	kept := all[:mostCandidates]
	for _, id := range relevant {
		if d, ok := number[id]; ok && !slices.Contains(kept, d) {
			kept = append(kept, d)
		}
	}
	slices.Sort(kept)
	return kept
}
