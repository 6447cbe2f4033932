package moderate

import (
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// permission is one that the bot needs in a channel, and what Discord calls it.
type permission struct {
	bit  int64
	name string
}

// needed are the permissions that the bot needs to answer in a channel and in its threads. It sends components, which need no
// permission of their own.
func needed(v locale.Voice, place listen.Place) []permission {
	all := []permission{{discordgo.PermissionViewChannel, v.Say(locale.ViewChannel)}}
	if place.Parent == "" && !place.Forum { // there is nothing to write but in threads otherwise
		all = append(all, permission{discordgo.PermissionSendMessages, v.Say(locale.SendMessages)})
	}
	inThreads := locale.SendInThreads
	if place.Forum {
		inThreads = locale.SendInPosts
	}
	return append(all,
		permission{discordgo.PermissionSendMessagesInThreads, v.Say(inThreads)},
		permission{discordgo.PermissionReadMessageHistory, v.Say(locale.ReadHistory)})
}

// missingOf names the needed permissions that are not among those granted.
func missingOf(v locale.Voice, granted int64, place listen.Place) []string {
	var names []string
	for _, p := range needed(v, place) {
		if granted&(p.bit|discordgo.PermissionAdministrator) == 0 {
			names = append(names, p.name)
		}
	}
	return names
}

// granted works out what a member may do in a channel by Discord's rules: what everybody's role and the member's own
// roles allow together; then what the channel takes from or gives to everybody, to those roles, and to the member
// alone, in this order. Whoever may not see a channel may do nothing in it.
func granted(channel *discordgo.Channel, roles []*discordgo.Role, member *discordgo.Member, user string) int64 {
	var allowed int64
	for _, r := range roles {
		if r != nil && (r.ID == channel.GuildID || slices.Contains(member.Roles, r.ID)) {
			allowed |= r.Permissions
		}
	}
	if allowed&discordgo.PermissionAdministrator != 0 {
		return discordgo.PermissionAll
	}
	for _, concerns := range []func(*discordgo.PermissionOverwrite) bool{
		func(o *discordgo.PermissionOverwrite) bool { return o.ID == channel.GuildID },
		func(o *discordgo.PermissionOverwrite) bool { return slices.Contains(member.Roles, o.ID) },
		func(o *discordgo.PermissionOverwrite) bool { return o.ID == user },
	} {
		var allow, deny int64
		for _, o := range channel.PermissionOverwrites {
			if o != nil && concerns(o) {
				allow, deny = allow|o.Allow, deny|o.Deny
			}
		}
		allowed = allowed&^deny | allow
	}
	if allowed&discordgo.PermissionViewChannel == 0 {
		return 0
	}
	return allowed
}
