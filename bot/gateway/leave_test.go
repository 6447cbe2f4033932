package gateway

import (
	"context"
	"crypto/tls"
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

	"faqbot/bot/discordtest"
)

// TestLeave holds how long it takes to leave against what the other side does about it.
func TestLeave(t *testing.T) {
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
			synctest.Test(t, func(t *testing.T) {
				c, theirs := pipe(t, place{})
				go test.peer(theirs)
				go func() { _, _ = c.Read(make([]byte, 100)) }() // as the session does
				begun := time.Now()
				c.leave(within)
				<-c.ended
				e := c.ending()
				if took := time.Since(begun); took != test.took || !errors.Is(e.err, errLeft) { // in the time of a bubble
					t.Errorf("left after %v with %v, want after %v", took, e.err, test.took)
				}
			})
		})
	}
}

// TestLeaveAmidAWrite leaves while somebody else writes what the other side has stopped reading.
func TestLeaveAmidAWrite(t *testing.T) {
	c, theirs := pipe(t, place{})
	written := make(chan error, 1)
	go func() { written <- c.send(fromClient(frameText, []byte("heartbeat"))) }()
	if _, err := theirs.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	c.leave(time.Millisecond)
	<-c.ended
	if e := c.ending(); !errors.Is(e.err, errLeft) {
		t.Errorf("ended with %v, want that it was left", e.err)
	}
	if err := <-written; !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("the write ended with %v, want that it was cut off before it ran out of time", err)
	}
}

// TestCutThroughTLS ends an encrypted connection to a peer that reads nothing any more.
func TestCutThroughTLS(t *testing.T) {
	front := httptest.NewTLSServer(http.NotFoundHandler())
	defer front.Close()
	config := front.Client().Transport.(*http.Transport).TLSClientConfig
	accept := tls.Config{Certificates: front.TLS.Certificates}
	synctest.Test(t, func(t *testing.T) {
		ours, theirs := net.Pipe()
		defer theirs.Close()
		secure := tls.Client(ours, &tls.Config{RootCAs: config.RootCAs, ServerName: "example.com"})
		shaken := make(chan error, 1)
		go func() { shaken <- tls.Server(theirs, &accept).Handshake() }()
		if err := errors.Join(secure.Handshake(), <-shaken); err != nil {
			t.Fatal(err)
		}
		c := newConn(secure, "token", place{}, time.Now().Add(time.Minute))
		begun := time.Now()
		c.end(errLeft)
		if took := time.Since(begun); took != 0 { // in the time of a bubble
			t.Errorf("it took %v to end the connection", took)
		}
	})
}

// TestDrainDoesNotWaitForTheFarewell has a handler in flight, and a peer that is told goodbye and never closes.
func TestDrainDoesNotWaitForTheFarewell(t *testing.T) {
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
