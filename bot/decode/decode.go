// Package decode reads messages and interactions of Discord's into the structs of discordgo. It reads no more than it must:
// discordgo gives up on a whole message for one component that it does not know, or for one number that is a text, and
// then the bot would be silent. Here such a part is left out and the rest is read.
//
// [Message] and [Interaction] are the doors. They first decode everything at once, as is right for nearly all input. Only
// when that fails, mend goes through the parts: it mends nested messages, members and users in the same way, leaves out
// components of an unknown type, and then leaves out every field that cannot be decoded by itself, unless it is vital.
//
// The package does not know what a message or an interaction means to the bot.
package decode

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/bwmarrin/discordgo"
)

// Message reads a message that has an id, a channel and an author.
func Message(raw []byte) (*discordgo.Message, error) {
	m := new(discordgo.Message)
	if err := decode(raw, m, func() shape { return message(0) }); err != nil {
		return nil, fmt.Errorf("read message: %w", err)
	}
	if m.ID == "" || m.ChannelID == "" || m.Author == nil || m.Author.ID == "" {
		return nil, errors.New("read message: no id, channel or author")
	}
	return m, nil
}

// Interaction reads an interaction that has an id, a token, and the contents that belong to its type. A ping has no
// contents, and so is none.
func Interaction(raw []byte) (*discordgo.Interaction, error) {
	i := new(discordgo.Interaction)
	if err := decode(raw, i, func() shape { return interaction(raw) }); err != nil {
		return nil, fmt.Errorf("read interaction: %w", err)
	}
	if i.ID == "" || i.Token == "" || i.Data == nil {
		return nil, errors.New("read interaction: no id, token or contents")
	}
	return i, nil
}

// Envelope reads of an interaction only what it takes to respond to it: id, token, application, type and language. It is
// false when there is no id or no token. Use it for what Interaction cannot read.
func Envelope(raw []byte) (*discordgo.Interaction, bool) {
	var fields struct {
		ID          json.RawMessage `json:"id"`
		Token       json.RawMessage `json:"token"`
		Application json.RawMessage `json:"application_id"`
		Type        json.RawMessage `json:"type"`
		Locale      json.RawMessage `json:"locale"`
	}
	if err := json.Unmarshal(raw, &fields); err != nil {
		return nil, false
	}
	i := new(discordgo.Interaction)
	for _, field := range []struct {
		raw json.RawMessage
		out any
	}{
		{fields.ID, &i.ID}, {fields.Token, &i.Token}, {fields.Application, &i.AppID}, {fields.Type, &i.Type}, {fields.Locale, &i.Locale},
	} {
		_ = json.Unmarshal(field.raw, field.out) // what cannot be read, or is missing, stays empty
	}
	return i, i.ID != "" && i.Token != ""
}

// Channel reads the channel that an interaction says that it happened in; nil when it does not say. discordgo leaves it out.
func Channel(interaction []byte) *discordgo.Channel {
	var in struct{ Channel *discordgo.Channel }
	if err := json.Unmarshal(interaction, &in); err != nil || in.Channel == nil || in.Channel.ID == "" {
		return nil
	}
	return in.Channel
}

// deepest is how deep JSON may nest that is read. Discord's nests about ten deep. discordgo reads messages within messages in
// a time that grows with the square of the depth.
const deepest = 100

var errTooDeep = errors.New("nested too deep")

// depthOf returns how deep JSON nests. What it returns for other bytes means nothing.
func depthOf(raw []byte) int {
	depth, most, quoted := 0, 0, false
	for n := 0; n < len(raw); n++ {
		switch c := raw[n]; {
		case quoted && c == '\\':
			n++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
			most = max(most, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return most
}

// decode reads raw into out, mended when it cannot be read as it is.
func decode(raw []byte, out any, s func() shape) error {
	if depthOf(raw) > deepest {
		return errTooDeep
	}
	err := json.Unmarshal(raw, out)
	if err == nil {
		return nil
	}
	mended := s().mend(raw)
	if mended == nil {
		return err
	}
	return json.Unmarshal(mended, out)
}
