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
		{"names the message", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, saltQuestion), false,
			"In answer to ada: [message](https://discord.com/channels/" + discordtest.GuildID + "/" + discordtest.ChannelID + "/900)"},
		{"privately", v.say(msgAnswerThisPrivately), discordtest.Said(discordtest.ChannelID, saltQuestion), true, "Salt draws"},
		{"candidates", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, "What does the rice cost"), false, v.say(msgPick)},
		{"no answer", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, offTopic), true, "does not cover that"},
		{"small talk", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, "thank you"), true, v.say(msgThanks)},
		{"no words", v.say(msgAnswerThis), discordtest.Said(discordtest.ChannelID, ""), true, v.say(msgWordless)},
		{"no message", v.say(msgAnswerThis), nil, true, v.say(msgWordless)},
		{"another program's", v.say(msgAnswerThis), discordtest.FromBot(saltQuestion), false, "Salt draws"},
	}
	w := newWorld(t, nil)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := w.sees(pointing(tt.command, tt.m))
			if c.Ephemeral() != tt.private || !strings.Contains(c.Text(), tt.want) {
				t.Errorf("shown is %q, ephemeral %v; want %q", c.Text(), c.Ephemeral(), tt.want)
			}
		})
	}
	if got := w.count("faqbot_questions_total", "answer", "message"); got != 4 {
		t.Errorf("%v questions were counted", got)
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
