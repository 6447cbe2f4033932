package bot

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/card"
	"faqbot/bot/command"
	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
	"faqbot/bot/listen"
	"faqbot/bot/moderate"
	"faqbot/bot/recent"
	"faqbot/bot/rest"
	"faqbot/bot/tally"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// Options are what a Bot is made of. Library, Journal and REST are required; the zero value of everything else is a
// default.
type Options struct {
	Library *knowledge.Library
	Journal *journal.Journal // whose owner closes it, after the last event was handled
	REST    *rest.Client

	AnswerChannels []string // ids of channels in which every question is answered
	HomeGuild      string   // id of the guild whose moderators may moderate; empty for the only guild the bot is in
	ModeratorRoles []string // ids of roles, of the home guild
	Moderators     []string // ids of users

	Log     zerolog.Logger
	Metrics *metrics.Set     // nil for none
	Now     func() time.Time // nil for time.Now
}

// Bot answers what happens in Discord. Its methods may be called from any goroutine.
type Bot struct {
	options Options
	places  *listen.Places
	sender  *deliver.Sender
	pace    *deliver.Pace
	steward *moderate.Steward
	table   command.Table
	handled *recent.Cache[struct{}] // ids of messages and interactions
	gaps    chan gateway.Gap        // the earliest one that nobody has looked after yet
	tally   tally.Counters
}

const (
	// Discord resends events after a resume, which it grants within minutes.
	handledSize = 10_000
	handledLife = 15 * time.Minute
)

// New returns a bot that answers from the library.
func New(o Options) *Bot {
	if o.Now == nil {
		o.Now = time.Now
	}
	b := &Bot{
		options: o,
		places:  listen.NewPlaces(o.REST, o.Log, o.Now),
		sender:  deliver.New(o.REST, o.Journal, o.Log, o.Now),
		pace:    deliver.NewPace(o.Now),
		handled: recent.New[struct{}](handledSize, handledLife, o.Now),
		gaps:    make(chan gateway.Gap, 1),
		tally:   tally.New(o.Metrics),
	}
	b.steward = moderate.New(moderate.Options{
		Library: o.Library, Journal: o.Journal, REST: o.REST, Sender: b.sender, Places: b.places,
		AnswerChannels: o.AnswerChannels, HomeGuild: o.HomeGuild, ModeratorRoles: o.ModeratorRoles, Moderators: o.Moderators,
		Intents: b.Intents(), Log: o.Log, Metrics: o.Metrics, Now: o.Now,
	})
	b.table = b.steward.Table()
	return b
}

// Intents returns what the bot must ask the gateway for. The words of messages that do not address it are privileged,
// and wanted only where it answers unasked.
func (b *Bot) Intents() discordgo.Intent {
	intents := discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	if len(b.options.AnswerChannels) > 0 {
		intents |= discordgo.IntentMessageContent
	}
	return intents
}

// Run looks after the bot until ctx is done: it registers the commands, tells moderators what is wrong, and answers what was
// asked while the bot was away.
func (b *Bot) Run(ctx context.Context) {
	var work sync.WaitGroup
	work.Go(func() { b.catchUp(ctx) })
	b.steward.Run(ctx)
	work.Wait()
}

// Reloaded counts and logs a reload of the content, as a watcher of the content reports it.
func (b *Bot) Reloaded(change knowledge.Change, err error) { b.steward.Reloaded(change, err) }

// Handle answers an event. It returns when the answer is with Discord, or when there is none.
func (b *Bot) Handle(ctx context.Context, e gateway.Event) {
	switch {
	case e.Ready != nil:
		b.steward.Ready(*e.Ready)
		b.missed(e.Ready.Missed)
	case e.Message != nil:
		b.hear(ctx, e.Message, e.Received, false)
	case e.Edited != nil:
		b.edited(ctx, e.Edited, e.Received)
	case e.Deleted != nil:
		if err := b.sender.Follow(ctx, e.Deleted.ChannelID, e.Deleted.MessageIDs); err != nil {
			b.failed(ctx, err, e.Deleted.ChannelID, "reply not deleted")
		}
	case e.Interaction != nil:
		b.places.Learn(e.Where)
		b.interaction(ctx, e.Interaction, e.Received)
	case e.Unreadable != nil && b.claim(e.Unreadable.ID):
		if _, err := b.sender.Respond(ctx, e.Unreadable, failure(e.Unreadable), e.Received); err != nil {
			b.unanswered(ctx, e.Unreadable, err)
		}
	}
}

// claim returns true for the first event with an id.
func (b *Bot) claim(id string) bool {
	_, fresh := b.handled.Keep(id, struct{}{})
	return fresh
}

// failed tells the steward what Discord forbade, and logs everything else. What fails because the program ends is no error.
func (b *Bot) failed(ctx context.Context, err error, channel, message string) {
	var forbidden *deliver.Forbidden
	switch {
	case errors.As(err, &forbidden):
		b.steward.Forbidden(forbidden)
	case ctx.Err() != nil:
		b.options.Log.Debug().Err(err).Str("channel", channel).Msg(message)
	default:
		b.options.Log.Error().Err(err).Str("channel", channel).Msg(message)
	}
}

// countEntry counts the entry that was shown as an answer.
func (b *Bot) countEntry(o card.Outcome) {
	if o.Entry != "" {
		deliver.LogJournal(b.options.Log, b.options.Journal.Asked(o.Entry, b.options.Now()))
	}
}
