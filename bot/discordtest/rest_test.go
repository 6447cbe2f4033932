package discordtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
)

const (
	toChannel  = "/channels/" + ChannelID + "/messages"
	toCommands = "/applications/" + ApplicationID + "/commands"
	toGuild    = "/applications/" + ApplicationID + "/guilds/" + GuildID + "/commands"
	hush       = `"allowed_mentions":{"parse":[]}`
	anything   = `{"content":"a",` + hush + `}`
)

func messagesOf(channelID string) string { return "/channels/" + channelID + "/messages" }

func TestAboutOneself(t *testing.T) {
	t.Parallel()
	s := New(t, Guilds(GuildID, OtherGuildID), IdentifiesRemaining(7))
	for path, want := range map[string]string{
		"/users/@me": BotID, "/applications/@me": ApplicationID, "/oauth2/applications/@me": ApplicationID,
		"/channels/" + ChannelID: ChannelID, "/channels/" + DMChannelID: DMChannelID,
	} {
		if r := do(t, s, "GET", path, ""); r.status != 200 || r.id() != want {
			t.Errorf("GET %s = %d %s, want 200 %s", path, r.status, r.id(), want)
		}
	}
	gateway := do(t, s, "GET", "/gateway/bot", "").object()
	if got := number(object(gateway["session_start_limit"])["remaining"]); got != 7 {
		t.Errorf("remaining = %d, want 7", got)
	}
	if got := text(gateway["url"]); !strings.HasPrefix(got, "ws://127.0.0.1:") {
		t.Errorf("gateway url = %q, want one on loopback", got)
	}
	if got := len(list(do(t, s, "GET", "/users/@me/guilds", "").tree)); got != 2 {
		t.Errorf("%d guilds, want 2", got)
	}
}

func TestToken(t *testing.T) {
	t.Parallel()
	s := New(t)
	for path, want := range map[string]int{"/gateway": 200, "/users/@me": 401} {
		r, err := send(s, "GET", path, "", "Bot somebody.elses.token")
		if err != nil {
			t.Fatal(err)
		}
		if r.status != want {
			t.Errorf("GET %s with a wrong token = %d, want %d", path, r.status, want)
		}
	}
}

func TestMessages(t *testing.T) {
	t.Parallel()
	s := New(t)
	asked := s.AddMessage(Mention("hello"))
	quote := `,"message_reference":{"message_id":"` + asked.ID + `"}`
	made := do(t, s, "POST", toChannel, `{"content":"hi",`+hush+quote+`}`)
	if made.status != 200 || number(made.object()["type"]) != int(discordgo.MessageTypeReply) {
		t.Fatalf("create = %d %v, want a reply", made.status, made.tree)
	}
	if m := s.AwaitReply(ChannelID, asked.ID); m.Content != "hi" || m.ID != made.id() {
		t.Errorf("the reply is %s %q, want %s %q", m.ID, m.Content, made.id(), "hi")
	}
	at := toChannel + "/" + made.id()
	if r := do(t, s, "PATCH", at, `{"content":"ho",`+hush+`}`); r.status != 200 {
		t.Errorf("edit = %d, want 200", r.status)
	}
	if got := text(do(t, s, "GET", at, "").object()["content"]); got != "ho" {
		t.Errorf("content = %q after an edit, want %q", got, "ho")
	}
	if got := len(list(do(t, s, "GET", toChannel, "").tree)); got != 2 {
		t.Errorf("%d messages in the channel, want 2", got)
	}
	if r := do(t, s, "PATCH", at, `{"content":"",`+hush+`}`); r.code() != codeEmptyMessage {
		t.Errorf("edit to nothing = code %d, want %d", r.code(), codeEmptyMessage)
	}
	if r := do(t, s, "DELETE", at, ""); r.status != 204 {
		t.Errorf("delete = %d, want 204", r.status)
	}
	if got := s.Messages(ChannelID); len(got) != 0 {
		t.Errorf("%d messages of the bot after a delete, want 0", len(got))
	}
}

func TestMessageRefusals(t *testing.T) {
	t.Parallel()
	s := New(t)
	theirs := s.AddMessage(Said(ChannelID, "mine"))
	s.Forget(ChannelID, s.AddMessage(Said(ChannelID, "gone")).ID)
	for _, c := range []struct {
		name, method, path, body string
		status, code             int
	}{
		{"unknown channel", "POST", "/channels/1/messages", `{"content":"a",` + hush + `}`, 404, codeUnknownChannel},
		{"typing in one", "POST", "/channels/1/typing", "", 404, codeUnknownChannel},
		{"unknown message", "GET", toChannel + "/1", "", 404, codeUnknownMessage},
		{"delete it", "DELETE", toChannel + "/1", "", 404, codeUnknownMessage},
		{"somebody else's", "PATCH", toChannel + "/" + theirs.ID, `{"content":"a",` + hush + `}`, 403, codeForeignMessage},
		{"reply to one that is gone", "POST", toChannel, `{"content":"a",` + hush + `,"message_reference":{"message_id":"1"}}`, 400, codeInvalidForm},
		{"unknown interaction", "POST", "/interactions/1/token/callback", `{"type":5}`, 404, codeUnknownInteraction},
		{"unknown webhook", "PATCH", "/webhooks/" + ApplicationID + "/token/messages/@original", `{"content":"a",` + hush + `}`, 404, codeUnknownWebhook},
		{"unknown command", "DELETE", toCommands + "/1", "", 404, codeUnknownCommand},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := do(t, s, c.method, c.path, c.body); r.status != c.status || r.code() != c.code {
				t.Errorf("%s %s = %d code %d, want %d code %d", c.method, c.path, r.status, r.code(), c.status, c.code)
			}
		})
	}
}

func TestSoftReference(t *testing.T) {
	t.Parallel()
	s := New(t)
	r := do(t, s, "POST", toChannel,
		`{"content":"a",`+hush+`,"message_reference":{"message_id":"1","fail_if_not_exists":false}}`)
	if r.status != 200 || r.object()["message_reference"] != nil {
		t.Errorf("soft reply to nothing = %d %v, want a message without a reference", r.status, r.tree)
	}
}

func TestNonce(t *testing.T) {
	t.Parallel()
	s := New(t)
	for _, c := range []struct{ fields, want string }{
		{`"nonce":"n1","enforce_nonce":true`, "one message"},
		{`"nonce":5,"enforce_nonce":true`, "one message"},
		{`"nonce":"n2"`, "two messages"},
	} {
		first := do(t, s, "POST", toChannel, `{"content":"a",`+hush+`,`+c.fields+`}`)
		second := do(t, s, "POST", toChannel, `{"content":"a",`+hush+`,`+c.fields+`}`)
		if first.object()["nonce"] == nil {
			t.Errorf("{%s} answered without its nonce", c.fields)
		}
		if got := map[bool]string{true: "one message", false: "two messages"}[first.id() == second.id()]; got != c.want {
			t.Errorf("{%s} sent twice gives %s, want %s", c.fields, got, c.want)
		}
	}
}

// TestNonceOfWhatIsGone sends again what was sent and taken away.
func TestNonceOfWhatIsGone(t *testing.T) {
	t.Parallel()
	s := New(t)
	body := `{"content":"a",` + hush + `,"nonce":"n1","enforce_nonce":true}`
	first := do(t, s, "POST", toChannel, body)
	do(t, s, "DELETE", toChannel+"/"+first.id(), "")
	if again := do(t, s, "POST", toChannel, body); again.code() != codeUnknownMessage {
		t.Errorf("sent again: %d %v, want code %d", again.status, again.tree, codeUnknownMessage)
	}
}

// TestTextUnderComponents edits a plain message into one with components, with and without taking the text out.
func TestTextUnderComponents(t *testing.T) {
	t.Parallel()
	s := New(t)
	first := do(t, s, "POST", toChannel, `{"content":"a",`+hush+`}`)
	const card = `"flags":32768,"components":[{"type":10,"content":"b"}],` + hush
	if r := do(t, s, "PATCH", toChannel+"/"+first.id(), `{`+card+`}`); r.code() != codeInvalidForm {
		t.Errorf("with the text: %d %v, want code %d", r.status, r.tree, codeInvalidForm)
	}
	if r := do(t, s, "PATCH", toChannel+"/"+first.id(), `{"content":null,`+card+`}`); r.status != 200 {
		t.Errorf("without the text: %d %v", r.status, r.tree)
	}
}

// TestHistory lists the messages of a channel in parts.
func TestHistory(t *testing.T) {
	t.Parallel()
	s := New(t)
	var ids []string
	for n := range 60 {
		m := Said(ChannelID, fmt.Sprint(n))
		ids = append(ids, s.AddMessage(m).ID)
	}
	for _, c := range []struct {
		query       string
		count       int
		first, last string // the newest first
	}{
		{"", 50, "59", "10"},
		{"?limit=3", 3, "59", "57"},
		{"?limit=3&after=" + ids[9], 3, "12", "10"},
		{"?after=" + ids[55], 4, "59", "56"},
		{"?after=" + ids[59], 0, "", ""},
	} {
		all := list(do(t, s, "GET", toChannel+c.query, "").tree)
		content := func(n int) string { return text(object(all[n])["content"]) }
		if len(all) != c.count || c.count > 0 && (content(0) != c.first || content(c.count-1) != c.last) {
			t.Errorf("%q lists %d messages, want %d from %q to %q", c.query, len(all), c.count, c.first, c.last)
		}
	}
}

func TestCommands(t *testing.T) {
	t.Parallel()
	s := New(t)
	for _, at := range []string{toCommands, toGuild} {
		ask, section := `{"name":"ask","description":"a"}`, `{"name":"section","description":"b"}`
		first := list(do(t, s, "PUT", at, "["+ask+"]").tree)
		again := list(do(t, s, "PUT", at, "["+ask+","+section+"]").tree)
		if len(again) != 2 || object(again[0])["id"] != object(first[0])["id"] {
			t.Errorf("PUT twice gives %v and then %v, want the same id for the same name", first, again)
		}
		one := at + "/" + text(object(again[0])["id"])
		if r := do(t, s, "PATCH", one, `{"description":"c"}`); text(r.object()["description"]) != "c" {
			t.Errorf("PATCH = %d %v, want description c", r.status, r.tree)
		}
		if r := do(t, s, "POST", at, `{"name":"ask","description":"d"}`); r.status != 200 {
			t.Errorf("POST of a known name = %d, want 200", r.status)
		}
		if r := do(t, s, "POST", at, `{"name":"reload","description":"d"}`); r.status != 201 {
			t.Errorf("POST of a new name = %d, want 201", r.status)
		}
		if r := do(t, s, "DELETE", one, ""); r.status != 204 {
			t.Errorf("DELETE = %d, want 204", r.status)
		}
		if r := do(t, s, "GET", one, ""); r.code() != codeUnknownCommand {
			t.Errorf("GET of a deleted command = code %d, want %d", r.code(), codeUnknownCommand)
		}
		if got := len(list(do(t, s, "GET", at, "").tree)); got != 2 {
			t.Errorf("%d commands, want 2", got)
		}
	}
	if got := s.Commands(GuildID); len(got) != 2 || got[0].Name != "section" {
		t.Errorf("Commands = %v, want section and reload", got)
	}
}

// TestOnlyItsOwn: the bot may neither change nor delete what others have written, nor reply to what nobody has.
func TestOnlyItsOwn(t *testing.T) {
	t.Parallel()
	s := New(t)
	said, opened := s.AddMessage(Said(ChannelID, "hello")), Said(ChannelID, "a thread's name")
	opened.Type = discordgo.MessageTypeThreadCreated
	s.AddMessage(opened)
	if r := do(t, s, "PATCH", toChannel+"/"+said.ID, `{"content":"a",`+hush+`}`); r.code() != codeForeignMessage {
		t.Errorf("edit = code %d, want %d", r.code(), codeForeignMessage)
	}
	if r := do(t, s, "DELETE", toChannel+"/"+said.ID, ""); r.code() != codeNoPermission {
		t.Errorf("deletion = code %d, want %d", r.code(), codeNoPermission)
	}
	reply := `{"content":"a",` + hush + `,"message_reference":{"message_id":"%s","fail_if_not_exists":false}}`
	if r := do(t, s, "POST", toChannel, fmt.Sprintf(reply, opened.ID)); r.code() != codeInvalidForm {
		t.Errorf("reply to a message of Discord's own = code %d, want %d", r.code(), codeInvalidForm)
	}
	if r := do(t, s, "POST", toChannel, fmt.Sprintf(reply, said.ID)); r.status != 200 {
		t.Errorf("reply to a person = %d, want 200", r.status)
	}
}

// TestUnheardComponent replies to a message with a component that no library knows: Discord's answer quotes it.
func TestUnheardComponent(t *testing.T) {
	t.Parallel()
	s := New(t)
	m := FromBot("look")
	m.Components = append(m.Components, Unheard{})
	id := s.AddMessage(m).ID
	r, err := send(s, "POST", toChannel, `{"content":"a",`+hush+`,"message_reference":{"message_id":"`+id+`"}}`, "Bot "+s.Token())
	if err != nil {
		t.Fatal(err)
	}
	quoted := list(object(r.object()["referenced_message"])["components"])
	if len(quoted) != 1 || number(object(quoted[0])["type"]) != 99 {
		t.Errorf("the reply quotes %v", quoted)
	}
}
