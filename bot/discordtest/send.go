package discordtest

import (
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"
)

// SendMessage puts a message into its channel and sends the event. A second call with the same message sends it again.
func (s *Server) SendMessage(m *discordgo.Message) *discordgo.Message {
	return s.placeMessage(m, "MESSAGE_CREATE")
}

// SendEdit replaces the message with the same id and sends the event.
func (s *Server) SendEdit(m *discordgo.Message) *discordgo.Message {
	return s.placeMessage(m, "MESSAGE_UPDATE")
}

// AddMessage puts a message into its channel and sends no event. It is for tests that hand over the event themselves.
func (s *Server) AddMessage(m *discordgo.Message) *discordgo.Message {
	return s.placeMessage(m, "")
}

func (s *Server) placeMessage(m *discordgo.Message, event string) *discordgo.Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if m.ID == "" {
		m.ID = s.newID()
	}
	if m.Timestamp.IsZero() {
		m.Timestamp = time.Now().UTC()
	}
	tree, err := wireMessage(m)
	if err != nil {
		s.fail("write message %s: %v", m.ID, err)
		return m
	}
	ch := s.channelFor(m.ChannelID, m.GuildID)
	if old := ch.find(m.ID); old != nil {
		old.tree, old.shown = object(copyTree(tree)), nil
	} else {
		s.place(ch, &message{tree: object(copyTree(tree))})
	}
	if event != "" && s.heard(event) {
		s.dispatchMessage(event, ch, tree)
	}
	return m
}

// SendDelete removes a message and sends the event.
func (s *Server) SendDelete(channelID, messageID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if ch := s.channels[channelID]; ch != nil {
		s.withdraw(ch, messageID)
	}
}

// Forget removes a message and sends no event: the next reply to it fails.
func (s *Server) Forget(channelID, messageID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if ch := s.channels[channelID]; ch != nil {
		ch.remove(messageID)
	}
}

// SendInteraction opens an interaction and sends the event. If any command is registered, the one that is used must be,
// with its options: Discord offers no others. A second call with the same interaction sends it again.
func (s *Server) SendInteraction(i *discordgo.Interaction) *discordgo.Interaction {
	return s.placeInteraction(i, true)
}

// AddInteraction opens an interaction and sends no event. It is for tests that hand over the event themselves.
func (s *Server) AddInteraction(i *discordgo.Interaction) *discordgo.Interaction {
	return s.placeInteraction(i, false)
}

func (s *Server) placeInteraction(i *discordgo.Interaction, send bool) *discordgo.Interaction {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if i.ID == "" {
		i.ID = s.newID()
	}
	if i.Token == "" {
		i.Token = "interaction-token-canary-" + i.ID
	}
	s.nameCommand(i)
	if _, again := s.interactions[i.ID]; !again {
		opened := &interaction{id: i.ID, token: i.Token, kind: i.Type, channel: s.channelFor(i.ChannelID, i.GuildID), opened: time.Now()}
		if i.Message != nil {
			opened.source = i.Message.ID
		}
		_, ofUser := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationUserInstall]
		_, ofGuild := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]
		opened.userOnly = ofUser && !ofGuild
		s.interactions[i.ID], s.byToken[i.Token] = opened, opened
	}
	tree, err := wireInteraction(i)
	if err == nil {
		tree["channel"] = s.interactions[i.ID].channel.tree()
	}
	switch {
	case err != nil:
		s.fail("write interaction %s: %v", i.ID, err)
	case send && s.heard("INTERACTION_CREATE"):
		s.interactions[i.ID].sent = true
		s.dispatch("INTERACTION_CREATE", tree, 0)
	}
	return i
}

// nameCommand gives a call of a command the id of the registered command.
func (s *Server) nameCommand(i *discordgo.Interaction) {
	called, isCommand := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !isCommand || len(s.commands[""])+len(s.commands[i.GuildID]) == 0 {
		return
	}
	definition, found := s.command(i.GuildID, called.Name, max(int(called.CommandType), chatCommand))
	if !found {
		s.fail("nobody can call %q here: no such command is registered", called.Name)
		return
	}
	if i.Context == discordgo.InteractionContextPrivateChannel && !offeredElsewhere(definition) {
		s.fail("nobody can call /%s in a private channel: it is not registered for users there (integration type 1, context 2)",
			called.Name)
	}
	if name := undefined(definition, called); name != "" {
		s.fail("nobody can call /%s with %q: it is registered without such an option", called.Name, name)
	}
	called.ID = text(definition["id"])
	i.Data = called
}

// Dispatch sends an event of any name and content to every session.
func (s *Server) Dispatch(event string, body any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if s.heard(event) {
		s.dispatch(event, body, 0)
	}
}

// SendGuild makes the bot a member of a guild and sends the event, as an invitation does.
func (s *Server) SendGuild(guildID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if !s.joined(guildID) {
		s.settings.guilds = append(slices.Clip(s.settings.guilds), guildID)
	}
	if s.heard("GUILD_CREATE") {
		s.dispatch("GUILD_CREATE", guild(guildID), discordgo.IntentGuilds)
	}
}

// SendAgain sends the last event of every session once more, with the same sequence number.
func (s *Server) SendAgain() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, n := range s.sessions {
		if n.conn != nil {
			n.conn.enqueue(frame{text: n.events[len(n.events)-1].raw})
		}
	}
}

// heard returns true once there has been a session. Before the first session, an event reaches nobody: the test forgot
// to wait. Later, an event without a session is lost, as with Discord.
func (s *Server) heard(event string) bool {
	if !s.everReady {
		s.fail("%s sent before any session was up: AwaitConnection first", event)
	}
	return s.everReady
}

// channelFor finds a channel, or makes it when it is unknown.
func (s *Server) channelFor(id, guildID string) *channel {
	if ch := s.channels[id]; ch != nil {
		return ch
	}
	ch := &channel{id: id, guild: guildID, name: "channel-" + id}
	if guildID == "" {
		ch.kind = discordgo.ChannelTypeDM
	}
	s.channels[id] = ch
	return ch
}

// wireMessage is a message as the gateway shows it. discordgo reads components and does not write them.
func wireMessage(m *discordgo.Message) (map[string]any, error) {
	parsed, err := treeOf(m)
	if err != nil {
		return nil, err
	}
	tree := object(parsed)
	dropEmpty(tree, "content", "edited_timestamp", "id", "channel_id")
	for _, field := range []string{"mentions", "mention_roles", "attachments", "embeds"} {
		if tree[field] == nil {
			tree[field] = []any{}
		}
	}
	if m.Author != nil {
		tree["author"] = account(m.Author)
	}
	for i, u := range m.Mentions {
		if u != nil {
			list(tree["mentions"])[i] = account(u)
		}
	}
	components, err := treeOf(append([]discordgo.MessageComponent{}, m.Components...))
	if err != nil {
		return nil, err
	}
	tree["components"] = components
	if m.ReferencedMessage != nil {
		if tree["referenced_message"], err = wireMessage(m.ReferencedMessage); err != nil {
			return nil, err
		}
	}
	return tree, nil
}

// wireInteraction is an interaction as the gateway shows it.
func wireInteraction(i *discordgo.Interaction) (map[string]any, error) {
	parsed, err := treeOf(i)
	if err != nil {
		return nil, err
	}
	tree := object(parsed)
	dropEmpty(tree)
	if i.Message != nil {
		if tree["message"], err = wireMessage(i.Message); err != nil {
			return nil, err
		}
	}
	if modal, isModal := i.Data.(discordgo.ModalSubmitInteractionData); isModal {
		if object(tree["data"])["components"], err = treeOf(modal.Components); err != nil {
			return nil, err
		}
	}
	return tree, nil
}

// dropEmpty removes empty fields that discordgo writes and Discord leaves out.
func dropEmpty(tree map[string]any, keep ...string) {
	kept := map[string]bool{}
	for _, field := range keep {
		kept[field] = true
	}
	for field, value := range tree {
		if !kept[field] && (value == nil || value == "") {
			delete(tree, field)
		}
	}
}
