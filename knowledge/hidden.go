package knowledge

import (
	"context"
	"fmt"

	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// mostSelfJudged is how many questions the content is judged by when it judges itself, about: each takes as long as a question
// of somebody.
const mostSelfJudged = 800

// JudgeServed judges the content by its own phrasings and outside examples as people are served now, with the weights that
// serve: each is hidden in its turn, with its near-twins, and asked like any question. Weights that were fitted on these
// phrasings have seen them; CrossValidate judges a fit by what it has not seen. The error is that of ctx.
func (l *Library) JudgeServed(ctx context.Context) ([]judge.Verdict, error) {
	base := l.Base()
	folds, most, total := make([][]judge.Fold, len(base.volumes)), 0, 0
	for i, v := range base.volumes {
		folds[i] = judge.Folds(v.corpus, 1) // the interviewer's question stays
		most = max(most, len(folds[i]))
		for _, f := range folds[i] {
			total += len(f.Cases)
		}
	}
	stride := max(1, total/mostSelfJudged)
	var verdicts []judge.Verdict
	for k, n := 0, 0; k < most; k++ {
		corpora := make([]*match.Corpus, len(base.volumes))
		var cases []match.Case
		for i := range folds {
			if k >= len(folds[i]) {
				continue
			}
			corpora[i] = &folds[i][k].Corpus
			for _, c := range folds[i][k].Cases {
				if n++; n%stride == 0 {
					cases = append(cases, c)
				}
			}
		}
		more, err := judgeAll(ctx, l.searching(base, corpora), cases)
		if err != nil {
			return nil, err
		}
		verdicts = append(verdicts, more...)
	}
	return verdicts, nil
}

// Sparse is how the content would be understood with fewer phrasings.
type Sparse struct {
	Phrasings int           `json:"phrasings"` // of each turn, at most
	Figures   judge.Figures `json:"figures"`
}

// JudgeSparse judges the content as it would be served with so many phrasings of each turn, with the default weights: a
// learning curve. All points are judged by the same phrasings, which none of them has. The error is that of ctx, or says that
// the content has no phrasings left to judge by.
func (l *Library) JudgeSparse(ctx context.Context, phrasings []int) ([]Sparse, error) {
	base := l.Base()
	corpora := make([][]*match.Corpus, len(phrasings)) // by number of phrasings, then by volume
	var cases []match.Case
	covered := 0
	for _, v := range base.volumes {
		sparse, more := judge.Sparse(v.corpus, phrasings)
		for n := range phrasings {
			corpora[n] = append(corpora[n], &sparse[n])
		}
		for _, c := range more {
			cases = append(cases, c)
			covered += min(len(c.Relevant), 1)
		}
	}
	if covered == 0 {
		return nil, fmt.Errorf("no turn has phrasings besides those that would be kept, so there is nothing to judge by: ask for fewer, or add phrasings (\"> Also asked:\")")
	}
	stride := max(1, len(cases)*len(phrasings)/mostSelfJudged)
	var some []match.Case
	for i := 0; i < len(cases); i += stride {
		some = append(some, cases[i])
	}
	plain := *base
	plain.calibration = Calibration{}
	var curve []Sparse
	for n, number := range phrasings {
		verdicts, err := judgeAll(ctx, l.searching(&plain, corpora[n]), some)
		if err != nil {
			return nil, err
		}
		curve = append(curve, Sparse{number, judge.Sum(verdicts)})
	}
	return curve, nil
}

// CalibratedBy returns the content as it would be served with another calibration.
func (l *Library) CalibratedBy(c Calibration) *Base {
	again := *l.Base()
	again.calibration = c
	return l.searching(&again, make([]*match.Corpus, len(again.volumes)))
}

// searching returns a base that is the same but for what is searched: another corpus of each volume that has one.
func (l *Library) searching(b *Base, corpora []*match.Corpus) *Base {
	l.reading <- struct{}{}
	u := l.understanding
	<-l.reading
	again := *b
	again.volumes = make([]*volume, len(b.volumes))
	each(len(b.volumes), func(i int) {
		again.volumes[i] = b.volumes[i]
		if corpora[i] != nil {
			again.volumes[i] = b.volumes[i].searching(*corpora[i])
		}
	})
	return again.understood(u)
}

// judgeAll asks cases until ctx ends.
func judgeAll(ctx context.Context, b *Base, cases []match.Case) ([]judge.Verdict, error) {
	var verdicts []judge.Verdict
	for _, c := range cases {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("judge the content: %w", context.Cause(ctx))
		}
		verdicts = append(verdicts, judge.Measure(b.Decide, []match.Case{c})...)
	}
	return verdicts, nil
}
