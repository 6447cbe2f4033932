package discordtest

import "time"

// GatewayFault is a failure of the gateway. It happens in place of an answer (OnConnect, OnIdentify, OnResume,
// OnHeartbeat), or at once (Inject). It happens once unless Times or Always says otherwise.
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

// AndAnswer sends the right answer after the fault.
func (f GatewayFault) AndAnswer() GatewayFault {
	act := f.act
	f.act = func(c *connection, answer func()) {
		act(c, func() {})
		answer()
	}
	return f
}

// once returns a fault that replaces the right answer.
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

// Close closes the connection with a code. The session ends when Discord's documentation says that it does for this
// code.
func Close(code int) GatewayFault { return once(func(c *connection) { c.hangUp(code) }) }

// Reconnect sends op 7.
func Reconnect() GatewayFault { return once(func(c *connection) { c.send(opReconnect, nil) }) }

// InvalidSession sends op 9. The session ends when it is not resumable.
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

// Ignore leaves out this one answer: Hello, READY, RESUMED or a heartbeat ACK. Everything else goes on.
func Ignore() GatewayFault { return once(func(*connection) {}) }

// Silence sends nothing more on the connection, and leaves it open.
func Silence() GatewayFault { return once(func(c *connection) { c.muted = true }) }

// Deaf reads nothing more from the connection, and leaves it open. The server still reads one more message of the
// client.
func Deaf() GatewayFault { return once(func(c *connection) { c.deaf = true }) }

// Frame sends this text frame as it is.
func Frame(text string) GatewayFault {
	return once(func(c *connection) { c.enqueue(frame{text: []byte(text)}) })
}

// Late sends the right answer after a delay.
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

// OnConnect adds faults that replace Hello, one for each connection, in order.
func (s *Server) OnConnect(faults ...GatewayFault) { s.script(stageConnect, faults) }

// OnIdentify adds faults that replace READY.
func (s *Server) OnIdentify(faults ...GatewayFault) { s.script(stageIdentify, faults) }

// OnResume adds faults that replace the replay and RESUMED.
func (s *Server) OnResume(faults ...GatewayFault) { s.script(stageResume, faults) }

// OnHeartbeat adds faults that replace a heartbeat ACK.
func (s *Server) OnHeartbeat(faults ...GatewayFault) { s.script(stageHeartbeat, faults) }

func (s *Server) script(at stage, faults []GatewayFault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stages[at] = append(s.stages[at], faults...)
}

// pass runs the next fault of a stage, or its answer when there is no fault. The caller holds s.mu.
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

// Inject makes a fault happen now on every open connection. It fails the test when none is open.
func (s *Server) Inject(faults ...GatewayFault) {
	if s.Disturb(faults...) == 0 {
		s.fail("gateway: nobody is connected to make something go wrong for")
	}
}

// Disturb is Inject without the failure when no connection is open. It returns how many were open.
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
