package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge/journal"
)

const optionOff = "off"

// quietCommand has the bot be quiet in a channel and its threads, or speak again: in the one in which it is used unless
// another is named, such as a forum, in which nothing can be typed. In a quiet channel it answers no messages, and
// commands for the person alone.
func (b *Bot) quietCommand() command {
	definition := told(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{
			channelOption(msgQuietChannelTold),
			toldOption(&discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionBoolean,
			}, msgOffName, msgOffTold),
		},
	}, msgQuietName, msgQuietTold)
	return b.moderating(definition, func(x exchange, u use) response {
		return working(func(ctx context.Context) page { return b.quieten(ctx, x, u) })
	})
}

// quieten changes whether the bot is quiet in a channel. That holds from now on even when it cannot be written down.
func (b *Bot) quieten(ctx context.Context, x exchange, u use) page {
	channel := u.chosenChannel()
	done, quiet, err := msgQuieted, true, error(nil)
	if u.flag(optionOff) {
		done, quiet = msgUnquieted, false
		err = b.journal.Unquiet(ctx, channel)
	} else {
		err = b.journal.Quiet(ctx, journal.QuietChannel{Channel: channel, By: x.asker, Since: b.now()})
	}
	b.tell(err)
	if b.journal.IsQuiet(channel) != quiet {
		return note(x.voice.say(msgFailed))
	}
	b.log.Info().Str("channel", channel).Bool("quiet", quiet).Msg("channel quiet or not")
	lines := []string{x.voice.say(done, "<#"+channel+">")}
	if in, _ := b.setting(ctx, channel); !quiet && in.parent != "" && b.journal.IsQuiet(in.parent) {
		lines = []string{x.voice.say(msgQuietAbove, "<#"+channel+">", "<#"+in.parent+">")}
	}
	if err != nil {
		lines = append(lines, harmless(x.voice.say(msgQuietUnkept)))
	}
	return page{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}
}

// hushed says above an answer in a quiet channel why only one person sees it.
func (x exchange) hushed(r response) response {
	if x.quiet && r.private {
		r.page = append(page{discordgo.TextDisplay{Content: small(x.voice.say(msgQuietHere))}}, r.page...)
	}
	return r
}
