package discordtest

import (
	"fmt"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// TestWindow counts five in five seconds. The first request begins the window.
func TestWindow(t *testing.T) {
	t.Parallel()
	start := time.Now()
	var w window
	for _, step := range []struct {
		at        time.Duration
		remaining int
		reset     time.Duration
		ok        bool
	}{
		{0, 4, 5 * time.Second, true},
		{time.Second, 3, 4 * time.Second, true},
		{time.Second, 2, 4 * time.Second, true},
		{2 * time.Second, 1, 3 * time.Second, true},
		{3 * time.Second, 0, 2 * time.Second, true},
		{4 * time.Second, 0, time.Second, false},
		{5 * time.Second, 4, 5 * time.Second, true},
		{11 * time.Second, 4, 5 * time.Second, true},
	} {
		remaining, reset, ok := w.take(start.Add(step.at), span{5, 5 * time.Second})
		if remaining != step.remaining || reset != step.reset || ok != step.ok {
			t.Errorf("at %v: %d remain, reset in %v, %v; want %d, %v, %v", step.at, remaining, reset, ok, step.remaining, step.reset, step.ok)
		}
	}
}

func TestRateLimited(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := New(t, InMemory(), RateLimited())
		client := &http.Client{Transport: &http.Transport{DialContext: s.Dialer()}}
		defer client.CloseIdleConnections()
		ask := func(method, path, body string) reply {
			t.Helper()
			r, err := sendBy(client, s, method, path, body, "Bot "+s.Token())
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		for n := range 6 {
			r := ask("POST", toChannel, anything)
			if limited := r.status == 429; limited != (n == 5) {
				t.Errorf("message %d: status %d", n, r.status)
			}
			if n == 4 && r.header.Get("X-RateLimit-Remaining") != "0" {
				t.Errorf("the fifth message leaves %q", r.header.Get("X-RateLimit-Remaining"))
			}
		}
		if r := ask("POST", "/channels/"+AnswerChannelID+"/messages", anything); r.status != 200 {
			t.Errorf("a message in another channel: status %d", r.status)
		}
		// No time passes in a bubble, so all of these are of one second: with the seven above more than 50.
		for n := range 44 {
			r := ask("GET", "/users/@me", "")
			if limited := r.status == 429; limited != (n == 43) {
				t.Errorf("request %d: status %d", n+8, r.status)
			}
			if r.status == 429 && r.header.Get("X-RateLimit-Scope") != "global" {
				t.Errorf("more than 50 in a second: %v", r.header)
			}
		}
	})
}

// TestMinutesPassAtOnce talks to a server in a bubble.
func TestMinutesPassAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := New(t, InMemory())
		conn, err := s.Dialer()(t.Context(), "tcp", "anywhere:1")
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		began := time.Now()
		time.Sleep(10 * time.Minute)
		if _, err := conn.Write([]byte("GET /api/v9/gateway HTTP/1.1\r\nHost: d\r\nUser-Agent: DiscordBot (https://example.org, 1)\r\nConnection: close\r\n\r\n")); err != nil {
			t.Fatal(err)
		}
		answer := make([]byte, 12)
		if _, err := conn.Read(answer); err != nil || string(answer) != "HTTP/1.1 200" || time.Since(began) != 10*time.Minute {
			t.Errorf("answer %q, %v, after %v", answer, err, time.Since(began))
		}
		s.GoDown()
		if _, err := s.Dialer()(t.Context(), "tcp", "anywhere:1"); err == nil {
			t.Error("connected to a server that is down")
		}
		s.ComeBack()
	})
}

// TestIdentifiesAreLimited: a bot that identifies too soon gets op 9, and a session 5 s after the first identify.
func TestIdentifiesAreLimited(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := New(t, RateLimited(), InMemory())
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, step := range []struct {
			after time.Duration
			want  bool
		}{{0, true}, {4 * time.Second, false}, {time.Second, true}, {4999 * time.Millisecond, false}, {time.Millisecond, true}} {
			time.Sleep(step.after)
			if got := s.mayIdentify(); got != step.want {
				t.Errorf("%v later an identify is taken: %v, want %v", step.after, got, step.want)
			}
		}
	})
}

// TestASecondIdentifyIsInvalid identifies twice at once, on a server that counts and on one that does not.
func TestASecondIdentifyIsInvalid(t *testing.T) {
	t.Parallel()
	counting, other := New(t, RateLimited()), New(t)
	up(t, counting, guildMessages)
	second := dial(t, gatewayAddress(counting))
	second.next(opHello, "")
	second.identify(counting, guildMessages)
	if p := second.next(opInvalidSession, ""); string(p.Data) != "false" {
		t.Errorf("op 9 says %s, want false", p.Data)
	}
	up(t, other, guildMessages)
	up(t, other, guildMessages)
}

// TestCommandsAreLimited creates 200 commands in a guild, of which Discord takes no more on the same day. One that there is
// already is not created again, and another guild has its own count.
func TestCommandsAreLimited(t *testing.T) {
	t.Parallel()
	s := New(t)
	at := "/applications/" + ApplicationID + "/guilds/" + GuildID + "/commands"
	named := func(name string) string { return `[{"name":"` + name + `","description":"d"}]` }
	for n := range 200 {
		if r := do(t, s, "PUT", at, named(fmt.Sprint("c", n))); r.status != 200 {
			t.Fatalf("number %d = %d", n, r.status)
		}
	}
	if r := do(t, s, "PUT", at, named("c199")); r.status != 200 {
		t.Errorf("one that is there already = %d, want 200", r.status)
	}
	if r := do(t, s, "PUT", at, named("more")); r.code() != codeDailyCommands {
		t.Errorf("one more = code %d, want %d", r.code(), codeDailyCommands)
	}
	if r := do(t, s, "POST", at, `{"name":"more","description":"d"}`); r.code() != codeDailyCommands {
		t.Errorf("one more by itself = code %d, want %d", r.code(), codeDailyCommands)
	}
	if got := s.Commands(GuildID); len(got) != 1 || got[0].Name != "c199" {
		t.Errorf("there are %d commands, want the last that was taken", len(got))
	}
	if r := do(t, s, "POST", "/applications/"+ApplicationID+"/commands", `{"name":"more","description":"d"}`); r.status != 201 {
		t.Errorf("everywhere = %d, want 201", r.status)
	}
}
