package match

import "slices"

const (
	certain     = 0.5 // the probability from which a sentence counts as a question of its own
	longMessage = 30  // words from which a message is mostly backstory
)

// combine judges a message from its segments, the whole first. When two sentences surely ask for different documents,
// both were asked for, and each is as probable as the other. Else the whole decides, unless the message is long:
// backstory around a question blurs the whole, and a stray sentence misleads by itself. So when the whole and its surest
// sentence agree, the surer of them decides, and when they do not, they count alike.
//
// The speaker is the judgment by which the outcome is explained.
func combine(judgments []judgment) (out outcome, speaker int) {
	whole := judgments[0].outcome
	if len(judgments) == 1 {
		return whole, 0
	}
	if asked := questions(judgments[1:]); len(asked) > 1 {
		return mean(asked), 0
	}
	if weigh(judgments[0].reading.Tokens) < longMessage {
		return whole, 0
	}
	surest := 1
	for i := range judgments[1:] {
		if judgments[1+i].outcome.none < judgments[surest].outcome.none {
			surest = 1 + i
		}
	}
	sentence := judgments[surest].outcome
	switch {
	case whole.first() != sentence.first():
		return mean([]outcome{whole, sentence}), 0
	case sentence.none < whole.none:
		return sentence, surest
	default:
		return whole, 0
	}
}

// questions returns the outcomes of the sentences that surely ask for something, one for each document.
func questions(sentences []judgment) []outcome {
	var asking []outcome
	var asked []int
	for _, j := range sentences {
		if d := j.outcome.first(); d >= 0 && j.outcome.document[d] >= certain && !slices.Contains(asked, d) {
			asking, asked = append(asking, j.outcome), append(asked, d)
		}
	}
	return asking
}

// first returns the most probable document, -1 when there is none.
func (o outcome) first() int {
	first := -1
	for d, p := range o.document {
		if first < 0 || p > o.document[first] {
			first = d
		}
	}
	return first
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
