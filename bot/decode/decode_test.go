package decode_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/decode"
)

// said is a message with these further fields.
func said(fields string) string {
	return `{"id":"5","channel_id":"6","content":"why?","author":{"id":"7","username":"ada"}` + fields + `}`
}

// texts are the text displays among components, in order, wherever they stand.
func texts(components []discordgo.MessageComponent) []string {
	var found []string
	for _, component := range components {
		switch c := component.(type) {
		case *discordgo.TextDisplay:
			found = append(found, c.Content)
		case *discordgo.Container:
			found = append(found, texts(c.Components)...)
		case *discordgo.Section:
			found = append(found, texts(c.Components)...)
		}
	}
	return found
}

// TestMessage reads messages with one part that discordgo cannot decode, and looks for what stands beside it.
func TestMessage(t *testing.T) {
	t.Parallel()
	const text = `{"type":10,"content":"seen"}`
	seen := func(components func(*discordgo.Message) []discordgo.MessageComponent) func(*discordgo.Message) bool {
		return func(m *discordgo.Message) bool { return strings.Join(texts(components(m)), " ") == "seen" }
	}
	own := seen(func(m *discordgo.Message) []discordgo.MessageComponent { return m.Components })
	quoted := func(m *discordgo.Message) bool {
		return m.ReferencedMessage != nil && m.ReferencedMessage.Content == "why?"
	}
	bare := func(m *discordgo.Message) bool { return len(texts(m.Components)) == 0 }
	tests := []struct {
		name   string
		fields string
		holds  func(*discordgo.Message) bool
	}{
		{"nothing odd", `,"components":[` + text + `]`, own},
		{"an unknown component", `,"components":[{"type":99},` + text + `]`, own},
		{"an unknown component in a container", `,"components":[{"type":17,"components":[{"type":20},` + text + `]}]`, own},
		{"an unknown accessory", `,"components":[{"type":9,"components":[` + text + `],"accessory":{"type":99}}]`, own},
		{"a component that is no object", `,"components":[7,` + text + `]`, own},
		{"components that are no list", `,"components":"none"`, bare},
		{"components in components", `,"components":` + strings.Repeat(`[{"type":17,"components":`, 40) + `[{"type":99}]` + strings.Repeat(`}]`, 40), bare},
		{"an unknown component in the message replied to", `,"referenced_message":` + said(`,"components":[{"type":99}]`), quoted},
		{
			"an unknown component two replies back",
			`,"referenced_message":` + said(`,"referenced_message":`+said(`,"components":[{"type":99}]`)), quoted,
		},
		{
			"an unknown component in a message forwarded",
			`,"message_snapshots":[{"message":{"content":"seen","components":[{"type":99}]}}]`,
			func(m *discordgo.Message) bool {
				return len(m.MessageSnapshots) == 1 && m.MessageSnapshots[0].Message.Content == "seen"
			},
		},
		{"an embed of no size", `,"embeds":[{"image":{"height":1.5}}],"pinned":true`, func(m *discordgo.Message) bool { return m.Pinned }},
		{"an empty time", `,"edited_timestamp":"","pinned":true`, func(m *discordgo.Message) bool { return m.Pinned }},
		{
			"flags of an account that are a text", `,"mentions":[{"id":"8","public_flags":"0"}]`,
			func(m *discordgo.Message) bool { return len(m.Mentions) == 1 && m.Mentions[0].ID == "8" },
		},
		{
			"a member whose times cannot be read", `,"member":{"roles":["3"],"joined_at":""}`,
			func(m *discordgo.Message) bool { return m.Member != nil && m.Member.Roles[0] == "3" },
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m, err := decode.Message([]byte(said(test.fields)))
			if err != nil {
				t.Fatal(err)
			}
			if m.ID != "5" || m.Content != "why?" || m.Author.Username != "ada" || !test.holds(m) {
				t.Errorf("read %+v", m)
			}
		})
	}
}

func TestWhatIsNoMessage(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{
		``, `null`, `[]`, `7`, `{}`, `{"id":5,"author":7}`, `{"id":"5","channel_id":"6","author":null}`, `{"id":"5","channel_id":"6","author":{}}`,
		said(`,"referenced_message":` + strings.Repeat(`{"referenced_message":`, 5000) + `{}` + strings.Repeat(`}`, 5000)),
		`{"id":"5","author":{"id":"7"}}`, `{"id":"5","channel_id":"6","author":{"id":"7"},"content":8}`,
		`{"id":"5","channel_id":"6","author":{"id":7}}`, `{"id":"5","channel_id":"6","author":{"id":"7","bot":"yes"}}`,
	} {
		if m, err := decode.Message([]byte(raw)); err == nil {
			t.Errorf("%s is message %+v", raw, m)
		}
	}
}

// TestInteraction reads interactions with one part that discordgo cannot decode.
func TestInteraction(t *testing.T) {
	t.Parallel()
	used := func(kind, contents, fields string) string {
		return `{"id":"1","token":"t","application_id":"2","type":` + kind + `,"data":` + contents + fields + `}`
	}
	target := func(fields string) string {
		return `{"id":"3","name":"Answer this","type":3,"target_id":"5","resolved":{"messages":{"5":` + said(fields) + `}}}`
	}
	pointedAt := func(i *discordgo.Interaction) bool {
		c := i.ApplicationCommandData()
		return c.Name == "Answer this" && c.Resolved.Messages[c.TargetID].Content == "why?"
	}
	clicked := func(i *discordgo.Interaction) bool { return i.MessageComponentData().CustomID == "v1:x" }
	tests := []struct {
		name  string
		raw   string
		holds func(*discordgo.Interaction) bool
	}{
		{"nothing odd", used("2", target(``), ``), pointedAt},
		{"an unknown component in the target", used("2", target(`,"components":[{"type":20}]`), ``), pointedAt},
		{"an unknown component in a row of the target", used("2", target(`,"components":[{"type":1,"components":[{"type":16}]}]`), ``), pointedAt},
		{"an unknown component in what the target replies to", used("2", target(`,"referenced_message":`+said(`,"components":[{"type":99}]`)), ``), pointedAt},
		{"an unknown component in what the target forwards", used("2", target(`,"message_snapshots":[{"message":{"components":[{"type":99}]}}]`), ``), pointedAt},
		{"an embed of no size in the target", used("2", target(`,"embeds":[{"image":{"height":1.5}}]`), ``), pointedAt},
		{
			"an account with flags that are a text",
			used("2", `{"id":"3","name":"ask","resolved":{"users":{"9":{"id":"9","public_flags":"0"}},"members":{"9":{"joined_at":""}}}}`, ``),
			func(i *discordgo.Interaction) bool { return i.ApplicationCommandData().Resolved.Users["9"].ID == "9" },
		},
		{"an unknown component on the message clicked", used("3", `{"custom_id":"v1:x","component_type":2}`, `,"message":`+said(`,"components":[{"type":99}]`)), clicked},
		{"an unknown component in what that replies to", used("3", `{"custom_id":"v1:x","component_type":2}`, `,"message":`+said(`,"referenced_message":`+said(`,"components":[{"type":99}]`))), clicked},
		{"odd entitlements", used("3", `{"custom_id":"v1:x","component_type":2}`, `,"entitlements":7`), clicked},
		{
			"a member whose times cannot be read",
			used("3", `{"custom_id":"v1:x","component_type":2}`, `,"member":{"user":{"id":"7"},"roles":["3"],"permissions":"8","joined_at":""}`),
			func(i *discordgo.Interaction) bool { return i.Member.Permissions == 8 && i.Member.User.ID == "7" },
		},
		{
			"a modal with a label", used("5", `{"custom_id":"m","components":[{"type":18}]}`, ``),
			func(i *discordgo.Interaction) bool { return i.ModalSubmitData().CustomID == "m" },
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			i, err := decode.Interaction([]byte(test.raw))
			if err != nil {
				t.Fatal(err)
			}
			if i.ID != "1" || i.Token != "t" || i.AppID != "2" || !test.holds(i) {
				t.Errorf("read %+v", i)
			}
		})
	}
}

// TestEnvelope reads what is no whole interaction. A part that decides who may do what is never left out.
func TestEnvelope(t *testing.T) {
	t.Parallel()
	tests := []struct {
		raw  string
		ok   bool
		kind discordgo.InteractionType
	}{
		{`{"id":"1","token":"t","type":2}`, true, 2},
		{`{"id":"1","token":"t","type":"2","locale":7}`, true, 0},
		{`{"id":"1","token":"t","type":2,"data":{"name":7}}`, true, 2},
		{`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":7}}`, true, 2},
		{`{"id":"1","token":"t","type":3,"data":{"custom_id":"x","component_type":2},"member":{"permissions":"all"}}`, true, 3},
		{`{"id":"1","token":"t","type":3,"data":{"custom_id":"x","component_type":2},"guild_id":7}`, true, 3},
		{`{"id":"1","token":"t","type":99,"data":{}}`, true, 99},
		{`{"id":"1","token":"","type":2}`, false, 2},
		{`{"id":1,"token":"t","type":2}`, false, 2},
	}
	for _, test := range tests {
		if i, err := decode.Interaction([]byte(test.raw)); err == nil {
			t.Errorf("%s is interaction %+v", test.raw, i)
		}
		if i, ok := decode.Envelope([]byte(test.raw)); ok != test.ok || i.Type != test.kind {
			t.Errorf("the envelope of %s is %+v, %v", test.raw, i, ok)
		}
	}
	for _, raw := range []string{``, `null`, `[]`, `7`, `{}`} {
		if i, ok := decode.Envelope([]byte(raw)); ok {
			t.Errorf("the envelope of %q is %+v", raw, i)
		}
	}
}

// TestDepth counts brackets, but for those in texts.
func TestDepth(t *testing.T) {
	t.Parallel()
	for content, reads := range map[string]bool{
		strings.Repeat("[", 200): true, `\"` + strings.Repeat("{", 200): true, `\\`: true,
	} {
		if m, err := decode.Message([]byte(`{"id":"5","channel_id":"6","author":{"id":"7"},"content":"` + content + `"}`)); (err == nil) != reads {
			t.Errorf("%q: %+v, %v", content, m, err)
		}
	}
	if m, err := decode.Message([]byte(said(`,"embeds":` + strings.Repeat("[", 200) + strings.Repeat("]", 200)))); err == nil {
		t.Errorf("lists in lists are message %+v", m)
	}
}

func TestChannel(t *testing.T) {
	t.Parallel()
	if c := decode.Channel([]byte(`{"channel":{"id":"5","parent_id":"6","type":11}}`)); c == nil || c.ParentID != "6" || !c.IsThread() {
		t.Errorf("channel = %+v", c)
	}
	for _, raw := range []string{``, `{}`, `{"channel":null}`, `{"channel":{}}`, `{"channel":7}`, `[]`} {
		if got := decode.Channel([]byte(raw)); got != nil {
			t.Errorf("%q happened in %+v", raw, got)
		}
	}
}

// FuzzDecode reads anything. What can be read whole must come out the same whether it was mended or not.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(said(`,"components":[{"type":17,"components":[{"type":99}]}],"message_snapshots":[{"message":{}}]`)))
	f.Add([]byte(`{"id":"1","token":"t","type":2,"data":{"name":"a","resolved":{"messages":{"5":` + said(`,"components":[7]`) + `}}}}`))
	f.Add([]byte(`{"id":"1","token":"t","type":5,"data":{"custom_id":"m","components":[{"type":18,"component":{"type":4}}]},"message":null}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if m, err := decode.Message(raw); err == nil && (m.ID == "" || m.Author == nil) {
			t.Errorf("a message that is not whole: %+v", m)
		}
		i, err := decode.Interaction(raw)
		if err != nil {
			return
		}
		envelope, ok := decode.Envelope(raw)
		if !ok || envelope.ID != i.ID || envelope.Token != i.Token {
			t.Errorf("interaction %s has the envelope %+v, %v", i.ID, envelope, ok)
		}
		if _, err := json.Marshal(i.Data); err != nil {
			t.Errorf("contents that cannot be written: %v", err)
		}
	})
}
