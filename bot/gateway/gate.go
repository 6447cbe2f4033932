package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Operations of the gateway.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11
)

// place is how far we are in a session of Discord's: what it takes to go on with it on another connection. The zero
// value is no session.
type place struct {
	id        string
	seq       int64
	resumeURL string // where to resume; empty for the address that the session was started at
}

// resume writes the message that goes on from a place.
func (p place) resume(token string) []byte {
	message, _ := json.Marshal(map[string]any{ // of strings and a number: cannot fail
		"op": opResume,
		"d":  map[string]any{"token": token, "session_id": p.id, "seq": p.seq},
	})
	return message
}

// Why a gate ends its connection.
var (
	errReconnect = errors.New("discord asks for another connection")
	errSilent    = errors.New("discord has gone silent")
)

// invalidSession says that Discord calls the session invalid (op 9).
type invalidSession struct{ resumable bool }

func (e invalidSession) Error() string {
	return "discord calls the session invalid, resumable " + strconv.FormatBool(e.resumable)
}

// gate decides about each packet of one connection, in order.
type gate struct {
	place    place
	interval time.Duration // between heartbeats; 0 until Hello
	up       bool          // READY or RESUMED has been seen
	acked    time.Time     // when a heartbeat was last acknowledged, or the session came up
	hello    time.Time     // until when there must be a Hello
	limit    time.Time     // until when the connection must be up
}

// ruling is what becomes of a packet. The zero value drops it, as is right for what is known already.
type ruling struct {
	greet   bool   // Discord has said hello, and waits for an identify or a resume
	beat    bool   // Discord wants a heartbeat
	kind    string // an event of this type is to be taken
	content []byte // with this content
	odd     string // or else it is dropped, for this reason, which somebody should know
}

// packet is the envelope of everything on the gateway.
type packet struct {
	Op      *int            `json:"op"`
	Seq     *int64          `json:"s"`
	Type    string          `json:"t"`
	Content json.RawMessage `json:"d"`
}

// pass rules about a packet that arrives now. An error ends the connection.
func (g *gate) pass(raw []byte, now time.Time) (ruling, error) {
	var p packet
	if err := json.Unmarshal(raw, &p); err != nil || p.Op == nil {
		return ruling{odd: "no packet"}, nil
	}
	switch *p.Op {
	case opDispatch:
		return g.dispatch(p, now)
	case opHeartbeat:
		return ruling{beat: true}, nil
	case opReconnect:
		return ruling{}, errReconnect
	case opInvalidSession:
		return ruling{}, invalidSession{resumable: string(p.Content) == "true"}
	case opHello:
		return g.greeting(p.Content)
	case opHeartbeatACK:
		g.acked = now
		return ruling{}, nil
	}
	return ruling{odd: "unknown operation"}, nil // nothing that we could answer
}

// Heartbeat intervals outside these bounds are not believed. Discord's is 41.25 s.
const (
	shortestInterval = time.Millisecond
	longestInterval  = 10 * time.Minute
)

func (g *gate) greeting(data []byte) (ruling, error) {
	if g.interval > 0 {
		return ruling{odd: "hello a second time"}, nil
	}
	var hello struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	err := json.Unmarshal(data, &hello)
	interval := time.Duration(hello.Interval * float64(time.Millisecond))
	if err != nil || hello.Interval > float64(longestInterval.Milliseconds()) || interval < shortestInterval {
		return ruling{}, fmt.Errorf("hello with a heartbeat interval that cannot be: %.100s", data)
	}
	g.interval = interval
	return ruling{greet: true}, nil
}

// dispatch rules about an event. Discord counts the events of a session from 1, and after a resume repeats those that it
// believes to be lost; what was seen before is dropped.
func (g *gate) dispatch(p packet, now time.Time) (ruling, error) {
	odd := func(why string) (ruling, error) { return ruling{kind: p.Type, odd: why}, nil }
	switch {
	case p.Type == "RESUMED" && g.place.id != "":
		g.up, g.acked = true, now
		if p.Seq != nil {
			g.place.seq = max(g.place.seq, *p.Seq)
		}
		return ruling{kind: p.Type}, nil
	case p.Type == "":
		return odd("no type")
	case g.interval == 0:
		return odd("no hello yet")
	case p.Seq == nil || *p.Seq < 0:
		return odd("no sequence number")
	case len(p.Content) == 0 || string(p.Content) == "null":
		return odd("no content")
	case p.Type == typeReady:
		return g.ready(p, now)
	case g.place.id == "":
		return odd("no session yet")
	case *p.Seq <= g.place.seq:
		return ruling{}, nil
	}
	g.place.seq = *p.Seq
	return ruling{kind: p.Type, content: p.Content}, nil
}

// ready takes note of a new session. One that does not say who we are is of no use.
func (g *gate) ready(p packet, now time.Time) (ruling, error) {
	var ready struct {
		Session   string  `json:"session_id"`
		ResumeURL string  `json:"resume_gateway_url"`
		User      *entity `json:"user"`
	}
	if err := json.Unmarshal(p.Content, &ready); err != nil {
		return ruling{}, fmt.Errorf("read READY: %w", err)
	}
	if ready.Session == "" || !ready.User.known() {
		return ruling{}, errors.New("READY without session or user id")
	}
	g.place = place{id: ready.Session, seq: *p.Seq, resumeURL: ready.ResumeURL}
	g.up, g.acked = true, now
	return ruling{kind: p.Type, content: p.Content}, nil
}

// deadline returns until when there must be something to read. An acknowledgement may take as long as it is until the
// next heartbeat; then the connection is dead, whatever else arrives on it.
func (g *gate) deadline() time.Time {
	switch {
	case g.up:
		return g.acked.Add(2 * g.interval)
	case g.interval > 0:
		return g.limit
	}
	return g.hello
}
