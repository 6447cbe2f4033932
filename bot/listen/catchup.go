package listen

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/gateway"
	"faqbot/bot/identity"
	"faqbot/bot/rest"
)

// CatchUp finds what was said while the bot was away. NewCatchUp makes it; its methods may be called from any goroutine, Run
// by one at a time.
type CatchUp struct {
	rest     *rest.Client
	identity *identity.Current
	log      zerolog.Logger
	gaps     chan gateway.Gap // the earliest one that nobody has looked after yet
}

const (
	longestGap = 10 * time.Minute // after which nobody waits for an answer any more
	missedMost = 100              // messages that are answered after a gap
)

// NewCatchUp returns what has missed nothing yet.
func NewCatchUp(client *rest.Client, who *identity.Current, log zerolog.Logger) *CatchUp {
	return &CatchUp{rest: client, identity: who, log: log, gaps: make(chan gateway.Gap, 1)}
}

// Away says for which time the bot was away. It does not wait until somebody looks after that.
func (c *CatchUp) Away(g gateway.Gap) {
	select {
	case c.gaps <- g:
	default: // an earlier one waits, and everything since then is read
	}
}

// Run calls hear, after each gap, with the messages that were sent meanwhile, until it has returned true for a hundred of
// them. It returns when ctx is done.
func (c *CatchUp) Run(ctx context.Context, hear func(context.Context, *discordgo.Message) bool) {
	for {
		select {
		case <-ctx.Done():
			return
		case g := <-c.gaps:
			if away := g.To.Sub(g.From); away > 0 && away <= longestGap {
				c.read(ctx, g, hear)
			}
		}
	}
}

// read reads the messages of a gap.
func (c *CatchUp) read(ctx context.Context, g gateway.Gap, hear func(context.Context, *discordgo.Message) bool) {
	self, _ := c.identity.Known()
	heard := 0
	for _, guild := range self.GuildIDs {
		messages, err := missed(ctx, c.rest, guild, self.UserID, g.From)
		if err != nil && ctx.Err() == nil {
			c.log.Warn().Err(err).Str("guild", guild).Msg("messages that were missed not read")
		}
		for _, m := range messages {
			if heard < missedMost && hear(ctx, m) {
				heard++
			}
		}
	}
	c.log.Info().Int("count", heard).Stringer("gap", g.To.Sub(g.From)).Msg("messages read that were missed")
}
