package rest

import (
	"encoding/json"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestTrimmed holds what discordgo would write against what is sent.
func TestTrimmed(t *testing.T) {
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
			got, err := json.Marshal(trimmed{test.value})
			if err != nil || string(got) != test.want {
				t.Errorf("written as\n%s, %v; want\n%s", got, err, test.want)
			}
		})
	}
}

// TestEditsNameWhatIsToGo holds the body of an edit against what Discord keeps: every field that is not named.
func TestEditsNameWhatIsToGo(t *testing.T) {
	t.Parallel()
	const silent = `,"allowed_mentions":{"parse":[],"replied_user":false}}`
	card := []discordgo.MessageComponent{discordgo.TextDisplay{Content: "hi"}}
	tests := []struct {
		name string
		edit Message
		want string
	}{
		{"to text", Message{Content: "hi"}, `{"content":"hi","components":[]` + silent},
		{"to nothing", Message{}, `{"content":"","components":[]` + silent},
		{
			"to components", Message{Components: card, Flags: discordgo.MessageFlagsIsComponentsV2},
			`{"content":null,"components":[{"content":"hi","type":10}],"flags":32768` + silent,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := json.Marshal(test.edit.edit())
			if err != nil || string(got) != test.want {
				t.Errorf("written as\n%s, %v; want\n%s", got, err, test.want)
			}
		})
	}
}
