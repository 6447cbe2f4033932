package rest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

func TestReadingAGuild(t *testing.T) {
	srv := discordtest.New(t)
	c := client(t, srv)
	channel, err := c.Channel(t.Context(), discordtest.ChannelID)
	if err != nil || channel.GuildID != discordtest.GuildID {
		t.Errorf("channel = %+v, %v", channel, err)
	}
	if _, err := c.Channel(t.Context(), "1"); rest.Code(err) != 10003 {
		t.Errorf("a channel that is not there: %v, want code 10003", err)
	}
	srv.Script(
		discordtest.OnRequest("GET", "/guilds/{guild_id}/roles").Answer(200, nil, `[{"id":"5","name":"answers","permissions":"1024"}]`),
		discordtest.OnRequest("GET", "/guilds/{guild_id}/members/{user_id}").Answer(200, nil, `{"user":{"id":"7"},"roles":["5"]}`),
	)
	roles, err := c.Roles(t.Context(), discordtest.GuildID)
	if err != nil || len(roles) != 1 || roles[0].Permissions != discordgo.PermissionViewChannel {
		t.Errorf("roles = %+v, %v", roles, err)
	}
	member, err := c.Member(t.Context(), discordtest.GuildID, "7")
	if err != nil || len(member.Roles) != 1 || member.Roles[0] != "5" {
		t.Errorf("member = %+v, %v", member, err)
	}
}
