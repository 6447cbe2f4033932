package bot

import (
	"context"
	"sync"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/command"
	"faqbot/bot/deliver"
	"faqbot/bot/identity"
	"faqbot/bot/listen"
	"faqbot/bot/moderate"
	"faqbot/bot/pace"
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

	Connected func() bool // returns true while the bot hears what is said; nil for always
	Log       zerolog.Logger
	Metrics   *metrics.Set     // nil for none
	Now       func() time.Time // nil for time.Now
}

// Bot answers what happens in Discord. Its methods may be called from any goroutine.
type Bot struct {
	options  Options
	identity *identity.Current
	pace     *pace.Limiter
	listener *listen.Listener
	catchUp  *listen.CatchUp
	table    command.Table
	sender   *deliver.Sender
	tally    tally.Counters
	steward  *moderate.Steward
}

// New returns a bot that answers from the library.
func New(o Options) *Bot {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Connected == nil {
		o.Connected = func() bool { return true }
	}
	b := &Bot{
		options:  o,
		identity: identity.New(o.HomeGuild),
		pace:     pace.New(o.Now),
		sender:   deliver.New(o.REST, o.Journal, o.Log, o.Now),
		tally:    tally.New(o.Metrics),
	}
	places := listen.NewPlaces(o.REST, o.Log, o.Now)
	b.listener = listen.New(listen.Options{
		REST: o.REST, Journal: o.Journal, Places: places, Pace: b.pace, Channels: o.AnswerChannels, Log: o.Log, Now: o.Now,
	})
	b.catchUp = listen.NewCatchUp(listen.CatchUpOptions{
		REST: o.REST, Journal: o.Journal, Identity: b.identity, Connected: o.Connected,
		Report: func(err error) { deliver.LogJournal(o.Log, err) }, Log: o.Log, Now: o.Now,
	})
	b.steward = moderate.New(moderate.Options{
		Library: o.Library, Journal: o.Journal, REST: o.REST, Sender: b.sender, Places: places, Identity: b.identity,
		AnswerChannels: o.AnswerChannels, ModeratorRoles: o.ModeratorRoles, Moderators: o.Moderators,
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
	work.Go(func() { b.catchUp.Run(ctx, b.missed) })
	b.steward.Run(ctx)
	work.Wait()
}

// Reloaded counts and logs a reload of the content, as a watcher of the content reports it.
func (b *Bot) Reloaded(change knowledge.Change, err error) { b.steward.Reloaded(change, err) }
