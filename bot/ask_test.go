package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestAskPrivately(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	private := &discordgo.ApplicationCommandInteractionDataOption{Name: "private", Type: discordgo.ApplicationCommandOptionBoolean, Value: true}
	c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion), private))
	if !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") || !strings.Contains(c.Text(), locale.English().Say(locale.Share)) {
		t.Errorf("shown is %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
}

// TestOnlyThoseWhoMayMentionPing holds the rule of mayMention on the wire.
func TestOnlyThoseWhoMayMentionPing(t *testing.T) {
	t.Parallel()
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
		{"who may write in threads alone", discordgo.PermissionSendMessagesInThreads, other, member, nil, false},
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
			i := discordtest.Command("ask", append(tt.options, discordtest.TextOption("question", shelftest.SaltQuestion), person)...)
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
}

func TestBrowse(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	i := discordtest.Command("browse")
	if c := w.sees(i); !c.Ephemeral() || !strings.Contains(c.Text(), "**1** · Growing rice by the sea · 3 questions") {
		t.Fatalf("the table of contents is %q", c.Text())
	}
	x := component.Control{Version: w.shelf.Base().Version(), Asker: discordtest.UserID}
	choice := made(x, component.KindSection, shelftest.SellingKey)
	m := w.srv.AwaitResponse(i.ID)
	if c := w.sees(discordtest.Select(m, made(x, component.KindChoose, ""), choice)); c.Type != update || !strings.Contains(c.Text(), "restaurant") {
		t.Fatalf("the section is %q", c.Text())
	}
	m = w.srv.AwaitResponse(i.ID)
	up, ok := m.Button(locale.English().Say(locale.ToOverview))
	if !ok {
		t.Fatalf("no way up from %q", m.Text())
	}
	if c := w.sees(discordtest.Click(m, up.CustomID)); c.Type != update || !strings.Contains(c.Text(), locale.English().Say(locale.Overview)) {
		t.Errorf("the way up leads to %q", c.Text())
	}
}

func TestNeighboursAndSharing(t *testing.T) {
	t.Parallel()
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
	if c.Ephemeral() || !strings.Contains(c.Text(), `Shared by Ada \*the\* @`+"\u200b"+`everyone`) || !strings.Contains(c.Text(), "Eleven years") {
		t.Errorf("shared is %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
	if strings.Contains(string(c.Body), `"users"`) {
		t.Errorf("sharing pings: %s", c.Body)
	}
}

func TestOnlyAnAnswerNotifiesWhomItIsFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for question, want := range map[string]string{shelftest.SaltQuestion: "for and ping", "What does the rice cost": "for", shelftest.OffTopic: ""} {
		i := discordtest.Command("ask", discordtest.TextOption("question", question), &discordgo.ApplicationCommandInteractionDataOption{
			Name: "for", Type: discordgo.ApplicationCommandOptionUser, Value: discordtest.OtherUserID,
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
