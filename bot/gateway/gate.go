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

// invalidSession says that Discord's session is over (op 9).
type invalidSession struct{ resumable bool }

func (e invalidSession) Error() string {
	return "discord calls the session invalid, resumable " + strconv.FormatBool(e.resumable)
}

// gate decides about each packet of one connection, in order.
type gate struct {
	place     place
	interval  time.Duration // between heartbeats; 0 until Hello
	up        bool          // READY or RESUMED has been seen
	heard     time.Time     // when a heartbeat was last acknowledged
	limit     time.Time     // until when the connection must be up
	malformed int           // packets dropped because they made no sense
}

// ruling is what becomes of a packet. The zero value drops it.
type ruling struct {
	show   []byte // what the session is shown
	beat   bool   // Discord wants a heartbeat
	answer []byte // which is this
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
		g.malformed++
		return ruling{}, nil
	}
	switch *p.Op {
	case opDispatch:
		return g.dispatch(raw, p, now)
	case opHeartbeat:
		return ruling{beat: true, answer: fmt.Appendf(nil, `{"op":%d,"d":%d}`, opHeartbeat, g.place.seq)}, nil
	case opReconnect:
		return ruling{}, errReconnect
	case opInvalidSession:
		return ruling{}, invalidSession{resumable: string(p.Content) == "true"}
	case opHello:
		return ruling{show: raw}, g.hello(p.Content)
	case opHeartbeatACK:
		g.heard = now
		return ruling{show: raw}, nil
	}
	return ruling{}, nil // nothing that we know, and nothing that we could answer
}

// Heartbeat intervals outside these bounds are not believed. Discord's is 41.25 s.
const (
	shortestInterval = time.Millisecond
	longestInterval  = 10 * time.Minute
)

func (g *gate) hello(data []byte) error {
	var hello struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	err := json.Unmarshal(data, &hello)
	interval := time.Duration(hello.Interval * float64(time.Millisecond))
	if err != nil || hello.Interval > float64(longestInterval.Milliseconds()) || interval < shortestInterval {
		return fmt.Errorf("hello with a heartbeat interval that cannot be: %.100s", data)
	}
	g.interval = interval
	return nil
}

func (g *gate) dispatch(raw []byte, p packet, now time.Time) (ruling, error) {
	if p.Type == "RESUMED" && g.place.id != "" {
		g.up, g.heard = true, now
		if p.Seq != nil {
			g.place.seq = max(g.place.seq, *p.Seq)
		}
		return ruling{show: raw}, nil
	}
	if p.Type == "" || p.Seq == nil || *p.Seq < 1 || string(p.Content) == "null" {
		g.malformed++
		return ruling{}, nil
	}
	if p.Type == "READY" {
		return ruling{show: raw}, g.ready(p, now)
	}
	if g.place.id == "" || *p.Seq <= g.place.seq {
		return ruling{}, nil // seen before, or nothing that can be gone on from
	}
	g.place.seq = *p.Seq
	switch p.Type {
	case "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "INTERACTION_CREATE":
		return ruling{show: raw}, nil
	}
	return ruling{show: emptied(*p.Seq)}, nil
}

// emptied is an event that nobody here listens to. What is left is its number, which the session's heartbeats name; its
// content could only do harm.
func emptied(seq int64) []byte {
	return fmt.Appendf(nil, `{"op":%d,"s":%d,"t":"%s","d":null}`, opDispatch, seq, typeEmptied)
}

// typeEmptied stands in place of the type of an emptied event.
const typeEmptied = "EMPTIED"

// ready takes note of a new session. One that does not say who we are is of no use.
func (g *gate) ready(p packet, now time.Time) error {
	var ready struct {
		Session   string  `json:"session_id"`
		ResumeURL string  `json:"resume_gateway_url"`
		User      *entity `json:"user"`
	}
	if err := json.Unmarshal(p.Content, &ready); err != nil {
		return fmt.Errorf("read READY: %w", err)
	}
	if ready.Session == "" || !ready.User.known() {
		return errors.New("READY without session or user id")
	}
	g.place = place{id: ready.Session, seq: *p.Seq, resumeURL: ready.ResumeURL}
	g.up, g.heard = true, now
	return nil
}

// deadline returns until when there must be something to read. An acknowledgement may take as long as it is until the
// next heartbeat; then the connection is dead, whatever else arrives on it.
func (g *gate) deadline() time.Time {
	if !g.up {
		return g.limit
	}
	return g.heard.Add(2 * g.interval)
}
