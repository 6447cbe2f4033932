package discordtest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// RequestFault is a failure of requests to one operation. It happens once unless Times or Always says otherwise, and
// only after a call to Script. The request is checked and recorded like any other.
type RequestFault struct {
	method, route string
	channel       string // "" for any
	skip, times   int    // times is negative for ever
	wait          time.Duration
	gate          <-chan struct{}
	answer        *answer // what the request gets; nil to carry it out
	lost          bool
	drip          time.Duration
}

// OnRequest starts a fault for an operation. An empty method or route matches any.
func OnRequest(method, route string) *RequestFault {
	return &RequestFault{method: method, route: route, times: 1}
}

// In limits the fault to requests whose path names the channel: those about its messages, not about its interactions.
func (f *RequestFault) In(channelID string) *RequestFault {
	f.channel = channelID
	return f
}

// Times makes the fault happen n times.
func (f *RequestFault) Times(n int) *RequestFault {
	f.times = n
	return f
}

// Always makes the fault happen every time.
func (f *RequestFault) Always() *RequestFault { return f.Times(-1) }

// After lets the first n requests to the operation pass.
func (f *RequestFault) After(n int) *RequestFault {
	f.skip = n
	return f
}

// RateLimit answers 429 for the route.
func (f *RequestFault) RateLimit(wait time.Duration) *RequestFault {
	return f.with(limited("user", wait))
}

// SharedRateLimit answers 429 for a limit that the bot shares with others. Discord does not count it against the bot.
func (f *RequestFault) SharedRateLimit(wait time.Duration) *RequestFault {
	return f.with(limited("shared", wait))
}

// GlobalRateLimit answers 429 for the whole bot, without X-RateLimit-Reset-After.
func (f *RequestFault) GlobalRateLimit(wait time.Duration) *RequestFault {
	return f.with(limited("global", wait))
}

// CloudflareRateLimit answers 429 as the proxy in front of Discord does: with a page of HTML.
func (f *RequestFault) CloudflareRateLimit(wait time.Duration) *RequestFault {
	a := limited("user", wait)
	h := http.Header{"Content-Type": {"text/html"}, "Server": {"cloudflare"}, "Retry-After": a.header["Retry-After"]}
	page := "<!DOCTYPE html>\n<html><title>Access denied</title><body>error code: 1015</body></html>\n"
	return f.with(answer{status: a.status, body: page, header: h})
}

// Status answers with an HTTP status, as for 500 to 504.
func (f *RequestFault) Status(status int) *RequestFault {
	return f.with(answer{status: status, body: failure{Message: fmt.Sprintf("%d: %s", status, http.StatusText(status))}})
}

// Unauthorized answers 401, as for a token that is no longer valid.
func (f *RequestFault) Unauthorized() *RequestFault { return f.with(unauthorized) }

// Refuse answers with one of Discord's codes, such as 50013, and the HTTP status that belongs to it.
func (f *RequestFault) Refuse(code int) *RequestFault { return f.with(refuse(code)) }

// Answer answers with the test's own status, header and body. The body is JSON unless the header says otherwise.
func (f *RequestFault) Answer(status int, header http.Header, body string) *RequestFault {
	return f.with(answer{status: status, header: header, body: body})
}

// Reset breaks the connection; the request is not carried out.
func (f *RequestFault) Reset() *RequestFault { return f.with(answer{lost: true}) }

// Lose carries out the request and breaks the connection in place of the answer.
func (f *RequestFault) Lose() *RequestFault {
	f.lost = true
	return f
}

// Slow carries out the request at once and answers after a delay.
func (f *RequestFault) Slow(wait time.Duration) *RequestFault {
	f.wait = wait
	return f
}

// Drip answers as usual, with a pause between the bytes of the body.
func (f *RequestFault) Drip(apart time.Duration) *RequestFault {
	f.drip = apart
	return f
}

// Hold carries out the request at once and answers when the gate is closed. It may be combined with any other fault.
func (f *RequestFault) Hold(gate <-chan struct{}) *RequestFault {
	f.gate = gate
	return f
}

func (f *RequestFault) with(a answer) *RequestFault {
	f.answer = &a
	return f
}

// Script adds faults. When several match a request, the first one that is not used up happens. Script without arguments
// removes all faults.
func (s *Server) Script(faults ...*RequestFault) {
	for _, f := range faults {
		if !discord().has(f.method, f.route) {
			s.fail("script: Discord has no operation %s %s", f.method, f.route)
		}
		if f.channel != "" && f.route != "" && !strings.Contains(f.route, "{channel_id}") {
			s.fail("script: no channel is named by %s %s", f.method, f.route)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(faults) == 0 {
		s.faults = nil
	}
	s.faults = slices.DeleteFunc(s.faults, func(f *RequestFault) bool { return f.times == 0 })
	s.faults = append(s.faults, faults...)
}

// has says whether an operation exists; an empty method or route stands for any.
func (d *description) has(method, template string) bool {
	return template == "" || slices.ContainsFunc(d.routes, func(r route) bool {
		return r.template == template && (method == "" || slices.Contains(r.methods, strings.ToUpper(method)))
	})
}

// takeFault returns the next fault for a call and uses it up; the zero fault when there is none.
func (s *Server) takeFault(c *call) RequestFault {
	s.mu.Lock()
	defer s.mu.Unlock()
	var taken RequestFault
	found := false
	for _, f := range s.faults {
		switch {
		case !f.concerns(c):
		case f.skip > 0:
			f.skip--
		case f.times != 0 && !found:
			f.times-- // one that is always there stays below zero
			taken, found = *f, true
		}
	}
	return taken
}

// concerns returns true when the fault is for this call.
func (f *RequestFault) concerns(c *call) bool {
	return (f.method == "" || f.method == c.method) && (f.route == "" || f.route == c.route) &&
		(f.channel == "" || f.channel == c.vars["channel_id"])
}

// delay waits as long as the fault says. It ends early when the client leaves or the test ends.
func (f RequestFault) delay(s *Server, clientLeft <-chan struct{}) {
	if f.gate != nil {
		select {
		case <-f.gate:
		case <-clientLeft:
		case <-s.closing:
		}
	}
	if f.wait > 0 {
		timer := time.NewTimer(f.wait)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-clientLeft:
		case <-s.closing:
		}
	}
}
