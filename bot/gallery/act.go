package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

// happens adds a remark about something that happens outside Discord.
func (s *stage) happens(what string) { s.shots = append(s.shots, shot{Remark: &remark{Does: what}}) }

// does adds a remark about something that somebody does in Discord and that leaves no message.
func (s *stage) does(p person, what, with string) {
	s.shots = append(s.shots, shot{Remark: &remark{Who: string(p), Does: what, With: with}})
}

// mentions sends a message that mentions the bot, and returns the bot's reply.
func (s *stage) mentions(p person, words string) discordtest.Message {
	return s.says(p, discordtest.Mention(words))
}

// says sends a message, and returns what the bot writes in answer.
func (s *stage) says(p person, m *discordgo.Message) discordtest.Message {
	s.writes(p, m)
	return s.see(message{})
}

// chats sends a message that is not for the bot. The scene fails when the bot answers it.
func (s *stage) chats(p person, m *discordgo.Message) {
	s.writes(p, m)
	if _, changed := s.look(message{}); changed {
		s.Fatalf("the bot answers %q", m.Content)
	}
}

func (s *stage) writes(p person, m *discordgo.Message) {
	s.wait(s.pause)
	m.Author, m.Timestamp = p.user(), s.now
	m.ID = cmp.Or(m.ID, s.snowflake())
	m = s.discord.AddMessage(m)
	s.drawPerson(m, false)
	s.handle(gateway.Event{Message: s.readable(m)})
}

// readable returns a message as the bot receives it: without its words when Discord withholds them.
func (s *stage) readable(m *discordgo.Message) *discordgo.Message {
	isBot := func(u *discordgo.User) bool { return u.ID == discordtest.BotID }
	if m == nil || s.reads || m.GuildID == "" {
		return m
	}
	told := *m
	if !slices.ContainsFunc(m.Mentions, isBot) && !isBot(m.Author) {
		told.Content = ""
	}
	told.ReferencedMessage = s.readable(m.ReferencedMessage)
	return &told
}

// inReply makes a message a reply to another one, without a notification to its author.
func inReply(to, m *discordgo.Message) *discordgo.Message {
	m.Type = discordgo.MessageTypeReply
	m.MessageReference = &discordgo.MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, GuildID: to.GuildID}
	m.ReferencedMessage = to
	return m
}

// edits changes the words of somebody's message, and returns what the bot writes then.
func (s *stage) edits(m *discordgo.Message, words string) discordtest.Message {
	s.wait(s.pause)
	edited := *m
	edited.Content = words
	s.discord.AddMessage(&edited)
	s.does(person(m.Author.GlobalName), "edits the message", "")
	s.drawPerson(&edited, true)
	for id, m := range s.original { // those that quote it
		if m.Reply != nil && m.Reply.id == edited.ID {
			quoted := *m.Reply                     // what was drawn already stays
			quoted.Text, _ = s.names().line(words) // its faults were reported when it was drawn
			m.Reply = &quoted
			s.original[id] = m
		}
	}
	s.handle(gateway.Event{Edited: &edited})
	return s.see(message{})
}

// deletes deletes somebody's own message.
func (s *stage) deletes(m *discordgo.Message) {
	s.wait(s.pause)
	s.discord.Forget(m.ChannelID, m.ID)
	s.does(person(m.Author.GlobalName), "deletes the question", "")
	s.handle(gateway.Event{Deleted: &gateway.Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}})
	s.see(message{})
}

// drawPerson draws a message of a person.
func (s *stage) drawPerson(m *discordgo.Message, edited bool) {
	n := s.names()
	text, err := n.markdown(m.Content)
	if err != nil {
		s.Errorf("what %s writes: %v", m.Author.Username, err)
	}
	view := message{Author: author{Name: m.Author.GlobalName}, Time: clock(m.Timestamp), Content: text, Edited: edited}
	if to := m.ReferencedMessage; to != nil {
		view.Reply = &preview{Author: wireAuthor{to.Author.Username, to.Author.GlobalName, to.Author.Bot}.view()}
		view.Reply.Pings = slices.ContainsFunc(m.Mentions, func(u *discordgo.User) bool { return u.ID == to.Author.ID })
		if view.Reply.Text, err = n.line(to.Content); err != nil {
			s.Errorf("what is replied to: %v", err)
		}
	}
	s.draw(m.ChannelID, view)
}

// see looks for changes, and notes when there are none.
func (s *stage) see(cause message) discordtest.Message {
	last, changed := s.look(cause)
	if !changed {
		s.shots = append(s.shots, shot{Silent: true})
	}
	return last
}

// uses runs a command for somebody, and returns the response.
func (s *stage) uses(p person, name string, options ...*given) discordtest.Message {
	i := discordtest.Command(name, options...)
	call := i.Data.(discordgo.ApplicationCommandInteractionData)
	call.Resolved = resolved(options)
	i.Data = call
	shown, given := s.typed(name, options)
	words := []string{shown}
	for _, f := range given {
		words = append(words, f.Name+":"+f.Value)
	}
	s.does(p, "uses", strings.Join(words, " "))
	return s.sends(p, i, message{Used: &used{author{Name: string(p)}, shown}})
}

// pointsAt runs a command from the menu of a message, and returns the response.
func (s *stage) pointsAt(p person, name string, m *discordgo.Message) discordtest.Message {
	i := discordtest.Command(name)
	i.Data = discordgo.ApplicationCommandInteractionData{
		Name: name, CommandType: discordgo.MessageApplicationCommand, TargetID: m.ID,
		Resolved: &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{m.ID: m}},
	}
	s.does(p, "opens the menu of the message and chooses", "Apps → "+name)
	return s.sends(p, i, message{Used: &used{author{Name: string(p)}, name}})
}

// clicks presses the n-th button of a kind under a message, counted from 1, and returns the result. The kind is the one
// in the button's custom id.
func (s *stage) clicks(p person, on discordtest.Message, kind string, n int) discordtest.Message {
	button := s.control(on, kind, n)
	s.does(p, "clicks", strings.TrimSpace(button.Emoji+" "+button.Label))
	return s.sends(p, discordtest.Click(on, button.customID), message{Reply: quoting(on)})
}

// chooses selects the n-th option, counted from 1, of the select under a message.
func (s *stage) chooses(p person, on discordtest.Message, n int) discordtest.Message {
	menu := s.control(on, "list", 1)
	if n > len(menu.Options) {
		s.Fatalf("there is no option %d under %q", n, on.Text())
	}
	chosen := menu.Options[n-1]
	s.does(p, "chooses", chosen.Label)
	return s.sends(p, discordtest.Select(on, menu.customID, chosen.value), message{Reply: quoting(on)})
}

// control finds a button or select under a message in the state that the caller has.
func (s *stage) control(on discordtest.Message, kind string, n int) part {
	if on.Message == nil {
		s.Fatalf("there is no message to find a %q under", kind)
	}
	view, err := s.names().viewMessage(on.Raw)
	if err != nil {
		s.Fatalf("%v", err)
	}
	found, ok := control(view.Parts, kind, n)
	if !ok {
		s.Fatalf("there is no %q number %d under %q", kind, n, on.Text())
	}
	return found
}

// quoting returns the line that quotes a message of the bot's above the result of a click on it. The line has no words,
// because Discord does not quote components. A message that only one person sees has no such line.
func quoting(on discordtest.Message) *preview {
	if on.Ephemeral() {
		return nil
	}
	return &preview{Author: author{discordtest.Bot().Username, true}}
}

// types types a command up to its last option, and adds what the bot offers for that option.
func (s *stage) types(p person, name string, options ...*given) {
	options[len(options)-1].Focused = true
	i := discordtest.Command(name, options...)
	i.Type = discordgo.InteractionApplicationCommandAutocomplete
	s.send(p, i)
	var t typing
	t.Command, t.Filled = s.typed(name, options)
	for _, c := range s.discord.AwaitCallback(i.ID).Choices() {
		t.Offered = append(t.Offered, c.Name)
	}
	s.shots = append(s.shots, shot{Typing: &t})
}

// sends gives the bot an interaction, and returns the message that results.
func (s *stage) sends(p person, i *discordgo.Interaction, cause message) discordtest.Message {
	s.send(p, i)
	return s.see(cause)
}

func (s *stage) send(p person, i *discordgo.Interaction) {
	s.wait(s.pause)
	s.handle(gateway.Event{Interaction: s.opened(p, i)})
	if slices.Contains(s.discord.Unanswered(), i.ID) {
		s.Fatalf("there is no response to %s's interaction", p)
	}
}

// opened is an interaction as Discord hands it over: one with a message from where that is, and every other one from where
// people are.
func (s *stage) opened(p person, i *discordgo.Interaction) *discordgo.Interaction {
	i.ID, i.Locale, i.AppPermissions = s.snowflake(), s.locale, s.granted
	if i.Message == nil {
		i.ChannelID = s.place
	}
	if i.Member != nil {
		i.Member.User = p.user()
	} else {
		i.User = p.user()
	}
	switch i.ChannelID {
	case discordtest.OtherChannelID:
		i = discordtest.InGuild(discordtest.OtherGuildID, i.ChannelID, i)
	case discordtest.PrivateChannelID:
		i = discordtest.Elsewhere(i)
	case discordtest.DMChannelID, discordtest.OtherDMChannelID:
		i = discordtest.InDM(i)
	}
	return s.discord.AddInteraction(i)
}

// opens makes a thread in a channel, or a post in a forum.
func (s *stage) opens(channel, name string) (id string) {
	id = s.discord.AddThread(channel, name)
	s.threads[id] = thread{channel, name}
	return id
}

// usesMeanwhile has somebody use a command that reads the content, which takes until the bot has asked to wait.
func (s *stage) usesMeanwhile(p person, name string) {
	shown, _ := s.typed(name, nil)
	s.does(p, "uses", shown)
	gate, done := make(chan struct{}), make(chan struct{})
	s.disk.gate = gate
	i := s.opened(p, discordtest.Command(name))
	cause := message{Used: &used{author{Name: string(p)}, shown}}
	go func() {
		defer close(done)
		s.bot.Handle(s.Context(), gateway.Event{Interaction: i, Received: s.now.Add(-2 * time.Second)})
	}()
	s.discord.AwaitCallback(i.ID)
	s.see(cause)
	close(gate)
	<-done
	s.see(cause)
}

// exhausts has somebody ask so much at once that nothing more of theirs is answered for a while, which is not shown.
// From then on people are hasty.
func (s *stage) exhausts(p person) {
	const burst = 60 // questions that the bot answers to one person at once
	s.pause = time.Millisecond
	for range burst {
		s.wait(s.pause)
		i := s.opened(p, discordtest.Command("ask", text("question", s.talk), yes("private")))
		s.bot.Handle(s.Context(), gateway.Event{Interaction: i, Received: s.now})
	}
	s.seen[discordtest.ChannelID] = s.discord.Messages(discordtest.ChannelID)
	s.happens("Sixty questions later.")
}
