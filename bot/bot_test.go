package bot

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// world is a bot on a Discord of its own, to which the test hands events.

// hears hands a message over and returns the bot's reply to it; ok is false when there is none.

// sees hands an interaction over and returns its callback.

// count reads a counter: the sum over all series whose labels have the values.

func TestAMentionIsAnswered(t *testing.T) {
	w := newWorld(t, nil)
	m := discordtest.Mention(saltQuestion)
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
	if got := w.count("faqbot_answer_seconds"); got != 1 {
		t.Errorf("%v answer times were counted", got)
	}
}

func TestWhatIsAnsweredAndWhatIsNot(t *testing.T) {
	v := English()
	inAnswerChannel := func(content string) *discordgo.Message { return discordtest.Said(discordtest.AnswerChannelID, content) }
	tests := []struct {
		name string
		m    *discordgo.Message
		want string // in the reply; empty for none
	}{
		{"a direct message", discordtest.DM(saltQuestion), "Salt draws"},
		{"a mention and nothing else", discordtest.Mention(""), v.say(msgWays)},
		{"thanks", discordtest.Mention("thank you"), v.say(msgThanks)},
		{"a mention on something else", discordtest.Mention(offTopic), "does not cover that"},
		{"an ambiguous mention", discordtest.Mention("What does the rice cost"), v.say(msgPick)},
		{"a long text", discordtest.Mention(strings.Repeat("why? ", 500)), "2,000 characters"},
		{"a question in an answer channel", inAnswerChannel(saltQuestion), "Salt draws"},
		{"small talk in an answer channel", inAnswerChannel("thank you so very much?"), ""},
		{"another question in an answer channel", inAnswerChannel(offTopic), ""},
		{"an ambiguous question in an answer channel", inAnswerChannel("What does the rice cost"), ""},
		{"a statement", discordtest.Said(discordtest.ChannelID, saltQuestion), ""},
		{"a bot", discordtest.FromBot("<@" + discordtest.BotID + "> " + saltQuestion), ""},
		{"a webhook", discordtest.FromWebhook("<@" + discordtest.BotID + "> " + saltQuestion), ""},
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
	w := newWorld(t, nil)
	w.readyWith(discordgo.IntentGuildMessages)
	if reply, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, "How long did breeding the first plants take?")); ok {
		t.Errorf("the reply is %q, want none", reply.Text())
	}
}

func TestARefusedLengthIsNoAnswerAmongPeople(t *testing.T) {
	w := newWorld(t, nil)
	if _, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, strings.Repeat("why? ", 500))); ok {
		t.Error("a long text in an answer channel was answered")
	}
	if got := w.count("faqbot_questions_total", "refused", "channel"); got != 1 {
		t.Errorf("%v refusals were counted", got)
	}
}

func TestAReplyToTheBotIsAnswered(t *testing.T) {
	w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	first, _ := w.hears(discordtest.Mention(saltQuestion))
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

func TestNothingIsSaidBeforeReady(t *testing.T) {
	w := newWorld(t, nil)
	w.bot.identity.Store(nil)
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
		t.Error("answered without knowing who it is")
	}
}

func TestIntents(t *testing.T) {
	const always = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	if got := New(Options{}).Intents(); got != always {
		t.Errorf("intents are %b, want %b", got, always)
	}
	if got := New(Options{AnswerChannels: []string{"1"}}).Intents(); got != always|discordgo.IntentMessageContent {
		t.Errorf("intents with answer channels are %b", got)
	}
}

// Whoever runs the bot first and invites it afterwards has its commands, too.
func TestAGuildThatIsJoinedLater(t *testing.T) {
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
		w.bot.Handle(t.Context(), Event{Ready: &Ready{UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID}})
		<-w.bot.arrived
		event(w)
		want := ""
		if strings.HasPrefix(name, "by") {
			want = discordtest.GuildID
		}
		if got := w.bot.home(); got != want {
			t.Errorf("%s: home is %q, want %q", name, got, want)
		}
		if (len(w.bot.arrived) == 1) != (want != "") {
			t.Errorf("%s: commands to be registered: %d times", name, len(w.bot.arrived))
		}
	}
}

// Anybody can invite a public bot to a guild of theirs. That takes it from nobody.
func TestAnotherGuildDoesNotTakeHomeAway(t *testing.T) {
	w := newWorld(t, nil)
	if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err != nil {
		t.Fatal(err)
	}
	before := len(w.srv.Commands(discordtest.GuildID))
	m := discordtest.Mention(saltQuestion)
	m.GuildID, m.ChannelID = discordtest.OtherGuildID, discordtest.OtherChannelID
	w.hears(m)
	if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err != nil {
		t.Fatal(err)
	}
	if got := len(w.srv.Commands(discordtest.GuildID)); got != before || w.bot.home() != discordtest.GuildID {
		t.Errorf("home is %q and has %d commands, want %d", w.bot.home(), got, before)
	}
	if log := w.log.String(); !strings.Contains(log, "FAQBOT_HOME_GUILD") {
		t.Errorf("the log says nothing of it: %s", log)
	}
}

func TestHome(t *testing.T) {
	for _, tt := range []struct {
		name, configured string
		guilds           []string
		want             string
	}{
		{"the only guild", "", []string{"1"}, "1"},
		{"one of two", "", []string{"1", "2"}, ""},
		{"none", "", nil, ""},
		{"configured", "2", []string{"1"}, "2"},
	} {
		b := New(Options{HomeGuild: tt.configured})
		b.Handle(t.Context(), Event{Ready: &Ready{UserID: selfID, GuildIDs: tt.guilds}})
		if got := b.home(); got != tt.want {
			t.Errorf("%s: home is %q, want %q", tt.name, got, tt.want)
		}
	}
}
