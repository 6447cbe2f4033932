package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/VictoriaMetrics/metrics"

	"faqbot/knowledge"
)

// newMetrics returns a set that holds what is known of the process, and how many texts of the content have no vector yet.
func newMetrics(meaning func() knowledge.Meaning) *metrics.Set {
	metrics.ExposeMetadata(true) // for every set: a page says of which type each metric is
	set := metrics.NewSet()
	set.RegisterMetricsWriter(func(w io.Writer) { writeMeaning(w, meaning()) })
	set.RegisterMetricsWriter(metrics.WriteGoMetrics)
	set.RegisterMetricsWriter(metrics.WriteProcMetrics)
	set.RegisterMetricsWriter(metrics.WriteFDMetrics)
	return set
}

// writeMeaning writes one series, that of the state in which the encoder is.
func writeMeaning(w io.Writer, m knowledge.Meaning) {
	const name = "faqbot_meaning_missing_texts"
	metrics.WriteMetadataIfNeeded(w, name, "gauge")
	fmt.Fprintf(w, "%s{state=%q} %d\n", name, m.State, m.Missing)
}

// metricsPage serves what was counted in Prometheus' text format, version 0.0.4.
func metricsPage(set *metrics.Set) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		var page strings.Builder
		set.WritePrometheus(&page)
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		_, _ = io.WriteString(w, explained(page.String())) // who asked has gone
	}
}

// explained fills in the lines for help, which the library leaves empty. Metrics of the process lose theirs.
func explained(page string) string {
	var full strings.Builder
	for line := range strings.Lines(page) {
		name, isHelp := strings.CutPrefix(strings.TrimSpace(line), "# HELP ")
		if text := help[name]; isHelp && text != "" {
			fmt.Fprintf(&full, "# HELP %s %s\n", name, text)
		} else if !isHelp {
			full.WriteString(line)
		}
	}
	return full.String()
}

// help says what each metric of the bot is. A text is one line without a backslash.
var help = map[string]string{
	"faqbot_answer_seconds":         "Time from the receipt of a question until Discord has its answer.",
	"faqbot_gateway_connects_total": "Connections to Discord's gateway that came up, by how: identify or resume.",
	"faqbot_gateway_events_total": `Events from Discord's gateway, by type; "unreadable" for those that made no sense, ` +
		`"other" for those unused.`,
	"faqbot_handler_panics_total": "Events whose handling panicked.",
	"faqbot_interactions_unanswered_total": "Interactions that did not get the answer they should, because Discord refused it " +
		"or could not be reached in time.",
	"faqbot_meaning_missing_texts": "Texts of the content that have no vector yet, by the state of the sentence encoder: " +
		"off, loading, ready or failed.",
	"faqbot_questions_total": "Questions, by how they reached the bot and by what came of them: the band of the answer that " +
		"was sent, or withheld, unsent or paced.",
	"faqbot_reloads_total":       "Reloads of the content, by result: swapped or refused.",
	"faqbot_rest_requests_total": `Requests to Discord's HTTP API, by route and status; the status is "none" if there was no answer.`,
	"faqbot_shed_total":          "Events dropped, by lane and reason.",
}
