package gateway

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestEventsArrive(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.Guilds("101", "102"))
	r := start(t, srv, nil)
	srv.AwaitConnection()

	before := time.Now()
	m := srv.SendMessage(discordtest.Mention("hello"))
	i := srv.SendInteraction(discordtest.Command("ask"))
	r.awaitMessage(m.ID)
	r.awaitMessage(i.ID)

	r.mu.Lock()
	defer r.mu.Unlock()
	ready := r.events[0].Ready
	if ready == nil || ready.UserID != discordtest.BotID || ready.ApplicationID != discordtest.ApplicationID ||
		strings.Join(ready.GuildIDs, " ") != "101 102" {
		t.Errorf("first event = %+v, want a whole Ready", r.events[0])
	}
	for _, e := range r.events[1:] {
		if e.Received.Before(before) || e.Received.After(time.Now()) {
			t.Errorf("received at %v, sent at %v", e.Received, before)
		}
	}
}

// TestRecovery holds every way in which a connection can go wrong against how it must come up again.
func TestRecovery(t *testing.T) {
	up := func(t *testing.T, r *rig) { r.srv.AwaitConnection() }
	inject := func(f discordtest.GatewayFault) func(*testing.T, *rig) {
		return func(t *testing.T, r *rig) {
			r.srv.AwaitConnection()
			r.srv.Inject(f)
		}
	}
	tests := []struct {
		name       string
		options    []discordtest.Option
		limits     func(*limits)
		script     func(*discordtest.Server)
		disturb    func(*testing.T, *rig)
		identifies int // in all
		resumes    int
	}{
		{name: "nothing wrong", disturb: up, identifies: 1},
		{name: "connection reset", disturb: inject(discordtest.Drop()), identifies: 1, resumes: 1},
		{name: "op 7", disturb: inject(discordtest.Reconnect()), identifies: 1, resumes: 1},
		{name: "op 9, not resumable", disturb: inject(discordtest.InvalidSession(false)), identifies: 2},
		{name: "op 9, resumable", disturb: inject(discordtest.InvalidSession(true)), identifies: 1, resumes: 1},
		{
			name:    "op 7 as first packet",
			script:  func(s *discordtest.Server) { s.OnConnect(discordtest.Reconnect()) },
			disturb: up, identifies: 1,
		},
		{
			name:    "op 7 in place of READY",
			script:  func(s *discordtest.Server) { s.OnIdentify(discordtest.Reconnect()) },
			disturb: up, identifies: 2,
		},
		{
			name:    "op 7 in place of RESUMED",
			script:  func(s *discordtest.Server) { s.OnResume(discordtest.Reconnect()) },
			disturb: inject(discordtest.Drop()), identifies: 1, resumes: 2,
		},
		{
			name:    "op 9 in place of READY, thrice",
			script:  func(s *discordtest.Server) { s.OnIdentify(discordtest.InvalidSession(false).Times(3)) },
			disturb: up, identifies: 4,
		},
		{
			name:    "op 9 in place of RESUMED",
			script:  func(s *discordtest.Server) { s.OnResume(discordtest.InvalidSession(false)) },
			disturb: inject(discordtest.Drop()), identifies: 2, resumes: 1,
		},
		{
			name:    "4009 in place of RESUMED",
			script:  func(s *discordtest.Server) { s.OnResume(discordtest.Close(4009)) },
			disturb: inject(discordtest.Drop()), identifies: 2, resumes: 1,
		},
		{
			name:    "two failed resumes",
			script:  func(s *discordtest.Server) { s.OnResume(discordtest.Drop().Times(2)) },
			disturb: inject(discordtest.Drop()), identifies: 2, resumes: 2,
		},
		{
			name:    "no Hello",
			limits:  func(l *limits) { l.hello = 300 * time.Millisecond },
			script:  func(s *discordtest.Server) { s.OnConnect(discordtest.Ignore()) },
			disturb: up, identifies: 1,
		},
		{
			name:    "no READY",
			limits:  func(l *limits) { l.open = 300 * time.Millisecond },
			script:  func(s *discordtest.Server) { s.OnIdentify(discordtest.Ignore()) },
			disturb: up, identifies: 2,
		},
		{
			name:    "no RESUMED",
			limits:  func(l *limits) { l.open = 300 * time.Millisecond },
			script:  func(s *discordtest.Server) { s.OnResume(discordtest.Ignore()) },
			disturb: inject(discordtest.Drop()), identifies: 2, resumes: 1,
		},
		{
			name:    "late READY",
			script:  func(s *discordtest.Server) { s.OnIdentify(discordtest.Late(100 * time.Millisecond)) },
			disturb: up, identifies: 1,
		},
		{
			name: "READY without a user",
			script: func(s *discordtest.Server) {
				s.OnIdentify(discordtest.Frame(`{"op":0,"s":1,"t":"READY","d":{"session_id":"x"}}`))
			},
			disturb: up, identifies: 2,
		},
		{
			name:    "Hello without an interval",
			script:  func(s *discordtest.Server) { s.OnConnect(discordtest.Frame(`{"op":10,"d":{"heartbeat_interval":0}}`)) },
			disturb: up, identifies: 1,
		},
		{
			name:    "silence",
			options: []discordtest.Option{discordtest.HeartbeatInterval(100 * time.Millisecond)},
			disturb: inject(discordtest.Silence()), identifies: 1, resumes: 1,
		},
		{
			name:    "silence without heartbeat acknowledgement from the start",
			options: []discordtest.Option{discordtest.HeartbeatInterval(100 * time.Millisecond)},
			script:  func(s *discordtest.Server) { s.OnHeartbeat(discordtest.Ignore().Times(4)) },
			disturb: func(t *testing.T, r *rig) { r.srv.AwaitResumes(1) }, identifies: 1, resumes: 1,
		},
		{name: "close 4000", disturb: inject(discordtest.Close(4000)), identifies: 1, resumes: 1},
		{name: "close 4001", disturb: inject(discordtest.Close(4001)), identifies: 1, resumes: 1},
		{name: "close 4002", disturb: inject(discordtest.Close(4002)), identifies: 1, resumes: 1},
		{name: "close 4003", disturb: inject(discordtest.Close(4003)), identifies: 2},
		{name: "close 4005", disturb: inject(discordtest.Close(4005)), identifies: 1, resumes: 1},
		{name: "close 4007", disturb: inject(discordtest.Close(4007)), identifies: 2},
		{name: "close 4008", disturb: inject(discordtest.Close(4008)), identifies: 1, resumes: 1},
		{name: "close 4009", disturb: inject(discordtest.Close(4009)), identifies: 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t, test.options...)
			if test.script != nil {
				test.script(srv)
			}
			r := start(t, srv, func(g *Gateway) {
				if test.limits != nil {
					test.limits(&g.limits)
				}
			})
			test.disturb(t, r)
			srv.AwaitIdentifies(test.identifies)
			srv.AwaitResumes(test.resumes)
			r.works()
			if got := len(srv.Identifies()); got != test.identifies {
				t.Errorf("%d identifies, want %d", got, test.identifies)
			}
			if got := len(srv.Resumes()); got != test.resumes {
				t.Errorf("%d resumes, want %d", got, test.resumes)
			}
			for n, c := range srv.Connections()[:len(srv.Connections())-1] {
				if c.CloseCode == 1000 || c.CloseCode == 1001 {
					t.Errorf("connection %d was closed with %d, which ends the session", n, c.CloseCode)
				}
			}
			if err := r.stop(); err != nil {
				t.Errorf("Run = %v", err)
			}
		})
	}
}

func TestMissedEventsComeOnceAfterResume(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	srv.Inject(discordtest.Drop())
	missed := srv.SendMessage(discordtest.Mention("while you were away"))
	r.awaitMessage(missed.ID)
	r.works()
	srv.SendAgain() // same sequence number
	r.works()
	if n := r.counted(missed.ID); n != 1 {
		t.Errorf("the missed message was handed over %d times", n)
	}
	if c := srv.Connections(); !c[1].Resuming {
		t.Error("resumed at another address than READY named")
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		code int
		says string
	}{
		{4004, "DISCORD_TOKEN"}, {4010, "guilds"}, {4011, "guilds"}, {4012, "newer"}, {4013, "newer"}, {4014, "intents"},
	}
	for _, test := range tests {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t)
			srv.OnIdentify(discordtest.Close(test.code).Always())
			r := start(t, srv, func(g *Gateway) { g.options.Intents = discordgo.IntentGuildMessages })
			err := r.wait()
			var refusal *Refusal
			if !errors.As(err, &refusal) || refusal.Code != test.code || !strings.Contains(err.Error(), test.says) {
				t.Errorf("Run = %v, want a refusal with code %d that speaks of %q", err, test.code, test.says)
			}
			if n := len(srv.Connections()); n != 1 {
				t.Errorf("%d connections, want 1", n)
			}
			if r.gateway.Ready() {
				t.Error("Ready() after a refusal")
			}
		})
	}
}
