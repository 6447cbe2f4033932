package rest

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

const (
	// maxTries is how often a call is sent at the most.
	maxTries = 5

	// firstPause is the pause after a first failure; each further one is twice as long.
	firstPause = 250 * time.Millisecond

	// answerSize is the largest answer that is read. The largest that Discord gives us, a full list of commands, is
	// about 1 MiB.
	answerSize = 4 << 20
)

// transport sends a call's request until it succeeds, fails for good, or runs out of tries or time.
type transport struct {
	next     http.RoundTripper
	token    string
	log      zerolog.Logger
	requests *prometheus.CounterVec
	pace     *pacer
	breaker  *breaker

	refused chan struct{} // closed when the bot's token has been refused
	refuse  sync.Once
}

func newTransport(next http.RoundTripper, o Options) *transport {
	t := &transport{
		next:  next,
		token: o.Token,
		log:   o.Log,
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "faqbot_rest_requests_total",
			Help: "Requests to Discord's HTTP API, by route and status; the status is \"none\" if there was no answer.",
		}, []string{"route", "status"}),
		pace:    newPacer(),
		breaker: new(breaker),
		refused: make(chan struct{}),
	}
	if o.Metrics != nil {
		o.Metrics.MustRegister(t.requests)
	}
	return t
}

// CloseIdleConnections makes http.Client.CloseIdleConnections reach the connections.
func (t *transport) CloseIdleConnections() {
	if closer, ok := t.next.(interface{ CloseIdleConnections() }); ok {
		closer.CloseIdleConnections()
	}
}

// RoundTrip returns an answer that says success, or an error.
func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	k, ok := callOf(r)
	if !ok {
		return nil, errors.New("not a call of this package")
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, fmt.Errorf("read the body: %w", err)
	}
	var last error
	for try := 1; ; try++ {
		if err := t.admit(r.Context(), k); err != nil {
			return nil, cmp.Or(last, err)
		}
		a, err := t.send(r, k, body)
		switch {
		case err == nil && a.success():
			return a.response(r), nil
		case err == nil && try > 1 && k.done != 0 && k.refusal(a.status, a.body).Code == k.done:
			return arrived(r), nil
		}
		last = t.fault(k, a, err)
		pause, again := k.again(a, err, try)
		if !again || !sleep(r.Context(), pause) {
			return nil, last
		}
		t.log.Debug().Str("route", k.route).Int("try", try).Int("status", a.status).Dur("pause", pause).
			Msg("discord asked again")
	}
}

// fault is the error for an answer other than success, or for none.
func (t *transport) fault(k call, a answer, err error) error {
	if err != nil {
		return &Error{Op: k.op, cause: err}
	}
	e := k.refusal(a.status, a.body, t.token, k.secret)
	if e.unauthorized {
		t.refuse.Do(func() { close(t.refused) })
	}
	return e
}

// admit waits until the call may be sent.
func (t *transport) admit(ctx context.Context, k call) error {
	if !k.interaction {
		select {
		case <-t.refused:
			return &Error{Op: k.op, Status: http.StatusUnauthorized, unauthorized: true, cause: errRefused}
		default:
		}
		if t.breaker.open(time.Now()) {
			return &Error{Op: k.op, cause: errBroken}
		}
	}
	if err := t.pace.wait(ctx, k); err != nil {
		return &Error{Op: k.op, cause: err}
	}
	return nil
}

// send makes one request and takes note of what its answer says about limits.
func (t *transport) send(r *http.Request, k call, body []byte) (answer, error) {
	a, err := t.exchange(r, body)
	if err != nil {
		t.requests.WithLabelValues(k.route, "none").Inc()
		return answer{}, err
	}
	t.requests.WithLabelValues(k.route, strconv.Itoa(a.status)).Inc()
	now := time.Now()
	if a.invalid() {
		t.breaker.count(now)
	}
	t.pace.learn(k, a, now)
	return a, nil
}

// exchange sends the body and reads the whole answer.
func (t *transport) exchange(r *http.Request, body []byte) (answer, error) {
	r = r.Clone(r.Context())
	r.Body = io.NopCloser(bytes.NewReader(body))
	r.ContentLength = int64(len(body))
	if len(body) == 0 {
		r.Body = http.NoBody
	}
	res, err := t.next.RoundTrip(r)
	if err != nil {
		return answer{}, err
	}
	defer res.Body.Close()
	read, err := io.ReadAll(io.LimitReader(res.Body, answerSize+1))
	if err != nil {
		return answer{}, fmt.Errorf("read the answer: %w", err)
	}
	if len(read) > answerSize {
		return answer{}, errTooLarge
	}
	return answer{status: res.StatusCode, header: res.Header, body: read}, nil
}

var errTooLarge = fmt.Errorf("the answer is larger than %d bytes", answerSize)

// again says whether a call that failed is to be sent once more, and after which pause.
func (k call) again(a answer, err error, try int) (time.Duration, bool) {
	switch {
	case try == maxTries:
		return 0, false
	case err != nil:
		return pause(try), k.repeatable && !errors.Is(err, errTooLarge)
	case a.status == http.StatusTooManyRequests:
		return 0, true // nothing has been done, and the pacer knows when it may be
	case a.status >= 500:
		return pause(try), k.repeatable
	}
	return 0, false
}

// pause grows from try to try, and differs from caller to caller, so that they do not come back together.
func pause(try int) time.Duration {
	full := firstPause << (try - 1)
	return full/2 + rand.N(full/2)
}

// sleep waits, and returns false when the context ends first or is sure to.
func sleep(ctx context.Context, d time.Duration) bool {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return false
	}
	if d <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
