package bot

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/card"
	"faqbot/bot/command"
	"faqbot/bot/deliver"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// interaction answers an interaction, at most once.
func (b *Bot) interaction(ctx context.Context, i *discordgo.Interaction, received time.Time) {
	if i.Type == discordgo.InteractionPing || !b.claim(i.ID) {
		return
	}
	if _, invited := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]; invited {
		b.steward.Joined(i.GuildID)
	}
	r := b.response(ctx, i, received)
	answered, err := b.sender.Respond(ctx, i, r, received)
	if err != nil {
		b.unanswered(ctx, i, err)
	}
	if answered {
		b.countEntry(r.Outcome)
	}
	b.tally.Answered(r.From, r.Outcome.Band, answered, b.options.Now().Sub(received))
}

// response makes the response to an interaction. A fault of ours costs the person an answer, but not a word.
func (b *Bot) response(ctx context.Context, i *discordgo.Interaction, received time.Time) (r command.Response) {
	voice, completes := command.VoiceOf(i), i.Type == discordgo.InteractionApplicationCommandAutocomplete
	defer func() {
		if fault := recover(); fault != nil {
			b.options.Log.Error().Any("fault", fault).Bytes("stack", debug.Stack()).Msg("interaction handler failed")
			r = failure(i)
		}
	}()
	if by := command.ActorOf(i); b.table.Asks(i) {
		switch b.pace.Allow(received, by.User, i.ChannelID, i.GuildID) {
		case deliver.TooFast:
			b.tally.Paced(listen.Command)
			return command.Saying(voice.Say(locale.SlowDown))
		case deliver.Crowded: // it is not this person's doing
			b.tally.Paced(listen.Command)
			return command.Saying(voice.Say(locale.Crowded))
		}
	}
	return b.table.Respond(command.Exchange{
		Teller:   card.Teller{Voice: voice, Base: b.options.Library.Base()},
		Place:    b.places.Known(i.ChannelID),
		Received: received,
		Quiet:    !completes && b.steward.Quiet(ctx, i.GuildID, i.ChannelID),
		Journal:  b.options.Journal,
	}, i)
}

// failure says that something went wrong on the bot's side. What is being typed is not disturbed.
func failure(i *discordgo.Interaction) command.Response {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		return command.Suggesting(nil)
	}
	return command.Saying(command.VoiceOf(i).Say(locale.Failed))
}

// unanswered counts an interaction that was not answered as it should, and logs why. Nobody waits for a completion that fails.
func (b *Bot) unanswered(ctx context.Context, i *discordgo.Interaction, err error) {
	b.tally.Unanswered(i.Type.String())
	var forbidden *deliver.Forbidden
	if errors.As(err, &forbidden) {
		b.steward.Forbidden(forbidden)
		return
	}
	level := zerolog.ErrorLevel
	switch {
	case errors.Is(err, deliver.ErrAnswered):
		level = zerolog.InfoLevel
	case i.Type == discordgo.InteractionApplicationCommandAutocomplete, ctx.Err() != nil:
		level = zerolog.DebugLevel
	}
	line := b.options.Log.WithLevel(level).Err(err).Stringer("kind", i.Type)
	if used, ok := i.Data.(discordgo.ApplicationCommandInteractionData); ok {
		line = line.Str("command", used.Name)
	}
	line.Msg("interaction not answered")
}
