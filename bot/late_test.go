package bot

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// Of what was deleted before the bot came to it nobody has told the bot: the reply itself depends on the message.
func TestALateReplyToWhatIsDeleted(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, deleted := range []bool{false, true} {
		m := w.srv.AddMessage(discordtest.Mention(shelftest.SaltQuestion))
		if deleted {
			w.srv.Forget(m.ChannelID, m.ID)
		}
		before := len(w.srv.Messages(m.ChannelID))
		w.bot.message(t.Context(), m, w.bot.options.Now(), true)
		if sent := len(w.srv.Messages(m.ChannelID)) > before; sent == deleted {
			t.Errorf("deleted %v: replied to %v", deleted, sent)
		}
	}
	if strings.Contains(w.log.String(), "reply not sent") {
		t.Errorf("it is logged as a failure: %s", w.log)
	}
}

// Candidates that everybody sees stay as they are in a channel that has become quiet.
func TestCandidatesInAQuietChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	offered, ok := w.hears(discordtest.Mention("what does the rice cost"))
	if !ok {
		t.Fatal("nothing is offered")
	}
	w.quiet()
	seen := map[component.Kind]bool{}
	for _, b := range offered.Buttons() {
		control, ok := component.Parse(b.CustomID)
		if !ok || control.Kind != component.KindPick && control.Kind != component.KindNone {
			continue
		}
		seen[control.Kind] = true
		if c := w.sees(discordtest.Click(offered, b.CustomID)); c.Type == update || !c.Ephemeral() {
			t.Errorf("%s shows everybody %q", control.Kind, c.Text())
		}
	}
	if len(seen) != 2 {
		t.Errorf("the buttons are %v", seen)
	}
}

// A post is read with its title, though an interaction in it has said already where it stands.
func TestATitleIsReadThoughThePlaceIsKnown(t *testing.T) {
	t.Parallel()
	w := newWorld(t, inForum)
	post := w.srv.AddPost(shelftest.SaltQuestion)
	w.happens(gateway.Event{Interaction: w.srv.AddInteraction(discordtest.Command("help")), Where: &discordgo.Channel{
		ID: post, ParentID: discordtest.ForumChannelID, Type: discordgo.ChannelTypeGuildPublicThread, Name: shelftest.SaltQuestion,
	}})
	m := discordtest.Opening(post, "see the title <@"+discordtest.BotID+">")
	if reply, ok := w.hears(m); !ok || !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}
}

// Both are known afterwards: that the bot may not write there, and that the person got nothing.
func TestWhatFailsTwiceIsLoggedTwice(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion))
	w.srv.Script(
		discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(50013).Always(),
		discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Refuse(10062).Always(),
	)
	i := w.srv.AddInteraction(pointing(locale.English().Say(locale.AnswerThis), m))
	w.happens(gateway.Event{Interaction: i})
	if log := w.log.String(); !strings.Contains(log, "interaction not answered") || !strings.Contains(log, "channel rests") {
		t.Errorf("the log is %s", log)
	}
	if n := w.count("faqbot_interactions_unanswered_total"); n != 1 {
		t.Errorf("%v interactions are counted as without a response", n)
	}
}

// Who points sees the answer alone where the bot may not reply, and has got a response.
func TestWhatOnePersonSeesIsAResponse(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion))
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(50013).Always())
	c := w.sees(pointing(locale.English().Say(locale.AnswerThis), m))
	if n := w.count("faqbot_interactions_unanswered_total"); n != 0 || !c.Ephemeral() {
		t.Errorf("shown is %q, and %v interactions are counted as without a response", c.Text(), n)
	}
	shares := false
	for _, b := range w.srv.AwaitResponse(c.InteractionID).Buttons() {
		control, _ := component.Parse(b.CustomID)
		shares = shares || control.Kind == component.KindShare
	}
	if !shares {
		t.Error("what one person sees is the page for everybody: nothing shares it")
	}
}

// What has been shown in an answer channel at somebody's request is not shown there again unasked.
func TestWhatWasShownIsNotShownUnasked(t *testing.T) {
	t.Parallel()
	for name, show := range map[string]func(*world){
		"by pointing": func(w *world) {
			i := pointing(locale.English().Say(locale.AnswerThis), w.srv.AddMessage(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion)))
			i.ChannelID = discordtest.AnswerChannelID
			w.sees(i)
		},
		"by /ask": func(w *world) {
			i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))
			i.ChannelID = discordtest.AnswerChannelID
			w.sees(i)
		},
	} {
		w := newWorld(t, nil)
		show(w)
		if reply, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion)); ok {
			t.Errorf("%s: shown again unasked is %q", name, reply.Text())
		}
	}
}

// An edit by somebody who asks too much changes nothing. In particular it takes nothing away.
func TestAnEditThatComesTooFast(t *testing.T) {
	t.Parallel()
	at := time.Now()
	w := newWorld(t, func(o *Options) { o.Now = func() time.Time { return at } })
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	for range 60 {
		w.bot.pace.Allow(at, discordtest.UserID, discordtest.OtherChannelID, "")
	}
	if all := w.edits(m, "<@"+discordtest.BotID+"> "+breedingQuestion); len(all) != 1 || !strings.Contains(all[0].Text(), "Salt draws") {
		t.Errorf("after the edit there are %d messages", len(all))
	}
	if paced := w.count("faqbot_questions_total", "paced", "mention"); paced != 1 {
		t.Errorf("%v edits are counted as paced", paced)
	}
}

// The minute for edits begins with the message, and not with the last edit.
func TestAChainOfEditsEnds(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	w.ahead += 40 * time.Second
	w.edits(m, "<@"+discordtest.BotID+"> "+breedingQuestion)
	w.ahead += 40 * time.Second
	if all := w.edits(m, "<@"+discordtest.BotID+"> "+shelftest.SaltQuestion); !strings.Contains(all[0].Text(), "Eleven years") {
		t.Errorf("an edit after more than a minute changed the reply to %q", all[0].Text())
	}
}
