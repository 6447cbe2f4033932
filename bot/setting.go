package bot

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

// setting is where a channel stands: the zero value for one that stands for itself, and for one of which nothing could
// be found out.
type setting struct {
	parent string // id of the channel that a thread is in; a post in a forum is a thread, too
	title  string // what the thread is called
	forum  bool   // it is a forum, in which nothing is written but its posts
}

const (
	// settingLife is how long a setting is believed. A thread keeps its channel for good and mostly its title.
	settingSize = 10_000
	settingLife = time.Hour

	// settingTime is how long is waited for a setting, since an interaction has little more in all.
	settingTime = time.Second
)

// setting finds out where a channel stands. Discord says so in no message and no interaction.
func (b *Bot) setting(ctx context.Context, channel string) setting {
	if known, ok := b.settings.get(channel); ok {
		return known
	}
	ctx, cancel := context.WithTimeout(ctx, settingTime)
	defer cancel()
	read, err := b.rest.Channel(ctx, channel)
	if err != nil && rest.Code(err) == 0 {
		b.log.Warn().Err(err).Str("channel", channel).Msg("where a channel stands was not found out")
		return setting{} // for now
	}
	var found setting
	if err == nil {
		found = settingOf(read)
	}
	found, _ = b.settings.keep(channel, found)
	return found
}

func settingOf(c *discordgo.Channel) setting {
	if c.IsThread() {
		return setting{parent: c.ParentID, title: c.Name}
	}
	return setting{forum: c.Type == discordgo.ChannelTypeGuildForum || c.Type == discordgo.ChannelTypeGuildMedia}
}

// isQuiet reports whether the bot was told to be quiet in a channel, or in the one that it is a thread of.
func (b *Bot) isQuiet(ctx context.Context, channel string) bool {
	if b.journal.IsQuiet(channel) {
		return true
	}
	if len(b.journal.QuietChannels()) == 0 {
		return false // mostly, and then nothing is to be found out
	}
	parent := b.setting(ctx, channel).parent
	return parent != "" && b.journal.IsQuiet(parent)
}
