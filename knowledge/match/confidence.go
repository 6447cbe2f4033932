package match

import (
	"math"
	"slices"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match/lexical"
)

// Confidence says how sure it is that the first match of a query is right. It is a second look, after the documents were compared:
// "What is the core barrier of a malaria vaccine?" has nearly all words of "What is the core barrier of big models?", so that
// question wins, and its probability was learnt from questions that people ask about the content, which are no such traps.
//
//	ln(c/(1 - c)) = Σ weight(i)·signal(i) - least
//
// The odds have counted what the document shares of the query, and how well the words fit one of its questions, which is what a frame
// does by itself. The other signals correct them, so a weight may have either sign. An answer is shown when c is high enough for its
// cost; see choose. The zero value has no opinion: the confidence is the probability.
type Confidence struct {
	Weights [confidenceCount]float64
	Least   float64
}

// The signals of a confidence, in the order of Confidence.Weights.
const (
	confidenceOdds = iota
	confidenceRivals
	confidenceCovered
	confidenceFrame
	confidenceWords
	confidenceLikelihood
	confidenceProfile
	confidenceTurn
	confidenceFew
	confidencePiece
	confidenceAstray
	confidenceLacking
	confidenceContent
	confidenceCohort
	confidenceOutside
	confidenceOutsideFew
	confidenceCount
)

// confidenceNames are the names of the signals as they stand in files. Those that a Model has, too, are those of the first match.
var confidenceNames = [confidenceCount]string{
	confidenceOdds:       "odds",   // ln of the first match's probability over that of none
	confidenceRivals:     "rivals", // and over that of all other documents
	confidenceCovered:    signals[covered].name,
	confidenceFrame:      signals[frame].name,
	confidenceWords:      signals[bestWords].name,
	confidenceLikelihood: signals[likelihood].name,
	confidenceProfile:    signals[profileGrams].name,
	confidenceTurn:       signals[meaningTurn].name,
	confidenceFew:        signals[meaningFew].name,
	confidencePiece:      signals[meaningPiece].name,
	confidenceAstray:     "meaning.astray",  // how much nearer the query is to the document without what no document has; never negative
	confidenceLacking:    "meaning.lacking", // how like the document's words are to those that it lacks; 1 when it lacks none
	confidenceContent:    "meaning.content", // cosine with the centroid of all documents
	confidenceCohort:     "meaning.cohort",  // with the question about anything that is most like
	confidenceOutside:    noneSignals[outsideMeaning].name,
	confidenceOutsideFew: noneSignals[outsideFewMeaning].name,
}

// confidenceSignals are what a Confidence is read from.
type confidenceSignals [confidenceCount]float64

// of returns the confidence, from 0 to 1.
func (c *Confidence) of(signals confidenceSignals) float64 {
	sum := -c.Least
	for i, weight := range c.Weights {
		sum += weight * signals[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// leastOdds keeps the odds finite, and those of what is certain alike.
const leastOdds = 1e-4

// oddsOf returns ln of one probability over another.
func oddsOf(probability, other float64) float64 {
	return math.Log((probability + leastOdds) / (other + leastOdds))
}

// against sets the odds of the first match, given the outcome.
func (s *confidenceSignals) against(o outcome, first int) {
	s[confidenceOdds] = oddsOf(o.document[first], o.none)
	s[confidenceRivals] = oddsOf(o.document[first], max(0, 1-o.none-o.document[first]))
}

// unrivalled is the least share of a first match in what is probable of all documents: it has four times as much as all others together.
const unrivalled = 0.8

// confidence returns how sure it is that the first match, at a place among the candidates, is right. A second look tells whether a
// query is about the first match or about something else, not between documents. So one that is not certain, or has a rival among the
// others, gets none: there the confidence is its probability. So it is for a query without blanks; see strange.
func (s *study) confidence(at int, encode Encode) float64 {
	says, document, probability := &s.judgments[s.speaker], s.candidates[at], s.outcome.document[at]
	switch {
	case s.model.Confidence == (Confidence{}) || unspaced(says.reading.Tokens) || probability < max(certain, unrivalled*(1-s.outcome.none)):
		return probability
	}
	s.second = s.index.secondLook(says, at, document, encode)
	s.second.against(s.outcome, at)
	return s.model.Confidence.of(s.second)
}

// secondLook reads the signals of a confidence but for the odds, of the document whose signals stand at a position. It encodes the
// words that the document lacks, and the query without those that all documents lack.
func (x *Index) secondLook(j *judgment, at, document int, encode Encode) confidenceSignals {
	of := &j.signals[at]
	found := confidenceSignals{
		confidenceCovered: of[covered], confidenceFrame: of[frame], confidenceWords: of[bestWords], confidenceLikelihood: of[likelihood],
		confidenceProfile: of[profileGrams], confidenceTurn: of[meaningTurn], confidenceFew: of[meaningFew],
		confidencePiece:   of[meaningPiece],
		confidenceOutside: j.none[outsideMeaning], confidenceOutsideFew: j.none[outsideFewMeaning],
	}
	if j.vector == nil {
		return found
	}
	found[confidenceContent], found[confidenceCohort] = x.meanings.beside(j.vector)
	_, found[confidenceLacking] = x.shares(j.heard, document, encode)
	found[confidenceAstray] = x.astray(j, document, of[meaningPiece], encode)
	return found
}

// unspaced returns true when a text is written without blanks, at least in part.
func unspaced(tokens []analysis.Token) bool {
	return slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Run })
}

// astray returns how much nearer in meaning a query is to the pieces of a document without what no document has; 0 when it is farther, or
// there is no such word. A word of people's own for what the document tells draws the query nearer to it, the subject of a trap draws it
// away. Piece is the likeness of the whole query.
func (x *Index) astray(j *judgment, document int, piece float64, encode Encode) float64 {
	p := x.words.Part(j.reading.Tokens, lexical.AnyDocument)
	if len(p.Lacked) == 0 {
		return 0
	}
	known := encode.of(p.Known)
	if known == nil {
		return 0
	}
	return max(0, x.meanings.documents[document].nearestPiece(known)-piece)
}
