package command

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"
)

var (
	seenByAll = &discordgo.Message{}
	seenByOne = &discordgo.Message{Flags: discordgo.MessageFlagsEphemeral}
)

// click is the response to a button, or to a list with values, that somebody uses on a message.
func click(s *shelftest.Shelf, by, id string, values []string, message *discordgo.Message) Response {
	return Standard().Respond(on(s), &discordgo.Interaction{
		Type: discordgo.InteractionMessageComponent, User: &discordgo.User{ID: by}, Message: message,
		Data: discordgo.MessageComponentInteractionData{CustomID: id, Values: values},
	})
}

func TestClick(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	v := locale.English()
	now := s.Base().Version()
	const before = "00000000"
	with := func(k component.Kind, version, key string, n int) string {
		return component.Control{Kind: k, Version: version, Key: key, Number: n, Asker: askerID}.ID()
	}
	tests := []struct {
		name   string
		id     string
		values []string
		on     *discordgo.Message
		by     string
		form   Form
		want   string
	}{
		{"the asker picks", with(component.KindPick, now, "li-na/salt", 0), nil, seenByAll, askerID, Replace, "Salt draws"},
		{"a stranger picks", with(component.KindPick, now, "li-na/salt", 0), nil, seenByAll, otherID, Show, "Salt draws"},
		{"nobody picks", with(component.KindPick, now, "li-na/salt", 0), nil, seenByAll, "", Show, "Salt draws"},
		{"the asker picks on no message", with(component.KindPick, now, "li-na/salt", 0), nil, nil, askerID, Show, "Salt draws"},
		{"a pick remembers the evidence", with(component.KindPick, now, "li-na/flood", 4), nil, seenByAll, askerID, Replace, "The mayor herself"},
		{"a pick from other content does not", with(component.KindPick, before, "li-na/flood", 4), nil, seenByAll, askerID, Replace, "paragraph 1 of 9"},
		{"a pick from other content says so", with(component.KindPick, before, "li-na/salt", 0), nil, seenByAll, askerID, Replace, v.Say(locale.Updated)},
		{"a pick that is gone", with(component.KindPick, before, "li-na/sugar", 0), nil, seenByAll, askerID, Show, v.Say(locale.RemovedEntry)},

		{"none, says the asker", with(component.KindNone, now, "", 0), nil, seenByAll, askerID, Replace, v.Say(locale.NoneLeft)},
		{"none, says a stranger", with(component.KindNone, now, "", 0), nil, seenByAll, otherID, Show, v.Say(locale.NotYours)},

		{"the whole answer", with(component.KindFull, now, "li-na/flood", 0), nil, seenByAll, askerID, Show, "Full answer · page 1 of 3"},
		{"the whole answer, for a stranger", with(component.KindFull, now, "li-na/flood", 0), nil, seenByAll, otherID, Show, "Full answer · page 1 of 3"},
		{"its next page", with(component.KindFull, now, "li-na/flood", 1), nil, seenByOne, askerID, Replace, "Full answer · page 2 of 3"},
		{"a page from other content", with(component.KindFull, before, "li-na/flood", 1), nil, seenByOne, askerID, Replace, "Full answer · page 1 of 3"},
		{"a page beyond the last", with(component.KindFull, now, "li-na/flood", 99), nil, seenByOne, askerID, Replace, "Full answer · page 3 of 3"},

		{"a section", with(component.KindSection, now, shelftest.SellingKey, 0), nil, seenByAll, askerID, Show, "**Selling rice in the city**"},
		{"a section, from a private page", with(component.KindSection, now, shelftest.SellingKey, 0), nil, seenByOne, askerID, Replace, "**Selling rice in the city**"},
		{"a section that is gone", with(component.KindSection, before, "li-na/eating", 0), nil, seenByAll, askerID, Show, v.Say(locale.RemovedSection)},

		{"a question of the list", with(component.KindChoose, now, "li-na/x", 0), []string{with(component.KindOpen, now, "li-na/salt", 0)}, seenByOne, askerID, Replace, "Salt draws"},
		{"nothing of the list", with(component.KindChoose, now, "li-na/x", 0), nil, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},
		{"more than is in the list", with(component.KindChoose, now, "li-na/x", 0), []string{"a", "b"}, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},
		{"what never was in the list", with(component.KindChoose, now, "li-na/x", 0), []string{"salt"}, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},
		{"a post in the list", with(component.KindChoose, now, "li-na/x", 0), []string{with(component.KindShare, now, "li-na/salt", 0)}, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},
		{"a list in the list", with(component.KindChoose, now, "li-na/x", 0), []string{with(component.KindChoose, now, "li-na/x", 0)}, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},

		{"the next question", with(component.KindOpen, now, "li-na/salt", 0), nil, seenByAll, askerID, Show, v.Say(locale.Opened)},
		{"the next question, from a private page", with(component.KindOpen, now, "li-na/salt", 0), nil, seenByOne, askerID, Replace, v.Say(locale.Opened)},
		{"the next question, when it is gone", with(component.KindOpen, before, "li-na/sugar", 0), nil, seenByOne, askerID, Show, v.Say(locale.RemovedEntry)},
		{"the contents", with(component.KindBrowse, now, "", 0), nil, seenByOne, askerID, Replace, v.Say(locale.Overview)},
		{"the contents, from a seenByAll page", with(component.KindBrowse, before, "", 7), nil, seenByAll, otherID, Show, v.Say(locale.Overview)},
		{"sharing what is gone", with(component.KindShare, before, "li-na/sugar", 0), nil, seenByOne, askerID, Show, v.Say(locale.RemovedEntry)},
		{"voting for what is gone", with(component.KindUp, before, "li-na/sugar", 0), nil, seenByAll, otherID, Show, v.Say(locale.RemovedEntry)},
		{"voting on no message", with(component.KindDown, now, "li-na/salt", 0), nil, nil, askerID, Show, v.Say(locale.UnknownButton)},
		{"a reason that there is not", with(component.KindReason, now, "li-na/salt", 3), nil, seenByOne, askerID, Show, v.Say(locale.UnknownButton)},
		{"voting for what has changed", with(component.KindUp, before, "li-na/salt", 0), nil, seenByAll, otherID, Show, v.Say(locale.Voted)},
		{"taking nothing away", with(component.KindAway, now, "", 0), nil, nil, askerID, Show, v.Say(locale.UnknownButton)},
		{"taking away what is another's", with(component.KindAway, now, "", 0), nil, seenByAll, otherID, Show, v.Say(locale.NotYourAnswer)},

		{"nothing", "", nil, seenByAll, askerID, Show, v.Say(locale.UnknownButton)},
		{"a forgery", "v1:pick:1f0c9a22:li-na/salt:1:200:300", nil, seenByAll, askerID, Show, v.Say(locale.UnknownButton)},
		{"a kind that there is not", "v1:boom:1f0c9a22:li-na/salt:1:200", nil, seenByAll, askerID, Show, v.Say(locale.UnknownButton)},
		{"another form", "v9:pick:1f0c9a22:li-na/salt:1:200", nil, seenByAll, askerID, Show, v.Say(locale.UnknownButton)},
		{"an endless id", strings.Repeat("v1:", 1000), nil, seenByAll, askerID, Show, v.Say(locale.UnknownButton)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := click(s, tt.by, tt.id, tt.values, tt.on)
			if r.Form != tt.form || r.Private != (tt.form == Show || tt.on == seenByOne) {
				t.Errorf("response of type %d, private %v; want type %d", r.Form, r.Private, tt.form)
			}
			if text := strings.Join(pagetest.Look(t, r.Page).Texts, "\n"); !strings.Contains(text, tt.want) {
				t.Errorf("shown is\n%s\nwithout %q", text, tt.want)
			}
		})
	}
}

func TestAButtonForWhatHasAnotherNameLeadsToIt(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	v := locale.English()
	old := component.Control{Kind: component.KindFull, Version: s.Base().Version(), Key: "li-na/salt", Asker: askerID}.ID()
	flood := component.Control{Kind: component.KindUp, Version: s.Base().Version(), Key: "li-na/flood", Asker: askerID}.ID()
	section := component.Control{Kind: component.KindSection, Version: s.Base().Version(), Key: shelftest.SellingKey, Asker: askerID}.ID()
	s.Edit("{#salt}", "{#salt-water}")
	s.Edit("{#flood}", "{#rain}")
	s.Edit("{#selling}", "{#shops}")
	s.Edit("What happened in the great flood?", "Who paid for all that?")
	s.Edit("The water rose and rose in the great flood, and nobody slept.", "The bank of the province did.")
	s.Reread(t)
	for _, where := range []*discordgo.Message{seenByAll, seenByOne} {
		r := click(s, askerID, old, nil, where)
		l := pagetest.Look(t, r.Page)
		if !r.Private || l.Texts[0] != v.Say(locale.RemovedEntry)+"\n"+v.Say(locale.Perhaps) || l.Texts[1] != "**1** · "+shelftest.SaltQuestion {
			t.Errorf("what has another name now leads to %q, private %v", l.Texts, r.Private)
		}
		opened := pagetest.Look(t, click(s, askerID, l.IDs[0], nil, seenByOne).Page)
		if !strings.Contains(strings.Join(opened.Texts, "\n"), "Salt draws") {
			t.Errorf("and from there to %q", opened.Texts)
		}
	}
	for id, want := range map[string]locale.Phrase{flood: locale.RemovedEntry, section: locale.RemovedSection} {
		r := click(s, askerID, id, nil, seenByAll)
		if l := pagetest.Look(t, r.Page); !r.Private || l.Texts[0] != locale.Joined(v.Say(want), v.Say(locale.Sections)) || len(l.IDs) != 2 || r.Effect != nil {
			t.Errorf("%q leads to %q with %q", id, l.Texts, l.IDs)
		}
	}
}

func TestAVoteAgainstOffersTheRunnersUp(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	v := locale.English()
	const sold = "what does the rice cost in shops"
	r := Standard().Respond(on(s), called("ask", "question", sold))
	var down string
	for _, id := range pagetest.Look(t, r.Page).IDs {
		if c, _ := component.Parse(id); c.Kind == component.KindDown {
			down = id
		}
	}
	runnerUp := s.Base().Ask(sold).Hits[1].Turn.Question
	shown := func() string {
		return strings.Join(pagetest.Look(t, click(s, otherID, down, nil, seenByAll).Page).Texts, "\n")
	}
	if got := shown(); !strings.Contains(got, v.Say(locale.Perhaps)) || !strings.Contains(got, runnerUp) {
		t.Errorf("shown is %q, without the runner-up %q", got, runnerUp)
	}

	s.Edit("Eleven years", "Twelve years") // and the positions may mean other entries
	s.Reread(t)
	if got := shown(); !strings.Contains(got, v.Say(locale.PerhapsBetter)) {
		t.Errorf("after a reload there is shown %q, want what stands around the entry", got)
	}
}

func TestNobodyElseTakesAnAnswerAway(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	id := component.Control{Kind: component.KindAway, Version: "00000000"}.ID()
	for name, i := range map[string]*discordgo.Interaction{
		"nobody":               {},
		"whoever is no member": {User: &discordgo.User{ID: otherID}},
		"a member who may not": {GuildID: guildID, Member: &discordgo.Member{User: &discordgo.User{ID: otherID}}},
	} {
		i.Data, i.Message = discordgo.MessageComponentInteractionData{CustomID: id}, seenByAll
		if r := Standard().Respond(on(s), i); r.Effect != nil {
			t.Errorf("%s takes it away", name)
		}
	}
}
