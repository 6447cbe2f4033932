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

// What comes of a question besides the bands of an answer.
const (
	bandWithheld = "withheld" // nobody asked the bot, and it had nothing certain or new to say
	bandUnsent   = "unsent"   // Discord did not take the answer
	bandPaced    = "paced"    // too much was asked
)

// New counts in the set; nil is for a set that nobody reads.
func New(set *metrics.Set) Counters {
	set = cmp.Or(set, metrics.NewSet())
	return Counters{
		set:     set,
		seconds: set.NewPrometheusHistogramExt("faqbot_answer_seconds", metrics.ExponentialBuckets(0.01, 2, 10)),
	}
}

// Answered counts a question that was to be answered, and the time it took when the answer was sent. Without a band nothing
// was asked.
func (c Counters) Answered(from listen.Surface, band card.Band, sent bool, took time.Duration) {
	switch {
	case from == listen.None || band == "":
	case !sent:
		c.add(from, bandUnsent)
	default:
		c.add(from, string(band))
		c.seconds.Update(took.Seconds())
	}
}

// Withheld counts a question that nobody asked the bot, and that it does not answer.
func (c Counters) Withheld(from listen.Surface) { c.add(from, bandWithheld) }

// Paced counts a question that is not answered because too much was asked.
func (c Counters) Paced(from listen.Surface) { c.add(from, bandPaced) }

// Unanswered counts an interaction, by its kind, that did not get the answer that it should.
func (c Counters) Unanswered(kind string) {
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_interactions_unanswered_total{kind=%q}", kind)).Inc()
}

func (c Counters) add(from listen.Surface, band string) {
	c.set.GetOrCreateCounter(fmt.Sprintf("faqbot_questions_total{band=%q,surface=%q}", band, from)).Inc()
}
