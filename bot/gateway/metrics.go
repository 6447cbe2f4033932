package gateway

import "github.com/prometheus/client_golang/prometheus"

// metrics is what a Gateway counts.
type metrics struct {
	events   *prometheus.CounterVec // by type
	connects *prometheus.CounterVec // by how: identify or resume
	shed     *prometheus.CounterVec // by lane and reason
	panics   prometheus.Counter
}

func newMetrics(r prometheus.Registerer) metrics {
	m := metrics{
		events: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_gateway_events_total",
			Help: "Events from Discord's gateway, by type; \"unreadable\" for those that made no sense, \"other\" for those unused.",
		}, []string{"type"}),
		connects: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_gateway_connects_total",
			Help: "Connections to Discord's gateway that came up, by how: identify or resume.",
		}, []string{"how"}),
		shed: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_shed_total",
			Help: "Events let go, by lane and reason.",
		}, []string{"lane", "reason"}),
		panics: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "faqbot_handler_panics_total",
			Help: "Events whose handling panicked.",
		}),
	}
	if r != nil {
		r.MustRegister(m.events, m.connects, m.shed, m.panics)
	}
	return m
}
