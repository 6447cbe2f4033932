package command

import (
	"cmp"
	"math"
	"slices"

	"faqbot/bot/component"
	"faqbot/knowledge"
)

// popular returns the entries that were asked for most often, most often first, and then the others in the order of the
// interview; as many as a choice has room for. With the key of a section, it returns none of another section.
func (x Exchange) popular(section string) []knowledge.Entry {
	times := map[string]int64{}
	for _, c := range x.Journal.MostAsked(math.MaxInt) {
		times[c.Entry] = c.Times
	}
	entries := x.Base.Suggest("", section, len(x.Base.Entries()))
	slices.SortStableFunc(entries, func(a, b knowledge.Entry) int { return cmp.Compare(times[b.Key()], times[a.Key()]) })
	return entries[:min(len(entries), component.MaxChoices)]
}
