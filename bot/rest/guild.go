package rest

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Channel reads a channel or thread. The bot must be able to see it.
func (c *Client) Channel(ctx context.Context, id string) (*discordgo.Channel, error) {
	channel := new(discordgo.Channel)
	err := c.do(ctx, newCall("read channel", http.MethodGet, "/channels/{channel}", id), nil, channel)
	return channel, err
}

// DirectChannel opens the direct messages with a user, or finds them open. Discord does so even for a user who refuses
// them; it is CreateMessage that fails then, with code 50007.
func (c *Client) DirectChannel(ctx context.Context, user string) (*discordgo.Channel, error) {
	k := newCall("open direct messages", http.MethodPost, "/users/@me/channels")
	k.repeatable = true // Discord keeps one channel for each user
	body := struct {
		Recipient string `json:"recipient_id"`
	}{user}
	channel := new(discordgo.Channel)
	err := c.do(ctx, k, body, channel)
	return channel, err
}

// Guild reads a guild that the bot is in.
func (c *Client) Guild(ctx context.Context, id string) (*discordgo.Guild, error) {
	guild := new(discordgo.Guild)
	err := c.do(ctx, newCall("read guild", http.MethodGet, "/guilds/{guild}", id), nil, guild)
	return guild, err
}

// Roles lists the roles of a guild; the one with the guild's id is everybody's.
func (c *Client) Roles(ctx context.Context, guild string) ([]*discordgo.Role, error) {
	var roles []*discordgo.Role
	err := c.do(ctx, newCall("list roles", http.MethodGet, "/guilds/{guild}/roles", guild), nil, &roles)
	return roles, err
}

// Member reads who a user is in a guild.
func (c *Client) Member(ctx context.Context, guild, user string) (*discordgo.Member, error) {
	member := new(discordgo.Member)
	err := c.do(ctx, newCall("read member", http.MethodGet, "/guilds/{guild}/members/{user}", guild, user), nil, member)
	return member, err
}
