package match

import (
	"math"
	"strings"
	"testing"

	"faqbot/knowledge/meaning"
)

func TestCohort(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, question := range Cohort() {
		if seen[question] || strings.TrimSpace(question) != question || question == "" {
			t.Errorf("%q stands there twice, is empty or has blanks around it", question)
		}
		seen[question] = true
	}
	if len(seen) < 100 {
		t.Errorf("%d questions are no cohort", len(seen))
	}
}

func TestWhatIsNearToEverythingIsNearToNothing(t *testing.T) {
	t.Parallel()
	cohort := []meaning.Vector{{1 << 14, 0}, {0, 1 << 14}} // cosines 0.6 and 0.8 with the first, 1 and 0 with the second
	for _, test := range []struct {
		centroid meaning.Vector
		cosine   float64
		want     float64
	}{
		{meaning.Vector{9830, 13107}, 0.9, 0.1},   // (.9 - .7)/.1 = 2 spreads
		{meaning.Vector{1 << 14, 0}, 0.9, 0.04},   // (.9 - .5)/.5 = .8
		{meaning.Vector{9830, 13107}, 0.6, -0.05}, // less than the mean
		{nil, 0.9, 0},
	} {
		if got := usualOf(test.centroid, cohort).beyond(test.cosine); !nearly(got, test.want) {
			t.Errorf("%v at %.1f: %.4f, want %.4f", test.centroid, test.cosine, got, test.want)
		}
	}
	same := []meaning.Vector{{1 << 14, 0}, {1 << 14, 0}}
	if got, want := usualOf(cohort[0], same).beyond(1), 0.0; got != want {
		t.Errorf("without any spread: %v, want %v", got, want)
	}
	if got := usualOf(cohort[0], nil).beyond(1); got != 0 {
		t.Errorf("without a cohort: %v, want 0", got)
	}
}

// nearly compares cosines of vectors in fixed point.
func nearly(a, b float64) bool { return math.Abs(a-b) < 1e-3 }
