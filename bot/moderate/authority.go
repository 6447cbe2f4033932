package moderate

import (
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/locale"
)

// authority says who may moderate. The bot is shared by every guild that it is in, so what moderators do counts in
// one guild only: anybody can be an administrator of a guild of their own.
type authority struct {
	home  string // the guild in which moderators moderate; empty when there is none
	roles []string
	users []string
}

// refusal returns why a may not moderate, in the given voice; ok is true when a may.
func (t authority) refusal(a command.Actor, v locale.Voice) (sentence string, ok bool) {
	switch {
	case t.home == "":
		return v.Say(locale.RefusedHomeless), false
	case a.Guild != t.home:
		return v.Say(locale.RefusedElsewhere), false
	case !a.Member || !t.trusts(a):
		return v.Say(locale.RefusedMember), false
	default:
		return "", true
	}
}

func (t authority) trusts(a command.Actor) bool {
	const managing = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator
	return a.Permissions&managing != 0 ||
		slices.Contains(t.users, a.User) && a.User != "" ||
		slices.ContainsFunc(a.Roles, func(role string) bool { return slices.Contains(t.roles, role) })
}

// moderating returns a chat command for moderators, and checks on every call that the caller is one. Administrators of any
// guild can overrule Discord's own check of permissions, so that is only there to keep the command out of people's way.
func (s *Steward) moderating(
	definition *discordgo.ApplicationCommand, run func(command.Exchange, command.Use) command.Response,
) command.Command {
	needed := int64(discordgo.PermissionManageGuild)
	definition.Type = discordgo.ChatApplicationCommand
	definition.DefaultMemberPermissions = &needed
	return command.Command{
		Home:       true,
		Definition: definition,
		Run: func(x command.Exchange, u command.Use) command.Response {
			self, _ := s.identity.Known()
			by := authority{home: self.Home, roles: s.options.ModeratorRoles, users: s.options.Moderators}
			if sentence, ok := by.refusal(x.By, x.Voice); !ok {
				return command.Saying(sentence)
			}
			return run(x, u)
		},
	}
}
