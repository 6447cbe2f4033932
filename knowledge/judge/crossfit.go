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

// wrongShare is the share of plausible first matches that are taken to be wrong. Traps are far rarer among the questions of people, but
// one that is answered costs more than several answers that are only offered. On the shipped interview, two of 146 traps of authors
// whose traps the fit had not seen are answered at this share, and at .1.
const wrongShare = 0.08

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

	traps        []match.Case // frames of the content with other subjects
	own, judged  material
	firsts       firsts // first matches of the content's own phrasings, examples and traps
	judgedFirsts firsts // and of judged cases
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
			p.look(trapper, unread, words)
			p.own = material{p.index.Samples(p.cases, c.Encode), unread.Samples(p.cases, nil)}
			p.judged = material{c.Index.Samples(compared(p.asked), c.Encode), words.Samples(compared(p.asked), nil)}
			all = append(all, p)
		}
	}
	return all, nil
}

// firsts are first matches with signals of meaning, and of the words alone.
type firsts struct{ meaning, words match.Firsts }

// mostLooked is how many phrasings of a part are asked, and made traps of, to fit a confidence, and how many examples.
const mostLooked = 60

// look asks what a confidence is fitted on: phrasings that are hidden, traps that are made of them, hidden examples, and judged
// cases. Every second trap is asked of the whole corpus, which has the phrasing that its frame is from, and the others where that is
// hidden.
func (p *part) look(trapper *Trapper, unread, words *match.Index) {
	phrasings, examples := spread(ofKind(p.cases, hiddenPhrasing), mostLooked), spread(ofKind(p.cases, hiddenOutside), mostLooked)
	var questions []string
	for _, c := range phrasings {
		questions = append(questions, c.Query)
	}
	var near, far []match.Case
	for i, trap := range trapper.Traps(questions) {
		if i%2 == 0 {
			near = append(near, trap)
		} else {
			far = append(far, trap)
		}
	}
	p.traps = near
	far = slices.Concat(far, phrasings, examples)
	p.firsts = firsts{
		match.JoinFirsts(p.whole.Firsts(near, p.encode), p.index.Firsts(far, p.encode)),
		match.JoinFirsts(words.Firsts(Foreign(near), nil), unread.Firsts(Foreign(far), nil)),
	}
	p.judgedFirsts = firsts{p.whole.Firsts(p.asked, p.encode), words.Firsts(p.asked, nil)}
}

// The kinds of judged cases that only a confidence is fitted on: questions with the frame or the words of a document and another
// subject, and questions that have its subject, written to stand beside them.
const (
	trap    = "trap"
	control = "control"
)

// compared returns the cases that teach which document is meant. Traps are not among them: that what is nearly a question of the
// content is none would make it doubt its own questions.
func compared(cases []match.Case) []match.Case {
	return slices.DeleteFunc(slices.Clone(cases), func(c match.Case) bool { return c.Kind == trap || c.Kind == control })
}

// ofKind returns the cases of one kind.
func ofKind(cases []match.Case, kind string) []match.Case {
	return slices.DeleteFunc(slices.Clone(cases), func(c match.Case) bool { return c.Kind != kind })
}

// spread returns at most so many cases, evenly spread.
func spread(cases []match.Case, most int) []match.Case { return every(cases, (len(cases)+most-1)/most) }

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
	own, judged          material
	firsts, judgedFirsts firsts
}

// without returns the material of all parts but one.
func (all parts) without(one int) mix {
	var own, judged []material
	var firsts, judgedFirsts []firsts
	for i, p := range all {
		if i != one {
			own, judged = append(own, p.own), append(judged, p.judged)
			firsts, judgedFirsts = append(firsts, p.firsts), append(judgedFirsts, p.judgedFirsts)
		}
	}
	return mix{joined(own), joined(judged), joinedFirsts(firsts), joinedFirsts(judgedFirsts)}
}

func joinedFirsts(parts []firsts) firsts {
	var meaning, words []match.Firsts
	for _, p := range parts {
		meaning, words = append(meaning, p.meaning), append(words, p.words)
	}
	return firsts{match.JoinFirsts(meaning...), match.JoinFirsts(words...)}
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
	looked := func(own, judged match.Firsts) match.Firsts {
		return match.JoinFirsts(own.Weigh(1-share), judged.Weigh(share))
	}
	fitted := match.Models{Meaning: usual.Meaning, Lexical: match.Fit(weighed(m.own.words, m.judged.words), usual.Lexical, o)}
	if confidence, ok := match.FitConfidence(looked(m.firsts.words, m.judgedFirsts.words), fitted.Lexical, wrongShare); ok {
		fitted.Lexical.Confidence = confidence
	}
	if meant := weighed(m.own.meaning, m.judged.meaning); meant.Meant() {
		fitted.Meaning = match.Fit(meant, usual.Meaning, o)
		if confidence, ok := match.FitConfidence(looked(m.firsts.meaning, m.judgedFirsts.meaning), fitted.Meaning, wrongShare); ok {
			fitted.Meaning.Confidence = confidence
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
