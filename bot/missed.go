package bot

import (
	"context"
	"time"

	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
	"faqbot/bot/listen"
	"faqbot/knowledge/journal"
)

const (
	longestGap = 10 * time.Minute // after which nobody waits for an answer any more
	missedMost = 100              // messages that are answered after a gap

	present       = "present"   // the deed of being there, which the journal keeps across a restart
	presenceEvery = time.Minute // how often that is noted
)

// catchUp answers, after each gap, the messages that mentioned the bot or replied to it meanwhile, and notes that the bot is
// there from its first session on. It returns when ctx is done.
func (b *Bot) catchUp(ctx context.Context) {
	var minute <-chan time.Time // nil before the first session
	for {
		select {
		case <-ctx.Done():
			if minute != nil {
				b.notePresence()
			}
			return
		case <-minute:
			b.notePresence()
		case gap := <-b.gaps:
			if minute == nil {
				ticker := time.NewTicker(presenceEvery)
				defer ticker.Stop()
				minute = ticker.C
			}
			if gap.From.IsZero() {
				gap = b.sinceLastRun()
				b.notePresence()
			}
			if away := gap.To.Sub(gap.From); away > 0 && away <= longestGap {
				b.answerMissed(ctx, gap)
			}
		}
	}
}

// missed hands the gap before a session to catchUp. It is zero before the first session of a run.
func (b *Bot) missed(gap gateway.Gap) {
	select {
	case b.gaps <- gap:
	default: // an earlier one waits, and everything since then is read
	}
}

// sinceLastRun returns the gap since another run of this bot, by what the journal keeps; zero when it keeps nothing.
func (b *Bot) sinceLastRun() gateway.Gap {
	last, ok := b.options.Journal.Last(b.presence())
	if !ok {
		return gateway.Gap{}
	}
	return gateway.Gap{From: last, To: b.options.Now()}
}

func (b *Bot) notePresence() {
	_, err := b.options.Journal.First(b.presence(), time.Second, b.options.Now())
	deliver.LogJournal(b.options.Log, err)
}

func (b *Bot) presence() journal.Deed {
	who, _ := b.steward.Identity()
	return journal.Deed{Kind: present, ID: who.UserID}
}

func (b *Bot) answerMissed(ctx context.Context, gap gateway.Gap) {
	who, _ := b.steward.Identity()
	heard := 0
	for _, guild := range who.GuildIDs {
		messages, err := listen.Missed(ctx, b.options.REST, guild, who.UserID, gap.From)
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
