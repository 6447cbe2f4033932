package bot

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

const breedingQuestion = "How long did breeding the first plants take?"

// edits hands an edit of a message over, and returns what is in its channel besides it.
func (w *world) edits(m *discordgo.Message, content string) []discordtest.Message {
	w.Helper()
	edited := *m
	edited.Content = content
	w.happens(gateway.Event{Edited: w.srv.AddMessage(&edited)})
	return w.srv.Messages(m.ChannelID)
}

func TestAnEditUpdatesTheReply(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	if all := w.edits(m, "<@"+discordtest.BotID+"> "+breedingQuestion); len(all) != 1 || !strings.Contains(all[0].Text(), "Eleven years") {
		t.Fatalf("after an edit there are %d messages: %q", len(all), all[0].Text())
	}
	edits := func() int { return len(w.srv.Requests("PATCH", "/channels/{channel_id}/messages/{message_id}")) }
	before := edits()
	w.edits(m, "<@"+discordtest.BotID+">  *"+breedingQuestion+"*")
	if edits() != before {
		t.Error("an edit that changes no word changed the reply")
	}
	w.ahead += time.Minute + time.Second
	if all := w.edits(m, "<@"+discordtest.BotID+"> "+shelftest.SaltQuestion); edits() != before || !strings.Contains(all[0].Text(), "Eleven years") {
		t.Errorf("an edit after a minute changed the reply to %q", all[0].Text())
	}
}

func TestAnEditOfWhatWasNotAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	never := discordtest.Said(discordtest.ChannelID, "good morning")
	w.hears(never)
	if all := w.edits(never, "<@"+discordtest.BotID+"> "+shelftest.SaltQuestion); len(all) != 0 {
		t.Errorf("answered with %q", all[0].Text())
	}
	unsure := discordtest.Said(discordtest.AnswerChannelID, "What does the rice cost")
	w.hears(unsure)
	if all := w.edits(unsure, shelftest.SaltQuestion); len(all) != 0 {
		t.Errorf("answered with %q", all[0].Text())
	}
}

func TestAnEditThatLeavesNothingToSay(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion)
	if _, ok := w.hears(m); !ok {
		t.Fatal("not answered")
	}
	if all := w.edits(m, shelftest.OffTopic); len(all) != 0 {
		t.Errorf("the reply is still there: %q", all[0].Text())
	}
	if all := w.edits(m, shelftest.SaltQuestion); len(all) != 0 {
		t.Errorf("the reply is back: %q", all[0].Text())
	}
}

func TestADeletedQuestionTakesItsReplyAlong(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, m := range []*discordgo.Message{discordtest.Mention(shelftest.SaltQuestion), discordtest.DM(shelftest.SaltQuestion)} {
		w.hears(m)
		d := &gateway.Deleted{ChannelID: m.ChannelID, MessageIDs: []string{"1", m.ID}}
		w.srv.Forget(m.ChannelID, m.ID)
		w.happens(gateway.Event{Deleted: d})
		w.happens(gateway.Event{Deleted: d})
		if all := w.srv.Messages(m.ChannelID); len(all) != 0 {
			t.Errorf("the reply is still there: %q", all[0].Text())
		}
	}
	if got := len(w.srv.Requests("DELETE", "/channels/{channel_id}/messages/{message_id}")); got != 2 {
		t.Errorf("%d deletions, want 2", got)
	}
}

func TestAReplyIsForgottenAfterAnHour(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	w.ahead += time.Hour // which is what /about promises
	w.happens(gateway.Event{Deleted: &gateway.Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}})
	if got := len(w.srv.Messages(m.ChannelID)); got != 1 {
		t.Errorf("%d messages are left, want the reply", got)
	}
}

func TestAnEditIsCountedWhenTheAnswerIsAnother(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	w.edits(m, "<@"+discordtest.BotID+"> please, "+shelftest.SaltQuestion)
	w.edits(m, "<@"+discordtest.BotID+"> "+breedingQuestion)
	w.edits(m, "<@"+discordtest.BotID+">") // as when a mention is taken out, and the words are withheld
	if all := w.srv.Messages(m.ChannelID); len(all) != 1 || !strings.Contains(all[0].Text(), "Eleven years") {
		t.Errorf("after all edits there is %q", all[0].Text())
	}
	times := map[string]int64{}
	for _, c := range w.shelf.Journal.MostAsked(10) {
		times[c.Entry] = c.Times
	}
	if times["li-na/salt"] != 1 || times["li-na/breeding"] != 1 {
		t.Errorf("asked are %v, want each once", times)
	}
}

func TestAReplyThatIsGoneIsLeftAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	reply, _ := w.hears(m)
	w.srv.Forget(reply.ChannelID, reply.ID)
	w.edits(m, breedingQuestion)
	w.happens(gateway.Event{Deleted: &gateway.Deleted{ChannelID: m.ChannelID, MessageIDs: []string{m.ID}}})
	if log := w.log.String(); log != "" {
		t.Errorf("the log is %s", log)
	}

	again := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(again)
	w.srv.Script(discordtest.OnRequest("PATCH", "/channels/{channel_id}/messages/{message_id}").Refuse(rest.CodeMissingAccess))
	w.edits(again, breedingQuestion)
	if log := w.log.String(); !strings.Contains(log, "channel rests") {
		t.Errorf("the log is %q", log)
	}
}

func TestAMentionUnderAnothersMessageAnswersThat(t *testing.T) {
	t.Parallel()
	v := locale.English()
	under := func(content, said string) *discordgo.Message {
		m := discordtest.Mention(content)
		m.Type = discordgo.MessageTypeReply
		m.ReferencedMessage = discordtest.Said(discordtest.ChannelID, said)
		m.ReferencedMessage.ID, m.ReferencedMessage.Author = "900", discordtest.User(discordtest.OtherUserID, "bob")
		return m
	}
	for name, tt := range map[string]struct {
		m    *discordgo.Message
		want string
	}{
		"without words of its own":             {under("", shelftest.SaltQuestion), "Salt draws"},
		"with words of its own":                {under(breedingQuestion, shelftest.SaltQuestion), "Eleven years"},
		"where the other's words are withheld": {under("", ""), v.Say(locale.UnreadableOther)},
	} {
		reply, ok := newWorld(t, nil).hears(tt.m)
		if !ok || !strings.Contains(reply.Text(), strings.SplitN(tt.want, ".", 2)[0]) {
			t.Errorf("%s: the reply is %q, %v", name, reply.Text(), ok)
		}
		if ok && reply.MessageReference.MessageID != tt.m.ID {
			t.Errorf("%s: it refers to %s", name, reply.MessageReference.MessageID)
		}
	}
}

// What was not answered leaves no fingerprint, and one bot's fingerprints are of no use to another.
func TestFingerprints(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	answered, unsure := discordtest.Mention(shelftest.SaltQuestion), discordtest.Said(discordtest.AnswerChannelID, "What does the rice cost")
	w.hears(answered)
	w.hears(unsure)
	kept, ok := w.bot.sender.Answered(answered.ID)
	if !ok || kept.Print == (listen.Fingerprint{}) {
		t.Error("what was answered has no fingerprint")
	}
	if kept, ok := w.bot.sender.Answered(unsure.ID); ok || kept.Print != (listen.Fingerprint{}) {
		t.Error("what was not answered has a fingerprint")
	}
	other := newWorld(t, nil)
	same := discordtest.Mention(shelftest.SaltQuestion)
	other.hears(same)
	if theirs, _ := other.bot.sender.Answered(same.ID); theirs.Print == kept.Print {
		t.Error("two bots have the same fingerprint of the same words")
	}
}

// Where the bot may not write, it does not go on trying with edits.
func TestEditsRestToo(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	w.hears(m)
	w.srv.Script(discordtest.OnRequest("PATCH", "/channels/{channel_id}/messages/{message_id}").Refuse(rest.CodeMissingAccess).Always())
	for n := range 10 {
		w.edits(m, "<@"+discordtest.BotID+"> "+strings.Repeat("please ", n)+breedingQuestion)
	}
	if got := len(w.srv.Requests("PATCH", "/channels/{channel_id}/messages/{message_id}")); got != 1 {
		t.Errorf("%d edits were tried, want 1", got)
	}
}
