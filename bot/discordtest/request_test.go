package discordtest

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
)

// TestBreach shows that what Discord would refuse fails the test that sent it, with a reason one can read.
func TestBreach(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, method, path, body, want string }{
		{"rule", "POST", toChannel, `{"content":"a"}`, "POST /channels/{channel_id}/messages: /allowed_mentions: missing"},
		{"description", "POST", toChannel, `{"content":1,` + hush + `}`, "/content: got number, want null or string"},
		{"unknown path", "GET", "/nowhere", "", "GET /nowhere: Discord has no such operation"},
		{"no snowflake", "GET", "/channels/general", "", "GET /channels/general: Discord has no such operation"},
		{"unknown query", "GET", "/users/@me?wait=true", "", `no query parameter "wait"`},
		{"not in the fake", "GET", "/voice/regions", "", "does not have the operation yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{TB: t}
			s := New(r)
			answered, err := send(s, c.method, c.path, c.body, "Bot "+s.Token())
			if err != nil {
				t.Fatal(err)
			}
			if answered.status < 400 {
				t.Errorf("answered %d, want a refusal", answered.status)
			}
			if !strings.Contains(r.all(), c.want) {
				t.Errorf("failures: %q, want %q", r.all(), c.want)
			}
		})
	}
}

// TestNothingAfterTheEnd: reporting to a test that has ended would panic, so a breach that comes too late is dropped.
func TestNothingAfterTheEnd(t *testing.T) {
	t.Parallel()
	var s *Server
	r := &recorder{}
	t.Run("short", func(t *testing.T) {
		r.TB = t
		s = New(r)
	})
	s.fail("too late")
	if r.all() != "" {
		t.Errorf("reported %q after the end", r.all())
	}
}

func TestContentType(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r)
	resp, err := requests.Post(s.APIBase()+toChannel, "text/plain", strings.NewReader(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if !strings.Contains(r.all(), "not as application/json") {
		t.Errorf("failures: %q, want one about the content type", r.all())
	}
}

// TestUserAgent: Discord shuts out who does not say what they are.
func TestUserAgent(t *testing.T) {
	t.Parallel()
	for agent, right := range map[string]bool{
		"DiscordBot (https://example.org, 1.2)": true, "DiscordBot (https://example.org, 1.2) more": true,
		"": false, "Go-http-client/1.1": false, "DiscordBot": false, "DiscordBot (example.org, 1)": false, "DiscordBot (https://example.org)": false,
	} {
		r := &recorder{TB: t}
		s := New(r)
		req, err := http.NewRequest("GET", s.APIBase()+"/gateway", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("User-Agent", agent)
		resp, err := requests.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if (r.all() == "") != right {
			t.Errorf("user agent %q: failures %q", agent, r.all())
		}
	}
}

func TestMultipart(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r)
	post := func(payload string) int {
		body := "--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n" + payload +
			"\r\n--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"\r\n\r\nfile\r\n--b--\r\n"
		req, err := http.NewRequestWithContext(context.Background(), "POST", s.APIBase()+toChannel, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Authorization", "Bot "+s.Token())
		req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
		req.Header.Set("Content-Type", "multipart/form-data; boundary=b")
		resp, err := requests.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		return resp.StatusCode
	}
	if got := post(`{"content":"a",` + hush + `}`); got != 200 || r.all() != "" {
		t.Errorf("a right payload gives %d, failures %q", got, r.all())
	}
	if got := post(`{"content":"a"}`); got != 400 || !strings.Contains(r.all(), "/allowed_mentions") {
		t.Errorf("a wrong payload gives %d, failures %q", got, r.all())
	}
}

func TestRateLimitHeaders(t *testing.T) {
	t.Parallel()
	s := New(t)
	here := do(t, s, "POST", toChannel, `{"content":"a",`+hush+`}`).header
	there := do(t, s, "POST", "/channels/"+AnswerChannelID+"/messages", `{"content":"a",`+hush+`}`).header
	for _, name := range []string{"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After"} {
		if here.Get(name) == "" {
			t.Errorf("no %s", name)
		}
	}
	if a, b := here.Get("X-RateLimit-Bucket"), there.Get("X-RateLimit-Bucket"); a == "" || a == b {
		t.Errorf("buckets %q and %q, want two", a, b)
	}
}

// TestAwaitFails shows what a test sees that waits for nothing, without waiting for it.
func TestAwaitFails(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := &fataler{recorder: recorder{TB: t}}
		s := &Server{t: r, changed: make(chan struct{})}
		done := make(chan string)
		go func() {
			defer func() { done <- fmt.Sprint(recover()) }()
			s.Await("a miracle", func() bool { return false })
		}()
		if got := <-done; !strings.Contains(got, "for a miracle\nseen: 0 connections") {
			t.Errorf("failed with %q", got)
		}
	})
}

// fataler panics where a test would stop.
type fataler struct{ recorder }

func (f *fataler) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
