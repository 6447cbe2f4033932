// Package tally counts what comes of questions and interactions, for whoever watches the bot.
//
// Its door is [Counters]. The package knows no words that people typed, no ids and no interviews.
package tally

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"faqbot/bot/card"
	"faqbot/bot/listen"
)

// Counters are the bot's own counters. New makes them; their methods may be called from any goroutine.
type Counters struct {
	questions  *prometheus.CounterVec // by surface and what came of them
	seconds    prometheus.Histogram   // from receipt of a question until Discord has its answer
	unanswered *prometheus.CounterVec // interactions, by their kind
}

// What comes of a question besides the bands of an answer.
const (
	bandWithheld = "withheld" // nobody asked the bot, and it had nothing certain or new to say
	bandUnsent   = "unsent"   // Discord did not take the answer
	bandPaced    = "paced"    // too much was asked
)

// New registers the counters with to; nil registers them nowhere.
func New(to prometheus.Registerer) Counters {
	c := Counters{
		questions: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_questions_total",
			Help: "Questions, by how they reached the bot and by what came of them: the band of the answer that was sent, " +
				"or withheld, unsent or paced.",
		}, []string{"surface", "band"}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name:    "faqbot_answer_seconds",
			Help:    "Time from the receipt of a question until Discord has its answer.",
			Buckets: prometheus.ExponentialBuckets(0.01, 2, 10),
		}),
	}
	c.unanswered = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "faqbot_interactions_unanswered_total",
		Help: "Interactions that did not get the answer they should, because Discord refused it or could not be reached in time.",
	}, []string{"kind"})
	if to != nil {
		to.MustRegister(c.questions, c.seconds, c.unanswered)
	}
	return c
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
		c.seconds.Observe(took.Seconds())
	}
}

// Withheld counts a question that nobody asked the bot, and that it does not answer.
func (c Counters) Withheld(from listen.Surface) { c.add(from, bandWithheld) }

// Paced counts a question that is not answered because too much was asked.
func (c Counters) Paced(from listen.Surface) { c.add(from, bandPaced) }

// Unanswered counts an interaction, by its kind, that did not get the answer that it should.
func (c Counters) Unanswered(kind string) { c.unanswered.WithLabelValues(kind).Inc() }

func (c Counters) add(from listen.Surface, band string) {
	c.questions.WithLabelValues(string(from), band).Inc()
}
