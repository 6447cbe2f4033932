package bot

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

const (
	selfID    = "100"
	askerID   = "200"
	otherID   = "201"
	guildID   = "300"
	channelID = "400"
	answering = "401" // an answer channel
)

// said is a message in a guild by the asker, changed as the test needs it.
func said(content string, change func(*discordgo.Message)) *discordgo.Message {
	m := &discordgo.Message{
		ID: "500", ChannelID: channelID, GuildID: guildID, Content: content,
		Author: &discordgo.User{ID: askerID},
	}
	if change != nil {
		change(m)
	}
	return m
}

func TestSurface(t *testing.T) {
	const question = "What is the core barrier?"
	inAnswering := func(m *discordgo.Message) { m.ChannelID = answering }
	tests := []struct {
		name string
		m    *discordgo.Message
		want surface
	}{
		{"a mention", said("<@100> "+question, nil), surfaceMention},
		{"a mention by nickname", said("<@!100> "+question, nil), surfaceMention},
		{"a mention at the end", said(question+" <@100>", nil), surfaceMention},
		{"a mention in code", said("`<@100>` "+question, nil), surfaceMention},
		{"a mention that only the list has", said(question, func(m *discordgo.Message) {
			m.Mentions = []*discordgo.User{nil, {ID: selfID}}
		}), surfaceMention},
		{"a mention of somebody else", said("<@201> "+question, func(m *discordgo.Message) {
			m.Mentions = []*discordgo.User{{ID: otherID}}
		}), surfaceNone},
		{"an id that begins with ours", said("<@1001> "+question, nil), surfaceNone},
		{"a direct message", said("hello", func(m *discordgo.Message) { m.GuildID = "" }), surfaceDirect},
		{"a reply to us", said(question, func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeReply
			m.ReferencedMessage = &discordgo.Message{Author: &discordgo.User{ID: selfID}}
		}), surfaceReply},
		{"a reply to somebody else", said(question, func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeReply
			m.ReferencedMessage = &discordgo.Message{Author: &discordgo.User{ID: otherID}}
		}), surfaceNone},
		{"a reply to a message without an author", said(question, func(m *discordgo.Message) {
			m.ReferencedMessage = &discordgo.Message{}
		}), surfaceNone},
		{"a question in an answer channel", said(question, inAnswering), surfaceChannel},
		{"a statement in an answer channel", said("I like the core barrier", inAnswering), surfaceNone},
		{"a short question in an answer channel", said("really?", inAnswering), surfaceNone},
		{"a question elsewhere", said(question, nil), surfaceNone},
		{"nothing", nil, surfaceNone},
		{"nobody", said("<@100>", func(m *discordgo.Message) { m.Author = nil }), surfaceNone},
		{"a bot", said("<@100>", func(m *discordgo.Message) { m.Author.Bot = true }), surfaceNone},
		{"ourselves", said("<@100>", func(m *discordgo.Message) { m.Author.ID = selfID }), surfaceNone},
		{"a webhook", said("<@100>", func(m *discordgo.Message) { m.WebhookID = "9" }), surfaceNone},
		{"a message of Discord's own", said("<@100>", func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeChannelPinnedMessage
		}), surfaceNone},
		{"a command's answer", said("<@100>", func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeChatInputCommand
		}), surfaceNone},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := listener{self: selfID, channels: []string{answering}}
			if got := l.surface(heard{Message: tt.m}); got != tt.want {
				t.Errorf("surface is %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzReply(f *testing.F) {
	f.Add("<@100> "+saltQuestion, true)
	f.Add("What does the rice cost", false)
	f.Add("\xff\u202e<@100>", false)
	s := newShelf(f)
	f.Fuzz(func(t *testing.T, content string, inAnswering bool) {
		m := said(content, nil)
		if inAnswering {
			m.ChannelID = answering
		}
		from := listener{self: selfID, channels: []string{answering}}.surface(heard{Message: m})
		if p, _ := on(s, askerID).reply(heard{Message: m}, from); len(p) > 0 {
			look(t, p)
		}
	})
}
