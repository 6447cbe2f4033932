// Package tally counts what comes of questions and interactions, for whoever watches the bot.
//
// Its door is [Counters]. The package knows no words that people typed, no ids and no interviews.
package tally

import (
	"cmp"
	"fmt"
	"time"

	"github.com/VictoriaMetrics/metrics"

	"faqbot/bot/card"
	"faqbot/bot/listen"
)

// Counters are the bot's own counters. New makes them; their methods may be called from any goroutine.
type Counters struct {
	set     *metrics.Set
	seconds *metrics.PrometheusHistogram // from receipt of a question until Discord has its answer
}

// Fate is what became of an answer.
type Fate string

// The fates. An answer that was sent is counted by its band.
const (
	Sent     Fate = ""
	Unsent   Fate = "unsent"   // Discord did not take it
	Withheld Fate = "withheld" // nobody asked the bot, and it had nothing certain or new to say
)

// New counts in the set; nil is for a set that nobody reads.
func New(set *metrics.Set) Counters {
	set = cmp.Or(set, metrics.NewSet())
	return Counters{
		set:     set,
		seconds: set.NewPrometheusHistogramExt("faqbot_answer_seconds", metrics.ExponentialBuckets(0.01, 2, 10)),
	}
}

// Result is what came of one event.
type Result struct {
	From listen.Surface
	Band card.Band // empty when nothing was asked
	Fate Fate
	Took time.Duration // until the answer was sent

	Unanswered string // the kind of an interaction that got no response; empty for none
}

// Count counts a result.
func (c Counters) Count(r Result) {
	if r.Unanswered != "" {
		c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_interactions_unanswered_total{kind=%q}", r.Unanswered)).Inc()
	}
	if r.From == listen.None || r.Band == "" {
		return
	}
	band := cmp.Or(string(r.Fate), string(r.Band))
	switch {
	case r.Band == card.BandPaced:
		band = string(r.Band) // whatever became of the word about that
	case r.Fate == Sent:
		c.seconds.Update(r.Took.Seconds())
	}
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_questions_total{band=%q,surface=%q}", band, r.From)).Inc()
}
