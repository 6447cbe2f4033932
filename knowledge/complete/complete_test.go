package complete

import (
	"slices"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	t.Parallel()
	names := New([]string{"The GPT path is open", "Heavy capital investment", "Humans and their destiny", "Capital", "A new path"})
	tests := []struct {
		name, typed string
		limit       int
		want        []int
	}{
		{"nothing typed gives all in order", "", 25, []int{0, 1, 2, 3, 4}},
		{"blanks are nothing", "  ", 2, []int{0, 1}},
		{"whole before start of a word", "capital", 25, []int{3, 1}},
		{"start", "heavy", 25, []int{1}},
		{"letter case", "HUMANS", 25, []int{2}},
		{"start of a word, in order", "path", 25, []int{0, 4}},
		{"inside a word", "estiny", 25, []int{2}},
		{"letters in order", "hcinv", 25, []int{1}},
		{"misspelled", "humens and thier destinny", 25, []int{2}},
		{"nothing like it", "zzzz", 25, nil},
		{"only marks", "???", 25, nil},
		{"limit", "path", 1, []int{0}},
	}
	for _, test := range tests {
		if got := names.Complete(test.typed, test.limit); !slices.Equal(got, test.want) {
			t.Errorf("%s: Complete(%q) = %v, want %v", test.name, test.typed, got, test.want)
		}
	}
	if got := names.Complete(strings.Repeat("the gpt path ", 1000), 25); len(got) > 5 {
		t.Errorf("a long text completes to %v", got)
	}
	if got := New(nil).Complete("a", 25); len(got) != 0 {
		t.Errorf("no names complete to %v", got)
	}
}
