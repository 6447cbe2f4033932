package rest

import (
	"context"
	"net/http"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

const (
	// botRate is how many requests a second are made with the bot's token. Discord allows 50; what is left over is for
	// clocks that differ.
	botRate = 45

	// botBurst may go at once, so that no second sees more than botRate + botBurst.
	botBurst = 5

	// swept is how many limits are kept before those that have passed are removed.
	swept = 256
)

// pacer knows when calls may go out.
type pacer struct {
	bot *rate.Limiter

	mu      sync.Mutex
	whole   map[scope]time.Time  // until when everything in a scope waits
	limits  map[string]time.Time // until when calls with this limit wait
	sweepAt int                  // how many limits there are when the next sweep is due
}

func newPacer() *pacer {
	return &pacer{
		bot:     rate.NewLimiter(botRate, botBurst),
		whole:   map[scope]time.Time{},
		limits:  map[string]time.Time{},
		sweepAt: swept,
	}
}

// wait returns when the call may go out, or at once with an error when the context is done or would be by then.
func (p *pacer) wait(ctx context.Context, k call) error {
	for {
		d := time.Until(p.free(k))
		if d <= 0 {
			break
		}
		if !sleep(ctx, d) {
			if err := ctx.Err(); err != nil {
				return err
			}
			return context.DeadlineExceeded
		}
	}
	if k.interaction { // Discord exempts these
		return ctx.Err()
	}
	return p.bot.Wait(ctx)
}

// free returns from when on the call may go out.
func (p *pacer) free(k call) time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	until := latest(p.limits[k.limit], p.whole[ofAddress])
	if !k.interaction {
		until = latest(until, p.whole[ofBot])
	}
	return until
}

// learn remembers the limits that an answer states.
func (p *pacer) learn(k call, a answer, now time.Time) {
	if a.status == http.StatusTooManyRequests {
		scope, d := a.limited()
		p.hold(scope, k, now.Add(d))
		return
	}
	if d, ok := a.exhausted(); ok {
		p.hold(ofRoute, k, now.Add(d))
	}
}

func (p *pacer) hold(s scope, k call, until time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s != ofRoute {
		p.whole[s] = latest(p.whole[s], until)
		return
	}
	p.limits[k.limit] = latest(p.limits[k.limit], until)
	if len(p.limits) >= p.sweepAt {
		p.sweep()
	}
}

// sweep removes the limits that have passed. The caller holds p.mu.
func (p *pacer) sweep() {
	now := time.Now()
	for limit, until := range p.limits {
		if !until.After(now) {
			delete(p.limits, limit)
		}
	}
	p.sweepAt = max(swept, 2*len(p.limits))
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
