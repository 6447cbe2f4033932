package gateway

import (
	"bufio"
	"context"
	"crypto/sha1"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
)

// pair returns a connection on which the WebSocket handshake is over, and its other end. The connection goes through wrap
// first, unless that is nil.
func pair(t *testing.T, at place, wrap func(ours, theirs net.Conn) (client, server net.Conn)) (*conn, net.Conn) {
	t.Helper()
	ours, theirs := net.Pipe()
	server := theirs
	if wrap != nil {
		ours, server = wrap(ours, theirs)
	}
	raw := ours
	if secure, ok := ours.(*tls.Conn); ok {
		raw = secure.NetConn()
	}
	go func() {
		r, err := http.ReadRequest(bufio.NewReader(server))
		if err != nil {
			t.Errorf("handshake: %v", err)
			return
		}
		sum := sha1.Sum([]byte(r.Header.Get("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")) // RFC 6455, 1.3
		fmt.Fprintf(server, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n",
			base64.StdEncoding.EncodeToString(sum[:]))
	}()
	dial := func(context.Context, string, string) (net.Conn, error) { return ours, nil }
	socket, _, err := websocket.Dial(t.Context(), "ws://discord.test/", &websocket.DialOptions{
		HTTPClient: &http.Client{Transport: &http.Transport{DialContext: dial, DisableKeepAlives: true}},
	})
	if err != nil {
		t.Fatal(err)
	}
	limit := time.Now().Add(time.Minute)
	c := newConn(socket, raw, credentials{token: "token"}, gate{place: at, hello: limit, limit: limit}, func(string, []byte) {}, newNotices(zerolog.Nop()))
	t.Cleanup(func() {
		c.end(errLeft)
		theirs.Close()
	})
	return c, server
}

// TestLeave holds how long it takes to leave against what the other side does about it.
func TestLeave(t *testing.T) {
	t.Parallel()
	const within = time.Second
	tests := []struct {
		name string
		peer func(net.Conn) // returns when it has done what it does
		took time.Duration
	}{
		{name: "closes", peer: func(theirs net.Conn) {
			_, _ = theirs.Read(make([]byte, 100)) // the close frame
			theirs.Close()
		}},
		{name: "never closes", peer: func(theirs net.Conn) { _, _ = io.Copy(io.Discard, theirs) }, took: within},
		{name: "never reads", peer: func(net.Conn) {}, took: within},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				c, theirs := pair(t, place{}, nil)
				go test.peer(theirs)
				ended := make(chan ending, 1)
				go func() { ended <- c.serve() }()
				begun := time.Now()
				c.leave(within)
				e := <-ended
				if took := time.Since(begun); took != test.took || !errors.Is(e.err, errLeft) { // in the time of a bubble
					t.Errorf("left after %v with %v, want after %v", took, e.err, test.took)
				}
			})
		})
	}
}

// TestLeaveAmidAWrite leaves while somebody else writes what the other side has stopped reading.
func TestLeaveAmidAWrite(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, theirs := pair(t, place{}, nil)
		written := make(chan error, 1)
		go func() { written <- c.send([]byte("heartbeat")) }()
		if _, err := theirs.Read(make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		c.leave(time.Millisecond)
		if err := <-written; err == nil || time.Since(begun) != time.Millisecond {
			t.Errorf("the write ended after %v with %v, want that it was cut off before it ran out of time", time.Since(begun), err)
		}
		if e := c.serve(); !errors.Is(e.err, errLeft) {
			t.Errorf("ended with %v, want that it was left", e.err)
		}
	})
}

// TestCutThroughTLS ends an encrypted connection to a peer that reads nothing any more.
func TestCutThroughTLS(t *testing.T) {
	t.Parallel()
	front := httptest.NewTLSServer(http.NotFoundHandler())
	defer front.Close()
	config := front.Client().Transport.(*http.Transport).TLSClientConfig
	accept := tls.Config{Certificates: front.TLS.Certificates}
	synctest.Test(t, func(t *testing.T) {
		c, _ := pair(t, place{}, func(ours, theirs net.Conn) (net.Conn, net.Conn) {
			return tls.Client(ours, &tls.Config{RootCAs: config.RootCAs, ServerName: "example.com"}), tls.Server(theirs, &accept)
		})
		begun := time.Now()
		c.end(errLeft)
		if took := time.Since(begun); took != 0 { // in the time of a bubble
			t.Errorf("it took %v to end the connection", took)
		}
	})
}

// TestFirstReasonStays has a connection end for two reasons.
func TestFirstReasonStays(t *testing.T) {
	t.Parallel()
	c, theirs := pair(t, place{}, nil)
	go func() {
		_, _ = theirs.Write([]byte("\x88\x02\x0f\xa9")) // a close frame with code 4009
		_, _ = io.Copy(io.Discard, theirs)
	}()
	e := c.serve()
	c.end(errors.New("another reason"))
	if !errors.Is(e.err, closeError{code: 4009}) || !errors.Is(c.err, closeError{code: 4009}) {
		t.Errorf("ended with %v, and then %v", e.err, c.err)
	}
}

// TestDrainDoesNotWaitForTheFarewell has a handler in flight, and a peer that gets a close frame and never closes.
func TestDrainDoesNotWaitForTheFarewell(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	there, mute, hangUp := proxy(t, srv)
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, fmt.Sprintf(`{"url":"ws://%s/"}`, there)))
	begun, gone := make(chan struct{}), make(chan struct{})
	r := start(t, srv, func(g *Gateway) {
		g.limits.farewell, g.limits.drain = time.Hour, time.Millisecond
		g.options.Handle = func(ctx context.Context, e Event) {
			if e.Message != nil {
				close(begun)
				<-ctx.Done()
				close(gone)
			}
		}
	})
	srv.AwaitConnection()
	srv.SendMessage(discordtest.Mention("endless"))
	<-begun
	mute()
	r.cancel()
	select {
	case <-gone: // while the farewell goes on
	case <-time.After(15 * time.Second):
		t.Fatal("the handler may go on for as long as the farewell does")
	}
	hangUp()
	if err := r.wait(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

// proxy returns the address of a way to the server's gateway. After mute, who came this way hears nothing more, not even
// that the server hangs up, until hangUp is called.
func proxy(t *testing.T, srv *discordtest.Server) (address string, mute, hangUp func()) {
	t.Helper()
	behind, err := url.Parse(srv.APIBase())
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	var muted atomic.Bool
	closed := make(chan struct{})
	go func() {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		defer client.Close()
		server, err := net.Dial("tcp", behind.Host)
		if err != nil {
			return
		}
		defer server.Close()
		go func() { _, _ = io.Copy(server, client) }()
		for said := make([]byte, 1<<10); ; {
			n, err := server.Read(said)
			if err != nil {
				break
			}
			if !muted.Load() {
				_, _ = client.Write(said[:n])
			}
		}
		<-closed
	}()
	return listener.Addr().String(), func() { muted.Store(true) }, func() { close(closed) }
}
