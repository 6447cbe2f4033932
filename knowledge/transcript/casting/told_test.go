package casting

import (
	"maps"
	"slices"
	"testing"
)

func TestWhatStandsBesideAName(t *testing.T) {
	t.Parallel()
	called := map[string]int{"ann": 1, "sorrel": 1, "ben": 2, "marsh": 2, "cleo": 3}
	for text, want := range map[string]map[int]int{
		"The interviewer was Ann Sorrel":                {1: 1},
		"Interviewed by Ann Sorrel":                     {1: 1},
		"Ann Sorrel, your host":                         {1: 1},
		"Ann Sorrel (moderator), Ben Marsh (guest)":     {1: 1, 2: -1},
		"Ann Sorrel is the interviewer.":                {1: 1},
		"Ann Sorrel, your host, and Ben, our guest.":    {1: 1, 2: -1},
		"Our guest is Ann Sorrel":                       {1: -1},
		"Hosts present: Ann, Ben, and Cleo":             {1: 1, 2: 1, 3: 1},
		"We are your hosts, Ann and Ben. Cleo is here.": {1: 1, 2: 1},
		"with host Ann and guests Ben and Cleo":         {1: 1, 2: -1, 3: -1},
		"The host is here. Ann Sorrel mills":            nil,
		"The host of the whole evening Ann Sorrel":      nil,
		"a host of marsh flowers":                       nil,
		"Ann Sorrel, a miller, the guest":               nil,
	} {
		if got := rolesBeside(wordsAndStops(text), called); !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	if got := wordsAndStops("Ann-Lee's mill, (2) \u2014 now. Yes"); !slices.Equal(got, []string{"Ann-Lee's", "mill", ",", "(", "2", ")", "now", ".", "Yes"}) {
		t.Errorf("%q", got)
	}
}
