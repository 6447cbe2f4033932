package reliability

import (
	"testing"
	"time"

	"faqbot/bot/discordtest"
)

// ready waits until a session is up, and returns how long that took.
func (s *Stand) ready() time.Duration {
	s.t.Helper()
	began := time.Now()
	s.Discord.AwaitConnection()
	for !s.Gateway.Ready() { // Discord knows a moment before the bot does
		time.Sleep(time.Millisecond)
	}
	return time.Since(began)
}

// sessions checks how many sessions were started and resumed.
func (s *Stand) sessions(identifies, resumes int) {
	s.t.Helper()
	if i, r := len(s.Discord.Identifies()), len(s.Discord.Resumes()); i != identifies || r != resumes {
		s.t.Errorf("%d identifies and %d resumes, want %d and %d", i, r, identifies, resumes)
	}
}

// within checks that something took so long, and no longer.
func (s *Stand) within(what string, took, shortest, longest time.Duration) {
	s.t.Helper()
	if took < shortest || took > longest {
		s.t.Errorf("%s took %v, want %v to %v", what, took, shortest, longest)
	}
}

// TestRowG1Reset breaks the connection while something happens.
func TestRowG1Reset(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		m := s.Discord.SendMessage(discordtest.Mention(question))
		i := s.Discord.SendInteraction(discordtest.Command("help"))
		s.within("coming back", s.ready(), 0, 5*time.Second)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.Discord.AwaitCallback(i.ID)
		s.checked()
		s.sessions(1, 1)
	})
}

// TestRowG2ResumeRefused has Discord forget the session.
func TestRowG2ResumeRefused(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnResume(discordtest.InvalidSession(false)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		s.Discord.AwaitResumes(1)
		s.within("the new session", s.ready(), time.Second, 5100*time.Millisecond)
		s.checked()
		s.sessions(2, 1)
	})
}

// TestRowG3ResumeRefusedForNow has Discord refuse the resume, and say that the session may be resumed.
func TestRowG3ResumeRefusedForNow(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnResume(discordtest.InvalidSession(true)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		s.Discord.AwaitResumes(1)
		s.within("coming back", s.ready(), time.Second, 5100*time.Millisecond)
		s.checked()
	})
}

// TestRowG3InvalidForNow has Discord call a session invalid in the middle of it, and resumable.
func TestRowG3InvalidForNow(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.InvalidSession(true))
		m := s.Discord.SendMessage(discordtest.Mention(question))
		s.within("coming back", s.ready(), 0, 2*time.Second)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.checked()
		s.sessions(1, 1)
	})
}

func TestRowG4ReconnectAsked(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		for n := range 20 { // the bot comes back soon each time, since it was there in between
			s.ready()
			s.Discord.Inject(discordtest.Reconnect())
			s.Discord.AwaitResumes(n + 1)
			s.within("coming back", s.ready(), 0, 1100*time.Millisecond)
		}
		s.checked()
		s.sessions(1, 20)
	})
}

// TestRowG4ReconnectAskedAtOnce asks for another connection before there is a session, again and again.
func TestRowG4ReconnectAskedAtOnce(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnConnect(discordtest.Reconnect().Times(20)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		times := connected(s)
		if first, last := times[1].Sub(times[0]), times[20].Sub(times[19]); first > time.Second || last < 8*first || last > time.Minute {
			t.Errorf("the pauses grow from %v to %v, want from 1 s to a minute", first, last)
		}
		s.checked()
		s.sessions(1, 0)
	})
}

// connected returns when each connection was made.
func connected(s *Stand) []time.Time {
	var times []time.Time
	for _, c := range s.Discord.Connections() {
		times = append(times, c.At)
	}
	return times
}
