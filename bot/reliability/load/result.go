package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"faqbot/bot/reliability"
)

// result is the outcome of a run.
type result struct {
	load
	asked, answered int
	waits           []time.Duration // from a question to its answer, sorted
	interactions    []time.Duration // from a delivery to the callback, sorted
	unanswered      int             // interactions without a callback
	shed            map[string]float64
	broken          []error // what must never be
	goroutines      int
	heap            uint64
}

// The bounds.
const (
	longestWait        = 12 * time.Second // p99 of questions
	longestInteraction = time.Second

	// allowed is how many requests a second Discord takes from a bot. Nearly all of them are answers here.
	allowed = 50
	least   = 0.85 // of what is allowed, or of what was asked when that is less; the bot keeps to 45 a second
	waited  = 10 * time.Second
)

// result collects what came of the crowd's questions.
func (c *crowd) result(s *reliability.Stand) *result {
	r := &result{load: c.load, asked: len(c.asked), shed: map[string]float64{}, broken: s.Faults()}
	for id, replies := range c.discord.Replies() {
		if at, mine := c.asked[id]; mine {
			r.answered++
			r.waits = append(r.waits, replies.First.Sub(at))
		}
	}
	for _, e := range c.discord.Ledger() {
		if e.Answered.IsZero() {
			r.unanswered++
		} else {
			r.interactions = append(r.interactions, e.Took())
		}
	}
	slices.Sort(r.waits)
	slices.Sort(r.interactions)
	for _, why := range []string{"waited too long", "too many of one channel", "too many in all"} {
		r.shed[why] = s.Count("faqbot_shed_total", "message", why)
	}
	return r
}

// possible is how many of the questions Discord's limits allow to answer, until the last one would be dropped.
func (r *result) possible() int { return min(r.asked, int(allowed*(r.lasts+waited).Seconds())) }

// faults returns the bounds that do not hold.
func (r *result) faults() []error {
	faults := r.broken
	if p := percentile(r.waits, 99); p > longestWait {
		faults = append(faults, fmt.Errorf("one question in a hundred waits for more than %v, want at most %v", p, longestWait))
	}
	if n := len(r.interactions); n > 0 && r.interactions[n-1] > longestInteraction {
		faults = append(faults, fmt.Errorf("an interaction was answered after %v, want at most %v", r.interactions[n-1], longestInteraction))
	}
	if r.unanswered > 0 {
		faults = append(faults, fmt.Errorf("%d interactions were not answered", r.unanswered))
	}
	if want := int(least * float64(r.possible())); r.answered < want {
		faults = append(faults, fmt.Errorf("%d questions were answered, want at least %d", r.answered, want))
	}
	return faults
}

// write prints the result.
func (r *result) write(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	defer w.Flush()
	fmt.Fprintf(w, "questions\t%d in %v, %d a second\n", r.asked, r.lasts, r.rate)
	fmt.Fprintf(w, "answered\t%d, %.0f %% of all, %.0f %% of what Discord's limits allow\n",
		r.answered, 100*float64(r.answered)/float64(max(1, r.asked)), 100*float64(r.answered)/float64(max(1, r.possible())))
	fmt.Fprintf(w, "  after\t%s\n", spread(r.waits))
	fmt.Fprintf(w, "dropped\t%.0f after 10 s, %.0f of a crowded channel, %.0f of a full queue\n",
		r.shed["waited too long"], r.shed["too many of one channel"], r.shed["too many in all"])
	fmt.Fprintf(w, "interactions\t%d answered, %d not\n", len(r.interactions), r.unanswered)
	fmt.Fprintf(w, "  after\t%s\n", spread(r.interactions))
	fmt.Fprintf(w, "at most\t%d goroutines, %d MiB in use, the Discord and its records among them\n", r.goroutines, r.heap>>20)
}

func spread(sorted []time.Duration) string {
	return fmt.Sprintf("p50 %v, p99 %v, at most %v", percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100))
}

// percentile returns what so many in a hundred do not exceed; 0 of nothing.
func percentile(sorted []time.Duration, percent int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	n := (len(sorted)*percent + 99) / 100
	return sorted[max(n, 1)-1].Round(time.Millisecond)
}
