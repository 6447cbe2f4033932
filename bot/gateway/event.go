package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/decode"
)

// Event is one thing that happened. Exactly one of the pointers is set, and Where besides.
type Event struct {
	Received    time.Time // when it arrived here
	Ready       *Ready
	Message     *discordgo.Message // has an author and an id
	Edited      *discordgo.Message // as it reads now; has an author and an id
	Deleted     *Deleted
	Interaction *discordgo.Interaction // has an id and a token, and the contents that belong to its type
	Where       *discordgo.Channel     // for an interaction, the channel that it happened in, in part; nil when Discord does not say

	// Unreadable is an interaction whose contents cannot be read. It has an id and a token, and its application, type and
	// language as far as they could be read: enough for a response that says so.
	Unreadable *discordgo.Interaction
}

// Ready says who the bot is. It comes before everything else, and again with each new session.
type Ready struct {
	UserID        string
	ApplicationID string
	GuildIDs      []string         // every guild that the bot was in at that moment
	Intents       discordgo.Intent // which events Discord sends; message content may have been refused

	// Missed is the time whose events did not reach the bot, because a session was lost and this is another one. It is
	// zero for the first session of a Run.
	Missed Gap
}

// Gap is a span of time, by the clock of this machine.
type Gap struct{ From, To time.Time }

// Deleted names messages that were deleted from a channel.
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

// Types of the events that the bot handles.
const (
	typeReady             = "READY"
	typeMessageCreate     = "MESSAGE_CREATE"
	typeMessageUpdate     = "MESSAGE_UPDATE"
	typeMessageDelete     = "MESSAGE_DELETE"
	typeMessageDeleteBulk = "MESSAGE_DELETE_BULK"
	typeInteractionCreate = "INTERACTION_CREATE"
)

// handled returns true for the types of event that the bot handles.
func handled(kind string) bool {
	switch kind {
	case typeReady, typeMessageCreate, typeMessageUpdate, typeMessageDelete, typeMessageDeleteBulk, typeInteractionCreate:
		return true
	}
	return false
}

// event decodes what Discord sent. The type must be one that is handled. With an error it still returns an event for an
// interaction that the bot can respond to.
func event(kind string, raw []byte, received time.Time) (made Event, err error) {
	made.Received = received
	switch kind {
	case typeReady:
		made.Ready, err = ready(raw)
	case typeMessageCreate:
		made.Message, err = decode.Message(raw)
	case typeMessageUpdate:
		made.Edited, err = decode.Message(raw)
	case typeMessageDelete, typeMessageDeleteBulk:
		made.Deleted, err = deleted(raw)
	case typeInteractionCreate:
		made.Where = decode.Channel(raw)
		if made.Interaction, err = decode.Interaction(raw); err != nil {
			made.Unreadable = unreadable(raw)
		}
	default:
		err = errors.New("no event that is handled")
	}
	return made, err
}

// unreadable returns as much of an interaction that cannot be read as a response needs; nil when that is missing. Discord
// wants no response to a ping that comes this way.
func unreadable(raw []byte) *discordgo.Interaction {
	i, ok := decode.Envelope(raw)
	if !ok || i.Type == discordgo.InteractionPing {
		return nil
	}
	return i
}

func ready(raw []byte) (*Ready, error) {
	var r struct {
		User        *entity
		Application *entity
		Guilds      []*entity
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, fmt.Errorf("read READY: %w", err)
	}
	if !r.User.known() {
		return nil, errors.New("read READY: no user id")
	}
	made := &Ready{UserID: r.User.ID, ApplicationID: r.User.ID} // which are the same but for the oldest applications
	if r.Application.known() {
		made.ApplicationID = r.Application.ID
	}
	for _, guild := range r.Guilds {
		if guild.known() {
			made.GuildIDs = append(made.GuildIDs, guild.ID)
		}
	}
	return made, nil
}

// entity is what has an id.
type entity struct{ ID string }

func (e *entity) known() bool { return e != nil && e.ID != "" }

// deleted reads the deletion of one message, or of many.
func deleted(raw []byte) (*Deleted, error) {
	var d struct {
		ID      string   `json:"id"`
		IDs     []string `json:"ids"`
		Channel string   `json:"channel_id"`
	}
	if err := json.Unmarshal(raw, &d); err != nil {
		return nil, fmt.Errorf("read deletion: %w", err)
	}
	if d.ID != "" {
		d.IDs = append(d.IDs, d.ID)
	}
	if d.Channel == "" || len(d.IDs) == 0 {
		return nil, errors.New("read deletion: no channel or message")
	}
	return &Deleted{ChannelID: d.Channel, MessageIDs: d.IDs}, nil
}
