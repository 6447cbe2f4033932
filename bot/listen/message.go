package listen

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Surface is the way in which a question reached the bot.
type Surface string

// The surfaces. Those of messages are the first three lines, and those of interactions the others.
const (
	None                   Surface = "" // the message is not for the bot
	Mention, Direct, Reply Surface = "mention", "dm", "reply"
	Channel                Surface = "channel" // a channel in which every question is answered
	Command                Surface = "ask"
	PointedAt              Surface = "message" // somebody pointed at a message with "Answer this"
	Button                 Surface = "button"
)

// message is a message and the place of its channel. The place may be zero where rules.needPlace is false.
type message struct {
	*discordgo.Message
	place Place
}

// opensPost returns true for the first message of a post in a forum. Its id is that of the post.
func (m message) opensPost() bool { return m.ID == m.ChannelID }

// own are the message's own words, without Discord's mark-up. The title of a post belongs to its first message: many people
// ask in the title and go on below.
func (m message) own() string {
	words := Plain(m.Content)
	if title := Plain(m.place.Title); m.opensPost() && title != "" {
		return strings.TrimSpace(title + "\n" + words)
	}
	return words
}

// parts returns what may have been asked alone in the first message of a post, whose title and text blur each other.
func (m message) parts() []string {
	if !m.opensPost() {
		return nil
	}
	return []string{Plain(m.place.Title), Plain(m.Content)}
}

// words returns the words to answer: those of the message. When it has none of its own and replies to somebody else, they
// are those of the message that it replies to.
func (m message) words(from Surface) string {
	if words := m.own(); words != "" || !m.pointsAtAnother(from) {
		return words
	}
	return Plain(m.ReferencedMessage.Content)
}

// pointsAtAnother returns true when the message mentions the bot in a reply to somebody else.
func (m message) pointsAtAnother(from Surface) bool {
	return from == Mention && m.ReferencedMessage != nil
}

// rules tell the messages that are for the bot from those that are not.
type rules struct {
	self     string   // the bot's own user id
	channels []string // ids of channels in which it answers unasked, and in their threads
}

// surface says how a message addresses the bot; None when it does not. What a program wrote is never for the bot.
func (r rules) surface(m message) Surface {
	switch {
	case !r.byPerson(m.Message):
		return None
	case m.GuildID == "":
		return Direct
	case r.wrote(m.ReferencedMessage):
		return Reply
	case r.mentioned(m.Message):
		return Mention
	case r.answersIn(m) && questionShaped(m.own()):
		return Channel
	default:
		return None
	}
}

// needPlace returns true when a message cannot be judged without the place of its channel. Finding that out may cost a
// request.
func (r rules) needPlace(of *discordgo.Message) bool {
	m := message{Message: of}
	switch {
	case !r.byPerson(of) || of.GuildID == "":
		return false
	case r.surface(m) != None:
		return m.opensPost()
	default:
		return len(r.channels) > 0 && !r.answersIn(m) && (m.opensPost() || questionShaped(m.own()))
	}
}

// byPerson returns true when a person wrote the message, and not a program or Discord itself.
func (r rules) byPerson(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && !m.Author.Bot && m.Author.ID != r.self && m.WebhookID == "" &&
		(m.Type == discordgo.MessageTypeDefault || m.Type == discordgo.MessageTypeReply)
}

func (r rules) answersIn(m message) bool {
	return slices.Contains(r.channels, m.ChannelID) || m.place.Parent != "" && slices.Contains(r.channels, m.place.Parent)
}

func (r rules) wrote(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && m.Author.ID == r.self
}

// mentioned looks at the list of mentions and at the text, since neither is complete: the list also has those whom a
// reply notifies, and the text also has mentions that Discord did not resolve.
func (r rules) mentioned(m *discordgo.Message) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == r.self {
			return true
		}
	}
	return strings.Contains(m.Content, "<@"+r.self+">") || strings.Contains(m.Content, "<@!"+r.self+">")
}
