package deliver

import (
	"errors"
	"testing"
	"time"

	"faqbot/bot/command"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
)

// impatient is when an interaction was received whose work cannot be waited for.
func impatient() time.Time { return time.Now().Add(-workTime) }

func TestADeferredAnswerAlwaysEnds(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]func(gate chan struct{}) *discordtest.RequestFault{
		"as it should be": nil,
		"its form is refused": func(chan struct{}) *discordtest.RequestFault {
			return discordtest.OnRequest("PATCH", original).Refuse(rest.CodeInvalidForm)
		},
		"Discord takes the deferral and says so too late": func(gate chan struct{}) *discordtest.RequestFault {
			return discordtest.OnRequest("POST", callback).Hold(gate)
		},
	} {
		w := newWorld(t)
		gate := make(chan struct{})
		if fault != nil {
			w.srv.Script(fault(gate))
		}
		i := w.srv.AddInteraction(discordtest.Command("help"))
		answered, err := w.Respond(t.Context(), i, w.deferred(), impatient())
		close(gate)
		if got := w.srv.AwaitResponse(i.ID); !answered || err != nil || got.Text() != "done" {
			t.Errorf("%s: answered %v, %v; the response is %q", name, answered, err, got.Text())
		}
	}
}

// What cannot be edited is not tried: the time of the interaction is over, or somebody else has answered it.
func TestADeferralThatIsRefusedIsNotEdited(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]error{rest.CodeUnknownInteraction: nil, rest.CodeAnswered: ErrAnswered} {
		w := newWorld(t)
		w.srv.Script(discordtest.OnRequest("POST", callback).Refuse(code))
		i := w.srv.AddInteraction(discordtest.Command("help"))
		answered, err := w.Respond(t.Context(), i, w.deferred(), impatient())
		if answered || err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%d: answered %v, %v", code, answered, err)
		}
		if got := len(w.srv.Requests("PATCH", original)); got != 0 {
			t.Errorf("%d: %d edits", code, got)
		}
	}
}

func TestAPageInPlaceWhoseFormIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	w.srv.Script(discordtest.OnRequest("POST", callback).Refuse(rest.CodeInvalidForm))
	click := w.srv.AddInteraction(discordtest.Click(w.replies()[0], "x"))
	if answered, err := w.Respond(t.Context(), click, command.Response{Form: command.Replace, Page: page("two")}, time.Now()); !answered || err != nil {
		t.Errorf("answered %v, %v", answered, err)
	}
	if got := w.replies()[0]; got.Text() != "two" {
		t.Errorf("the page is %q", got.Text())
	}
}

func TestWhatCannotBeTakenAwayIsSaid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	w.srv.Script(
		discordtest.OnRequest("DELETE", original).Refuse(50027),
		discordtest.OnRequest("DELETE", message).Refuse(rest.CodeMissingAccess),
		discordtest.OnRequest("POST", followUp).Refuse(rest.CodeInvalidForm),
	)
	click := w.srv.AddInteraction(discordtest.Click(w.replies()[0], "x"))
	answered, err := w.Respond(t.Context(), click, command.Response{Form: command.Acknowledge, Voice: locale.English(), Effect: command.Remove{}}, time.Now())
	if answered || !isForbidden(err) || !w.Resting(m.ChannelID) {
		t.Errorf("answered %v, %v; the channel rests: %v", answered, err, w.Resting(m.ChannelID))
	}
	all := w.srv.Messages(m.ChannelID)
	if last := all[len(all)-1]; len(all) != 2 || !last.Ephemeral() || last.Content != locale.English().Say(locale.Failed) {
		t.Errorf("told is %q", last.Text())
	}
}

// Two people who point at one message are led to one reply, and a reply that was taken away is no reason to send none.
func TestPointingAtAMessage(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, "why?"))
	point := func() discordtest.Message {
		t.Helper()
		seen, answered, err := w.responds(discordtest.Command("help"), points(m), time.Now())
		if !answered || err != nil || !seen.Ephemeral() {
			t.Fatalf("answered %v, %v", answered, err)
		}
		return seen
	}
	first, second := point(), point()
	if !public(first) || first.Text() != second.Text() || len(w.replies()) != 1 {
		t.Errorf("two people are told %q and %q; there are %d replies", first.Text(), second.Text(), len(w.replies()))
	}

	bin := w.srv.AddInteraction(discordtest.Click(w.replies()[0], "x"))
	if _, err := w.Respond(t.Context(), bin, command.Response{Form: command.Acknowledge, Voice: locale.English(), Effect: command.Remove{}}, time.Now()); err != nil {
		t.Fatal(err)
	}
	if third := point(); !public(third) || third.Text() == first.Text() || len(w.replies()) != 1 {
		t.Errorf("after it was taken away the next one is told %q; there are %d replies", third.Text(), len(w.replies()))
	}
}

// Who points at what the bot has answered already is led to that answer, and a mention that comes after is answered there.
func TestPointingAndMentioning(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.mentioned()
	if err := w.answers(m, page("one")); err != nil {
		t.Fatal(err)
	}
	if seen, _, _ := w.responds(discordtest.Command("help"), points(m), time.Now()); !public(seen) || len(w.replies()) != 1 {
		t.Errorf("told is %q; there are %d replies", seen.Text(), len(w.replies()))
	}
	late := w.mentioned()
	if _, _, err := w.responds(discordtest.Command("help"), points(late), time.Now()); err != nil {
		t.Fatal(err)
	}
	if err := w.answers(late, page("two")); err != nil || len(w.replies()) != 2 {
		t.Errorf("reply: %v; there are %d replies", err, len(w.replies()))
	}
}

// What Discord forbids in the channel is shown to the person alone, and whoever can mend it may be told.
func TestPointingWhereTheBotMayNotWrite(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, "why?"))
	w.srv.Script(discordtest.OnRequest("POST", create).Refuse(rest.CodeNoPermission))
	seen, answered, err := w.responds(discordtest.Command("help"), points(m), time.Now())
	if !answered || !isForbidden(err) || seen.Text() != "answer for one" || !seen.Ephemeral() {
		t.Errorf("answered %v, %v; shown is %q", answered, err, seen.Text())
	}
}

// Others who point at a message while it is being answered, or at more messages of a channel than are let in, are answered
// in private at once.
func TestWhoPointsWaitsForNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, "why?"))
	shown := func() discordtest.Message {
		t.Helper()
		seen, _, err := w.responds(discordtest.Command("help"), points(m), time.Now())
		if err != nil {
			t.Fatal(err)
		}
		return seen
	}
	underWay, _ := w.Sender.replies.Keep(m.ID, &posted{})
	underWay.mu.Lock()
	if c := shown(); public(c) || c.Text() != "answer for one" {
		t.Errorf("while the message is being answered, who points at it is shown %q", c.Text())
	}
	underWay.mu.Unlock()
	for range maxPointing {
		if !w.pointing.enter(discordtest.ChannelID) {
			t.Fatal("somebody is still inside")
		}
	}
	if c := shown(); public(c) || c.Text() != "answer for one" {
		t.Errorf("while the channel is busy, who points is shown %q", c.Text())
	}
	if !w.pointing.enter(discordtest.OtherChannelID) {
		t.Error("another channel is busy, too")
	}
	w.pointing.leave(discordtest.ChannelID)
	if c := shown(); !public(c) {
		t.Errorf("afterwards who points is shown %q", c.Text())
	}
}
