// Package judge says how well questions are understood: judged cases, question banks, what a corpus says of itself, and
// figures.
//
// It knows no interview and no Discord: cases are queries with the documents that were meant.
package judge

import (
	"cmp"
	"slices"

	"faqbot/knowledge/match"
)

// Verdict is what became of one judged query.
type Verdict struct {
	match.Case
	Decision match.Decision
}

// score returns the score of the first match, by which queries in scope are told from those out of scope; 0 when
// there is none.
func (v Verdict) score() float64 {
	if len(v.Decision.Matches) == 0 {
		return 0
	}
	return v.Decision.Matches[0].Score
}

// Rank returns the place of the first relevant match, from 1; 0 when none is among the matches.
func (v Verdict) Rank() int {
	for i, m := range v.Decision.Matches {
		if slices.Contains(v.Relevant, m.Document) {
			return i + 1
		}
	}
	return 0
}

// Outcome says what the person saw.
func (v Verdict) Outcome() Outcome {
	rank, inScope := v.Rank(), len(v.Relevant) > 0
	switch v.Decision.Band {
	case match.Answer:
		if rank == 1 {
			return AnsweredRight
		}
		return AnsweredWrong
	case match.Pick:
		if inScope && rank > 0 && rank <= v.Decision.Shown {
			return PickedRight
		}
		return PickedWrong
	default:
		return Abstained
	}
}

// Outcome is what a person saw in reply to a judged query.
type Outcome string

// The outcomes. For a query out of scope, only Abstained is right.
const (
	AnsweredRight Outcome = "answered right"
	AnsweredWrong Outcome = "answered wrong"
	PickedRight   Outcome = "right among the picks"
	PickedWrong   Outcome = "wrong picks"
	Abstained     Outcome = "abstained"
)

// Ask is how a case is asked. It must be the same path that people get.
type Ask func(match.Case) match.Decision

// Measure asks every case and says what became of it.
func Measure(ask Ask, cases []match.Case) []Verdict {
	verdicts := make([]Verdict, 0, len(cases))
	for _, c := range cases {
		verdicts = append(verdicts, Verdict{Case: c, Decision: ask(c)})
	}
	return verdicts
}

// Cost returns what a reply cost people on average, in the units by which a reply is chosen (see package match): 0 for a
// right answer, and the most for a wrong one and for a wrong denial.
func Cost(verdicts []Verdict) float64 {
	total := 0.0
	for _, v := range verdicts {
		total += v.Decision.Cost(v.Relevant)
	}
	return total / float64(max(len(verdicts), 1))
}

// Figures sum verdicts up. Shares are of the queries in scope, but for those out of scope; a share of nothing is 0.
type Figures struct {
	InScope    int     `json:"in_scope"`
	OutOfScope int     `json:"out_of_scope"`
	First      float64 `json:"first"`       // first choice right
	AmongThree float64 `json:"among_three"` // right among the first three
	MRR        float64 `json:"mrr"`         // mean of 1/rank, over the matches of a decision
	AUROC      float64 `json:"auroc"`       // of telling in scope from out of scope; 0 when one of them is missing
	Served     float64 `json:"served"`      // answered right, or right among the picks
	Direct     float64 `json:"direct"`      // answered right
	Harm       float64 `json:"harm"`        // a wrong answer shown
	Abstained  float64 `json:"abstained"`
	OutAnswer  float64 `json:"out_answered"` // share of the queries out of scope
	OutPicked  float64 `json:"out_picked"`
}

// Sum sums verdicts up.
func Sum(verdicts []Verdict) Figures {
	var f Figures
	for _, v := range verdicts {
		f.count(v)
	}
	for _, share := range []*float64{&f.First, &f.AmongThree, &f.MRR, &f.Served, &f.Direct, &f.Harm, &f.Abstained} {
		*share /= float64(max(f.InScope, 1))
	}
	for _, share := range []*float64{&f.OutAnswer, &f.OutPicked} {
		*share /= float64(max(f.OutOfScope, 1))
	}
	f.AUROC = auroc(verdicts)
	return f
}

func (f *Figures) count(v Verdict) {
	outcome := v.Outcome()
	if len(v.Relevant) == 0 {
		f.OutOfScope++
		switch v.Decision.Band {
		case match.Answer:
			f.OutAnswer++
		case match.Pick:
			f.OutPicked++
		}
		return
	}
	f.InScope++
	if rank := v.Rank(); rank > 0 {
		f.MRR += 1 / float64(rank)
		if rank == 1 {
			f.First++
		}
		if rank <= 3 {
			f.AmongThree++
		}
	}
	switch outcome {
	case AnsweredRight:
		f.Served++
		f.Direct++
	case PickedRight:
		f.Served++
	case AnsweredWrong:
		f.Harm++
	case Abstained:
		f.Abstained++
	}
}

// auroc is the probability that the first match of a query in scope has a higher score than that of one out of scope, a
// tie counting half (the Mann-Whitney U statistic over the product of the counts).
func auroc(verdicts []Verdict) float64 {
	sorted := slices.Clone(verdicts)
	slices.SortStableFunc(sorted, func(a, b Verdict) int { return cmp.Compare(a.score(), b.score()) })
	ranks, inside, outside := 0.0, 0, 0
	for from := 0; from < len(sorted); {
		to := from
		for to < len(sorted) && sorted[to].score() == sorted[from].score() {
			to++
		}
		for _, v := range sorted[from:to] {
			if len(v.Relevant) > 0 {
				ranks += float64(from+1+to) / 2
				inside++
			} else {
				outside++
			}
		}
		from = to
	}
	if inside == 0 || outside == 0 {
		return 0
	}
	return (ranks - float64(inside)*float64(inside+1)/2) / (float64(inside) * float64(outside))
}

// Confusion is how often one document was the first choice where another was meant.
type Confusion struct {
	Meant string `json:"meant"`
	First string `json:"first"`
	Count int    `json:"count"`
}

// Confusions returns the most frequent confusions, most frequent first, at most n.
func Confusions(verdicts []Verdict, n int) []Confusion {
	counts := map[[2]string]int{}
	for _, v := range verdicts {
		if len(v.Relevant) > 0 && len(v.Decision.Matches) > 0 && v.Rank() != 1 {
			counts[[2]string{v.Relevant[0], v.Decision.Matches[0].Document}]++
		}
	}
	all := make([]Confusion, 0, len(counts))
	for pair, count := range counts {
		all = append(all, Confusion{Meant: pair[0], First: pair[1], Count: count})
	}
	slices.SortFunc(all, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Meant, b.Meant), cmp.Compare(a.First, b.First))
	})
	return all[:min(n, len(all))]
}
