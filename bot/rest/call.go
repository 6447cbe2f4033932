package rest

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// call is what the transport must know about a request. Interactions authorise themselves: only other calls carry the
// bot's token.
type call struct {
	op          string // for people: "create message"
	method      string
	path        string // below the API base; may hold an interaction's token
	route       string // path without what varies: for metrics
	limit       string // what Discord counts together: route, and channel, guild or interaction
	secret      string // the interaction's token, if the path holds one
	interaction bool   // authorised by an interaction's token, and not counted with the bot's other requests
	repeatable  bool   // sending it again changes nothing
	wanted      bool   // its answer is used; otherwise that it succeeded is enough
	done        int    // the error code by which a repetition learns that an earlier try arrived; 0 for none
}

// newCall fills the route's variables in. The first one is the channel, guild or application, or the interaction, which
// Discord counts by.
func newCall(op, method, route string, vars ...string) call {
	path := route
	for _, v := range vars {
		start, end := strings.IndexByte(path, '{'), strings.IndexByte(path, '}')
		path = path[:start] + url.PathEscape(v) + path[end+1:]
	}
	k := call{op: op, method: method, path: path, route: method + " " + route, limit: method + " " + route}
	if len(vars) > 0 {
		k.limit += " " + vars[0]
	}
	k.repeatable = method != http.MethodPost
	return k
}

func createMessage(channel string, nonce bool) call {
	k := newCall("create message", http.MethodPost, "/channels/{channel}/messages", channel)
	k.repeatable, k.wanted = nonce, true
	return k
}

func editMessage(channel, id string) call {
	return newCall("edit message", http.MethodPatch, "/channels/{channel}/messages/{message}", channel, id)
}

func deleteMessage(channel, id string) call {
	k := newCall("delete message", http.MethodDelete, "/channels/{channel}/messages/{message}", channel, id)
	k.done = CodeUnknownMessage
	return k
}

func callback(i *discordgo.Interaction) call {
	k := newCall("respond to interaction", http.MethodPost, "/interactions/{interaction}/{token}/callback", i.ID, i.Token)
	k.interaction, k.repeatable, k.secret = true, true, i.Token
	k.done = CodeAnswered
	return k
}

func editOriginal(i *discordgo.Interaction) call {
	return ofInteraction(i, "edit response", http.MethodPatch, "/webhooks/{application}/{token}/messages/@original")
}

func deleteOriginal(i *discordgo.Interaction) call {
	k := ofInteraction(i, "delete response", http.MethodDelete, "/webhooks/{application}/{token}/messages/@original")
	k.done = CodeUnknownMessage
	return k
}

func followUp(i *discordgo.Interaction) call {
	return ofInteraction(i, "follow up", http.MethodPost, "/webhooks/{application}/{token}")
}

// ofInteraction is a call to the webhook that an interaction opens. Discord counts these by interaction.
func ofInteraction(i *discordgo.Interaction, op, method, route string) call {
	k := newCall(op, method, route, i.AppID, i.Token)
	k.interaction, k.secret = true, i.Token
	k.limit = k.route + " " + i.ID
	return k
}

func listCommands(application, guild string) call {
	k := commands("list commands", http.MethodGet, application, guild)
	k.path += "?with_localizations=true"
	return k
}

func putCommands(application, guild string) call {
	return commands("put commands", http.MethodPut, application, guild)
}

func commands(op, method, application, guild string) call {
	if guild == "" {
		return newCall(op, method, "/applications/{application}/commands", application)
	}
	return newCall(op, method, "/applications/{application}/guilds/{guild}/commands", application, guild)
}

func gatewayForBots() call { return newCall("ask for the gateway", http.MethodGet, "/gateway/bot") }
