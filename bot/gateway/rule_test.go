package gateway

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"testing"
	"time"
)

func TestNextAfterEnding(t *testing.T) {
	t.Parallel()
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
		{ending{err: invalidSession{resumable: true}, greeted: true}, anew}, // in answer to an identify or a resume
		{ending{err: invalidSession{resumable: true}, greeted: true, up: true}, resume},
		{ending{err: invalidSession{resumable: false}, greeted: true, up: true}, anew},
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

// TestSequence sends a session's events through a gate, in an order that the network does not promise to keep.
func TestSequence(t *testing.T) {
	t.Parallel()
	now := time.Now()
	g := gate{hello: now.Add(time.Second), limit: now.Add(time.Minute)}
	steps := []struct {
		packet string
		want   ruling // without the content
		seq    int64
	}{
		{`{"op":0,"s":1,"t":"READY","d":{"session_id":"x","user":{"id":"1"}}}`, ruling{kind: "READY", odd: "no hello yet"}, 0},
		{`{"op":10,"d":{"heartbeat_interval":1000.0}}`, ruling{greet: true}, 0},
		{`{"op":10,"d":{"heartbeat_interval":1000.0}}`, ruling{odd: "hello a second time"}, 0},
		{`{"op":0,"s":1,"t":"MESSAGE_CREATE","d":{}}`, ruling{kind: "MESSAGE_CREATE", odd: "no session yet"}, 0},
		{`{"op":0,"s":1,"t":"READY","d":{"session_id":"x","user":{"id":"1"},"application":{"id":"2"}}}`, ruling{kind: "READY"}, 1},
		{`{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{}}`, ruling{kind: "MESSAGE_CREATE"}, 2},
		{`{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{}}`, ruling{}, 2},
		{`{"op":0,"s":5,"t":"TYPING_START","d":{}}`, ruling{kind: "TYPING_START"}, 5},
		{`{"op":0,"s":3,"t":"MESSAGE_CREATE","d":{}}`, ruling{}, 5},
		{`{"op":0,"t":"MESSAGE_CREATE","d":{}}`, ruling{kind: "MESSAGE_CREATE", odd: "no sequence number"}, 5},
		{`{"op":0,"s":-1,"t":"MESSAGE_CREATE","d":{}}`, ruling{kind: "MESSAGE_CREATE", odd: "no sequence number"}, 5},
		{`{"op":0,"s":6,"t":"GUILD_CREATE","d":null}`, ruling{kind: "GUILD_CREATE", odd: "no content"}, 5},
		{`{"op":0,"s":6,"d":{}}`, ruling{odd: "no type"}, 5},
		{`{"op":99}`, ruling{odd: "unknown operation"}, 5},
		{`null`, ruling{odd: "no packet"}, 5},
		{`{"op":1,"d":null}`, ruling{beat: true}, 5},
		{`{"op":11}`, ruling{}, 5},
		{`{"op":0,"s":6,"t":"INTERACTION_CREATE","d":{}}`, ruling{kind: "INTERACTION_CREATE"}, 6},
		{`{"op":0,"s":null,"t":"RESUMED","d":null}`, ruling{kind: "RESUMED"}, 6},
	}
	for _, step := range steps {
		r, err := g.pass([]byte(step.packet), now)
		if taken := r.kind != "" && r.odd == "" && r.kind != "RESUMED"; taken != (r.content != nil) {
			t.Errorf("%s: the content is %q", step.packet, r.content)
		}
		r.content = nil
		if err != nil || !reflect.DeepEqual(r, step.want) || g.place.seq != step.seq {
			t.Errorf("%s: %+v at %d, %v; want %+v at %d", step.packet, r, g.place.seq, err, step.want, step.seq)
		}
	}
	if got, want := g.deadline(), now.Add(2*time.Second); !got.Equal(want) {
		t.Errorf("deadline = %v, want two intervals after the last sign of life, %v", got, want)
	}
}

// TestASessionThatCountsFromZero is none of Discord's, and is no silence either.
func TestASessionThatCountsFromZero(t *testing.T) {
	t.Parallel()
	g := gate{interval: time.Second}
	for seq, packet := range []string{
		`{"op":0,"s":0,"t":"READY","d":{"session_id":"x","user":{"id":"1"}}}`, `{"op":0,"s":1,"t":"MESSAGE_CREATE","d":{}}`,
	} {
		if r, err := g.pass([]byte(packet), time.Now()); err != nil || r.kind == "" || r.odd != "" || g.place.seq != int64(seq) {
			t.Errorf("%s: %+v at %d, %v", packet, r, g.place.seq, err)
		}
	}
}

func TestDeadlines(t *testing.T) {
	t.Parallel()
	now := time.Now()
	g := gate{hello: now.Add(10 * time.Second), limit: now.Add(30 * time.Second)}
	steps := []struct {
		packet string
		at     time.Duration
		want   time.Duration
	}{
		{`{"op":10,"d":{"heartbeat_interval":1000}}`, time.Second, 30 * time.Second},
		{`{"op":0,"s":1,"t":"READY","d":{"session_id":"x","user":{"id":"1"}}}`, 29 * time.Second, 31 * time.Second},
		{`{"op":11}`, 30900 * time.Millisecond, 32900 * time.Millisecond},                        // late by nine tenths of an interval
		{`{"op":0,"s":9,"t":"TYPING_START","d":{}}`, 32 * time.Second, 32900 * time.Millisecond}, // no acknowledgement
	}
	if !g.deadline().Equal(now.Add(10 * time.Second)) {
		t.Errorf("the deadline for Hello is %v from the start", g.deadline().Sub(now))
	}
	for _, step := range steps {
		if _, err := g.pass([]byte(step.packet), now.Add(step.at)); err != nil || !g.deadline().Equal(now.Add(step.want)) {
			t.Errorf("%s: the deadline is %v from the start, %v; want %v", step.packet, g.deadline().Sub(now), err, step.want)
		}
	}
}

func FuzzGate(f *testing.F) {
	f.Add([]byte(`{"op":10,"d":{"heartbeat_interval":1000}}`), []byte(`{"op":0,"s":2,"t":"READY","d":{"guilds":[null]}}`))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		g := gate{place: place{id: "x"}}
		for _, packet := range [][]byte{first, second} {
			r, err := g.pass(packet, time.Now())
			if err != nil && !reflect.DeepEqual(r, ruling{}) {
				t.Errorf("something is to be done on a connection that is over: %+v", r)
			}
		}
	})
}

func TestBudget(t *testing.T) {
	t.Parallel()
	start := time.Now()
	b := budget{perMinute: 2, perDay: 3, apart: 5 * time.Second}
	steps := []struct {
		after, wait time.Duration
		spend       bool
	}{
		{0, 0, true},
		{3 * time.Second, 2 * time.Second, false},
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

// TestPace holds how connections ended against the longest pause before the next one. The pauses are random, at least
// half as long; those after a connection that was up begin at zero.
func TestPace(t *testing.T) {
	t.Parallel()
	refused, silent := ending{err: errors.New("connection refused")}, ending{err: errSilent, greeted: true}
	up, dropped := ending{err: io.EOF, greeted: true, up: true}, ending{err: io.EOF, greeted: true, resumed: true}
	lost := ending{err: invalidSession{}, greeted: true, resumed: true}     // in answer to a resume
	resumable := ending{err: invalidSession{true}, greeted: true, up: true} // which can be gone on with
	invalid := ending{err: invalidSession{}, greeted: true}                 // in answer to an identify
	type step struct {
		after   time.Duration // since the start
		ending  ending
		longest time.Duration
	}
	tests := []struct {
		name  string
		steps []step
	}{
		{"five drops", []step{
			{0, up, time.Second}, {6 * time.Second, up, time.Second}, {12 * time.Second, up, time.Second}, {18 * time.Second, up, time.Second},
			{24 * time.Second, up, time.Second},
		}},
		{"an outage of a minute, and the session is forgotten", []step{
			{0, up, time.Second}, {1 * time.Second, refused, time.Second}, {2 * time.Second, refused, 2 * time.Second},
			{30 * time.Second, refused, 2 * time.Second}, {60 * time.Second, refused, 59 * time.Second / 25}, {62 * time.Second, lost, 5 * time.Second},
			{66 * time.Second, up, time.Second},
		}},
		{"an outage of hours", []step{
			{0, refused, time.Second}, {2 * time.Second, refused, 2 * time.Second}, {2 * time.Second, refused, 2 * time.Second},
			{10 * time.Minute, refused, 8 * time.Second}, {10 * time.Minute, refused, 16 * time.Second},
			{10 * time.Minute, refused, 24 * time.Second}, {20 * time.Minute, refused, 48 * time.Second}, {time.Hour, refused, time.Minute},
			{5 * time.Hour, refused, time.Minute},
		}},
		{"drops before the session is back", []step{
			{0, up, time.Second}, {time.Second, dropped, time.Second}, {2 * time.Second, dropped, 2 * time.Second}, {4 * time.Second, silent, 4 * time.Second},
			{8 * time.Second, up, time.Second}, {9 * time.Second, dropped, time.Second},
		}},
		{"no session is granted", []step{
			{0, invalid, 5 * time.Second}, {5 * time.Second, invalid, 5 * time.Second}, {10 * time.Second, invalid, 5 * time.Second},
			{15 * time.Second, invalid, 8 * time.Second}, {23 * time.Second, invalid, 16 * time.Second}, {39 * time.Second, invalid, 32 * time.Second},
			{71 * time.Second, invalid, time.Minute}, {131 * time.Second, invalid, time.Minute},
		}},
		{"another connection is asked for before there is a session", []step{
			{0, ending{err: errReconnect}, time.Second}, {time.Second, ending{err: errReconnect}, 2 * time.Second},
			{3 * time.Second, ending{err: errReconnect}, 4 * time.Second}, {7 * time.Second, ending{err: errReconnect}, 8 * time.Second},
		}},
		{"a session that can be gone on with", []step{{0, resumable, time.Second}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for range 20 {
				var p pace
				for n, step := range test.steps {
					got := p.after(step.ending, standard(), time.Time{}.Add(step.after))
					if got > step.longest || !step.ending.up && got < min(step.longest/2, time.Second) {
						t.Fatalf("step %d: the pause is %v, want up to %v", n, got, step.longest)
					}
				}
			}
		})
	}
}

func TestBackoff(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]time.Duration{1: time.Second, 2: 2 * time.Second, 5: 16 * time.Second, 7: time.Minute, 1000: time.Minute} {
		for range 100 {
			if got := backoff(n, time.Second, time.Minute); got < want/2 || got > want {
				t.Fatalf("after %d failures %v, want between half of %v and all of it", n, got, want)
			}
		}
	}
}

func TestAddress(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want string }{
		{"wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=9&encoding=json"},
		{"wss://gateway.discord.gg/?v=8&compress=zlib-stream", "wss://gateway.discord.gg/?v=9&encoding=json"},
		{"ws://127.0.0.1:81/resume", "ws://127.0.0.1:81/resume/?v=9&encoding=json"},
		{"ws://[::1]:81", "ws://[::1]:81/?v=9&encoding=json"},
		{"ws://localhost:81/", "ws://localhost:81/?v=9&encoding=json"},
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
	t.Parallel()
	for code := closeAuthFailed; code <= closeDisallowedIntents; code++ {
		if r := refusal(code); r.Advice == "" || !errors.As(error(r), new(*Refusal)) {
			t.Errorf("code %d: %v", code, r)
		}
	}
}
