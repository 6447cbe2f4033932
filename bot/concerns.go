package bot

import (
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/gateway"
	"faqbot/bot/listen"
)

// Concerns returns false for a message, an edit or a deletion that the bot has nothing to do with, so that it need not wait
// for its turn. It asks nobody: what cannot be known without asking concerns the bot.
func (b *Bot) Concerns(e gateway.Event) bool {
	switch {
	case e.Message != nil:
		return b.addressed(e.Message)
	case e.Edited != nil:
		return b.sender.Knows(e.Edited.ID) || b.addressed(e.Edited)
	case e.Deleted != nil:
		return slices.ContainsFunc(e.Deleted.MessageIDs, b.sender.Knows)
	}
	return true
}

// addressed returns true when a message is for the bot, may be, or comes from a guild that the bot has not heard of.
func (b *Bot) addressed(m *discordgo.Message) bool {
	who, known := b.steward.Identity()
	if !known || m.GuildID != "" && !slices.Contains(who.GuildIDs, m.GuildID) {
		return true
	}
	l := listen.Listener{Self: who.UserID, Channels: b.unprompted()}
	return l.Surface(listen.Message{Message: m, Place: b.places.Known(m.ChannelID)}) != listen.None ||
		l.NeedsPlace(m) && !b.places.Knows(m.ChannelID)
}
