package moderate

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/locale"
)

func TestRefusal(t *testing.T) {
	t.Parallel()
	const (
		home  = guildID
		role  = "600"
		named = "202"
	)
	member := func(change func(*command.Actor)) command.Actor {
		a := command.Actor{User: askerID, Guild: home, Member: true}
		change(&a)
		return a
	}
	ruled := authority{home: home, roles: []string{role}, users: []string{named}}
	v := locale.English()
	tests := []struct {
		name string
		by   authority
		who  command.Actor
		want string // empty when they may
	}{
		{"manages the server", ruled, member(func(a *command.Actor) { a.Permissions = discordgo.PermissionManageGuild }), ""},
		{"an administrator", ruled, member(func(a *command.Actor) { a.Permissions = discordgo.PermissionAdministrator }), ""},
		{"has the role", ruled, member(func(a *command.Actor) { a.Roles = []string{"1", role} }), ""},
		{"is named", ruled, member(func(a *command.Actor) { a.User = named }), ""},
		{"any member", ruled, member(func(a *command.Actor) { a.Permissions = discordgo.PermissionManageMessages }), v.Say(locale.RefusedMember)},
		{"an administrator elsewhere", ruled, member(func(a *command.Actor) {
			a.Guild, a.Permissions = "301", discordgo.PermissionAdministrator
		}), v.Say(locale.RefusedElsewhere)},
		{"somebody named, elsewhere", ruled, member(func(a *command.Actor) { a.Guild, a.User = "301", named }), v.Say(locale.RefusedElsewhere)},
		{"somebody named, in a direct message", ruled, command.Actor{User: named}, v.Say(locale.RefusedElsewhere)},
		{"no member", ruled, command.Actor{User: named, Guild: home, Permissions: discordgo.PermissionAdministrator}, v.Say(locale.RefusedMember)},
		{"nobody, where nobody is named", authority{home: home, users: []string{""}}, member(func(a *command.Actor) { a.User = "" }), v.Say(locale.RefusedMember)},
		{"no home", authority{users: []string{named}}, member(func(a *command.Actor) { a.Guild = "" }), v.Say(locale.RefusedHomeless)},
		{"nobody at all", ruled, command.Actor{}, v.Say(locale.RefusedElsewhere)},
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
