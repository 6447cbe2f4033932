package discordtest

import (
	"strings"
	"testing"
)

// Where other fakes are kinder than Discord, a bot that works with them does not work with Discord.

func TestANonceOfADeletedMessageIsSpent(t *testing.T) {
	s := New(t)
	const body = `{"content":"a",` + hush + `,"nonce":"n1","enforce_nonce":true}`
	first := do(t, s, "POST", toChannel, body)
	do(t, s, "DELETE", toChannel+"/"+first.id(), "")
	if again := do(t, s, "POST", toChannel, body); again.code() != codeUnknownMessage {
		t.Errorf("the nonce of a deleted message gives %d %v, want code %d", again.status, again.tree, codeUnknownMessage)
	}
	other := `{"content":"a",` + hush + `,"nonce":"n2","enforce_nonce":true}`
	if again := do(t, s, "POST", toChannel, other); again.status != 200 {
		t.Errorf("another nonce gives %d", again.status)
	}
}

func TestTextDoesNotStayBesideComponents(t *testing.T) {
	const components = `"flags":32768,"components":[{"type":10,"content":"b"}],` + hush
	for name, tt := range map[string]struct {
		body string
		want bool
	}{
		"unnamed": {`{` + components + `}`, false},
		"null":    {`{"content":null,` + components + `}`, true},
		"empty":   {`{"content":"",` + components + `}`, true},
	} {
		failing := &recorder{TB: t}
		s := New(failing)
		m := do(t, s, "POST", toChannel, `{"content":"a",`+hush+`}`)
		r, err := send(s, "PATCH", toChannel+"/"+m.id(), tt.body, "Bot "+s.Token())
		if err != nil {
			t.Fatal(err)
		}
		if (r.status == 200) != tt.want || strings.Contains(failing.all(), "must be taken out") == tt.want {
			t.Errorf("%s: the edit gives %d, and the test fails with %q", name, r.status, failing.all())
		}
	}
}

func TestAComponentOfAnUnknownType(t *testing.T) {
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
