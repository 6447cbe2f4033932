package main

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// TestRepliesFollowTheirQuestions edits and deletes a question through the gateway.
func TestRepliesFollowTheirQuestions(t *testing.T) {
	t.Parallel()
	srv, _ := connect(t)
	m := srv.SendMessage(discordtest.Mention(barrier))
	reply := srv.AwaitReply(m.ChannelID, m.ID)
	expect(t, reply.Text(), verdict)

	edited := *m
	edited.Content = "<@" + discordtest.BotID + "> thank you"
	srv.SendEdit(&edited)
	srv.AwaitRequests("PATCH", "/channels/{channel_id}/messages/{message_id}", 1)
	if now := srv.Messages(m.ChannelID)[0]; now.ID != reply.ID || strings.Contains(now.Text(), verdict) {
		t.Errorf("after the edit the reply reads %q", now.Text())
	}

	srv.SendDelete(m.ChannelID, m.ID)
	srv.AwaitRequests("DELETE", "/channels/{channel_id}/messages/{message_id}", 1)
	if left := public(srv.Messages(m.ChannelID)); left != 0 {
		t.Errorf("%d messages are left after the question was deleted", left)
	}
}

// TestMovingAroundAnInterview goes from an answer to the next one, shares it and takes it away again.
func TestMovingAroundAnInterview(t *testing.T) {
	t.Parallel()
	srv, _ := connect(t)
	srv.AwaitCommands("")
	for _, name := range []string{"help", "about", "browse"} {
		i := srv.SendInteraction(discordtest.Command(name))
		if m := srv.AwaitResponse(i.ID); !m.Ephemeral() {
			t.Errorf("/%s is seen by everybody", name)
		}
	}

	i := srv.SendInteraction(discordtest.Autocomplete("ask", "question", "core barr"))
	choices := srv.AwaitCallback(i.ID).Choices()
	if len(choices) == 0 || choices[0].Name != barrier {
		t.Fatalf("for the middle of a question there are offered %v", choices)
	}
	i = srv.SendInteraction(discordtest.Command("ask", discordtest.TextOption("question", choices[0].Value.(string))))
	card := srv.AwaitResponse(i.ID)
	expect(t, card.Text(), verdict, "question 3 of 4")

	press := func(on discordtest.Message, label string) discordtest.Message {
		t.Helper()
		button, ok := on.Button(label)
		if !ok {
			t.Fatalf("no button %q on %q", label, on.Text())
		}
		click := srv.SendInteraction(discordtest.Click(on, button.CustomID))
		return srv.AwaitResponse(click.ID)
	}
	next := press(card, "Next")
	expect(t, next.Text(), "question 4 of 4")
	shared := press(next, "Share")
	expect(t, shared.Text(), "Shared by ada", "question 4 of 4")
	if shared.Ephemeral() {
		t.Error("shared with nobody")
	}

	buttons := shared.Buttons()
	bin := buttons[len(buttons)-1]
	click := srv.SendInteraction(discordtest.Click(shared, bin.CustomID))
	if c := srv.AwaitCallback(click.ID); c.Type != discordgo.InteractionResponseDeferredMessageUpdate {
		t.Errorf("the last button is answered with type %d", c.Type)
	}
	srv.AwaitRequests("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", 1)
}

// TestOtherPlaces has the real program answer in a forum, in a quiet channel's thread, and where somebody has brought it
// along; and complain to its moderators where it may not answer.
func TestOtherPlaces(t *testing.T) {
	t.Parallel()
	srv, _ := connect(t, "FAQBOT_ANSWER_CHANNELS="+discordtest.ForumChannelID, "FAQBOT_MODERATORS="+discordtest.OtherUserID)
	srv.AwaitCommands("")
	srv.AwaitCommands(discordtest.GuildID)

	post := srv.AddPost(barrier)
	srv.SendMessage(discordtest.Opening(post, "Thanks in advance!"))
	expect(t, srv.AwaitReply(post, post).Text(), verdict)

	ask := func() *discordgo.Interaction {
		return discordtest.Command("ask", discordtest.TextOption("question", barrier))
	}
	elsewhere := srv.SendInteraction(discordtest.Elsewhere(ask()))
	if m := srv.AwaitResponse(elsewhere.ID); m.Ephemeral() || !strings.Contains(m.Text(), verdict) {
		t.Errorf("brought along, the bot answers %q", m.Text())
	}

	moderator := discordtest.Member(discordtest.User(discordtest.OtherUserID, "grace"), 0)
	srv.AwaitResponse(srv.SendInteraction(discordtest.By(moderator, discordtest.Command("quiet"))).ID)
	inThread := ask()
	inThread.ChannelID = srv.AddThread(discordtest.ChannelID, "more on models")
	if m := srv.AwaitResponse(srv.SendInteraction(inThread).ID); !m.Ephemeral() {
		t.Error("in a thread of a quiet channel everybody sees the answer")
	}

	srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.AnswerChannelID).Refuse(50013))
	srv.SendMessage(discordtest.Said(discordtest.AnswerChannelID, "<@"+discordtest.BotID+"> "+barrier))
	told := srv.AwaitMessage(discordtest.OtherDMChannelID, nil)
	expect(t, told.Text(), "<#"+discordtest.AnswerChannelID+">")
}
