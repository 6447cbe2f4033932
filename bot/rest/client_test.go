package rest_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

// client returns a client of a fake Discord, which checks every request it gets.
func client(t *testing.T, srv *discordtest.Server) *rest.Client {
	c := rest.New(rest.Options{Token: srv.Token(), APIBase: srv.APIBase() + "/", Metrics: metrics.NewSet()})
	t.Cleanup(c.Close)
	return c
}

func card(text string) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{discordgo.TextDisplay{Content: text}}
}

const v2 = discordgo.MessageFlagsIsComponentsV2

func TestMessages(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	question := srv.AddMessage(discordtest.Mention("hello"))

	sent, err := c.CreateMessage(t.Context(), question.ChannelID, &rest.Message{
		Components: card("first"), Flags: v2, Reference: question.SoftReference(), Nonce: question.ID,
	})
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.CreateMessage(t.Context(), question.ChannelID, &rest.Message{Content: "second", Nonce: question.ID})
	if err != nil || again != sent {
		t.Errorf("the same nonce made message %v, %v; want the first one, %s", again, err, sent)
	}
	if err := c.EditMessage(t.Context(), question.ChannelID, sent, &rest.Message{Components: card("edited"), Flags: v2}); err != nil {
		t.Error(err)
	}
	if m := srv.Messages(question.ChannelID); len(m) != 1 || m[0].Text() != "edited" {
		t.Errorf("messages = %+v, want the edited one", m)
	}
	if err := c.DeleteMessage(t.Context(), question.ChannelID, sent); err != nil {
		t.Error(err)
	}
	if err := c.DeleteMessage(t.Context(), question.ChannelID, sent); rest.Code(err) != 10008 {
		t.Errorf("second deletion = %v, want code 10008", err)
	}
}

// TestNobodyIsNotified looks at every kind of body that carries a message.
func TestNobodyIsNotified(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	m := &rest.Message{Content: "@everyone"}
	sent, err := c.CreateMessage(t.Context(), discordtest.ChannelID, m)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.EditMessage(t.Context(), discordtest.ChannelID, sent, m); err != nil {
		t.Error(err)
	}
	i := srv.AddInteraction(discordtest.Command("ask"))
	if err := c.Callback(t.Context(), i, &rest.Response{Type: discordgo.InteractionResponseChannelMessageWithSource, Message: m}); err != nil {
		t.Error(err)
	}
	if err := c.EditOriginal(t.Context(), i, m); err != nil {
		t.Error(err)
	}
	if err := c.FollowUp(t.Context(), i, m); err != nil {
		t.Error(err)
	}
	for _, r := range srv.Requests("", "") {
		var body struct {
			Data     json.RawMessage `json:"data"`
			Mentions json.RawMessage `json:"allowed_mentions"`
		}
		if err := json.Unmarshal(r.Body, &body); err != nil {
			t.Fatal(err)
		}
		if body.Data != nil {
			if err := json.Unmarshal(body.Data, &body); err != nil {
				t.Fatal(err)
			}
		}
		if want := `{"parse":[],"replied_user":false}`; string(body.Mentions) != want {
			t.Errorf("%s %s allows mentions %s, want %s", r.Method, r.Route, body.Mentions, want)
		}
	}
}

func TestCallbacks(t *testing.T) {
	t.Parallel()
	shown := &rest.Message{Components: card("shown"), Flags: v2 | discordgo.MessageFlagsEphemeral}
	button := discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.Button{Label: "more", CustomID: "more"}}}
	tests := []struct {
		name     string
		response rest.Response
		data     string // "" where it does not matter
	}{
		{name: "message", response: rest.Response{Type: discordgo.InteractionResponseChannelMessageWithSource, Message: shown}},
		{
			name:     "deferral",
			response: rest.Response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource, Message: shown},
			data:     `{"flags":64}`,
		},
		{name: "update", response: rest.Response{Type: discordgo.InteractionResponseUpdateMessage, Message: &rest.Message{Components: card("new"), Flags: v2}}},
		{
			name:     "choices, none",
			response: rest.Response{Type: discordgo.InteractionApplicationCommandAutocompleteResult},
			data:     `{"choices":[]}`,
		},
		{
			name: "choices",
			response: rest.Response{
				Type:    discordgo.InteractionApplicationCommandAutocompleteResult,
				Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "n", Value: "v"}},
			},
			data: `{"choices":[{"name":"n","value":"v"}]}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			srv := discordtest.New(t)
			c := client(t, srv)
			var i *discordgo.Interaction
			switch test.response.Type {
			case discordgo.InteractionResponseUpdateMessage:
				_, err := c.CreateMessage(t.Context(), discordtest.ChannelID, &rest.Message{
					Components: []discordgo.MessageComponent{button}, Flags: v2,
				})
				if err != nil {
					t.Fatal(err)
				}
				i = srv.AddInteraction(discordtest.Click(srv.Messages(discordtest.ChannelID)[0], "more"))
			case discordgo.InteractionApplicationCommandAutocompleteResult:
				i = srv.AddInteraction(discordtest.Autocomplete("section", "name", ""))
			default:
				i = srv.AddInteraction(discordtest.Command("ask"))
			}
			if err := c.Callback(t.Context(), i, &test.response); err != nil {
				t.Fatal(err)
			}
			var body struct {
				Data json.RawMessage `json:"data"`
			}
			if err := json.Unmarshal(srv.AwaitCallback(i.ID).Body, &body); err != nil {
				t.Fatal(err)
			}
			if test.data != "" && string(body.Data) != test.data {
				t.Errorf("data = %s, want %s", body.Data, test.data)
			}
			if test.response.Type == discordgo.InteractionResponseDeferredChannelMessageWithSource {
				if err := c.EditOriginal(t.Context(), i, shown); err != nil {
					t.Error(err)
				}
				if m := srv.AwaitResponse(i.ID); m.Text() != "shown" {
					t.Errorf("after the deferral: %q", m.Text())
				}
			}
		})
	}
}

func TestCommands(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	wanted := []*discordgo.ApplicationCommand{{Name: "ask", Description: "Ask", Type: discordgo.ChatApplicationCommand}}
	for _, guild := range []string{"", discordtest.GuildID} {
		if _, err := c.PutCommands(t.Context(), discordtest.ApplicationID, guild, wanted); err != nil {
			t.Fatal(err)
		}
		there, err := c.Commands(t.Context(), discordtest.ApplicationID, guild)
		if err != nil || len(there) != 1 || there[0].Name != "ask" {
			t.Errorf("commands in guild %q = %v, %v", guild, there, err)
		}
		if _, err := c.PutCommands(t.Context(), discordtest.ApplicationID, guild, nil); err != nil {
			t.Error(err)
		}
	}
	for _, r := range srv.Requests("PUT", "") {
		if !strings.HasPrefix(string(r.Body), "[") {
			t.Errorf("put %s, want a list", r.Body)
		}
	}
}

func TestGateway(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.IdentifiesRemaining(7))
	got, err := client(t, srv).Gateway(t.Context())
	if err != nil || got.URL == "" || got.Remaining != 7 || got.ResetAfter != 24*time.Hour {
		t.Errorf("gateway = %+v, %v", got, err)
	}
}

// TestLostAnswers sends what Discord takes and does not confirm.
func TestLostAnswers(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Lose())
	if _, err := c.CreateMessage(t.Context(), discordtest.ChannelID, &rest.Message{Content: "once", Nonce: "1"}); err != nil {
		t.Error(err)
	}
	if n := len(srv.Messages(discordtest.ChannelID)); n != 1 {
		t.Errorf("%d messages, want 1", n)
	}
	srv.Script(discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Lose())
	i := srv.AddInteraction(discordtest.Command("ask"))
	r := &rest.Response{Type: discordgo.InteractionResponseChannelMessageWithSource, Message: &rest.Message{Content: "hi"}}
	if err := c.Callback(t.Context(), i, r); err != nil {
		t.Error(err)
	}
}

// TestAnswersWithWhatNobodyKnows creates and changes messages, and Discord describes them with a component and an account
// that discordgo cannot decode.
func TestAnswersWithWhatNobodyKnows(t *testing.T) {
	t.Parallel()
	const strange = `{"id":"77","author":{"public_flags":"0"},"components":[{"type":99}],"referenced_message":{"components":[{"type":20}]}}`
	srv := discordtest.New(t)
	c := client(t, srv)
	for _, operation := range [][2]string{
		{"POST", "/channels/{channel_id}/messages"}, {"PATCH", "/channels/{channel_id}/messages/{message_id}"},
		{"PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"}, {"POST", "/webhooks/{webhook_id}/{webhook_token}"},
	} {
		srv.Script(discordtest.OnRequest(operation[0], operation[1]).Answer(http.StatusOK, nil, strange).Always())
	}
	m, i := &rest.Message{Content: "hi", Nonce: "1"}, srv.AddInteraction(discordtest.Command("ask"))
	if id, err := c.CreateMessage(t.Context(), discordtest.ChannelID, m); err != nil || id != "77" {
		t.Errorf("created %q, %v; want 77", id, err)
	}
	for name, err := range map[string]error{
		"edit":          c.EditMessage(t.Context(), discordtest.ChannelID, "77", m),
		"edit response": c.EditOriginal(t.Context(), i, m),
		"follow up":     c.FollowUp(t.Context(), i, m),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestInteractionsCarryNoToken looks at which requests carry the bot's token: Discord wants it for everything but interactions,
// and counts what carries it against the bot.
func TestInteractionsCarryNoToken(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	carried := map[string]string{}
	front := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		carried[r.Method+" "+r.URL.Path] = r.Header.Get("Authorization")
		if !strings.HasPrefix(r.UserAgent(), "DiscordBot (http") {
			t.Errorf("the request comes from %q", r.UserAgent())
		}
		_, _ = w.Write([]byte(`{"id":"1"}`))
	}))
	defer front.Close()
	c := rest.New(rest.Options{Token: "secret", APIBase: front.URL})
	defer c.Close()
	i := &discordgo.Interaction{ID: "7", AppID: "8", Token: "t"}
	m := &rest.Message{Content: "hi"}
	_, err := c.CreateMessage(t.Context(), "5", m)
	err = errors.Join(err, c.FollowUp(t.Context(), i, m), c.EditOriginal(t.Context(), i, m), c.DeleteOriginal(t.Context(), i),
		c.Callback(t.Context(), i, &rest.Response{Type: discordgo.InteractionResponseChannelMessageWithSource, Message: m}))
	if err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	for request, token := range carried {
		want := ""
		if request == "POST /channels/5/messages" {
			want = "Bot secret"
		}
		if token != want {
			t.Errorf("%s carries %q, want %q", request, token, want)
		}
	}
	if len(carried) != 5 {
		t.Errorf("%d requests, want 5", len(carried))
	}
}

// TestInteractionsDoNotQueue keeps many edits open at the same time: they share no bucket.
func TestInteractionsDoNotQueue(t *testing.T) {
	t.Parallel()
	const many = 100
	srv := discordtest.New(t)
	c := client(t, srv)
	r := &rest.Response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	var interactions []*discordgo.Interaction
	for range many {
		i := srv.AddInteraction(discordtest.Command("ask"))
		if err := c.Callback(t.Context(), i, r); err != nil {
			t.Fatal(err)
		}
		interactions = append(interactions, i)
	}
	const route = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
	gate := make(chan struct{})
	srv.Script(discordtest.OnRequest("PATCH", route).Hold(gate).Always())
	var edits sync.WaitGroup
	for _, i := range interactions {
		edits.Go(func() {
			if err := c.EditOriginal(t.Context(), i, &rest.Message{Content: "done"}); err != nil {
				t.Error(err)
			}
		})
	}
	srv.Await("all edits at once", func() bool { return len(srv.Requests("PATCH", route)) == many })
	close(gate)
	edits.Wait()
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	set := metrics.NewSet()
	c := rest.New(rest.Options{Token: srv.Token(), APIBase: srv.APIBase(), Metrics: set})
	defer c.Close()
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Status(http.StatusBadGateway))
	if _, err := c.Gateway(t.Context()); err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	set.WritePrometheus(&page)
	const want = `faqbot_rest_requests_total{route="GET /gateway/bot",status="200"} 1
faqbot_rest_requests_total{route="GET /gateway/bot",status="502"} 1
`
	if got := page.String(); got != want {
		t.Errorf("counted are\n%swant\n%s", got, want)
	}
}
