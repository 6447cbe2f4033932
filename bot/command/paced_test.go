package command

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pace"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"
)

// Looking around is free for somebody who has asked too much. Completion has a pace of its own.
func TestOnlyQuestionsArePaced(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	x := on(s)
	x.Received = time.Now()
	for x.Pace.Allow(x.Received, askerID, channelID, guildID) == pace.Allowed {
	}
	click := func(k component.Kind, values ...string) *discordgo.Interaction {
		c := component.Control{Kind: k, Version: x.Base.Version(), Key: "li-na/salt", Asker: askerID}
		return &discordgo.Interaction{
			Type: discordgo.InteractionMessageComponent, User: &discordgo.User{ID: askerID}, Message: seenByOne,
			Data: discordgo.MessageComponentInteractionData{CustomID: c.ID(), Values: values},
		}
	}
	open := component.Control{Kind: component.KindOpen, Version: x.Base.Version(), Key: "li-na/salt"}.ID()
	for name, tt := range map[string]struct {
		i    *discordgo.Interaction
		want listen.Surface // none when it is free
	}{
		"/ask":       {called("ask", "question", "why"), listen.Command},
		"/section":   {called("section", "name", "1"), listen.None},
		"sharing":    {click(component.KindShare), listen.Button},
		"voting":     {click(component.KindUp), listen.Button},
		"a reason":   {click(component.KindReason), listen.Button},
		"opening":    {click(component.KindOpen), listen.None},
		"a list":     {click(component.KindChoose, open), listen.None},
		"completion": {typing(called("ask", "question", "why")), listen.None},
		"nothing":    {&discordgo.Interaction{}, listen.None},
	} {
		r := Standard().Respond(x, tt.i)
		if paced := r.Outcome.Band == card.BandPaced; r.From != tt.want || paced != (tt.want != listen.None) || paced && !r.Private {
			t.Errorf("%s: it came by %q, and its band is %q", name, r.From, r.Outcome.Band)
		}
	}
	type suggested = []*discordgo.ApplicationCommandOptionChoice
	complete := func() suggested {
		return Standard().Respond(x, typing(called("ask", "question", "why does salt"))).Choices
	}
	for range 59 { // one was asked for above
		if len(complete()) == 0 {
			t.Fatal("somebody who types gets no completion")
		}
	}
	if len(complete()) > 0 {
		t.Error("somebody who types faster than anybody can gets completions")
	}
}

// A fault of ours costs the person an answer, but not a word.
func TestAFaultIsSaid(t *testing.T) {
	t.Parallel()
	x := on(shelftest.New(t))
	broken := Table{Commands: []Command{{
		Definition: &discordgo.ApplicationCommand{Name: "ask", Type: discordgo.ChatApplicationCommand},
		Run:        func(Exchange, Use) Response { panic("broken") },
		Complete:   func(Exchange, Options) []*discordgo.ApplicationCommandOptionChoice { panic("broken") },
	}}}
	r := broken.Respond(x, called("ask"))
	if texts := pagetest.Look(t, r.Page).Texts; r.Fault == nil || !r.Private || texts[0] != locale.English().Say(locale.Failed) {
		t.Errorf("it says %q, private %v; the fault is %v", texts, r.Private, r.Fault)
	}
	if r = broken.Respond(x, typing(called("ask", "question", "why"))); r.Fault == nil || r.Form != Complete {
		t.Errorf("a completion has the form %d; the fault is %v", r.Form, r.Fault)
	}
}
