package bot

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

const (
	withSource = discordgo.InteractionResponseChannelMessageWithSource
	update     = discordgo.InteractionResponseUpdateMessage
	complete   = discordgo.InteractionApplicationCommandAutocompleteResult
)

// on is an exchange with a person, on what the library knows now.
func on(s *shelf, person string) exchange {
	base := s.Base()
	return exchange{renderer: renderer{voice: English(), version: base.Version(), asker: person}, base: base, journal: s.journal}
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
	v := English()
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
		band    string
	}{
		{"a question", called("ask", "question", "Why does salt water kill ordinary rice?"), false, "Salt draws the water out", "answer"},
		{"a question with mark-up", called("ask", "question", "<@100> **Why does salt water kill ordinary rice?**"), false, "Salt draws the water out", "answer"},
		{"an ambiguous question", called("ask", "question", "What does the rice cost"), false, v.say(msgPick), "pick"},
		{"a question on something else", called("ask", "question", offTopic), false, "The interview with Li Na does not cover that. These sections come closest:\n-# She does not talk about computers.", "abstain"},
		{"thanks", called("ask", "question", "thank you"), true, v.say(msgThanks), "talk"},
		{"blanks", called("ask", "question", "  "), true, "• Why does salt water kill ordinary rice?", "talk"},
		{"a mention only", called("ask", "question", "<@100>"), true, v.say(msgWays), "talk"},
		{"no option", called("ask"), true, v.say(msgWays), "talk"},
		{"an option of another type", bare(func(i *discordgo.Interaction) {
			i.Data.(discordgo.ApplicationCommandInteractionData).Options[0].Value = 5.0
		}), true, v.say(msgWays), "talk"},
		{"a nil option", bare(func(i *discordgo.Interaction) {
			i.Data.(discordgo.ApplicationCommandInteractionData).Options[0] = nil
		}), true, v.say(msgWays), "talk"},
		{"a text", called("ask", "question", strings.Repeat("why ", 600)), true, v.say(msgTooLong, maxAsked), "refused"},
		{"in a direct message", bare(func(i *discordgo.Interaction) {
			i.GuildID, i.Member, i.User = "", nil, &discordgo.User{ID: askerID}
		}), false, "Salt draws the water out", "answer"},
		{"by nobody", bare(func(i *discordgo.Interaction) { i.Member = nil }), false, "Salt draws the water out", "answer"},

		{"a section by heading", called("section", "name", "selling rice in the CITY"), true, "**4** · What does the rice cost in a shop?", ""},
		{"a section by key", called("section", "name", sellingKey), true, "**Selling rice in the city**", ""},
		{"no such section", called("section", "name", "Weather on the moon"), true, v.say(msgNoSection), ""},
		{"a section of no name", called("section"), true, v.say(msgNoSection), ""},

		{"a command that is gone", called("vote"), true, v.say(msgUnknownCommand), ""},
		{"a command of another type", bare(func(i *discordgo.Interaction) {
			i.Data = discordgo.ApplicationCommandInteractionData{Name: "ask", CommandType: discordgo.UserApplicationCommand}
		}), true, v.say(msgUnknownCommand), ""},
		{"no content", bare(func(i *discordgo.Interaction) { i.Data = nil }), true, v.say(msgUnknownCommand), ""},
		{"a form", bare(func(i *discordgo.Interaction) {
			i.Type, i.Data = discordgo.InteractionModalSubmit, discordgo.ModalSubmitInteractionData{}
		}), true, v.say(msgUnknownCommand), ""},
	}
	s := newShelf(t)
	table := s.table()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := respond(table, on(s, askerID), tt.in)
			if r.form != withSource || r.private != tt.private {
				t.Errorf("response of type %d, private %v", r.form, r.private)
			}
			if text := strings.Join(look(t, r.page).texts, "\n"); !strings.Contains(text, tt.want) {
				t.Errorf("shown is\n%s\nwithout %q", text, tt.want)
			}
			if r.outcome.band != tt.band || (tt.band != "") != (r.outcome.surface == surfaceCommand) {
				t.Errorf("counted as %+v, want %q", r.outcome, tt.band)
			}
		})
	}
}

func TestRespondCompletes(t *testing.T) {
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
		{"a question in a section", typing(called("ask", "question", "", "section", sellingKey)), []string{
			"What does the rice cost in a shop?", "What does the rice cost in a restaurant?",
		}},
		{"the section of a question", typing(called("ask", "section", "grow", "question", "why")), []string{"Growing rice by the sea"}},
		{"a command that is gone", typing(called("vote", "name", "x")), nil},
	}
	s := newShelf(t)
	table := s.table()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := respond(table, on(s, askerID), tt.in)
			var names []string
			for _, c := range r.choices {
				names = append(names, c.Name)
			}
			if r.form != complete || strings.Join(names, "|") != strings.Join(tt.want, "|") {
				t.Errorf("response of type %d offers %q, want %q", r.form, names, tt.want)
			}
		})
	}
}

func TestAChoiceWorksByNameAndByValue(t *testing.T) {
	s := newShelf(t)
	s.edit("Selling rice in the city", strings.Repeat("Selling rice in the city and far beyond it ", 4))
	s.reload(t)
	table := s.table()
	choices := respond(table, on(s, askerID), typing(called("section", "name", ""))).choices
	if len(choices) != 2 {
		t.Fatalf("%d choices", len(choices))
	}
	for _, c := range choices {
		value, _ := c.Value.(string)
		if n := width(c.Name); n > maxChoice || width(value) > maxChoice {
			t.Errorf("choice %q with value %q is too long", c.Name, value)
		}
		for _, sent := range []string{c.Name, value} {
			r := respond(table, on(s, askerID), called("section", "name", sent))
			heading := strings.TrimSuffix(c.Name, ellipsis)
			if text := look(t, r.page).texts[0]; !strings.Contains(text, heading) {
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
	s := newShelf(f)
	table := s.table()
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
		r := respond(table, on(s, actorOf(i).user), i)
		if r.form != complete && r.work == nil {
			look(t, r.page)
		}
		if len(r.choices) > maxChoices {
			t.Errorf("%d choices", len(r.choices))
		}
	})
}

// TestWhatCannotBeReadIsAnswered hands over interactions of which only the envelope is known.
func TestWhatCannotBeReadIsAnswered(t *testing.T) {
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
				w.bot.Handle(t.Context(), Event{Received: time.Now(), Unreadable: envelope})
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
