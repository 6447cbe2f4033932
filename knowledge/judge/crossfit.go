package judge

import (
	"context"
	"fmt"
	"slices"

	"faqbot/knowledge/match"
)

// noneShare is the share of questions that are taken to be out of scope, whatever the samples happen to be: that of the
// public sets and of the interviews that the default was fitted on.
const noneShare = 0.3

// casesShare is what judged cases count for beside the content's own phrasings, which are many, and are written to differ
// from each other, which real questions are not.
const casesShare = 0.85

// trial is how a model did on what it had not seen: on the content's own phrasings and examples, on judged cases, and on
// traps.
type trial struct{ own, asked, traps []Verdict }

// trapShare is how many of the questions are taken to be traps, when a calibration is judged.
const trapShare = 0.1

// cost weighs the two as a fit does.
func (t trial) cost() float64 {
	cost := Cost(t.own)
	if len(t.asked) > 0 {
		cost = (1-casesShare)*cost + casesShare*Cost(t.asked)
	}
	if len(t.traps) > 0 {
		cost = (1-trapShare)*cost + trapShare*Cost(t.traps)
	}
	return cost
}

// part is one of the parts that are judged by a fit on the others.
type part struct {
	encode match.Encode
	index  *match.Index // has not seen the cases
	cases  []match.Case
	whole  *match.Index // of the corpus as it is
	asked  []match.Case // judged cases

	traps         []match.Case // frames of the content with other subjects
	own, judged   material
	meant, worded match.Subjects // with signals of meaning, and of the words alone
}

// material is what a fit is made from: samples with signals of meaning, and samples of the words alone.
type material struct{ meaning, words match.Samples }

type parts []part

func newParts(ctx context.Context, contents []Content, usual match.Models) (parts, error) {
	var all parts
	for _, c := range contents {
		c.Encode = c.Encode.Remembering() // a question is asked of many an index
		folds := Folds(c.Corpus, 0)
		stride := stride(folds)
		words := c.Index.WithVectors(nil)
		trapper := NewTrapper(c.Corpus)
		for i, f := range folds {
			if ctx.Err() != nil {
				return nil, fmt.Errorf("fit: %w", context.Cause(ctx))
			}
			unread := match.NewIndex(f.Corpus, usual, nil)
			p := part{encode: c.Encode, index: unread.WithVectors(c.Encode), cases: every(f.Cases, stride), whole: c.Index}
			for n := i; n < len(c.Cases); n += len(folds) {
				p.asked = append(p.asked, c.Cases[n])
			}
			p.subjects(trapper, unread, words)
			p.own = material{p.index.Samples(p.cases, c.Encode), unread.Samples(p.cases, nil)}
			p.judged = material{c.Index.Samples(p.asked, c.Encode), words.Samples(p.asked, nil)}
			all = append(all, p)
		}
	}
	return all, nil
}

// mostSubjects is how many phrasings of a part are asked, and made traps of, to fit a subject.
const mostSubjects = 60

// subjects makes traps of the phrasings that are hidden, and asks them and the phrasings. Every second trap is asked of the whole
// corpus, which has the phrasing that its frame is from, and the others where that is hidden.
func (p *part) subjects(trapper *Trapper, unread, words *match.Index) {
	var asked []match.Case
	var phrasings []string
	for _, c := range p.cases {
		if c.Kind == hiddenPhrasing {
			asked, phrasings = append(asked, c), append(phrasings, c.Query)
		}
	}
	n := (len(asked) + mostSubjects - 1) / mostSubjects
	asked = every(asked, n)
	var near, far []match.Case
	for i, trap := range trapper.Traps(every(phrasings, n)) {
		if i%2 == 0 {
			near = append(near, trap)
		} else {
			far = append(far, trap)
		}
	}
	p.traps = near
	far = append(far, asked...)
	near = append(slices.Clone(near), p.asked...)
	near = slices.DeleteFunc(near, func(c match.Case) bool { return len(c.Relevant) == 0 && c.Kind != framed && c.Kind != framedNear })
	p.meant = match.JoinSubjects(p.whole.Subjects(near, p.encode), p.index.Subjects(far, p.encode))
	p.worded = match.JoinSubjects(words.Subjects(Foreign(near), nil), unread.Subjects(Foreign(far), nil))
}

// crossfit judges every part by a fit on the others, and by the default.
func crossfit(ctx context.Context, all parts, defaults match.Models) (fitted, usual trial, err error) {
	judge := func(p part, x *match.Index, cases []match.Case) []Verdict {
		return Measure(func(c match.Case) match.Decision { return x.Ask(c.Query, p.encode) }, cases)
	}
	for i, p := range all {
		if ctx.Err() != nil {
			return trial{}, trial{}, fmt.Errorf("fit: %w", context.Cause(ctx))
		}
		models := all.without(i).fit(defaults)
		fitted.own = append(fitted.own, judge(p, p.index.With(models), p.cases)...)
		fitted.asked = append(fitted.asked, judge(p, p.whole.With(models), p.asked)...)
		fitted.traps = append(fitted.traps, judge(p, p.whole.With(models), p.traps)...)
		usual.traps = append(usual.traps, judge(p, p.whole.With(defaults), p.traps)...)
		usual.own = append(usual.own, judge(p, p.index.With(defaults), p.cases)...)
		usual.asked = append(usual.asked, judge(p, p.whole.With(defaults), p.asked)...)
	}
	return fitted, usual, nil
}

// mix is the material of several parts.
type mix struct {
	own, judged   material
	meant, worded match.Subjects
}

// without returns the material of all parts but one.
func (all parts) without(one int) mix {
	var own, judged []material
	var meant, worded []match.Subjects
	for i, p := range all {
		if i != one {
			own, judged = append(own, p.own), append(judged, p.judged)
			meant, worded = append(meant, p.meant), append(worded, p.worded)
		}
	}
	return mix{joined(own), joined(judged), match.JoinSubjects(meant...), match.JoinSubjects(worded...)}
}

func joined(parts []material) material {
	var meaning, words []match.Samples
	for _, p := range parts {
		meaning, words = append(meaning, p.meaning), append(words, p.words)
	}
	return material{match.Join(meaning...), match.Join(words...)}
}

func (m mix) count() (in, out int) {
	in, out = m.own.words.Len()
	moreIn, moreOut := m.judged.words.Len()
	return in + moreIn, out + moreOut
}

// fit fits both models, each not far from the default: the fewer samples, the nearer.
func (m mix) fit(usual match.Models) match.Models {
	share := casesShare
	if in, out := m.judged.words.Len(); in+out == 0 {
		share = 0
	}
	in, out := m.count()
	o := match.FitOptions{Regularity: 1 / float64(in+out)}
	weighed := func(own, judged match.Samples) match.Samples {
		return match.Join(own.Weigh(1-share, noneShare), judged.Weigh(share, noneShare))
	}
	fitted := match.Models{Meaning: usual.Meaning, Lexical: match.Fit(weighed(m.own.words, m.judged.words), usual.Lexical, o)}
	if subject, ok := match.FitSubject(m.worded); ok {
		fitted.Lexical.Subject = subject
	}
	if meant := weighed(m.own.meaning, m.judged.meaning); meant.Meant() {
		fitted.Meaning = match.Fit(meant, usual.Meaning, o)
		if subject, ok := match.FitSubject(m.meant); ok {
			fitted.Meaning.Subject = subject
		}
	}
	return fitted
}

// mostCases is how many cases of a corpus are judged, evenly spread over it: enough for figures, and a matter of seconds.
const mostCases = 4000

// stride says which cases of the folds are judged: every one, or every n-th where there are too many.
func stride(folds []Fold) int {
	total := 0
	for _, f := range folds {
		total += len(f.Cases)
	}
	return (total + mostCases - 1) / mostCases
}

func every[T any](cases []T, stride int) []T {
	if stride <= 1 {
		return cases
	}
	var kept []T
	for i := 0; i < len(cases); i += stride {
		kept = append(kept, cases[i])
	}
	return kept
}
