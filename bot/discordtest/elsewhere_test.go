package discordtest

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestElsewhere: where the bot is no member, an interaction is answered like any other, and all else is out of reach.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	s := New(t)
	c, _ := up(t, s, guildMessages|discordgo.IntentDirectMessages)
	i := s.AddInteraction(Elsewhere(Command("ask")))
	if i.GuildID != "" || i.Member != nil || i.User.ID != UserID || i.Context != discordgo.InteractionContextPrivateChannel ||
		len(i.AuthorizingIntegrationOwners) != 1 || i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationUserInstall] != UserID {
		t.Errorf("interaction %+v", i)
	}
	do(t, s, "POST", callbackPath(i), `{"type":5}`)
	original := webhookPath(i) + "/messages/@original"
	buttons := `"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Next","custom_id":"n"}]}]`
	if r := do(t, s, "PATCH", original, `{"content":"this",`+buttons+`,`+hush+`}`); r.status != 200 {
		t.Errorf("edit of the response = %d, want 200", r.status)
	}
	m := s.AwaitResponse(i.ID)
	if m.Content != "this" || m.ChannelID != PrivateChannelID {
		t.Errorf("response %q in %s, want %q in %s", m.Content, m.ChannelID, "this", PrivateChannelID)
	}
	if click := Click(m, "n"); click.ChannelID != PrivateChannelID || click.Context != discordgo.InteractionContextPrivateChannel {
		t.Errorf("clicked in %s, context %d", click.ChannelID, click.Context)
	}

	at := "/channels/" + PrivateChannelID
	for _, c := range []struct{ method, path, body string }{
		{"GET", at, ""}, {"POST", at + "/typing", ""}, {"GET", at + "/messages", ""}, {"POST", at + "/messages", anything},
		{"GET", at + "/messages/" + m.ID, ""}, {"PATCH", at + "/messages/" + m.ID, anything}, {"DELETE", at + "/messages/" + m.ID, ""},
	} {
		if r := do(t, s, c.method, c.path, c.body); r.status != 403 || r.code() != codeMissingAccess {
			t.Errorf("%s %s = %d code %d, want 403 code %d", c.method, c.path, r.status, r.code(), codeMissingAccess)
		}
	}

	do(t, s, "DELETE", original, "")
	s.SendMessage(Said(PrivateChannelID, "among us"))
	heard := s.SendMessage(Mention("hello"))
	if p := c.next(0, "MESSAGE_CREATE"); p.field("id") != heard.ID {
		t.Errorf("the gateway told of %s, want nothing before message %s", p.Data, heard.ID)
	}
}

// TestFollowUpLimit: it holds where the application is there for a user alone.
func TestFollowUpLimit(t *testing.T) {
	t.Parallel()
	s := New(t)
	userOnly := Command("ask") // in a guild that the bot is not in
	userOnly.AuthorizingIntegrationOwners = Elsewhere(Command("ask")).AuthorizingIntegrationOwners
	ownerless := Command("ask")
	ownerless.AuthorizingIntegrationOwners = nil
	both := Command("ask")
	both.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationUserInstall] = UserID
	for _, c := range []struct {
		name    string
		of      *discordgo.Interaction
		limited bool
	}{
		{"in a guild", Command("ask"), false},
		{"in a guild, with nothing said", ownerless, false},
		{"in direct messages", InDM(Command("ask")), false},
		{"in a guild, for the user too", both, false},
		{"in a guild, for the user alone", userOnly, true},
		{"elsewhere", Elsewhere(Command("ask")), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := s.AddInteraction(c.of)
			do(t, s, "POST", callbackPath(i), `{"type":4,"data":`+anything+`}`)
			for n := range 5 {
				if r := do(t, s, "POST", webhookPath(i), anything); r.status != 200 {
					t.Errorf("further message %d = %d code %d, want 200", n+1, r.status, r.code())
				}
			}
			status, code := 200, 0
			if c.limited {
				status, code = 400, codeFollowUps
			}
			if r := do(t, s, "POST", webhookPath(i), anything); r.status != status || r.code() != code {
				t.Errorf("further message 6 = %d code %d, want %d code %d", r.status, r.code(), status, code)
			}
		})
	}
}

// TestOfferedElsewhere: in a private channel there are only commands for users that do not exclude it.
func TestOfferedElsewhere(t *testing.T) {
	t.Parallel()
	const users, guilds = `,"integration_types":[0,1]`, `,"integration_types":[0]`
	for _, c := range []struct {
		name, fields string
		offered      bool
	}{
		{"for guilds by default", "", false},
		{"for guilds everywhere", guilds + `,"contexts":[0,1,2]`, false},
		{"for users", users, true},
		{"for users everywhere", users + `,"contexts":[0,1,2]`, true},
		{"for users, with the bot", users + `,"contexts":[0,1]`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{TB: t}
			s := New(r)
			do(t, s, "POST", toCommands, `{"name":"ask","description":"Ask"`+c.fields+`}`)
			s.AddInteraction(InDM(Command("ask")))
			if r.all() != "" {
				t.Errorf("in direct messages: %s", r.all())
			}
			s.AddInteraction(Elsewhere(Command("ask")))
			if offered := !strings.Contains(r.all(), "nobody can call /ask in a private channel"); offered != c.offered {
				t.Errorf("offered: %v, want %v (%s)", offered, c.offered, r.all())
			}
		})
	}
}

// TestBy: a person is a member in a guild, and a user where there is none.
func TestBy(t *testing.T) {
	t.Parallel()
	grace := Member(User(OtherUserID, "grace"), 0)
	if i := By(grace, Command("ask")); i.Member != grace || i.User != nil {
		t.Errorf("in a guild: member %v, user %v", i.Member, i.User)
	}
	if i := By(grace, Elsewhere(Command("ask"))); i.Member != nil || i.User.ID != OtherUserID || i.ChannelID != PrivateChannelID {
		t.Errorf("elsewhere: member %v, user %v in %s", i.Member, i.User, i.ChannelID)
	}
}
