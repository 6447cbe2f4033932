package bot

import "github.com/prometheus/client_golang/prometheus"

// metrics are the bot's own counters.
type metrics struct {
	questions *prometheus.CounterVec // by surface and band
	seconds   prometheus.Histogram   // from receipt of a question until Discord has its answer
	reloads   *prometheus.CounterVec // by result
}

// newMetrics registers the counters with to; nil registers them nowhere.
func newMetrics(to prometheus.Registerer) metrics {
	m := metrics{
		questions: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_questions_total",
			Help: "Questions answered, by how they reached the bot and by what came of them.",
		}, []string{"surface", "band"}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name:    "faqbot_answer_seconds",
			Help:    "Time from the receipt of a question until Discord has its answer.",
			Buckets: prometheus.ExponentialBuckets(0.01, 2, 10),
		}),
		reloads: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_reloads_total",
			Help: "Reloads of the content, by result: swapped or refused.",
		}, []string{"result"}),
	}
	if to != nil {
		to.MustRegister(m.questions, m.seconds, m.reloads)
	}
	return m
}
