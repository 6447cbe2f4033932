package match

import (
	_ "embed"
	"math"
	"strings"

	"faqbot/knowledge/meaning"
)

// cohortFile holds questions about all kinds of things, one a line, and such as any interview is asked. They were written for
// this.
//
//go:embed cohort.txt
var cohortFile string

// Cohort returns questions about anything. Their vectors say how near to a document any question is.
func Cohort() []string { return strings.Split(strings.TrimSuffix(cohortFile, "\n"), "\n") }

// usual says how near to a document the questions of the cohort are.
type usual struct{ mean, spread float64 }

// leastUsual is the least spread. The cosines with the cohort spread by 0.03 to 0.07 about their mean.
const leastUsual = 0.01

// usualOf compares a document's centroid with the cohort; the zero usual without one of them.
func usualOf(centroid meaning.Vector, cohort []meaning.Vector) usual {
	if centroid == nil || len(cohort) == 0 {
		return usual{}
	}
	n, sum, squares := float64(len(cohort)), 0.0, 0.0
	for _, v := range cohort {
		c := meaning.Cosine(centroid, v)
		sum += c
		squares += c * c
	}
	mean := sum / n
	return usual{mean, math.Sqrt(max(squares/n-mean*mean, 0))}
}

// spreads is how many spreads above the mean count 1, so that the signal is about as large as others.
const spreads = 20

// beyond returns how far a cosine is above the mean, in spreads. That is Z-norm, as it is used to verify speakers: a document
// that is near to everything is near to nothing.
func (u usual) beyond(cosine float64) float64 {
	if u == (usual{}) {
		return 0
	}
	return (cosine - u.mean) / max(u.spread, leastUsual) / spreads
}
