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
	for _, raw := range []string{``, `{}`, `{"channel":null}`, `{"channel":{}}`, `{"channel":7}`, `[]`} {
		if got := where([]byte(raw)); got != nil {
			t.Errorf("of %q there is said %+v", raw, got)
		}
	}
}

func TestWhatIsNotWholeIsNoEvent(t *testing.T) {
	for name, decoded := range map[string]any{
		"an edit of nothing":            &discordgo.MessageUpdate{},
		"an edit by nobody":             &discordgo.MessageUpdate{Message: &discordgo.Message{ID: "1", ChannelID: "2"}},
		"a deletion of nothing":         &discordgo.MessageDelete{},
		"a deletion nowhere":            &discordgo.MessageDelete{Message: &discordgo.Message{ID: "1"}},
		"a deletion of no messages":     &discordgo.MessageDeleteBulk{ChannelID: "2"},
		"a deletion of many, nowhere":   &discordgo.MessageDeleteBulk{Messages: []string{"1"}},
		"something we do not listen to": &discordgo.TypingStart{},
	} {
		if e, ok := event(&discordgo.Event{Struct: decoded, RawData: []byte(`{}`)}, time.Time{}); ok {
			t.Errorf("%s is event %+v", name, e)
		}
	}
}

func TestReadySaysWhatTheBotIsToldOf(t *testing.T) {
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
	user := &discordgo.User{ID: "1"}
	for name, c := range map[string]struct {
		ready *discordgo.Ready
		want  *Ready
	}{
		"nobody":         {&discordgo.Ready{}, nil},
		"no application": {&discordgo.Ready{User: user}, &Ready{UserID: "1", ApplicationID: "1"}},
		"an application": {&discordgo.Ready{User: user, Application: &discordgo.Application{ID: "2"}}, &Ready{UserID: "1", ApplicationID: "2"}},
		"guilds without an id": {
			&discordgo.Ready{User: user, Guilds: []*discordgo.Guild{nil, {}, {ID: "3"}}},
			&Ready{UserID: "1", ApplicationID: "1", GuildIDs: []string{"3"}},
		},
	} {
		if got := ready(c.ready); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}
