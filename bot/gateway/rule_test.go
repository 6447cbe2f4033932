package gateway

import (
	"errors"
	"fmt"
	"io"
	"testing"
	"time"
)

func TestNextAfterEnding(t *testing.T) {
	closed := func(code int) ending { return ending{err: closeError{code: code}, greeted: true, up: true} }
	tests := []struct {
		ending ending
		want   next
	}{
		{ending{err: io.EOF}, resume},
		{ending{err: errReconnect, greeted: true}, resume},
		{ending{err: errSilent}, resume}, // the gateway cannot be reached: the session is kept
		{ending{err: errSilent, greeted: true}, anew},
		{ending{err: errSilent, greeted: true, up: true}, resume},
		{ending{err: invalidSession{resumable: true}, greeted: true}, anew},
		{ending{err: fmt.Errorf("wrapped: %w", closeError{code: 4004})}, stop},
		{closed(1000), resume}, {closed(1001), resume}, {closed(1005), resume}, {closed(1006), resume},
		{closed(4000), resume}, {closed(4001), resume}, {closed(4002), resume}, {closed(4003), anew},
		{closed(4004), stop}, {closed(4005), resume}, {closed(4007), anew}, {closed(4008), resume},
		{closed(4009), anew}, {closed(4010), stop}, {closed(4011), stop}, {closed(4012), stop},
		{closed(4013), stop}, {closed(4014), stop}, {closed(4999), resume},
	}
	for _, test := range tests {
		if got := test.ending.next(); got != test.want {
			t.Errorf("after %v: %v, want %v", test.ending.err, got, test.want)
		}
	}
}

func TestClosing(t *testing.T) {
	tests := []struct {
		payload string
		want    closeError
	}{
		{"", closeError{code: 1005}}, {"\x0f", closeError{code: 1005}}, {"\x0f\xa4", closeError{code: 4004}},
		{"\x0f\xa4Authentication failed.", closeError{code: 4004, text: "Authentication failed."}},
	}
	for _, test := range tests {
		if got := closing([]byte(test.payload)); got != test.want {
			t.Errorf("closing(%q) = %+v, want %+v", test.payload, got, test.want)
		}
	}
}

// TestSequence sends a session's events through gates, in an order that the network does not promise to keep.
func TestSequence(t *testing.T) {
	now := time.Now()
	g := gate{limit: now.Add(time.Minute)}
	steps := []struct {
		packet string
		shown  bool
		seq    int64
	}{
		{`{"op":0,"s":1,"t":"MESSAGE_CREATE","d":{}}`, false, 0}, // there is no session yet
		{`{"op":10,"d":{"heartbeat_interval":1000.0}}`, true, 0},
		{`{"op":0,"s":1,"t":"READY","d":{"session_id":"x","user":{"id":"1"},"application":{"id":"2"}}}`, true, 1},
		{`{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{}}`, true, 2},
		{`{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{}}`, false, 2},
		{`{"op":0,"s":5,"t":"TYPING_START","d":{}}`, true, 5},
		{`{"op":0,"s":3,"t":"MESSAGE_CREATE","d":{}}`, false, 5},
		{`{"op":0,"s":6,"t":"INTERACTION_CREATE","d":{}}`, true, 6},
		{`{"op":0,"s":null,"t":"RESUMED","d":null}`, true, 6},
	}
	for _, step := range steps {
		r, err := g.pass([]byte(step.packet), now)
		if err != nil || (r.show != nil) != step.shown || g.place.seq != step.seq {
			t.Errorf("%s: shown %v, at %d, %v; want %v, at %d", step.packet, r.show != nil, g.place.seq, err, step.shown, step.seq)
		}
	}
	if got, want := g.deadline(), now.Add(2*time.Second); !got.Equal(want) {
		t.Errorf("deadline = %v, want two intervals after the last sign of life, %v", got, want)
	}
}

func TestAcknowledgementMovesDeadline(t *testing.T) {
	now := time.Now()
	g := gate{up: true, interval: time.Second, heard: now}
	later := now.Add(1900 * time.Millisecond) // late by nine tenths of an interval
	if _, err := g.pass([]byte(`{"op":11}`), later); err != nil || !g.deadline().Equal(later.Add(2*time.Second)) {
		t.Errorf("deadline = %v, %v", g.deadline(), err)
	}
	if _, err := g.pass([]byte(`{"op":0,"s":9,"t":"TYPING_START","d":{}}`), later.Add(time.Second)); err != nil {
		t.Error(err)
	}
	if !g.deadline().Equal(later.Add(2 * time.Second)) {
		t.Error("an event was taken for an acknowledgement")
	}
}

func FuzzGate(f *testing.F) {
	f.Add([]byte(`{"op":10,"d":{"heartbeat_interval":1000}}`), []byte(`{"op":0,"s":2,"t":"READY","d":{"guilds":[null]}}`))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		g := gate{place: place{id: "x"}}
		for _, packet := range [][]byte{first, second} {
			if r, err := g.pass(packet, time.Now()); err != nil && r.beat {
				t.Error("an answer on a connection that is over")
			}
		}
	})
}

func TestBudget(t *testing.T) {
	start := time.Now()
	b := budget{perMinute: 2, perDay: 3}
	steps := []struct {
		after, wait time.Duration
		spend       bool
	}{
		{0, 0, true},
		{10 * time.Second, 0, true},
		{20 * time.Second, 40 * time.Second, false}, // the first leaves the minute at 60 s
		{60 * time.Second, 0, true},
		{2 * time.Minute, 24*time.Hour - 2*time.Minute, false}, // the first leaves the day
		{24 * time.Hour, 0, true},
		{24*time.Hour + time.Second, 9 * time.Second, false}, // the second leaves it
	}
	for _, step := range steps {
		now := start.Add(step.after)
		if got := b.wait(now); got != step.wait {
			t.Errorf("after %v: wait %v, want %v", step.after, got, step.wait)
		}
		if step.spend {
			b.spend(now)
		}
	}
}

func TestBackoff(t *testing.T) {
	for n, want := range map[int]time.Duration{1: time.Second, 2: 2 * time.Second, 5: 16 * time.Second, 7: time.Minute, 1000: time.Minute} {
		for range 100 {
			if got := backoff(n, time.Second, time.Minute); got < want/2 || got > want {
				t.Fatalf("after %d failures %v, want between half of %v and all of it", n, got, want)
			}
		}
	}
}

func TestAddress(t *testing.T) {
	tests := []struct{ in, want string }{
		{"wss://gateway.discord.gg", "wss://gateway.discord.gg/"},
		{"wss://gateway.discord.gg/?v=9&encoding=json", "wss://gateway.discord.gg/"},
		{"ws://127.0.0.1:81/resume", "ws://127.0.0.1:81/resume/"},
		{"ws://[::1]:81", "ws://[::1]:81/"},
		{"ws://localhost:81/", "ws://localhost:81/"},
		{"ws://gateway.discord.gg", ""},
		{"http://127.0.0.1", ""},
		{"wss://user@gateway.discord.gg", ""},
		{"wss://", ""},
		{"::", ""},
		{"", ""},
	}
	for _, test := range tests {
		u, err := address(test.in)
		switch {
		case (err != nil) != (test.want == ""):
			t.Errorf("address(%q) = %v, %v", test.in, u, err)
		case err == nil && u.String() != test.want:
			t.Errorf("address(%q) = %v, want %s", test.in, u, test.want)
		}
	}
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	for code := closeAuthFailed; code <= closeDisallowedIntents; code++ {
		if r := refusal(code); r.Advice == "" || !errors.As(error(r), new(*Refusal)) {
			t.Errorf("code %d: %v", code, r)
		}
	}
}
