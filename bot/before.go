package bot

import (
	"context"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

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
// message of the bot's that it replies to, or in a direct conversation in the last one of ten minutes. Lost is true when the
// message replies to something that is not there any more: the message, or what it showed.
func (b *Bot) before(ctx context.Context, base *knowledge.Base, m listen.Message, q question) (before knowledge.Before, lost bool) {
	who, _ := b.steward.Identity()
	of := m.ReferencedMessage
	switch {
	case of != nil && (of.Author == nil || of.Author.ID != who.UserID):
		return knowledge.Before{}, false
	case of != nil:
		return component.ShownIn(base, of.Components)
	case m.Type == discordgo.MessageTypeReply:
		return knowledge.Before{}, true // Discord sends no message when it was deleted
	case q.from != listen.Direct || !base.Refers(q.words):
		return knowledge.Before{}, false
	}
	ctx, cancel := context.WithTimeout(ctx, beforeTime)
	defer cancel()
	messages, err := b.options.REST.MessagesAfter(ctx, m.ChannelID, rest.IDAt(q.received.Add(-attention)))
	if err != nil {
		b.options.Log.Warn().Err(err).Str("channel", m.ChannelID).Msg("history not read")
		return knowledge.Before{}, true
	}
	for _, earlier := range slices.Backward(messages) {
		if earlier.Author != nil && earlier.Author.ID == who.UserID && rest.Earlier(earlier.ID, m.ID) {
			return component.ShownIn(base, earlier.Components)
		}
	}
	return knowledge.Before{}, false
}
