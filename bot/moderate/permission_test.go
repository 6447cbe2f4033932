package moderate

import (
	"slices"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

const (
	selfID    = "100"
	askerID   = "200"
	otherID   = "201"
	guildID   = "300"
	channelID = "400"
)

func TestMissing(t *testing.T) {
	t.Parallel()
	const all = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
		discordgo.PermissionReadMessageHistory
	for name, tt := range map[string]struct {
		granted int64
		place   listen.Place
		want    []string
	}{
		"everything":          {all, listen.Place{}, nil},
		"the invitation":      {274877975552, listen.Place{}, nil}, // the permissions in the address that the README gives
		"an administrator":    {discordgo.PermissionAdministrator, listen.Place{}, nil},
		"one is missing":      {all &^ discordgo.PermissionReadMessageHistory, listen.Place{}, []string{"Read Message History"}},
		"two, in their order": {all &^ (discordgo.PermissionReadMessageHistory | discordgo.PermissionViewChannel), listen.Place{}, []string{"View Channel", "Read Message History"}},
		"writing, in a forum": {all &^ discordgo.PermissionSendMessages, listen.Place{Forum: true}, nil},
		"all, in a forum":     {0, listen.Place{Forum: true}, []string{"View Channel", "Send Messages in Posts", "Read Message History"}},
		"writing, in a post":  {all &^ discordgo.PermissionSendMessages, listen.Place{Parent: "1"}, nil},
		"all, in a post":      {0, listen.Place{Parent: "1"}, []string{"View Channel", "Send Messages in Threads", "Read Message History"}},
		"nothing":             {0, listen.Place{}, []string{"View Channel", "Send Messages", "Send Messages in Threads", "Read Message History"}},
	} {
		if got := missingOf(locale.English(), tt.granted, tt.place); !slices.Equal(got, tt.want) {
			t.Errorf("%s: missing are %q, want %q", name, got, tt.want)
		}
	}
}

func TestGranted(t *testing.T) {
	t.Parallel()
	const (
		view, send, embed = discordgo.PermissionViewChannel, discordgo.PermissionSendMessages, discordgo.PermissionEmbedLinks
		role, otherRole   = "600", "601"
	)
	roles := []*discordgo.Role{{ID: guildID, Permissions: view}, {ID: role, Permissions: send}, {ID: otherRole, Permissions: embed}, nil}
	over := func(id string, allow, deny int64) *discordgo.PermissionOverwrite {
		return &discordgo.PermissionOverwrite{ID: id, Allow: allow, Deny: deny}
	}
	tests := []struct {
		name  string
		roles []*discordgo.Role
		over  []*discordgo.PermissionOverwrite
		want  int64
	}{
		{"roles add up, of those the member has", roles, nil, view | send},
		{"an administrator may do everything", []*discordgo.Role{{ID: role, Permissions: discordgo.PermissionAdministrator}},
			[]*discordgo.PermissionOverwrite{over(selfID, 0, view)}, discordgo.PermissionAll},
		{"everybody's are taken", roles, []*discordgo.PermissionOverwrite{over(guildID, 0, send), nil}, view},
		{"the role's come after everybody's", roles, []*discordgo.PermissionOverwrite{over(role, send, 0), over(guildID, 0, send)}, view | send},
		{"the member's come last", roles, []*discordgo.PermissionOverwrite{over(selfID, embed, 0), over(role, 0, embed)}, view | send | embed},
		{"others' do not count", roles, []*discordgo.PermissionOverwrite{over(otherRole, embed, send), over(otherID, 0, view)}, view | send},
		{"a channel that cannot be seen allows nothing", roles, []*discordgo.PermissionOverwrite{over(role, 0, view)}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			channel := &discordgo.Channel{ID: channelID, GuildID: guildID, PermissionOverwrites: tt.over}
			if got := granted(channel, tt.roles, &discordgo.Member{Roles: []string{role}}, selfID); got != tt.want {
				t.Errorf("granted is %b, want %b", got, tt.want)
			}
		})
	}
}
