package gateway

import (
	"errors"
	"io"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

// pipe returns a connection on which the handshake is over, and its other end.
func pipe(t *testing.T, at place) (*conn, net.Conn) {
	ours, theirs := net.Pipe()
	c := newConn(ours, "token", at, time.Now().Add(time.Minute))
	c.upgraded = true
	t.Cleanup(func() {
		c.end(errLeft)
		theirs.Close()
	})
	return c, theirs
}

// TestWhatTheSessionSays holds what a session writes against what goes out.
func TestWhatTheSessionSays(t *testing.T) {
	first, second := fromClient(frameText, []byte(`first`)), fromClient(frameText, []byte(`second`))
	goodbye := fromClient(frameClose, []byte{0x03, 0xe8})
	resumes := fromClient(frameText, []byte(`{"d":{"seq":7,"session_id":"x","token":"token"},"op":6}`))
	tests := []struct {
		name string
		at   place
		out  string
	}{
		{name: "to begin with", out: string(first) + string(second)},
		{name: "to resume", at: place{id: "x", seq: 7}, out: string(resumes) + string(second)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, theirs := pipe(t, test.at)
			sent := make(chan string)
			go func() {
				all, _ := io.ReadAll(theirs) // ends when the connection does
				sent <- string(all)
			}()
			for _, frame := range [][]byte{goodbye, first, goodbye, second} {
				if n, err := c.Write(frame); n != len(frame) || err != nil {
					t.Errorf("Write = %d, %v", n, err)
				}
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
			if got := <-sent; got != test.out {
				t.Errorf("sent %q, want %q", got, test.out)
			}
			if e := c.ending(); !errors.Is(e.err, errDropped) || e.identified != (test.at.id == "") {
				t.Errorf("ending = %+v", e)
			}
		})
	}
}

func TestFirstReasonStays(t *testing.T) {
	c, theirs := pipe(t, place{})
	go func() { _, _ = theirs.Write(fromServer(frameClose, []byte("\x0f\xa9"))) }()
	if _, err := c.Read(make([]byte, 10)); !errors.Is(err, closeError{code: 4009}) {
		t.Errorf("Read = %v", err)
	}
	c.Close()
	if _, err := c.Write([]byte("more")); !errors.Is(err, closeError{code: 4009}) {
		t.Errorf("Write = %v, want the reason that the connection ended for", err)
	}
}

// TestSessionIsTamed checks what no test could see fail without touching discordgo's globals.
func TestSessionIsTamed(t *testing.T) {
	c, theirs := pipe(t, place{})
	theirs.Close()
	s := open(c, &url.URL{Scheme: "ws", Host: "127.0.0.1"}, "token", discordgo.IntentGuildMessages, func(*discordgo.Event) {})
	if gone, err := s.buried(15 * time.Second); !gone || err == nil {
		t.Errorf("a session without a connection: gone %v, %v", gone, err)
	}
	d := s.discord
	if d.LogLevel >= discordgo.LogError || d.ShouldReconnectOnError || d.StateEnabled || d.Compress || !d.SyncEvents {
		t.Errorf("session = log level %d, reconnects %v, state %v, compression %v, events in order %v",
			d.LogLevel, d.ShouldReconnectOnError, d.StateEnabled, d.Compress, d.SyncEvents)
	}
}

// TestSessionPanicsWhileOpening has discordgo panic with a connection that is as good as any.
func TestSessionPanicsWhileOpening(t *testing.T) {
	srv := discordtest.New(t)
	client := rest.New(rest.Options{Token: srv.Token(), APIBase: srv.APIBase()})
	defer client.Close()
	there, err := client.Gateway(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	u, err := address(there.URL)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := dial(t.Context(), u, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := newConn(raw, srv.Token(), place{}, time.Now().Add(time.Hour))
	defer c.end(errLeft)
	s := open(c, u, srv.Token(), discordgo.IntentGuildMessages, func(*discordgo.Event) { panic("injected") })
	select {
	case <-c.ended:
	case <-time.After(15 * time.Second):
		t.Fatal("the connection goes on without a session")
	}
	if e := c.ending(); e.err == nil || !strings.Contains(e.err.Error(), "injected") {
		t.Errorf("the connection ended with %v, want the panic", e.err)
	}
	if gone, err := s.buried(15 * time.Second); !gone || err == nil {
		t.Errorf("buried = %v, %v", gone, err)
	}
}
