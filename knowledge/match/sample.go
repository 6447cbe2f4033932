package match

import (
	"cmp"
	"slices"

	"faqbot/knowledge/meaning"
)

// Case is a judged query.
type Case struct {
	Query    string
	Relevant []string // the documents that were meant, by ID; none when no document answers the query
	Kind     string   // what sort of query it is, for reports; may be empty
	History  []string // what was asked before it, oldest first
}

// mostCandidates is how many documents of a sample are kept; those beyond are too improbable to matter.
const mostCandidates = 30

// Samples are the signals of judged queries, for Fit. They hold no text but the queries.
type Samples struct {
	all     []sample
	meaning bool // all of them have signals of meaning
}

// sample is the signals of one judged query.
type sample struct {
	documents [][signalCount]float64 // of the candidates
	none      [noneCount]float64
	relevant  []int // the candidates that were meant; none when the query is out of scope
	weight    float64
}

// Samples reads the signals of judged queries, each as a whole. Queries that ask nothing, and those that are word for word
// a question of the corpus, are left out: no weight decides on them. So are those without a vector when the corpus has
// vectors.
func (x *Index) Samples(cases []Case, encode Encode) Samples {
	number := x.numbers()
	out := Samples{meaning: x.meanings != nil}
	for _, c := range cases {
		relevant := number.of(c.Relevant)
		j, judged, model, ok := x.judged(c.Query, relevant, encode)
		if !ok {
			continue
		}
		s := sample{none: j.none, weight: 1}
		for _, at := range mostProbable(model.judge(j.signals, j.none), positions(judged, relevant)) {
			if slices.Contains(relevant, judged[at]) {
				s.relevant = append(s.relevant, len(s.documents))
			}
			s.documents = append(s.documents, j.signals[at])
		}
		x.release(j)
		out.all = append(out.all, s)
	}
	return out
}

// judged reads a query as a whole, for the documents worth judging and the relevant ones, with the model that it is judged by;
// ok is false for one that no sample is made of. What it borrowed is to be released.
func (x *Index) judged(query string, relevant []int, encode Encode) (j judgment, documents []int, model *Model, ok bool) {
	whole := x.segments(query)[0]
	if x.words.HasWording(x.words.Language().Canonical(query)) || x.talkOf(whole.tokens) != None {
		return judgment{}, nil, nil, false
	}
	model = &x.models.Lexical
	var vector meaning.Vector
	if x.meanings != nil {
		if vector = encode.of(whole.meant()); vector == nil {
			return judgment{}, nil, nil, false
		}
		model = &x.models.Meaning
	}
	j = x.listen(whole.tokens, vector, encode)
	j.compares = true
	documents = x.candidates([]judgment{j}, relevant)
	x.read(&j, documents)
	return j, documents, model, true
}

// numbers are the numbers of documents by their IDs.
type numbers map[string]int

func (x *Index) numbers() numbers {
	n := make(numbers, len(x.documents))
	for d, document := range x.documents {
		n[document.ID] = d
	}
	return n
}

// of returns the numbers of some documents, without those that the corpus does not have.
func (n numbers) of(ids []string) []int {
	var found []int
	for _, id := range ids {
		if d, ok := n[id]; ok {
			found = append(found, d)
		}
	}
	return found
}

// mostProbable returns the documents of a sample in their order: all of them, or the most probable and the relevant ones.
func mostProbable(o outcome, relevant []int) []int {
	all := make([]int, len(o.document))
	for d := range all {
		all[d] = d
	}
	if len(all) <= mostCandidates {
		return all
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(o.document[b], o.document[a]) })
	kept := all[:mostCandidates]
	for _, d := range relevant {
		if !slices.Contains(kept, d) {
			kept = append(kept, d)
		}
	}
	slices.Sort(kept)
	return kept
}

// Len returns how many queries in scope and out of scope there are.
func (s Samples) Len() (in, out int) {
	for _, one := range s.all {
		if len(one.relevant) > 0 {
			in++
		} else {
			out++
		}
	}
	return in, out
}

// Meant returns true when all samples have signals of meaning.
func (s Samples) Meant() bool { return s.meaning }

// Weigh gives the samples a weight together: share of it to those out of scope, the rest to those in scope. A class
// without samples gets none.
func (s Samples) Weigh(together, share float64) Samples {
	in, out := s.Len()
	weighed := Samples{all: slices.Clone(s.all), meaning: s.meaning}
	for i := range weighed.all {
		if len(weighed.all[i].relevant) > 0 {
			weighed.all[i].weight = together * (1 - share) / float64(in)
		} else {
			weighed.all[i].weight = together * share / float64(out)
		}
	}
	return weighed
}

// Join returns all samples of some.
func Join(parts ...Samples) Samples {
	joined := Samples{meaning: true}
	for _, part := range parts {
		if len(part.all) == 0 {
			continue
		}
		joined.all = append(joined.all, part.all...)
		joined.meaning = joined.meaning && part.meaning
	}
	return joined
}

// FitOptions say how a fit is made.
type FitOptions struct {
	Regularity float64  // how much is known already: the higher, the nearer to the prior
	Without    []string // names of signals that are left out, to see what they are worth
}

// Fit finds the weights under which the samples are most probable, not far from the prior. Signals of meaning count when
// every sample has a vector.
func Fit(samples Samples, prior Model, o FitOptions) Model {
	p := newProblem(samples, prior, o)
	return p.solve()
}
