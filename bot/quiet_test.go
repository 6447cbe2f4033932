package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// off is the option of /quiet that ends it.
func off() *discordgo.ApplicationCommandInteractionDataOption {
	return &discordgo.ApplicationCommandInteractionDataOption{Name: "off", Type: discordgo.ApplicationCommandOptionBoolean, Value: true}
}

// quiet is what a moderator is told who uses /quiet.
func (w *world) quiet(options ...*discordgo.ApplicationCommandInteractionDataOption) discordtest.Callback {
	w.Helper()
	return w.sees(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("quiet", options...)))
}

func TestQuiet(t *testing.T) {
	t.Parallel()
	v := locale.English()
	directory := t.TempDir()
	kept := shelftest.Journal(t, directory)
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	if c := w.sees(discordtest.Command("quiet")); !c.Ephemeral() || c.Text() != component.Harmless(v.Say(locale.RefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok {
		t.Error("what anybody said made the bot quiet")
	}
	if c := w.quiet(); !c.Ephemeral() || c.Text() != v.Say(locale.Quieted, "<#"+discordtest.ChannelID+">") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if err := kept.Close(t.Context()); err != nil {
		t.Fatal(err)
	}

	// after a restart, too
	w = newWorld(t, func(o *Options) { o.AnswerChannels, o.Journal = nil, shelftest.Journal(t, directory) })
	for name, m := range map[string]*discordgo.Message{
		"a mention":               discordtest.Mention(shelftest.SaltQuestion),
		"a mention without words": discordtest.Mention(""),
	} {
		if reply, ok := w.hears(m); ok {
			t.Errorf("%s is answered with %q", name, reply.Text())
		}
	}
	if _, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, "<@"+discordtest.BotID+"> "+shelftest.SaltQuestion)); !ok {
		t.Error("another channel is quiet, too")
	}
	if _, ok := w.hears(discordtest.DM(shelftest.SaltQuestion)); !ok {
		t.Error("direct messages are quiet, too")
	}
	c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)))
	if !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") || !strings.Contains(c.Text(), v.Say(locale.QuietHere)) {
		t.Errorf("/ask shows %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
	if c := w.examined(healthyPermissions); !strings.Contains(c.Text(), "🔇 <#"+discordtest.ChannelID+">: told to be quiet, by <@"+discordtest.OtherUserID+">") {
		t.Errorf("the doctor says %q", c.Text())
	}

	if c := w.quiet(off()); c.Text() != v.Say(locale.Unquieted, "<#"+discordtest.ChannelID+">") {
		t.Errorf("at the end a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok {
		t.Error("it is still quiet")
	}
	if c := w.examined(healthyPermissions); strings.Contains(c.Text(), "🔇") {
		t.Errorf("the doctor still says %q", c.Text())
	}
}

func TestAnEditInAQuietChannelChangesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	m := discordtest.Mention(shelftest.SaltQuestion)
	reply, _ := w.hears(m)
	w.quiet()
	m.Content = "<@" + discordtest.BotID + "> How long did breeding the first plants take?"
	w.bot.Handle(t.Context(), gateway.Event{Edited: m, Received: w.bot.options.Now()})
	if now := w.srv.Messages(m.ChannelID)[0]; now.Text() != reply.Text() {
		t.Errorf("the reply became %q", now.Text())
	}
}

// A channel is quiet at once, and the moderator learns when that may not last.
func TestQuietThatCannotBeKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.Journal = shelftest.BrokenJournal(t) })
	if c := w.quiet(); !strings.Contains(c.Text(), locale.English().Say(locale.Quieted, "<#"+discordtest.ChannelID+">")) || !strings.Contains(c.Text(), component.Harmless(locale.English().Say(locale.QuietUnkept))) {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
		t.Error("it is not quiet")
	}
	if c := w.quiet(off()); !strings.Contains(c.Text(), locale.English().Say(locale.Unquieted, "<#"+discordtest.ChannelID+">")) {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !ok {
		t.Error("it is still quiet")
	}
}

// A thread follows its channel, and a forum, in which no command can be typed, is made quiet from elsewhere.
func TestQuietReachesThreads(t *testing.T) {
	t.Parallel()
	v := locale.English()
	w := newWorld(t, nil)
	thread, post := w.srv.AddThread(discordtest.ChannelID, "more on rice"), w.srv.AddPost("Help")
	w.srv.AddMessage(discordtest.Opening(post, "see the title"))
	answered := func(channel string) bool {
		m := discordtest.Mention(shelftest.SaltQuestion)
		m.ChannelID = channel
		_, ok := w.hears(m)
		return ok
	}
	forum := func() *discordgo.ApplicationCommandInteractionDataOption {
		return &discordgo.ApplicationCommandInteractionDataOption{
			Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Value: discordtest.ForumChannelID,
		}
	}
	w.quiet()
	if c := w.quiet(forum()); c.Text() != v.Say(locale.Quieted, "<#"+discordtest.ForumChannelID+">") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	for _, channel := range []string{thread, post} {
		if answered(channel) {
			t.Errorf("a mention in the thread %s was answered", channel)
		}
		i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))
		i.ChannelID = channel
		if c := w.sees(i); !c.Ephemeral() {
			t.Errorf("/ask in the thread %s was answered for everybody", channel)
		}
	}
	if !answered(discordtest.AnswerChannelID) {
		t.Error("another channel is quiet, too")
	}

	here := discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("quiet", off()))
	here.ChannelID = thread
	if c := w.sees(here); c.Text() != v.Say(locale.QuietAbove, "<#"+thread+">", "<#"+discordtest.ChannelID+">") {
		t.Errorf("who wants it to speak in the thread alone is told %q", c.Text())
	}
	w.quiet(off())
	w.quiet(off(), forum())
	for _, channel := range []string{thread, post} {
		if !answered(channel) {
			t.Errorf("in the thread %s it is still quiet", channel)
		}
	}
}

// Only at home anybody can tell the bot to be quiet, so that elsewhere nothing has to be found out.
func TestQuietStaysAtHome(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.quiet()
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").Status(500).Always())
	before := len(w.srv.Requests("GET", "/channels/{channel_id}"))
	m := discordtest.Mention(shelftest.SaltQuestion)
	m.GuildID, m.ChannelID = discordtest.OtherGuildID, discordtest.OtherChannelID
	if _, ok := w.hears(m); !ok {
		t.Error("another guild is quiet, too")
	}
	if got := len(w.srv.Requests("GET", "/channels/{channel_id}")) - before; got != 0 {
		t.Errorf("%d channels were looked at", got)
	}
	m = discordtest.Mention(shelftest.SaltQuestion)
	m.ChannelID = discordtest.AnswerChannelID
	if _, ok := w.hears(m); ok {
		t.Error("at home it speaks in doubt")
	}
}

// A bot in several guilds that does not know its home is quiet where it was told to be, and not everywhere as soon as
// Discord does not say where a channel stands.
func TestQuietWithoutAHome(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.quiet()
	o := w.bot.options
	o.Metrics = nil
	w.bot = New(o)
	w.bot.Handle(t.Context(), gateway.Event{Ready: &gateway.Ready{
		UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID, discordtest.OtherGuildID},
	}})
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").Status(500).Always())
	if _, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion)); ok {
		t.Error("it speaks where it was told to be quiet")
	}
	elsewhere := discordtest.Mention(shelftest.SaltQuestion)
	elsewhere.GuildID, elsewhere.ChannelID = discordtest.OtherGuildID, discordtest.OtherChannelID
	if _, ok := w.hears(elsewhere); !ok {
		t.Error("another guild is quiet, too")
	}
}
