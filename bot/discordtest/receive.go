package discordtest

import (
	"encoding/json"
	"time"
)

// Gateway operations.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11
)

// payloadSize and sendLimit are what a client may send: bytes in one payload, and payloads a minute.
const (
	payloadSize = 4096
	sendLimit   = 120
)

// receive handles one payload of the client.
func (c *connection) receive(raw []byte) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if c.over {
		return
	}
	var payload struct {
		Op   *int            `json:"op"`
		Data json.RawMessage `json:"d"`
	}
	err := json.Unmarshal(raw, &payload)
	switch {
	case err != nil || payload.Op == nil:
		s.fail("gateway: %d bytes that are no payload", len(raw)) // what they are may hold the token
		c.hangUp(closeDecodeError)
		return
	case len(raw) > payloadSize:
		s.fail("gateway: op %d with %d bytes, %d allowed", *payload.Op, len(raw), payloadSize)
		c.hangUp(closeDecodeError)
		return
	case *payload.Op != opHeartbeat && c.tooFast(time.Now()): // tests ask for faster heartbeats than Discord does
		s.fail("gateway: more than %d payloads in a minute", sendLimit)
		c.hangUp(closeRateLimited)
		return
	}
	c.obey(*payload.Op, payload.Data)
}

func (c *connection) tooFast(now time.Time) bool {
	for len(c.sent) > 0 && now.Sub(c.sent[0]) > time.Minute {
		c.sent = c.sent[1:]
	}
	c.sent = append(c.sent, now)
	return len(c.sent) > sendLimit
}

func (c *connection) obey(op int, body json.RawMessage) {
	switch op {
	case opHeartbeat:
		c.heartbeat(body)
	case opIdentify:
		c.identify(body)
	case opResume:
		c.resume(body)
	case opPresence:
		if c.session == nil {
			c.hangUp(closeNotAuthenticated)
		}
	default:
		c.server.fail("gateway: op %d is not one a bot of ours sends", op)
		c.hangUp(closeUnknownOp)
	}
}

// heartbeat answers op 1. A bot beats with the sequence number of the last event it has seen.
func (c *connection) heartbeat(body json.RawMessage) {
	s := c.server
	s.log.heartbeats++
	var sequence *int
	if err := json.Unmarshal(body, &sequence); err != nil {
		s.fail("gateway: heartbeat with %.40s, which is no sequence number", body)
	}
	if sequence != nil && c.session != nil && *sequence > c.session.latest() {
		s.fail("gateway: heartbeat with sequence %d, which is still to come", *sequence)
	}
	s.pass(stageHeartbeat, c, func() { c.send(opHeartbeatACK, nil) })
}
