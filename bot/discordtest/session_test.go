package discordtest_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// redirect sends what is meant for Discord to the fake.
type redirect struct{ host string }

func (r redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host = "http", r.host
	return http.DefaultTransport.RoundTrip(req)
}

// newSession returns a plain discordgo session that talks to the fake and does not reconnect by itself.
func newSession(t *testing.T, srv *discordtest.Server) *discordgo.Session {
	t.Helper()
	base, err := url.Parse(srv.APIBase())
	if err != nil {
		t.Fatal(err)
	}
	session, err := discordgo.New("Bot " + srv.Token())
	if err != nil {
		t.Fatal(err)
	}
	session.Client = &http.Client{Transport: redirect{base.Host}}
	session.ShouldReconnectOnError = false
	session.ShouldRetryOnRateLimit = false
	session.Compress, session.Identify.Compress = false, false
	return session
}

// connect returns a session that is up.
func connect(t *testing.T, srv *discordtest.Server, handlers ...any) *discordgo.Session {
	t.Helper()
	session := newSession(t, srv)
	for _, h := range handlers {
		session.AddHandler(h)
	}
	if err := session.Open(); err != nil {
		t.Fatalf("open: %v", err)
	}
	return session
}
