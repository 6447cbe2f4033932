package discordtest

import (
	"encoding/base64"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// The world a new Server starts with. The application and its bot user have different ids, as those of old bots have, so
// that mixing them up is noticed.
const (
	ApplicationID = "1100000000000000001"
	BotID         = "1100000000000000002"

	GuildID          = "1200000000000000001" // the guild the bot is in, unless Guilds says otherwise
	ChannelID        = "1200000000000000002" // a text channel of GuildID
	AnswerChannelID  = "1200000000000000003" // another one
	ForumChannelID   = "1200000000000000004" // a forum of GuildID, see AddPost
	OtherGuildID     = "1200000000000000011" // a second guild, joined with Guilds(GuildID, OtherGuildID)
	OtherChannelID   = "1200000000000000012" // a text channel of OtherGuildID
	DMChannelID      = "1200000000000000021" // the direct messages between UserID and the bot
	OtherDMChannelID = "1200000000000000022" // the direct messages between OtherUserID and the bot
	PrivateChannelID = "1200000000000000031" // a group of people without the bot, see Elsewhere

	UserID      = "1300000000000000001" // who writes, asks and clicks, unless a test says otherwise
	OtherUserID = "1300000000000000002" // who owns the guilds and the application
	WebhookID   = "1300000000000000009"
)

// person is somebody whom the bot can meet. All of them are members of every guild.
type person struct{ id, name, dm string }

// The first one does whatever a test does not assign to anybody.
var people = []person{
	{UserID, "ada", DMChannelID},
	{OtherUserID, "grace", OtherDMChannelID},
}

// personWith finds a person by id.
func personWith(id string) (person, bool) {
	return personWhere(func(p person) bool { return p.id == id })
}

// personIn finds the person whose direct messages a channel holds.
func personIn(channelID string) (person, bool) {
	return personWhere(func(p person) bool { return p.dm == channelID })
}

// personWhere finds a person that matches. When nobody does, it returns the first person and false.
func personWhere(match func(person) bool) (person, bool) {
	n := slices.IndexFunc(people, match)
	return people[max(n, 0)], n >= 0
}

func (p person) user() *discordgo.User { return User(p.id, p.name) }

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

var startChannels = []channel{
	{id: ChannelID, guild: GuildID, name: "general"},
	{id: AnswerChannelID, guild: GuildID, name: "questions"},
	{id: ForumChannelID, guild: GuildID, name: "forum", kind: discordgo.ChannelTypeGuildForum},
	{id: OtherChannelID, guild: OtherGuildID, name: "elsewhere"},
	{id: DMChannelID, kind: discordgo.ChannelTypeDM},
	{id: OtherDMChannelID, kind: discordgo.ChannelTypeDM},
	{id: PrivateChannelID, kind: discordgo.ChannelTypeGroupDM, unseen: true},
}

// account returns a user as REST answers and gateway events show one.
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
