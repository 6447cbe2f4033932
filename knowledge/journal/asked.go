package journal

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Count is how often a turn was asked.
type Count struct {
	Entry string // key of the turn
	Times int64
}

// entryDay is what is counted: a turn on a day, as YYYY-MM-DD in UTC.
type entryDay struct{ entry, day string }

// tally counts in memory.
type tally struct {
	mu      sync.Mutex
	totals  map[string]int64 // of all time, by entry
	pending map[entryDay]int64
}

// maxPending bounds what gathers while the file cannot be written: a hundred turns on each of a hundred days, and as many
// deeds. So much can be written in far less than workTime.
const maxPending = 10_000

// Count counts that the turn with a key was asked. It only counts in memory; what was counted is written some seconds
// later, and by Close, so a program that is killed loses the last seconds. The error is one that writing has come to and
// that nobody was told of.
func (j *Journal) Count(entry string, at time.Time) error {
	if err := checkEntry(entry); err != nil {
		return fmt.Errorf("count a question: %w", err)
	}
	j.asked.count(entryDay{entry, at.UTC().Format(time.DateOnly)})
	if err := j.trouble.news(); err != nil {
		return fmt.Errorf("count questions: %w", err)
	}
	return nil
}

// MostAsked returns the turns that were asked most often, most often first, and at most limit of them. Some may no longer
// be in the content.
func (j *Journal) MostAsked(limit int) []Count {
	all := j.asked.all()
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), cmp.Compare(a.Entry, b.Entry))
	})
	return all[:min(len(all), max(limit, 0))]
}

// count counts one, to be written later.
func (t *tally) count(at entryDay) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.totals[at.entry]++
	t.add(at, 1)
}

// load takes over what a file has counted. What waits to be written comes on top.
func (t *tally) load(totals map[string]int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.totals = totals
	for at, times := range t.pending {
		t.totals[at.entry] += times
	}
}

// pendAll has all that was counted written again, as of one day, into a file that starts empty.
func (t *tally) pendAll(day string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.pending = nil
	for entry, times := range t.totals {
		t.add(entryDay{entry, day}, times)
	}
}

// take returns what is to be written, and forgets it.
func (t *tally) take() map[entryDay]int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	taken := t.pending
	t.pending = nil
	return taken
}

// giveBack undoes take.
func (t *tally) giveBack(taken map[entryDay]int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for at, times := range taken {
		t.add(at, times)
	}
}

// add has more written. The caller holds t.mu.
func (t *tally) add(at entryDay, times int64) {
	if t.pending == nil {
		t.pending = map[entryDay]int64{}
	}
	if _, known := t.pending[at]; known || len(t.pending) < maxPending {
		t.pending[at] += times
	}
}

func (t *tally) all() []Count {
	t.mu.Lock()
	defer t.mu.Unlock()
	counts := make([]Count, 0, len(t.totals))
	for entry, times := range t.totals {
		counts = append(counts, Count{entry, times})
	}
	return counts
}
