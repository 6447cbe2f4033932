package discordtest

import (
	"fmt"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestLedger sends one interaction to a client that answers it, one that nobody answers, one on a connection that has fallen
// silent, and one into the void.
func TestLedger(t *testing.T) {
	t.Parallel()
	s := New(t)
	c := dial(t, gatewayAddress(s))
	c.next(opHello, "")
	c.identify(s, discordgo.IntentGuildMessages)
	session := c.next(opDispatch, "READY").field("session_id")
	answered, ignored := s.SendInteraction(Command("ask")), s.SendInteraction(Command("ask"))
	for range 2 {
		c.next(opDispatch, "INTERACTION_CREATE")
	}
	for range 2 {
		do(t, s, "POST", fmt.Sprintf("/interactions/%s/%s/callback", answered.ID, answered.Token), `{"type":5,"data":{"flags":64}}`)
	}
	s.AddInteraction(Command("ask")) // which nobody was to hear of
	s.Inject(Silence())
	unsaid := s.SendInteraction(Command("ask"))
	s.Inject(Drop())
	missed := s.SendInteraction(Command("ask"))

	byID := map[string]Entry{}
	for _, e := range s.Ledger() {
		byID[e.ID] = e
	}
	if e := byID[answered.ID]; len(e.Delivered) != 1 || e.Answered.IsZero() || e.Tries != 2 || e.Lost || e.Took() <= 0 {
		t.Errorf("the one that was answered: %+v", e)
	}
	if e := byID[ignored.ID]; len(e.Delivered) != 1 || !e.Answered.IsZero() || e.Tries != 0 {
		t.Errorf("the one that was ignored: %+v", e)
	}
	for _, id := range []string{unsaid.ID, missed.ID} {
		if e := byID[id]; len(e.Delivered) != 0 || !e.Lost {
			t.Errorf("one that was missed: %+v", e)
		}
	}
	if len(byID) != 4 {
		t.Errorf("%d entries, want 4", len(byID))
	}

	again := dial(t, gatewayAddress(s)+resumePath)
	again.next(opHello, "")
	again.resume(s, session, 3)
	for range 2 {
		again.next(opDispatch, "INTERACTION_CREATE")
	}
	for _, e := range s.Ledger() {
		if (e.ID == unsaid.ID || e.ID == missed.ID) && (len(e.Delivered) != 1 || e.Lost) {
			t.Errorf("the one that was missed, after a resume: %+v", e)
		}
	}
}

// TestKeep sends more than is kept.
func TestKeep(t *testing.T) {
	t.Parallel()
	s := New(t, Keep(10))
	question := s.AddMessage(Mention("why?"))
	for n := range 50 {
		do(t, s, "POST", toChannel, fmt.Sprintf(`{"content":"%d",%s,"message_reference":{"message_id":"%s","fail_if_not_exists":false}}`, n, hush, question.ID))
	}
	requests, messages := s.Requests("", ""), s.Messages(ChannelID)
	if n := len(requests); n < 10 || n >= 20 || requests[n-1].Status != 200 {
		t.Errorf("%d requests are kept, the last with status %d", n, requests[n-1].Status)
	}
	if n := len(messages); n < 10 || n >= 20 || messages[n-1].Content != "49" {
		t.Errorf("%d messages are kept, the last is %q", n, messages[n-1].Content)
	}
	if n := s.Replies()[question.ID].Count; n < 10 || n >= 20 { // later ones have nothing to refer to
		t.Errorf("%d replies are counted", n)
	}
}
