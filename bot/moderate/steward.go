package moderate

import (
	"cmp"
	"context"
	"sync/atomic"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/command"
	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
	"faqbot/bot/identity"
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

	Identity *identity.Current // who the bot is; the steward passes each Ready on to it

	AnswerChannels []string         // ids of channels in which every question is answered
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

	identity  *identity.Current
	sessions  atomic.Int64     // how often Ready has come
	emptied   map[string]bool  // ids of guilds in which no command is left behind; of the goroutine of Run alone
	refusedIn map[string]int64 // by guild, the session in which Discord refused its commands for good; likewise

	complaints chan complaint
	complained *recent.Cache[struct{}] // ids of channels that were complained about a short while ago
}

const (
	// callTime bounds a request of the steward. Nobody waits for one in a hurry.
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
		identity:   o.Identity,
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

// Ready takes note of who the bot is, at the start of each session.
func (s *Steward) Ready(r gateway.Ready) {
	s.sessions.Add(1)
	switch self := s.identity.Ready(r); {
	case s.identity.Configured() || len(r.GuildIDs) < 2:
	case self.Home == "":
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Msg("in several guilds, and none of them is home: set FAQBOT_HOME_GUILD, " +
			"or nobody may moderate")
	default:
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Str("home", self.Home).Msg("in several guilds, and the first is home: " +
			"set FAQBOT_HOME_GUILD, or nobody may moderate after a restart")
	}
}

// Run looks after the bot until ctx is done. It keeps Discord's list of the commands in step with the table, from each
// Ready on, and writes to moderators what is wrong. A refusal of the commands costs nobody an answer: Run logs it and tries
// again later.
func (s *Steward) Run(ctx context.Context) {
	var retry <-chan time.Time
	wait := firstRetry
	for {
		select {
		case <-ctx.Done():
			return
		case c := <-s.complaints:
			s.complain(ctx, c)
			continue
		case <-s.identity.Changed():
			wait = firstRetry
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
