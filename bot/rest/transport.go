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
	"strings"
	"sync"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
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

// userAgent has the form that Discord asks for: whose library it is, and which version.
const userAgent = "DiscordBot (https://github.com/bwmarrin/discordgo, v" + discordgo.VERSION + ") faqbot"

// transport sends a call's request until it succeeds, fails for good, or runs out of tries or time.
type transport struct {
	next    http.RoundTripper
	base    string // where Discord's paths start
	token   string
	log     zerolog.Logger
	metrics *metrics.Set
	pace    *pacer
	breaker *breaker

	refused chan struct{} // closed when the bot's token has been refused
	refuse  sync.Once
}

func newTransport(next http.RoundTripper, o Options) *transport {
	return &transport{
		next:    next,
		base:    strings.TrimSuffix(o.APIBase, "/"),
		token:   o.Token,
		log:     o.Log,
		metrics: cmp.Or(o.Metrics, metrics.NewSet()),
		pace:    newPacer(),
		breaker: new(breaker),
		refused: make(chan struct{}),
	}
}

// close lets go of idle connections.
func (t *transport) close() {
	if closer, ok := t.next.(interface{ CloseIdleConnections() }); ok {
		closer.CloseIdleConnections()
	}
}

// make makes a call and returns an answer that says success, or an [*Error]. A success stays one, even when the rest of its
// answer is lost and no later try gets another.
func (t *transport) make(ctx context.Context, k call, body []byte) (answer, error) {
	var taken *answer // says success; nil until there is one
	var last error
	for try := 1; ; try++ {
		if err := t.admit(ctx, k); err != nil {
			return outcome(taken, cmp.Or(last, err))
		}
		if try > 1 {
			t.log.Debug().Str("route", k.route).Int("try", try).AnErr("before", last).Msg("request retried")
		}
		a, err := t.send(ctx, k, body)
		pause, again := k.again(a, err, try)
		switch {
		case a.success():
			taken, last = &a, a.cut
		case try > 1 && k.done != 0 && k.refusal(a).Code == k.done:
			return answer{status: http.StatusNoContent}, nil // by an earlier try, whose answer was lost
		default:
			last = t.fault(k, a, err)
		}
		if !again || !sleep(ctx, pause) {
			return outcome(taken, last)
		}
	}
}

// outcome is what a call returns after its last try: the answer that says success, or else the error.
func outcome(taken *answer, last error) (answer, error) {
	if taken != nil {
		return *taken, nil
	}
	return answer{}, last
}

// fault is the error for an answer other than success, or for none.
func (t *transport) fault(k call, a answer, err error) error {
	if err != nil {
		return &Error{Op: k.op, cause: err}
	}
	e := k.refusal(a, t.token, k.secret)
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

// send makes one request, counts it, and remembers the limits that the answer states.
func (t *transport) send(ctx context.Context, k call, body []byte) (answer, error) {
	a, err := t.exchange(ctx, k, body)
	if err != nil {
		t.count(k.route, "none")
		return answer{}, err
	}
	t.count(k.route, strconv.Itoa(a.status))
	now := time.Now()
	if a.invalid() {
		t.breaker.count(now)
	}
	t.pace.learn(k, a, now)
	return a, nil
}

// count counts a request. The status is "none" if there was no answer.
func (t *transport) count(route, status string) {
	t.metrics.GetOrCreateCounter(fmt.Sprintf("faqbot_rest_requests_total{route=%q,status=%q}", route, status)).Inc()
}

// exchange sends the body and reads the answer.
func (t *transport) exchange(ctx context.Context, k call, body []byte) (answer, error) {
	r, err := t.request(ctx, k, body)
	if err != nil {
		return answer{}, err
	}
	res, err := t.next.RoundTrip(r)
	if err != nil {
		return answer{}, err
	}
	defer res.Body.Close()
	read, err := io.ReadAll(io.LimitReader(res.Body, answerSize+1))
	if len(read) > answerSize {
		read, err = nil, errTooLarge
	}
	return answer{status: res.StatusCode, header: res.Header, body: read, cut: err}, nil
}

// request writes a call as a request.
func (t *transport) request(ctx context.Context, k call, body []byte) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, k.method, t.base+k.path, bytes.NewReader(body))
	if err != nil {
		return nil, errAddress // the error would quote the address, which may hold a token
	}
	r.Header.Set("User-Agent", userAgent)
	if len(body) > 0 {
		r.Header.Set("Content-Type", "application/json")
	}
	if !k.interaction {
		r.Header.Set("Authorization", "Bot "+t.token)
	}
	return r, nil
}

var (
	errTooLarge = fmt.Errorf("the answer is larger than %d bytes", answerSize)
	errAddress  = errors.New("the address cannot be read")
)

// again returns whether to send the call once more, and after which pause.
func (k call) again(a answer, err error, try int) (time.Duration, bool) {
	switch {
	case try == maxTries:
		return 0, false
	case err != nil:
		return pause(try), k.repeatable && !errors.Is(err, errAddress) && !errors.Is(err, errProxy) // nor would these change
	case a.success():
		return pause(try), k.repeatable && k.wanted && a.cut != nil && a.cut != errTooLarge
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
