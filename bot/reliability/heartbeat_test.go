package reliability

import (
	"testing"
	"time"

	"faqbot/bot/discordtest"
)

// TestRowG8Late has Discord say nothing where something is due, or say it late.
func TestRowG8Late(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		script      func(*discordtest.Server)
		longest     time.Duration
		connections int
	}{
		"no Hello":     {func(d *discordtest.Server) { d.OnConnect(discordtest.Ignore()) }, 12 * time.Second, 2},
		"no READY":     {func(d *discordtest.Server) { d.OnIdentify(discordtest.Ignore()) }, 33 * time.Second, 2},
		"a late READY": {func(d *discordtest.Server) { d.OnIdentify(discordtest.Late(29 * time.Second)) }, 29100 * time.Millisecond, 1},
		"READY of nobody": {func(d *discordtest.Server) {
			d.OnIdentify(discordtest.Frame(`{"op":0,"s":1,"t":"READY","d":{"session_id":"x"}}`))
		}, 5100 * time.Millisecond, 2}, // Discord allows one identify in 5 s
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{script: c.script}, func(t *testing.T, s *Stand) {
				s.within("connecting", s.ready(), 0, c.longest)
				s.checked()
				if n := len(s.Discord.Connections()); n != c.connections {
					t.Errorf("%d connections, want %d", n, c.connections)
				}
			})
		})
	}
}

// TestRowG9NoAcknowledgement has Discord stop to acknowledge heartbeats. All else goes on.
func TestRowG9NoAcknowledgement(t *testing.T) {
	t.Parallel()
	const interval = 41250 * time.Millisecond
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(10 * time.Minute)
		s.Discord.OnHeartbeat(discordtest.Ignore().Always())
		began := time.Now()
		s.Discord.AwaitResumes(1)
		s.within("noticing it", time.Since(began), interval, 2*interval+time.Second)
		if c := s.Discord.Connections()[0]; c.CloseCode == 1000 || c.CloseCode == 1001 {
			t.Errorf("the connection was closed with %d, which ends the session", c.CloseCode)
		}
		s.checked()
		s.sessions(1, 1)
	})
}

func TestRowG9LateAcknowledgement(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnHeartbeat(discordtest.Late(37 * time.Second).Always()) }} // 0.9 intervals
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(10 * time.Minute)
		s.checked()
		if n := len(s.Discord.Connections()); n != 1 {
			t.Errorf("%d connections, want 1", n)
		}
	})
}

func TestRowG9HeartbeatAsked(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(time.Minute)
		before := s.Discord.Heartbeats()
		s.Discord.Inject(discordtest.Frame(`{"op":1,"d":null}`))
		began := time.Now()
		s.Discord.Await("the heartbeat", func() bool { return s.Discord.Heartbeats() > before })
		s.within("the heartbeat", time.Since(began), 0, 10*time.Millisecond)
		s.checked()
	})
}

// TestRowG10HalfOpen leaves the connection open and has one side of it dead.
func TestRowG10HalfOpen(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]discordtest.GatewayFault{
		"Discord says nothing": discordtest.Silence(), "Discord reads nothing": discordtest.Deaf(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				time.Sleep(time.Minute)
				s.Discord.Inject(fault)
				began := time.Now()
				s.Discord.AwaitResumes(1)
				s.within("noticing it", time.Since(began), 0, 3*41250*time.Millisecond+time.Second) // one heartbeat may still arrive
				s.checked()
				s.sessions(1, 1)
			})
		})
	}
}
