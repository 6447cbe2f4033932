package rest_test

import (
	"encoding/json"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

func TestOnlyThoseNamedAreNotified(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	i := srv.AddInteraction(discordtest.Command("ask"))
	m := &rest.Message{Content: "For <@" + discordtest.OtherUserID + "> @everyone", Mentions: []string{discordtest.OtherUserID}}
	response := &rest.Response{Type: discordgo.InteractionResponseChannelMessageWithSource, Message: m}
	if err := client(t, srv).Callback(t.Context(), i, response); err != nil {
		t.Fatal(err)
	}
	var sent struct {
		Content struct {
			Allowed json.RawMessage `json:"allowed_mentions"`
		} `json:"data"`
	}
	if err := json.Unmarshal(srv.Callbacks()[0].Body, &sent); err != nil {
		t.Fatal(err)
	}
	if got, want := string(sent.Content.Allowed), `{"parse":[],"replied_user":false,"users":["`+discordtest.OtherUserID+`"]}`; got != want {
		t.Errorf("allowed mentions are %s, want %s", got, want)
	}
}

func TestDeleteOriginal(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	if _, err := c.CreateMessage(t.Context(), discordtest.ChannelID, &rest.Message{Content: "an answer"}); err != nil {
		t.Fatal(err)
	}
	i := srv.AddInteraction(discordtest.Click(srv.Messages(discordtest.ChannelID)[0], "v1:away"))
	if err := c.DeleteOriginal(t.Context(), i); err == nil {
		t.Error("deleted before the interaction was answered")
	}
	if err := c.Callback(t.Context(), i, &rest.Response{Type: discordgo.InteractionResponseDeferredMessageUpdate}); err != nil {
		t.Fatal(err)
	}
	if err := c.DeleteOriginal(t.Context(), i); err != nil {
		t.Error(err)
	}
	if left := srv.Messages(discordtest.ChannelID); len(left) != 0 {
		t.Errorf("%d messages are left", len(left))
	}
}
