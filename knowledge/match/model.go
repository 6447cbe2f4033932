package match

import "math"

// Model says what the signals are worth. It is a conditional logit: every document has a utility u, the weighted sum of
// its signals, and so has the outcome that no document was meant. Their masses are
//
//	m(d) = likeness(d)^strictness · exp(u_d)
//	m(none) = exp(u_none)
//
// and the probability of each is its share of the sum. The likeness, from 0 to 1, sees to it that a query about
// something else altogether is out of scope in a corpus of any size: a document that shares nothing with it has no
// mass.
//
// For example, with likeness 0.5 and u = 2 and 1 for two documents and 0 for none, the masses are 3.69, 1.36 and 1, so
// the first was meant with probability 3.69/6.05 = 0.61.
//
// A further signal adds one weight and changes no other part. A weight of zero switches a signal off.
type Model struct {
	Weights [signalCount]float64 // of a document's signals, never negative
	None    [noneCount]float64   // of the signals that no document was meant
	// Floor is the cosine of texts that have nothing to do with each other; 1 for a model without signals of meaning.
	Floor float64
	// Strictness is the power of the likeness, from 0 to 1; 0 counts as 1. It is less by words alone, and for languages that join their
	// words: people often ask in other words than the interviewer, which the likeness to the question takes for something else.
	Strictness float64
	// Caution is added to the utility of none, for a model that was fitted on other content than it serves.
	Caution    float64
	Confidence Confidence // in the first match; an answer needs it
}

// Models are the weights of an index: for queries that have vectors, and for those that have none.
type Models struct {
	Lexical Model `json:"lexical"`
	Meaning Model `json:"meaning"`
}

// Weight returns the weight of a signal by its name; 0 for one that there is not.
func (m *Model) Weight(name string) float64 {
	for i := range parameters {
		if known, _ := parameter(i); known == name && i < signalCount {
			return m.Weights[i]
		} else if known == name {
			return m.None[i-signalCount]
		}
	}
	return 0
}

// outcome is the probability of every document and of none of them.
type outcome struct {
	document []float64
	none     float64
}

// likeness is how like a document is to the query at best: in words, in grams or in meaning.
func (m *Model) likeness(signals *[signalCount]float64) float64 {
	like := max(signals[bestWords], signals[bestGrams], 0.02)
	if m.Floor < 1 {
		like = max(like, (max(signals[meaningTurn], signals[meaningQuestion], signals[meaningPiece])-m.Floor)/(1-m.Floor))
	}
	return like
}

// strict is what the likeness of a document counts for in its mass.
func (m *Model) strict(signals *[signalCount]float64) float64 {
	if m.Strictness > 0 {
		return math.Pow(m.likeness(signals), m.Strictness)
	}
	return m.likeness(signals)
}

// mass returns ln of the greatest mass of a document; -Inf without one.
func (m *Model) mass(documents [][signalCount]float64) float64 {
	greatest := math.Inf(-1)
	for d := range documents {
		greatest = max(greatest, math.Log(m.strict(&documents[d]))+m.utility(&documents[d]))
	}
	return greatest
}

// utility is the weighted sum of the signals of a document.
func (m *Model) utility(signals *[signalCount]float64) float64 {
	sum := 0.0
	for i, w := range m.Weights {
		sum += w * signals[i]
	}
	return sum
}

// judge turns the signals of one reading into probabilities.
func (m *Model) judge(documents [][signalCount]float64, none [noneCount]float64) outcome {
	out := outcome{document: make([]float64, len(documents))}
	u := m.Caution
	for i, w := range m.None {
		u += w * none[i]
	}
	highest := u
	for d := range documents {
		out.document[d] = m.utility(&documents[d])
		highest = max(highest, out.document[d])
	}
	out.none = math.Exp(u - highest)
	total := out.none
	for d, sum := range out.document {
		out.document[d] = m.strict(&documents[d]) * math.Exp(sum-highest)
		total += out.document[d]
	}
	out.none /= total
	for d := range out.document {
		out.document[d] /= total
	}
	return out
}
