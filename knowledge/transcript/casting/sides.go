package casting

import (
	"math"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// utterance is what one voice says before the next speaks.
type utterance struct {
	voice int
	asks  bool // it holds a question mark
	ends  bool // it ends with one
	words int
	text  string       // how it begins
	last  string       // how it ends
	calls map[int]bool // the voices whose names it holds; nil for none
}

// What each trait of an utterance says for asking, as a logarithm of odds. The numbers were set by hand on transcripts of
// all shapes; none is finely tuned, since a conversation has many utterances.
const (
	endsAskingWeight = 1.5
	holdsAskWeight   = 0.5
	statesWeight     = -0.6
	lengthWeight     = -0.5 // for each doubling over the middle length
	alternateWeight  = 0.7  // for a change of side from one utterance to the next
	longShare        = 3    // times the middle length, above which a question inside is one that nobody is to answer
	firstWeight      = 1.0  // for the one who speaks first
	callWeight       = 1.0  // for a name that is said right before its bearer speaks: who hands over asks, who takes over answers
	roleWeight       = 1e6  // for a label that says it
	maxEnumerated    = 12   // voices that are tried in all ways
	sureMargin       = 2.5  // by which a guess beats the one with a speaker on the other side
)

// assign decides for each voice whether it asks. told is what the file says for it beside the talk. margins says by how much each
// decision is better than the other.
func assign(utterances []utterance, voices []*speaker.Voice, told []float64) (sides []block.Side, margins []float64) {
	n := len(voices)
	lean := slices.Clone(told)
	change := make([][]float64, n)
	for i := range change {
		change[i] = make([]float64, n)
	}
	middle := middleLength(utterances)
	for i, u := range utterances {
		lean[u.voice] += leaning(u, middle)
		if i > 0 {
			before := utterances[i-1]
			change[before.voice][u.voice]++
			if before.calls[u.voice] {
				lean[before.voice] += callWeight
				lean[u.voice] -= callWeight
			}
		}
	}
	if len(utterances) > 0 {
		lean[utterances[0].voice] += firstWeight
	}
	known := [3]bool{}
	for _, v := range voices {
		known[speaker.RoleOf(v.Name)] = true
	}
	turned := rolesTurned(utterances, voices)
	for i, v := range voices {
		role := speaker.RoleOf(v.Name)
		if turned {
			break // what is asked tells it
		}
		if len([]rune(v.Keys[0])) <= 2 && !(known[block.Asks] && known[block.Answers]) && !strings.EqualFold(v.Keys[0], "q") {
			continue // a letter is a role beside the other letter only
		}
		switch role {
		case block.Asks:
			lean[i] += roleWeight
		case block.Answers:
			lean[i] -= roleWeight
		}
	}
	worth := func(sides []block.Side) float64 {
		sum, sets := 0.0, [3]int{}
		for i, s := range sides {
			sets[s]++
			if s == block.Asks {
				sum += lean[i]
			} else {
				sum -= lean[i]
			}
			for j, other := range sides {
				if s != other {
					sum += alternateWeight * change[i][j]
				}
			}
		}
		if sets[block.Asks] == 0 || sets[block.Answers] == 0 {
			return math.Inf(-1)
		}
		return sum
	}
	sides = bestSides(n, worth, lean)
	best := worth(sides)
	margins = make([]float64, n)
	for i := range sides {
		other := slices.Clone(sides)
		other[i] = sides[i].Other()
		if n == 2 {
			other[1-i] = sides[1-i].Other()
		}
		margins[i] = best - worth(other)
	}
	return sides, margins
}

const (
	minTurned   = 3   // utterances of each of two, before what they say can tell that their roles are turned
	turnedShare = 0.8 // of those of the one who asks, that end with a question mark
)

// rolesTurned says that of two who talk, the one whose label is a role that asks never does, and the other does nearly always: somebody
// who is examined for a post asks the interviewer what the task is.
func rolesTurned(utterances []utterance, voices []*speaker.Voice) bool {
	if len(voices) != 2 {
		return false
	}
	var all, asking, ending [2]int
	for _, u := range utterances {
		all[u.voice]++
		if u.asks {
			asking[u.voice]++
		}
		if u.ends {
			ending[u.voice]++
		}
	}
	turned := func(role, other int) bool {
		return speaker.RoleOf(voices[role].Name) == block.Asks && speaker.RoleOf(voices[other].Name) == block.Neither && asking[role] == 0 &&
			all[role] >= minTurned && all[other] >= minTurned && float64(ending[other]) >= turnedShare*float64(all[other])
	}
	return turned(0, 1) || turned(1, 0)
}

// bestSides tries all ways to deal few voices, and changes one after the other of many.
func bestSides(n int, worth func([]block.Side) float64, lean []float64) []block.Side {
	sides := make([]block.Side, n)
	if n <= maxEnumerated {
		best := math.Inf(-1)
		found := make([]block.Side, n)
		for pattern := 1; pattern < 1<<n-1; pattern++ {
			for i := range sides {
				sides[i] = block.Answers
				if pattern>>i&1 == 1 {
					sides[i] = block.Asks
				}
			}
			if w := worth(sides); w > best {
				best = w
				copy(found, sides)
			}
		}
		return found
	}
	lowest := 0
	for i := range sides {
		sides[i] = block.Asks
		if lean[i] < lean[lowest] {
			lowest = i
		}
	}
	sides[lowest] = block.Answers
	for range 3 {
		for i := range sides {
			before := worth(sides)
			sides[i] = sides[i].Other()
			if worth(sides) <= before {
				sides[i] = sides[i].Other()
			}
		}
	}
	return sides
}

// leaning is what an utterance says for its speaker to be one who asks.
func leaning(u utterance, middle float64) float64 {
	lean := statesWeight
	switch {
	case u.ends:
		lean = endsAskingWeight
	case u.asks && float64(u.words) <= longShare*middle:
		lean = holdsAskWeight
	}
	return lean + max(-1.5, min(1, lengthWeight*math.Log2(float64(max(1, u.words))/middle)))
}

func middleLength(utterances []utterance) float64 {
	if len(utterances) == 0 {
		return 1
	}
	lengths := make([]int, len(utterances))
	for i, u := range utterances {
		lengths[i] = u.words
	}
	slices.Sort(lengths)
	return float64(max(1, lengths[len(lengths)/2]))
}
