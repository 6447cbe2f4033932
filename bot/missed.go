package bot

import (
	"context"
	"time"

	"faqbot/bot/gateway"
	"faqbot/bot/listen"
)

const (
	longestGap = 10 * time.Minute // after which nobody waits for an answer any more
	missedMost = 100              // messages that are answered after a gap
)

// catchUp answers, after each gap, the messages that mentioned the bot or replied to it meanwhile. It returns when ctx is done.
func (b *Bot) catchUp(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case gap := <-b.gaps:
			b.answerMissed(ctx, gap)
		}
	}
}

// missed hands a gap to catchUp, unless it is none or too long.
func (b *Bot) missed(gap gateway.Gap) {
	if gap.From.IsZero() || gap.To.Sub(gap.From) > longestGap {
		return
	}
	select {
	case b.gaps <- gap:
	default: // an earlier one waits, and everything since then is read
	}
}

func (b *Bot) answerMissed(ctx context.Context, gap gateway.Gap) {
	who, _ := b.steward.Identity()
	heard := 0
	for _, guild := range who.GuildIDs {
		messages, err := listen.Missed(ctx, b.options.REST, guild, gap.From)
		if err != nil && ctx.Err() == nil {
			b.options.Log.Warn().Err(err).Str("guild", guild).Msg("messages that were missed not read")
		}
		for _, m := range messages {
			if heard < missedMost && b.hear(ctx, m, b.options.Now(), true) {
				heard++
			}
		}
	}
	b.options.Log.Info().Int("count", heard).Stringer("gap", gap.To.Sub(gap.From)).Msg("messages read that were missed")
}
