package match

import (
	"slices"

	"faqbot/knowledge/analysis"
)

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

// talkOf tells small talk from questions. In a corpus that is itself asked in small talk ("thanks" may be a question of
// its own), nothing but an empty message is.
func (x *Index) talkOf(tokens []analysis.Token) Talk {
	talk := analysis.TalkOf(tokens)
	if x.chatty && talk != Empty {
		return None
	}
	return talk
}

// study is a message with everything that was found out about it.
type study struct {
	index     *Index
	judgments []judgment // of the segments, the whole message first
	speaker   int        // the judgment that the decision is explained by
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

func (x *Index) study(segments [][]analysis.Token) *study {
	s := &study{index: x}
	for _, tokens := range segments {
		s.judgments = append(s.judgments, x.judge(tokens))
	}
	s.outcome, s.speaker = combine(s.judgments)
	s.ranked = rank(s.outcome.document)
	probabilities := make([]float64, len(s.ranked))
	for i, d := range s.ranked {
		probabilities[i] = s.outcome.document[d]
	}
	if len(s.ranked) > 0 {
		s.doubts = x.doubts(&s.judgments[s.speaker], s.ranked[0])
	}
	if x.lexicon.language.Subject(segments[0]) {
		s.decision.Band, s.decision.Shown = decide(probabilities, s.outcome.none, len(s.doubts) > 0)
	} else {
		s.doubts = []doubt{noSubject}
	}
	s.decision.Example = x.outsideExample(&s.judgments[s.speaker])
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

func (x *Index) judge(tokens []analysis.Token) judgment {
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
	says := &s.judgments[s.speaker]
	m := Match{Document: s.index.documents[document].ID, Score: probability, Because: make([]Contribution, 0, signalCount)}
	m.Passage = s.index.evidentPassage(document, says)
	m.Far = likeness(&says.sums.signals[document]) < alike
	for i, value := range says.sums.signals[document] {
		if weight := s.index.model.Weights[i] * value; weight != 0 {
			m.Because = append(m.Because, Contribution{Signal: signalNames[i], Value: value, Weight: weight})
		}
	}
	return m
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
