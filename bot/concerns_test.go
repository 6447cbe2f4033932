package bot

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/shelftest"
)

// TestConcerns holds what happens against whether it takes the bot's time. That nothing is left out which the bot would
// answer is a matter of all other tests: they hand over only what concerns it.
func TestConcerns(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	asked := discordtest.Mention(shelftest.SaltQuestion)
	answer, _ := w.hears(asked)
	said := func(channel, content string) *discordgo.Message {
		m := discordtest.Said(channel, content)
		m.ID = "1"
		return m
	}
	chatter := said(discordtest.ChannelID, "good morning")
	foreign := said(discordtest.OtherChannelID, "good morning")
	foreign.GuildID = discordtest.OtherGuildID
	tests := []struct {
		name  string
		event gateway.Event
		want  bool
	}{
		{"chatter", gateway.Event{Message: chatter}, false},
		{"chatter in an answer channel", gateway.Event{Message: said(discordtest.AnswerChannelID, "good morning")}, false},
		{"a question in an answer channel", gateway.Event{Message: said(discordtest.AnswerChannelID, shelftest.SaltQuestion)}, true},
		{"a question in a channel that may be a thread of one", gateway.Event{Message: said("9", shelftest.SaltQuestion)}, true},
		{"a mention", gateway.Event{Message: discordtest.Mention("hello")}, true},
		{"a direct message", gateway.Event{Message: discordtest.DM("hello")}, true},
		{"a program's mention", gateway.Event{Message: discordtest.FromBot("<@" + discordtest.BotID + "> hello")}, false},
		{"a guild that is new", gateway.Event{Message: foreign}, true},
		{"an edit of what was answered", gateway.Event{Edited: asked}, true},
		{"an edit of chatter", gateway.Event{Edited: chatter}, false},
		{"an edit that mentions the bot", gateway.Event{Edited: discordtest.Mention("hello")}, true},
		{"a deletion of what was answered", gateway.Event{Deleted: &gateway.Deleted{MessageIDs: []string{"1", asked.ID}}}, true},
		{"a deletion of an answer", gateway.Event{Deleted: &gateway.Deleted{MessageIDs: []string{answer.ID}}}, true},
		{"a deletion of chatter", gateway.Event{Deleted: &gateway.Deleted{MessageIDs: []string{"1"}}}, false},
		{"an interaction", gateway.Event{Interaction: discordtest.Command("ask")}, true},
	}
	for _, tt := range tests {
		if got := w.bot.Concerns(tt.event); got != tt.want {
			t.Errorf("%s concerns the bot: %v, want %v", tt.name, got, tt.want)
		}
	}
	w.hears(said(discordtest.ChannelID, shelftest.SaltQuestion)) // whose place is then known
	if w.bot.Concerns(gateway.Event{Message: said(discordtest.ChannelID, shelftest.SaltQuestion)}) {
		t.Error("a question in a channel that is known to be none of the bot's concerns it")
	}
}
