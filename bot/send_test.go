package bot

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

func TestAnEventIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Mention(shelftest.SaltQuestion))
	i := w.srv.AddInteraction(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)))
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			w.bot.Handle(t.Context(), gateway.Event{Message: m, Received: time.Now()})
			w.bot.Handle(t.Context(), gateway.Event{Interaction: i, Received: time.Now()})
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
	t.Parallel()
	for _, code := range []int{rest.CodeMissingAccess, rest.CodeNoPermission} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(code))
		if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
			t.Fatalf("%d: a refused reply was posted", code)
		}
		if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
			t.Errorf("%d: the channel did not rest", code)
		}
		if _, ok := w.hears(discordtest.DM(shelftest.SaltQuestion)); !ok {
			t.Errorf("%d: another channel rests, too", code)
		}
		w.ahead += 10 * time.Minute
		if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok {
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
	t.Parallel()
	t.Run("gone", func(t *testing.T) {
		w := newWorld(t, nil)
		m := w.srv.AddMessage(discordtest.Mention(shelftest.SaltQuestion))
		w.srv.Forget(m.ChannelID, m.ID)
		w.bot.Handle(t.Context(), gateway.Event{Message: m, Received: time.Now()})
		if got := w.srv.Messages(m.ChannelID); len(got) != 1 || got[0].MessageReference != nil {
			t.Errorf("posted are %d messages", len(got))
		}
	})
	for _, code := range []int{rest.CodeUnknownMessage, rest.CodeReplyWithoutRead} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(code))
		if reply, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok || reply.MessageReference != nil {
			t.Errorf("%d: posted %v, referring to %+v", code, ok, reply.MessageReference)
		}
	}
}

func TestAReplyWhoseFormIsRefusedIsSentAsText(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(rest.CodeInvalidForm))
	reply, ok := w.hears(discordtest.Mention("What happened in the great flood?"))
	if !ok || !strings.Contains(reply.Content, "**Li Na**\n") || len(reply.Components) != 0 {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}
	if reply.MessageReference == nil {
		t.Error("the reply refers to nothing")
	}
}

func TestAResponseWhoseFormIsRefusedIsSentAsText(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Refuse(rest.CodeInvalidForm))
	i := discordtest.Command("ask", discordtest.TextOption("question", "What happened in the great flood?"))
	if c := w.sees(i); !strings.Contains(c.Text(), "**Li Na**\n") || strings.Contains(c.Text(), locale.English().Say(locale.Full)) {
		t.Errorf("the response is %q", c.Text())
	}
}

func TestAFailureIsLoggedWithoutTheWords(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(50007))
	w.hears(discordtest.Mention("Why does salt water kill ordinary rice, asks Canary?"))
	if log := w.log.String(); !strings.Contains(log, "reply not sent") || strings.Contains(log, "Canary") {
		t.Errorf("the log is %s", log)
	}
	if got := w.count("faqbot_questions_total", "unsent", "mention"); got != 1 {
		t.Errorf("%v questions were counted as unsent", got)
	}
	if got := w.count("faqbot_answer_seconds_count"); got != 0 {
		t.Errorf("%v answer times were counted for an answer that was not sent", got)
	}
}

func TestAFaultOfOursIsToldPolitely(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for name, run := range map[string]func(command.Exchange, command.Use) command.Response{
		"in the handler": func(command.Exchange, command.Use) command.Response { panic("broken") },
		"in the work": func(command.Exchange, command.Use) command.Response {
			return command.Working(func(context.Context) component.Page { panic("broken") })
		},
	} {
		w.bot.table = command.Table{Commands: []command.Command{{
			Definition: &discordgo.ApplicationCommand{Name: "ask", Type: discordgo.ChatApplicationCommand}, Run: run,
		}}}
		if c := w.sees(discordtest.Command("ask")); !c.Ephemeral() || c.Text() != locale.English().Say(locale.Failed) {
			t.Errorf("%s: told is %q", name, c.Text())
		}
	}
	if !strings.Contains(w.log.String(), "interaction handler failed") {
		t.Error("the fault was not logged")
	}
}

func TestALateCallbackIsGivenUp(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for n, sent := range []*discordgo.Interaction{
		discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)),
		discordtest.Autocomplete("ask", "question", "rice"),
	} {
		i := w.srv.AddInteraction(sent)
		w.bot.Handle(t.Context(), gateway.Event{Interaction: i, Received: time.Now().Add(-2500 * time.Millisecond)})
		if got := len(w.srv.Callbacks()); got != 0 {
			t.Errorf("%d callbacks were sent after Discord had stopped waiting", got)
		}
		if counted := w.count("faqbot_interactions_unanswered_total"); counted != float64(n+1) {
			t.Errorf("%v interactions are counted as not answered, want %d", counted, n+1)
		}
	}
}

// TestWhatCannotBeReadIsAnswered hands over interactions of which only the envelope is known.
func TestWhatCannotBeReadIsAnswered(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		sent *discordgo.Interaction
		want discordgo.InteractionResponseType
	}{
		"a command":     {discordtest.Command("ask"), discordgo.InteractionResponseChannelMessageWithSource},
		"an option":     {discordtest.Autocomplete("ask", "question", "rice"), discordgo.InteractionApplicationCommandAutocompleteResult},
		"nobody's type": {discordtest.Command("ask"), discordgo.InteractionResponseChannelMessageWithSource},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			sent := w.srv.AddInteraction(test.sent)
			envelope := &discordgo.Interaction{ID: sent.ID, Token: sent.Token, AppID: sent.AppID, Type: sent.Type}
			if name == "nobody's type" {
				envelope.Type = 99
			}
			for range 2 { // the second time it is known
				w.bot.Handle(t.Context(), gateway.Event{Received: time.Now(), Unreadable: envelope})
			}
			if got := w.srv.AwaitCallback(sent.ID); got.Type != test.want {
				t.Errorf("the callback is of type %d, want %d", got.Type, test.want)
			}
			if n := len(w.srv.Requests("POST", "/interactions/{interaction_id}/{interaction_token}/callback")); n != 1 {
				t.Errorf("%d callbacks", n)
			}
		})
	}
}

// The log says which command was not answered; that a completion came late is no error.
func TestWhatIsNotAnsweredIsLogged(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		i    *discordgo.Interaction
		want []string
	}{
		"a command":    {discordtest.Command("browse"), []string{`"level":"error"`, `"command":"browse"`, "interaction not answered"}},
		"a completion": {discordtest.Autocomplete("ask", "question", "why"), []string{`"level":"debug"`, "interaction not answered"}},
	} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Refuse(rest.CodeUnknownInteraction))
		w.bot.Handle(t.Context(), gateway.Event{Interaction: w.srv.AddInteraction(tt.i), Received: time.Now()})
		for _, want := range tt.want {
			if log := w.log.String(); !strings.Contains(log, want) {
				t.Errorf("%s: the log is %s, without %s", name, log, want)
			}
		}
	}
}
