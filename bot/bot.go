package bot

import (
	"context"
	"crypto/rand"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"faqbot/bot/rest"
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
	Metrics prometheus.Registerer // nil for none
	Now     func() time.Time      // nil for time.Now
}

// Bot answers what happens in Discord. Its methods may be called from any goroutine.
type Bot struct {
	options    Options
	library    *knowledge.Library
	salt       [32]byte // of fingerprints
	journal    *journal.Journal
	rest       *rest.Client
	table      []command
	log        zerolog.Logger
	metrics    metrics
	now        func() time.Time
	identity   atomic.Pointer[identity] // nil until Ready
	only       atomic.Pointer[string]   // id of the first guild that was the only one; nil until there was one
	arrived    chan identity            // the latest one that commands have not been registered for
	complaints chan complaint
	emptied    map[string]bool // ids of guilds in which no command is left behind; of the goroutine of Run alone
	links      atomic.Pointer[links]
	learning   sync.Mutex // held while links change

	manners  manners
	answered *recent[struct{}] // ids of messages and interactions
	replies  *recent[*reply]   // by the id of the message answered
	pointing turnstile
	settings *recent[setting]  // by the id of the channel
	voices   *recent[Voice]    // by the id of the guild
	resting  *recent[struct{}] // ids of channels in which the bot may not write

	complained *recent[struct{}] // ids of such channels that moderators were to be told of a short while ago
}

// identity is who the bot is in Discord.
type identity struct {
	user, application string
	guilds            []string
	intents           discordgo.Intent // what Discord tells it of
}

// Event is one thing that happened. Exactly one of the pointers is set, and Where besides.
type Event struct {
	Received    time.Time // when it arrived; time for an interaction runs from here
	Ready       *Ready
	Message     *discordgo.Message
	Edited      *discordgo.Message // a message as it reads now
	Deleted     *Deleted
	Interaction *discordgo.Interaction
	Where       *discordgo.Channel     // the channel of the interaction, in part; nil when it is not known
	Unreadable  *discordgo.Interaction // one whose contents could not be read; there is enough to respond to it
}

// Ready says who the bot is.
type Ready struct {
	UserID        string
	ApplicationID string
	GuildIDs      []string         // every guild that the bot is in
	Intents       discordgo.Intent // what Discord tells the bot of, which may be less than it asked for
}

const (
	// Discord resends events after a resume, which it grants within minutes.
	answeredSize = 10_000
	answeredLife = 15 * time.Minute

	// restingLife is how long a channel rests after Discord said that the bot may not write there. Requests that are
	// forbidden count against the bot's address, 10,000 in 10 minutes.
	restingSize = 1_000
	restingLife = 10 * time.Minute
)

// New returns a bot that answers from the library.
func New(o Options) *Bot {
	if o.Now == nil {
		o.Now = time.Now
	}
	b := &Bot{
		options:  o,
		library:  o.Library,
		journal:  o.Journal,
		rest:     o.REST,
		log:      o.Log,
		metrics:  newMetrics(o.Metrics),
		now:      o.Now,
		arrived:  make(chan identity, 1),
		emptied:  map[string]bool{},
		manners:  newManners(o.Now),
		answered: newRecent[struct{}](answeredSize, answeredLife, o.Now),
		replies:  newRecent[*reply](repliesSize, repliesLife, o.Now),
		settings: newRecent[setting](settingSize, settingLife, o.Now),
		voices:   newRecent[Voice](settingSize, settingLife, o.Now),
		resting:  newRecent[struct{}](restingSize, restingLife, o.Now),

		complaints: make(chan complaint, complaintsSize),
		complained: newRecent[struct{}](restingSize, restingLife, o.Now),
	}
	rand.Read(b.salt[:])
	b.links.Store(&links{})
	b.table = b.commands()
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

// Handle answers an event. It returns when the answer is with Discord, or when there is none.
func (b *Bot) Handle(ctx context.Context, e Event) {
	switch {
	case e.Ready != nil:
		b.ready(*e.Ready)
	case e.Message != nil:
		b.message(ctx, e.Message, e.Received)
	case e.Edited != nil:
		b.edited(ctx, e.Edited, e.Received)
	case e.Deleted != nil:
		b.deleted(ctx, *e.Deleted)
	case e.Interaction != nil:
		b.learnSetting(e.Where)
		b.interaction(ctx, e.Interaction, e.Received)
	case e.Unreadable != nil && b.first(e.Unreadable.ID):
		b.callback(ctx, e.Unreadable, failure(e.Unreadable), e.Received)
	}
}

// failure says that something went wrong on the bot's side. What is being typed is not disturbed.
func failure(i *discordgo.Interaction) response {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		return suggesting(nil)
	}
	return privately(note(voiceFor(i).say(msgFailed)))
}

func (b *Bot) ready(r Ready) {
	who := identity{user: r.UserID, application: r.ApplicationID, guilds: slices.Clone(r.GuildIDs), intents: r.Intents}
	b.identity.Store(&who)
	b.arrive(who)
}

// message answers a message, at most once.
func (b *Bot) message(ctx context.Context, m *discordgo.Message, received time.Time) {
	who := b.identity.Load()
	if who == nil {
		return // who is not known yet cannot be addressed
	}
	b.joined(m.GuildID)
	l, h := listener{self: who.user, channels: b.unprompted(who)}, heard{Message: m}
	if l.depends(m) {
		h.in, _ = b.setting(ctx, m.ChannelID)
	}
	from := l.surface(h)
	if from == surfaceNone || b.isQuiet(ctx, m.GuildID, m.ChannelID) || b.resting.has(m.ChannelID) || !b.first(m.ID) {
		return
	}
	if b.manners.allow(received, m.Author.ID, m.ChannelID, m.GuildID) {
		b.answer(ctx, h, from, received)
	} else if from != surfaceChannel && b.manners.warn(m.Author.ID) {
		b.direct(ctx, m.Author.ID, note(b.voiceForMessage(ctx, h.asked(from), m.GuildID).say(msgSlowDown)))
	}
}

// interaction answers an interaction, at most once.
func (b *Bot) interaction(ctx context.Context, i *discordgo.Interaction, received time.Time) {
	if i.Type == discordgo.InteractionPing || !b.first(i.ID) {
		return
	}
	if _, invited := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]; invited {
		b.joined(i.GuildID)
	}
	r := b.response(ctx, i, received)
	b.count(r.outcome, received, b.callback(ctx, i, r, received))
}

// response makes the response to an interaction. A fault of ours costs the person an answer, but not a word.
func (b *Bot) response(ctx context.Context, i *discordgo.Interaction, received time.Time) (r response) {
	defer func() {
		if fault := recover(); fault != nil {
			b.log.Error().Any("fault", fault).Bytes("stack", debug.Stack()).Msg("interaction handler failed")
			r = failure(i)
		}
	}()
	x := b.exchange(actorOf(i).user, voiceFor(i), received)
	x.quiet = i.Type != discordgo.InteractionApplicationCommandAutocomplete && b.isQuiet(ctx, i.GuildID, i.ChannelID)
	x.in, _ = b.settings.get(i.ChannelID)
	if asks(b.table, i) && !b.manners.allow(received, x.asker, i.ChannelID, i.GuildID) {
		return privately(note(x.voice.say(msgSlowDown)))
	}
	return b.replying(i, b.voting(respond(b.table, x, i)))
}

// exchange begins the answer to an event, with the content of this moment.
func (b *Bot) exchange(asker string, v Voice, received time.Time) exchange {
	base := b.library.Base()
	return exchange{
		renderer: renderer{voice: v, version: base.Version(), asker: asker},
		base:     base,
		journal:  b.journal,
		received: received,
		reads:    b.told()&discordgo.IntentMessageContent != 0,
	}
}

// first reports whether an event with this id has not been answered before.
func (b *Bot) first(id string) bool {
	_, fresh := b.answered.keep(id, struct{}{})
	return fresh
}

// count counts a question, the entry that was its answer, and the time it took when that was sent.
func (b *Bot) count(o outcome, received time.Time, sent bool) {
	if sent && o.entry != "" {
		b.tell(b.journal.Asked(o.entry, b.now()))
	}
	if o.surface == surfaceNone {
		return
	}
	b.metrics.questions.WithLabelValues(string(o.surface), o.band).Inc()
	if sent {
		b.metrics.seconds.Observe(b.now().Sub(received).Seconds())
	}
}

// unprompted returns the channels in which every question is answered: none while Discord withholds what is written
// there.
func (b *Bot) unprompted(who *identity) []string {
	if who.intents&discordgo.IntentMessageContent == 0 {
		return nil
	}
	return b.options.AnswerChannels
}

// told says what Discord tells the bot of; nothing until it is connected.
func (b *Bot) told() discordgo.Intent {
	if who := b.identity.Load(); who != nil {
		return who.intents
	}
	return 0
}
