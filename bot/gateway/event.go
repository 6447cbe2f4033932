package gateway

import (
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Event is one thing that happened. Exactly one of the pointers is set.
type Event struct {
	Received    time.Time // when it arrived here
	Ready       *Ready
	Message     *discordgo.Message // has an author and an id
	Edited      *discordgo.Message // as it reads now; has an author and an id
	Deleted     *Deleted
	Interaction *discordgo.Interaction // has an id and a token, and the contents that belong to its type
	Where       *discordgo.Channel     // for an interaction, the channel that it happened in, in part; nil when Discord does not say
}

// Ready says who the bot is. It comes before everything else, and again with each new session.
type Ready struct {
	UserID        string
	ApplicationID string
	GuildIDs      []string         // every guild that the bot was in at that moment
	Intents       discordgo.Intent // what Discord tells the bot of; message content may have been refused
}

// Deleted says which messages of a channel are gone.
type Deleted struct {
	ChannelID  string
	MessageIDs []string // one at least
}

// channel is the id of the channel that a message belongs to which was sent, edited or deleted.
func (e Event) channel() string {
	switch {
	case e.Message != nil:
		return e.Message.ChannelID
	case e.Edited != nil:
		return e.Edited.ChannelID
	case e.Deleted != nil:
		return e.Deleted.ChannelID
	}
	return ""
}

// event makes an event of what a session decoded. It is false for what is no event of ours, or could not be read whole.
func event(e *discordgo.Event, received time.Time) (Event, bool) {
	made := Event{Received: received}
	switch decoded := e.Struct.(type) {
	case *discordgo.Ready:
		made.Ready = ready(decoded)
		return made, made.Ready != nil
	case *discordgo.MessageCreate:
		made.Message = message(decoded.Message, e.RawData)
		return made, made.Message != nil
	case *discordgo.MessageUpdate:
		made.Edited = message(decoded.Message, e.RawData)
		return made, made.Edited != nil
	case *discordgo.MessageDelete:
		if m := decoded.Message; m != nil && m.ID != "" && m.ChannelID != "" {
			made.Deleted = &Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}
		}
		return made, made.Deleted != nil
	case *discordgo.MessageDeleteBulk:
		if len(decoded.Messages) > 0 && decoded.ChannelID != "" {
			made.Deleted = &Deleted{ChannelID: decoded.ChannelID, MessageIDs: decoded.Messages}
		}
		return made, made.Deleted != nil
	case *discordgo.InteractionCreate:
		made.Interaction = interaction(decoded)
		made.Where = where(e.RawData)
		return made, made.Interaction != nil
	}
	return Event{}, false
}

func ready(r *discordgo.Ready) *Ready {
	if r.User == nil {
		return nil
	}
	made := &Ready{UserID: r.User.ID, ApplicationID: r.User.ID} // which are the same but for the oldest applications
	if r.Application != nil && r.Application.ID != "" {
		made.ApplicationID = r.Application.ID
	}
	for _, guild := range r.Guilds {
		if guild != nil && guild.ID != "" {
			made.GuildIDs = append(made.GuildIDs, guild.ID)
		}
	}
	return made
}

// message returns the message if it is whole. discordgo gives up on a message that has, or replies to one that has, a
// component it does not know; the components are then left out.
func message(m *discordgo.Message, raw []byte) *discordgo.Message {
	if isWhole(m) {
		return m
	}
	var plain discordgo.Message
	if err := json.Unmarshal(withoutComponents(raw), &plain); err != nil || !isWhole(&plain) {
		return nil
	}
	return &plain
}

func isWhole(m *discordgo.Message) bool {
	return m != nil && m.ID != "" && m.ChannelID != "" && m.Author != nil
}

// withoutComponents returns a message without its components and those of the messages in it; nil if it is no object.
func withoutComponents(raw []byte) []byte {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil || fields == nil {
		return nil
	}
	delete(fields, "components")
	delete(fields, "message_snapshots") // of forwarded messages, which nobody asks by
	if nested := withoutComponents(fields["referenced_message"]); nested != nil {
		fields["referenced_message"] = nested
	}
	plain, err := json.Marshal(fields)
	if err != nil {
		return nil
	}
	return plain
}

// interaction returns the interaction if it is whole. A ping has no contents and is none of ours.
func interaction(i *discordgo.InteractionCreate) *discordgo.Interaction {
	if i.Interaction == nil || i.ID == "" || i.Token == "" || i.Data == nil {
		return nil
	}
	return i.Interaction
}

// where returns the channel that an interaction happened in, which discordgo leaves out.
func where(raw []byte) *discordgo.Channel {
	var told struct{ Channel *discordgo.Channel }
	if err := json.Unmarshal(raw, &told); err != nil || told.Channel == nil || told.Channel.ID == "" {
		return nil
	}
	return told.Channel
}
