package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/rs/zerolog"

	"faqbot/knowledge"
)

const healthPath = "/healthz"

// health is how the program is.
type health struct {
	connected    func() bool   // to Discord
	kept, logged func() error  // nil, or why votes are not kept and lines not logged
	happened     func() string // to the journal; empty for nothing
	meaning      func() knowledge.Meaning
}

// newStatus serves how the bot is: whether it is alive, whether it can answer, and what it has counted. Content is always
// there, because nothing is served before it is loaded. That something is not kept is said, and no reason to send anybody
// elsewhere for answers.
func newStatus(h health, counted *metrics.Set) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+healthPath, func(w http.ResponseWriter, _ *http.Request) {
		say(w, http.StatusOK, "alive"+h.complaints())
	})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if h.connected() {
			say(w, http.StatusOK, "ready"+h.understanding()+h.complaints())
		} else {
			say(w, http.StatusServiceUnavailable, "not ready: not connected to Discord"+h.understanding()+h.complaints())
		}
	})
	mux.Handle("GET /metrics", metricsPage(counted))
	return mux
}

// understanding is a line that says whether questions are understood by their meaning.
func (h health) understanding() string {
	switch m := h.meaning(); m.State {
	case knowledge.MeaningReady:
		return "\nmeaning: ready"
	case knowledge.MeaningLoading:
		if m.Missing == 0 { // the encoder itself is being read
			return "\nmeaning: loading"
		}
		return fmt.Sprintf("\nmeaning: loading, %d texts have no vector yet", m.Missing)
	case knowledge.MeaningFailed:
		return "\nmeaning: failed, questions are understood by their words alone"
	default:
		return "\nmeaning: off"
	}
}

// complaints are lines on what is not as it should be; empty when all is.
func (h health) complaints() string {
	text := ""
	if err := h.kept(); err != nil {
		text += "\nvotes, quiet channels and counts may be lost: " + err.Error()
	}
	if notice := h.happened(); notice != "" {
		text += "\n" + notice
	}
	if err := h.logged(); err != nil {
		text += "\n" + err.Error()
	}
	return text
}

func say(w http.ResponseWriter, status int, sentence string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, sentence+"\n") // who asked has gone
}

// server serves the status over HTTP. The zero server serves nothing.
type server struct {
	http  *http.Server
	ended chan error // receives why it no longer serves
}

// finishTime is how long requests may take to finish when the program ends.
const finishTime = time.Second

// listen serves a handler on an address, and nothing when the address is empty.
func listen(address string, handler http.Handler, log zerolog.Logger) (server, error) {
	if address == "" {
		return server{}, nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return server{}, fmt.Errorf("serve health and metrics: %w; set FAQBOT_HTTP to an address that is free", err)
	}
	log.Info().Str("address", listener.Addr().String()).Msg("serving health and metrics")
	s := server{
		http: &http.Server{
			Handler:           handler,
			ReadHeaderTimeout: 5 * time.Second,
			ReadTimeout:       5 * time.Second,
			WriteTimeout:      10 * time.Second,
			IdleTimeout:       time.Minute,
			MaxHeaderBytes:    16 << 10,
		},
		ended: make(chan error, 1),
	}
	go func() { s.ended <- s.http.Serve(listener) }()
	return s, nil
}

// failure returns why the server no longer serves, or nil when ctx is done first.
func (s server) failure(ctx context.Context) error {
	select {
	case err := <-s.ended:
		return fmt.Errorf("serve health and metrics: %w", err)
	case <-ctx.Done():
		return nil
	}
}

// close finishes what is being served, within finishTime and before ctx is done.
func (s server) close(ctx context.Context) {
	if s.http == nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, finishTime)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		s.http.Close()
	}
}
