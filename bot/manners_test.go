package bot

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestSlowDownIsSaidOnceAMinute(t *testing.T) {
	t.Parallel()
	at := time.Now()
	w := newWorld(t, func(o *Options) { o.Now = func() time.Time { return at } })
	for range 60 {
		w.bot.pace.Allow(at, discordtest.UserID, discordtest.ChannelID, discordtest.GuildID)
	}
	if reply, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion)); ok || len(w.srv.Messages(discordtest.DMChannelID)) > 0 {
		t.Errorf("where nobody asked the bot there is %q, or somebody was told", reply.Text())
	}
	for n := range 2 {
		if reply, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
			t.Errorf("number %d too many got %q where everybody sees it", n+1, reply.Text())
		}
	}
	if told := w.srv.Messages(discordtest.DMChannelID); len(told) != 1 || told[0].Text() != locale.English().Say(locale.SlowDown) {
		t.Errorf("in direct messages the person was told %v", told)
	}
	for range 2 {
		c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)))
		if !c.Ephemeral() || c.Text() != locale.English().Say(locale.SlowDown) {
			t.Errorf("/ask got %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
	if mentions, unasked, commands := w.count("faqbot_questions_total", "paced", "mention"), w.count("faqbot_questions_total", "paced", "channel"), w.count("faqbot_questions_total", "paced", "ask"); mentions != 2 || unasked != 1 || commands != 2 {
		t.Errorf("%v mentions, %v messages and %v commands were counted as paced", mentions, unasked, commands)
	}
	if c := w.sees(discordtest.Command("browse")); c.Text() == locale.English().Say(locale.SlowDown) {
		t.Error("looking around is paced")
	}
	if c := w.sees(discordtest.Autocomplete("ask", "question", "why")); len(c.Choices()) == 0 {
		t.Error("completion is paced")
	}
	at = at.Add(time.Minute)
	if reply, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok || !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("after a minute the reply is %q, %v", reply.Text(), ok)
	}
}

func TestTheSameQuestionIsAnsweredUnaskedOnceInAWhile(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	said := func(channel, content string) bool {
		_, ok := w.hears(discordtest.Said(channel, content))
		return ok
	}
	if !said(discordtest.AnswerChannelID, shelftest.SaltQuestion) {
		t.Fatal("not answered at all")
	}
	if said(discordtest.AnswerChannelID, "why does salt water kill ordinary rice ???") {
		t.Error("answered a second time")
	}
	if !said(discordtest.AnswerChannelID, breedingQuestion) {
		t.Error("another question was not answered")
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok {
		t.Error("a mention was not answered")
	}
	w.ahead += 10 * time.Minute
	if !said(discordtest.AnswerChannelID, shelftest.SaltQuestion) {
		t.Error("not answered again after ten minutes")
	}
}

// Who asks once where others ask too much is not told to slow down.
func TestABystanderIsNotTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for n := range 100 {
		w.bot.pace.Allow(w.bot.options.Now(), strconv.Itoa(n), discordtest.ChannelID, discordtest.GuildID)
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
		t.Error("answered in a crowded channel")
	}
	if told := w.srv.Messages(discordtest.DMChannelID); len(told) != 0 {
		t.Errorf("told is %q", told[0].Text())
	}
	if c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))); !c.Ephemeral() || c.Text() != locale.English().Say(locale.Crowded) {
		t.Errorf("/ask got %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
}
