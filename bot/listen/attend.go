package listen

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/identity"
)

// Scene is where an interaction happens.
type Scene struct {
	Place Place // of the channel, as far as it is known
	Quiet bool  // the bot was told to be quiet there
}

// Attend takes an interaction, at most once; ok is false when it was taken already, or asks for nothing. The channel is what
// Discord says of it with the interaction, or nil.
func (l *Listener) Attend(
	ctx context.Context, self identity.Identity, i *discordgo.Interaction, channel *discordgo.Channel,
) (s Scene, ok bool) {
	if i.Type == discordgo.InteractionPing || !l.take(i.ID) {
		return Scene{}, false
	}
	l.options.Places.Learn(channel)
	s.Place = l.options.Places.Known(i.ChannelID)
	if i.Type != discordgo.InteractionApplicationCommandAutocomplete { // what is typed is seen by one person anyway
		s.Quiet = l.quiet(ctx, self, i.GuildID, i.ChannelID)
	}
	return s, true
}

// quiet returns true when the bot was told to be quiet in a channel of a guild, or in the one that it is a thread of. Only
// at home anybody can tell it so. When nobody can find out there whether a channel is a thread, the bot is quiet, rather than
// to speak where it was told not to.
func (l *Listener) quiet(ctx context.Context, self identity.Identity, guild, channel string) bool {
	if l.options.Journal.IsQuiet(channel) {
		return true
	}
	if guild == "" || self.Home != "" && guild != self.Home || !l.options.Journal.AnyQuiet() {
		return false // the usual case, and it saves the request below
	}
	place, known := l.options.Places.Find(ctx, channel)
	if !known {
		return guild == self.Home
	}
	return place.Parent != "" && l.options.Journal.IsQuiet(place.Parent)
}
