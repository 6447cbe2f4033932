package main

import (
	_ "embed"

	"faqbot/bot/discordtest"
)

// flood is an interview with an answer that is too long for one message.
//
//go:embed flood.md
var flood string

// counting is an interview with an answer that has a block of code and a table.
//
//go:embed counting.md
var counting string

// conversation is the first thing that a newcomer sees.
func conversation() group {
	return group{"conversation", "A conversation", []scene{{
		Name: "all", Title: "A conversation",
		Story: "Ada asks what the interview covers, what several questions could be meant by, and what it does not cover.",
		play: func(s *stage) {
			s.mentions(ada, s.clear)
			offer := s.mentions(ada, "what about research?")
			s.clicks(ada, offer, "pick", 2)
			s.mentions(ada, s.outside)
		},
	}}}
}

// answers shows answers to messages.
func answers() group {
	g := group{Name: "answers", Title: "Answers"}
	for _, s := range []scene{
		{
			Name: "whole", Title: "An answer",
			Story: "Ada mentions the bot with a question that the interview answers.",
			play:  func(s *stage) { s.mentions(ada, s.clear) },
		},
		{
			Name: "long", Title: "A long answer",
			Story: "The answer is too long for a message: the paragraph that matters is shown, and the rest to whoever opens it.",
			set:   setting{content: []string{flood}},
			play: func(s *stage) {
				card := s.mentions(ada, s.long)
				whole := s.clicks(bob, card, "full", 1)
				s.clicks(bob, whole, "full", 1)
			},
		},
		{
			Name: "pick", Title: "More than one could be meant",
			Story: "Bob looks at one of the candidates, which only he sees. Ada, who asked, picks hers for everybody.",
			play: func(s *stage) {
				offer := s.mentions(ada, s.vague)
				s.clicks(bob, offer, "pick", 2)
				s.clicks(ada, offer, "pick", 1)
			},
		},
		{
			Name: "none", Title: "None of these",
			Story: "Bob cannot put Ada's candidates away. Ada can, and is shown where else to look.",
			play: func(s *stage) {
				offer := s.mentions(ada, s.vague)
				s.clicks(bob, offer, "none", 1)
				s.clicks(ada, offer, "none", 1)
			},
		},
		{
			Name: "abstain", Title: "Not covered",
			Story: "The interview does not cover what Ada asks. The bot says so, and where to look.",
			play:  func(s *stage) { s.mentions(ada, s.outside) },
		},
		{
			Name: "talk", Title: "Small talk",
			Story: "Ada is polite: to everybody, and then to the bot alone.",
			play: func(s *stage) {
				s.mentions(ada, s.talk)
				s.uses(ada, "ask", text("question", s.talk))
			},
		},
		{
			Name: "help", Title: "Help",
			Story: "Ada mentions the bot and says nothing. Bob uses /help.",
			play: func(s *stage) {
				s.mentions(ada, "")
				s.uses(bob, "help")
			},
		},
		{
			Name: "for", Title: "For somebody else",
			Story: "Ada has a question answered for Bob, who is notified.",
			play:  func(s *stage) { s.uses(ada, "ask", text("question", s.forBob), whom("for", bob)) },
		},
	} {
		g.Scenes = append(g.Scenes, inEveryTongue(s)...)
	}
	g.Scenes = append(g.Scenes, messages()...)
	return g
}

// messages shows the other ways in which the bot answers a message, and what happens to the answer later.
func messages() []scene {
	return []scene{
		{
			Name: "close", Title: "A close match",
			Story: "Ada asks in words that are far from those that the bot knows the question by.",
			play:  func(s *stage) { s.mentions(ada, "and is AI dangerous?") },
		},
		{
			Name: "code", Title: "Code and a table",
			Story: "The answer has a block of code and a table, which are shown as they stand.",
			set:   setting{content: []string{counting}},
			play:  func(s *stage) { s.mentions(ada, "how do you count the plants in a field?") },
		},
		{
			Name: "reply", Title: "A question in reply",
			Story: "Ada replies to an answer, without mentioning the bot.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.says(ada, discordtest.ReplyTo(card, "how do scientists and firms differ?"))
			},
		},
		{
			Name: "direct", Title: "A direct message",
			Story: "Ada writes to the bot alone.",
			play:  func(s *stage) { s.says(ada, discordtest.DM("can a machine fall in love?")) },
		},
		{
			Name: "unasked", Title: "An answer channel",
			Story: "In #questions every question is answered, when it is certain what was meant.",
			play: func(s *stage) {
				s.says(bob, discordtest.Said(discordtest.AnswerChannelID, "does anybody know how many GPUs it takes to train ChatGPT?"))
				s.says(ada, discordtest.Said(discordtest.AnswerChannelID, "what do you all want for lunch?"))
			},
		},
		{
			Name: "post", Title: "A post in a forum",
			Story: "Bob asks in the title of a post, and is answered where it stands.",
			play: func(s *stage) {
				post := s.opens(discordtest.ForumChannelID, "How many GPUs does it take to train ChatGPT?")
				s.says(bob, discordtest.Opening(post, "Just curious."))
			},
		},
		{
			Name: "thread", Title: "A thread of an answer channel",
			Story: "In a thread one question is answered unasked. After that the bot waits until it is mentioned.",
			play: func(s *stage) {
				thread := s.opens(discordtest.AnswerChannelID, "About jobs")
				s.says(bob, discordtest.Said(thread, "so will AI take all our jobs?"))
				s.says(ada, discordtest.Said(thread, "and how do scientists and firms differ?"))
				m := discordtest.Mention("how do scientists and firms differ?")
				m.ChannelID = thread
				s.says(ada, m)
			},
		},
		{
			Name: "among-themselves", Title: "Among themselves",
			Story: "Ada has installed the bot for herself, and uses it where it is no member.",
			play: func(s *stage) {
				s.moves(discordtest.PrivateChannelID)
				card := s.uses(ada, "ask", text("question", s.clear))
				s.clicks(ada, card, "up", 1)
				s.clicks(ada, card, "open", 1)
			},
		},
		{
			Name: "edited", Title: "An edited question",
			Story: "Ada corrects her question within a minute, and the answer follows. Then she deletes it.",
			play: func(s *stage) {
				m := discordtest.Mention("how much is ChatGPT Plus?")
				s.says(ada, m)
				s.edits(m, discordtest.Mention(s.clear).Content)
				s.deletes(m)
			},
		},
		{
			Name: "for-another", Title: "A mention in reply to somebody else",
			Story: "Ada has the bot answer what Bob asked, by mentioning it in a reply.",
			play: func(s *stage) {
				m := discordtest.Said(discordtest.ChannelID, "will machines replace us?")
				s.chats(bob, m)
				s.says(ada, inReply(m, discordtest.Mention("")))
			},
		},
		{
			Name: "withheld", Title: "A reply whose words are withheld",
			Story: "Discord does not show the bot the words of a reply that notifies nobody, and not those of a message that does not mention it.",
			set:   setting{withheld: true},
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				silent := discordtest.ReplyTo(card, "and what are the risks?")
				silent.Mentions = nil
				s.says(ada, silent)
				m := discordtest.Said(discordtest.ChannelID, "will machines replace us?")
				s.chats(bob, m)
				s.says(ada, inReply(m, discordtest.Mention("")))
			},
		},
		{
			Name: "bin", Title: "Taken away",
			Story: "Bob may not take Ada's answer away. Ada may.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.clicks(bob, card, "away", 1)
				s.clicks(ada, card, "away", 1)
			},
		},
		{
			Name: "changed", Title: "Content that has changed since",
			Story: "Ada clicks a button that is older than the content; then one whose question is gone.",
			set:   setting{content: []string{flood}},
			play: func(s *stage) {
				card := s.mentions(ada, "how long did breeding take?")
				s.rewrites("{#salt}", "{#brine}")
				s.clicks(ada, card, "open", 2)
				s.clicks(ada, card, "open", 1)
			},
		},
	}
}
