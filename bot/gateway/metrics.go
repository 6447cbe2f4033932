package gateway

import (
	"cmp"
	"fmt"

	"github.com/VictoriaMetrics/metrics"
)

// counts is what a Gateway counts.
type counts struct {
	set    *metrics.Set
	panics *metrics.Counter // events whose handling panicked
}

// newCounts counts in the set; nil is for a set that nobody reads.
func newCounts(set *metrics.Set) counts {
	set = cmp.Or(set, metrics.NewSet())
	return counts{set: set, panics: set.NewCounter("faqbot_handler_panics_total")}
}

// event counts an event by its type: "unreadable" if it made no sense, "other" if it is unused.
func (c counts) event(kind string) {
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_gateway_events_total{type=%q}", kind)).Inc()
}

// connect counts a connection that came up, by how: identify or resume.
func (c counts) connect(how string) {
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_gateway_connects_total{how=%q}", how)).Inc()
}

// shed counts an event that a lane drops.
func (c counts) shed(lane, reason string) {
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_shed_total{lane=%q,reason=%q}", lane, reason)).Inc()
}
