package bot

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"faqbot/bot/card"
	"faqbot/bot/listen"
)

// metrics are the bot's own counters.
type metrics struct {
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

// newMetrics registers the counters with to; nil registers them nowhere.
func newMetrics(to prometheus.Registerer) metrics {
	m := metrics{
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
	m.unanswered = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "faqbot_interactions_unanswered_total",
		Help: "Interactions that did not get the answer they should, because Discord refused it or could not be reached in time.",
	}, []string{"kind"})
	if to != nil {
		to.MustRegister(m.questions, m.seconds, m.unanswered)
	}
	return m
}

// count counts a question that was to be answered, and the time it took when the answer was sent. Without a band nothing
// was asked.
func (m metrics) count(from listen.Surface, band card.Band, sent bool, took time.Duration) {
	switch {
	case from == listen.None || band == "":
	case !sent:
		m.add(from, bandUnsent)
	default:
		m.add(from, string(band))
		m.seconds.Observe(took.Seconds())
	}
}

// withheld counts a question that nobody asked the bot, and that it does not answer.
func (m metrics) withheld(from listen.Surface) { m.add(from, bandWithheld) }

// paced counts a question that is not answered because too much was asked.
func (m metrics) paced(from listen.Surface) { m.add(from, bandPaced) }

func (m metrics) add(from listen.Surface, band string) {
	m.questions.WithLabelValues(string(from), band).Inc()
}
