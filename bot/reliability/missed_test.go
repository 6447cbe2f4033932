package reliability

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot"
	"faqbot/bot/discordtest"
)

// lost takes Discord away for a while and has it forget the session. What is played meanwhile reaches nobody.
func (s *Stand) lost(away time.Duration, meanwhile func()) {
	s.t.Helper()
	s.Discord.GoDown()
	s.Discord.ForgetSessions()
	time.Sleep(away / 2)
	meanwhile()
	time.Sleep(away / 2)
	s.Discord.ComeBack()
	s.ready()
	time.Sleep(time.Minute)
}

// TestMissed has the bot mentioned, replied to, and talked about while it is away. It answers late, once, and says so.
func TestMissed(t *testing.T) {
	t.Parallel()
	const says = "I was away when you asked"
	bubble(t, setting{discord: []discordtest.Option{discordtest.Guilds(discordtest.GuildID, discordtest.OtherGuildID)}}, func(t *testing.T, s *Stand) {
		s.ready()
		s.answered(discordtest.ChannelID)
		first := s.Discord.AwaitMessage(discordtest.ChannelID, nil)
		thread := s.Discord.AddThread(discordtest.ChannelID, "rice")
		foreign := mention(discordtest.OtherChannelID)
		foreign.GuildID = discordtest.OtherGuildID
		addressed := []*discordgo.Message{
			mention(discordtest.ChannelID), mention(thread), foreign, discordtest.ReplyTo(first, "How long did breeding the first plants take?"),
		}
		others := []*discordgo.Message{
			discordtest.Said(discordtest.ChannelID, question), discordtest.Said(discordtest.AnswerChannelID, question),
			discordtest.FromBot("<@" + discordtest.BotID + "> " + question),
		}
		s.lost(5*time.Minute, func() {
			for _, m := range append(addressed, others...) {
				s.Discord.SendMessage(m)
			}
		})
		for _, m := range addressed {
			if reply := s.Discord.AwaitReply(m.ChannelID, m.ID); !strings.HasPrefix(reply.Text(), says) {
				t.Errorf("answered with %q", reply.Text())
			}
		}
		for _, m := range others {
			if n := s.Discord.Replies()[m.ID].Count; n != 0 {
				t.Errorf("%q has %d answers", m.Content, n)
			}
		}
		s.lost(5*time.Minute, func() {}) // nothing of it is answered again
		s.checked()
		if latest := s.Discord.Messages(discordtest.ChannelID); strings.Contains(latest[len(latest)-1].Text(), says) {
			t.Error("an answer in time says that it is late")
		}
	})
}

// TestMissedForLong has the bot away while somebody asks for whom its return is too late, and after that where it may not read.
func TestMissedForLong(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		long, forbidden, allowed := mention(discordtest.ChannelID), mention(discordtest.ChannelID), mention(elsewhere)
		s.lost(21*time.Minute, func() { s.Discord.SendMessage(long) })
		s.Discord.Script(discordtest.OnRequest("GET", toChannel).In(discordtest.ChannelID).Refuse(50001))
		s.lost(2*time.Minute, func() {
			s.Discord.SendMessage(forbidden)
			s.Discord.SendMessage(allowed)
		})
		s.Discord.AwaitReply(elsewhere, allowed.ID)
		for _, m := range []*discordgo.Message{long, forbidden} {
			if n := s.Discord.Replies()[m.ID].Count; n != 0 {
				t.Errorf("%d answers", n)
			}
		}
		if strings.Contains(s.Logged(), "not read") {
			t.Errorf("what the bot may not read is in the log:\n%s", s.Logged())
		}
		s.checked()
	})
}

// TestMissedLately has the bot away for long. Who asked shortly before its return is answered.
func TestMissedLately(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		lately := mention(discordtest.ChannelID)
		s.lost(18*time.Minute, func() { s.Discord.SendMessage(lately) }) // nine minutes before its return
		s.Discord.AwaitReply(lately.ChannelID, lately.ID)
		s.checked()
	})
}

// TestRestartsWhileMissing ends a bot while it is away, or still answers what it has missed, and starts another one with its
// journal. In the end everybody is answered once.
func TestRestartsWhileMissing(t *testing.T) {
	t.Parallel()
	for name, back := range map[string]bool{"before the connection is back": false, "while it catches up": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var kept Options
			bubble(t, setting{change: func(o *Options) { kept = *o }}, func(t *testing.T, s *Stand) {
				s.ready()
				s.answered(discordtest.ChannelID)
				s.Discord.GoDown()
				s.Discord.ForgetSessions()
				time.Sleep(30 * time.Second)
				var asked []*discordgo.Message
				for range 30 {
					asked = append(asked, s.Discord.SendMessage(mention(discordtest.ChannelID)))
					time.Sleep(time.Second)
				}
				time.Sleep(4 * time.Minute)
				if back {
					s.Discord.Script(discordtest.OnRequest("POST", toChannel).In(discordtest.ChannelID).Slow(time.Second).Always())
					s.Discord.ComeBack()
					s.ready()
					time.Sleep(5 * time.Second)
				}
				if err := s.Stop(); err != nil {
					t.Error(err)
				}
				s.Discord.ComeBack()
				again := Start(t, kept)
				again.ready()
				time.Sleep(2 * time.Minute)
				for n, m := range asked {
					if got := s.Discord.Replies()[m.ID].Count; got != 1 {
						t.Errorf("question %d has %d answers\n%s", n+1, got, again.Logged())
						break
					}
				}
				again.checked()
				if err := again.Stop(); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// TestRowF4PanicAfterAGap has every answer to a message that was missed panic: the bot goes on.
func TestRowF4PanicAfterAGap(t *testing.T) {
	t.Parallel()
	broken := func(o *Options) { o.Bot = func(o *bot.Options) { o.Library = nil } }
	bubble(t, setting{change: broken}, func(t *testing.T, s *Stand) {
		s.ready()
		s.lost(2*time.Minute, func() { s.Discord.SendMessage(mention(discordtest.ChannelID)) })
		s.AwaitLog("message handler failed", time.Minute)
		s.ready()
	})
}

// TestMissedInARestart ends the bot and starts another one a few minutes later, with the journal of the first. What was asked
// meanwhile is answered late; what was answered before is not answered again.
func TestMissedInARestart(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		away time.Duration
		late bool
	}{
		"a new release": {9 * time.Minute, true},
		"a night":       {8 * time.Hour, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var kept Options
			bubble(t, setting{change: func(o *Options) { kept = *o }}, func(t *testing.T, s *Stand) {
				s.ready()
				before, meanwhile := mention(discordtest.ChannelID), mention(discordtest.ChannelID)
				s.Discord.SendMessage(before)
				s.Discord.AwaitReply(before.ChannelID, before.ID)
				if err := s.Stop(); err != nil {
					t.Fatal(err)
				}
				s.Discord.SendMessage(meanwhile)
				time.Sleep(c.away)
				again := Start(t, kept)
				again.ready()
				time.Sleep(time.Minute)
				for m, want := range map[*discordgo.Message]int{before: 1, meanwhile: map[bool]int{true: 1}[c.late]} {
					if n := s.Discord.Replies()[m.ID].Count; n != want {
						t.Errorf("%d answers to %q, want %d", n, m.ID, want)
					}
				}
				if heard := strings.Contains(again.Logged(), `"count":1,`); heard != c.late {
					t.Errorf("not one message alone was answered late:\n%s", again.Logged())
				}
				again.checked()
				if err := again.Stop(); err != nil {
					t.Error(err)
				}
			})
		})
	}
}
