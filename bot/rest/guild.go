package rest

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Channel reads a channel or thread. The bot must be able to see it.
func (c *Client) Channel(ctx context.Context, id string) (*discordgo.Channel, error) {
	return read[discordgo.Channel](ctx, c, newCall("read channel", http.MethodGet, "/channels/{channel}", id), nil)
}

// DirectChannel opens the direct messages with a user, or finds them open. Discord does so even for a user who refuses
// them; it is CreateMessage that fails then, with code 50007.
func (c *Client) DirectChannel(ctx context.Context, user string) (*discordgo.Channel, error) {
	k := newCall("open direct messages", http.MethodPost, "/users/@me/channels")
	k.repeatable = true // Discord keeps one channel for each user
	body := struct {
		Recipient string `json:"recipient_id"`
	}{user}
	return read[discordgo.Channel](ctx, c, k, body)
}

// Guild reads a guild that the bot is in.
func (c *Client) Guild(ctx context.Context, id string) (*discordgo.Guild, error) {
	return read[discordgo.Guild](ctx, c, newCall("read guild", http.MethodGet, "/guilds/{guild}", id), nil)
}

// Channels lists the channels of a guild, those that the bot may not see too, but not its threads.
func (c *Client) Channels(ctx context.Context, guild string) ([]*discordgo.Channel, error) {
	channels, err := read[[]*discordgo.Channel](ctx, c, newCall("list channels", http.MethodGet, "/guilds/{guild}/channels", guild), nil)
	return *channels, err
}

// Threads lists the threads of a guild that are not archived, as far as the bot may see them.
func (c *Client) Threads(ctx context.Context, guild string) ([]*discordgo.Channel, error) {
	list, err := read[discordgo.ThreadsList](ctx, c, newCall("list threads", http.MethodGet, "/guilds/{guild}/threads/active", guild), nil)
	return list.Threads, err
}

// Roles lists the roles of a guild; the one with the guild's id is everybody's.
func (c *Client) Roles(ctx context.Context, guild string) ([]*discordgo.Role, error) {
	roles, err := read[[]*discordgo.Role](ctx, c, newCall("list roles", http.MethodGet, "/guilds/{guild}/roles", guild), nil)
	return *roles, err
}

// Member reads who a user is in a guild.
func (c *Client) Member(ctx context.Context, guild, user string) (*discordgo.Member, error) {
	return read[discordgo.Member](ctx, c, newCall("read member", http.MethodGet, "/guilds/{guild}/members/{user}", guild, user), nil)
}
