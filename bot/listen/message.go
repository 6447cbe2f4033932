package listen

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Surface is the way in which a question reached the bot.
type Surface string

// The surfaces. Only the first three lines are those of messages.
const (
	None                   Surface = "" // the message is not for the bot
	Mention, Direct, Reply Surface = "mention", "dm", "reply"
	Channel                Surface = "channel" // a channel in which every question is answered
	Command                Surface = "ask"
	PointedAt              Surface = "message" // somebody pointed at a message with "Answer this"
)

// Message is a message and the place of its channel. The place may be zero where Listener.NeedsPlace is false.
type Message struct {
	*discordgo.Message
	Place Place
}

// OpensPost returns true for the first message of a post in a forum. Its id is that of the post.
func (m Message) OpensPost() bool { return m.ID == m.ChannelID }

// words are the message's own, without Discord's mark-up. The title of a post belongs to its first message: many people
// ask in the title and go on below.
func (m Message) words() string {
	words := Plain(m.Content)
	if title := Plain(m.Place.Title); m.OpensPost() && title != "" {
		return strings.TrimSpace(title + "\n" + words)
	}
	return words
}

// Parts returns what may have been asked alone in the first message of a post, whose title and text blur each other.
func (m Message) Parts() []string {
	if !m.OpensPost() {
		return nil
	}
	return []string{Plain(m.Place.Title), Plain(m.Content)}
}

// Asked returns the words to answer: those of the message. When it has none of its own and replies to somebody else, they
// are those of the message that it replies to.
func (m Message) Asked(from Surface) string {
	if words := m.words(); words != "" || !m.PointsAtAnother(from) {
		return words
	}
	return Plain(m.ReferencedMessage.Content)
}

// PointsAtAnother returns true when the message mentions the bot in a reply to somebody else.
func (m Message) PointsAtAnother(from Surface) bool {
	return from == Mention && m.ReferencedMessage != nil
}

// Listener tells the messages that are for the bot from those that are not.
type Listener struct {
	Self     string   // the bot's own user id
	Channels []string // ids of channels in which it answers unasked, and in their threads
}

// Surface says how a message addresses the bot; None when it does not. What a program wrote is never for the bot.
func (l Listener) Surface(m Message) Surface {
	switch {
	case !l.byPerson(m.Message):
		return None
	case m.GuildID == "":
		return Direct
	case l.wrote(m.ReferencedMessage):
		return Reply
	case l.mentioned(m.Message):
		return Mention
	case l.answersIn(m) && questionShaped(m.words()):
		return Channel
	default:
		return None
	}
}

// NeedsPlace returns true when the message cannot be judged without the place of its channel. Finding that out may cost a
// request.
func (l Listener) NeedsPlace(of *discordgo.Message) bool {
	m := Message{Message: of}
	switch {
	case !l.byPerson(of) || of.GuildID == "":
		return false
	case l.Surface(m) != None:
		return m.OpensPost()
	default:
		return len(l.Channels) > 0 && !l.answersIn(m) && (m.OpensPost() || questionShaped(m.words()))
	}
}

// byPerson returns true when a person wrote the message, and not a program or Discord itself.
func (l Listener) byPerson(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && !m.Author.Bot && m.Author.ID != l.Self && m.WebhookID == "" &&
		(m.Type == discordgo.MessageTypeDefault || m.Type == discordgo.MessageTypeReply)
}

func (l Listener) answersIn(m Message) bool {
	return slices.Contains(l.Channels, m.ChannelID) || m.Place.Parent != "" && slices.Contains(l.Channels, m.Place.Parent)
}

func (l Listener) wrote(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && m.Author.ID == l.Self
}

// mentioned looks at the list of mentions and at the text, since neither is complete: the list also has those whom a
// reply notifies, and the text also has mentions that Discord did not resolve.
func (l Listener) mentioned(m *discordgo.Message) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == l.Self {
			return true
		}
	}
	return strings.Contains(m.Content, "<@"+l.Self+">") || strings.Contains(m.Content, "<@!"+l.Self+">")
}
