package gateway

import (
	"errors"
	"math/rand/v2"
	"time"
)

// pace says how long to wait before the next connection. Its zero value is that of a gateway that has not failed yet.
type pace struct {
	failures int       // attempts running that did not come up
	since    time.Time // when the first of these ended
	strikes  int       // attempts running that Discord greeted, and that did not come up all the same
}

// after returns the pause before the next connection, by how the last one ended at that time.
//
// A connection that was up is no failure, whatever happened before: after it the bot comes back within limits.initial. An
// op 9 in answer to a resume is none either, but the end of every longer outage: Discord asks for a wait between limits.
// invalidA and invalidB. After any other attempt that Discord answers and does not let come up the pauses grow.
//
// While the gateway cannot be reached, or closes the connection before it says hello, they grow with the outage, to a 25th
// of it: the bot is back soon after a short one, and asks rarely during a long one.
func (p *pace) after(e ending, l limits, now time.Time) time.Duration {
	invalid := e.invalid()
	wait := between(l.invalidA, l.invalidB)
	switch {
	case e.up || invalid && e.resumed:
		*p = pace{}
		if invalid && e.next() == anew {
			return wait
		}
		return between(0, l.initial)
	case p.failures == 0:
		p.since = now
	}
	p.failures++
	pause := backoff(p.failures, l.initial, l.longest)
	if e.greeted {
		p.strikes++
	}
	if !e.greeted && !invalid && !errors.Is(e.err, errReconnect) {
		longest := max(2*l.initial, now.Sub(p.since)/25)
		pause = min(pause, between(longest/2, longest))
	}
	if invalid {
		pause = max(pause, wait)
	}
	return pause
}

// invalid returns true when the connection ended because Discord called the session invalid.
func (e ending) invalid() bool { return errors.As(e.err, new(invalidSession)) }

// backoff returns how long to wait after the nth failure running, from 1: twice as long each time, and by chance, so
// that the bots that Discord dropped together do not return together.
func backoff(n int, initial, longest time.Duration) time.Duration {
	full := initial
	for ; n > 1 && full < longest; n-- {
		full *= 2
	}
	return between(min(full, longest)/2, min(full, longest))
}

// between returns a random duration in [from, to).
func between(from, to time.Duration) time.Duration {
	if to <= from {
		return from
	}
	return from + rand.N(to-from)
}
