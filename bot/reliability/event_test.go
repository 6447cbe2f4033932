package reliability

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/knowledge/racetest"
)

// TestRowG12Malformed sends what no handler may see.
func TestRowG12Malformed(t *testing.T) {
	t.Parallel()
	deep := racetest.Few(20000)
	frames := []string{
		`null`, `{`, `[]`, `""`, `17`, `{}`, `{"op":null}`, `{"op":"0"}`, `{"op":99,"d":null}`, `{"op":0}`, `{"op":0,"t":7}`,
		`{"op":0,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":1e30,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":-1,"t":"MESSAGE_CREATE","d":{}}`,
		strings.Repeat(`[`, deep) + strings.Repeat(`]`, deep), `{"op":10,"d":{"heartbeat_interval":1}}`, "\x1f\x8b\x00\xff",
	}
	events := map[string][]string{
		"GUILD_CREATE": {`null`, `{"id":"1","channels":[null]}`}, "NO_SUCH_EVENT": {`{}`},
		"MESSAGE_CREATE": {
			`null`, `[]`, `{"id":5,"author":7}`, `{"id":"5","channel_id":"6","author":null}`,
			`{"id":"5","channel_id":"6","author":{"id":"7"},"content":"` + strings.Repeat("x", racetest.Few(1<<20)) + `"}`,
			strings.Repeat(`{"referenced_message":`, deep/4) + `{}` + strings.Repeat(`}`, deep/4),
		},
		"MESSAGE_UPDATE": {`{}`}, "MESSAGE_DELETE": {`{}`, `7`}, "MESSAGE_DELETE_BULK": {`{"ids":7}`},
		"INTERACTION_CREATE": {`null`, `{"id":"5","token":"t","type":1}`, `{"id":7}`},
	}
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		for _, f := range frames {
			s.Discord.Inject(discordtest.Frame(f))
		}
		for name, contents := range events {
			for _, content := range contents {
				s.Discord.Dispatch(name, json.RawMessage(content))
			}
		}
		s.checked()
		if n := len(s.Discord.Connections()); n != 1 {
			t.Errorf("%d connections, want 1", n)
		}
		for _, said := range []string{"gateway packet dropped", "event not read"} {
			if lines := strings.Count(s.Logged(), said); lines == 0 || lines > 12 {
				t.Errorf("%d lines %q for %d packets", lines, said, len(frames)+16)
			}
		}
	})
}

// TestRowG12UnknownParts sends messages and interactions with a part that nobody knows. They are answered.
func TestRowG12UnknownParts(t *testing.T) {
	t.Parallel()
	author := fmt.Sprintf(`{"id":%q,"username":"ada","public_flags":"0"}`, discordtest.UserID)
	message := fmt.Sprintf(`{"id":"500","channel_id":%q,"guild_id":%q,"type":0,"author":%s,"content":"<@%s> %s","components":[{"type":99}],"embeds":[{"image":{"height":1.5}}]}`,
		discordtest.ChannelID, discordtest.GuildID, author, discordtest.BotID, question)
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Dispatch("MESSAGE_CREATE", json.RawMessage(message))
		if got := s.Discord.AwaitMessage(discordtest.ChannelID, nil); !strings.Contains(got.Text(), answer) {
			t.Errorf("answered with %q", got.Text())
		}
		pointing := discordtest.Command("Answer this")
		pointing.Data = discordgo.ApplicationCommandInteractionData{Name: "Answer this", CommandType: discordgo.MessageApplicationCommand}
		pointed := s.Discord.AddInteraction(pointing)
		s.Discord.Dispatch("INTERACTION_CREATE", json.RawMessage(fmt.Sprintf(
			`{"id":%q,"token":%q,"application_id":%q,"type":2,"guild_id":%q,"channel_id":%q,"member":{"user":%s,"roles":[],"permissions":"0"},
			"data":{"id":"1","name":"Answer this","type":3,"target_id":"500","resolved":{"messages":{"500":%s}}}}`,
			pointed.ID, pointed.Token, discordtest.ApplicationID, discordtest.GuildID, discordtest.ChannelID, author, message)))
		s.Discord.AwaitCallback(pointed.ID)
		strange := s.Discord.AddInteraction(discordtest.Command("ask"))
		s.Discord.Dispatch("INTERACTION_CREATE", json.RawMessage(fmt.Sprintf(
			`{"id":%q,"token":%q,"application_id":%q,"type":99,"data":{}}`, strange.ID, strange.Token, discordtest.ApplicationID)))
		s.Discord.AwaitCallback(strange.ID)
		s.checked()
	})
}

// TestRowG13Duplicates delivers everything twice: with the same number, with another one, and again by a resume.
func TestRowG13Duplicates(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		m := s.Discord.SendMessage(discordtest.Mention(question))
		s.Discord.SendAgain()
		s.Discord.SendMessage(m)
		i := s.Discord.SendInteraction(discordtest.Command("help"))
		s.Discord.SendAgain()
		s.Discord.SendInteraction(i)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.Discord.AwaitCallback(i.ID)
		s.Discord.Inject(discordtest.Drop())
		s.Discord.SendMessage(m)
		s.Discord.SendInteraction(i)
		s.checked()
		if n := s.Discord.Replies()[m.ID].Count; n != 1 {
			t.Errorf("%d replies", n)
		}
		if e := s.Discord.Ledger()[0]; e.Tries != 1 {
			t.Errorf("%d callbacks", e.Tries)
		}
	})
}

// TestRowG14Order sends old numbers, numbers out of order, and an edit before its message.
func TestRowG14Order(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		m := discordtest.Mention(question)
		m.ID = "600"
		s.Discord.SendEdit(m)
		s.Discord.SendMessage(m)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		for _, seq := range rand.New(rand.NewPCG(1, 2)).Perm(4) { // 0 to 3: all of them have been
			s.Discord.Inject(discordtest.Frame(fmt.Sprintf(`{"op":0,"s":%d,"t":"MESSAGE_CREATE","d":{}}`, seq)))
		}
		s.checked()
		s.Discord.Inject(discordtest.Drop())
		resumes := s.Discord.AwaitResumes(1)
		if seq := resumes[0].Sequence; seq < 3 {
			t.Errorf("resumed from %d, want what was last seen", seq)
		}
		s.checked()
		if n := s.Discord.Replies()[m.ID].Count; n != 1 {
			t.Errorf("%d replies", n)
		}
	})
}
