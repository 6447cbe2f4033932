package bot

import (
	"testing"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"

	"github.com/bwmarrin/discordgo"
)

const (
	selfID    = "100"
	askerID   = "200"
	otherID   = "201"
	guildID   = "300"
	channelID = "400"
	answering = "401" // an answer channel
)

func FuzzReply(f *testing.F) {
	f.Add("<@100> "+shelftest.SaltQuestion, true)
	f.Add("What does the rice cost", false)
	f.Add("\xff\u202e<@100>", false)
	s := shelftest.New(f)
	b := New(Options{Library: s.Library, Journal: s.Journal})
	f.Fuzz(func(t *testing.T, content string, inAnswering bool) {
		m := listen.Message{Message: &discordgo.Message{
			ID: "500", ChannelID: channelID, GuildID: guildID, Content: content, Author: &discordgo.User{ID: askerID},
		}}
		if inAnswering {
			m.ChannelID = answering
		}
		from := listen.Listener{Self: selfID, Channels: []string{answering}}.Surface(m)
		view, _ := b.view(card.Teller{Voice: locale.English(), Base: s.Base()}, m, question{from: from, words: m.Asked(from)})
		if view != nil {
			pagetest.Look(t, component.Frame{Voice: locale.English(), Version: s.Base().Version(), Asker: askerID}.Of(view))
		}
	})
}
