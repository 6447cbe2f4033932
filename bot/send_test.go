package bot

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestAnEventIsAnsweredOnce(t *testing.T) {
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Mention(saltQuestion))
	i := w.srv.AddInteraction(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			w.bot.Handle(t.Context(), Event{Message: m, Received: time.Now()})
			w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now()})
		})
	}
	all.Wait()
	if got := len(w.srv.Requests("POST", "/channels/{channel_id}/messages")); got != 1 {
		t.Errorf("%d messages were sent", got)
	}
	if got := len(w.srv.Requests("POST", "/interactions/{interaction_id}/{interaction_token}/callback")); got != 1 {
		t.Errorf("%d callbacks were sent", got)
	}
}

func TestAChannelRestsAfterARefusal(t *testing.T) {
	for _, code := range []int{codeMissingAccess, codeNoPermission} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(code))
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
			t.Fatalf("%d: a refused reply was posted", code)
		}
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
			t.Errorf("%d: the channel did not rest", code)
		}
		if _, ok := w.hears(discordtest.DM(saltQuestion)); !ok {
			t.Errorf("%d: another channel rests, too", code)
		}
		w.ahead += restingLife
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
			t.Errorf("%d: the channel never woke", code)
		}
		tried := 0
		for _, r := range w.srv.Requests("POST", "/channels/{channel_id}/messages") {
			if strings.Contains(r.Path, discordtest.ChannelID) {
				tried++
			}
		}
		if tried != 2 {
			t.Errorf("%d: tried %d times, want 2", code, tried)
		}
	}
}

func TestAReplyOutlivesItsSource(t *testing.T) {
	t.Run("gone", func(t *testing.T) {
		w := newWorld(t, nil)
		m := w.srv.AddMessage(discordtest.Mention(saltQuestion))
		w.srv.Forget(m.ChannelID, m.ID)
		w.bot.Handle(t.Context(), Event{Message: m, Received: time.Now()})
		if got := w.srv.Messages(m.ChannelID); len(got) != 1 || got[0].MessageReference != nil {
			t.Errorf("posted are %d messages", len(got))
		}
	})
	for _, code := range []int{codeUnknownMessage, codeReplyWithoutRead} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(code))
		if reply, ok := w.hears(discordtest.Mention(saltQuestion)); !ok || reply.MessageReference != nil {
			t.Errorf("%d: posted %v, referring to %+v", code, ok, reply.MessageReference)
		}
	}
}

func TestAReplyWhoseFormIsRefusedIsSentAsText(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(codeInvalidForm))
	reply, ok := w.hears(discordtest.Mention("What happened in the great flood?"))
	if !ok || !strings.Contains(reply.Content, "**Li Na**\n") || len(reply.Components) != 0 {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}
	if reply.MessageReference == nil {
		t.Error("the reply refers to nothing")
	}
}

func TestAResponseWhoseFormIsRefusedIsSentAsText(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Refuse(codeInvalidForm))
	i := discordtest.Command("ask", discordtest.TextOption("question", "What happened in the great flood?"))
	if c := w.sees(i); !strings.Contains(c.Text(), "**Li Na**\n") || strings.Contains(c.Text(), English().say(msgFull)) {
		t.Errorf("the response is %q", c.Text())
	}
}

func TestAFailureIsLoggedWithoutTheWords(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(50007))
	w.hears(discordtest.Mention("Why does salt water kill ordinary rice, asks Canary?"))
	if log := w.log.String(); !strings.Contains(log, "reply not sent") || strings.Contains(log, "Canary") {
		t.Errorf("the log is %s", log)
	}
	if got := w.count("faqbot_answer_seconds"); got != 0 {
		t.Errorf("%v answer times were counted for an answer that was not sent", got)
	}
}

func TestAFaultOfOursIsToldPolitely(t *testing.T) {
	w := newWorld(t, nil)
	for name, run := range map[string]func(exchange, actor, use) response{
		"in the handler": func(exchange, actor, use) response { panic("broken") },
		"in the work": func(exchange, actor, use) response {
			return working(func(context.Context) page { panic("broken") })
		},
	} {
		w.bot.table = []command{{definition: &discordgo.ApplicationCommand{Name: "ask", Type: discordgo.ChatApplicationCommand}, run: run}}
		if c := w.sees(discordtest.Command("ask")); !c.Ephemeral() || c.Text() != English().say(msgFailed) {
			t.Errorf("%s: told is %q", name, c.Text())
		}
	}
	if !strings.Contains(w.log.String(), "interaction handler failed") {
		t.Error("the fault was not logged")
	}
}

func TestALateCallbackIsGivenUp(t *testing.T) {
	w := newWorld(t, nil)
	i := w.srv.AddInteraction(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
	w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now().Add(-callbackTime)})
	if got := len(w.srv.Callbacks()); got != 0 {
		t.Errorf("%d callbacks were sent after Discord had stopped waiting", got)
	}
}
