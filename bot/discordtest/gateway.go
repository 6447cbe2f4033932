package discordtest

import (
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Close codes that the gateway gives by itself. GatewayFaults give any.
const (
	closeUnknownOp         = 4001
	closeDecodeError       = 4002
	closeNotAuthenticated  = 4003
	closeAuthFailed        = 4004
	closeAlreadyAuthed     = 4005
	closeInvalidSequence   = 4007
	closeRateLimited       = 4008
	closeInvalidIntents    = 4013
	closeDisallowedIntents = 4014
)

// resumePath is where a READY sends those who want to resume.
const resumePath = "/resume"

// connection is a connection to the gateway. Frames wait in a queue, so that the server never waits for a slow client.
type connection struct {
	server *Server
	socket *websocket.Conn
	number int // in Server.log.connections

	// guarded by server.mu
	session *session // identified, resumed, or about to be
	muted   bool     // nothing is sent any more
	over    bool     // it was closed or cut, or the client has left: nothing is sent or taken any more
	overAt  time.Time
	deaf    bool // nothing is read any more
	sent    []time.Time

	queueing sync.Mutex
	queue    []frame
	queued   chan struct{} // holds one token while the queue is not empty
	ended    chan struct{}
	endOnce  sync.Once
}

// frame is the next thing to do on a connection: send a text, close with a code, or reset.
type frame struct {
	text  []byte
	code  int
	reset bool
}

func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	s.work.Add(1)
	defer s.work.Done()
	query := r.URL.Query()
	if query.Get("v") != "9" || query.Get("encoding") != "json" || query.Get("compress") != "" {
		s.fail("gateway: connected with %q; the fake speaks v=9&encoding=json without compression", r.URL.RawQuery)
	}
	upgrader := websocket.Upgrader{}
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		s.fail("gateway: %v", err)
		return
	}
	c := &connection{server: s, socket: socket, queued: make(chan struct{}, 1), ended: make(chan struct{})}
	s.admit(c, strings.HasPrefix(r.URL.Path, resumePath))
	s.work.Go(c.write)
	c.read()
}

// admit registers a connection and sends Hello.
func (s *Server) admit(c *connection, resuming bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	c.number = len(s.log.connections)
	s.log.connections = append(s.log.connections, Connection{At: time.Now(), Resuming: resuming})
	s.connections = append(s.connections, c)
	select {
	case <-s.closing:
		c.end()
	default:
		s.pass(stageConnect, c, func() {
			c.send(opHello, map[string]any{"heartbeat_interval": s.settings.heartbeat.Milliseconds()})
		})
	}
}

// read takes what the client sends until the connection ends.
func (c *connection) read() {
	defer c.end()
	for {
		if c.isDeaf() {
			<-c.ended
			return
		}
		_, raw, err := c.socket.ReadMessage()
		if err != nil {
			c.closed(err)
			return
		}
		c.receive(raw)
	}
}

func (c *connection) isDeaf() bool {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	return c.deaf
}

// closed records how the connection ended. A client that closes with 1000 or 1001 ends its session.
func (c *connection) closed(err error) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	code := 0
	var closing *websocket.CloseError
	if errors.As(err, &closing) && closing.Code != websocket.CloseAbnormalClosure {
		code = closing.Code
	}
	s.log.connections[c.number].Closed, s.log.connections[c.number].CloseCode = true, code
	if code == websocket.CloseNormalClosure || code == websocket.CloseGoingAway {
		s.forget(c.session)
	}
	c.leave()
}

// detach leaves the session without a connection; it can be resumed. The caller holds server.mu.
func (c *connection) detach() {
	if c.session != nil && c.session.conn == c {
		c.session.conn = nil
	}
}

// alive returns true while the connection can be written to. The caller holds server.mu.
func (c *connection) alive() bool { return !c.server.log.connections[c.number].Closed }

// send queues a frame other than an event.
func (c *connection) send(op int, body any) {
	raw, err := json.Marshal(map[string]any{"op": op, "d": body, "s": nil, "t": nil})
	if err != nil {
		c.server.fail("gateway: write op %d: %v", op, err)
		return
	}
	c.enqueue(frame{text: raw})
}

// hangUp queues a close. The session ends when the code says so.
func (c *connection) hangUp(code int) {
	if !resumable(code) {
		c.server.forget(c.session)
	}
	c.enqueue(frame{code: code})
	c.leave()
}

// leave ends the connection after the queued frames. Its session can be resumed.
func (c *connection) leave() {
	c.detach()
	if !c.over {
		c.over, c.overAt = true, time.Now()
	}
}

// resumable returns true when a session outlives a close by the gateway with this code.
func resumable(code int) bool {
	switch {
	case code == websocket.CloseNormalClosure, code == websocket.CloseGoingAway:
		return false
	case code == closeNotAuthenticated, code == closeAuthFailed, code == closeInvalidSequence, code == 4009:
		return false
	}
	return code < 4010
}

// enqueue never blocks. The caller holds server.mu.
func (c *connection) enqueue(f frame) {
	if !c.speaks() {
		return
	}
	c.queueing.Lock()
	c.queue = append(c.queue, f)
	c.queueing.Unlock()
	select {
	case c.queued <- struct{}{}:
	default:
	}
}

// speaks returns true while something can be sent. The caller holds server.mu.
func (c *connection) speaks() bool { return !c.muted && !c.over }

// write sends the queued frames until the connection ends.
func (c *connection) write() {
	for {
		select {
		case <-c.ended:
			return
		case <-c.queued:
		}
		c.queueing.Lock()
		batch := c.queue
		c.queue = nil
		c.queueing.Unlock()
		for _, f := range batch {
			if err := c.writeFrame(f); err != nil {
				return // the reader notices too
			}
		}
	}
}

const (
	writeLimit = 10 * time.Second // how long a client may leave its receive buffer full
	closeLimit = 5 * time.Second  // how long a client may keep a connection that the gateway has closed
)

func (c *connection) writeFrame(f frame) error {
	deadline := time.Now().Add(writeLimit)
	switch {
	case f.reset:
		reset(c.socket.NetConn())
		return nil
	case f.code != 0:
		_ = c.socket.NetConn().SetReadDeadline(time.Now().Add(closeLimit)) // fails only on a closed connection
		return c.socket.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(f.code, ""), deadline)
	}
	_ = c.socket.SetWriteDeadline(deadline) // fails only on a closed connection, and then so does the write
	return c.socket.WriteMessage(websocket.TextMessage, f.text)
}

// end closes the connection at once.
func (c *connection) end() {
	c.endOnce.Do(func() {
		close(c.ended)
		_ = c.socket.Close() // it fails only when it is closed already
	})
}

// reset breaks a connection, so that the other side sees an error and no close.
func reset(conn net.Conn) {
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // fails only on a closed connection
	}
	_ = conn.Close()
}
