package discordtest

import (
	"encoding/json"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Message is the latest state of a message by the bot. Tests share it: read it only.
type Message struct {
	*discordgo.Message
	Raw json.RawMessage // the same as JSON, with all that discordgo does not know
}

// Text returns everything that a reader of the message sees, with a paragraph for each part: its content, its embeds,
// its text displays, and the labels of its buttons, in that order.
func (m Message) Text() string { return textOf(m.Raw) }

// Ephemeral returns true when only the person who caused the message sees it.
func (m Message) Ephemeral() bool { return m.Flags&discordgo.MessageFlagsEphemeral != 0 }

// Button finds a button by its label.
func (m Message) Button(label string) (discordgo.Button, bool) {
	for _, b := range m.Buttons() {
		if b.Label == label {
			return b, true
		}
	}
	return discordgo.Button{}, false
}

// Buttons returns the buttons of the message in their order.
func (m Message) Buttons() []discordgo.Button {
	var buttons []discordgo.Button
	tree, _ := parseTree(m.Raw)
	walk(list(object(tree)["components"]), func(c map[string]any) {
		if number(c["type"]) == typeButton {
			buttons = append(buttons, discordgo.Button{
				Label: text(c["label"]), CustomID: text(c["custom_id"]), URL: text(c["url"]),
				Style: discordgo.ButtonStyle(number(c["style"])), Disabled: truth(c["disabled"]),
			})
		}
	})
	return buttons
}

// Text returns all that the callback shows to a person: as Message.Text, and the names of its choices.
func (c Callback) Text() string { return textOf(c.shown()) }

// Ephemeral says whether the callback is for one person only.
func (c Callback) Ephemeral() bool {
	tree, _ := parseTree(c.shown())
	return number(object(tree)["flags"])&flagEphemeral != 0
}

// Choices returns the choices that an autocomplete callback offers.
func (c Callback) Choices() []*discordgo.ApplicationCommandOptionChoice {
	var offer struct {
		Choices []*discordgo.ApplicationCommandOptionChoice `json:"choices"`
	}
	_ = json.Unmarshal(c.shown(), &offer) // it was checked when it came
	return offer.Choices
}

func (c Callback) shown() json.RawMessage {
	var body struct {
		Data json.RawMessage `json:"data"`
	}
	_ = json.Unmarshal(c.Body, &body) // it was checked when it came
	return body.Data
}

// textOf collects the text of a message, or of a callback's data.
func textOf(raw json.RawMessage) string {
	parsed, _ := parseTree(raw)
	tree := object(parsed)
	var parts []string
	add := func(values ...any) {
		for _, v := range values {
			if t := text(v); t != "" {
				parts = append(parts, t)
			}
		}
	}
	add(tree["title"], tree["content"])
	for _, e := range list(tree["embeds"]) {
		e := object(e)
		add(object(e["author"])["name"], e["title"], e["description"])
		for _, f := range list(e["fields"]) {
			add(object(f)["name"], object(f)["value"])
		}
		add(object(e["footer"])["text"])
	}
	walk(list(tree["components"]), func(c map[string]any) {
		add(c["content"], c["label"], c["placeholder"])
		for _, o := range list(c["options"]) {
			add(object(o)["label"], object(o)["description"])
		}
	})
	for _, c := range list(tree["choices"]) {
		add(object(c)["name"])
	}
	return strings.Join(parts, "\n\n")
}

// Messages returns the bot's messages in a channel that are not deleted, oldest first, ephemeral ones included.
func (s *Server) Messages(channelID string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var mine []Message
	if ch := s.channels[channelID]; ch != nil {
		for _, m := range ch.messages {
			if m.mine {
				mine = append(mine, s.view(m))
			}
		}
	}
	return mine
}

// view returns a message in the form that tests read. The caller holds s.mu.
func (s *Server) view(m *message) Message {
	if m.shown != nil {
		return *m.shown
	}
	raw, err := json.Marshal(m.tree)
	v := Message{Message: &discordgo.Message{}, Raw: raw}
	if err == nil {
		err = json.Unmarshal(readable(m.tree), v.Message)
	}
	if err != nil {
		s.fail("discordgo cannot read message %s: %v", m.id(), err)
	}
	m.shown = &v
	return v
}

// readable returns a message without the components of the message that it quotes. Those are other people's, and
// discordgo fails on a component that it does not know.
func readable(tree map[string]any) []byte {
	shown := object(copyTree(tree))
	delete(object(shown["referenced_message"]), "components")
	raw, _ := json.Marshal(shown) // which was possible with them
	return raw
}
