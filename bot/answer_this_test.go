package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// pointing is a message command used on a message; nil for one that Discord did not hand over.
func pointing(command string, m *discordgo.Message) *discordgo.Interaction {
	i := discordtest.Command(command)
	data := discordgo.ApplicationCommandInteractionData{Name: command, CommandType: discordgo.MessageApplicationCommand, TargetID: "900"}
	if m != nil {
		m.ID = data.TargetID
		data.Resolved = &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{m.ID: m}}
	}
	i.Data = data
	return i
}

func TestAnswerThis(t *testing.T) {
	t.Parallel()
	v := locale.English()
	tests := []struct {
		name    string
		command string
		m       *discordgo.Message
		private bool
		want    string
	}{
		{"a question", v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion), false, "Salt draws"},
		{"privately", v.Say(locale.AnswerThisPrivately), discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion), true, "Salt draws"},
		{"candidates", v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, "What does the rice cost"), false, v.Say(locale.Pick)},
		{"no answer", v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, shelftest.OffTopic), true, "does not cover that"},
		{"small talk", v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, "thank you"), true, v.Say(locale.Thanks)},
		{"no words", v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, ""), true, v.Say(locale.Wordless)},
		{"no message", v.Say(locale.AnswerThis), nil, true, v.Say(locale.Wordless)},
		{"another program's", v.Say(locale.AnswerThis), discordtest.FromBot(shelftest.SaltQuestion), false, "Salt draws"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, nil)
			i := pointing(tt.command, tt.m)
			if tt.m != nil {
				w.srv.AddMessage(tt.m)
			}
			c := w.sees(i)
			replies := w.srv.Messages(discordtest.ChannelID)[:0]
			for _, m := range w.srv.Messages(discordtest.ChannelID) {
				if !m.Ephemeral() {
					replies = append(replies, m)
				}
			}
			if tt.private {
				if !c.Ephemeral() || !strings.Contains(c.Text(), tt.want) || len(replies) != 0 {
					t.Errorf("shown is %q, ephemeral %v, beside %d replies; want %q", c.Text(), c.Ephemeral(), len(replies), tt.want)
				}
				return
			}
			if len(replies) != 1 || !strings.Contains(replies[0].Text(), tt.want) || replies[0].MessageReference.MessageID != tt.m.ID {
				t.Fatalf("the replies are %v, want one to %s with %q", replies, tt.m.ID, tt.want)
			}
			there := "https://discord.com/channels/" + discordtest.GuildID + "/" + discordtest.ChannelID + "/" + replies[0].ID
			if c.Text() != v.Say(locale.Replied, there) || !c.Ephemeral() {
				t.Errorf("told is %q, ephemeral %v; want the way to %s", c.Text(), c.Ephemeral(), there)
			}
		})
	}
}

// Where the bot may not reply, its response leads to the message instead.
func TestAnswerThisWhereTheBotMayNotReply(t *testing.T) {
	t.Parallel()
	v := locale.English()
	ask := func() *discordgo.Interaction {
		return pointing(v.Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion))
	}
	for name, change := range map[string]func(*discordgo.Interaction){
		"which was brought along": func(i *discordgo.Interaction) { i.AuthorizingIntegrationOwners = nil },
		"without the history": func(i *discordgo.Interaction) {
			i.AppPermissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages
		},
		"for want of permission": func(i *discordgo.Interaction) { i.AppPermissions = discordgo.PermissionViewChannel },
	} {
		i := ask()
		change(i)
		c := newWorld(t, nil).sees(i)
		want := "In answer to ada: [message](https://discord.com/channels/" + discordtest.GuildID + "/" + discordtest.ChannelID + "/900)"
		if c.Ephemeral() || !strings.Contains(c.Text(), want) || !strings.Contains(c.Text(), "Salt draws") {
			t.Errorf("%s: shown is %q, ephemeral %v", name, c.Text(), c.Ephemeral())
		}
	}

	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(rest.CodeNoPermission))
	for range 2 { // refused, and then not tried
		if c := w.sees(ask()); !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") {
			t.Errorf("after a refusal there is shown %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
}

func TestWhatTwoPeoplePointAtIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion))
	for _, by := range []*discordgo.Member{bob(), discordtest.Member(discordtest.User(discordtest.UserID, "ada"), 0)} {
		i := pointing(locale.English().Say(locale.AnswerThis), m)
		w.sees(discordtest.By(by, i))
	}
	replies := 0
	for _, r := range w.srv.Messages(m.ChannelID) {
		if !r.Ephemeral() {
			replies++
		}
	}
	if replies != 1 {
		t.Errorf("%d replies, want 1", replies)
	}
	w.happens(gateway.Event{Deleted: &gateway.Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}})
	for _, r := range w.srv.Messages(m.ChannelID) {
		if !r.Ephemeral() {
			t.Errorf("when the message is gone, there still is %q", r.Text())
		}
	}
}

func TestMessageCommandsAreRegistered(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if err := w.bot.steward.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, c := range w.srv.Commands("") {
		if c.Type == discordgo.MessageApplicationCommand {
			names[c.Name] = (*c.NameLocalizations)[discordgo.ChineseTW]
		}
	}
	if len(names) != 2 || names["Answer this"] != "回答這則訊息" {
		t.Errorf("message commands are %v", names)
	}
}
