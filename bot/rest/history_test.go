package rest_test

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

// TestMessagesAfter reads what came after a message, and after a moment.
func TestMessagesAfter(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	var ids []string
	for n := range 103 {
		ids = append(ids, srv.AddMessage(discordtest.Said(discordtest.ChannelID, fmt.Sprint(n))).ID)
	}
	tests := []struct {
		name, after string
		want        []string
	}{
		{"the last two", ids[100], ids[101:]},
		{"the hundred after the first", ids[0], ids[1:101]},
		{"nothing", ids[102], nil},
		{"what came an hour ago", rest.IDAt(time.Now().Add(-time.Hour)), ids[:100]},
		{"what is to come", rest.IDAt(time.Now().Add(time.Hour)), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			messages, err := c.MessagesAfter(t.Context(), discordtest.ChannelID, test.after)
			var got []string
			for _, m := range messages {
				got = append(got, m.ID)
			}
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("read %d messages, %v; want %d", len(got), err, len(test.want))
			}
		})
	}
	if _, err := c.MessagesAfter(t.Context(), discordtest.PrivateChannelID, "1"); rest.Code(err) != rest.CodeMissingAccess {
		t.Errorf("of a channel that the bot cannot see: %v", err)
	}
}

// TestMessagesAfterWithStrangers reads past what cannot be read.
func TestMessagesAfterWithStrangers(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}/messages").Answer(http.StatusOK, nil, `[7,
		{"id":"3","channel_id":"1","author":{"id":"9"},"content":"third","components":[{"type":99}]},
		{"id":"2","channel_id":"1"}, null,
		{"id":"1","channel_id":"1","author":{"id":"9","public_flags":"0"},"content":"first"}]`))
	var log bytes.Buffer
	c := rest.New(rest.Options{Token: srv.Token(), APIBase: srv.APIBase(), Log: zerolog.New(&log)})
	t.Cleanup(c.Close)
	messages, err := c.MessagesAfter(t.Context(), discordtest.ChannelID, "0")
	if err != nil || len(messages) != 2 || messages[0].Content != "first" || messages[1].Content != "third" {
		t.Errorf("read %+v, %v", messages, err)
	}
	if line := log.String(); strings.Count(line, "\n") != 1 || !strings.Contains(line, `"count":3,"message":"messages of the history not read"`) {
		t.Errorf("the log says %q, want one line for the three", line)
	}
}

// TestIDAt has the example of Discord's documentation: the id 175928847299117063 was made at 1462015105796 ms. Its lower 22
// bits count within the millisecond: 175928847299117063 >> 22 << 22 = 175928847298985984.
func TestIDAt(t *testing.T) {
	t.Parallel()
	for want, at := range map[string]time.Time{
		"175928847298985984": time.UnixMilli(1462015105796), "0": time.UnixMilli(0), "4194304": time.UnixMilli(1420070400001),
	} {
		if got := rest.IDAt(at); got != want {
			t.Errorf("at %v the id is %s, want %s", at.UnixMilli(), got, want)
		}
	}
}
