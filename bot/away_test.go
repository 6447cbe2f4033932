package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// bin returns the custom id of the button that takes a message away.
func bin(t *testing.T, m discordtest.Message) string {
	t.Helper()
	for _, b := range m.Buttons() {
		if c, ok := component.Parse(b.CustomID); ok && c.Kind == component.KindAway {
			return b.CustomID
		}
	}
	t.Fatalf("nothing takes %q away", m.Text())
	return ""
}

func TestTakingAnAnswerAway(t *testing.T) {
	t.Parallel()
	stranger := discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionSendMessages)
	moderator := discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionManageMessages)
	for name, tt := range map[string]struct {
		by   *discordgo.Member // nil for the asker
		gone bool
	}{
		"the asker":   {nil, true},
		"a moderator": {moderator, true},
		"a stranger":  {stranger, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			m := discordtest.Mention(shelftest.SaltQuestion)
			card, _ := w.hears(m)
			w.srv.Forget(m.ChannelID, m.ID) // even then
			w.shelf.Edit("Eleven years", "Twelve years")
			w.shelf.Reread(t) // and then, too
			click := discordtest.Click(card, bin(t, card))
			if tt.by != nil {
				click = discordtest.By(tt.by, click)
			}
			c := w.sees(click)
			if left := len(w.srv.Messages(card.ChannelID)); (left == 0) != tt.gone {
				t.Errorf("%d messages are left", left)
			}
			if !tt.gone && (!c.Ephemeral() || c.Text() != locale.English().Say(locale.NotYourAnswer)) {
				t.Errorf("told is %q, ephemeral %v", c.Text(), c.Ephemeral())
			}
		})
	}
}

func TestEveryPublicAnswerCanBeTakenAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, question := range []string{shelftest.SaltQuestion, "What happened in the great flood?", "What does the rice cost", shelftest.OffTopic} {
		m, _ := w.hears(discordtest.Mention(question))
		w.sees(discordtest.Click(m, bin(t, m)))
	}
	m, _ := w.hears(discordtest.DM(shelftest.SaltQuestion))
	w.sees(discordtest.Click(m, bin(t, m)))
	i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))
	w.sees(i)
	m = w.srv.AwaitResponse(i.ID)
	w.sees(discordtest.Click(m, bin(t, m)))
	for _, channel := range []string{discordtest.ChannelID, discordtest.DMChannelID} {
		if left := w.srv.Messages(channel); len(left) != 0 {
			t.Errorf("%d messages are left", len(left))
		}
	}
}

func TestAForgedBinTakesNothingAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	forged := component.Control{Kind: component.KindAway, Version: w.shelf.Base().Version(), Asker: discordtest.OtherUserID}.ID()
	stranger := discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionSendMessages)
	c := w.sees(discordtest.By(stranger, discordtest.Click(card, forged)))
	if c.Text() != locale.English().Say(locale.UnknownButton) || w.srv.Messages(card.ChannelID)[0].ID != card.ID {
		t.Errorf("told is %q", c.Text())
	}
}

func TestAnAnswerThatCannotBeTakenAway(t *testing.T) {
	t.Parallel()
	const byToken = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
	const byID = "/channels/{channel_id}/messages/{message_id}"
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	w.srv.Script(discordtest.OnRequest("DELETE", byToken).Refuse(50027), discordtest.OnRequest("DELETE", byID).Refuse(rest.CodeMissingAccess))
	w.sees(discordtest.Click(card, bin(t, card)))
	left := w.srv.Messages(card.ChannelID)
	if len(left) != 2 || !left[1].Ephemeral() || left[1].Text() != locale.English().Say(locale.Failed) {
		t.Errorf("%d messages are there", len(left))
	}
	if !strings.Contains(w.log.String(), "channel rests") {
		t.Errorf("the log is %s", w.log)
	}
	w.srv.Script(discordtest.OnRequest("DELETE", byToken).Refuse(50027))
	w.sees(discordtest.Click(card, bin(t, card)))
	if left := w.srv.Messages(card.ChannelID); len(left) != 1 {
		t.Errorf("%d messages are left", len(left))
	}
}
