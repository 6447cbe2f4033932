package rest

import (
	"encoding/json"
	"math"
	"net/http"
	"strconv"
	"time"
)

// answer is an HTTP response.
type answer struct {
	status int
	header http.Header
	body   []byte // all of it, unless it was cut
	cut    error  // why the body was not read to its end; nil when it was
}

func (a answer) success() bool { return a.status >= 200 && a.status < 300 }

// invalid returns true when Discord counts the request towards its limit of invalid requests.
func (a answer) invalid() bool {
	switch a.status {
	case http.StatusUnauthorized, http.StatusForbidden:
		return true
	case http.StatusTooManyRequests:
		return a.header.Get("X-RateLimit-Scope") != "shared"
	}
	return false
}

// scope is what a limit stops.
type scope int

const (
	ofRoute   scope = iota // calls that Discord counts together
	ofBot                  // all calls that need the bot's token
	ofAddress              // everything from here: an answer by a proxy in front of Discord, which says so in HTML
)

const (
	// longestLimit bounds what is believed of a limit.
	longestLimit = time.Hour

	// unnamedLimit is the wait after a 429 that does not say how long.
	unnamedLimit = 5 * time.Second
)

// limited returns what a 429 stops, and for how long.
func (a answer) limited() (scope, time.Duration) {
	var stated struct {
		RetryAfter *float64 `json:"retry_after"`
		Global     bool     `json:"global"`
	}
	err := json.Unmarshal(a.body, &stated)
	wait, ok := seconds(a.header.Get("Retry-After"))
	if err == nil && stated.RetryAfter != nil { // the header is rounded
		if exact, valid := duration(*stated.RetryAfter); valid {
			wait, ok = exact, true
		}
	}
	if !ok {
		wait = unnamedLimit
	}
	global := stated.Global || a.header.Get("X-RateLimit-Global") == "true" || a.header.Get("X-RateLimit-Scope") == "global"
	switch {
	case len(a.body) > 0 && !json.Valid(a.body):
		return ofAddress, wait
	case global:
		return ofBot, wait
	}
	return ofRoute, wait
}

// exhausted returns how long the route must rest because this was the last request that it allows for now.
func (a answer) exhausted() (time.Duration, bool) {
	if a.header.Get("X-RateLimit-Remaining") != "0" {
		return 0, false
	}
	return seconds(a.header.Get("X-RateLimit-Reset-After"))
}

func seconds(text string) (time.Duration, bool) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, false
	}
	return duration(n)
}

// duration returns a number of seconds as a wait; ok is false for what can be none.
func duration(seconds float64) (d time.Duration, ok bool) {
	if math.IsNaN(seconds) || seconds < 0 {
		return 0, false
	}
	return time.Duration(min(seconds, longestLimit.Seconds()) * float64(time.Second)), true
}
