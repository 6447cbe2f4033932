package judge

import (
	"testing"

	"faqbot/knowledge/match"
)

func TestReliability(t *testing.T) {
	t.Parallel()
	got := Reliability([]Verdict{
		verdict("a", match.Answer, 1, 0.75, "a"), verdict("b", match.Pick, 2, 0.75, "a", "b"), // one of two right
		verdict("a", match.Answer, 1, 1, "a"),     // 1 is in the last bin
		verdict("", match.Abstain, 0, 0.125, "a"), // nothing out of scope is right
		verdict("a", match.Abstain, 0, 0),
	})
	want := map[int]Bin{
		0: {From: 0, Count: 1}, 1: {From: 0.1, Count: 1, Mean: 0.125}, 7: {From: 0.7, Count: 2, Mean: 0.75, Right: 0.5}, 9: {From: 0.9, Count: 1, Mean: 1, Right: 1},
	}
	for i, bin := range got {
		expected, ok := want[i]
		if !ok {
			expected = Bin{From: float64(i) / 10}
		}
		if bin != expected {
			t.Errorf("bin %d is %+v, want %+v", i, bin, expected)
		}
	}
	if len(got) != 10 {
		t.Errorf("%d bins, want 10", len(got))
	}
}
