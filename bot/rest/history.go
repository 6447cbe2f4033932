package rest

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/decode"
)

// historySize is how many messages Discord gives at once.
const historySize = 100

// MessagesAfter reads the messages of a channel that came after the one with the id, the oldest first and at most 100. The
// id need not be that of a message: IDAt makes one of a moment. A message that cannot be read is left out. The bot needs to
// see the channel and to read its history; without that the error has CodeMissingAccess.
func (c *Client) MessagesAfter(ctx context.Context, channel, id string) ([]*discordgo.Message, error) {
	k := newCall("read history", http.MethodGet, "/channels/{channel}/messages", channel)
	k.path += "?limit=" + strconv.Itoa(historySize) + "&after=" + id
	raw, err := read[[]json.RawMessage](ctx, c, k, nil)
	if err != nil {
		return nil, err
	}
	var messages []*discordgo.Message
	var unread error                            // the last one
	for _, one := range slices.Backward(*raw) { // the newest comes first
		m, err := decode.Message(one)
		if err != nil {
			unread = err
			continue
		}
		messages = append(messages, m)
	}
	if unread != nil {
		c.log.Warn().Err(unread).Str("channel", channel).Int("count", len(*raw)-len(messages)).Msg("messages of the history not read")
	}
	return messages, nil
}

// discordEpoch is when Discord's ids begin, in milliseconds of Unix time.
const discordEpoch = 1420070400000

// IDAt returns the first id that Discord gave, or will give, in the millisecond of that time: ids grow with time.
func IDAt(t time.Time) string { return strconv.FormatInt(max(0, t.UnixMilli()-discordEpoch)<<22, 10) }

// CompareIDs orders ids by when Discord gave them, the earlier one first. Ids are numbers without leading zeros.
func CompareIDs(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }
