package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
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
	v := English()
	tests := []struct {
		name    string
		command string
		m       *discordgo.Message
		private bool
		want    string
	}{
		{"a question", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, saltQuestion), false, "Salt draws"},
		{"privately", v.say(msgAnswerThisPrivately), discordtest.Said(discordtest.ChannelID, saltQuestion), true, "Salt draws"},
		{"candidates", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, "What does the rice cost"), false, v.say(msgPick)},
		{"no answer", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, offTopic), true, "does not cover that"},
		{"small talk", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, "thank you"), true, v.say(msgThanks)},
		{"no words", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, ""), true, v.say(msgWordless)},
		{"no message", v.say(msgAnswerThis), nil, true, v.say(msgWordless)},
		{"another program's", v.say(msgAnswerThis), discordtest.FromBot(saltQuestion), false, "Salt draws"},
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
			if c.Text() != v.say(msgReplied, there) || !c.Ephemeral() {
				t.Errorf("told is %q, ephemeral %v; want the way to %s", c.Text(), c.Ephemeral(), there)
			}
		})
	}
}

// Where the bot may not reply, its response leads to the message instead.
func TestAnswerThisWhereTheBotMayNotReply(t *testing.T) {
	v := English()
	ask := func() *discordgo.Interaction {
		return pointing(v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, saltQuestion))
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
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(codeNoPermission))
	for range 2 { // refused, and then not tried
		if c := w.sees(ask()); !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") {
			t.Errorf("after a refusal there is shown %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
}

func TestWhatTwoPeoplePointAtIsAnsweredOnce(t *testing.T) {
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, saltQuestion))
	for _, by := range []*discordgo.Member{bob(), discordtest.Member(discordtest.User(discordtest.UserID, "ada"), 0)} {
		i := pointing(English().say(msgAnswerThis), m)
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
	w.bot.Handle(t.Context(), Event{Deleted: &Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}})
	for _, r := range w.srv.Messages(m.ChannelID) {
		if !r.Ephemeral() {
			t.Errorf("when the message is gone, there still is %q", r.Text())
		}
	}
}

// Others who point at a message while it is being answered, or at more messages of a channel than are let in, are answered
// in private at once.
func TestWhoPointsWaitsForNobody(t *testing.T) {
	w := newWorld(t, nil)
	shown := func() discordtest.Callback {
		t.Helper()
		return w.sees(pointing(English().say(msgAnswerThis), w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, saltQuestion))))
	}
	public := func(c discordtest.Callback) bool { return strings.HasPrefix(c.Text(), "Answered: ") }

	underWay, _ := w.bot.replies.keep("900", &reply{})
	underWay.mu.Lock()
	if c := shown(); public(c) || !strings.Contains(c.Text(), "Salt draws") {
		t.Errorf("while the message is being answered, who points at it is shown %q", c.Text())
	}
	underWay.mu.Unlock()
	for range maxPointing {
		if !w.bot.pointing.enter(discordtest.ChannelID) {
			t.Fatal("somebody is still inside")
		}
	}
	if c := shown(); public(c) || !strings.Contains(c.Text(), "Salt draws") {
		t.Errorf("while the channel is busy, who points is shown %q", c.Text())
	}
	if !w.bot.pointing.enter(discordtest.OtherChannelID) {
		t.Error("another channel is busy, too")
	}
	w.bot.pointing.leave(discordtest.ChannelID)
	if c := shown(); !public(c) {
		t.Errorf("afterwards who points is shown %q", c.Text())
	}
}

func TestMessageCommandsAreRegistered(t *testing.T) {
	w := newWorld(t, nil)
	if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err != nil {
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
