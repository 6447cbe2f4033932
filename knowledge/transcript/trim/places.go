package trim

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
)

const (
	fewOdd       = 2   // paragraphs at the most that are set in another place than the others
	usualShare   = 0.7 // of the paragraphs of answers that stand in the usual place
	fewestPlaced = 6   // paragraphs, below which nothing is usual
)

// oddPlaces returns the places of a page that hold one or two paragraphs of answers, when nearly all others have one place.
func oddPlaces(all []speech.Piece) map[string]bool {
	count, total := map[string]int{}, 0
	for _, p := range all {
		if p.Side != block.Answers {
			continue
		}
		for _, w := range p.Words {
			if w.Mark == block.Prose || w.Mark == block.Quote {
				count[w.Place]++
				total++
			}
		}
	}
	odd, most := map[string]bool{}, ""
	for place, n := range count {
		if n > count[most] || n == count[most] && place < most {
			most = place
		}
	}
	for place, n := range count {
		if n <= fewOdd && !moreThan(place, most) {
			odd[place] = true
		}
	}
	if float64(count[most]) < usualShare*float64(total) || total < fewestPlaced {
		return nil
	}
	return odd
}

// moreThan says that a place has all classes of another and some more, at each of its levels: it is that place, in another state.
func moreThan(place, other string) bool {
	a, b := strings.Split(place, "/"), strings.Split(other, "/")
	if len(a) != len(b) {
		return false
	}
	for n := range a {
		if b[n] == "" && a[n] != "" || !speaker.Subset(strings.Fields(b[n]), strings.Fields(a[n])) {
			return false
		}
	}
	return true
}
