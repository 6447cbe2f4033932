package main

import (
	"fmt"
	"strings"

	"faqbot/bot/discordtest"
)

// commands are the ways of asking by command.
func commands() group {
	return group{"commands", "Commands", []scene{
		{
			Name: "typing", Title: "A question while it is typed",
			Story: "Before anything is typed there is offered what others asked; then what fits, or nothing.",
			play: func(s *stage) {
				s.uses(bob, "ask", text("question", "what is the core barrier?"), yes("private"))
				s.types(ada, "ask", text("question", ""))
				s.types(ada, "ask", text("question", "core barr"))
				s.types(ada, "ask", text("question", "xyzzy"))
			},
		},
		{
			Name: "private", Title: "For the asker's eyes only",
			Story: "Ada asks privately, and then shares what she has read.",
			play: func(s *stage) {
				card := s.uses(ada, "ask", text("question", "what is the core barrier?"), yes("private"))
				s.clicks(ada, card, "post", 1)
			},
		},
		{
			Name: "section", Title: "In one section only",
			Story: "Ada asks within a section that has an answer, one that has none, and one that does not exist.",
			play: func(s *stage) {
				s.types(ada, "ask", text("question", "what is the future?"), text("section", "capital"))
				s.uses(ada, "ask", text("question", "what is the core barrier?"), text("section", "2"))
				s.uses(ada, "ask", text("question", "what is the core barrier?"), text("section", "3"))
				s.uses(ada, "ask", text("question", "what is the core barrier?"), text("section", "humans"))
				s.uses(ada, "ask", text("question", "what is the core barrier?"), text("section", "cooking"))
			},
		},
		{
			Name: "answer-this", Title: "Answer this",
			Story: "Ada has a message of Bob's answered for everybody.",
			play: func(s *stage) {
				m := discordtest.Said(discordtest.ChannelID, "so will AI take all our jobs?")
				s.chats(bob, m)
				s.pointsAt(ada, "Answer this", m)
			},
		},
		{
			Name: "answer-this-privately", Title: "Answer this privately",
			Story: "Ada has a message of Bob's answered for herself; then one that has no answer, and one without words.",
			play: func(s *stage) {
				m := discordtest.Said(discordtest.ChannelID, "so will AI take all our jobs?")
				s.chats(bob, m)
				s.pointsAt(ada, "Answer this privately", m)
				m = discordtest.Said(discordtest.ChannelID, s.outside)
				s.chats(bob, m)
				s.pointsAt(ada, "Answer this", m)
				m = discordtest.Said(discordtest.ChannelID, "<@"+discordtest.UserID+">")
				s.chats(bob, m)
				s.pointsAt(ada, "Answer this", m)
			},
		},
	}}
}

// lookingAround are the ways of reading without asking.
func lookingAround() group {
	return group{"looking-around", "Looking around", []scene{
		{
			Name: "section", Title: "A section",
			Story: "Ada looks at a section, opens a question, goes to the next one, and shares it.",
			play: func(s *stage) {
				s.types(ada, "section", text("name", ""))
				list := s.uses(ada, "section", text("name", "GPT path"))
				card := s.chooses(ada, list, 2)
				card = s.clicks(ada, card, "open", 2)
				s.clicks(ada, card, "post", 1)
			},
		},
		{
			Name: "no-section", Title: "No such section",
			Story: "Ada types the name of a section that there is not.",
			play:  func(s *stage) { s.uses(ada, "section", text("name", "cooking")) },
		},
		{
			Name: "browse", Title: "The table of contents",
			Story: "Ada goes from the table of contents into a section, and back.",
			play: func(s *stage) {
				contents := s.uses(ada, "browse")
				list := s.chooses(ada, contents, 3)
				s.clicks(ada, list, "toc", 1)
			},
		},
		{
			Name: "pages", Title: "A long section",
			Story: "Ada turns the pages of a section with more questions than a list has room for.",
			set:   setting{content: []string{flood, almanac()}},
			play: func(s *stage) {
				s.uses(ada, "browse")
				list := s.uses(ada, "section", text("name", "Every single day"))
				s.clicks(ada, list, "sect", 1)
			},
		},
		{
			Name: "about", Title: "About",
			Story: "Ada wants to know what the bot is, and what it keeps about her.",
			play:  func(s *stage) { s.uses(ada, "about") },
		},
	}}
}

// almanac is an interview with more questions in a section than a select has options.
func almanac() string {
	var b strings.Builder
	b.WriteString("---\nid: almanac\ntitle: A month by the sea\ninterviewer: The Paper\ninterviewee: Wu Bo\nlanguage: en\n---\n\n")
	b.WriteString("Made up for the gallery.\n\n## Every single day {#days}\n")
	for day := 1; day <= 31; day++ {
		fmt.Fprintf(&b, "\n### What was the tide like on day %d? {#day-%d}\n\nIt came in and it went out, %d times.\n", day, day, day%3+1)
	}
	return b.String()
}

// votes are what people think of answers.
func votes() group {
	return group{"votes", "Votes", []scene{
		{
			Name: "up", Title: "A vote for an answer",
			Story: "Ada and Bob found the answer helpful.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.clicks(ada, card, "up", 1)
				s.clicks(bob, card, "up", 1)
			},
		},
		{
			Name: "down", Title: "A vote against an answer",
			Story: "Bob is offered what came next in the search, and says what was wrong.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				offer := s.clicks(bob, card, "down", 1)
				s.clicks(bob, offer, "why", 1)
			},
		},
		{
			Name: "instead", Title: "Another answer instead",
			Story: "Bob opens one of the answers that came next in the search.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				offer := s.clicks(bob, card, "down", 1)
				s.clicks(bob, offer, "open", 2)
			},
		},
		{
			Name: "lost", Title: "A vote that cannot be kept",
			Story: "The journal cannot be written.",
			set:   setting{unkept: true},
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.clicks(ada, card, "up", 1)
				s.clicks(bob, card, "down", 1)
			},
		},
	}}
}
