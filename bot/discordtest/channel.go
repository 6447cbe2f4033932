package discordtest

import (
	"maps"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// channel is a place for messages.
type channel struct {
	id, guild, name string
	parent          string // of a thread
	kind            discordgo.ChannelType
	unseen          bool       // the bot has no access to it
	unopened        bool       // a post whose author has not written its first message yet
	shut            bool       // direct messages that the person refuses
	messages        []*message // oldest first
	byID            map[string]*message
	byNonce         map[string]*message
	spent           map[string]bool // nonces of deleted messages
}

// find returns a message of the channel, ephemeral ones included; nil when there is none.
func (c *channel) find(id string) *message { return c.byID[id] }

func (c *channel) add(m *message) {
	if c.byID == nil {
		c.byID, c.byNonce, c.spent = map[string]*message{}, map[string]*message{}, map[string]bool{}
	}
	c.messages, c.byID[m.id()] = append(c.messages, m), m
	if m.nonce != "" {
		c.byNonce[m.nonce] = m
	}
	if m.id() == c.id {
		c.unopened = false
	}
}

// remove deletes a message. Its nonce stays used for minutes: Discord answers "unknown message" to whoever sends it
// again.
func (c *channel) remove(id string) {
	m := c.byID[id]
	if m == nil {
		return
	}
	delete(c.byID, id)
	if n, ordered := slices.BinarySearchFunc(c.messages, id, func(m *message, id string) int { return compareIDs(m.id(), id) }); ordered {
		c.messages = slices.Delete(c.messages, n, n+1)
	} else {
		c.messages = slices.DeleteFunc(c.messages, func(m *message) bool { return m.id() == id })
	}
	if m.nonce != "" {
		delete(c.byNonce, m.nonce)
		c.spent[m.nonce] = true
	}
}

// compareIDs orders snowflakes by their age.
func compareIDs(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// refuses returns the code with which Discord refuses a message by the bot; 0 when it accepts the message.
func (c *channel) refuses() (code int) {
	switch {
	case c.kind == discordgo.ChannelTypeGuildForum:
		return codeNoText
	case c.unopened:
		return codeUnopenedPost
	case c.shut:
		return codeRefusedDM
	}
	return 0
}

// intent returns the intent that a session needs for the messages of a channel.
func (c *channel) intent() discordgo.Intent {
	if c.kind == discordgo.ChannelTypeDM {
		return discordgo.IntentDirectMessages
	}
	return discordgo.IntentGuildMessages
}

// AddThread makes a public thread in a channel of a guild, sends no event, and returns its id. In a forum the thread is
// a post, which takes no message by the bot before the one that opens it; see Opening.
func (s *Server) AddThread(parentID, name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	parent := s.channels[parentID]
	if parent == nil || parent.guild == "" || parent.parent != "" {
		s.fail("no thread can be made under channel %s", parentID)
		return ""
	}
	thread := &channel{
		id: s.newID(), guild: parent.guild, name: name, parent: parentID, kind: discordgo.ChannelTypeGuildPublicThread,
		unopened: parent.kind == discordgo.ChannelTypeGuildForum,
	}
	s.channels[thread.id] = thread
	return thread.id
}

// AddPost makes a post in ForumChannelID and returns its id.
func (s *Server) AddPost(name string) string { return s.AddThread(ForumChannelID, name) }

// RefuseDMs makes UserID or OtherUserID refuse direct messages. As on Discord, the bot can still open the channel;
// sending a message there fails.
func (s *Server) RefuseDMs(userID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, known := personWith(userID)
	if !known {
		s.fail("nobody has the id %s", userID)
		return
	}
	s.channels[p.dm].shut = true
}

func openDM(s *Server, c *call) answer {
	p, known := personWith(text(c.object()["recipient_id"]))
	if !known {
		return refuse(codeInvalidRecipient)
	}
	return ok(s.channels[p.dm].tree())
}

func getChannel(s *Server, c *call) answer {
	ch, found := s.channels[c.vars["channel_id"]]
	if !found {
		return refuse(codeUnknownChannel)
	}
	return ok(ch.tree())
}

// listChannels returns the channels of a guild without its threads.
func listChannels(s *Server, c *call) answer { return ok(s.channelsOf(c.vars["guild_id"], false)) }

func listThreads(s *Server, c *call) answer {
	return ok(map[string]any{"threads": s.channelsOf(c.vars["guild_id"], true), "members": []any{}})
}

// channelsOf returns the channels of a guild, or its threads, by id. The caller holds s.mu.
func (s *Server) channelsOf(guild string, threads bool) []any {
	found := []any{}
	for _, id := range slices.Sorted(maps.Keys(s.channels)) {
		if ch := s.channels[id]; ch.guild == guild && (ch.parent != "") == threads {
			found = append(found, ch.tree())
		}
	}
	return found
}

func typing(s *Server, c *call) answer {
	if _, found := s.channels[c.vars["channel_id"]]; !found {
		return refuse(codeUnknownChannel)
	}
	return noContent
}

// tree returns a channel as Discord shows it.
func (c *channel) tree() map[string]any {
	tree := map[string]any{"id": c.id, "type": int(c.kind), "flags": 0, "last_message_id": nil}
	if n := len(c.messages); n > 0 {
		tree["last_message_id"] = c.messages[n-1].id()
	}
	var more map[string]any
	switch {
	case c.guild == "":
		more = map[string]any{"recipients": c.recipients()}
	case c.parent != "":
		written := 0
		for _, m := range c.messages {
			if m.id() != c.id { // what opens a post does not count
				written++
			}
		}
		more = map[string]any{
			"guild_id": c.guild, "name": c.name, "parent_id": c.parent, "owner_id": people[0].id, "rate_limit_per_user": 0,
			"message_count": written, "total_message_sent": written, "member_count": 1,
			"thread_metadata": map[string]any{
				"archived": false, "archive_timestamp": timestamp(), "auto_archive_duration": 1440, "locked": false,
			},
		}
	default:
		more = map[string]any{
			"guild_id": c.guild, "name": c.name, "topic": nil, "position": 0, "nsfw": false, "parent_id": nil,
			"permission_overwrites": []any{}, "rate_limit_per_user": 0,
		}
	}
	maps.Copy(tree, more)
	return tree
}

// recipients returns the people whom the bot writes to in a channel of direct messages.
func (c *channel) recipients() []any {
	if p, known := personIn(c.id); known {
		return []any{account(p.user())}
	}
	return []any{}
}
