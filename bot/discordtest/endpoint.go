package discordtest

import (
	"strconv"
	"strings"
)

// endpoints is the part of Discord's API that the fake has. An endpoint is called with s.mu held.
var endpoints = map[string]func(*Server, *call) answer{
	"GET /gateway":                 gatewayURL,
	"GET /gateway/bot":             gatewayForBots,
	"GET /users/@me":               me,
	"GET /users/@me/guilds":        myGuilds,
	"POST /users/@me/channels":     openDM,
	"GET /applications/@me":        application,
	"GET /oauth2/applications/@me": application,

	"GET /applications/{application_id}/commands":                                   listCommands,
	"PUT /applications/{application_id}/commands":                                   putCommands,
	"POST /applications/{application_id}/commands":                                  postCommand,
	"GET /applications/{application_id}/commands/{command_id}":                      getCommand,
	"PATCH /applications/{application_id}/commands/{command_id}":                    patchCommand,
	"DELETE /applications/{application_id}/commands/{command_id}":                   deleteCommand,
	"GET /applications/{application_id}/guilds/{guild_id}/commands":                 listCommands,
	"PUT /applications/{application_id}/guilds/{guild_id}/commands":                 putCommands,
	"POST /applications/{application_id}/guilds/{guild_id}/commands":                postCommand,
	"GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}":    getCommand,
	"PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}":  patchCommand,
	"DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}": deleteCommand,

	"GET /guilds/{guild_id}":                   getGuild,
	"GET /guilds/{guild_id}/channels":          listChannels,
	"GET /guilds/{guild_id}/threads/active":    listThreads,
	"GET /guilds/{guild_id}/roles":             listRoles,
	"GET /guilds/{guild_id}/members/{user_id}": getMember,

	"GET /channels/{channel_id}":                          getChannel,
	"POST /channels/{channel_id}/typing":                  typing,
	"GET /channels/{channel_id}/messages":                 listMessages,
	"POST /channels/{channel_id}/messages":                createMessage,
	"GET /channels/{channel_id}/messages/{message_id}":    getMessage,
	"PATCH /channels/{channel_id}/messages/{message_id}":  editMessage,
	"DELETE /channels/{channel_id}/messages/{message_id}": deleteMessage,

	"POST /interactions/{interaction_id}/{interaction_token}/callback":    callback,
	"POST /webhooks/{webhook_id}/{webhook_token}":                         followUp,
	"GET /webhooks/{webhook_id}/{webhook_token}/messages/@original":       getFollowUp,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original":     editFollowUp,
	"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original":    deleteFollowUp,
	"GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":    getFollowUp,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":  editFollowUp,
	"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": deleteFollowUp,
}

func (s *Server) webSocketURL() string { return "ws" + strings.TrimPrefix(s.http.URL, "http") }

func gatewayURL(s *Server, _ *call) answer {
	return ok(map[string]any{"url": s.webSocketURL()})
}

func gatewayForBots(s *Server, _ *call) answer {
	const day = 86_400_000 // milliseconds
	return ok(map[string]any{
		"url": s.webSocketURL(), "shards": 1,
		"session_start_limit": map[string]any{
			"total": 1000, "remaining": s.settings.remaining, "reset_after": day, "max_concurrency": 1,
		},
	})
}

func me(*Server, *call) answer {
	user := account(Bot())
	for field, value := range map[string]any{"mfa_enabled": true, "verified": true, "email": nil, "locale": "en-US"} {
		user[field] = value
	}
	return ok(user)
}

func application(*Server, *call) answer {
	return ok(map[string]any{
		"id": ApplicationID, "name": "faqbot", "icon": nil, "description": "", "type": nil, "bot_public": true,
		"bot_require_code_grant": false, "verify_key": strings.Repeat("0", 64), "flags": 0, "flags_new": "0", "hook": true,
		"eligible_oauth2_scopes": []any{},
		"owner":                  account(people[1].user()), "team": nil, "bot": account(Bot()), "redirect_uris": []any{},
		"interactions_endpoint_url": nil, "role_connections_verification_url": nil, "max_participants": nil,
		"approximate_guild_count": 1, "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
		"explicit_content_filter": 0, "integration_types_config": map[string]any{}, "event_webhooks_status": 1,
	})
}

func myGuilds(s *Server, _ *call) answer {
	guilds := []any{}
	for _, id := range s.settings.guilds {
		guilds = append(guilds, map[string]any{
			"id": id, "name": "guild " + id, "icon": nil, "banner": nil, "owner": false, "permissions": "0", "features": []any{},
		})
	}
	return ok(guilds)
}

func formatID(id int64) string { return strconv.FormatInt(id, 10) }
