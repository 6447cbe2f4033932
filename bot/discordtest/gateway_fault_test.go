package discordtest

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func TestOnIdentify(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		fault GatewayFault
		look  func(c *client)
	}{
		{"op 7", Reconnect(), func(c *client) { c.next(7, "") }},
		{"op 9 false", InvalidSession(false), func(c *client) { c.next(9, "") }},
		{"close", Close(4014), func(c *client) { c.wantClose(4014) }},
		{"drop", Drop(), func(c *client) { c.wantClose(0) }},
		{"ignore", Ignore(), func(c *client) {
			c.send(`{"op":1,"d":null}`)
			c.next(11, "") // no READY before it, and the connection lives
		}},
		{"frame first", Frame(`{"op":7}`).AndAnswer(), func(c *client) {
			c.next(7, "")
			c.next(0, "READY")
		}},
		{"late", Late(time.Millisecond), func(c *client) { c.next(0, "READY") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			srv := New(t)
			srv.OnIdentify(test.fault)
			c := dial(t, gatewayAddress(srv))
			c.next(10, "")
			c.identify(srv, guildMessages)
			test.look(c)

			c = dial(t, gatewayAddress(srv)) // once only
			c.next(10, "")
			c.identify(srv, guildMessages)
			c.next(0, "READY")
		})
	}
}

func (c *client) wantClose(code int) {
	c.t.Helper()
	if got := c.closedWith(); got != code {
		c.t.Errorf("closed with %d, want %d", got, code)
	}
}

func TestOnResume(t *testing.T) {
	t.Parallel()
	srv := New(t)
	_, ready := up(t, srv, guildMessages)
	srv.Inject(Drop())
	srv.OnResume(Reconnect().Times(2), InvalidSession(true), Close(4009))
	for n, look := range []func(*client){
		func(c *client) { c.next(7, "") },
		func(c *client) { c.next(7, "") },
		func(c *client) { c.next(9, "") },
		func(c *client) { c.wantClose(4009) },
		func(c *client) { c.next(9, "") }, // not scripted: 4009 has ended the session
	} {
		t.Log("resume", n+1)
		c := dial(t, ready.field("resume_gateway_url"))
		c.next(10, "")
		c.resume(srv, ready.field("session_id"), ready.Seq)
		look(c)
	}
}

func TestOnConnect(t *testing.T) {
	t.Parallel()
	srv := New(t)
	srv.OnConnect(Ignore(), Close(4000), Frame("null"))
	c := dial(t, gatewayAddress(srv))
	c.identify(srv, guildMessages)
	c.next(0, "READY") // no Hello before it
	dial(t, gatewayAddress(srv)).wantClose(4000)
	if _, raw, err := dial(t, gatewayAddress(srv)).socket.ReadMessage(); string(raw) != "null" {
		t.Errorf("got %q, %v, want null", raw, err)
	}
}

func TestInvalidSessionAllowsIdentify(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, _ := up(t, srv, guildMessages)
	srv.Inject(InvalidSession(false))
	c.next(9, "")
	c.identify(srv, guildMessages)
	c.next(0, "READY")
	if got := len(srv.Identifies()); got != 2 {
		t.Errorf("%d identifies, want 2", got)
	}
}

func TestOnHeartbeat(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, _ := up(t, srv, guildMessages)
	srv.OnHeartbeat(Ignore().Times(2))
	for range 3 {
		c.send(`{"op":1,"d":1}`)
	}
	srv.Await("three heartbeats", func() bool { return srv.Heartbeats() == 3 })
	srv.SendMessage(Mention("hello"))
	c.next(11, "") // one for three
	c.next(0, "MESSAGE_CREATE")
}

func TestSilence(t *testing.T) {
	t.Parallel()
	srv := New(t)
	quiet, _ := up(t, srv, guildMessages)
	srv.Inject(Silence())
	srv.SendMessage(Mention("hello"))
	quiet.send(`{"op":1,"d":1}`)
	srv.Await("the heartbeat", func() bool { return srv.Heartbeats() == 1 })
	loud, _ := up(t, srv, guildMessages)
	srv.SendMessage(Mention("hello"))
	loud.next(0, "MESSAGE_CREATE")
	if err := quiet.socket.SetReadDeadline(time.Now()); err != nil {
		t.Fatal(err)
	}
	if _, raw, err := quiet.socket.ReadMessage(); err == nil {
		t.Errorf("got %s on a silent connection", raw)
	}
}

func TestInjectWithoutAConnection(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	srv := New(r)
	srv.Inject(Drop())
	srv.SendMessage(Mention("hello"))
	for _, want := range []string{"nobody is connected", "AwaitConnection first"} {
		if !strings.Contains(r.all(), want) {
			t.Errorf("failures %q, want %q", r.all(), want)
		}
	}
}

func TestDuplicates(t *testing.T) {
	t.Parallel()
	srv := New(t)
	c, _ := up(t, srv, guildMessages)
	m := srv.SendMessage(Mention("hello"))
	first := c.next(0, "MESSAGE_CREATE")
	srv.SendAgain()
	again := c.next(0, "MESSAGE_CREATE")
	srv.SendMessage(m)
	third := c.next(0, "MESSAGE_CREATE")
	if first.Seq != again.Seq || third.Seq != first.Seq+1 {
		t.Errorf("sequence %d, %d, %d, want the same twice, then the next", first.Seq, again.Seq, third.Seq)
	}
	if first.field("id") != m.ID || third.field("id") != m.ID {
		t.Errorf("ids %s, %s, want %s", first.field("id"), third.field("id"), m.ID)
	}
}

// TestIntents holds what a session gets to see for what it asked.
func TestIntents(t *testing.T) {
	t.Parallel()
	const content = discordgo.IntentMessageContent
	for _, test := range []struct {
		name    string
		intents discordgo.Intent
		m       *discordgo.Message
		heard   bool
		content string
	}{
		{"guild message without content", guildMessages, Said(ChannelID, "psst"), true, ""},
		{"guild message with content", guildMessages | content, Said(ChannelID, "psst"), true, "psst"},
		{"mention", guildMessages, Mention("psst"), true, "<@" + BotID + "> psst"},
		{"guild message to who reads direct ones", discordgo.IntentDirectMessages, Mention("psst"), false, ""},
		{"direct message", discordgo.IntentDirectMessages, DM("psst"), true, "psst"},
		{"direct message to who reads guilds", guildMessages | content, DM("psst"), false, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			srv := New(t)
			c, _ := up(t, srv, test.intents)
			srv.SendMessage(test.m)
			srv.Dispatch("TYPING_START", map[string]any{})
			if test.heard {
				if got := c.next(0, "MESSAGE_CREATE").field("content"); got != test.content {
					t.Errorf("content %q, want %q", got, test.content)
				}
			}
			c.next(0, "TYPING_START")
		})
	}
}
