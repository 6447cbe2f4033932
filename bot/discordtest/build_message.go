package discordtest

import "github.com/bwmarrin/discordgo"

// The functions here write messages as people and programs do. What they return may be changed before it is sent. An
// empty ID and a zero Timestamp are filled in by Server.SendMessage or Server.AddMessage.

// Said returns a message by UserID in a text channel of GuildID. For another guild set its GuildID.
func Said(channelID, content string) *discordgo.Message {
	return &discordgo.Message{
		ChannelID: channelID, GuildID: GuildID, Content: content, Author: people[0].user(),
		Member: &discordgo.Member{Roles: []string{}}, Type: discordgo.MessageTypeDefault,
	}
}

// Mention returns a message in ChannelID that mentions the bot and then says content.
func Mention(content string) *discordgo.Message {
	m := Said(ChannelID, "<@"+BotID+"> "+content)
	m.Mentions = []*discordgo.User{Bot()}
	return m
}

// DM returns a direct message from UserID.
func DM(content string) *discordgo.Message { return DMFrom(UserID, content) }

// DMFrom returns a direct message from UserID or OtherUserID.
func DMFrom(userID, content string) *discordgo.Message {
	p, _ := personWith(userID)
	m := Said(p.dm, content)
	m.Author, m.GuildID, m.Member = p.user(), "", nil
	return m
}

// Opening returns the message by UserID that opens a post which Server.AddPost has made: it has the id of the post.
func Opening(postID, content string) *discordgo.Message {
	m := Said(postID, content)
	m.ID = postID
	return m
}

// ReplyTo returns a reply by UserID to a message of the bot, as people send it without switching the ping off.
func ReplyTo(source Message, content string) *discordgo.Message {
	m := Said(source.ChannelID, content)
	if p, direct := personIn(source.ChannelID); direct {
		m = DMFrom(p.id, content)
	}
	m.Type = discordgo.MessageTypeReply
	m.MessageReference = &discordgo.MessageReference{MessageID: source.ID, ChannelID: source.ChannelID, GuildID: m.GuildID}
	m.ReferencedMessage = source.Message
	m.Mentions = []*discordgo.User{source.Author}
	return m
}

// FromBot returns a message in ChannelID by another bot.
func FromBot(content string) *discordgo.Message {
	m := Said(ChannelID, content)
	m.Author = &discordgo.User{ID: OtherUserID, Username: "otherbot", Bot: true}
	return m
}

// FromWebhook returns a message in ChannelID that came through a webhook. As on the wire, its author looks like a
// person's account that nobody has.
func FromWebhook(content string) *discordgo.Message {
	m := Said(ChannelID, content)
	m.Author, m.Member = &discordgo.User{ID: WebhookID, Username: "news"}, nil
	m.WebhookID = WebhookID
	return m
}

// Unheard is a component of a type that no library knows, as Discord adds them. People's messages may have it, and other
// programs' messages do.
type Unheard struct{}

// Type returns a type beyond those that there are.
func (Unheard) Type() discordgo.ComponentType { return 99 }

// MarshalJSON writes the component.
func (Unheard) MarshalJSON() ([]byte, error) { return []byte(`{"type":99,"id":1}`), nil }
