package deliver

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/reply"
	"faqbot/bot/rest"
)

// Discord's answer to a reply quotes the message replied to, with whatever components that has.
func TestAReplyThatWasPostedIsKnown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	strange := discordtest.Mention("why?")
	strange.Components = []discordgo.MessageComponent{discordtest.Unheard{}}
	m := w.srv.AddMessage(strange)
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	if err := w.Edit(t.Context(), said(m), answering(page("two"))); err != nil {
		t.Fatal(err)
	}
	if all := w.replies(); len(all) != 1 || all[0].Text() != "two" {
		t.Errorf("the replies are %v", all)
	}
}

func TestAReplyWhoseIDIsNotReadIsSent(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	w.srv.Script(discordtest.OnRequest("POST", create).Answer(200, nil, `{}`))
	if err := w.answers(m, page("one")); err != nil {
		t.Errorf("reply: %v", err)
	}
	if _, known := w.Answered(m.ID); known {
		t.Error("a reply without an id can be edited")
	}
}

// Whatever is refused for its form is sent in a plainer one, new or edited.
func TestARefusedFormIsSentPlainer(t *testing.T) {
	t.Parallel()
	t.Run("edit", func(t *testing.T) {
		w := newWorld(t)
		m := w.mentioned()
		if err := w.answers(m, page("one")); err != nil {
			t.Fatal(err)
		}
		w.srv.Script(discordtest.OnRequest("PATCH", message).Refuse(rest.CodeInvalidForm))
		if err := w.Edit(t.Context(), said(m), answering(page("two"))); err != nil {
			t.Fatal(err)
		}
		if all := w.replies(); len(all) != 1 || all[0].Text() != "two" || all[0].Content != "" {
			t.Errorf("the replies are %v", all)
		}
	})
	t.Run("edit of plain text", func(t *testing.T) {
		w := newWorld(t)
		m := w.mentioned()
		w.srv.Script(discordtest.OnRequest("POST", create).Refuse(rest.CodeInvalidForm))
		if err := w.answers(m, page("one")); err != nil {
			t.Fatal(err)
		}
		if got := w.replies()[0]; got.Content != "one" {
			t.Fatalf("the reply is %q", got.Text())
		}
		if err := w.Edit(t.Context(), said(m), answering(page("two"))); err != nil {
			t.Fatal(err)
		}
		if got := w.replies()[0]; got.Content != "" || got.Text() != "two" {
			t.Errorf("the reply becomes %q beside %q", got.Text(), got.Content)
		}
	})
	t.Run("direct message", func(t *testing.T) {
		w := newWorld(t)
		w.srv.Script(discordtest.OnRequest("POST", create).Refuse(rest.CodeInvalidForm))
		if err := w.Direct(t.Context(), discordtest.UserID, page("one")); err != nil {
			t.Fatal(err)
		}
		if got := w.srv.Messages(discordtest.DMChannelID); len(got) != 1 || got[0].Content != "one" {
			t.Errorf("told is %v", got)
		}
	})
}

// A reply that somebody takes away is forgotten: what is edited afterwards has none, and no second one comes.
func TestAReplyThatIsTakenAwayIsForgotten(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	reply := w.replies()[0]
	w.srv.Forget(m.ChannelID, reply.ID)
	if err := w.Follow(t.Context(), m.ChannelID, []string{reply.ID}); err != nil {
		t.Fatal(err)
	}
	if _, known := w.Answered(m.ID); known {
		t.Error("the reply is still known")
	}
	if err := w.Follow(t.Context(), m.ChannelID, []string{m.ID}); err != nil {
		t.Fatal(err)
	}
	if got := len(w.srv.Requests("DELETE", message)); got != 0 {
		t.Errorf("%d requests to delete what is gone", got)
	}
}

// A reply that could not be taken away is still known, and goes when its message does.
func TestAReplyThatStaysIsNotForgotten(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	w.srv.Script(discordtest.OnRequest("DELETE", message).Refuse(rest.CodeMissingAccess))
	if err := w.Edit(t.Context(), said(m), reply.Reply{}); !isForbidden(err) {
		t.Errorf("taking it away is %v", err)
	}
	if _, known := w.Answered(m.ID); !known {
		t.Error("the reply stands, and is not known")
	}
	if err := w.Follow(t.Context(), m.ChannelID, []string{m.ID}); err != nil || len(w.replies()) != 0 {
		t.Errorf("there are %d replies, %v", len(w.replies()), err)
	}
}

func TestWhatDiscordForbidsIsAnError(t *testing.T) {
	t.Parallel()
	for _, code := range []int{rest.CodeMissingAccess, rest.CodeNoPermission} {
		w := newWorld(t)
		m := w.mentioned()
		w.srv.Script(discordtest.OnRequest("POST", create).Refuse(code))
		if err := w.answers(m, page("one")); !isForbidden(err) || !w.Resting(m.ChannelID) {
			t.Errorf("%d: a reply is %v, and the channel rests: %v", code, err, w.Resting(m.ChannelID))
		}
		if w.Resting(discordtest.OtherChannelID) {
			t.Errorf("%d: another channel rests, too", code)
		}
	}
	w := newWorld(t)
	w.srv.Script(discordtest.OnRequest("POST", create).Refuse(rest.CodeRefusesDirect))
	if err := w.answers(w.mentioned(), page("one")); err == nil || isForbidden(err) || !strings.Contains(err.Error(), "50007") {
		t.Errorf("what else fails is %v", err)
	}
}
