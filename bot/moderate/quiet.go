package moderate

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/deliver"
	"faqbot/bot/locale"
	"faqbot/knowledge/journal"
)

// quietCommand makes the bot quiet in a channel and its threads, or lets it speak again. The channel is the one in which the
// command is used, unless another is named, such as a forum, in which nobody can type. In a quiet channel the bot answers no
// messages, and answers commands to the person alone.
func (s *Steward) quietCommand() command.Command {
	definition := command.Described(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{
			channelOption(locale.QuietChannelDescription),
			command.DescribedOption(&discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionBoolean,
			}, locale.OffName, locale.OffDescription),
		},
	}, locale.QuietName, locale.QuietDescription)
	return s.moderating(definition, func(x command.Exchange, u command.Use) command.Response {
		return command.Working(func(ctx context.Context) component.Page { return s.quieten(ctx, x, u) })
	})
}

// quieten changes whether the bot is quiet in a channel. The change holds at once, even when the journal cannot keep it.
func (s *Steward) quieten(ctx context.Context, x command.Exchange, u command.Use) component.Page {
	channel := chosenChannel(u)
	done, quiet, err := locale.Quieted, true, error(nil)
	if u.Flag(locale.OffName) {
		done, quiet = locale.Unquieted, false
		err = s.journal.Unquiet(ctx, channel)
	} else {
		err = s.journal.Quiet(ctx, journal.QuietChannel{Channel: channel, By: x.By.User, Since: s.now()})
	}
	deliver.LogJournal(s.log, err)
	if s.journal.IsQuiet(channel) != quiet {
		return component.Note(x.Voice.Say(locale.Failed))
	}
	s.log.Info().Str("channel", channel).Bool("quiet", quiet).Msg("quiet changed")
	lines := []string{x.Voice.Say(done, "<#"+channel+">")}
	if place, _ := s.places.Find(ctx, channel); !quiet && place.Parent != "" && s.journal.IsQuiet(place.Parent) {
		lines = []string{x.Voice.Say(locale.QuietAbove, "<#"+channel+">", "<#"+place.Parent+">")}
	}
	if err != nil {
		lines = append(lines, component.Harmless(x.Voice.Say(locale.QuietUnkept)))
	}
	return component.Marked(lines...)
}
