package gateway

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"time"
)

const (
	// writeTime is how long the other side may leave its buffers full.
	writeTime = 10 * time.Second

	// lineSize bounds a line of the answer to the handshake.
	lineSize = 8 << 10
)

var (
	errLeft    = errors.New("left")
	errDropped = errors.New("the session closed its connection")
)

// conn is the connection that a session of discordgo's gets: it shows the session what gate lets through, keeps the time
// limits, and remembers why it ended. The deadlines that others set are ignored.
type conn struct {
	net.Conn
	up    chan struct{} // closed when Discord's session has been started or resumed
	ended chan struct{} // closed when the connection is over

	// of the reader
	source  *bufio.Reader
	frames  frames
	pending []byte // ready to be shown to the session
	plain   bool   // the answer to the handshake refuses it: shown as it is

	mu       sync.Mutex
	gate     gate
	upgraded bool // the handshake is over, frames follow
	leaving  bool // the close frame has been sent
	err      error

	writing    sync.Mutex
	resume     []byte // goes out in place of the first message of the session
	greeted    bool   // the session's first message has been sent
	identified bool   // and it was an identify
}

// newConn returns a connection over raw that has until the deadline to come up. token and at are what a resume is made
// of; a zero place means that the session starts anew.
func newConn(raw net.Conn, token string, at place, deadline time.Time) *conn {
	source := bufio.NewReaderSize(raw, lineSize)
	c := &conn{
		Conn:   raw,
		up:     make(chan struct{}),
		ended:  make(chan struct{}),
		source: source,
		frames: frames{source: source},
		gate:   gate{place: at, limit: deadline},
	}
	if at.id != "" {
		c.resume = fromClient(frameText, at.resume(token))
	}
	c.extend()
	return c
}

// Read shows the session the next bytes that it may see.
func (c *conn) Read(p []byte) (int, error) {
	for len(c.pending) == 0 {
		err := c.fill()
		if errors.Is(err, os.ErrDeadlineExceeded) {
			err = errSilent
		}
		if err != nil {
			return 0, c.end(err)
		}
	}
	n := copy(p, c.pending)
	c.pending = c.pending[n:]
	return n, nil
}

// fill reads on until there may be something to show.
func (c *conn) fill() error {
	switch {
	case c.plain:
		c.pending = make([]byte, lineSize)
		n, err := c.source.Read(c.pending)
		c.pending = c.pending[:n]
		return err
	case !c.isUpgraded():
		return c.handshake()
	}
	kind, payload, err := c.frames.next()
	switch {
	case err != nil:
		return err
	case kind == frameClose:
		return closing(payload)
	case kind > frameClose: // ping or pong, which the session answers
		c.pending = fromServer(kind, payload)
		return nil
	}
	return c.take(kind, payload)
}

// handshake shows a line of the answer to the handshake.
func (c *conn) handshake() error {
	line, err := c.source.ReadSlice('\n')
	if err != nil {
		return fmt.Errorf("handshake: %w", err)
	}
	if bytes.HasPrefix(line, []byte("HTTP/")) && !bytes.Contains(line, []byte(" 101 ")) {
		c.plain = true
	}
	if len(bytes.TrimSpace(line)) == 0 {
		c.mu.Lock()
		c.upgraded = true
		c.mu.Unlock()
	}
	c.pending = bytes.Clone(line)
	return nil
}

// isUp reports whether events arrive on the connection.
func (c *conn) isUp() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.gate.up && !c.leaving && c.err == nil
}

func (c *conn) isUpgraded() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.upgraded
}

// take lets the gate decide about a message.
func (c *conn) take(kind byte, payload []byte) error {
	r, err := c.rule(kind, payload)
	switch {
	case err != nil:
		return err
	case r.beat:
		return c.send(fromClient(frameText, r.answer))
	case r.show != nil:
		c.pending = fromServer(frameText, r.show)
	}
	return nil
}

func (c *conn) rule(kind byte, payload []byte) (ruling, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.leaving || c.err != nil {
		return ruling{}, nil
	}
	if kind != frameText { // compressed, which was not asked for
		c.gate.malformed++
		return ruling{}, nil
	}
	wasUp := c.gate.up
	r, err := c.gate.pass(payload, time.Now())
	if c.gate.up && !wasUp {
		close(c.up)
	}
	c.extend()
	return r, err
}

// extend moves the read deadline to where the gate wants it.
func (c *conn) extend() { _ = c.Conn.SetReadDeadline(c.gate.deadline()) } // fails only on a closed connection

// Write sends what the session writes, a whole frame at a time once the handshake is over.
func (c *conn) Write(p []byte) (int, error) {
	if err := c.send(p); err != nil {
		return 0, c.end(err)
	}
	return len(p), nil
}

// send writes bytes in time, or others in their place.
func (c *conn) send(p []byte) error {
	upgraded := c.isUpgraded()
	c.writing.Lock()
	defer c.writing.Unlock()
	if upgraded && len(p) > 0 {
		switch p[0] & 0x0f {
		case frameClose:
			return nil // a goodbye of the session's would end Discord's session as well
		case frameText:
			p = c.greet(p)
		}
	}
	return c.write(p)
}

// greet makes the first message a resume if there is something to resume. The caller holds c.writing.
func (c *conn) greet(message []byte) []byte {
	if c.greeted {
		return message
	}
	c.greeted = true
	if c.resume != nil {
		return c.resume
	}
	c.identified = true
	return message
}

// write sends bytes as they are. The caller holds c.writing.
func (c *conn) write(p []byte) error {
	_ = c.Conn.SetWriteDeadline(time.Now().Add(writeTime)) // fails only on a closed connection, and then so does Write
	_, err := c.Conn.Write(p)
	return err
}

// leave ends Discord's session and closes the connection, which is over when that time has passed at the latest,
// whatever the other side does.
func (c *conn) leave(within time.Duration) {
	c.mu.Lock()
	c.leaving = true
	talking := c.upgraded
	c.mu.Unlock()
	if !talking {
		c.end(errLeft)
		return
	}
	// The other side closes first, or would be cut off from what it has not read, the close frame above all. One that
	// does not read may hold up the close frame, or what somebody else has been writing since before.
	time.AfterFunc(within, func() { c.end(errLeft) })
	if err := c.sayGoodbye(); err != nil {
		c.end(err)
	}
}

func (c *conn) sayGoodbye() error {
	c.writing.Lock()
	defer c.writing.Unlock()
	const normal = 1000
	return c.write(fromClient(frameClose, binary.BigEndian.AppendUint16(nil, normal)))
}

// Close is what the session does when it wants no more.
func (c *conn) Close() error {
	c.end(errDropped)
	return nil
}

// end closes the connection and returns the reason that it ended for, which is the first one given.
func (c *conn) end(err error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		if c.leaving {
			err = errLeft
		}
		c.err = err
		close(c.ended)
		c.cut()
	}
	return c.err
}

// cut closes the connection at once. TLS would first take up to 5 s to say so to a peer that does not read.
func (c *conn) cut() {
	if secure, ok := c.Conn.(*tls.Conn); ok {
		_ = secure.NetConn().Close() // there is nobody to tell
	}
	_ = c.Conn.Close()
}

// ending returns how the connection ended. It must have.
func (c *conn) ending() ending {
	c.writing.Lock()
	identified := c.identified
	c.writing.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	return ending{
		err:        c.err,
		place:      c.gate.place,
		greeted:    c.gate.interval > 0,
		up:         c.gate.up,
		identified: identified,
		malformed:  c.gate.malformed,
	}
}

// SetDeadline does nothing, like the two that follow.
func (c *conn) SetDeadline(time.Time) error      { return nil }
func (c *conn) SetReadDeadline(time.Time) error  { return nil }
func (c *conn) SetWriteDeadline(time.Time) error { return nil }
