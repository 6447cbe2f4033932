package listen

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

const (
	// missedChannels is how many channels of a guild are read for what was missed: those with the latest messages.
	missedChannels = 50

	// clockMargin is how far Discord's clock may be behind ours.
	clockMargin = 10 * time.Second
)

// missed reads the messages in a guild since a moment, the oldest of each channel first, without those that self, the bot, has
// replied to. It reads only channels and threads that had a message since, and leaves out those whose history the bot may not
// read. With an error it returns what it could read.
func missed(ctx context.Context, client *rest.Client, guild, self string, since time.Time) ([]*discordgo.Message, error) {
	channels, err := client.Channels(ctx, guild)
	threads, failed := client.Threads(ctx, guild)
	errs := []error{err, failed}
	since = since.Add(-clockMargin)
	var missed []*discordgo.Message
	for _, c := range active(append(channels, threads...), rest.IDAt(since)) {
		messages, err := client.MessagesAfter(ctx, c.ID, rest.IDAt(since))
		if rest.Code(err) == rest.CodeMissingAccess || rest.Code(err) == rest.CodeNoPermission {
			continue
		}
		errs = append(errs, err)
		answered := repliedTo(messages, self)
		for _, m := range messages {
			if !m.Timestamp.Before(since) && !answered[m.ID] {
				m.GuildID = guild // which Discord does not say here
				missed = append(missed, m)
			}
		}
	}
	return missed, errors.Join(errs...)
}

// repliedTo returns the ids of the messages that somebody replied to.
func repliedTo(messages []*discordgo.Message, by string) map[string]bool {
	ids := map[string]bool{}
	for _, m := range messages {
		if m.Author != nil && m.Author.ID == by && m.MessageReference != nil {
			ids[m.MessageReference.MessageID] = true
		}
	}
	return ids
}

// active returns the channels with a message after the one with that id, the latest first.
func active(channels []*discordgo.Channel, id string) []*discordgo.Channel {
	channels = slices.DeleteFunc(channels, func(c *discordgo.Channel) bool {
		return c == nil || c.LastMessageID == "" || rest.CompareIDs(c.LastMessageID, id) <= 0 || PlaceOf(c).Forum
	})
	slices.SortFunc(channels, func(a, b *discordgo.Channel) int { return rest.CompareIDs(b.LastMessageID, a.LastMessageID) })
	return channels[:min(len(channels), missedChannels)]
}
