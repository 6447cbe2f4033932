package match

import "math"

// Model says what the signals are worth. It is a conditional logit: every document has a utility u, the weighted sum of
// its signals, and so has the outcome that no document was meant. Their masses are
//
//	m(d) = likeness(d) · exp(u_d)
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
	// Caution is added to the utility of none, for a model that was fitted on other content than it serves.
	Caution float64
}

// DefaultModel returns the weights from which every fit starts. They were fitted on the phrasings of the shipped
// interview, each judged against the others.
func DefaultModel() Model {
	return Model{
		Weights: [signalCount]float64{
			bestWords: 0.2, fewWords: 2.2, bestGrams: 1.4, fewGrams: 5.0, profileWords: 2.4, profileGrams: 6.3, fieldWords: 2.5,
			likelihood: 1.1, passageWords: 3.5, agreement: 0.5,
		},
		None: [noneCount]float64{
			always: 1.8, outsideBest: 1.7, outsideFew: 4.4, outsideGrams: 1.1, outsideFewGram: 3.9, outsideLike: 1.4, lackingWords: 0.2,
			lackingGrams: -3.0,
		},
	}
}

// missingWarning is what the threshold lacks in a corpus without outside examples, which never speak up then. With it
// the threshold is 3.6, in the middle of what Calibrate finds for the question banks that it was tried on.
const missingWarning = 1.8

// ConservativeModel returns the model for a corpus that no calibration was fitted on: the default weights, with "none of
// them" held for twice as probable as they say.
func ConservativeModel(c Corpus) Model {
	m := DefaultModel()
	m.Caution = math.Ln2
	if len(c.Outside) == 0 {
		m.Caution += missingWarning
	}
	return m
}

// outcome is the probability of every document and of none of them.
type outcome struct {
	document []float64
	none     float64
}

// likeness is how like a document is to the query at best, in words or in grams.
func likeness(signals *[signalCount]float64) float64 {
	return max(signals[bestWords], signals[bestGrams])
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
		sum := 0.0
		for i, w := range m.Weights {
			sum += w * documents[d][i]
		}
		out.document[d] = sum
		highest = max(highest, sum)
	}
	out.none = math.Exp(u - highest)
	total := out.none
	for d, sum := range out.document {
		out.document[d] = likeness(&documents[d]) * math.Exp(sum-highest)
		total += out.document[d]
	}
	out.none /= total
	for d := range out.document {
		out.document[d] /= total
	}
	return out
}
