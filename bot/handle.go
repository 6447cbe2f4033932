package bot

import (
	"context"
	"errors"
	"slices"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
)

// Concerns returns false for a message, an edit or a deletion that the bot has nothing to do with, so that it need not wait
// for its turn. It asks nobody: what cannot be known without asking concerns the bot.
func (b *Bot) Concerns(e gateway.Event) bool {
	message := e.Message
	switch {
	case e.Edited != nil && !b.sender.Knows(e.Edited.ID):
		message = e.Edited
	case e.Deleted != nil:
		return slices.ContainsFunc(e.Deleted.MessageIDs, b.sender.Knows)
	}
	if message == nil {
		return true
	}
	self, known := b.identity.Known()
	return !known || b.listener.Concerns(self, message)
}

// Handle answers an event. It returns when the answer is with Discord, or when there is none.
func (b *Bot) Handle(ctx context.Context, e gateway.Event) {
	switch {
	case e.Ready != nil:
		b.steward.Ready(*e.Ready)
		b.catchUp.Away(e.Ready.Missed)
	case e.Message != nil:
		b.message(ctx, e.Message, e.Received, false)
	case e.Edited != nil:
		b.edited(ctx, e.Edited, e.Received)
	case e.Deleted != nil:
		err := b.sender.Follow(ctx, e.Deleted.ChannelID, e.Deleted.MessageIDs)
		b.failed(ctx, err, failure{message: "reply not deleted", channel: e.Deleted.ChannelID})
	case e.Interaction != nil, e.Unreadable != nil:
		b.interaction(ctx, e)
	}
}

// failure says what failed, for the log.
type failure struct {
	message     string
	channel     string                 // id; empty for an interaction
	interaction *discordgo.Interaction // nil for anything else
}

// failed tells the steward what Discord forbade, and logs everything else, one by one of what was joined. Nil is nothing. What fails because the program ends
// is no error, and nobody waits for a completion that fails.
func (b *Bot) failed(ctx context.Context, err error, f failure) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range several.Unwrap() {
			b.failed(ctx, err, f)
		}
		return
	}
	var forbidden *deliver.Forbidden
	level := zerolog.ErrorLevel
	switch {
	case err == nil:
		return
	case errors.As(err, &forbidden):
		b.steward.Forbidden(forbidden)
		return
	case errors.Is(err, deliver.ErrAnswered):
		level = zerolog.InfoLevel
	case ctx.Err() != nil, f.interaction != nil && f.interaction.Type == discordgo.InteractionApplicationCommandAutocomplete:
		level = zerolog.DebugLevel
	}
	line := b.options.Log.WithLevel(level).Err(err)
	if i := f.interaction; i != nil {
		line.Stringer("kind", i.Type)
		if used, ok := i.Data.(discordgo.ApplicationCommandInteractionData); ok {
			line.Str("command", used.Name)
		}
	} else {
		line.Str("channel", f.channel)
	}
	line.Msg(f.message)
}
