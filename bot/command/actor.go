package command

import (
	"cmp"

	"faqbot/bot/listen"

	"github.com/bwmarrin/discordgo"
)

// Actor is who caused an interaction, as Discord vouches for it. The zero value is nobody, who may do nothing.
type Actor struct {
	User        string // id
	Name        string // what they are called where they are
	Guild       string // id; empty outside guilds
	Member      bool   // whether Discord said what they are in that guild
	Permissions int64  // theirs in the channel
	Roles       []string
}

// actorOf reads the actor of an interaction in which any part may be missing.
func actorOf(i *discordgo.Interaction) Actor {
	a := Actor{Guild: i.GuildID}
	if i.User != nil {
		a.User, a.Name = i.User.ID, nameOf(i.User)
	}
	if m := i.Member; m != nil {
		a.Member, a.Permissions, a.Roles = true, m.Permissions, m.Roles
		if m.User != nil {
			a.User, a.Name = m.User.ID, cmp.Or(m.Nick, nameOf(m.User))
		}
	}
	return a
}

// mayMention returns true when a could ping that person by writing to the channel, which stands at the place: a member who
// may write in it can ping any other member, and nobody else. The bot must be no way around that, so what it says on
// somebody's behalf pings only whom they may ping themselves, and no other program.
func (a Actor) mayMention(person string, place listen.Place, resolved *discordgo.ApplicationCommandInteractionDataResolved) bool {
	if !a.Member || a.Guild == "" || a.Permissions&(writingIn(place)|discordgo.PermissionAdministrator) == 0 || resolved == nil {
		return false
	}
	u := resolved.Users[person]
	return resolved.Members[person] != nil && u != nil && !u.Bot
}

// writingIn is the permission to write in a channel that stands at the place. Threads have one of their own.
func writingIn(place listen.Place) int64 {
	if place.Parent != "" {
		return discordgo.PermissionSendMessagesInThreads
	}
	return discordgo.PermissionSendMessages
}
