package discordtest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

func callbackPath(i *discordgo.Interaction) string {
	return "/interactions/" + i.ID + "/" + i.Token + "/callback"
}

func webhookPath(i *discordgo.Interaction) string {
	return "/webhooks/" + ApplicationID + "/" + i.Token
}

func TestCallback(t *testing.T) {
	t.Parallel()
	s := New(t)
	i := s.AddInteraction(Command("ask", TextOption("question", "what?")))
	r := do(t, s, "POST", callbackPath(i)+"?with_response=true", `{"type":4,"data":{"content":"this","flags":64,`+hush+`}}`)
	if got := text(object(object(r.object()["resource"])["message"])["content"]); r.status != 200 || got != "this" {
		t.Errorf("callback = %d, message %q, want 200 and %q", r.status, got, "this")
	}
	if c := s.AwaitCallback(i.ID); c.Text() != "this" || !c.Ephemeral() || c.Type != discordgo.InteractionResponseChannelMessageWithSource {
		t.Errorf("recorded callback %d %q, ephemeral %v", c.Type, c.Text(), c.Ephemeral())
	}
	m := s.AwaitResponse(i.ID)
	if m.Text() != "this" || !m.Ephemeral() {
		t.Errorf("response %q, ephemeral %v, want %q, true", m.Text(), m.Ephemeral(), "this")
	}
	if r := do(t, s, "POST", callbackPath(i), `{"type":5}`); r.code() != codeAcknowledged {
		t.Errorf("second callback = code %d, want %d", r.code(), codeAcknowledged)
	}
	if r := do(t, s, "GET", toChannel+"/"+m.ID, ""); r.code() != codeUnknownMessage {
		t.Errorf("GET of an ephemeral message = code %d, want %d", r.code(), codeUnknownMessage)
	}
	if n := len(s.Callbacks()); n != 1 {
		t.Errorf("%d callbacks recorded, want 1", n)
	}
}

func TestDefer(t *testing.T) {
	t.Parallel()
	s := New(t)
	i := s.AddInteraction(InDM(Command("ask")))
	original := webhookPath(i) + "/messages/@original"
	v2 := `{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"this"}]}],` + hush + `}`
	if r := do(t, s, "PATCH", original, v2); r.code() != codeUnknownWebhook {
		t.Errorf("edit before the callback = code %d, want %d", r.code(), codeUnknownWebhook)
	}
	if r := do(t, s, "POST", callbackPath(i), `{"type":5}`); r.status != 204 {
		t.Errorf("defer = %d, want 204", r.status)
	}
	if r := do(t, s, "GET", original, ""); number(r.object()["flags"]) != flagLoading {
		t.Errorf("deferred message has flags %v, want %d", r.object()["flags"], flagLoading)
	}
	if r := do(t, s, "PATCH", original, v2); r.status != 200 {
		t.Errorf("edit = %d, want 200", r.status)
	}
	if m := s.AwaitResponse(i.ID); m.Text() != "this" || m.ChannelID != DMChannelID {
		t.Errorf("response %q in %s, want %q in %s", m.Text(), m.ChannelID, "this", DMChannelID)
	}
	// The message has the flag of version 2 now; a change need not say it again, and it cannot be taken away.
	change := `{"flags":0,"components":[{"type":10,"content":"that"}],` + hush + `}`
	if r := do(t, s, "PATCH", original, change); number(r.object()["flags"]) != flagComponentsV2 {
		t.Errorf("flags %v after a change, want %d", r.object()["flags"], flagComponentsV2)
	}
}

func TestFollowUp(t *testing.T) {
	t.Parallel()
	s := New(t)
	i := s.AddInteraction(Command("ask"))
	do(t, s, "POST", callbackPath(i), `{"type":4,"data":{"content":"one",`+hush+`}}`)
	made := do(t, s, "POST", webhookPath(i)+"?wait=true", `{"content":"two",`+hush+`}`)
	at := webhookPath(i) + "/messages/" + made.id()
	if r := do(t, s, "PATCH", at, `{"content":"three",`+hush+`}`); r.status != 200 {
		t.Errorf("edit of the follow-up = %d, want 200", r.status)
	}
	if got := texts(s.Messages(ChannelID)); got != "one three" {
		t.Errorf("messages %q, want %q", got, "one three")
	}
	do(t, s, "DELETE", at, "")
	do(t, s, "DELETE", webhookPath(i)+"/messages/@original", "")
	if got := texts(s.Messages(ChannelID)); got != "" {
		t.Errorf("messages %q after deletes, want none", got)
	}
}

func texts(messages []Message) string {
	var all []string
	for _, m := range messages {
		all = append(all, m.Text())
	}
	return strings.Join(all, " ")
}

func TestUpdateThroughAButton(t *testing.T) {
	t.Parallel()
	s := New(t)
	buttons := `"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Next","custom_id":"n"}]}]`
	do(t, s, "POST", toChannel, `{"content":"page 1",`+buttons+`,`+hush+`}`)
	page := s.AwaitMessage(ChannelID, nil)
	next, found := page.Button("Next")
	if !found {
		t.Fatalf("no button in %s", page.Raw)
	}
	i := s.AddInteraction(Click(page, next.CustomID))
	if r := do(t, s, "POST", callbackPath(i), `{"type":7,"data":{"content":"page 2",`+hush+`}}`); r.status != 204 {
		t.Errorf("update = %d, want 204", r.status)
	}
	if got, want := s.AwaitResponse(i.ID).Text(), "page 2\n\nNext"; got != want {
		t.Errorf("message = %q, want %q", got, want)
	}
	if n := len(s.Messages(ChannelID)); n != 1 {
		t.Errorf("%d messages, want the one that was changed", n)
	}
}

func TestAutocomplete(t *testing.T) {
	t.Parallel()
	s := New(t)
	i := s.AddInteraction(Autocomplete("section", "name", "hi"))
	do(t, s, "POST", callbackPath(i), `{"type":8,"data":{"choices":[{"name":"History","value":"h"}]}}`)
	c := s.AwaitCallback(i.ID)
	if got := c.Choices(); len(got) != 1 || got[0].Name != "History" || got[0].Value != "h" {
		t.Errorf("choices = %v", got)
	}
	if got := c.Text(); got != "History" {
		t.Errorf("text = %q, want %q", got, "History")
	}
}

// TestInteractionsEnd: Discord waits 3 s for the first answer, and takes further ones for 15 minutes.
func TestInteractionsEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := New(t, InMemory())
		client := &http.Client{Transport: &http.Transport{DialContext: s.Dialer()}}
		defer client.CloseIdleConnections()
		ask := func(method, path, body string) reply {
			t.Helper()
			r, err := sendBy(client, s, method, path, body, "")
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		late, i := s.AddInteraction(Command("ask")), s.AddInteraction(Command("ask"))
		time.Sleep(callbackLimit)
		if r := ask("POST", callbackPath(i), `{"type":5}`); r.status != 204 {
			t.Errorf("a callback after %v = %d, want 204", callbackLimit, r.status)
		}
		time.Sleep(time.Millisecond)
		if r := ask("POST", callbackPath(late), `{"type":5}`); r.code() != codeUnknownInteraction {
			t.Errorf("a later callback = code %d, want %d", r.code(), codeUnknownInteraction)
		}
		original, edit := webhookPath(i)+"/messages/@original", `{"content":"a",`+hush+`}`
		time.Sleep(tokenLimit - callbackLimit - time.Millisecond)
		if r := ask("PATCH", original, edit); r.status != 200 {
			t.Errorf("an edit after %v = %d, want 200", tokenLimit, r.status)
		}
		time.Sleep(time.Millisecond)
		if r := ask("PATCH", original, edit); r.code() != codeInvalidToken {
			t.Errorf("a later edit = code %d, want %d", r.code(), codeInvalidToken)
		}
		if r := ask("POST", webhookPath(i), edit); r.code() != codeInvalidToken {
			t.Errorf("a later follow-up = code %d, want %d", r.code(), codeInvalidToken)
		}
	})
}

// TestAnUpdateThatIsRefused changes a message that has content into one of version 2 and leaves the content, which no message
// can have both of. The interaction is then not answered.
func TestAnUpdateThatIsRefused(t *testing.T) {
	t.Parallel()
	s := New(t)
	do(t, s, "POST", toChannel, `{"content":"page 1",`+hush+`}`)
	i := s.AddInteraction(Click(s.Messages(ChannelID)[0], "n"))
	update := `{"type":7,"data":{%s"flags":32768,"components":[{"type":10,"content":"page 2"}],` + hush + `}}`
	if r := do(t, s, "POST", callbackPath(i), fmt.Sprintf(update, "")); r.code() != codeInvalidForm {
		t.Errorf("the update = code %d, want %d", r.code(), codeInvalidForm)
	}
	if got := s.Messages(ChannelID)[0].Text(); got != "page 1" || len(s.Callbacks()) != 0 {
		t.Errorf("the message is %q, and there are %d callbacks", got, len(s.Callbacks()))
	}
	if r := do(t, s, "POST", callbackPath(i), fmt.Sprintf(update, `"content":null,`)); r.status != 204 {
		t.Errorf("the update without content = %d, want 204", r.status)
	}
}

// TestWrongCallback holds which kind of answer which kind of interaction takes.
func TestWrongCallback(t *testing.T) {
	t.Parallel()
	page := Message{Message: &discordgo.Message{ID: "1", ChannelID: ChannelID}}
	ofModal := Submit("m", [2]string{"name", "Ada"})
	ofModal.Message = page.Message
	message, update, choices := `{"type":4,"data":{"content":"a",`+hush+`}}`, `{"type":6}`, `{"type":8,"data":{"choices":[]}}`
	for _, c := range []struct {
		name string
		of   *discordgo.Interaction
		body string
		ok   bool
	}{
		{"message to a command", Command("ask"), message, true},
		{"update to a command", Command("ask"), update, false},
		{"choices to a command", Command("ask"), choices, false},
		{"choices to a typist", Autocomplete("ask", "q", ""), choices, true},
		{"message to a typist", Autocomplete("ask", "q", ""), message, false},
		{"update to a button", Click(page, "n"), update, true},
		{"message to a modal", Submit("m"), message, true},
		{"update to a modal from a command", Submit("m"), update, false},
		{"update to a modal from a button", ofModal, update, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{TB: t}
			s := New(r)
			i := s.AddInteraction(c.of)
			answered, err := send(s, "POST", callbackPath(i), c.body, "")
			if err != nil {
				t.Fatal(err)
			}
			if ok := answered.status == 204 && r.all() == ""; ok != c.ok {
				t.Errorf("accepted: %v, want %v (%d %s)", ok, c.ok, answered.status, r.all())
			}
		})
	}
}

// TestTextOf holds the order in which a message is read.
func TestTextOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ raw, want string }{
		{`{"content":"a"}`, "a"},
		{`{"embeds":[{"footer":{"text":"f"},"fields":[{"name":"n","value":"v"}],"title":"t","description":"d","author":{"name":"w"}}]}`,
			"w t d n v f"},
		{`{"components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"a"}],` +
			`"accessory":{"type":2,"label":"b"}},{"type":10,"content":"c"}]}]}`, "a b c"},
		{`{"components":[{"type":1,"components":[{"type":3,"placeholder":"p","options":[{"label":"l","description":"d"}]}]}]}`, "p l d"},
		{`{"title":"m","components":[{"type":18,"label":"l","component":{"type":4,"placeholder":"p"}}]}`, "m l p"},
	} {
		if got := strings.ReplaceAll(textOf([]byte(c.raw)), "\n\n", " "); got != c.want {
			t.Errorf("text of %s = %q, want %q", c.raw, got, c.want)
		}
	}
}

// TestCommandsAsOffered: nobody can call what the bot has not registered.
func TestCommandsAsOffered(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r)
	question := `"options":[{"type":3,"name":"question","description":"What"}]`
	made := do(t, s, "POST", toCommands, `{"name":"ask","description":"Ask",`+question+`}`)
	i := s.AddInteraction(Command("ask", TextOption("question", "what?")))
	if got := i.ApplicationCommandData().ID; got != made.id() || r.all() != "" {
		t.Errorf("command id %q, want %q; failures %q", got, made.id(), r.all())
	}
	s.AddInteraction(Command("ask", TextOption("query", "what?")))
	s.AddInteraction(Command("tell"))
	for _, want := range []string{`nobody can call /ask with "query"`, `nobody can call "tell"`} {
		if !strings.Contains(r.all(), want) {
			t.Errorf("failures %q, want %q", r.all(), want)
		}
	}
}

func TestUnanswered(t *testing.T) {
	t.Parallel()
	s := New(t)
	first, second := s.AddInteraction(Command("ask")), s.AddInteraction(Command("ask"))
	do(t, s, "POST", callbackPath(second), `{"type":5}`)
	if got := s.Unanswered(); len(got) != 1 || got[0] != first.ID {
		t.Errorf("unanswered %v, want %s alone", got, first.ID)
	}
}
