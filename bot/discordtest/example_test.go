package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// TestExample shows the whole way of a question: a bot of six lines connects, somebody mentions it, it replies.
func TestExample(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)

	bot := connect(t, srv, func(bot *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.Bot {
			return // itself, too: the gateway shows a bot its own messages
		}
		_, err := bot.ChannelMessageSendComplex(m.ChannelID, &discordgo.MessageSend{
			Content:         "Ask me something.",
			Reference:       m.Reference(),
			AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
		})
		if err != nil {
			t.Errorf("reply: %v", err)
		}
	})
	defer bot.Close()
	srv.AwaitConnection()

	question := srv.SendMessage(discordtest.Mention("hello"))
	reply := srv.AwaitReply(question.ChannelID, question.ID)

	if got, want := reply.Text(), "Ask me something."; got != want {
		t.Errorf("reply = %q, want %q", got, want)
	}
}
