package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge/journal"
)

const optionOff = "off"

// quietCommand has the bot be quiet in the channel in which it is used, or speak again. In a quiet channel it answers no
// messages, and commands for the person alone.
func (b *Bot) quietCommand() command {
	definition := told(&discordgo.ApplicationCommand{
		Name: "quiet",
		Options: []*discordgo.ApplicationCommandOption{toldOption(&discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionBoolean, Name: optionOff,
		}, msgOffTold)},
	}, msgQuietTold)
	return b.moderating(definition, func(x exchange, u use) response {
		return working(func(ctx context.Context) page { return b.quieten(ctx, x, u) })
	})
}

// quieten changes whether the bot is quiet in a channel. That holds from now on even when it cannot be written down.
func (b *Bot) quieten(ctx context.Context, x exchange, u use) page {
	sentence, quiet, err := x.voice.say(msgQuieted), true, error(nil)
	if u.flag(optionOff) {
		sentence, quiet = x.voice.say(msgUnquieted), false
		err = b.journal.Unquiet(ctx, u.channel)
	} else {
		err = b.journal.Quiet(ctx, journal.QuietChannel{Channel: u.channel, By: x.asker, Since: b.now()})
	}
	b.tell(err)
	switch {
	case b.journal.IsQuiet(u.channel) != quiet:
		return note(x.voice.say(msgFailed))
	case err != nil:
		return note(sentence + "\n" + x.voice.say(msgQuietUnkept))
	}
	b.log.Info().Str("channel", u.channel).Bool("quiet", quiet).Msg("channel quiet or not")
	return note(sentence)
}

// hushed says above an answer in a quiet channel why only one person sees it.
func (x exchange) hushed(r response) response {
	if x.quiet && r.private {
		r.page = append(page{discordgo.TextDisplay{Content: small(x.voice.say(msgQuietHere))}}, r.page...)
	}
	return r
}
