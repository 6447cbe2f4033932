package bot

import (
	"context"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/listen"
	"faqbot/bot/pace"
	"faqbot/bot/reply"
	"faqbot/bot/tally"
)

// message answers a message, at most once, and returns true when it was for the bot. Late is true for one that was sent while
// the bot was away.
func (b *Bot) message(ctx context.Context, m *discordgo.Message, received time.Time, late bool) bool {
	self, known := b.identity.Met(m.GuildID)
	if !known || b.sender.Resting(m.ChannelID) {
		return false // who is not known yet cannot be addressed
	}
	base := b.options.Library.Base()
	h, ok := b.listener.Hear(ctx, self, listen.Arrival{Message: m, Received: received, Late: late, Refers: base.Refers})
	if !ok {
		return false
	}
	r := reply.To(h, base)
	sent, err := b.sender.Reply(ctx, h, r)
	counted := tally.Result{From: h.From, Band: r.Outcome.Band, Took: b.options.Now().Sub(received)}
	switch {
	case err != nil:
		counted.Fate = tally.Unsent
	case !sent:
		counted.Fate = tally.Withheld
	}
	b.tally.Count(counted)
	b.failed(ctx, err, failure{message: "reply not sent", channel: m.ChannelID})
	return true
}

// missed answers a message that was sent while the bot was away. Like the gateway's, its handler may panic.
func (b *Bot) missed(ctx context.Context, m *discordgo.Message) (heard bool) {
	defer func() {
		if fault := recover(); fault != nil {
			b.options.Log.Error().Any("fault", fault).Bytes("stack", debug.Stack()).Msg("message handler failed")
			heard = true
		}
	}()
	return b.message(ctx, m, b.options.Now(), true)
}

// edited updates the reply to a message that was edited soon after it was sent. An edit that makes something of it that
// the bot has nothing to say to takes the reply away.
func (b *Bot) edited(ctx context.Context, m *discordgo.Message, received time.Time) {
	was, answered := b.sender.Answered(m.ID)
	self, known := b.identity.Met(m.GuildID)
	if !answered || !known || b.sender.Resting(m.ChannelID) {
		return
	}
	base := b.options.Library.Base()
	h, ok := b.listener.HearAgain(ctx, self, listen.Arrival{Message: m, Received: received, Refers: base.Refers}, was.Trace)
	if !ok {
		return
	}
	r := reply.To(h, base)
	if h.Pace != pace.Allowed { // the reply stays as it is
		b.tally.Count(tally.Result{From: h.From, Band: r.Outcome.Band})
		return
	}
	err := b.sender.Edit(ctx, h, r)
	b.failed(ctx, err, failure{message: "reply not edited", channel: m.ChannelID})
}
