package bot

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// heard is a message, and where it stands.
type heard struct {
	*discordgo.Message
	in setting // of the message's channel; may be zero where it does not matter
}

// opens reports whether the message opens a post in a forum, whose id is that of its first message.
func (h heard) opens() bool { return h.ID == h.ChannelID }

// words are the message's own, without Discord's mark-up. To what opens a post its title belongs: many people ask there
// and go on below.
func (h heard) words() string {
	words := plain(h.Content)
	if title := plain(h.in.title); h.opens() && title != "" {
		return strings.TrimSpace(title + "\n" + words)
	}
	return words
}

// parts returns what may have been asked alone in what opens a post, whose title and text blur each other.
func (h heard) parts() []string {
	if !h.opens() {
		return nil
	}
	return []string{plain(h.in.title), plain(h.Content)}
}

// asked returns the words that are to be answered: those of the message or, when it has none of its own and replies to
// somebody else, those of the message that it replies to.
func (h heard) asked(s surface) string {
	if words := h.words(); words != "" || !h.pointsAtAnother(s) {
		return words
	}
	return plain(h.ReferencedMessage.Content)
}

// pointsAtAnother reports whether the message mentions the bot in a reply to somebody else.
func (h heard) pointsAtAnother(s surface) bool {
	return s == surfaceMention && h.ReferencedMessage != nil
}

// listener tells the messages that are for the bot from those that are not.
type listener struct {
	self     string   // the bot's own user id
	channels []string // in which it answers unasked, and in their threads
}

// surface says how a message addresses the bot; surfaceNone when it does not. Whatever a program wrote is never for the
// bot.
func (l listener) surface(h heard) surface {
	m := h.Message
	switch {
	case !l.byPerson(m):
		return surfaceNone
	case m.GuildID == "":
		return surfaceDirect
	case l.wrote(m.ReferencedMessage):
		return surfaceReply
	case l.mentioned(m):
		return surfaceMention
	case l.answersIn(h) && questionShaped(h.words()):
		return surfaceChannel
	default:
		return surfaceNone
	}
}

// depends reports whether it depends on where a message stands what is made of it, which is then to be found out.
func (l listener) depends(m *discordgo.Message) bool {
	h := heard{Message: m}
	switch {
	case !l.byPerson(m) || m.GuildID == "":
		return false
	case l.surface(h) != surfaceNone:
		return h.opens()
	default:
		return len(l.channels) > 0 && !l.answersIn(h) && (h.opens() || questionShaped(h.words()))
	}
}

// byPerson reports whether a person wrote a message, and not a program or Discord itself.
func (l listener) byPerson(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && !m.Author.Bot && m.Author.ID != l.self && m.WebhookID == "" &&
		(m.Type == discordgo.MessageTypeDefault || m.Type == discordgo.MessageTypeReply)
}

func (l listener) answersIn(h heard) bool {
	return slices.Contains(l.channels, h.ChannelID) || h.in.parent != "" && slices.Contains(l.channels, h.in.parent)
}

func (l listener) wrote(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && m.Author.ID == l.self
}

// mentioned looks at the list of mentions and at the text, since neither is complete: the list also has those whom a
// reply notifies, and the text also has mentions that Discord did not resolve.
func (l listener) mentioned(m *discordgo.Message) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == l.self {
			return true
		}
	}
	return strings.Contains(m.Content, "<@"+l.self+">") || strings.Contains(m.Content, "<@!"+l.self+">")
}
