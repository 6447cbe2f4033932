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
	// settingLife is how long a setting is believed. A thread keeps its channel for good.
	settingSize = 10_000
	settingLife = time.Hour

	// settingTime is how long is waited for a setting.
	settingTime = time.Second
)

// setting finds out where a channel stands; known is false when that was not possible for now. What it returns has a title
// the first time only: what people call their threads is not kept.
func (b *Bot) setting(ctx context.Context, channel string) (found setting, known bool) {
	if found, known := b.settings.get(channel); known {
		return found, true
	}
	read, err := b.read(ctx, channel)
	switch code := rest.Code(err); {
	case err == nil:
		b.learnSetting(read)
		return settingOf(read), true
	case code == codeMissingAccess, code == codeUnknownChannel:
		return setting{}, true // for now it is none of those that the bot could be told something about
	}
	b.log.Warn().Err(err).Str("channel", channel).Msg("where a channel stands was not found out")
	return setting{}, false
}

// read reads a channel in the time that there is for it.
func (b *Bot) read(ctx context.Context, channel string) (*discordgo.Channel, error) {
	ctx, cancel := context.WithTimeout(ctx, settingTime)
	defer cancel()
	return b.rest.Channel(ctx, channel)
}

// learnSetting takes note of where a channel stands. Discord tells with an interaction, but not with a message; nil tells
// nothing.
func (b *Bot) learnSetting(c *discordgo.Channel) {
	if c == nil || c.IsThread() && c.ParentID == "" {
		return
	}
	in := settingOf(c)
	in.title = ""
	b.settings.keep(c.ID, in)
}

func settingOf(c *discordgo.Channel) setting {
	if c.IsThread() {
		return setting{parent: c.ParentID, title: c.Name}
	}
	return setting{forum: c.Type == discordgo.ChannelTypeGuildForum || c.Type == discordgo.ChannelTypeGuildMedia}
}

// isQuiet reports whether the bot was told to be quiet in a channel of a guild, or in the one that it is a thread of. When
// that cannot be found out it is quiet, rather than to speak where it was told not to.
func (b *Bot) isQuiet(ctx context.Context, guild, channel string) bool {
	if b.journal.IsQuiet(channel) {
		return true
	}
	if guild == "" || len(b.journal.QuietChannels()) == 0 {
		return false // mostly, and then nothing is to be found out
	}
	in, known := b.setting(ctx, channel)
	return !known || in.parent != "" && b.journal.IsQuiet(in.parent)
}
