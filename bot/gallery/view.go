package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"
)

// message is a message as the page shows it.
type message struct {
	Author  author
	Time    string
	Reply   *preview // the message that it replies to
	Used    *used    // the command that it is the response to
	Private bool     // only one person sees it
	Edited  bool
	Waiting bool // the bot is still thinking
	Content template.HTML
	Parts   []part

	response bool // it belongs to an interaction
}

// author is the author of a message.
type author struct {
	Name    string
	Program bool
}

// Initial returns the letter that stands in the circle of a person without a picture.
func (a author) Initial() string {
	r, _ := utf8.DecodeRuneInString(a.Name)
	return string(r)
}

// hue returns the colour of that circle: one of Discord's own, and the same one for the same name every time.
func (a author) hue() string {
	hues := []string{"#757e8a", "#3ba55c", "#faa61a", "#ed4245", "#eb459f"}
	sum := 0
	for _, r := range a.Name {
		sum += int(r)
	}
	if a.Program {
		return "#5865f2"
	}
	return hues[sum%len(hues)]
}

// preview is the line that quotes a message above another.
type preview struct {
	Author author
	Pings  bool          // the author is notified of the reply; the bot's notify nobody
	Text   template.HTML // empty when the message has no text of its own

	id string // of the message; empty when its words cannot change
}

// used is a command that somebody used, as the line above a response shows it.
type used struct {
	Person  author
	Command string
}

// wireMessage holds the fields of the bot's messages, as JSON, that the page shows.
type wireMessage struct {
	ID         string                 `json:"id"`
	Webhook    string                 `json:"webhook_id"`
	Author     wireAuthor             `json:"author"`
	Content    string                 `json:"content"`
	Flags      discordgo.MessageFlags `json:"flags"`
	Components []json.RawMessage      `json:"components"`
	Edited     *time.Time             `json:"edited_timestamp"`
	Referenced *wireMessage           `json:"referenced_message"`
	Embeds     []json.RawMessage      `json:"embeds"`
	Attached   []json.RawMessage      `json:"attachments"`
	Poll       json.RawMessage        `json:"poll"`
	Stickers   []json.RawMessage      `json:"sticker_items"`
	Snapshots  []json.RawMessage      `json:"message_snapshots"`
}

type wireAuthor struct {
	Username string `json:"username"`
	Global   string `json:"global_name"`
	Bot      bool   `json:"bot"`
}

// viewMessage turns a message from its JSON into what the page shows.
func (n names) viewMessage(raw []byte) (message, error) {
	var wire wireMessage
	if err := json.Unmarshal(raw, &wire); err != nil {
		return message{}, fmt.Errorf("read message: %w", err)
	}
	const known = discordgo.MessageFlagsEphemeral | discordgo.MessageFlagsLoading | discordgo.MessageFlagsIsComponentsV2 |
		discordgo.MessageFlagsSuppressNotifications
	var faults []error
	if other := wire.Flags &^ known; other != 0 {
		faults = append(faults, fmt.Errorf("a message with flags that the gallery does not know: %d", other))
	}
	if len(wire.Embeds)+len(wire.Attached)+len(wire.Poll)+len(wire.Stickers)+len(wire.Snapshots) > 0 {
		faults = append(faults, errors.New("a message with more than text and components, which the gallery does not show"))
	}
	m := message{
		Author:  wire.Author.view(),
		Private: wire.Flags&discordgo.MessageFlagsEphemeral != 0,
		Waiting: wire.Flags&discordgo.MessageFlagsLoading != 0,
		Edited:  wire.Edited != nil,

		response: wire.Webhook != "",
	}
	var err error
	if m.Content, err = n.markdown(wire.Content); err != nil {
		faults = append(faults, err)
	}
	if m.Parts, err = n.viewParts(wire.Components); err != nil {
		faults = append(faults, err)
	}
	if wire.Referenced != nil {
		m.Reply = &preview{Author: wire.Referenced.Author.view(), id: wire.Referenced.ID}
		if m.Reply.Text, err = n.line(wire.Referenced.Content); err != nil {
			faults = append(faults, err)
		}
	}
	return m, errors.Join(faults...)
}

func (a wireAuthor) view() author {
	if a.Global != "" {
		return author{a.Global, a.Bot}
	}
	return author{a.Username, a.Bot}
}
