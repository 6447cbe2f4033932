package listen

import (
	"context"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/identity"
	"faqbot/bot/rest"
)

const (
	// attention is how long a direct message may refer to what was shown before it without being a reply.
	attention = 10 * time.Minute
	// beforeTime bounds the request for what was shown.
	beforeTime = time.Second
)

// before returns what was shown before a message. It stands in the conversation itself, so a restart loses nothing: in the
// message of the bot's that it replies to, or in a direct conversation in the last one of ten minutes. Lost is true when the
// message replies to one that is not there any more, or when the conversation could not be read.
func (l *Listener) before(
	ctx context.Context, self identity.Identity, h Heard, a Arrival,
) (shown []discordgo.MessageComponent, lost bool) {
	of := h.ReferencedMessage
	switch {
	case of != nil && (of.Author == nil || of.Author.ID != self.UserID):
		return nil, false
	case of != nil:
		return of.Components, false
	case h.Type == discordgo.MessageTypeReply:
		return nil, true // Discord sends no message when it was deleted
	case h.From != Direct || !a.Refers(h.Words):
		return nil, false
	}
	ctx, cancel := context.WithTimeout(ctx, beforeTime)
	defer cancel()
	messages, err := l.options.REST.MessagesAfter(ctx, h.ChannelID, rest.IDAt(a.Received.Add(-attention)))
	if err != nil {
		l.options.Log.Warn().Err(err).Str("channel", h.ChannelID).Msg("history not read")
		return nil, true
	}
	for _, earlier := range slices.Backward(messages) {
		if earlier.Author != nil && earlier.Author.ID == self.UserID && rest.CompareIDs(earlier.ID, h.ID) < 0 {
			return earlier.Components, false
		}
	}
	return nil, false
}
