package match

import "slices"

// mostMatches is how many matches a Decision holds, whatever its band.
const mostMatches = 5

// Ask finds the documents that a message may mean and decides what to do with them. It never fails: what it does not
// understand, it abstains from.
func (x *Index) Ask(message string) Decision {
	segments := x.segments(message)
	if talk := x.talkOf(segments[0]); talk != None {
		return Decision{Talk: talk}
	}
	s := x.study(segments)
	defer s.release()
	return s.decision
}

// study is a message with everything that was found out about it.
type study struct {
	index     *Index
	judgments []judgment // of the segments, the whole message first
	ranked    []int      // the documents of the decision's matches
	outcome   outcome
	doubts    []doubt
	decision  Decision
}

// judgment is what one segment of a message says. Its sums are borrowed until release.
type judgment struct {
	reading reading
	sums    *scratch
	none    [noneCount]float64
	outcome outcome
}

func (x *Index) study(segments [][]token) *study {
	s := &study{index: x}
	for _, tokens := range segments {
		s.judgments = append(s.judgments, x.judge(tokens))
	}
	s.outcome = combine(s.judgments)
	s.ranked = rank(s.outcome.document)
	probabilities := make([]float64, len(s.ranked))
	for i, d := range s.ranked {
		probabilities[i] = s.outcome.document[d]
	}
	if len(s.ranked) > 0 {
		s.doubts = x.doubts(&s.judgments[0], s.ranked[0])
	}
	s.decision.Band, s.decision.Shown = decide(probabilities, s.outcome.none, len(s.doubts) > 0)
	s.decision.Example = x.outsideExample(&s.judgments[0])
	for i, d := range s.ranked {
		s.decision.Matches = append(s.decision.Matches, s.match(d, probabilities[i]))
	}
	return s
}

// release gives the borrowed sums back.
func (s *study) release() {
	for _, j := range s.judgments {
		s.index.scratch.give(j.sums)
	}
}

func (x *Index) judge(tokens []token) judgment {
	j := judgment{reading: x.lexicon.read(tokens), sums: x.scratch.take()}
	x.sum(&j.reading, j.sums)
	j.none = x.signals(j.sums, &j.reading)
	j.outcome = x.model.judge(j.sums.signals, j.none)
	return j
}

// outsideExample returns the outside example that is as like the query as one phrasing is like another, counted from 1.
func (x *Index) outsideExample(j *judgment) int {
	v, cosine := x.matchedVariant(j, x.outside())
	if v < 0 || cosine < alike {
		return 0
	}
	return v - int(x.first[x.outside()]) + 1
}

func (s *study) match(document int, probability float64) Match {
	whole := &s.judgments[0]
	m := Match{Document: s.index.documents[document].ID, Score: probability, Because: make([]Contribution, 0, signalCount)}
	m.Passage = s.index.evidentPassage(document, whole)
	for i, value := range whole.sums.signals[document] {
		if weight := s.index.model.Weights[i] * value; weight != 0 {
			m.Because = append(m.Because, Contribution{Signal: signalNames[i], Value: value, Weight: weight})
		}
	}
	return m
}

const (
	certain     = 0.5 // the probability from which a sentence counts as a question of its own
	longMessage = 30  // words from which a message is mostly backstory
)

// combine judges a message from its segments, the whole first. When two sentences surely ask for different documents,
// both were asked for, and each is as probable as the other. Else the whole decides, unless the message is long: backstory
// around a question blurs the whole, and a stray sentence misleads by itself, so the whole and its surest sentence
// count alike.
func combine(judgments []judgment) outcome {
	if len(judgments) == 1 {
		return judgments[0].outcome
	}
	var asking []outcome
	var asked []int
	surest := judgments[1].outcome
	for _, j := range judgments[1:] {
		if j.outcome.none < surest.none {
			surest = j.outcome
		}
		if best := rank(j.outcome.document); len(best) > 0 && j.outcome.document[best[0]] >= certain && !slices.Contains(asked, best[0]) {
			asking, asked = append(asking, j.outcome), append(asked, best[0])
		}
	}
	switch {
	case len(asked) > 1:
		return mean(asking)
	case weigh(judgments[0].reading.tokens) >= longMessage:
		return mean([]outcome{judgments[0].outcome, surest})
	default:
		return judgments[0].outcome
	}
}

func mean(outcomes []outcome) outcome {
	out := outcome{document: make([]float64, len(outcomes[0].document))}
	share := 1 / float64(len(outcomes))
	for _, o := range outcomes {
		out.none += share * o.none
		for d, p := range o.document {
			out.document[d] += share * p
		}
	}
	return out
}

// rank returns the most probable documents, best first. The one that comes first in the corpus wins a tie.
func rank(probabilities []float64) []int {
	best := make([]int, 0, mostMatches+1)
	for d, p := range probabilities {
		if len(best) == mostMatches && p <= probabilities[best[mostMatches-1]] {
			continue
		}
		at := len(best)
		for at > 0 && p > probabilities[best[at-1]] {
			at--
		}
		best = slices.Insert(best, at, d)
		best = best[:min(len(best), mostMatches)]
	}
	return best
}
