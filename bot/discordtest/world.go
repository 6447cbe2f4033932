package discordtest

import (
	"encoding/base64"

	"github.com/bwmarrin/discordgo"
)

// The world a new Server starts with. The application and its bot user have different ids, as those of old bots have, so
// that mixing them up is noticed.
const (
	ApplicationID = "1100000000000000001"
	BotID         = "1100000000000000002"

	GuildID         = "1200000000000000001" // the guild the bot is in, unless Guilds says otherwise
	ChannelID       = "1200000000000000002" // a text channel of GuildID
	AnswerChannelID = "1200000000000000003" // another one
	OtherGuildID    = "1200000000000000011" // a second guild, joined with Guilds(GuildID, OtherGuildID)
	OtherChannelID  = "1200000000000000012" // a text channel of OtherGuildID
	DMChannelID     = "1200000000000000021" // the direct messages between UserID and the bot

	UserID      = "1300000000000000001" // who writes, asks and clicks, unless a test says otherwise
	OtherUserID = "1300000000000000002"
	WebhookID   = "1300000000000000009"
)

// User returns a person's account.
func User(id, name string) *discordgo.User {
	return &discordgo.User{ID: id, Username: name, GlobalName: name, Discriminator: "0"}
}

// Bot returns the account of the bot under test.
func Bot() *discordgo.User {
	return &discordgo.User{ID: BotID, Username: "faqbot", Discriminator: "0001", Bot: true}
}

// Member returns a person as a member of a guild, with the permissions the person has in the channel.
func Member(user *discordgo.User, permissions int64, roles ...string) *discordgo.Member {
	if roles == nil {
		roles = []string{}
	}
	return &discordgo.Member{User: user, Permissions: permissions, Roles: roles}
}

// guild returns what READY and GUILD_CREATE tell of a guild.
func guild(id string) map[string]any {
	channels := []any{}
	for _, c := range startChannels {
		if c.guild == id {
			channels = append(channels, map[string]any{"id": c.id, "type": int(c.kind), "name": c.name, "guild_id": id})
		}
	}
	return map[string]any{
		"id": id, "name": "guild " + id, "owner_id": OtherUserID, "channels": channels, "roles": []any{},
		"members": []any{}, "emojis": []any{}, "member_count": 3, "large": false, "unavailable": false,
	}
}

var startChannels = []channel{
	{id: ChannelID, guild: GuildID, name: "general"},
	{id: AnswerChannelID, guild: GuildID, name: "questions"},
	{id: OtherChannelID, guild: OtherGuildID, name: "elsewhere"},
	{id: DMChannelID, kind: discordgo.ChannelTypeDM},
}

// account is a user as REST answers and gateway events show it.
func account(u *discordgo.User) map[string]any {
	return map[string]any{
		"id": u.ID, "username": u.Username, "discriminator": u.Discriminator, "global_name": orNull(u.GlobalName),
		"avatar": nil, "bot": u.Bot, "public_flags": 0, "flags": 0, "primary_guild": nil,
	}
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// defaultToken has the form of a bot's token and belongs to nobody.
func defaultToken() string {
	return base64.RawURLEncoding.EncodeToString([]byte(BotID)) + ".Fake-0.never-print-this-canary-token-0000"
}
