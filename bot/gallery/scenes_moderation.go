package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// Discord's codes for what it refuses in the scenes.
const (
	missingAccess     = 50001
	missingPermission = 50013
	invalidForm       = 50035
)

// muted is #general, as Discord describes it when the bot may not send messages there.
func muted() string {
	return fmt.Sprintf(`{"id":%q,"type":0,"guild_id":%q,"permission_overwrites":[{"id":%q,"type":1,"allow":"0","deny":"%d"}]}`,
		discordtest.ChannelID, discordtest.GuildID, discordtest.BotID, discordgo.PermissionSendMessages)
}

// refusals shows what the bot says when it cannot or may not do something.
func refusals() group {
	return group{"refusals", "Refusals", []scene{
		{
			Name: "too-fast", Title: "Too many questions at once",
			Story: "Ada asks more often than anybody reads, and is told once. Then she tries by command.",
			play: func(s *stage) {
				s.exhausts(ada)
				s.mentions(ada, s.clear)
				s.mentions(ada, s.clear)
				s.uses(ada, "ask", text("question", s.clear))
			},
		},
		{
			Name: "too-long", Title: "Too long a question",
			Story: "Ada pastes a whole article.",
			play: func(s *stage) {
				s.mentions(ada, strings.Repeat("All work and no play makes Jack a dull boy. ", 46))
			},
		},
		{
			Name: "unknown-button", Title: "A button from an earlier time",
			Story: "Ada clicks a button of a form that the bot no longer knows.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.does(ada, "clicks", "Full answer")
				s.sends(ada, discordtest.Click(card, "v0:full:1"), message{Reply: quoting(card)})
			},
		},
		{
			Name: "form", Title: "An answer that Discord refuses",
			Story: "Discord finds a fault with the form of the answer. Ada gets its words.",
			play: func(s *stage) {
				s.discord.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(invalidForm))
				s.mentions(ada, s.clear)
			},
		},
		{
			Name: "bin", Title: "An answer that does not go away",
			Story: "Discord does not let the bot take its answer away.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.discord.Script(
					discordtest.OnRequest("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original").Refuse(missingAccess),
					discordtest.OnRequest("DELETE", "/channels/{channel_id}/messages/{message_id}").Refuse(missingAccess),
				)
				s.clicks(ada, card, "away", 1)
			},
		},
		{
			Name: "moderators-only", Title: "Moderators only",
			Story: "Bob uses a command that is for moderators.",
			play: func(s *stage) {
				s.uses(bob, "reload")
			},
		},
		{
			Name: "stale", Title: "Commands of an earlier time",
			Story: "In a server that is no longer the bot's home, Grace uses a command for moderators, and one that is no more.",
			set:   setting{unlisted: true},
			play: func(s *stage) {
				s.moves(discordtest.OtherChannelID)
				s.uses(grace, "reload")
				s.uses(grace, "gossip")
			},
		},
	}}
}

// moderation shows what moderators do.
func moderation() group {
	return group{"moderation", "Moderation", []scene{
		{
			Name: "doctor", Title: "All is well",
			Story: "Grace has the bot examine what it needs: here, where every question is answered, and in a channel of her choice.",
			play: func(s *stage) {
				s.uses(grace, "doctor")
				s.uses(grace, "doctor", where("channel", discordtest.AnswerChannelID))
			},
		},
		{
			Name: "doctor-ill", Title: "Much is wrong",
			Story: "Permissions are missing here, #questions cannot be seen, the intent was refused, the journal cannot be opened, Discord has other commands, and the content is not calibrated.",
			set:   setting{content: []string{flood}, withheld: true, unkept: true, unlisted: true},
			play: func(s *stage) {
				s.granted &^= discordgo.PermissionSendMessagesInThreads | discordgo.PermissionReadMessageHistory
				s.discord.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.AnswerChannelID).Refuse(missingAccess))
				s.uses(grace, "quiet")
				s.uses(grace, "doctor")
			},
		},
		{
			Name: "quiet", Title: "Quiet in a channel",
			Story: "Grace has the bot be quiet in #general.",
			play: func(s *stage) {
				card := s.mentions(ada, s.clear)
				s.uses(grace, "quiet")
				s.mentions(ada, s.clear)
				private := s.uses(ada, "ask", text("question", s.clear))
				s.clicks(ada, private, "post", 1)
				s.clicks(bob, card, "up", 1)
				s.uses(grace, "doctor")
				s.uses(grace, "quiet", yes("off"))
				s.mentions(ada, s.clear)
			},
		},
		{
			Name: "quiet-forum", Title: "Quiet in a forum",
			Story: "No command can be typed in a forum, so Grace names it. Its posts are quiet with it.",
			play: func(s *stage) {
				s.uses(grace, "quiet", where("channel", discordtest.ForumChannelID))
				post := s.opens(discordtest.ForumChannelID, "How many GPUs does it take to train ChatGPT?")
				s.says(bob, discordtest.Opening(post, "Just curious."))
				s.uses(grace, "quiet", yes("off"))
			},
		},
		{
			Name: "forbidden", Title: "A channel that the bot may not write in",
			Story: "Ada is not answered in #general. Grace, who can mend that, is told once a day.",
			play: func(s *stage) {
				s.discord.Script(
					discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(missingPermission).Always(),
					discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.ChannelID).Answer(http.StatusOK, nil, muted()),
				)
				s.running(func() {
					s.writes(ada, discordtest.Mention(s.clear))
					s.discord.AwaitMessage(discordtest.OtherDMChannelID, nil)
				})
				s.see(message{})
				s.mentions(bob, s.clear)
			},
		},
		{
			Name: "reload", Title: "New content",
			Story: "Grace has the content read again: first nothing has changed, then an answer has.",
			set:   setting{content: []string{flood}},
			play: func(s *stage) {
				s.uses(grace, "reload")
				s.edit("Eleven years", "Twelve years")
				s.happens("Somebody edits the content.")
				s.uses(grace, "reload")
			},
		},
		{
			Name: "reload-slow", Title: "Work that takes a while",
			Story: "The content is on a slow disk.",
			set:   setting{content: []string{flood}},
			play:  func(s *stage) { s.usesMeanwhile(grace, "reload") },
		},
		{
			Name: "reload-bad", Title: "New content with faults",
			Story: "What has faults does not serve. Grace is told where they are.",
			set:   setting{content: []string{flood}},
			play: func(s *stage) {
				s.edit("{#breeding}", "{#salt}")
				s.edit("## Selling rice in the city {#selling}", "## {#selling}")
				s.happens("Somebody edits the content.")
				s.uses(grace, "reload")
			},
		},
		{
			Name: "explain", Title: "Why that answer",
			Story: "Grace wants to see how a question is understood.",
			play:  func(s *stage) { s.uses(grace, "explain", text("question", s.clear)) },
		},
	}}
}
