package bot

import (
	"cmp"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// actor is who caused an interaction, as Discord vouches for it. The zero value is nobody, who may do nothing.
type actor struct {
	user        string // id
	name        string // what they are called where they are
	guild       string // id; empty outside guilds
	member      bool   // whether Discord said what they are in that guild
	permissions int64  // theirs in the channel
	roles       []string
}

// actorOf reads the actor of an interaction in which any part may be missing.
func actorOf(i *discordgo.Interaction) actor {
	a := actor{guild: i.GuildID}
	if i.User != nil {
		a.user, a.name = i.User.ID, nameOf(i.User)
	}
	if m := i.Member; m != nil {
		a.member, a.permissions, a.roles = true, m.Permissions, m.Roles
		if m.User != nil {
			a.user, a.name = m.User.ID, cmp.Or(m.Nick, nameOf(m.User))
		}
	}
	return a
}

func nameOf(u *discordgo.User) string { return cmp.Or(u.GlobalName, u.Username) }

// mayMention reports whether a could ping that person by writing to the channel: a member who may write in it can ping
// any other member, and nobody else. The bot must be no way around that, so what it says on somebody's behalf pings
// only whom they may ping themselves, and no other program.
func (a actor) mayMention(person string, resolved *discordgo.ApplicationCommandInteractionDataResolved) bool {
	const writing = discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads | discordgo.PermissionAdministrator
	if !a.member || a.guild == "" || a.permissions&writing == 0 || resolved == nil {
		return false
	}
	u := resolved.Users[person]
	return resolved.Members[person] != nil && u != nil && !u.Bot
}

// authority says who may moderate. The bot is shared by every guild that it is in, so what moderators do counts in
// one guild only: anybody can be an administrator of a guild of their own.
type authority struct {
	home  string // the guild in which moderators moderate; empty when there is none
	roles []string
	users []string
}

// refusal returns why a may not moderate, in the given voice; ok is true when a may.
func (t authority) refusal(a actor, v Voice) (sentence string, ok bool) {
	switch {
	case t.home == "":
		return v.say(msgRefusedHomeless), false
	case a.guild != t.home:
		return v.say(msgRefusedElsewhere), false
	case !a.member || !t.trusts(a):
		return v.say(msgRefusedMember), false
	default:
		return "", true
	}
}

func (t authority) trusts(a actor) bool {
	const managing = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator
	return a.permissions&managing != 0 ||
		slices.Contains(t.users, a.user) && a.user != "" ||
		slices.ContainsFunc(a.roles, func(role string) bool { return slices.Contains(t.roles, role) })
}
