package match

import (
	"math"
	"slices"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match/lexical"
	"faqbot/knowledge/meaning"
)

// mostMatches is how many matches a Decision holds, whatever its band.
const mostMatches = 5

// Ask finds the documents that a message may mean and decides what to do with them. It never fails: what it does not
// understand, it abstains from. Encode must be of the encoder that encoded the corpus; without it, or when it has no
// vector of the message, the message is understood by its words alone.
func (x *Index) Ask(message string, encode Encode) Decision {
	s := x.study(message, encode)
	defer s.release()
	return s.decision
}

// talkOf tells small talk from questions. In a corpus that is itself asked in small talk ("thanks" may be a question of
// its own), nothing but an empty message is.
func (x *Index) talkOf(tokens []analysis.Token) Talk {
	talk := analysis.TalkOf(tokens)
	if x.words.Chatty() && talk != Empty {
		return None
	}
	return talk
}

// study is a message with everything that was found out about it.
type study struct {
	index      *Index
	model      *Model
	segments   []segment
	judgments  []judgment // of the segments, the whole message first
	candidates []int      // the documents that were judged, in the order of the corpus
	speaker    int        // the judgment that the decision is explained by
	ranked     []int      // of the decision's matches: their places among the candidates
	outcome    outcome
	doubts     []doubt
	second     confidenceSignals // of the first match; zero when there was no second look
	decision   Decision
}

// judgment is what one segment of a message says. Its sums, its scratch and with that its signals are borrowed until release.
type judgment struct {
	reading  lexical.Reading
	vector   meaning.Vector // nil when the words alone are read
	cosines  []float64      // of the vector with all rows of the corpus
	encode   Encode         // of words; nil when the words alone are read
	heard    []heard        // the telling words; none when the words alone are read
	compares bool           // whether the telling words are compared with those of every document: they cost some milliseconds each
	sums     *lexical.Sums
	scratch  *scratch
	signals  [][signalCount]float64 // by candidate
	none     [noneCount]float64
	outcome  outcome // by candidate
}

func (x *Index) study(message string, encode Encode) *study {
	s := &study{index: x, segments: x.segments(message)}
	exact, known := x.words.Exactly(message)
	if talk := x.talkOf(s.segments[0].tokens); talk != None && (len(exact) == 0 || talk == Empty) {
		s.decision = Decision{Talk: talk}
		return s
	}
	s.judge(encode, exact)
	if known {
		s.outcome = certainly(positions(s.candidates, exact), s.outcome)
	}
	s.ranked = rank(s.outcome.document)
	s.decide(known, encode)
	s.decision.Example = x.outsideExample(&s.judgments[s.speaker], s.model.Floor)
	for _, at := range s.ranked {
		s.decision.Matches = append(s.decision.Matches, s.match(at, s.outcome.document[at]))
	}
	return s
}

// judge judges every segment: all of them by their meaning, or all by their words. The exact documents are judged in any case.
func (s *study) judge(encode Encode, exact []int) {
	x := s.index
	vectors := make([]meaning.Vector, len(s.segments))
	s.model = &x.models.Lexical
	if x.meanings != nil {
		s.model = &x.models.Meaning
		for i, part := range s.segments {
			if vectors[i] = encode.of(part.meant()); vectors[i] == nil {
				s.model = &x.models.Lexical
				clear(vectors)
				break
			}
		}
	}
	for i, part := range s.segments {
		j := x.listen(part.tokens, vectors[i], encode)
		j.compares = x.models.Meaning.Weights[meaningTold] != 0 || x.usual.Meaning.Weights[meaningTold] != 0
		s.judgments = append(s.judgments, j)
	}
	s.candidates = x.candidates(s.judgments, exact)
	for i := range s.judgments {
		j := &s.judgments[i]
		x.read(j, s.candidates)
		j.outcome = s.model.judge(j.signals, j.none)
	}
	s.outcome, s.speaker = combine(s.judgments)
	s.decision.Mass = s.mass()
}

// mass returns what Decision.Mass holds: of the segment that has most.
func (s *study) mass() float64 {
	usual := &s.index.usual.Lexical
	if s.model == &s.index.models.Meaning {
		usual = &s.index.usual.Meaning
	}
	greatest := math.Inf(-1)
	for _, j := range s.judgments {
		greatest = max(greatest, usual.mass(j.signals))
	}
	return greatest
}

// listen adds up what the words of a segment say about the corpus, and its vector when it has one.
func (x *Index) listen(tokens []analysis.Token, vector meaning.Vector, encode Encode) judgment {
	j := judgment{reading: x.words.Read(tokens), vector: vector, scratch: x.scratch.take()}
	j.sums = x.words.Sum(&j.reading)
	if vector != nil {
		j.cosines, j.heard, j.encode = x.meanings.rows.Cosines(vector), x.hear(j.reading.Tokens), encode
	}
	return j
}

// decide takes the band. What is word for word a question was meant, whatever else the message looks like.
func (s *study) decide(exact bool, encode Encode) {
	probabilities := make([]float64, len(s.ranked))
	for i, at := range s.ranked {
		if exact || s.touches(at) {
			probabilities[i] = s.outcome.document[at]
		}
	}
	confidence := 0.0
	switch {
	case len(s.ranked) == 0:
	case exact:
		confidence = probabilities[0]
	case probabilities[0] > 0:
		at := s.ranked[0]
		s.doubts = s.index.doubts(&s.judgments[s.speaker], s.candidates[at])
		confidence = s.confidence(at, encode)
		if says := &s.judgments[s.speaker]; confidence >= certain && unspaced(says.reading.Tokens) && s.index.strange(says, s.candidates[at]) {
			s.doubts = append(s.doubts, otherSubject)
		}
	}
	if !exact && !s.index.hasSubject(s.segments[0].tokens) {
		s.doubts = append(s.doubts, noSubject)
	}
	if len(s.doubts) > 0 {
		confidence = 0
	}
	s.decision.choose(probabilities, s.outcome.none, confidence)
}

// touches returns true when the message has anything in common with a candidate. What has nothing is no more probable than
// anything else, and is not offered.
func (s *study) touches(at int) bool {
	return s.judgments[s.speaker].signals[at] != [signalCount]float64{}
}

// hasSubject returns true when a message has a word that may say what it is about. Numbers alone do not.
func (x *Index) hasSubject(tokens []analysis.Token) bool {
	for i := range tokens {
		if !tokens[i].Numeral && x.words.Language().Subject(tokens[i:i+1]) {
			return true
		}
	}
	return false
}

// release gives back what the judgments borrowed.
func (s *study) release() {
	for _, j := range s.judgments {
		s.index.release(j)
	}
}

func (x *Index) release(j judgment) {
	x.words.Release(j.sums)
	x.scratch.give(j.scratch)
}

func (s *study) match(at int, probability float64) Match {
	says, document := &s.judgments[s.speaker], s.candidates[at]
	m := Match{Document: s.index.documents[document].ID, Score: probability, Because: make([]Contribution, 0, signalCount)}
	m.Passage = s.index.evidentPassage(document, says)
	m.Far = s.model.likeness(&says.signals[at]) < alike
	for i, value := range says.signals[at] {
		if weight := s.model.Weights[i] * value; weight != 0 {
			m.Because = append(m.Because, Contribution{Signal: signals[i].name, Value: value, Weight: weight})
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
