package bot

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestAMentionIsAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	reply, ok := w.hears(m)
	if !ok || !strings.Contains(reply.Text(), "Salt draws the water out of the roots.\n\nWithin a week") {
		t.Fatalf("the reply is %q", reply.Text())
	}
	if ref := reply.MessageReference; ref == nil || ref.MessageID != m.ID {
		t.Errorf("the reply refers to %+v", ref)
	}
	var sent map[string]any
	body := w.srv.Requests("POST", "/channels/{channel_id}/messages")[0].Body
	if err := json.Unmarshal(body, &sent); err != nil {
		t.Fatalf("read request: %v", err)
	}
	if sent["nonce"] != m.ID || sent["flags"] != float64(discordgo.MessageFlagsIsComponentsV2) {
		t.Errorf("sent with nonce %v and flags %v", sent["nonce"], sent["flags"])
	}
	if got := w.count("faqbot_questions_total", "answer", "mention"); got != 1 {
		t.Errorf("%v questions were counted", got)
	}
	if got := w.count("faqbot_answer_seconds_count"); got != 1 {
		t.Errorf("%v answer times were counted", got)
	}
}

func TestWhatIsAnsweredAndWhatIsNot(t *testing.T) {
	t.Parallel()
	v := locale.English()
	inAnswerChannel := func(content string) *discordgo.Message { return discordtest.Said(discordtest.AnswerChannelID, content) }
	tests := []struct {
		name string
		m    *discordgo.Message
		want string // in the reply; empty for none
	}{
		{"a direct message", discordtest.DM(shelftest.SaltQuestion), "Salt draws"},
		{"a mention and nothing else", discordtest.Mention(""), v.Say(locale.Ways)},
		{"thanks", discordtest.Mention("thank you"), v.Say(locale.Thanks)},
		{"a mention on something else", discordtest.Mention(shelftest.OffTopic), "does not cover that"},
		{"an ambiguous mention", discordtest.Mention("What does the rice cost"), v.Say(locale.Pick)},
		{"a long text", discordtest.Mention(strings.Repeat("why? ", 500)), "2,000 characters"},
		{"a question in an answer channel", inAnswerChannel(shelftest.SaltQuestion), "Salt draws"},
		{"small talk in an answer channel", inAnswerChannel("thank you so very much?"), ""},
		{"another question in an answer channel", inAnswerChannel(shelftest.OffTopic), ""},
		{"an ambiguous question in an answer channel", inAnswerChannel("What does the rice cost"), ""},
		{"a statement", discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion), ""},
		{"a bot", discordtest.FromBot("<@" + discordtest.BotID + "> " + shelftest.SaltQuestion), ""},
		{"a webhook", discordtest.FromWebhook("<@" + discordtest.BotID + "> " + shelftest.SaltQuestion), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reply, ok := newWorld(t, nil).hears(tt.m)
			if ok != (tt.want != "") || !strings.Contains(reply.Text(), tt.want) {
				t.Errorf("the reply is %q, %v; want %q", reply.Text(), ok, tt.want)
			}
		})
	}
}

func TestNothingIsSaidUnaskedWithoutMessageContent(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.readyWith(discordgo.IntentGuildMessages)
	if reply, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, "How long did breeding the first plants take?")); ok {
		t.Errorf("the reply is %q, want none", reply.Text())
	}
}

func TestARefusedLengthIsNoAnswerAmongPeople(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if _, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, strings.Repeat("why? ", 500))); ok {
		t.Error("a long text in an answer channel was answered")
	}
	if got := w.count("faqbot_questions_total", "withheld", "channel"); got != 1 {
		t.Errorf("%v were counted as withheld", got)
	}
}

func TestAReplyToTheBotIsAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	first, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	again := discordtest.ReplyTo(first, "How long did breeding the first plants take?")
	again.Mentions = nil
	if reply, ok := w.hears(again); !ok || !strings.Contains(reply.Text(), "Eleven years") {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}

	withheld := discordtest.ReplyTo(first, "")
	withheld.Mentions = nil
	if reply, ok := w.hears(withheld); !ok || !strings.Contains(reply.Text(), "I cannot read replies") {
		t.Errorf("a reply whose words Discord withholds got %q, %v", reply.Text(), ok)
	}
	sticker := discordtest.ReplyTo(first, "")
	sticker.StickerItems = []*discordgo.StickerItem{{ID: "1", Name: "wave"}}
	if reply, ok := w.hears(sticker); ok {
		t.Errorf("a sticker got %q", reply.Text())
	}
}

func TestIntents(t *testing.T) {
	t.Parallel()
	const always = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	if got := New(Options{}).Intents(); got != always {
		t.Errorf("intents are %b, want %b", got, always)
	}
	if got := New(Options{AnswerChannels: []string{"1"}}).Intents(); got != always|discordgo.IntentMessageContent {
		t.Errorf("intents with answer channels are %b", got)
	}
}

func TestNothingIsSaidBeforeReady(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	o := w.bot.options
	o.Metrics = nil
	w.bot = New(o)
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
		t.Error("answered without knowing who it is")
	}
}

// Whoever runs the bot first and invites it afterwards has a home, too.
func TestAGuildThatIsJoinedLater(t *testing.T) {
	t.Parallel()
	for name, event := range map[string]func(*world){
		"by a message":     func(w *world) { w.hears(discordtest.Said(discordtest.ChannelID, "hello")) },
		"by a command":     func(w *world) { w.sees(discordtest.Command("help")) },
		"brought along":    func(w *world) { i := discordtest.Command("help"); i.AuthorizingIntegrationOwners = nil; w.sees(i) },
		"in a direct chat": func(w *world) { w.hears(discordtest.DM("hello")) },
	} {
		w := newWorld(t, nil)
		o := w.bot.options
		o.Metrics = nil
		w.bot = New(o)
		w.bot.Handle(t.Context(), gateway.Event{Ready: &gateway.Ready{UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID}})
		event(w)
		who, _ := w.bot.identity.Known()
		if joined := slices.Contains(who.GuildIDs, discordtest.GuildID); joined != strings.HasPrefix(name, "by") {
			t.Errorf("%s: the guild is joined: %v", name, joined)
		}
	}
}
