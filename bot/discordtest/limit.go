package discordtest

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// RateLimited makes the server limit requests as Discord does: 50 a second for the whole bot, interactions apart, and in
// each channel 5 in 5 s for each of sending, editing and deleting messages. It answers an identify within 5 s of another one
// with op 9. Without it, only scripted faults limit requests and identifies.
func RateLimited() Option { return func(s *settings) { s.limited = true } }

// span is how many requests a limit allows in how much time. The time begins with the first request.
type span struct {
	allowed int
	length  time.Duration
}

// window counts the requests of one limit.
type window struct {
	since time.Time
	used  int
}

// take counts a request. It returns how many more the window allows, and when it ends. ok is false when the request
// exceeds the limit.
func (w *window) take(now time.Time, s span) (remaining int, reset time.Duration, ok bool) {
	if now.Sub(w.since) >= s.length {
		*w = window{since: now}
	}
	reset = w.since.Add(s.length).Sub(now)
	if w.used == s.allowed {
		return 0, reset, false
	}
	w.used++
	return s.allowed - w.used, reset, true
}

// limit counts a call against the limits. It returns the refusal of a call that exceeds one, and otherwise what the
// answer must say about the limit.
func (s *Server) limit(c *call) (*answer, http.Header) {
	if !s.settings.limited || !needsToken(c.route) {
		return nil, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	now := time.Now()
	if _, reset, ok := s.window("global").take(now, span{50, time.Second}); !ok {
		a := limited("global", reset)
		return &a, nil
	}
	if c.method == http.MethodGet || !strings.HasPrefix(c.route, "/channels/{channel_id}/messages") {
		return nil, nil
	}
	five := span{5, 5 * time.Second}
	remaining, reset, ok := s.window(c.method+c.vars["channel_id"]).take(now, five)
	if !ok {
		a := limited("user", reset)
		return &a, nil
	}
	return nil, http.Header{
		"X-Ratelimit-Limit":       {strconv.Itoa(five.allowed)},
		"X-Ratelimit-Remaining":   {strconv.Itoa(remaining)},
		"X-Ratelimit-Reset-After": {seconds(reset)},
	}
}

// identifySpan is how many identifies Discord takes in how much time, from a bot without shards.
var identifySpan = span{1, 5 * time.Second}

// mayIdentify counts an identify and returns true when Discord takes it. The caller holds s.mu.
func (s *Server) mayIdentify() bool {
	_, _, ok := s.window("identify").take(time.Now(), identifySpan)
	return ok || !s.settings.limited
}

// commandSpan is how many commands an application may create in a guild, or everywhere.
var commandSpan = span{200, 24 * time.Hour}

// mayCreate counts a new command and returns true when Discord takes it. The caller holds s.mu.
func (s *Server) mayCreate(guild string) bool {
	_, _, ok := s.window("commands"+guild).take(time.Now(), commandSpan)
	return ok
}

// window returns what has been counted under a name. The caller holds s.mu.
func (s *Server) window(name string) *window {
	if s.windows[name] == nil {
		s.windows[name] = new(window)
	}
	return s.windows[name]
}
