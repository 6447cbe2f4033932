package bot

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// toldForbidden is the deed of telling moderators that the bot may not write in a channel, and toldLife is how long
// nothing more is said about it.
const (
	toldForbidden = "told-forbidden"
	toldLife      = 24 * time.Hour
)

// forbade reports whether an error says that the bot may not do something in a channel of a guild. Then the channel rests,
// and once a day those who can mend it are told; when that was not possible, again after the rest. In direct messages,
// where the guild is empty, nobody can.
func (b *Bot) forbade(ctx context.Context, guild, channel string, err error) bool {
	code := rest.Code(err)
	if code != codeMissingAccess && code != codeNoPermission {
		return false
	}
	b.resting.keep(channel, struct{}{})
	if in, _ := b.settings.get(channel); in.parent != "" {
		channel = in.parent // which a thread has its permissions from
	}
	told := b.journal.Done(journal.Deed{Kind: toldForbidden, ID: channel}, toldLife, b.now())
	if _, fresh := b.complained.keep(channel, struct{}{}); fresh && !told {
		b.log.Warn().Str("channel", channel).Int("code", code).
			Msg("channel rests, the bot may not write there; /doctor says which permission is missing")
		if guild != "" {
			b.complain(complaint{guild, channel})
		}
	}
	return true
}

// complaint is about a channel of a guild in which the bot may not do something.
type complaint struct{ guild, channel string }

const (
	// complaintsSize is how many complaints may wait. People can have the bot refused in as many channels as there are;
	// what does not fit is in the log.
	complaintsSize = 16

	// complaintTime bounds the calls for one complaint.
	complaintTime = time.Minute
)

// complain has moderators told by Run, so that nobody who asked something waits for that.
func (b *Bot) complain(c complaint) {
	select {
	case b.complaints <- c:
	default:
	}
}

// tellModerators tells the moderators of a guild what the bot is missing in a channel.
func (b *Bot) tellModerators(ctx context.Context, c complaint) {
	ctx, cancel := context.WithTimeout(ctx, complaintTime)
	defer cancel()
	guild, channel := c.guild, c.channel
	people, v := b.moderators(ctx, guild)
	lines := []string{v.say(msgForbidden, "<#"+channel+">")}
	if missing, known := b.missingIn(ctx, v, channel, use{}); known && len(missing) > 0 {
		lines = append(lines, v.diagnosis(channel, missing, known), harmless(v.say(msgWhereToAllow)))
	}
	reached := false
	for _, person := range people {
		reached = b.direct(ctx, person, page{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}) || reached
	}
	if reached {
		_, err := b.journal.First(journal.Deed{Kind: toldForbidden, ID: channel}, toldLife, b.now())
		b.tell(err)
	}
}

// moderators returns the ids of people to tell when something is wrong in a guild, and its language: at home those who
// were configured to moderate and, when nobody was and everywhere else, who owns the guild.
func (b *Bot) moderators(ctx context.Context, guild string) ([]string, Voice) {
	var people []string
	if guild == b.home() {
		people = b.options.Moderators
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	read, err := b.rest.Guild(ctx, guild)
	if err != nil {
		b.log.Warn().Err(err).Str("guild", guild).Msg("guild not read")
		return people, English()
	}
	if len(people) == 0 {
		people = []string{read.OwnerID}
	}
	v, _ := voiceIn(discordgo.Locale(read.PreferredLocale))
	return people, v
}

// codeRefusesDirect is Discord's error code for a person who takes no direct messages from the bot.
const codeRefusesDirect = 50007

// direct tells a person something where nobody else sees it, and reports whether it arrived. Who does not take that is left
// alone.
func (b *Bot) direct(ctx context.Context, person string, p page) bool {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	channel, err := b.rest.DirectChannel(ctx, person)
	if err == nil {
		_, err = b.rest.CreateMessage(ctx, channel.ID, b.shape(p))
	}
	if err != nil && rest.Code(err) != codeRefusesDirect {
		b.log.Warn().Err(err).Msg("direct message not sent")
	}
	return err == nil
}
