package bot

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestActorOf(t *testing.T) {
	user := &discordgo.User{ID: askerID}
	for name, tt := range map[string]struct {
		in   discordgo.Interaction
		want string
	}{
		"in a guild":          {discordgo.Interaction{GuildID: guildID, Member: &discordgo.Member{User: user}}, askerID},
		"in a direct message": {discordgo.Interaction{User: user}, askerID},
		"a member of no name": {discordgo.Interaction{GuildID: guildID, Member: &discordgo.Member{}}, ""},
		"nobody":              {discordgo.Interaction{}, ""},
	} {
		if got := actorOf(&tt.in).user; got != tt.want {
			t.Errorf("%s: user is %q, want %q", name, got, tt.want)
		}
	}
}

func TestRefusal(t *testing.T) {
	const (
		home  = guildID
		role  = "600"
		named = "202"
	)
	member := func(change func(*actor)) actor {
		a := actor{user: askerID, guild: home, member: true}
		change(&a)
		return a
	}
	ruled := authority{home: home, roles: []string{role}, users: []string{named}}
	v := English()
	tests := []struct {
		name string
		by   authority
		who  actor
		want string // empty when they may
	}{
		{"manages the server", ruled, member(func(a *actor) { a.permissions = discordgo.PermissionManageGuild }), ""},
		{"an administrator", ruled, member(func(a *actor) { a.permissions = discordgo.PermissionAdministrator }), ""},
		{"has the role", ruled, member(func(a *actor) { a.roles = []string{"1", role} }), ""},
		{"is named", ruled, member(func(a *actor) { a.user = named }), ""},
		{"any member", ruled, member(func(a *actor) { a.permissions = discordgo.PermissionManageMessages }), v.say(msgRefusedMember)},
		{"an administrator elsewhere", ruled, member(func(a *actor) {
			a.guild, a.permissions = "301", discordgo.PermissionAdministrator
		}), v.say(msgRefusedElsewhere)},
		{"somebody named, elsewhere", ruled, member(func(a *actor) { a.guild, a.user = "301", named }), v.say(msgRefusedElsewhere)},
		{"somebody named, in a direct message", ruled, actor{user: named}, v.say(msgRefusedElsewhere)},
		{"no member", ruled, actor{user: named, guild: home, permissions: discordgo.PermissionAdministrator}, v.say(msgRefusedMember)},
		{"nobody, where nobody is named", authority{home: home, users: []string{""}}, member(func(a *actor) { a.user = "" }), v.say(msgRefusedMember)},
		{"no home", authority{users: []string{named}}, member(func(a *actor) { a.guild = "" }), v.say(msgRefusedHomeless)},
		{"nobody at all", ruled, actor{}, v.say(msgRefusedElsewhere)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sentence, ok := tt.by.refusal(tt.who, v)
			if sentence != tt.want || ok != (tt.want == "") {
				t.Errorf("refusal is %q, %v; want %q", sentence, ok, tt.want)
			}
		})
	}
}
