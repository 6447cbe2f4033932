package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// gain is what a signal buys: the figures with it less those without it, and what a reply costs without it less what it costs
// with it. More is better.
type gain struct {
	First      float64 `json:"first"`
	AmongThree float64 `json:"among_three"`
	AUROC      float64 `json:"auroc"`
	Direct     float64 `json:"direct"`
	Cost       float64 `json:"cost"`
}

// ablate prints and returns what each signal buys on what a fit has not seen. A signal that has no weight in a fit on everything
// buys nothing.
func (f fit) ablate() map[string]gain {
	gains := map[string]gain{}
	for _, m := range f.modes() {
		interviews, banks := m.fitWithout("", false, nil), m.fitWithout("", true, nil)
		all := f.leaveOneOut(m, nil)
		for _, kind := range []string{"interviews", "banks"} {
			show(m.name+", "+kind, ofKind(all, kind))
		}
		for _, name := range match.Signals() {
			if interviews.Weight(name) == 0 && banks.Weight(name) == 0 {
				fmt.Printf("%-52s has no weight\n", m.name+" "+name)
				continue
			}
			less := f.leaveOneOut(m, []string{name})
			for _, kind := range []string{"interviews", "banks"} {
				before, after := ofKind(all, kind), ofKind(less, kind)
				if len(before) == 0 {
					continue
				}
				with, without := judge.Sum(before), judge.Sum(after)
				g := gain{
					with.First - without.First, with.AmongThree - without.AmongThree, with.AUROC - without.AUROC, with.Direct - without.Direct,
					judge.Cost(after) - judge.Cost(before),
				}
				gains[m.name+" "+name+", "+kind] = g
				fmt.Printf("%-52s buys first %+.3f three %+.3f AUROC %+.3f direct %+.3f cost %+.3f\n", m.name+" "+name+", "+kind,
					g.First, g.AmongThree, g.AUROC, g.Direct, g.Cost)
			}
		}
	}
	return gains
}

// ofKind returns the verdicts of interviews, or of banks, in all languages.
func ofKind(verdicts map[string][]judge.Verdict, kind string) []judge.Verdict {
	var all []judge.Verdict
	for _, name := range slices.Sorted(maps.Keys(verdicts)) {
		if strings.HasPrefix(name, kind) {
			all = append(all, verdicts[name]...)
		}
	}
	return all
}
