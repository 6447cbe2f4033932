package discordtest

import (
	"net/http"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"
)

// interaction is an interaction that was sent to the bot, with what happened to it.
type interaction struct {
	id, token string
	kind      discordgo.InteractionType
	channel   *channel
	source    string // the message a component or modal belongs to; "" for commands
	answered  bool
	sent      bool // the bot was to hear of it by the gateway
	opened    time.Time
	delivered []delivery
	original  string // the message that @original means; "" when there is none

	answeredAt time.Time
	tries      int // callbacks sent

	userOnly  bool // the application is there for a user alone, not for the guild
	followUps int
}

// callbackLimit is how long Discord waits for the answer to an interaction, and tokenLimit how long its token is good for.
const (
	callbackLimit = 3 * time.Second
	tokenLimit    = 15 * time.Minute
)

// followUpLimit is how many messages may follow the first one where a user installed the application and the guild did
// not.
const followUpLimit = 5

// answers lists which callback types an interaction accepts.
var answers = map[discordgo.InteractionType][]int{
	discordgo.InteractionApplicationCommand: {callbackMessage, callbackDefer, callbackModal},
	discordgo.InteractionMessageComponent: {
		callbackMessage, callbackDefer, callbackDeferUpdate, callbackUpdate, callbackModal,
	},
	discordgo.InteractionApplicationCommandAutocomplete: {callbackAutocomplete},
	discordgo.InteractionModalSubmit: {
		callbackMessage, callbackDefer, callbackDeferUpdate, callbackUpdate,
	},
}

// callback is the endpoint that answers an interaction, once.
func callback(s *Server, c *call) answer {
	i, known := s.interactions[c.vars["interaction_id"]]
	if known {
		i.tries++
	}
	switch {
	case !known || i.token != c.vars["interaction_token"]:
		return refuse(codeUnknownInteraction)
	case i.answered:
		return refuse(codeAcknowledged)
	case time.Since(i.opened) > callbackLimit:
		return refuse(codeUnknownInteraction)
	}
	body := c.object()
	kind := number(body["type"])
	if !i.accepts(kind) {
		s.fail("a callback of type %d cannot answer an interaction of type %d", kind, i.kind)
		return refuse(codeInvalidForm)
	}
	message, refusal := s.carryOut(i, kind, object(body["data"]))
	if refusal != nil {
		return *refusal
	}
	i.answered, i.answeredAt = true, time.Now()
	s.log.callbacks = append(s.log.callbacks, Callback{
		At: time.Now(), InteractionID: i.id, Type: discordgo.InteractionResponseType(kind), Body: c.raw,
	})
	if excess := s.excess(len(s.log.callbacks)); excess > 0 {
		s.log.callbacks = slices.Clone(s.log.callbacks[excess:])
	}
	if c.query.Get("with_response") != "true" {
		return noContent
	}
	return ok(i.response(kind, message))
}

func (i *interaction) accepts(kind int) bool {
	for _, k := range answers[i.kind] {
		if k == kind {
			return !(kind == callbackUpdate || kind == callbackDeferUpdate) || i.source != ""
		}
	}
	return false
}

// carryOut does what a callback asks for. It returns the message that results, or nil; or the refusal of a change that
// Discord does not take.
func (s *Server) carryOut(i *interaction, kind int, content map[string]any) (*message, *answer) {
	switch kind {
	case callbackMessage:
		return s.respond(i, content, 0), nil
	case callbackDefer:
		return s.respond(i, content, flagLoading), nil
	case callbackUpdate, callbackDeferUpdate:
		m := i.channel.find(i.source)
		if m != nil && kind == callbackUpdate {
			if edited := s.edit(i.channel, m, content); edited.status >= http.StatusBadRequest {
				return nil, &edited
			}
		}
		i.original = i.source
		return m, nil
	}
	return nil, nil
}

// respond posts the message that answers an interaction, or the one that says that the bot is thinking.
func (s *Server) respond(i *interaction, content map[string]any, flags int) *message {
	m := s.postFor(i, content, flags)
	i.original = m.id()
	return m
}

// postFor posts a message under an interaction's token.
func (s *Server) postFor(i *interaction, content map[string]any, flags int) *message {
	m := s.post(i.channel, content, nil, "")
	m.tree["application_id"] = ApplicationID
	m.tree["webhook_id"] = ApplicationID
	m.tree["flags"] = m.flags() | flags
	if i.kind == discordgo.InteractionApplicationCommand {
		m.tree["type"] = int(discordgo.MessageTypeChatInputCommand)
	}
	s.publish("MESSAGE_CREATE", i.channel, m)
	return m
}

// response is the answer to a callback with with_response=true.
func (i *interaction) response(kind int, m *message) map[string]any {
	about := map[string]any{"id": i.id, "type": int(i.kind)}
	resource := map[string]any{"type": kind}
	if m != nil {
		about["response_message_id"] = m.id()
		about["response_message_loading"] = m.flags()&flagLoading != 0
		about["response_message_ephemeral"] = m.ephemeral()
		if kind == callbackMessage || kind == callbackUpdate {
			resource["message"] = copyTree(m.tree)
		}
	}
	whole := map[string]any{"interaction": about}
	if _, hasMessage := resource["message"]; hasMessage {
		whole["resource"] = resource
	}
	return whole
}

// answeredBy finds the interaction that a webhook path belongs to, or says with which code Discord refuses the path. The
// webhook exists only after the callback, and as long as the token is good.
func (s *Server) answeredBy(c *call) (i *interaction, code int) {
	i, known := s.byToken[c.vars["webhook_token"]]
	switch {
	case !known || !i.answered || c.vars["webhook_id"] != ApplicationID:
		return nil, codeUnknownWebhook
	case time.Since(i.opened) > tokenLimit:
		return nil, codeInvalidToken
	}
	return i, 0
}

// ofToken finds the message that a webhook path names.
func (s *Server) ofToken(c *call) (*interaction, *message, answer) {
	i, code := s.answeredBy(c)
	if code != 0 {
		return nil, nil, refuse(code)
	}
	id, byID := c.vars["message_id"]
	if !byID {
		id = i.original
	}
	if m := i.channel.find(id); m != nil {
		return i, m, answer{}
	}
	return nil, nil, refuse(codeUnknownMessage)
}

func followUp(s *Server, c *call) answer {
	i, code := s.answeredBy(c)
	if code != 0 {
		return refuse(code)
	}
	if i.userOnly && i.followUps == followUpLimit {
		return refuse(codeFollowUps)
	}
	i.followUps++
	return ok(copyTree(s.postFor(i, c.object(), 0).tree)) // with or without wait=true, as for all interaction webhooks
}

func getFollowUp(s *Server, c *call) answer {
	_, m, refusal := s.ofToken(c)
	if m == nil {
		return refusal
	}
	return ok(copyTree(m.tree))
}

func editFollowUp(s *Server, c *call) answer {
	i, m, refusal := s.ofToken(c)
	if m == nil {
		return refusal
	}
	return s.edit(i.channel, m, c.object())
}

func deleteFollowUp(s *Server, c *call) answer {
	i, m, refusal := s.ofToken(c)
	if m == nil {
		return refusal
	}
	s.withdraw(i.channel, m.id())
	return noContent
}

// priorFlags returns the flags of the message that a call will change; 0 when it changes none. The caller holds s.mu.
func (s *Server) priorFlags(c *call) int {
	var m *message
	switch uses[c.method+" "+c.route] {
	case editUse:
		if _, inChannel := c.vars["channel_id"]; inChannel {
			_, m, _ = s.target(c)
		} else {
			_, m, _ = s.ofToken(c)
		}
	case callbackUse:
		if i, known := s.interactions[c.vars["interaction_id"]]; known {
			m = i.channel.find(i.source)
		}
	}
	if m == nil {
		return 0
	}
	return m.flags()
}
