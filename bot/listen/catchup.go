package listen

import (
	"context"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/gateway"
	"faqbot/bot/identity"
	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// CatchUpOptions are what a CatchUp is made of. All are required.
type CatchUpOptions struct {
	REST      *rest.Client
	Journal   *journal.Journal
	Identity  *identity.Current
	Connected func() bool // returns true while the bot hears what is said
	Report    func(error) // logs what goes wrong in the journal; nil is nothing
	Log       zerolog.Logger
	Now       func() time.Time
}

// CatchUp finds what was said while the bot was away. NewCatchUp makes it; its methods may be called from any goroutine, Run
// by one at a time.
//
// The journal keeps a mark: the moment up to which everything was heard and answered. The mark moves while the bot is
// connected and owes nothing. So a bot that is started anew, whatever it was doing when it ended, goes on from there.
type CatchUp struct {
	CatchUpOptions
	news chan struct{} // holds a value when a session has begun

	mu    sync.Mutex
	begun bool      // there was a session
	since time.Time // from when on messages are owed an answer; zero when none are
}

const (
	patience   = 10 * time.Minute // after which nobody waits for an answer any more
	missedMost = 100              // messages that are answered after a gap

	present   = "present"   // the deed that is the mark
	markEvery = time.Minute // how often the mark is moved
)

// NewCatchUp returns what has missed nothing yet.
func NewCatchUp(o CatchUpOptions) *CatchUp {
	return &CatchUp{CatchUpOptions: o, news: make(chan struct{}, 1)}
}

// Away says that a session has begun, once it is known who the bot is, and what was missed before it. The zero gap is that of
// the first session of a run: then what was missed is what came after the mark of another run. It returns at once.
func (c *CatchUp) Away(missed gateway.Gap) {
	since := missed.From
	if last, marked := c.Journal.Last(c.mark()); since.IsZero() && marked {
		since = last
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.begun = true
	if !since.IsZero() && (c.since.IsZero() || since.Before(c.since)) {
		c.since = since
	}
	select {
	case c.news <- struct{}{}:
	default: // Run will look at since anyway
	}
}

// Run calls hear, after each gap, with the messages that were sent meanwhile and lately enough, until it has returned true for
// a hundred of them. It returns when ctx is done.
func (c *CatchUp) Run(ctx context.Context, hear func(context.Context, *discordgo.Message) bool) {
	minute := time.NewTicker(markEvery)
	defer minute.Stop()
	for {
		select {
		case <-ctx.Done():
			c.move()
			return
		case <-minute.C:
		case <-c.news:
			c.pay(ctx, hear)
		}
		c.move()
	}
}

// pay reads the messages that are owed an answer, and owes none when all of them were heard.
func (c *CatchUp) pay(ctx context.Context, hear func(context.Context, *discordgo.Message) bool) {
	c.mu.Lock()
	since := c.since
	c.mu.Unlock()
	if since.IsZero() {
		return
	}
	heard, ok := c.read(ctx, later(since, c.Now().Add(-patience)), hear)
	if !ok {
		return
	}
	c.Log.Info().Int("count", heard).Time("since", since).Msg("messages read that were missed")
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.since.Equal(since) { // otherwise an earlier one is owed by now, and news has a value
		c.since = time.Time{}
	}
}

// read reads what was said since a moment; ok is false when it could not hear all of it before ctx was done.
func (c *CatchUp) read(
	ctx context.Context, since time.Time, hear func(context.Context, *discordgo.Message) bool,
) (heard int, ok bool) {
	self, _ := c.Identity.Known()
	for _, guild := range self.GuildIDs {
		if heard == missedMost {
			break
		}
		messages, err := missed(ctx, c.REST, guild, self.UserID, since)
		if err != nil && ctx.Err() == nil {
			c.Log.Warn().Err(err).Str("guild", guild).Msg("messages that were missed not read")
		}
		for _, m := range messages {
			if ctx.Err() == nil && heard < missedMost && hear(ctx, m) {
				heard++
			}
		}
	}
	return heard, ctx.Err() == nil
}

// move moves the mark to this moment, when nothing is owed.
func (c *CatchUp) move() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.begun && c.since.IsZero() && c.Connected() {
		_, err := c.Journal.Note(c.mark(), time.Second, c.Now())
		c.Report(err)
	}
}

// mark is the deed that is the mark, of the bot that this is.
func (c *CatchUp) mark() journal.Deed {
	self, _ := c.Identity.Known()
	return journal.Deed{Kind: present, ID: self.UserID}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
