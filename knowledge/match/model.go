package match

import "math"

// Model says what the signals are worth. It is a conditional logit: every document has a utility, the weighted sum of its
// signals, and so has the outcome that no document was meant; the probability of each is
//
//	P(d) = exp(u_d) / (Σ_e exp(u_e) + exp(u_none))
//
// For example, with u = 2 and 1 for two documents and 0 for none, e^2 = 7.39, e^1 = 2.72, e^0 = 1, so the first was
// meant with probability 7.39/11.11 = 0.67.
//
// A further signal adds one weight and changes no other part. A weight of zero switches a signal off.
type Model struct {
	Weights [signalCount]float64 // of a document's signals, never negative
	None    [noneCount]float64   // of the signals that no document was meant
	// Caution is added to the utility of none, for a model that was fitted on other content than it serves.
	Caution float64
}

// DefaultModel returns the weights from which every fit starts. They were fitted on the phrasings of the shipped interview,
// each judged against the others.
func DefaultModel() Model {
	return Model{
		Weights: [signalCount]float64{
			bestWords: 0.1, fewWords: 2.6, bestGrams: 2.6, fewGrams: 5.0, profileWords: 2.3, profileGrams: 5.7, fieldWords: 2.5,
			likelihood: 1.2, passageWords: 3.3, agreement: 0.6,
		},
		None: [noneCount]float64{
			always: 3.1, outsideBest: 1.7, outsideFew: 3.7, outsideGrams: 1.4, outsideFewGram: 3.5, outsideLike: 1.4, lackingWords: 1.0,
			lackingGrams: -2.2,
		},
	}
}

// ConservativeModel returns the model for content that no calibration was fitted on: the default weights, with "none of them"
// held for twice as probable as they say.
func ConservativeModel() Model {
	m := DefaultModel()
	m.Caution = math.Ln2
	return m
}

// outcome is the probability of every document and of none of them.
type outcome struct {
	document []float64
	none     float64
}

// judge turns the signals of one reading into probabilities. It appends to no shared state.
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
		out.document[d] = math.Exp(sum - highest)
		total += out.document[d]
	}
	out.none /= total
	for d := range out.document {
		out.document[d] /= total
	}
	return out
}
