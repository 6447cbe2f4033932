package match

import (
	"math"
	"slices"
)

// What a reply costs a person, in units of having to choose. Choosing and reading what comes closest cost little, whether
// needed or not.
const (
	chooseCost = 1.0
	strayCost  = 1.5  // besides, being asked which of several is meant when none is
	nearCost   = 1.25 // "I did not find that", and what comes closest
	missedCost = 5.0  // what was meant is not among what is shown
	wrongCost  = 10.0 // a wrong answer shown
	deniedCost = 10.0 // "the interview does not cover that", which it does
)

// What a choice offers.
const (
	mostOffered   = 4
	mostNear      = 3
	worthOffering = 0.05 // the least probability of a candidate, given that one of the documents was meant
)

// choose takes the reply with the lowest expected cost, given the probabilities of the matches, best first, and of none, and the
// confidence in the first:
//
//	answer  10·(1 - confidence)
//	pick    1 + 1.5·none + 5·(p of what is covered but not offered)
//	near    1.25 + 5·(p of what is covered but not offered)
//	abstain 10·(1 - none)
//
// So an answer needs a confidence of about 0.9, and what is covered with a probability below about 0.14 is denied. A confidence of 0
// forbids an answer.
func (d *Decision) choose(probabilities []float64, none, confidence float64) {
	d.None = none
	covered := 1 - none
	lowest := deniedCost * covered
	take := func(cost float64, band Band, shown int, near bool) {
		if cost < lowest {
			lowest = cost
			d.Band, d.Shown, d.Near = band, shown, near
		}
	}
	if shown, offered := offer(probabilities, covered, mostNear); shown > 0 {
		take(nearCost+missedCost*max(covered-offered, 0), Pick, shown, true)
	}
	if shown, offered := offer(probabilities, covered, mostOffered); shown > 0 {
		take(chooseCost+strayCost*none+missedCost*max(covered-offered, 0), Pick, shown, false)
	}
	if len(probabilities) > 0 && confidence > 0 {
		take(wrongCost*(1-confidence), Answer, 1, false)
	}
}

// Offering decides what to offer of documents of several corpora, given their probabilities, best first, and that of none. It
// has no matches, and never answers.
func Offering(probabilities []float64, none float64) Decision {
	d := Decision{Mass: math.Inf(-1)}
	d.choose(probabilities, none, 0)
	return d
}

// offer returns how many candidates are worth reading, at most so many, and their probability together.
func offer(probabilities []float64, covered float64, most int) (shown int, offered float64) {
	for shown < min(len(probabilities), most) && probabilities[shown] >= worthOffering*covered && probabilities[shown] > 0 {
		offered += probabilities[shown]
		shown++
	}
	return shown, offered
}

// Cost returns what the decision cost the person, given the documents that were meant, which may be none. Costs are in units
// of having to choose.
func (d *Decision) Cost(meant []string) float64 {
	right := false
	for _, m := range d.Matches[:min(d.Shown, len(d.Matches))] {
		right = right || slices.Contains(meant, m.Document)
	}
	missed := 0.0
	if len(meant) > 0 && !right {
		missed = missedCost
	}
	switch {
	case d.Band == Answer && right:
		return 0
	case d.Band == Answer:
		return wrongCost
	case d.Band == Pick && d.Near:
		return nearCost + missed
	case d.Band == Pick && len(meant) == 0:
		return chooseCost + strayCost
	case d.Band == Pick:
		return chooseCost + missed
	case len(meant) > 0:
		return deniedCost
	default:
		return 0
	}
}
