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

// place is a position in a session: what it takes to resume the session on another connection. The zero value is no
// session.
type place struct {
	id        string
	seq       int64
	resumeURL string // where to resume; empty for the address that the session was started at
}

// resume returns the message that resumes the session.
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

// ruling says what to do with a packet. The zero value drops it without a word, as is right for a repetition.
type ruling struct {
	greet   bool   // Discord has said hello, and waits for an identify or a resume
	beat    bool   // Discord wants a heartbeat
	kind    string // it is an event of this type
	content []byte // with this content; nil when nobody handles it
	odd     string // why it is dropped, for the log; empty when it is not, or when that is normal
}

// packet is the envelope of everything on the gateway.
type packet struct {
	Op      *int            `json:"op"`
	Seq     *int64          `json:"s"`
	Type    string          `json:"t"`
	Content json.RawMessage `json:"d"`
}

// pass decides about a packet that arrives now. An error ends the connection.
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

// dispatch decides about an event. Discord numbers the events of a session from 1, and after a resume it repeats those that
// may be lost; dispatch drops those that were seen before.
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

// ready starts a new session. A session that does not say who the bot is is an error.
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

// deadline returns when the connection is dead unless the packet that is due arrives: Hello, the session, or the
// acknowledgement of a heartbeat, which may take until the next heartbeat. Other packets do not move it.
func (g *gate) deadline() time.Time {
	switch {
	case g.up:
		return g.acked.Add(2 * g.interval)
	case g.interval > 0:
		return g.limit
	}
	return g.hello
}
