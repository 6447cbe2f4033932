package discordtest_test

import (
	"maps"
	"net/http"
	"net/url"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// redirect sends what is meant for Discord to the fake.
type redirect struct{ host string }

func (r redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host = "http", r.host
	return http.DefaultTransport.RoundTrip(req)
}

// newSession returns a plain discordgo session that talks to the fake and does not reconnect by itself.
func newSession(t *testing.T, srv *discordtest.Server) *discordgo.Session {
	t.Helper()
	base, err := url.Parse(srv.APIBase())
	if err != nil {
		t.Fatal(err)
	}
	session, err := discordgo.New("Bot " + srv.Token())
	if err != nil {
		t.Fatal(err)
	}
	session.Client = &http.Client{Transport: redirect{base.Host}}
	session.Identify.Intents |= discordgo.IntentMessageContent
	session.ShouldReconnectOnError = false
	session.ShouldRetryOnRateLimit = false
	session.Compress, session.Identify.Compress = false, false
	return session
}

// connect returns a session that is up.
func connect(t *testing.T, srv *discordtest.Server, handlers ...any) *discordgo.Session {
	t.Helper()
	session := newSession(t, srv)
	for _, h := range handlers {
		session.AddHandler(h)
	}
	if err := session.Open(); err != nil {
		t.Fatalf("open: %v", err)
	}
	return session
}

// TestWire holds what a bot that is built on discordgo sees of everything that can be sent.
func TestWire(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	messages := make(chan *discordgo.Message, 1)
	interactions := make(chan *discordgo.Interaction, 1)
	session := connect(t, srv,
		func(_ *discordgo.Session, m *discordgo.MessageCreate) { messages <- m.Message },
		func(_ *discordgo.Session, i *discordgo.InteractionCreate) { interactions <- i.Interaction },
	)
	defer session.Close()

	page := post(t, srv, session)
	if own := <-messages; own.ID != page.ID || own.Author.ID != discordtest.BotID {
		t.Errorf("a bot sees its own message as %s by %s", own.ID, own.Author.ID)
	}
	for _, sent := range []*discordgo.Message{
		discordtest.Mention("a"), discordtest.Said(discordtest.AnswerChannelID, "b"), discordtest.DM("c"),
		discordtest.ReplyTo(page, "d"), discordtest.FromBot("e"), discordtest.FromWebhook("f"),
		discordtest.DMFrom(discordtest.OtherUserID, "g"), discordtest.Said(srv.AddThread(discordtest.ChannelID, "aside"), "h"),
		discordtest.Opening(srv.AddPost("How much?"), "i"),
	} {
		srv.SendMessage(sent)
		got := <-messages
		if got.ID != sent.ID || got.Content != sent.Content || got.GuildID != sent.GuildID ||
			got.Author.Bot != sent.Author.Bot || got.WebhookID != sent.WebhookID || len(got.Mentions) != len(sent.Mentions) ||
			(got.Member == nil) != (sent.Member == nil) || !got.Timestamp.Equal(sent.Timestamp) {
			t.Errorf("sent %+v\ngot  %+v", sent, got)
		}
		if to := got.ReferencedMessage; sent.ReferencedMessage != nil && (to.ID != page.ID || len(to.Components) != 1) {
			t.Errorf("reply to %s with %d rows, want %s with 1", to.ID, len(to.Components), page.ID)
		}
	}
	moderator := discordtest.Member(discordtest.User(discordtest.OtherUserID, "grace"), discordgo.PermissionManageGuild, "1400000000000000001")
	for _, sent := range []*discordgo.Interaction{
		discordtest.Command("ask", discordtest.TextOption("question", "what?")),
		discordtest.By(moderator, discordtest.Command("reload")),
		discordtest.InDM(discordtest.Command("ask")),
		discordtest.Elsewhere(discordtest.Command("ask")),
		discordtest.InGuild(discordtest.OtherGuildID, discordtest.OtherChannelID, discordtest.Command("ask")),
		discordtest.Autocomplete("section", "name", "hi"),
		discordtest.Click(page, "next"),
		discordtest.Select(page, "pick", "one"),
		discordtest.Submit("form", [2]string{"name", "Ada"}),
	} {
		srv.SendInteraction(sent)
		sameInteraction(t, <-interactions, sent)
	}
}

// post sends a message with a button and returns it as the fake keeps it.
func post(t *testing.T, srv *discordtest.Server, session *discordgo.Session) discordtest.Message {
	t.Helper()
	_, err := session.ChannelMessageSendComplex(discordtest.ChannelID, &discordgo.MessageSend{
		Content:         "page 1",
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
		Components: []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.Button{Label: "Next", Style: discordgo.PrimaryButton, CustomID: "next"},
		}}},
	})
	if err != nil {
		t.Fatalf("send: %v", err)
	}
	return srv.AwaitMessage(discordtest.ChannelID, nil)
}

func sameInteraction(t *testing.T, got, sent *discordgo.Interaction) {
	t.Helper()
	if got.ID != sent.ID || got.Token != sent.Token || got.Type != sent.Type || got.GuildID != sent.GuildID ||
		got.ChannelID != sent.ChannelID || got.Context != sent.Context ||
		!maps.Equal(got.AuthorizingIntegrationOwners, sent.AuthorizingIntegrationOwners) || got.AppID != discordtest.ApplicationID || (got.User == nil) != (sent.User == nil) {
		t.Errorf("sent %+v\ngot  %+v", sent, got)
	}
	if (got.Member == nil) != (sent.Member == nil) {
		t.Fatalf("member %v, want %v", got.Member, sent.Member)
	}
	if got.Member != nil && (got.Member.Permissions != sent.Member.Permissions || got.Member.User.ID != sent.Member.User.ID ||
		len(got.Member.Roles) != len(sent.Member.Roles)) {
		t.Errorf("member %+v, want %+v", got.Member, sent.Member)
	}
	switch data := sent.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		sameCommand(t, got.ApplicationCommandData(), data)
	case discordgo.MessageComponentInteractionData:
		if d := got.MessageComponentData(); d.CustomID != data.CustomID || len(d.Values) != len(data.Values) || len(got.Message.Components) != 1 {
			t.Errorf("component %+v of a message with %d rows, want %+v of one with 1", d, len(got.Message.Components), data)
		}
	case discordgo.ModalSubmitInteractionData:
		row := got.ModalSubmitData().Components[0].(*discordgo.ActionsRow)
		if input := row.Components[0].(*discordgo.TextInput); input.CustomID != "name" || input.Value != "Ada" {
			t.Errorf("text input %+v, want name Ada", input)
		}
	}
}

func sameCommand(t *testing.T, got, sent discordgo.ApplicationCommandInteractionData) {
	t.Helper()
	if got.Name != sent.Name || len(got.Options) != len(sent.Options) {
		t.Fatalf("command %+v, want %+v", got, sent)
	}
	for n, o := range sent.Options {
		if g := got.Options[n]; g.Name != o.Name || g.StringValue() != o.StringValue() || g.Focused != o.Focused {
			t.Errorf("option %+v, want %+v", g, o)
		}
	}
}
