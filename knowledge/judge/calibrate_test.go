package judge

import (
	"strings"
	"testing"
)

// Whoever calibrates in vain reads how much more it takes, or that more would not help.
func TestNoBetterSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		questions int
		says      string
	}{
		{84, "156 were always enough: that takes 72 more phrasings"},
		{155, "that takes 1 more"},
		{156, "more would hardly change that"},
	} {
		err := NoBetter{Questions: test.questions, Fitted: 1.027, Default: 1.005}
		if got := err.Error(); !strings.Contains(got, test.says) || !strings.Contains(got, "costs 1.027 with it and 1.005 without") {
			t.Errorf("on %d questions: %s", test.questions, got)
		}
	}
}
