package rest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

func TestReadingAGuild(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	channel, err := c.Channel(t.Context(), discordtest.ChannelID)
	if err != nil || channel.GuildID != discordtest.GuildID {
		t.Errorf("channel = %+v, %v", channel, err)
	}
	if _, err := c.Channel(t.Context(), "1"); rest.Code(err) != 10003 {
		t.Errorf("a channel that is not there: %v, want code 10003", err)
	}
	guild, err := c.Guild(t.Context(), discordtest.GuildID)
	if err != nil || guild.ID != discordtest.GuildID || guild.OwnerID != discordtest.OtherUserID {
		t.Errorf("guild = %+v, %v", guild, err)
	}
	if _, err := c.Guild(t.Context(), discordtest.OtherGuildID); rest.Code(err) != 10004 {
		t.Errorf("a guild that the bot is not in: %v, want code 10004", err)
	}
	roles, err := c.Roles(t.Context(), discordtest.GuildID)
	if err != nil || len(roles) != 1 || roles[0].ID != discordtest.GuildID || roles[0].Permissions&discordgo.PermissionViewChannel == 0 {
		t.Errorf("roles = %+v, %v", roles, err)
	}
	member, err := c.Member(t.Context(), discordtest.GuildID, discordtest.BotID)
	if err != nil || member.User.ID != discordtest.BotID || len(member.Roles) != 0 {
		t.Errorf("member = %+v, %v", member, err)
	}
	srv.Script(
		discordtest.OnRequest("GET", "/guilds/{guild_id}/members/{user_id}").Answer(200, nil, `{"user":{"id":"7"},"roles":["5"]}`),
	)
	member, err = c.Member(t.Context(), discordtest.GuildID, "7")
	if err != nil || len(member.Roles) != 1 || member.Roles[0] != "5" {
		t.Errorf("member with a role = %+v, %v", member, err)
	}
}

func TestDirectChannel(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := client(t, srv)
	hi := &rest.Message{Content: "hi"}
	for user, want := range map[string]string{
		discordtest.UserID: discordtest.DMChannelID, discordtest.OtherUserID: discordtest.OtherDMChannelID,
	} {
		channel, err := c.DirectChannel(t.Context(), user)
		if err != nil || channel.ID != want || len(channel.Recipients) != 1 || channel.Recipients[0].ID != user {
			t.Errorf("direct messages with %s = %+v, %v, want %s", user, channel, err, want)
		}
		if _, err := c.CreateMessage(t.Context(), channel.ID, hi); err != nil {
			t.Errorf("direct message to %s: %v", user, err)
		}
	}
	if _, err := c.DirectChannel(t.Context(), "1"); rest.Code(err) != 50033 {
		t.Errorf("direct messages with nobody: %v, want code 50033", err)
	}
	srv.RefuseDMs(discordtest.UserID)
	channel, err := c.DirectChannel(t.Context(), discordtest.UserID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.CreateMessage(t.Context(), channel.ID, hi); rest.Code(err) != 50007 {
		t.Errorf("direct message to one who refuses them: %v, want code 50007", err)
	}
}
