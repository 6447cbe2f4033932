package discordtest

import "time"

// GatewayFault is something that goes wrong on the gateway: in place of an answer (OnConnect, OnIdentify, OnResume,
// OnHeartbeat) or out of the blue (Inject). It happens once unless Times or Always says otherwise.
type GatewayFault struct {
	times int // negative for ever
	act   func(c *connection, answer func())
}

// Times makes the fault happen n times.
func (f GatewayFault) Times(n int) GatewayFault {
	f.times = n
	return f
}

// Always makes the fault happen every time.
func (f GatewayFault) Always() GatewayFault { return f.Times(-1) }

// AndAnswer makes the right answer follow the fault.
func (f GatewayFault) AndAnswer() GatewayFault {
	act := f.act
	f.act = func(c *connection, answer func()) {
		act(c, func() {})
		answer()
	}
	return f
}

// once is a fault that ignores the right answer.
func once(act func(c *connection)) GatewayFault {
	return GatewayFault{times: 1, act: func(c *connection, _ func()) { act(c) }}
}

// Drop resets the TCP connection. The session can be resumed.
func Drop() GatewayFault {
	return once(func(c *connection) {
		c.enqueue(frame{reset: true})
		c.leave()
	})
}

// Close closes the connection with a code. The session ends when Discord's documentation says so for the code.
func Close(code int) GatewayFault { return once(func(c *connection) { c.hangUp(code) }) }

// Reconnect sends op 7.
func Reconnect() GatewayFault { return once(func(c *connection) { c.send(opReconnect, nil) }) }

// InvalidSession sends op 9. One that is not resumable ends the session.
func InvalidSession(resumable bool) GatewayFault {
	return once(func(c *connection) {
		if !resumable {
			c.server.forget(c.session)
		}
		c.detach()
		c.session = nil // an identify on the same connection is in order
		c.send(opInvalidSession, resumable)
	})
}

// Ignore gives no answer to this one thing: no Hello, no READY, no RESUMED, no heartbeat ACK. All else goes on.
func Ignore() GatewayFault { return once(func(*connection) {}) }

// Silence sends nothing more on the connection, for good, and leaves it open.
func Silence() GatewayFault { return once(func(c *connection) { c.muted = true }) }

// Deaf reads nothing more from the connection, for good, and leaves it open. One more message of the client is still read.
func Deaf() GatewayFault { return once(func(c *connection) { c.deaf = true }) }

// Frame sends a text frame as it stands.
func Frame(text string) GatewayFault {
	return once(func(c *connection) { c.enqueue(frame{text: []byte(text)}) })
}

// Late gives the right answer after a while.
func Late(d time.Duration) GatewayFault {
	return GatewayFault{times: 1, act: func(c *connection, answer func()) {
		s := c.server
		s.work.Go(func() {
			select {
			case <-time.After(d):
			case <-c.ended:
				return
			}
			s.mu.Lock()
			defer s.mu.Unlock()
			defer s.notify()
			answer()
		})
	}}
}

// stage is a point where the gateway answers the client.
type stage int

const (
	stageConnect stage = iota
	stageIdentify
	stageResume
	stageHeartbeat
)

// OnConnect scripts what comes in place of Hello, one fault a connection, in order.
func (s *Server) OnConnect(faults ...GatewayFault) { s.script(stageConnect, faults) }

// OnIdentify scripts what comes in place of READY.
func (s *Server) OnIdentify(faults ...GatewayFault) { s.script(stageIdentify, faults) }

// OnResume scripts what comes in place of the replay and RESUMED.
func (s *Server) OnResume(faults ...GatewayFault) { s.script(stageResume, faults) }

// OnHeartbeat scripts what comes in place of a heartbeat ACK.
func (s *Server) OnHeartbeat(faults ...GatewayFault) { s.script(stageHeartbeat, faults) }

func (s *Server) script(at stage, faults []GatewayFault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stages[at] = append(s.stages[at], faults...)
}

// pass lets a stage happen: with the next scripted fault, or with its answer. The caller holds s.mu.
func (s *Server) pass(at stage, c *connection, answer func()) {
	queue := s.stages[at]
	for len(queue) > 0 && queue[0].times == 0 {
		queue = queue[1:]
	}
	s.stages[at] = queue
	if len(queue) == 0 {
		answer()
		return
	}
	queue[0].times-- // one that is always there stays below zero
	queue[0].act(c, answer)
}

// Inject makes something go wrong now, on every connection that is open. It fails the test when none is.
func (s *Server) Inject(faults ...GatewayFault) {
	if s.Disturb(faults...) == 0 {
		s.fail("gateway: nobody is connected to make something go wrong for")
	}
}

// Disturb is Inject, but it is no failure when nobody is connected. It returns how many connections were open.
func (s *Server) Disturb(faults ...GatewayFault) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	open := 0
	for _, c := range s.connections {
		if !c.alive() {
			continue
		}
		open++
		for _, f := range faults {
			f.act(c, func() {})
		}
	}
	return open
}
