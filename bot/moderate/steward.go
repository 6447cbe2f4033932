package moderate

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/command"
	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
	"faqbot/bot/listen"
	"faqbot/bot/recent"
	"faqbot/bot/rest"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// Options are what a Steward is made of. All pointers but Metrics are required.
type Options struct {
	Library *knowledge.Library
	Journal *journal.Journal
	REST    *rest.Client
	Sender  *deliver.Sender
	Places  *listen.Places

	AnswerChannels []string         // ids of channels in which every question is answered
	HomeGuild      string           // id of the guild whose moderators may moderate; empty for the only guild the bot is in
	ModeratorRoles []string         // ids of roles, of the home guild
	Moderators     []string         // ids of users
	Intents        discordgo.Intent // what the bot asks the gateway for

	Log     zerolog.Logger
	Metrics *metrics.Set // nil for none
	Now     func() time.Time
}

// Steward looks after the bot. Its methods may be called from any goroutine.
type Steward struct {
	options Options
	table   command.Table
	library *knowledge.Library
	journal *journal.Journal
	rest    *rest.Client
	sender  *deliver.Sender
	places  *listen.Places
	log     zerolog.Logger
	now     func() time.Time
	metrics *metrics.Set

	settling  sync.Mutex                    // held while identity changes
	identity  atomic.Pointer[gateway.Ready] // nil until Ready
	soleGuild atomic.Pointer[string]        // id of the first guild that was the only one; nil until there was one
	changed   chan struct{}                 // holds a value when commands are to be registered for the identity
	sessions  atomic.Int64                  // how often Ready has come
	emptied   map[string]bool               // ids of guilds in which no command is left behind; of the goroutine of Run alone
	refusedIn map[string]int64              // by guild, the session in which Discord refused its commands for good; likewise

	complaints chan complaint
	complained *recent.Cache[struct{}] // ids of channels that moderators were to be told of a short while ago
}

const (
	// callTime bounds a request of the steward, which nobody waits for in a hurry.
	callTime = 10 * time.Second

	// complainedLife is how long a channel is not complained about again. It is as long as a channel rests.
	complainedSize = 1_000
	complainedLife = 10 * time.Minute
)

// New returns a steward that knows nothing of Discord yet.
func New(o Options) *Steward {
	s := &Steward{
		options: o, library: o.Library, journal: o.Journal, rest: o.REST, sender: o.Sender, places: o.Places, log: o.Log, now: o.Now,
		metrics:    cmp.Or(o.Metrics, metrics.NewSet()),
		changed:    make(chan struct{}, 1),
		emptied:    map[string]bool{},
		refusedIn:  map[string]int64{},
		complaints: make(chan complaint, complaintsSize),
		complained: recent.New[struct{}](complainedSize, complainedLife, o.Now),
	}
	s.table = command.Standard(s.reloadCommand(), s.explainCommand(), s.doctorCommand(), s.quietCommand())
	return s
}

// Table returns all commands and buttons.
func (s *Steward) Table() command.Table { return s.table }

// Identity returns who the bot is in Discord; ok is false before Ready.
func (s *Steward) Identity() (who gateway.Ready, ok bool) {
	if known := s.identity.Load(); known != nil {
		return *known, true
	}
	return gateway.Ready{}, false
}

// ReadsMessages returns true when Discord shows the bot the words of messages that do not address it.
func (s *Steward) ReadsMessages() bool {
	who, _ := s.Identity()
	return who.Intents&discordgo.IntentMessageContent != 0
}

// Quiet returns true when the bot was told to be quiet in a channel of a guild, or in the one that it is a thread of. When
// that cannot be found out it is quiet, rather than to speak where it was told not to. Only at home anybody can tell it so.
func (s *Steward) Quiet(ctx context.Context, guild, channel string) bool {
	if s.journal.IsQuiet(channel) {
		return true
	}
	home := s.home()
	if guild == "" || home != "" && guild != home || len(s.journal.QuietChannels()) == 0 {
		return false // the usual case, and it saves the request below
	}
	place, known := s.places.Find(ctx, channel)
	return !known || place.Parent != "" && s.journal.IsQuiet(place.Parent)
}

// Run looks after the bot until ctx is done. It keeps Discord's list of the commands in step with the table, from each
// Ready on, and tells moderators what is wrong. A refusal costs nobody an answer: it is logged, and the commands are tried
// again later.
func (s *Steward) Run(ctx context.Context) {
	var retry <-chan time.Time
	wait := firstRetry
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.changed:
			wait = firstRetry
		case c := <-s.complaints:
			s.tellModerators(ctx, c)
			continue
		case <-retry:
		}
		retry = nil
		if err := s.Register(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn().Err(err).Stringer("retry", wait).Msg("commands not registered")
			retry = time.After(wait)
			wait = min(2*wait, lastRetry)
		}
	}
}

// Ready tells the steward who the bot is, at the start of each session.
func (s *Steward) Ready(r gateway.Ready) {
	s.settling.Lock()
	defer s.settling.Unlock()
	s.sessions.Add(1)
	r.GuildIDs = slices.Clone(r.GuildIDs)
	s.settle(r)
	switch only := s.soleGuild.Load(); {
	case s.options.HomeGuild != "" || len(r.GuildIDs) < 2:
	case only == nil:
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Msg("in several guilds, and none of them is home: set FAQBOT_HOME_GUILD, " +
			"or nobody may moderate")
	default:
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Str("home", *only).Msg("in several guilds, and the first is home: " +
			"set FAQBOT_HOME_GUILD, or nobody may moderate after a restart")
	}
}
