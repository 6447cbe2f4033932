package bot

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestABurstIsServedAndThenPaced(t *testing.T) {
	now := time.Now()
	m := newManners(func() time.Time { return now })
	for n := range personPace().burst {
		if !m.allow(now, askerID, channelID, guildID) {
			t.Fatalf("question %d was refused", n+1)
		}
	}
	if m.allow(now, askerID, channelID, guildID) {
		t.Error("one more was allowed")
	}
	if !m.allow(now, otherID, channelID, guildID) {
		t.Error("somebody else was refused")
	}
	now = now.Add(personPace().every)
	if !m.allow(now, askerID, channelID, guildID) || m.allow(now, askerID, channelID, guildID) {
		t.Error("after a while exactly one more should be allowed")
	}
}

func TestWhatWaitedIsJudgedByWhenItCame(t *testing.T) {
	now := time.Now()
	m := newManners(func() time.Time { return now })
	came := now
	allowed := 0
	for range 2 * personPace().burst { // all at once, while each takes a second to be answered
		if m.allow(came, askerID, channelID, guildID) {
			allowed++
		}
		now = now.Add(time.Second)
	}
	if allowed != personPace().burst {
		t.Errorf("%d of what came at once were allowed, want %d", allowed, personPace().burst)
	}
}

func TestABucketInUseIsNotForgotten(t *testing.T) {
	now := time.Now()
	m := newManners(func() time.Time { return now })
	allowed := 0
	for range 1300 { // twice a second, for longer than a bucket is kept
		if m.allow(now, askerID, channelID, guildID) {
			allowed++
		}
		now = now.Add(personPace().every / 2)
	}
	if want := personPace().burst + 1300/2; allowed > want {
		t.Errorf("%d were allowed, want at most %d", allowed, want)
	}
}

func TestChannelsAndGuildsArePaced(t *testing.T) {
	now := time.Now()
	count := func(channel func(int) string, guild string) int {
		m := newManners(func() time.Time { return now })
		for n := range 1000 {
			if !m.allow(now, strconv.Itoa(n), channel(n), guild) {
				return n
			}
		}
		return 1000
	}
	if got := count(func(int) string { return channelID }, guildID); got != channelPace().burst {
		t.Errorf("a channel takes %d at once", got)
	}
	if got := count(strconv.Itoa, guildID); got != guildPace().burst {
		t.Errorf("a guild takes %d at once", got)
	}
	if got := count(strconv.Itoa, ""); got != 1000 {
		t.Errorf("direct messages take %d at once", got)
	}
}

func TestSlowDownIsSaidOnceAMinute(t *testing.T) {
	w := newWorld(t, nil)
	at := time.Now()
	w.bot.now = func() time.Time { return at }
	w.bot.manners = newManners(w.bot.now)
	for range personPace().burst {
		w.bot.manners.allow(at, discordtest.UserID, discordtest.ChannelID, discordtest.GuildID)
	}
	if reply, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, saltQuestion)); ok || len(w.srv.Messages(discordtest.DMChannelID)) > 0 {
		t.Errorf("where nobody asked the bot there is %q, or somebody was told", reply.Text())
	}
	for n := range 2 {
		if reply, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
			t.Errorf("number %d too many got %q where everybody sees it", n+1, reply.Text())
		}
	}
	if told := w.srv.Messages(discordtest.DMChannelID); len(told) != 1 || told[0].Text() != English().say(msgSlowDown) {
		t.Errorf("in direct messages the person was told %v", told)
	}
	for range 2 {
		c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
		if !c.Ephemeral() || c.Text() != English().say(msgSlowDown) {
			t.Errorf("/ask got %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
	if c := w.sees(discordtest.Command("browse")); c.Text() == English().say(msgSlowDown) {
		t.Error("looking around is paced")
	}
	if c := w.sees(discordtest.Autocomplete("ask", "question", "why")); len(c.Choices()) == 0 {
		t.Error("completion is paced")
	}
	at = at.Add(warnedLife)
	if reply, ok := w.hears(discordtest.Mention(saltQuestion)); !ok || !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("after a minute the reply is %q, %v", reply.Text(), ok)
	}
}

func TestTheSameQuestionIsAnsweredUnaskedOnceInAWhile(t *testing.T) {
	w := newWorld(t, nil)
	said := func(channel, content string) bool {
		_, ok := w.hears(discordtest.Said(channel, content))
		return ok
	}
	if !said(discordtest.AnswerChannelID, saltQuestion) {
		t.Fatal("not answered at all")
	}
	if said(discordtest.AnswerChannelID, "why does salt water kill ordinary rice ???") {
		t.Error("answered a second time")
	}
	if !said(discordtest.AnswerChannelID, breedingQuestion) {
		t.Error("another question was not answered")
	}
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
		t.Error("a mention was not answered")
	}
	w.ahead += saidLife
	if !said(discordtest.AnswerChannelID, saltQuestion) {
		t.Error("not answered again after ten minutes")
	}
}

func TestOnlyQuestionsArePaced(t *testing.T) {
	s := newShelf(t)
	table := s.table()
	x := on(s, askerID)
	click := func(k kind) *discordgo.Interaction {
		return &discordgo.Interaction{Type: discordgo.InteractionMessageComponent, Data: discordgo.MessageComponentInteractionData{
			CustomID: x.made(control{Kind: k, Key: "li-na/salt"}).id(),
		}}
	}
	for name, tt := range map[string]struct {
		i    *discordgo.Interaction
		want bool
	}{
		"/ask":       {called("ask", "question", "why"), true},
		"completion": {typing(called("ask", "question", "why")), false},
		"/section":   {called("section", "name", "1"), false},
		"sharing":    {click(kindShare), true},
		"voting":     {click(kindUp), true},
		"a reason":   {click(kindReason), true},
		"opening":    {click(kindOpen), false},
		"nothing":    {&discordgo.Interaction{}, false},
	} {
		if got := asks(table, tt.i); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}
