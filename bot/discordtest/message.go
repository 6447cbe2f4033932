package discordtest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// message is a message in a channel, as JSON has it.
type message struct {
	tree  map[string]any
	mine  bool     // the bot under test wrote it
	nonce string   // for enforce_nonce
	shown *Message // for tests to read; nil once the tree has changed
}

func (m *message) id() string      { return text(m.tree["id"]) }
func (m *message) flags() int      { return number(m.tree["flags"]) }
func (m *message) ephemeral() bool { return m.flags()&flagEphemeral != 0 }

// target finds the channel and the message that a path names, as the channel's endpoints see them: without ephemeral
// messages.
func (s *Server) target(c *call) (*channel, *message, answer) {
	ch, found := s.channels[c.vars["channel_id"]]
	if !found {
		return nil, nil, refuse(codeUnknownChannel)
	}
	m := ch.find(c.vars["message_id"])
	if m == nil || m.ephemeral() {
		return nil, nil, refuse(codeUnknownMessage)
	}
	return ch, m, answer{}
}

// listMessages returns messages of a channel, newest first: the newest ones, or those right after the message that
// "after" names. It returns as many as "limit" says, by default 50.
func listMessages(s *Server, c *call) answer {
	ch, found := s.channels[c.vars["channel_id"]]
	if !found {
		return refuse(codeUnknownChannel)
	}
	limit, err := strconv.Atoi(cmp.Or(c.query.Get("limit"), "50"))
	if err != nil || limit < 1 || limit > 100 {
		return refuse(codeInvalidForm)
	}
	after := c.query.Get("after")
	var seen []any
	for _, m := range ch.messages {
		if !m.ephemeral() && (after == "" || compareIDs(m.id(), after) > 0) {
			seen = append(seen, copyTree(m.tree))
		}
	}
	switch {
	case len(seen) > limit && after != "":
		seen = seen[:limit]
	case len(seen) > limit:
		seen = seen[len(seen)-limit:]
	}
	slices.Reverse(seen)
	return ok(append([]any{}, seen...))
}

func getMessage(s *Server, c *call) answer {
	_, m, refusal := s.target(c)
	if m == nil {
		return refusal
	}
	return ok(copyTree(m.tree))
}

func createMessage(s *Server, c *call) answer {
	ch, found := s.channels[c.vars["channel_id"]]
	if !found {
		return refuse(codeUnknownChannel)
	}
	if code := ch.refuses(); code != 0 {
		return refuse(code)
	}
	body := c.object()
	nonce := nonceOf(body)
	if nonce != "" && truth(body["enforce_nonce"]) {
		if m := ch.byNonce[nonce]; m != nil {
			return ok(copyTree(m.tree))
		}
		if ch.spent[nonce] {
			return refuse(codeUnknownMessage)
		}
	}
	reference := object(body["message_reference"])
	var source *message
	if reference != nil {
		source = ch.find(text(reference["message_id"]))
		soft, given := reference["fail_if_not_exists"].(bool)
		if source == nil && !(given && !soft) {
			return unknownReference()
		}
		if source != nil && !repliable(source) {
			return systemReference()
		}
	}
	m := s.post(ch, body, source, nonce)
	if n, given := body["nonce"]; given && n != nil {
		m.tree["nonce"] = n
	}
	s.publish("MESSAGE_CREATE", ch, m)
	return ok(copyTree(m.tree))
}

// repliable returns true for a message that can be replied to: one of a person, or of an application's command.
func repliable(m *message) bool {
	return slices.Contains([]discordgo.MessageType{
		discordgo.MessageTypeDefault, discordgo.MessageTypeReply, discordgo.MessageTypeChatInputCommand,
		discordgo.MessageTypeContextMenuCommand,
	}, discordgo.MessageType(number(m.tree["type"])))
}

// nonceOf returns a nonce whether it was sent as a string or as a number.
func nonceOf(body map[string]any) string {
	if n := body["nonce"]; n != nil {
		raw, _ := encode(n)
		return strings.Trim(string(raw), `"`)
	}
	return ""
}

// post adds a message by the bot; source is what it replies to, or nil.
func (s *Server) post(ch *channel, body map[string]any, source *message, nonce string) *message {
	tree := map[string]any{
		"id": s.newID(), "channel_id": ch.id, "type": int(discordgo.MessageTypeDefault), "author": account(Bot()),
		"timestamp": timestamp(), "edited_timestamp": nil, "tts": false, "pinned": false, "mention_everyone": false,
		"content": "", "flags": 0, "mentions": []any{}, "mention_roles": []any{}, "attachments": []any{}, "embeds": []any{},
		"components": []any{},
	}
	if source != nil {
		replies := s.replies[source.id()]
		if replies.Count++; replies.Count == 1 {
			replies.First = time.Now()
		}
		s.replies[source.id()] = replies
		tree["type"] = int(discordgo.MessageTypeReply)
		tree["message_reference"] = map[string]any{"type": 0, "channel_id": ch.id, "message_id": source.id()}
		quoted := object(copyTree(source.tree))
		delete(quoted, "referenced_message") // Discord shows one step back, not the whole conversation
		tree["referenced_message"] = quoted
	}
	m := &message{tree: tree, mine: true, nonce: nonce}
	m.write(body)
	s.place(ch, m)
	return m
}

// place adds a message to a channel, and forgets the oldest ones when there are too many.
func (s *Server) place(ch *channel, m *message) {
	ch.add(m)
	for range s.excess(len(ch.messages)) {
		ch.remove(ch.messages[0].id())
	}
}

func timestamp() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000000+00:00") }

// write changes the message by a request's body. Fields that the body does not name stay.
func (m *message) write(body map[string]any) {
	if content, named := body["content"]; named {
		m.tree["content"] = text(content)
	}
	for _, field := range []string{"embeds", "components"} {
		if value, named := body[field]; named {
			if m.tree[field] = copyTree(value); value == nil {
				m.tree[field] = []any{}
			}
		}
	}
	for _, e := range list(m.tree["embeds"]) {
		object(e)["type"] = "rich"
	}
	completeComponents(list(m.tree["components"]))
	m.tree["flags"] = m.flags() | number(body["flags"])&responseFlags
}

// componentDefaults are the fields that Discord fills in when a component lacks them, by type.
var componentDefaults = map[int]map[string]any{
	3:  {"min_values": 1, "max_values": 1},
	11: {"description": nil, "spoiler": false},
	14: {"spacing": 1, "divider": true},
	17: {"accent_color": nil, "spoiler": false},
}

// completeComponents gives components the ids and defaults that Discord would give them, and drops empty ones.
func completeComponents(components []any) {
	next := 1
	walk(components, func(c map[string]any) {
		for field, value := range c {
			if value == nil {
				delete(c, field)
			}
		}
		for field, value := range componentDefaults[number(c["type"])] {
			if _, given := c[field]; !given {
				c[field] = value
			}
		}
		if number(c["id"]) == 0 {
			c["id"] = next
		}
		next++
	})
}

func editMessage(s *Server, c *call) answer {
	ch, m, refusal := s.target(c)
	switch {
	case m == nil:
		return refusal
	case !m.mine:
		return refuse(codeForeignMessage)
	}
	return s.edit(ch, m, c.object())
}

// edit changes a message of the bot, unless that would leave it empty.
func (s *Server) edit(ch *channel, m *message, body map[string]any) answer {
	edited := &message{tree: object(copyTree(m.tree))}
	edited.write(body)
	switch {
	case emptyMessage(edited.tree):
		return refuse(codeEmptyMessage)
	case edited.flags()&flagComponentsV2 != 0 && text(edited.tree["content"]) != "":
		return refuse(codeInvalidForm) // the change must remove the text that it had
	}
	edited.tree["edited_timestamp"] = timestamp()
	edited.tree["flags"] = edited.flags() &^ flagLoading
	m.tree, m.shown = edited.tree, nil
	s.publish("MESSAGE_UPDATE", ch, m)
	return ok(copyTree(m.tree))
}

func deleteMessage(s *Server, c *call) answer {
	ch, m, refusal := s.target(c)
	switch {
	case m == nil:
		return refusal
	case !m.mine:
		return refuse(codeNoPermission) // the bot may not manage messages
	}
	s.withdraw(ch, m.id())
	return noContent
}

// withdraw removes a message and sends the event.
func (s *Server) withdraw(ch *channel, id string) {
	m := ch.find(id)
	if m == nil {
		return
	}
	ch.remove(id)
	if !m.ephemeral() && !ch.unseen {
		s.dispatch("MESSAGE_DELETE", map[string]any{"id": id, "channel_id": ch.id, "guild_id": orNull(ch.guild)}, ch.intent())
	}
}

// publish sends the event for a message that everybody in the channel can see.
func (s *Server) publish(event string, ch *channel, m *message) {
	if m.ephemeral() {
		return
	}
	tree := object(copyTree(m.tree))
	if ch.guild != "" {
		tree["guild_id"] = ch.guild
	}
	s.dispatchMessage(event, ch, tree)
}
