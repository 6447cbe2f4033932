package discordtest

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

func TestIdentify(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, ready := up(t, srv, guildMessages|discordgo.IntentGuilds)
	if ready.Seq != 1 || ready.field("session_id") == "" || !strings.HasPrefix(ready.field("resume_gateway_url"), "ws://") {
		t.Errorf("READY %d %s", ready.Seq, ready.Data)
	}
	if g := c.next(0, "GUILD_CREATE"); g.Seq != 2 || g.field("id") != GuildID {
		t.Errorf("GUILD_CREATE %d %s", g.Seq, g.Data)
	}
	c.send(`{"op":1,"d":2}`)
	c.next(11, "")
	if srv.Heartbeats() != 1 {
		t.Errorf("%d heartbeats recorded, want 1", srv.Heartbeats())
	}
	i := srv.AwaitIdentifies(1)[0]
	if i.Intents != guildMessages|discordgo.IntentGuilds || strings.Contains(string(i.Body), srv.Token()) {
		t.Errorf("recorded intents %d in %s", i.Intents, i.Body)
	}
}

func TestResume(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, ready := up(t, srv, guildMessages)
	srv.SendMessage(Mention("one"))
	seen := c.next(0, "MESSAGE_CREATE")
	c.socket.NetConn().Close()
	srv.Await("the end of the connection", func() bool { return srv.Connections()[0].Closed })
	srv.SendMessage(Mention("two"))
	srv.SendMessage(Mention("three"))

	c = dial(t, ready.field("resume_gateway_url"))
	c.next(10, "")
	c.resume(srv, ready.field("session_id"), seen.Seq)
	for n, want := range []string{"two", "three"} {
		p := c.next(0, "MESSAGE_CREATE")
		if !strings.HasSuffix(p.field("content"), want) || p.Seq != seen.Seq+1+int64(n) {
			t.Errorf("replayed %d %s, want %q", p.Seq, p.Data, want)
		}
	}
	c.next(0, "RESUMED")
	if r := srv.Resumes()[0]; r.Sequence != seen.Seq || r.SessionID != ready.field("session_id") {
		t.Errorf("recorded resume %+v", r)
	}
	if conn := srv.Connections(); conn[0].Resuming || !conn[1].Resuming {
		t.Errorf("connections %+v, want the second to come by the resume address", conn)
	}
}

// TestLostSession holds what makes a session impossible to resume.
func TestLostSession(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		end  func(c *client, srv *Server)
		lost bool
	}{
		{"TCP reset", func(c *client, srv *Server) { srv.Inject(Drop()) }, false},
		{"client 1000", func(c *client, _ *Server) { c.close(1000) }, true},
		{"client 1001", func(c *client, _ *Server) { c.close(1001) }, true},
		{"client 4000", func(c *client, _ *Server) { c.close(4000) }, false},
		{"server 4000", func(c *client, srv *Server) { srv.Inject(Close(4000)) }, false},
		{"server 4007", func(c *client, srv *Server) { srv.Inject(Close(4007)) }, true},
		{"server 4009", func(c *client, srv *Server) { srv.Inject(Close(4009)) }, true},
		{"op 9 false", func(c *client, srv *Server) {
			srv.Inject(InvalidSession(false), Drop())
		}, true},
		{"op 9 true", func(c *client, srv *Server) {
			srv.Inject(InvalidSession(true), Drop())
		}, false},
		{"op 7", func(c *client, srv *Server) {
			srv.Inject(Reconnect(), Drop())
		}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			srv := New(t)
			c, ready := up(t, srv, guildMessages)
			test.end(c, srv)
			srv.Await("the end of the connection", func() bool {
				c.socket.ReadMessage() // answers a close
				return srv.Connections()[0].Closed
			})
			c = dial(t, ready.field("resume_gateway_url"))
			c.next(10, "")
			c.resume(srv, ready.field("session_id"), ready.Seq)
			if test.lost {
				if p := c.next(9, ""); string(p.Data) != "false" {
					t.Errorf("op 9 with %s, want false", p.Data)
				}
				return
			}
			c.next(0, "RESUMED")
		})
	}
}

func (c *client) close(code int) {
	c.t.Helper()
	err := c.socket.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
	if err != nil {
		c.t.Fatal(err)
	}
}

// TestCloseCodes holds what the gateway closes for by itself.
func TestCloseCodes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		do   func(c *client, srv *Server)
		code int
		told bool // it is a mistake that fails the test, too
	}{
		{"wrong token", func(c *client, _ *Server) {
			c.send(`{"op":2,"d":{"token":"x","intents":512,"properties":{}}}`)
		}, 4004, false},
		{"disallowed intent", func(c *client, srv *Server) {
			c.identify(srv, discordgo.IntentMessageContent)
		}, 4014, false},
		{"identify without intents", func(c *client, srv *Server) {
			c.send(`{"op":2,"d":{"token":"` + srv.Token() + `","properties":{}}}`)
		}, 4013, true},
		{"identify without properties", func(c *client, srv *Server) {
			c.send(`{"op":2,"d":{"token":"` + srv.Token() + `","intents":512}}`)
		}, 4002, true},
		{"no JSON", func(c *client, _ *Server) { c.send(`{`) }, 4002, true},
		{"unknown op", func(c *client, _ *Server) { c.send(`{"op":77}`) }, 4001, true},
		{"too large", func(c *client, _ *Server) {
			c.send(`{"op":3,"d":"` + strings.Repeat("x", 4096) + `"}`)
		}, 4002, true},
		{"presence before identify", func(c *client, _ *Server) { c.send(`{"op":3,"d":{}}`) }, 4003, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := &recorder{TB: t}
			srv := New(r, DisallowIntents(discordgo.IntentMessageContent))
			c := dial(t, gatewayAddress(srv))
			c.next(10, "")
			test.do(c, srv)
			if got := c.closedWith(); got != test.code {
				t.Errorf("closed with %d, want %d", got, test.code)
			}
			if told := r.all() != ""; told != test.told {
				t.Errorf("failures %q, want some: %v", r.all(), test.told)
			}
		})
	}
}

func TestTooManyPayloads(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r)
	c, _ := up(t, s, guildMessages) // the first payload was identify
	for range 119 {
		c.send(`{"op":3,"d":{}}`)
		c.send(`{"op":1,"d":1}`) // does not count
	}
	s.Await("the heartbeats", func() bool { return s.Heartbeats() == 119 })
	if r.all() != "" {
		t.Errorf("failures %q for 120 payloads, want none", r.all())
	}
	c.send(`{"op":3,"d":{}}`)
	s.Await("the end of the session's connection", func() bool { return r.all() != "" })
	if !strings.Contains(r.all(), "more than 120 payloads") {
		t.Errorf("failures %q", r.all())
	}
}

func TestResumeFromTheFuture(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, ready := up(t, srv, guildMessages)
	c.socket.NetConn().Close()
	c = dial(t, gatewayAddress(srv))
	c.next(10, "")
	c.resume(srv, ready.field("session_id"), ready.Seq+1)
	if got := c.closedWith(); got != 4007 {
		t.Errorf("closed with %d, want 4007", got)
	}
}

func TestGatewayVersion(t *testing.T) {
	t.Parallel()
	for _, query := range []string{"", "/?v=10&encoding=json", "/?v=9&encoding=etf", "/?v=9&encoding=json&compress=zlib-stream"} {
		r := &recorder{TB: t}
		s := New(r)
		socket, _, err := websocket.DefaultDialer.Dial(gatewayAddress(s)+query, nil)
		if err != nil {
			t.Fatalf("dial: %v", err)
		}
		socket.Close()
		if !strings.Contains(r.all(), "the fake speaks v=9&encoding=json") {
			t.Errorf("connected with %q: failures %q, want one about the version", query, r.all())
		}
	}
}
