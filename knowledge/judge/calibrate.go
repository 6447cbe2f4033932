package judge

import (
	"context"
	"fmt"

	"faqbot/knowledge/match"
)

// What a calibration takes at least.
const (
	FewestInScope    = 50
	FewestOutOfScope = 20
)

// TooLittle says why there is no calibration: the content has too few questions to fit on.
type TooLittle struct{ InScope, OutOfScope int }

func (t TooLittle) Error() string {
	return fmt.Sprintf("a calibration takes %d questions that the content answers and %d that it does not, and there are %d and %d: add phrasings (\"> Also asked:\"), examples under \"## Not covered {.outside}\", or a file of judged questions",
		FewestInScope, FewestOutOfScope, t.InScope, t.OutOfScope)
}

// NoBetter says that a calibration would not serve people better than the default.
type NoBetter struct {
	Questions       int
	Fitted, Default float64 // mean cost of a question, see Cost
}

// enough is from how many questions on a calibration was better than the default on all that this was tried on: the shipped
// interview with 3 to 30 phrasings a turn, and the banks of banking77, clinc150 and hint3_v1_sofmattress with 3 to 15 questions
// of 15 to 60 documents. With 77 to 154 questions, seven were better and three were not.
const enough = 156

func (n NoBetter) Error() string {
	what := fmt.Sprintf("a calibration would not be better than none: on %d questions that it had not seen, a reply costs %.3f with it and %.3f without; ",
		n.Questions, n.Fitted, n.Default)
	if n.Questions >= enough {
		return what + "there are questions enough to tell, so the default fits this content as well, and more would hardly change that"
	}
	return what + fmt.Sprintf("on other content, %d were always enough: that takes %d more phrasings, examples of what is not covered, or judged questions",
		enough, enough-n.Questions)
}

// Content is a corpus with its index, which has the default weights, and judged cases about it, which may be none.
type Content struct {
	Corpus match.Corpus
	Index  *match.Index
	Encode match.Encode // nil without an encoder
	Cases  []match.Case
}

// Calibrate fits models to contents: on their own phrasings and outside examples, each judged against the others, and on
// judged cases, which may be none. Each tenth of them is then judged by a fit on the others; unless that costs people
// less than the default does, the error says so: it is TooLittle, NoBetter or that of ctx.
func Calibrate(ctx context.Context, contents []Content, usual match.Models) (match.Models, error) {
	if in, out := Fitting(contents); in < FewestInScope || out < FewestOutOfScope {
		return match.Models{}, TooLittle{in, out}
	}
	parts, err := newParts(ctx, contents, usual)
	if err != nil {
		return match.Models{}, err
	}
	everything := parts.without(-1)
	if in, out := everything.count(); in < FewestInScope || out < FewestOutOfScope {
		return match.Models{}, TooLittle{in, out}
	}
	fitted, before, err := crossfit(ctx, parts, usual)
	if err != nil {
		return match.Models{}, err
	}
	if f, d := fitted.cost(), before.cost(); f >= d {
		return match.Models{}, NoBetter{len(fitted.own) + len(fitted.asked), f, d}
	}
	return everything.fit(usual), nil
}

// CrossValidate judges a corpus by its own phrasings and outside examples, each hidden in its turn. Content with few
// outside examples is also judged by questions for documents that are hidden as a whole. The fitted verdicts are those of
// models that were fitted on the other parts, the usual ones those of the default. The error is that of ctx.
func CrossValidate(ctx context.Context, contents []Content, defaults match.Models) (fitted, usual []Verdict, err error) {
	parts, err := newParts(ctx, contents, defaults)
	if err != nil {
		return nil, nil, err
	}
	f, u, err := crossfit(ctx, parts, defaults)
	return f.own, u.own, err
}

// Fitting returns how many questions there are to fit on in scope and out of scope, at most: a fit leaves out those that ask
// nothing. It counts what Folds hides.
func Fitting(contents []Content) (in, out int) {
	for _, c := range contents {
		byDocument := len(c.Corpus.Outside) < FewestOutOfScope && len(c.Corpus.Documents) >= documentFolds
		out += len(c.Corpus.Outside)
		for _, d := range c.Corpus.Documents {
			if n := len(d.Questions); n > 1 {
				in += n
			}
			if byDocument {
				out += (len(d.Questions) + documentStride - 1) / documentStride
			}
		}
		for _, one := range c.Cases {
			if len(one.Relevant) > 0 {
				in++
			} else {
				out++
			}
		}
	}
	return in, out
}
