package discordtest

import (
	"maps"
	"slices"
)

// invitePermissions are the permissions of the bot and of everybody else in a guild: view channels, send messages, also
// in threads, and read the history.
const invitePermissions = "274877975552"

// joined returns true when the bot is in a guild. The caller holds s.mu.
func (s *Server) joined(guildID string) bool { return slices.Contains(s.settings.guilds, guildID) }

func getGuild(s *Server, c *call) answer {
	id := c.vars["guild_id"]
	if !s.joined(id) {
		return refuse(codeUnknownGuild)
	}
	return ok(aboutGuild(id))
}

func listRoles(s *Server, c *call) answer {
	id := c.vars["guild_id"]
	if !s.joined(id) {
		return refuse(codeUnknownGuild)
	}
	return ok(roles(id))
}

func getMember(s *Server, c *call) answer {
	if !s.joined(c.vars["guild_id"]) {
		return refuse(codeUnknownGuild)
	}
	id, user := c.vars["user_id"], Bot()
	if id != BotID {
		p, known := personWith(id)
		if !known {
			return refuse(codeUnknownMember)
		}
		user = p.user()
	}
	return ok(map[string]any{
		"user": account(user), "nick": nil, "avatar": nil, "banner": nil, "roles": []any{}, "joined_at": guildBirthday,
		"premium_since": nil, "communication_disabled_until": nil, "flags": 0, "pending": false, "mute": false, "deaf": false,
	})
}

// guildBirthday is when every member joined.
const guildBirthday = "2023-01-01T00:00:00.000000+00:00"

// roles returns the roles of a guild: the one of everybody, which has the guild's id.
func roles(guildID string) []any {
	return []any{map[string]any{
		"id": guildID, "name": "@everyone", "permissions": invitePermissions, "position": 0, "color": 0, "flags": 0,
		"colors": map[string]any{"primary_color": 0, "secondary_color": nil, "tertiary_color": nil},
		"hoist":  false, "managed": false, "mentionable": false, "icon": nil, "unicode_emoji": nil,
	}}
}

// aboutGuild returns a guild as the HTTP API shows it.
func aboutGuild(id string) map[string]any {
	about := map[string]any{
		"id": id, "name": "guild " + id, "owner_id": OtherUserID, "roles": roles(id), "features": []any{},
		"emojis": []any{}, "stickers": []any{}, "region": "deprecated", "preferred_locale": "en-US",
		"afk_timeout": 300, "max_members": 500_000, "max_video_channel_users": 25, "max_stage_video_channel_users": 50,
	}
	for _, field := range []string{
		"icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id",
		"system_channel_id", "widget_channel_id", "max_presences", "vanity_url_code", "rules_channel_id",
		"safety_alerts_channel_id", "public_updates_channel_id", "incidents_data",
	} {
		about[field] = nil
	}
	for _, field := range []string{
		"system_channel_flags", "verification_level", "default_message_notifications", "mfa_level",
		"explicit_content_filter", "premium_tier", "premium_subscription_count", "nsfw_level",
	} {
		about[field] = 0
	}
	for _, field := range []string{"widget_enabled", "premium_progress_bar_enabled", "nsfw"} {
		about[field] = false
	}
	return about
}

// guild is a guild as GUILD_CREATE shows it: with its channels.
func guild(id string) map[string]any {
	channels := []any{}
	for _, c := range startChannels {
		if c.guild == id {
			channels = append(channels, map[string]any{"id": c.id, "type": int(c.kind), "name": c.name, "guild_id": id})
		}
	}
	tree := aboutGuild(id)
	maps.Copy(tree, map[string]any{
		"channels": channels, "members": []any{}, "member_count": len(people) + 1, "large": false, "unavailable": false,
	})
	return tree
}
