package bot

import (
	"context"
	"slices"
	"time"

	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/rest"
	"faqbot/knowledge"
)

const (
	// attention is how long a direct message may refer to what was shown before it without being a reply.
	attention = 10 * time.Minute
	// beforeTime bounds the request for what was shown.
	beforeTime = time.Second
)

// before returns what was shown before a message. It stands in the conversation itself, so a restart loses nothing: in the
// message of the bot's that it replies to, or in a direct conversation in the last one of ten minutes. When that cannot be
// read any more, nothing was shown.
func (b *Bot) before(ctx context.Context, base *knowledge.Base, m listen.Message, q question) knowledge.Before {
	who, _ := b.steward.Identity()
	if of := m.ReferencedMessage; of != nil {
		if of.Author == nil || of.Author.ID != who.UserID {
			return knowledge.Before{}
		}
		return component.ShownIn(base, of.Components)
	}
	if q.from != listen.Direct || !base.Refers(q.words) {
		return knowledge.Before{}
	}
	ctx, cancel := context.WithTimeout(ctx, beforeTime)
	defer cancel()
	messages, err := b.options.REST.MessagesAfter(ctx, m.ChannelID, rest.IDAt(q.received.Add(-attention)))
	if err != nil {
		b.options.Log.Warn().Err(err).Str("channel", m.ChannelID).Msg("history not read")
		return knowledge.Before{}
	}
	for _, earlier := range slices.Backward(messages) {
		if earlier.Author == nil || earlier.Author.ID != who.UserID || !rest.Earlier(earlier.ID, m.ID) {
			continue
		}
		return component.ShownIn(base, earlier.Components)
	}
	return knowledge.Before{}
}
