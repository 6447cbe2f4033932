package bot

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// popular returns the entries that were asked for most often, most often first, and then the others in the order of the
// interview; as many as a choice has room for. With the key of a section, it returns none of another section.
func (x exchange) popular(section string) []knowledge.Entry {
	times := map[string]int64{}
	for _, c := range x.journal.MostAsked(math.MaxInt) {
		times[c.Entry] = c.Times
	}
	entries := x.base.Suggest("", section, len(x.base.Entries()))
	slices.SortStableFunc(entries, func(a, b knowledge.Entry) int { return cmp.Compare(times[b.Key()], times[a.Key()]) })
	return entries[:min(len(entries), maxChoices)]
}

// tell logs what went wrong in the journal, unless it was told already.
func (b *Bot) tell(err error) {
	if err != nil && !errors.Is(err, journal.ErrReported) {
		b.log.Error().Err(err).Msg("journal in trouble")
	}
}
