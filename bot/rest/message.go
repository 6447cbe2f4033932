package rest

import "github.com/bwmarrin/discordgo"

// Message is a message that the bot sends. Whatever its text says, it notifies only the users in Mentions.
type Message struct {
	Content    string // not together with discordgo.MessageFlagsIsComponentsV2
	Components []discordgo.MessageComponent
	Flags      discordgo.MessageFlags
	Reference  *discordgo.MessageReference // the message it replies to; for new messages in a channel alone

	// Mentions are the ids of users whom the message may notify if its text mentions them.
	Mentions []string

	// Nonce is at most 25 characters long. Of all messages with the same nonce that reach a channel within some minutes,
	// Discord keeps the first. For new messages in a channel alone.
	Nonce string
}

// Response is the first response to an interaction.
type Response struct {
	Type    discordgo.InteractionResponseType
	Message *Message                                    // what is shown; of the one for a deferral only the flags count
	Choices []*discordgo.ApplicationCommandOptionChoice // completes an option; none is an answer too
}

// messageBody is a message as Discord takes it.
type messageBody struct {
	Content         string                       `json:"content,omitempty"`
	Components      []discordgo.MessageComponent `json:"components,omitempty"`
	Flags           discordgo.MessageFlags       `json:"flags,omitempty"`
	AllowedMentions allowedMentions              `json:"allowed_mentions"`
	Reference       *discordgo.MessageReference  `json:"message_reference,omitempty"`
	Nonce           string                       `json:"nonce,omitempty"`
	EnforceNonce    bool                         `json:"enforce_nonce,omitempty"`
}

// allowedMentions is what a message may notify. Without it Discord notifies everybody that the text mentions, and the
// author of the message replied to.
type allowedMentions struct {
	Parse       [0]string `json:"parse"` // written as []
	Users       []string  `json:"users,omitempty"`
	RepliedUser bool      `json:"replied_user"`
}

// create is the body of a new message in a channel.
func (m *Message) create() messageBody {
	b := m.followUp()
	b.Reference, b.Nonce, b.EnforceNonce = m.Reference, m.Nonce, m.Nonce != ""
	return b
}

// followUp is the body of a message that belongs to an interaction.
func (m *Message) followUp() messageBody {
	return messageBody{
		Content: m.Content, Components: m.Components, Flags: m.Flags, AllowedMentions: allowedMentions{Users: m.Mentions},
	}
}

// edit is the body that replaces a message. It always names the text and the components, because what an edit does not
// name stays: a message that was plain text would keep it beside its components. Who sees a message is decided when it is
// sent; Discord takes no word on it later.
func (m *Message) edit() any {
	b := struct {
		Content    *string                      `json:"content"`
		Components []discordgo.MessageComponent `json:"components"`
		messageBody
	}{messageBody: m.followUp(), Components: append([]discordgo.MessageComponent{}, m.Components...)}
	b.Flags &^= discordgo.MessageFlagsEphemeral
	if m.Flags&discordgo.MessageFlagsIsComponentsV2 == 0 {
		b.Content = &m.Content
	}
	return b
}

// callback is the body of a response.
func (r *Response) callback() any {
	body := struct {
		Type discordgo.InteractionResponseType `json:"type"`
		Data any                               `json:"data,omitempty"`
	}{Type: r.Type}
	switch r.Type {
	case discordgo.InteractionApplicationCommandAutocompleteResult:
		body.Data = choices{append([]*discordgo.ApplicationCommandOptionChoice{}, r.Choices...)}
	case discordgo.InteractionResponseDeferredChannelMessageWithSource:
		if r.Message != nil {
			body.Data = deferral{r.Message.Flags & discordgo.MessageFlagsEphemeral} // Discord refuses all other flags here
		}
	case discordgo.InteractionResponseUpdateMessage:
		if r.Message != nil {
			body.Data = r.Message.edit()
		}
	default:
		if r.Message != nil {
			body.Data = r.Message.followUp()
		}
	}
	return body
}

type choices struct {
	Choices []*discordgo.ApplicationCommandOptionChoice `json:"choices"`
}

type deferral struct {
	Flags discordgo.MessageFlags `json:"flags,omitempty"`
}
