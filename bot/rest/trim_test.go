package rest

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestWritten holds what discordgo would write against what is sent.
func TestWritten(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		value any
		want  string
	}{
		{
			name:  "a button with an emoji alone",
			value: discordgo.Button{CustomID: "up", Style: discordgo.PrimaryButton, Emoji: &discordgo.ComponentEmoji{Name: "+"}},
			want:  `{"custom_id":"up","emoji":{"name":"+"},"style":1,"type":2}`,
		},
		{
			name:  "a disabled button",
			value: discordgo.Button{CustomID: "up", Label: "Up", Style: discordgo.PrimaryButton, Disabled: true},
			want:  `{"custom_id":"up","disabled":true,"label":"Up","style":1,"type":2}`,
		},
		{
			name: "a select menu", // whose options need no description
			value: discordgo.SelectMenu{
				MenuType: discordgo.StringSelectMenu, CustomID: "s", Options: []discordgo.SelectMenuOption{{Label: "l", Value: "v"}},
			},
			want: `{"custom_id":"s","options":[{"label":"l","value":"v"}],"type":3}`,
		},
		{
			name:  "a separator without a line", // which has one unless told otherwise
			value: discordgo.Separator{Divider: new(bool)},
			want:  `{"divider":false,"type":14}`,
		},
		{
			name: "a text input that may be left empty", // which is required unless told otherwise
			value: discordgo.TextInput{
				CustomID: "t", Label: "l", Style: discordgo.TextInputShort, Required: false,
			},
			want: `{"custom_id":"t","label":"l","required":false,"style":1,"type":4}`,
		},
		{
			name: "a command",
			value: []*discordgo.ApplicationCommand{{Name: "help", Description: "d", Type: discordgo.ChatApplicationCommand}, {
				Name: "ask", Description: "d", Options: []*discordgo.ApplicationCommandOption{{
					Type: discordgo.ApplicationCommandOptionString, Name: "o", Description: "d", Required: true, MaxLength: 6000,
				}},
			}},
			want: `[{"description":"d","name":"help","type":1},` +
				`{"description":"d","name":"ask","options":[{"description":"d","max_length":6000,"name":"o","required":true,"type":3}]}]`,
		},
		{name: "a large number", value: map[string]any{"id": int64(9223372036854775807)}, want: `{"id":9223372036854775807}`},
		{name: "no commands", value: []*discordgo.ApplicationCommand{}, want: `[]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := written(test.value)
			if err != nil || string(got) != test.want {
				t.Errorf("written as\n%s, %v; want\n%s", got, err, test.want)
			}
		})
	}
}

// TestEditsNameWhatIsToGo: of what an edit does not name, Discord keeps all.
func TestEditsNameWhatIsToGo(t *testing.T) {
	t.Parallel()
	const silent = `{"allowed_mentions":{"parse":[],"replied_user":false},`
	card := []discordgo.MessageComponent{discordgo.TextDisplay{Content: "hi"}}
	tests := []struct {
		name string
		edit Message
		want string
	}{
		{"to text", Message{Content: "hi"}, silent + `"components":[],"content":"hi"}`},
		{"to nothing", Message{}, silent + `"components":[],"content":""}`},
		{
			"to components", Message{Components: card, Flags: discordgo.MessageFlagsIsComponentsV2 | discordgo.MessageFlagsEphemeral},
			silent + `"components":[{"content":"hi","type":10}],"content":null,"flags":32768}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := written(test.edit.edit())
			if err != nil || string(got) != test.want {
				t.Errorf("written as\n%s, %v; want\n%s", got, err, test.want)
			}
		})
	}
}

// TestNoBodySaysNothing sends one body of each kind, made of values whose unused fields discordgo writes, and finds in it
// only those empty fields that say something.
func TestNoBodySaysNothing(t *testing.T) {
	t.Parallel()
	card := &Message{
		Flags: discordgo.MessageFlagsIsComponentsV2, Nonce: "n", Reference: &discordgo.MessageReference{MessageID: "6"},
		Components: []discordgo.MessageComponent{
			discordgo.TextDisplay{Content: "hi"},
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.Button{CustomID: "up", Emoji: &discordgo.ComponentEmoji{Name: "+"}},
			}},
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{
				MenuType: discordgo.StringSelectMenu, CustomID: "s", Options: []discordgo.SelectMenuOption{{Label: "l", Value: "v"}},
			}}},
		},
	}
	answered := func(kind discordgo.InteractionResponseType, m *Message) func(*Client) error {
		return func(c *Client) error { return c.Callback(t.Context(), asked(), &Response{Type: kind, Message: m}) }
	}
	mentions, edited := []string{".allowed_mentions.parse"}, []string{".allowed_mentions.parse", ".content"}
	tests := []struct {
		name string
		send func(*Client) error
		want []string // the paths of its empty fields
	}{
		{"a new message", func(c *Client) error { _, err := c.CreateMessage(t.Context(), "5", card); return err }, mentions},
		{"an edit", func(c *Client) error { return c.EditMessage(t.Context(), "5", "6", card) }, edited},
		{"a response", answered(discordgo.InteractionResponseChannelMessageWithSource, card), []string{".data.allowed_mentions.parse"}},
		{"a deferral", answered(discordgo.InteractionResponseDeferredChannelMessageWithSource, card), nil},
		{"a deferral of an update", answered(discordgo.InteractionResponseDeferredMessageUpdate, nil), nil},
		{
			"an update", answered(discordgo.InteractionResponseUpdateMessage, card),
			[]string{".data.allowed_mentions.parse", ".data.content"},
		},
		{"no choices", answered(discordgo.InteractionApplicationCommandAutocompleteResult, nil), []string{".data.choices"}},
		{"a deferred response", func(c *Client) error { return c.EditOriginal(t.Context(), asked(), card) }, edited},
		{"a follow-up", func(c *Client) error { return c.FollowUp(t.Context(), asked(), card) }, mentions},
		{"direct messages", func(c *Client) error { _, err := c.DirectChannel(t.Context(), "8"); return err }, nil},
		{
			"commands",
			func(c *Client) error {
				option := &discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionString, Name: "o", Description: "d"}
				_, err := c.PutCommands(t.Context(), "9", "", []*discordgo.ApplicationCommand{
					{Name: "help", Description: "d"}, {Name: "ask", Description: "d", Options: []*discordgo.ApplicationCommandOption{option}},
				})
				return err
			},
			nil,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := new(script)
			c, _ := scripted(s)
			_ = test.send(c) // the script's answer fits no list of commands
			if len(s.requests) != 1 {
				t.Fatalf("%d requests were sent", len(s.requests))
			}
			var body any
			if err := json.Unmarshal([]byte(s.requests[0].body), &body); err != nil {
				t.Fatal(err)
			}
			if got := empty("", body); !slices.Equal(got, test.want) {
				t.Errorf("empty are %q, want %q, in\n%s", got, test.want, s.requests[0].body)
			}
		})
	}
}

// empty returns the paths of the fields of a body that are null, an empty text or list, or false though they would be anyway,
// in alphabetical order.
func empty(path string, tree any) []string {
	var found []string
	switch node := tree.(type) {
	case []any:
		for _, element := range node {
			found = append(found, empty(path, element)...)
		}
	case map[string]any:
		for _, field := range slices.Sorted(maps.Keys(node)) {
			at := path + "." + field
			switch value := node[field]; {
			case value == nil, value == "", value == false && slices.Contains([]string{"autocomplete", "disabled", "default"}, field):
				found = append(found, at)
			default:
				if list, isList := value.([]any); isList && len(list) == 0 {
					found = append(found, at)
				}
				found = append(found, empty(at, value)...)
			}
		}
	}
	return found
}
