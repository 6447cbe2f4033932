package reliability

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

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

// TestMissedForLong has the bot away for longer than anybody waits, and after that where it may not read.
func TestMissedForLong(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		long, forbidden, allowed := mention(discordtest.ChannelID), mention(discordtest.ChannelID), mention(elsewhere)
		s.lost(11*time.Minute, func() { s.Discord.SendMessage(long) })
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
