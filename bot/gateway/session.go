package gateway

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// dial opens a connection to a gateway address, encrypted unless the address is on this machine. It goes through no
// proxy. A nil config is the standard one.
func dial(ctx context.Context, u *url.URL, config *tls.Config) (net.Conn, error) {
	if u.Scheme == "ws" {
		return new(net.Dialer).DialContext(ctx, "tcp", hostPort(u, "80"))
	}
	secure := &tls.Dialer{Config: config}
	return secure.DialContext(ctx, "tcp", hostPort(u, "443"))
}

func hostPort(u *url.URL, port string) string {
	if u.Port() != "" {
		port = u.Port()
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// address reads a gateway address that Discord gave. The token is sent there, so it must be encrypted or loopback.
func address(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return nil, errors.New("gateway address that cannot be read")
	case u.Hostname() == "" || u.User != nil:
		return nil, fmt.Errorf("gateway address without a host, or with a user: %q", u.Host)
	case u.Scheme != "wss" && !(u.Scheme == "ws" && isLoopback(u.Hostname())):
		return nil, fmt.Errorf("gateway address that is not encrypted: %s://%s", u.Scheme, u.Host)
	}
	u.RawQuery, u.Fragment = "", ""
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

func isLoopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// session is one of discordgo's on one connection.
type session struct {
	discord *discordgo.Session
	opened  chan error    // gets what Open returns
	closed  chan struct{} // gets something when discordgo has closed the session
}

// open starts a session on a connection to u. It goes on in the background until the connection ends.
func open(c *conn, u *url.URL, token string, intents discordgo.Intent, take func(*discordgo.Event)) *session {
	discord, _ := discordgo.New("Bot " + token) // v0.29.0 has no error to return
	discord.ShouldReconnectOnError = false
	discord.StateEnabled = false
	discord.Compress = false
	discord.Identify.Compress = false
	discord.Identify.Intents = intents
	discord.LogLevel = -1     // says nothing: its lines may hold the token
	discord.SyncEvents = true // in order, and without a goroutine for each
	discord.Client = &http.Client{Transport: signpost(u.String())}
	ours := func(context.Context, string, string) (net.Conn, error) { return c, nil }
	discord.Dialer = &websocket.Dialer{NetDialContext: ours, NetDialTLSContext: ours}

	s := &session{discord: discord, opened: make(chan error, 1), closed: make(chan struct{}, 1)}
	discord.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { take(e) })
	discord.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case s.closed <- struct{}{}:
		default:
		}
	})
	go func() {
		err := s.open()
		if err != nil {
			c.end(err) // unless it has ended already: nobody serves it
		}
		s.opened <- err
	}()
	return s
}

// open is discordgo's Open, with a panic as an error.
func (s *session) open() (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("discordgo panicked: %v", fault)
		}
	}()
	return s.discord.Open()
}

// buried waits until a session whose connection has ended has ended too, and returns what Open returned. It is false if
// that takes too long.
func (s *session) buried(patience time.Duration) (gone bool, err error) {
	limit := time.NewTimer(patience)
	defer limit.Stop()
	select {
	case err := <-s.opened:
		if err != nil {
			return true, err // then there is nothing to close
		}
	case <-limit.C:
		return false, nil
	}
	select {
	case <-s.closed:
		return true, nil
	case <-limit.C:
		return false, nil
	}
}

// signpost answers the one question that a session asks the HTTP API, where the gateway is.
type signpost string

func (s signpost) RoundTrip(r *http.Request) (*http.Response, error) {
	if !strings.HasSuffix(r.URL.Path, "/gateway") {
		return nil, errors.New("a gateway session makes no other requests")
	}
	body, err := json.Marshal(map[string]string{"url": string(s)})
	if err != nil {
		return nil, err
	}
	return &http.Response{
		Status: "200 OK", StatusCode: http.StatusOK, Header: http.Header{}, Request: r,
		Body: io.NopCloser(bytes.NewReader(body)), ContentLength: int64(len(body)),
	}, nil
}
