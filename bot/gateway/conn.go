package gateway

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/coder/websocket"
)

const (
	// writeTime is how long the other side may leave its buffers full.
	writeTime = 10 * time.Second

	// messageSize is the largest message that is read. The largest that we get is READY, about 100 bytes for each guild.
	messageSize = 16 << 20
)

var (
	errLeft   = errors.New("left")
	errBinary = errors.New("a binary message, which was not asked for")
)

// credentials are what a session is started or resumed with.
type credentials struct {
	token   string
	intents discordgo.Intent
}

// conn is one connection to the gateway. It sends the identify or the resume and the heartbeats, passes events on in order,
// and remembers why it ended.
type conn struct {
	socket  *websocket.Conn
	raw     net.Conn // below the socket, and below its encryption
	with    credentials
	take    func(kind string, content []byte)
	notices *notices

	up    chan struct{} // closed when a session has been started or resumed
	ended chan struct{} // closed when the connection is over

	// of the goroutine of serve
	gate       gate
	identified time.Time // when an identify was sent, which Discord counts; zero when none was
	heard      time.Time

	seq     atomic.Int64 // of the latest event, which heartbeats name
	leaving atomic.Bool

	ending sync.Once
	err    error // why the connection ended; may be read when it has
}

// open connects to a gateway address, within limits.hello.
func (g *Gateway) open(ctx context.Context, u *url.URL) (*websocket.Conn, net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, g.limits.hello)
	defer cancel()
	var raw net.Conn
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(got httptrace.GotConnInfo) { raw = got.Conn }})
	socket, _, err := websocket.Dial(ctx, u.String(), &websocket.DialOptions{HTTPClient: &http.Client{
		Transport:     g.wire,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}})
	if err != nil {
		return nil, nil, fmt.Errorf("connect to the gateway: %w", cause(err))
	}
	socket.SetReadLimit(messageSize)
	for {
		secure, ok := raw.(*tls.Conn)
		if !ok {
			return socket, raw, nil
		}
		raw = secure.NetConn()
	}
}

// cause returns why a request failed, without the request.
func cause(err error) error {
	var of *url.Error
	if errors.As(err, &of) {
		return of.Err
	}
	return err
}

// newConn returns a connection over a socket. The gate decides about its packets, and take receives its events.
func newConn(
	socket *websocket.Conn, raw net.Conn, with credentials, g gate, take func(kind string, content []byte), n *notices,
) *conn {
	c := &conn{
		socket: socket, raw: raw, with: with, gate: g, take: take, notices: n,
		up: make(chan struct{}), ended: make(chan struct{}),
	}
	c.seq.Store(g.place.seq)
	return c
}

// serve serves the connection until it has ended, and returns how it did. It may be called once.
func (c *conn) serve() ending {
	var beats sync.WaitGroup
	c.end(c.read(&beats))
	beats.Wait()
	return ending{
		err:        c.err,
		place:      c.gate.place,
		greeted:    c.gate.interval > 0,
		up:         c.gate.up,
		identified: c.identified,
		heard:      c.heard,
	}
}

// read reads until there is a reason to end.
func (c *conn) read(beats *sync.WaitGroup) error {
	for {
		raw, err := c.next()
		if errors.Is(err, errBinary) {
			c.notices.happened(subject{what: "gateway packet dropped", why: errBinary.Error()}, nil)
			continue
		}
		if err != nil {
			return err
		}
		wasUp := c.gate.up
		r, err := c.gate.pass(raw, time.Now())
		if err != nil {
			return err
		}
		if err := c.obey(r, beats); err != nil {
			return err
		}
		if c.gate.up {
			c.heard = time.Now()
		}
		if c.gate.up && !wasUp {
			close(c.up)
		}
	}
}

// next returns the next message, or why there is none.
func (c *conn) next() ([]byte, error) {
	ctx, cancel := context.WithDeadline(context.Background(), c.gate.deadline())
	defer cancel()
	kind, raw, err := c.socket.Read(ctx)
	var closed websocket.CloseError
	switch {
	case errors.As(err, &closed):
		return nil, closeError{code: int(closed.Code), text: closed.Reason}
	case ctx.Err() != nil:
		return nil, errSilent
	case err != nil:
		return nil, fmt.Errorf("read from the gateway: %w", err)
	case kind != websocket.MessageText:
		return nil, errBinary
	}
	return raw, nil
}

// obey does what the gate says.
func (c *conn) obey(r ruling, beats *sync.WaitGroup) error {
	switch {
	case r.odd != "":
		c.notices.happened(subject{what: "gateway packet dropped", kind: label(r.kind), why: r.odd}, nil)
	case r.greet:
		interval := c.gate.interval
		beats.Go(func() { c.beat(interval) })
		return c.greet()
	case r.beat:
		return c.send(c.heartbeat())
	case r.kind != "":
		c.seq.Store(c.gate.place.seq)
		if !c.leaving.Load() {
			c.take(r.kind, r.content)
		}
	}
	return nil
}

// greet resumes the session that there is, or starts one.
func (c *conn) greet() error {
	if c.gate.place.id != "" {
		return c.send(c.gate.place.resume(c.with.token))
	}
	c.identified = time.Now()
	return c.send(c.with.identify())
}

// beat sends heartbeats until the connection has ended. The first one comes after a random part of the interval, so that
// bots that Discord dropped together do not beat together.
func (c *conn) beat(interval time.Duration) {
	timer := time.NewTimer(time.Duration(rand.Float64() * float64(interval)))
	defer timer.Stop()
	for {
		select {
		case <-c.ended:
			return
		case <-timer.C:
		}
		timer.Reset(interval)
		if err := c.send(c.heartbeat()); err != nil {
			c.end(err)
			return
		}
	}
}

// heartbeat returns a heartbeat, with the sequence number of the latest event or null.
func (c *conn) heartbeat() []byte {
	if seq := c.seq.Load(); seq > 0 {
		return fmt.Appendf(nil, `{"op":%d,"d":%d}`, opHeartbeat, seq)
	}
	return fmt.Appendf(nil, `{"op":%d,"d":null}`, opHeartbeat)
}

// identify returns the message that starts a session.
func (w credentials) identify() []byte {
	message, _ := json.Marshal(map[string]any{ // of strings and a number: cannot fail
		"op": opIdentify,
		"d": map[string]any{
			"token": w.token, "intents": w.intents,
			"properties": map[string]string{"os": "linux", "browser": "faqbot", "device": "faqbot"},
		},
	})
	return message
}

// send sends a message in time.
func (c *conn) send(message []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), writeTime)
	defer cancel()
	if err := c.socket.Write(ctx, websocket.MessageText, message); err != nil {
		return fmt.Errorf("write to the gateway: %w", err)
	}
	return nil
}

// isUp returns true while events arrive on the connection.
func (c *conn) isUp() bool {
	return isDone(c.up) && !isDone(c.ended) && !c.leaving.Load()
}

// isDone returns true when a channel is closed.
func isDone(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// leave ends Discord's session and then the connection. It returns within that time, whatever the other side does.
func (c *conn) leave(within time.Duration) {
	c.leaving.Store(true)
	// The other side should close first: a connection that we cut may lose what it has not read yet, such as the close
	// frame. A side that does not read can block our write, or one that began before.
	late := time.AfterFunc(within, func() { c.end(errLeft) })
	defer late.Stop()
	_ = c.socket.Close(websocket.StatusNormalClosure, "") // it ends either way
	c.end(errLeft)
}

// end closes the connection at once and without a word, so that Discord keeps the session. The first reason counts.
func (c *conn) end(err error) {
	c.ending.Do(func() {
		if c.leaving.Load() {
			err = errLeft
		}
		c.err = err
		close(c.ended)
		_ = c.raw.Close()       // first: encryption would take up to 5 s to say good-bye to a peer that does not read
		_ = c.socket.CloseNow() // the peer gets no close frame
	})
}
