package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// session is what a bot identified for. It outlives its connections, and keeps every event to replay what the bot
// missed.
type session struct {
	id      string
	intents discordgo.Intent
	events  []event     // the latest ones; the event with sequence number n is events[n-1-before]
	before  int         // how many came before these
	conn    *connection // nil while the client is away
}

// event is an event as it is sent.
type event struct {
	raw         []byte
	interaction *interaction // that it is about; nil for none
}

// latest is the sequence number of the latest event.
func (n *session) latest() int { return n.before + len(n.events) }

// deliver sends an event to the connection, if there is one.
func (n *session) deliver(e event) {
	if n.conn == nil {
		return
	}
	n.conn.enqueue(frame{text: e.raw})
	if e.interaction != nil && n.conn.speaks() {
		e.interaction.delivered = append(e.interaction.delivered, delivery{time.Now(), n.conn})
	}
}

// add keeps an event in the session, and sends it if there is a connection.
func (n *session) add(name string, body any, of *interaction) error {
	raw, err := json.Marshal(map[string]any{"op": opDispatch, "t": name, "s": n.latest() + 1, "d": body})
	if err != nil {
		return err
	}
	e := event{raw, of}
	n.events = append(n.events, e)
	n.deliver(e)
	return nil
}

// forget ends a session: an attempt to resume it gets op 9. The caller holds s.mu.
func (s *Server) forget(n *session) {
	if n != nil {
		delete(s.sessions, n.id)
	}
}

func (c *connection) identify(body json.RawMessage) {
	s := c.server
	var d struct {
		Token      string            `json:"token"`
		Intents    *discordgo.Intent `json:"intents"`
		Properties map[string]any    `json:"properties"`
		Compress   bool              `json:"compress"`
	}
	err := json.Unmarshal(body, &d)
	identify := Identify{At: time.Now(), Body: withoutToken(body)}
	if d.Intents != nil {
		identify.Intents = *d.Intents
	}
	s.log.identifies = append(s.log.identifies, identify)
	if d.Compress {
		s.fail("gateway: identify asks for compression, which the fake does not speak")
	}
	switch {
	case err != nil || d.Properties == nil:
		s.fail("gateway: identify that Discord cannot read: %v", err)
		c.hangUp(closeDecodeError)
	case c.session != nil:
		s.fail("gateway: identify on a connection that has a session already")
		c.hangUp(closeAlreadyAuthed)
	case !s.mayIdentify():
		c.send(opInvalidSession, false)
	default:
		s.pass(stageIdentify, c, func() { s.open(c, d.Token, d.Intents) })
	}
}

// open starts a session on a connection, if the bot may have one.
func (s *Server) open(c *connection, token string, intents *discordgo.Intent) {
	switch {
	case !s.rightToken(token):
		c.hangUp(closeAuthFailed)
	case intents == nil:
		s.fail("gateway: identify without intents")
		c.hangUp(closeInvalidIntents)
	case *intents&s.settings.disallowed != 0:
		c.hangUp(closeDisallowedIntents)
	default:
		n := &session{id: "session-" + s.newID(), intents: *intents, conn: c}
		s.sessions[n.id], c.session, s.everReady = n, n, true
		s.emit(n, "READY", s.ready(n))
		if n.intents&discordgo.IntentGuilds != 0 {
			for _, id := range s.settings.guilds {
				s.emit(n, "GUILD_CREATE", guild(id))
			}
		}
	}
}

func (s *Server) rightToken(token string) bool {
	return strings.TrimPrefix(token, "Bot ") == s.settings.token
}

func (s *Server) ready(n *session) map[string]any {
	guilds := []any{}
	for _, id := range s.settings.guilds {
		guilds = append(guilds, map[string]any{"id": id, "unavailable": true})
	}
	return map[string]any{
		"v": 9, "user": account(Bot()), "guilds": guilds, "session_id": n.id,
		"resume_gateway_url": s.webSocketURL() + resumePath, "session_type": "normal", "private_channels": []any{},
		"application": map[string]any{"id": ApplicationID, "flags": 0},
	}
}

func (s *Server) emit(n *session, name string, body any) {
	var of *interaction
	if tree, ok := body.(map[string]any); ok && name == "INTERACTION_CREATE" {
		of = s.interactions[text(tree["id"])]
	}
	if err := n.add(name, body, of); err != nil {
		s.fail("gateway: write %s: %v", name, err)
	}
	if excess := s.excess(len(n.events)); excess > 0 {
		n.events, n.before = slices.Clone(n.events[excess:]), n.before+excess
	}
}

func (c *connection) resume(body json.RawMessage) {
	s := c.server
	var d struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Sequence  int64  `json:"seq"`
	}
	err := json.Unmarshal(body, &d)
	s.log.resumes = append(s.log.resumes, Resume{At: time.Now(), SessionID: d.SessionID, Sequence: d.Sequence})
	switch {
	case err != nil:
		s.fail("gateway: resume that Discord cannot read: %v", err)
		c.hangUp(closeDecodeError)
	case c.session != nil:
		s.fail("gateway: resume on a connection that has a session already")
		c.hangUp(closeAlreadyAuthed)
	default:
		c.session = s.sessions[d.SessionID]
		s.pass(stageResume, c, func() { s.reopen(c, d.Token, d.Sequence) })
	}
}

// reopen resumes a session: it sends what the bot missed, then RESUMED.
func (s *Server) reopen(c *connection, token string, sequence int64) {
	n := c.session
	switch {
	case !s.rightToken(token):
		c.hangUp(closeAuthFailed)
	case n == nil || s.sessions[n.id] != n:
		c.session = nil
		c.send(opInvalidSession, false)
	case sequence < int64(n.before) || sequence > int64(n.latest()):
		c.hangUp(closeInvalidSequence)
	default:
		if old := n.conn; old != nil && old != c {
			old.hangUp(4000)
		}
		n.conn = c
		for _, e := range n.events[int(sequence)-n.before:] {
			n.deliver(e)
		}
		s.emit(n, "RESUMED", map[string]any{})
	}
}

// withoutToken returns an identify that may be kept and printed.
func withoutToken(body json.RawMessage) json.RawMessage {
	tree, err := parseTree(body)
	if err != nil {
		return nil
	}
	delete(object(tree), "token")
	raw, _ := json.Marshal(tree) // a tree that was parsed can be written
	return raw
}

// dispatch sends an event to every session that has all of these intents. The caller holds s.mu.
func (s *Server) dispatch(name string, body any, intents discordgo.Intent) {
	for _, n := range s.sessions {
		if n.intents&intents == intents {
			s.emit(n, name, body)
		}
	}
}

// dispatchMessage sends a message event. Without the message content intent, a bot gets the words of messages that are
// addressed to it, of its own messages and of direct messages. Of all others it gets no words.
func (s *Server) dispatchMessage(name string, ch *channel, tree map[string]any) {
	if ch.unseen {
		return
	}
	for _, n := range s.sessions {
		if n.intents&ch.intent() == 0 {
			continue
		}
		seen := tree
		if ch.guild != "" && n.intents&discordgo.IntentMessageContent == 0 && !concernsBot(tree) {
			seen = object(copyTree(tree))
			seen["content"] = ""
			for _, field := range []string{"embeds", "components", "attachments"} {
				seen[field] = []any{}
			}
		}
		s.emit(n, name, seen)
	}
}

func concernsBot(tree map[string]any) bool {
	if text(object(tree["author"])["id"]) == BotID {
		return true
	}
	for _, u := range list(tree["mentions"]) {
		if text(object(u)["id"]) == BotID {
			return true
		}
	}
	return false
}
