package listen

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestSurface(t *testing.T) {
	t.Parallel()
	const question = "What is the core barrier?"
	inAnswering := func(m *discordgo.Message) { m.ChannelID = answering }
	tests := []struct {
		name string
		m    *discordgo.Message
		want Surface
	}{
		{"a mention", said("<@100> "+question, nil), Mention},
		{"a mention by nickname", said("<@!100> "+question, nil), Mention},
		{"a mention at the end", said(question+" <@100>", nil), Mention},
		{"a mention in code", said("`<@100>` "+question, nil), Mention},
		{"a mention that only the list has", said(question, func(m *discordgo.Message) {
			m.Mentions = []*discordgo.User{nil, {ID: selfID}}
		}), Mention},
		{"a mention of somebody else", said("<@201> "+question, func(m *discordgo.Message) {
			m.Mentions = []*discordgo.User{{ID: otherID}}
		}), None},
		{"an id that begins with ours", said("<@1001> "+question, nil), None},
		{"a direct message", said("hello", func(m *discordgo.Message) { m.GuildID = "" }), Direct},
		{"a reply to us", said(question, func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeReply
			m.ReferencedMessage = &discordgo.Message{Author: &discordgo.User{ID: selfID}}
		}), Reply},
		{"a reply to somebody else", said(question, func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeReply
			m.ReferencedMessage = &discordgo.Message{Author: &discordgo.User{ID: otherID}}
		}), None},
		{"a reply to a message without an author", said(question, func(m *discordgo.Message) {
			m.ReferencedMessage = &discordgo.Message{}
		}), None},
		{"a question in an answer channel", said(question, inAnswering), Channel},
		{"a statement in an answer channel", said("I like the core barrier", inAnswering), None},
		{"a short question in an answer channel", said("really?", inAnswering), None},
		{"a question elsewhere", said(question, nil), None},
		{"nothing", nil, None},
		{"nobody", said("<@100>", func(m *discordgo.Message) { m.Author = nil }), None},
		{"a bot", said("<@100>", func(m *discordgo.Message) { m.Author.Bot = true }), None},
		{"ourselves", said("<@100>", func(m *discordgo.Message) { m.Author.ID = selfID }), None},
		{"a webhook", said("<@100>", func(m *discordgo.Message) { m.WebhookID = "9" }), None},
		{"a message of Discord's own", said("<@100>", func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeChannelPinnedMessage
		}), None},
		{"a command's answer", said("<@100>", func(m *discordgo.Message) {
			m.Type = discordgo.MessageTypeChatInputCommand
		}), None},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := rules{self: selfID, channels: []string{answering}}
			if got := r.surface(message{Message: tt.m}); got != tt.want {
				t.Errorf("surface is %q, want %q", got, tt.want)
			}
		})
	}
}

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

func TestNeedPlace(t *testing.T) {
	t.Parallel()
	const question = "Why does salt water kill ordinary rice?"
	opening := func(m *discordgo.Message) { m.ID = m.ChannelID }
	for name, tt := range map[string]struct {
		m        *discordgo.Message
		channels []string
		want     bool
	}{
		"a question elsewhere":                {said(question, nil), []string{answering}, true},
		"a question, with no answer channels": {said(question, nil), nil, false},
		"a statement":                         {said("good morning", nil), []string{answering}, false},
		"a mention":                           {said("<@100> why", nil), []string{answering}, false},
		"a mention that opens a post":         {said("<@100> why", opening), nil, true},
		"what opens a post":                   {said("see above", opening), []string{answering}, true},
		"what opens a post, unasked":          {said(question, opening), nil, false},
		"a program's":                         {said(question, func(m *discordgo.Message) { m.Author.Bot = true }), []string{answering}, false},
		"a direct message":                    {said(question, func(m *discordgo.Message) { m.GuildID = "" }), []string{answering}, false},
		"nothing":                             {nil, []string{answering}, false},
	} {
		if got := (rules{self: selfID, channels: tt.channels}).needPlace(tt.m); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}
