package command

import (
	"strings"
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

const (
	askerID   = "200"
	otherID   = "201"
	guildID   = "300"
	channelID = "400"
)

// on is an exchange in English, on what the library knows now.
func on(s *shelftest.Shelf) Exchange {
	return Exchange{
		Teller: card.Teller{Voice: locale.English(), Base: s.Base()}, Library: s.Library, Journal: s.Journal, Pace: pace.New(time.Now),
	}
}

// called is a command with text options, given as names and values.
func called(name string, options ...string) *discordgo.Interaction {
	data := discordgo.ApplicationCommandInteractionData{Name: name, CommandType: discordgo.ChatApplicationCommand}
	for n := 0; n < len(options); n += 2 {
		data.Options = append(data.Options, &discordgo.ApplicationCommandInteractionDataOption{
			Name: options[n], Type: discordgo.ApplicationCommandOptionString, Value: options[n+1],
		})
	}
	return &discordgo.Interaction{
		ID: "700", Type: discordgo.InteractionApplicationCommand, Data: data, GuildID: guildID, ChannelID: channelID,
		Member: &discordgo.Member{User: &discordgo.User{ID: askerID}},
	}
}

func typing(i *discordgo.Interaction) *discordgo.Interaction {
	i.Type = discordgo.InteractionApplicationCommandAutocomplete
	i.Data.(discordgo.ApplicationCommandInteractionData).Options[0].Focused = true
	return i
}

func TestRespond(t *testing.T) {
	t.Parallel()
	v := locale.English()
	bare := func(change func(*discordgo.Interaction)) *discordgo.Interaction {
		i := called("ask", "question", "Why does salt water kill ordinary rice?")
		change(i)
		return i
	}
	tests := []struct {
		name    string
		in      *discordgo.Interaction
		private bool
		want    string // somewhere in what is shown
		band    card.Band
	}{
		{"a question", called("ask", "question", "Why does salt water kill ordinary rice?"), false, "Salt draws the water out", "answer"},
		{"a question with mark-up", called("ask", "question", "<@100> **Why does salt water kill ordinary rice?**"), false, "Salt draws the water out", "answer"},
		{"an ambiguous question", called("ask", "question", "What does the rice cost"), false, v.Say(locale.Pick), "pick"},
		{"a question on something else", called("ask", "question", shelftest.OffTopic), false, "The interview with Li Na does not cover that. Some of what was talked about:\n-# She does not talk about computers.", "abstain"},
		{"thanks", called("ask", "question", "thank you"), true, v.Say(locale.Thanks), "talk"},
		{"blanks", called("ask", "question", "  "), true, "• Why does salt water kill ordinary rice?", "talk"},
		{"a mention only", called("ask", "question", "<@100>"), true, v.Say(locale.Ways), "talk"},
		{"no option", called("ask"), true, v.Say(locale.Ways), "talk"},
		{"an option of another type", bare(func(i *discordgo.Interaction) {
			i.Data.(discordgo.ApplicationCommandInteractionData).Options[0].Value = 5.0
		}), true, v.Say(locale.Ways), "talk"},
		{"a nil option", bare(func(i *discordgo.Interaction) {
			i.Data.(discordgo.ApplicationCommandInteractionData).Options[0] = nil
		}), true, v.Say(locale.Ways), "talk"},
		{"a text", called("ask", "question", strings.Repeat("why ", 600)), true, v.Say(locale.TooLong, card.MaxQuestion), "refused"},
		{"in a direct message", bare(func(i *discordgo.Interaction) {
			i.GuildID, i.Member, i.User = "", nil, &discordgo.User{ID: askerID}
		}), false, "Salt draws the water out", "answer"},
		{"by nobody", bare(func(i *discordgo.Interaction) { i.Member = nil }), false, "Salt draws the water out", "answer"},

		{"a section by heading", called("section", "name", "selling rice in the CITY"), true, "**4** · What does the rice cost in a shop?", ""},
		{"a section by key", called("section", "name", shelftest.SellingKey), true, "**Selling rice in the city**", ""},
		{"no such section", called("section", "name", "Weather on the moon"), true, v.Say(locale.NoSection), ""},
		{"a section of no name", called("section"), true, v.Say(locale.NoSection), ""},

		{"a command that is gone", called("vote"), true, v.Say(locale.UnknownCommand), ""},
		{"a command of another type", bare(func(i *discordgo.Interaction) {
			i.Data = discordgo.ApplicationCommandInteractionData{Name: "ask", CommandType: discordgo.UserApplicationCommand}
		}), true, v.Say(locale.UnknownCommand), ""},
		{"no content", bare(func(i *discordgo.Interaction) { i.Data = nil }), true, v.Say(locale.UnknownCommand), ""},
		{"a form", bare(func(i *discordgo.Interaction) {
			i.Type, i.Data = discordgo.InteractionModalSubmit, discordgo.ModalSubmitInteractionData{}
		}), true, v.Say(locale.UnknownCommand), ""},
	}
	s := shelftest.New(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Standard().Respond(on(s), tt.in)
			if r.Form != Show || r.Private != tt.private {
				t.Errorf("response of type %d, private %v", r.Form, r.Private)
			}
			if text := strings.Join(pagetest.Look(t, r.Page).Texts, "\n"); !strings.Contains(text, tt.want) {
				t.Errorf("shown is\n%s\nwithout %q", text, tt.want)
			}
			if r.Outcome.Band != tt.band || tt.band != "" && r.From != listen.Command {
				t.Errorf("counted as %+v, want %q", r.Outcome, tt.band)
			}
		})
	}
}

func TestRespondCompletes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		in   *discordgo.Interaction
		want []string
	}{
		{"nothing typed yet", typing(called("section", "name", "")), []string{"Growing rice by the sea", "Selling rice in the city"}},
		{"a beginning", typing(called("section", "name", "selling")), []string{"Selling rice in the city"}},
		{"nothing like it", typing(called("section", "name", "zzzzzzzz")), nil},
		{"a command that completes nothing", typing(called("browse", "name", "why")), nil},
		{"a question", typing(called("ask", "question", "why does")), []string{"Why does salt water kill ordinary rice?", "What does the rice cost in a shop?"}},
		{"a question of nothing yet", typing(called("ask", "question", "")), []string{
			"Why does salt water kill ordinary rice?", "How long did breeding the first plants take?", "What happened in the great flood?",
			"What does the rice cost in a shop?", "What does the rice cost in a restaurant?",
		}},
		{"a question in a section", typing(called("ask", "question", "", "section", shelftest.SellingKey)), []string{
			"What does the rice cost in a shop?", "What does the rice cost in a restaurant?",
		}},
		{"the section of a question", typing(called("ask", "section", "grow", "question", "why")), []string{"Growing rice by the sea"}},
		{"a command that is gone", typing(called("vote", "name", "x")), nil},
	}
	s := shelftest.New(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Standard().Respond(on(s), tt.in)
			var names []string
			for _, c := range r.Choices {
				names = append(names, c.Name)
			}
			if r.Form != Complete || strings.Join(names, "|") != strings.Join(tt.want, "|") {
				t.Errorf("response of type %d offers %q, want %q", r.Form, names, tt.want)
			}
		})
	}
}

func TestAChoiceWorksByNameAndByValue(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	s.Edit("Selling rice in the city", strings.Repeat("Selling rice in the city and far beyond it ", 4))
	s.Reread(t)
	choices := Standard().Respond(on(s), typing(called("section", "name", ""))).Choices
	if len(choices) != 2 {
		t.Fatalf("%d choices", len(choices))
	}
	for _, c := range choices {
		value, _ := c.Value.(string)
		if n := component.Width(c.Name); n > component.MaxChoice || component.Width(value) > component.MaxChoice {
			t.Errorf("choice %q with value %q is too long", c.Name, value)
		}
		for _, sent := range []string{c.Name, value} {
			r := Standard().Respond(on(s), called("section", "name", sent))
			heading := strings.TrimSuffix(c.Name, "\u2026")
			if text := pagetest.Look(t, r.Page).Texts[0]; !strings.Contains(text, heading) {
				t.Errorf("%q leads to %q, want %q", sent, text, heading)
			}
		}
	}
}

func FuzzRespond(f *testing.F) {
	f.Add(2, "ask", "question", "why?", "", uint8(0xff))
	f.Add(3, "v1:pick:1f0c9a22:li-na/salt:1:200", "", "v1:open:1f0c9a22:li-na/salt:0:200", "", uint8(0x0f))
	f.Add(4, "section", "name", "sel", "", uint8(0x11))
	f.Add(5, "", "", "", "", uint8(0))
	s := shelftest.New(f)
	f.Fuzz(func(t *testing.T, kind int, name, option, value, user string, parts uint8) {
		i := &discordgo.Interaction{Type: discordgo.InteractionType(kind)}
		has := func(part uint8) bool { return parts&(1<<part) != 0 }
		if has(0) {
			i.GuildID = guildID
		}
		if has(1) {
			i.Member = &discordgo.Member{}
			if has(2) {
				i.Member.User = &discordgo.User{ID: user}
			}
		}
		if has(3) {
			i.Message = &discordgo.Message{}
			if has(4) {
				i.Message.Flags = discordgo.MessageFlagsEphemeral
			}
		}
		switch kind {
		case 2, 4:
			data := discordgo.ApplicationCommandInteractionData{Name: name}
			if has(5) {
				data.Options = append(data.Options, &discordgo.ApplicationCommandInteractionDataOption{Name: option, Value: value, Focused: has(6)})
			}
			i.Data = data
		case 3:
			data := discordgo.MessageComponentInteractionData{CustomID: name}
			if has(5) {
				data.Values = []string{value}
			}
			i.Data = data
		}
		r := Standard().Respond(on(s), i)
		if r.Form != Complete && r.Effect == nil {
			pagetest.Look(t, r.Page)
		}
		if len(r.Choices) > component.MaxChoices {
			t.Errorf("%d choices", len(r.Choices))
		}
	})
}

func TestAsk(t *testing.T) {
	t.Parallel()
	v := locale.English()
	tests := []struct {
		name    string
		in      *discordgo.Interaction
		private bool
		want    string
		band    card.Band
	}{
		{"a chosen value", called("ask", "question", "li-na/salt"), false, "Salt draws", "answer"},
		{"a chosen name", called("ask", "question", "WHY does salt water kill ordinary rice?"), false, "Salt draws", "answer"},
		{"in the section", called("ask", "question", shelftest.SaltQuestion, "section", "Growing rice by the sea"), false, "Salt draws", "answer"},
		{"in another section", called("ask", "question", shelftest.SaltQuestion, "section", shelftest.SellingKey), false, v.Say(locale.UncoveredHere), "abstain"},
		{"candidates in the section", called("ask", "question", "What does the rice cost", "section", "2"), false, v.Say(locale.Pick), "pick"},
		{"candidates in another section", called("ask", "question", "What does the rice cost", "section", "1"), false, v.Say(locale.UncoveredHere), "abstain"},
		{"small talk in a section", called("ask", "question", "thank you", "section", "1"), true, v.Say(locale.Thanks), "talk"},
		{"a section that is not there", called("ask", "question", shelftest.SaltQuestion, "section", "the moon"), true, v.Say(locale.NoSection), ""},
		{"for nobody who can be", called("ask", "question", shelftest.SaltQuestion, "for", "everyone"), false, "Salt draws", "answer"},
		{"for somebody", called("ask", "question", shelftest.SaltQuestion, "for", otherID), false, "For <@" + otherID + ">", "answer"},
	}
	s := shelftest.New(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Standard().Respond(on(s), tt.in)
			if text := strings.Join(pagetest.Look(t, r.Page).Texts, "\n"); r.Private != tt.private || !strings.Contains(text, tt.want) {
				t.Errorf("private %v, shown is\n%s\nwithout %q", r.Private, text, tt.want)
			}
			if r.Outcome.Band != tt.band {
				t.Errorf("counted as %q, want %q", r.Outcome.Band, tt.band)
			}
		})
	}
}

func TestAChosenQuestionWorksByNameAndByValue(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	s.Edit(shelftest.SaltQuestion, strings.Repeat("Why does salt water kill rice and all that grows beside it, and ", 4)+"who knows?")
	s.Reread(t)
	choices := Standard().Respond(on(s), typing(called("ask", "question", "why does salt"))).Choices
	if len(choices) == 0 {
		t.Fatal("nothing was offered")
	}
	value, _ := choices[0].Value.(string)
	for _, sent := range []string{choices[0].Name, value} {
		r := Standard().Respond(on(s), called("ask", "question", sent))
		if texts := pagetest.Look(t, r.Page).Texts; !strings.Contains(strings.Join(texts, "\n"), "Salt draws") {
			t.Errorf("%q leads to %q", sent, texts)
		}
	}
}

func TestASectionThatDoesNotCoverItPointsToTheOneThatDoes(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	for question, want := range map[string]string{
		shelftest.SaltQuestion: "1 · Growing rice by the sea|2 · Selling rice in the city",
		shelftest.OffTopic:     "2 · Selling rice in the city",
	} {
		r := Standard().Respond(on(s), called("ask", "question", question, "section", shelftest.SellingKey))
		if got := strings.Join(pagetest.Look(t, r.Page).Labels, "|"); got != want+"|🗑️" {
			t.Errorf("%q, asked within a section, leads to %s, want %s", question, got, want)
		}
	}
}

func TestNothingTypedOffersWhatIsAskedMost(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	x := on(s)
	for key, times := range map[string]int{"li-na/restaurant-price": 3, "li-na/flood": 2, "li-na/gone": 9} {
		for range times {
			if err := s.Journal.Count(key, time.Now()); err != nil {
				t.Fatal(err)
			}
		}
	}
	for section, want := range map[string]string{
		"":                   "restaurant-price flood salt breeding shop-price",
		shelftest.SellingKey: "restaurant-price shop-price",
	} {
		var got []string
		for _, e := range x.popular(section) {
			got = append(got, e.Turn.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("in section %q there is offered %q, want %q", section, got, want)
		}
	}
	choices := Standard().Respond(on(s), typing(called("ask", "question", " "))).Choices
	if len(choices) != 5 || choices[0].Value != "li-na/restaurant-price" {
		t.Errorf("offered are %d choices", len(choices))
	}
	choices = Standard().Respond(on(s), typing(called("ask", "question", "why does salt"))).Choices
	if len(choices) == 0 || choices[0].Value != "li-na/salt" {
		t.Error("what was typed does not come first")
	}
}

// What is typed is searched as far as a question goes: nobody can make a keystroke cost more.
func TestCompletionReadsNoMoreThanAQuestion(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	offered := func(typed string) string {
		var all []string
		for _, c := range Standard().Respond(on(s), typing(called("ask", "question", typed))).Choices {
			all = append(all, c.Name)
		}
		return strings.Join(all, "|")
	}
	short := shelftest.SaltQuestion + strings.Repeat(" what about it", 20)[:maxTyped-len(shelftest.SaltQuestion)]
	if got, want := offered(short+strings.Repeat(" and what does the rice cost in a shop", 50)), offered(short); got != want || got == "" {
		t.Errorf("what is typed beyond %d characters changes the choices to %q, want %q", maxTyped, got, want)
	}
}
