package bot

import (
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

func TestAsk(t *testing.T) {
	v := English()
	tests := []struct {
		name    string
		in      *discordgo.Interaction
		private bool
		want    string
		band    string
	}{
		{"a chosen value", called("ask", "question", "li-na/salt"), false, "Salt draws", "answer"},
		{"a chosen name", called("ask", "question", "WHY does salt water kill ordinary rice?"), false, "Salt draws", "answer"},
		{"in the section", called("ask", "question", saltQuestion, "section", "Growing rice by the sea"), false, "Salt draws", "answer"},
		{"in another section", called("ask", "question", saltQuestion, "section", sellingKey), false, v.say(msgUncoveredHere), "abstain"},
		{"candidates in the section", called("ask", "question", "What does the rice cost", "section", "2"), false, v.say(msgPick), "pick"},
		{"candidates in another section", called("ask", "question", "What does the rice cost", "section", "1"), false, v.say(msgUncoveredHere), "abstain"},
		{"small talk in a section", called("ask", "question", "thank you", "section", "1"), true, v.say(msgThanks), "talk"},
		{"a section that is not there", called("ask", "question", saltQuestion, "section", "the moon"), true, v.say(msgNoSection), ""},
		{"for nobody who can be", called("ask", "question", saltQuestion, "for", "everyone"), false, "Salt draws", "answer"},
		{"for somebody", called("ask", "question", saltQuestion, "for", otherID), false, "For <@" + otherID + ">", "answer"},
	}
	s := newShelf(t)
	table := s.table()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := respond(table, on(s, askerID), tt.in)
			if text := strings.Join(look(t, r.page).texts, "\n"); r.private != tt.private || !strings.Contains(text, tt.want) {
				t.Errorf("private %v, shown is\n%s\nwithout %q", r.private, text, tt.want)
			}
			if r.outcome.band != tt.band {
				t.Errorf("counted as %q, want %q", r.outcome.band, tt.band)
			}
		})
	}
}

func TestAskPrivately(t *testing.T) {
	w := newWorld(t, nil)
	private := &discordgo.ApplicationCommandInteractionDataOption{Name: "private", Type: discordgo.ApplicationCommandOptionBoolean, Value: true}
	c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion), private))
	if !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") || !strings.Contains(c.Text(), English().say(msgShare)) {
		t.Errorf("shown is %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
}

// TestOnlyThoseWhoMayMentionPing holds the rule of mayMention on the wire.
func TestOnlyThoseWhoMayMentionPing(t *testing.T) {
	const writing = discordgo.PermissionSendMessages
	other := discordtest.User(discordtest.OtherUserID, "bob")
	program := discordtest.User(discordtest.OtherUserID, "helper")
	program.Bot = true
	member := map[string]*discordgo.Member{discordtest.OtherUserID: {}}
	tests := []struct {
		name        string
		permissions int64
		user        *discordgo.User
		members     map[string]*discordgo.Member
		options     []*discordgo.ApplicationCommandInteractionDataOption
		want        bool
	}{
		{"who may write", writing, other, member, nil, true},
		{"who may write in threads", discordgo.PermissionSendMessagesInThreads, other, member, nil, true},
		{"who may only read", discordgo.PermissionViewChannel, other, member, nil, false},
		{"for somebody who is not there", writing, other, nil, nil, false},
		{"for a program", writing, program, member, nil, false},
		{"in private", writing, other, member, []*discordgo.ApplicationCommandInteractionDataOption{
			{Name: "private", Type: discordgo.ApplicationCommandOptionBoolean, Value: true},
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, nil)
			person := &discordgo.ApplicationCommandInteractionDataOption{
				Name: "for", Type: discordgo.ApplicationCommandOptionUser, Value: discordtest.OtherUserID,
			}
			i := discordtest.Command("ask", append(tt.options, discordtest.TextOption("question", saltQuestion), person)...)
			used := i.Data.(discordgo.ApplicationCommandInteractionData)
			used.Resolved = &discordgo.ApplicationCommandInteractionDataResolved{
				Users: map[string]*discordgo.User{discordtest.OtherUserID: tt.user}, Members: tt.members,
			}
			i.Data, i.Member.Permissions = used, tt.permissions
			c := w.sees(i)
			if pings := strings.Contains(string(c.Body), `"users":["`+discordtest.OtherUserID+`"]`); pings != tt.want {
				t.Errorf("pings: %v, want %v, in %s", pings, tt.want, c.Body)
			}
		})
	}
	if (actor{guild: guildID, permissions: writing}).mayMention(otherID, nil) {
		t.Error("nobody's member may mention")
	}
}

func TestAChosenQuestionWorksByNameAndByValue(t *testing.T) {
	s := newShelf(t)
	s.edit(saltQuestion, strings.Repeat("Why does salt water kill rice and all that grows beside it, and ", 4)+"who knows?")
	s.reload(t)
	table := s.table()
	choices := respond(table, on(s, askerID), typing(called("ask", "question", "why does salt"))).choices
	if len(choices) == 0 {
		t.Fatal("nothing was offered")
	}
	value, _ := choices[0].Value.(string)
	for _, sent := range []string{choices[0].Name, value} {
		r := respond(table, on(s, askerID), called("ask", "question", sent))
		if texts := look(t, r.page).texts; !strings.Contains(strings.Join(texts, "\n"), "Salt draws") {
			t.Errorf("%q leads to %q", sent, texts)
		}
	}
}

func TestBrowse(t *testing.T) {
	w := newWorld(t, nil)
	i := discordtest.Command("browse")
	if c := w.sees(i); !c.Ephemeral() || !strings.Contains(c.Text(), "**1** · Growing rice by the sea · 3 questions") {
		t.Fatalf("the table of contents is %q", c.Text())
	}
	x := on(w.shelf, discordtest.UserID)
	choice := x.made(control{Kind: kindSection, Key: sellingKey}).id()
	m := w.srv.AwaitResponse(i.ID)
	if c := w.sees(discordtest.Select(m, x.made(control{Kind: kindChoose}).id(), choice)); c.Type != update || !strings.Contains(c.Text(), "restaurant") {
		t.Fatalf("the section is %q", c.Text())
	}
	m = w.srv.AwaitResponse(i.ID)
	up, ok := m.Button(English().say(msgToOverview))
	if !ok {
		t.Fatalf("no way up from %q", m.Text())
	}
	if c := w.sees(discordtest.Click(m, up.CustomID)); c.Type != update || !strings.Contains(c.Text(), English().say(msgOverview)) {
		t.Errorf("the way up leads to %q", c.Text())
	}
}

func TestNeighboursAndSharing(t *testing.T) {
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?"))
	next, ok := card.Button("Next")
	if !ok {
		t.Fatalf("no way on from %q", card.Text())
	}
	i := discordtest.Click(card, next.CustomID)
	if c := w.sees(i); !c.Ephemeral() || !strings.Contains(c.Text(), "What happened in the great flood?") {
		t.Fatalf("the next question is %q", c.Text())
	}
	opened := w.srv.AwaitResponse(i.ID)
	previous, _ := opened.Button("Previous")
	if c := w.sees(discordtest.Click(opened, previous.CustomID)); c.Type != update || !strings.Contains(c.Text(), "Eleven years") {
		t.Fatalf("the one before is %q", c.Text())
	}
	opened = w.srv.AwaitResponse(i.ID)
	share, _ := opened.Button("Share")
	sharing := discordtest.Click(opened, share.CustomID)
	sharing.Member.Nick = "Ada *the* @everyone"
	c := w.sees(sharing)
	if c.Ephemeral() || !strings.Contains(c.Text(), `Shared by Ada \*the\* @`+invisible+`everyone`) || !strings.Contains(c.Text(), "Eleven years") {
		t.Errorf("shared is %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
	if strings.Contains(string(c.Body), `"users"`) {
		t.Errorf("sharing pings: %s", c.Body)
	}
}

func TestTheEndsOfAnInterviewHaveOneNeighbour(t *testing.T) {
	i := talk([]string{"a"}, []string{"b"})
	for number, want := range map[int][]string{
		1: {"Next", "👍", "👎", "🗑️"}, 2: {"Previous", "Next", "👍", "👎", "🗑️"}, 3: {"Previous", "👍", "👎", "🗑️"},
	} {
		h := hit(i, max(0, number-2), 0)
		if number == 1 {
			h.Section, h.Turn = &i.Sections[0], &i.Sections[0].Turns[0]
		}
		if got := look(t, testRenderer().card(English().Card(h))).labels; !slices.Equal(got, want) {
			t.Errorf("question %d has %q, want %q", number, got, want)
		}
	}
}

// Narrowing takes candidates away; it is no reason to be surer of what is left.
func TestNarrowingMakesNothingSurer(t *testing.T) {
	i := talk([]string{"a"}, []string{"b"})
	second := knowledge.SectionEntry{Interview: i, Section: &i.Sections[1], Place: 2}
	elsewhere := knowledge.Hit{Entry: knowledge.Entry{Interview: i, Section: &i.Sections[0], Turn: &i.Sections[0].Turns[0], Place: 1}, Score: 0.4}
	inside := func(n int, score float64) knowledge.Hit {
		h := hit(i, n, 0)
		h.Score = score
		return h
	}
	for name, tt := range map[string]struct {
		band  match.Band
		hits  []knowledge.Hit
		want  match.Band
		shown int
	}{
		"a sure answer":                {match.Answer, []knowledge.Hit{inside(0, 0.9)}, match.Answer, 1},
		"a sure answer elsewhere":      {match.Answer, []knowledge.Hit{elsewhere}, match.Abstain, 0},
		"one candidate of two":         {match.Pick, []knowledge.Hit{elsewhere, inside(0, leastScore)}, match.Pick, 1},
		"an improbable one of two":     {match.Pick, []knowledge.Hit{elsewhere, inside(0, 0.049)}, match.Abstain, 0},
		"two candidates":               {match.Pick, []knowledge.Hit{inside(0, 0.3), inside(1, 0.2)}, match.Pick, 2},
		"two, and one is improbable":   {match.Pick, []knowledge.Hit{inside(0, 0.3), inside(1, 0.006)}, match.Pick, 1},
		"an abstention near the topic": {match.Abstain, []knowledge.Hit{inside(0, 0.3)}, match.Abstain, 0},
	} {
		shown := len(tt.hits)
		if tt.band == match.Abstain {
			shown = 0
		}
		got := narrowed(knowledge.Answer{Band: tt.band, Hits: tt.hits, Shown: shown}, second)
		if got.Band != tt.want || got.Shown != tt.shown {
			t.Errorf("%s becomes %v with %d shown, want %v with %d", name, got.Band, got.Shown, tt.want, tt.shown)
		}
	}
	alone := English().Pick(knowledge.Answer{Band: match.Pick, Hits: []knowledge.Hit{inside(0, 0.3)}, Shown: 1})
	if alone.Lead != English().say(msgPickOne) || len(alone.Options) != 1 {
		t.Errorf("a single candidate is offered as %+v", alone)
	}
}

func TestOnlyAnAnswerNotifiesWhomItIsFor(t *testing.T) {
	w := newWorld(t, nil)
	for question, want := range map[string]string{saltQuestion: "for and ping", "What does the rice cost": "for", offTopic: ""} {
		i := discordtest.Command("ask", discordtest.TextOption("question", question), &discordgo.ApplicationCommandInteractionDataOption{
			Name: optionFor, Type: discordgo.ApplicationCommandOptionUser, Value: discordtest.OtherUserID,
		})
		data := i.Data.(discordgo.ApplicationCommandInteractionData)
		data.Resolved = &discordgo.ApplicationCommandInteractionDataResolved{
			Users:   map[string]*discordgo.User{discordtest.OtherUserID: discordtest.User(discordtest.OtherUserID, "bob")},
			Members: map[string]*discordgo.Member{discordtest.OtherUserID: {}},
		}
		i.Data = data
		c := w.sees(i)
		got := ""
		if strings.Contains(c.Text(), "<@"+discordtest.OtherUserID+">") {
			got = "for"
		}
		if strings.Contains(string(c.Body), `"users":["`+discordtest.OtherUserID+`"]`) {
			got += " and ping"
		}
		if got != want {
			t.Errorf("%q is %q, want %q", question, got, want)
		}
	}
}

func TestASectionThatDoesNotCoverItPointsToTheOneThatDoes(t *testing.T) {
	s := newShelf(t)
	for question, want := range map[string]string{
		saltQuestion: "1 · Growing rice by the sea|2 · Selling rice in the city",
		offTopic:     "2 · Selling rice in the city",
	} {
		r := respond(s.table(), on(s, askerID), called("ask", "question", question, "section", sellingKey))
		if got := strings.Join(look(t, r.page).labels, "|"); got != want+"|🗑️" {
			t.Errorf("%q, asked within a section, leads to %s, want %s", question, got, want)
		}
	}
}
