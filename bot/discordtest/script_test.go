package discordtest

import (
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

const (
	createRoute = "/channels/{channel_id}/messages"
	meRoute     = "/users/@me"
)

func TestScriptedAnswers(t *testing.T) {
	t.Parallel()
	s := New(t)
	for _, c := range []struct {
		name   string
		fault  *RequestFault
		status int
		code   int
		header string // that must be there; "-Name" must not
	}{
		{"route limit", OnRequest("GET", meRoute).RateLimit(300 * time.Millisecond), 429, 0, "X-RateLimit-Reset-After"},
		{"shared limit", OnRequest("GET", meRoute).SharedRateLimit(time.Second), 429, 0, "X-RateLimit-Reset-After"},
		{"global limit", OnRequest("GET", meRoute).GlobalRateLimit(time.Second), 429, 0, "-X-RateLimit-Reset-After"},
		{"global limit says so", OnRequest("GET", meRoute).GlobalRateLimit(time.Second), 429, 0, "X-RateLimit-Global"},
		{"limit by the proxy", OnRequest("GET", meRoute).CloudflareRateLimit(time.Second), 429, 0, "-Via"},
		{"outage", OnRequest("GET", meRoute).Status(503), 503, 0, "X-RateLimit-Limit"},
		{"missing permissions", OnRequest("GET", meRoute).Refuse(50013), 403, 50013, "X-RateLimit-Limit"},
		{"refused token", OnRequest("GET", meRoute).Unauthorized(), 401, 0, "X-RateLimit-Limit"},
		{"anything", OnRequest("GET", meRoute).Answer(418, http.Header{"X-Tea": {"yes"}, "Content-Type": {"text/plain"}}, "tea"), 418, 0, "X-Tea"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.Script(c.fault)
			r := do(t, s, "GET", meRoute, "")
			if r.status != c.status || r.code() != c.code {
				t.Errorf("answered %d code %d, want %d code %d", r.status, r.code(), c.status, c.code)
			}
			name, absent := strings.CutPrefix(c.header, "-")
			if there := r.header.Get(name) != ""; there == absent {
				t.Errorf("header %s there: %v, want %v", name, there, !absent)
			}
			if r := do(t, s, "GET", meRoute, ""); r.status != 200 {
				t.Errorf("the request after it is answered %d, want 200", r.status)
			}
		})
	}
}

func TestScriptedRetryAfter(t *testing.T) {
	t.Parallel()
	s := New(t)
	s.Script(OnRequest("GET", meRoute).RateLimit(1500 * time.Millisecond))
	r := do(t, s, "GET", meRoute, "")
	if got := r.header.Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After = %q, want whole seconds, rounded up: 2", got)
	}
	raw, _ := encode(r.object()["retry_after"])
	if string(raw) != "1.5" {
		t.Errorf("retry_after = %s, want 1.5", raw)
	}
}

func TestScriptCounts(t *testing.T) {
	t.Parallel()
	s := New(t)
	s.Script(
		OnRequest("GET", meRoute).After(1).Times(2).Status(500),
		OnRequest("GET", "").After(4).Always().Status(502),
		OnRequest("POST", createRoute).Always().Status(503),
	)
	want := []int{200, 500, 500, 200, 502, 502, 502}
	for n, status := range want {
		if r := do(t, s, "GET", meRoute, ""); r.status != status {
			t.Errorf("request %d answered %d, want %d", n, r.status, status)
		}
	}
}

func TestFaultInOneChannel(t *testing.T) {
	t.Parallel()
	s := New(t)
	s.Script(
		OnRequest("POST", createRoute).In(AnswerChannelID).After(1).Refuse(50013),
		OnRequest("", "").In(OtherChannelID).Refuse(50001),
	)
	for n, c := range []struct {
		method, path, body string
		code               int
	}{
		{"POST", toChannel, anything, 0},
		{"POST", messagesOf(AnswerChannelID), anything, 0},
		{"POST", toChannel, anything, 0},
		{"POST", messagesOf(AnswerChannelID), anything, 50013},
		{"POST", messagesOf(AnswerChannelID), anything, 0},
		{"GET", meRoute, "", 0},
		{"GET", messagesOf(OtherChannelID), "", 50001},
	} {
		if r := do(t, s, c.method, c.path, c.body); r.code() != c.code {
			t.Errorf("request %d, %s %s = code %d, want %d", n, c.method, c.path, r.code(), c.code)
		}
	}
}

func TestFaultOrderOfEvents(t *testing.T) {
	t.Parallel()
	body := `{"content":"a",` + hush + `}`
	for _, c := range []struct {
		name   string
		fault  *RequestFault
		posted int // how many messages there are afterwards
	}{
		{"reset", OnRequest("POST", createRoute).Reset(), 0},
		{"answer lost", OnRequest("POST", createRoute).Lose(), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := New(t)
			s.Script(c.fault)
			if r, err := send(s, "POST", toChannel, body, "Bot "+s.Token()); err == nil {
				t.Errorf("answered %d, want a broken connection", r.status)
			}
			if got := len(s.Messages(ChannelID)); got != c.posted {
				t.Errorf("%d messages, want %d", got, c.posted)
			}
			if got := s.Requests("POST", createRoute)[0].Status; got != 0 {
				t.Errorf("recorded status %d, want 0", got)
			}
		})
	}
}

func TestHold(t *testing.T) {
	t.Parallel()
	s := New(t)
	gate := make(chan struct{})
	s.Script(OnRequest("POST", createRoute).Hold(gate))
	answered := make(chan error, 1)
	go func() {
		_, err := send(s, "POST", toChannel, `{"content":"a",`+hush+`}`, "Bot "+s.Token())
		answered <- err
	}()
	s.AwaitMessage(ChannelID, nil)
	select {
	case <-answered:
		t.Error("answered while held")
	default:
	}
	close(gate)
	if err := <-answered; err != nil {
		t.Errorf("answered with %v once let go", err)
	}
	if r := s.AwaitRequests("POST", createRoute, 1); r[0].Status != 200 {
		t.Errorf("recorded status %d, want 200", r[0].Status)
	}
}

func TestDrip(t *testing.T) {
	t.Parallel()
	s := New(t)
	s.Script(OnRequest("GET", meRoute).Drip(time.Microsecond))
	if r := do(t, s, "GET", meRoute, ""); r.id() != BotID {
		t.Errorf("answered %d %v, want the bot's account, however slowly", r.status, r.tree)
	}
	s.Script(OnRequest("GET", meRoute).Drip(time.Hour))
	broken := make(chan error, 1)
	go func() {
		_, err := send(s, "GET", meRoute, "", "Bot "+s.Token())
		broken <- err
	}()
	s.AwaitRequests("GET", meRoute, 2)
	select {
	case err := <-broken:
		t.Errorf("the whole answer came at once: %v", err)
	default:
	}
}

// TestEndWhileSlow: a test may end while the fake still keeps a client waiting.
func TestEndWhileSlow(t *testing.T) {
	t.Parallel()
	answered := make(chan error, 1)
	t.Run("short", func(t *testing.T) {
		s := New(t)
		s.Script(OnRequest("GET", meRoute).Slow(time.Hour), OnRequest("GET", "/gateway").Hold(nil).Slow(time.Hour))
		go func() {
			_, err := send(s, "GET", meRoute, "", "Bot "+s.Token())
			answered <- err
		}()
		s.Await("the request", func() bool { return len(s.Requests("GET", meRoute)) == 1 })
	})
	<-answered
}

func TestScriptOfNothing(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r)
	s.Script(OnRequest("POST", "/channels/{id}/messages").Status(500), OnRequest("GET", meRoute).In(ChannelID).Status(500))
	for _, want := range []string{
		"Discord has no operation POST /channels/{id}/messages", "no channel is named by GET /users/@me",
	} {
		if !strings.Contains(r.all(), want) {
			t.Errorf("failures: %q, want %q", r.all(), want)
		}
	}
}

// TestBrokenOff: a client that is stopped in the middle of a request has broken no rule.
func TestBrokenOff(t *testing.T) {
	t.Parallel()
	s := New(t)
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(s.APIBase(), "http://"), "/api/v9"))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: discord\r\nUser-Agent: DiscordBot (https://example.org, 1)\r\nContent-Length: 100\r\n\r\n{", toChannel)
	conn.Close()
	if r := s.AwaitRequests("POST", createRoute, 1); r[0].Status != 400 {
		t.Errorf("answered %d, want 400", r[0].Status)
	}
}
