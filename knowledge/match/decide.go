package match

// What a reply costs a person, in units of an honest "the interview does not cover that" to somebody whose question it
// does cover.
const (
	wrongCost     = 5   // a wrong answer shown
	pickCost      = 0.2 // having to choose, needed or not
	abstainCost   = 1   // nothing shown although something was meant
	mostShown     = 4   // candidates a pick may offer
	worthOffering = 0.05
)

// decide takes the band with the lowest expected cost, given the probabilities of the matches, best first, and of
// none:
//
//	answer   5·(1 - p1)
//	pick     0.2 + 1·(p of what is covered but not offered)
//	abstain  1·(1 - p of none)
//
// A pick offers the candidates that are probable enough to be worth reading, at least two. Doubtful forbids an
// answer.
func decide(probabilities []float64, none float64, doubtful bool) (band Band, shown int) {
	if len(probabilities) == 0 {
		return Abstain, 0
	}
	offered := 0.0
	for shown < len(probabilities) && shown < mostShown && (shown < 2 || probabilities[shown] >= worthOffering) {
		offered += probabilities[shown]
		shown++
	}
	covered := 1 - none
	answer := wrongCost * (1 - probabilities[0])
	pick := pickCost + abstainCost*max(covered-offered, 0)
	abstain := abstainCost * covered
	switch {
	case abstain <= answer && abstain <= pick:
		return Abstain, 0
	case answer <= pick && !doubtful:
		return Answer, 1
	case shown >= 2:
		return Pick, shown
	case answer < abstain && !doubtful: // one document alone cannot be picked
		return Answer, 1
	default:
		return Abstain, 0
	}
}
