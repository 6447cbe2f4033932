package gateway

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestEditsAndDeletionsArrive(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	m := srv.SendMessage(discordtest.Mention("hello"))
	m.Content = "<@" + discordtest.BotID + "> good-bye"
	srv.SendEdit(m)
	srv.SendDelete(m.ChannelID, m.ID)
	srv.Dispatch("MESSAGE_DELETE_BULK", map[string]any{"ids": []string{"7", "8"}, "channel_id": m.ChannelID})
	r.await("the edit and both deletions", func(events []Event, _ string) bool {
		edited, deleted, bulk := false, false, false
		for _, e := range events {
			edited = edited || e.Edited != nil && e.Edited.ID == m.ID && e.Edited.Content == m.Content
			deleted = deleted || e.Deleted != nil && e.Deleted.ChannelID == m.ChannelID && slices.Equal(e.Deleted.MessageIDs, []string{m.ID})
			bulk = bulk || e.Deleted != nil && slices.Equal(e.Deleted.MessageIDs, []string{"7", "8"})
		}
		return edited && deleted && bulk
	})
}

func TestAnInteractionSaysWhereItHappened(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	i := discordtest.Command("ask")
	i.ChannelID = srv.AddThread(discordtest.ChannelID, "more on rice")
	srv.SendInteraction(i)
	r.await("the interaction", func(events []Event, _ string) bool {
		return slices.ContainsFunc(events, func(e Event) bool {
			return e.Interaction != nil && e.Where != nil && e.Where.IsThread() && e.Where.ParentID == discordtest.ChannelID
		})
	})
}

func TestWhatIsNotWholeIsNoEvent(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ kind, raw string }{
		{typeMessageUpdate, `{}`},
		{typeMessageUpdate, `{"id":"1","channel_id":"2"}`},
		{typeMessageDelete, `{}`},
		{typeMessageDelete, `{"id":"1"}`},
		{typeMessageDelete, `{"channel_id":"2"}`},
		{typeMessageDeleteBulk, `{"channel_id":"2","ids":[]}`},
		{typeMessageDeleteBulk, `{"ids":["1"]}`},
		{typeMessageDeleteBulk, `{"channel_id":"2","ids":7}`},
		{typeInteractionCreate, `{"id":"1","token":"t","type":1}`},
		{typeInteractionCreate, `{"id":"1","type":2,"data":{"name":"ask"}}`},
		{"TYPING_START", `{"channel_id":"2"}`},
	} {
		if e, err := event(c.kind, []byte(c.raw), time.Time{}); err == nil || !reflect.DeepEqual(e, Event{}) {
			t.Errorf("%s of %s is event %+v, %v", c.kind, c.raw, e, err)
		}
	}
}

// TestWhatCannotBeReadCanBeRespondedTo has an interaction whose contents nobody knows.
func TestWhatCannotBeReadCanBeRespondedTo(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{
		`{"id":"1","token":"t","type":2}`, `{"id":"1","token":"t","type":99,"data":{}}`, `{"id":"1","token":"t","type":2,"data":{"name":7}}`,
	} {
		e, err := event(typeInteractionCreate, []byte(raw), time.Time{})
		if err == nil || e.Interaction != nil || e.Unreadable == nil || e.Unreadable.ID != "1" || e.Unreadable.Token != "t" {
			t.Errorf("%s is event %+v, %v", raw, e, err)
		}
	}
}

func TestReadySaysWhatTheBotIsToldOf(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.OnIdentify(discordtest.Close(closeDisallowedIntents))
	r := start(t, srv, nil)
	srv.AwaitConnection()
	r.await("Ready", func(events []Event, _ string) bool { return len(events) > 0 })
	r.mu.Lock()
	defer r.mu.Unlock()
	if got, want := r.events[0].Ready.Intents, discordgo.IntentGuildMessages|discordgo.IntentDirectMessages; got != want {
		t.Errorf("intents after message content was refused are %b, want %b", got, want)
	}
}

func TestReadyWithLittleInIt(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		raw  string
		want *Ready
	}{
		"nobody":         {`{"guilds":[]}`, nil},
		"no application": {`{"user":{"id":"1"}}`, &Ready{UserID: "1", ApplicationID: "1"}},
		"an application": {`{"user":{"id":"1"},"application":{"id":"2"}}`, &Ready{UserID: "1", ApplicationID: "2"}},
		"guilds without an id": {
			`{"user":{"id":"1","username":7},"guilds":[null,{},{"id":"3","unavailable":true}]}`,
			&Ready{UserID: "1", ApplicationID: "1", GuildIDs: []string{"3"}},
		},
	} {
		if got, err := ready([]byte(c.raw)); !reflect.DeepEqual(got, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%s: got %+v, %v, want %+v", name, got, err, c.want)
		}
	}
}
