package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
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
	v := English()
	directory := t.TempDir()
	kept := newJournal(t, directory)
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	if c := w.sees(discordtest.Command("quiet")); !c.Ephemeral() || c.Text() != harmless(v.say(msgRefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
		t.Error("what anybody said made the bot quiet")
	}
	if c := w.quiet(); !c.Ephemeral() || c.Text() != v.say(msgQuieted, "<#"+discordtest.ChannelID+">") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if err := kept.Close(t.Context()); err != nil {
		t.Fatal(err)
	}

	// after a restart, too
	w = newWorld(t, func(o *Options) { o.AnswerChannels, o.Journal = nil, newJournal(t, directory) })
	for name, m := range map[string]*discordgo.Message{
		"a mention":               discordtest.Mention(saltQuestion),
		"a mention without words": discordtest.Mention(""),
	} {
		if reply, ok := w.hears(m); ok {
			t.Errorf("%s is answered with %q", name, reply.Text())
		}
	}
	if _, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, "<@"+discordtest.BotID+"> "+saltQuestion)); !ok {
		t.Error("another channel is quiet, too")
	}
	if _, ok := w.hears(discordtest.DM(saltQuestion)); !ok {
		t.Error("direct messages are quiet, too")
	}
	c := w.sees(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
	if !c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") || !strings.Contains(c.Text(), v.say(msgQuietHere)) {
		t.Errorf("/ask shows %q, ephemeral %v", c.Text(), c.Ephemeral())
	}
	shared := control{Kind: kindShare, Version: w.shelf.Base().Version(), Key: "li-na/salt"}
	x := on(w.shelf, askerID)
	x.quiet = true
	if r := x.click(actor{}, shared.id(), nil, ephemeral); !r.private || look(t, r.page).texts[0] != v.say(msgQuietShare) {
		t.Errorf("sharing shows %q, private %v", look(t, r.page).texts, r.private)
	}
	if c := w.examined(healthyPermissions); !strings.Contains(c.Text(), "🔇 <#"+discordtest.ChannelID+">: told to be quiet, by <@"+discordtest.OtherUserID+">") {
		t.Errorf("the doctor says %q", c.Text())
	}

	if c := w.quiet(off()); c.Text() != v.say(msgUnquieted, "<#"+discordtest.ChannelID+">") {
		t.Errorf("at the end a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
		t.Error("it is still quiet")
	}
	if c := w.examined(healthyPermissions); strings.Contains(c.Text(), "🔇") {
		t.Errorf("the doctor still says %q", c.Text())
	}
}

func TestAnswerThisIsPrivateInAQuietChannel(t *testing.T) {
	s := newShelf(t)
	x := on(s, askerID)
	x.quiet = true
	i := called(English().say(msgAnswerThis))
	used := i.Data.(discordgo.ApplicationCommandInteractionData)
	used.CommandType, used.TargetID = discordgo.MessageApplicationCommand, "5"
	used.Resolved = &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{
		"5": {ID: "5", Content: saltQuestion, Author: &discordgo.User{ID: otherID}},
	}}
	i.Data = used
	r := respond(s.table(), x, i)
	if texts := look(t, r.page).texts; !r.private || !strings.Contains(strings.Join(texts, "\n"), "Salt draws") || texts[0] != small(English().say(msgQuietHere)) {
		t.Errorf("shown is %q, private %v", texts, r.private)
	}
}

func TestAnEditInAQuietChannelChangesNothing(t *testing.T) {
	w := newWorld(t, nil)
	m := discordtest.Mention(saltQuestion)
	reply, _ := w.hears(m)
	w.quiet()
	m.Content = "<@" + discordtest.BotID + "> How long did breeding the first plants take?"
	w.bot.Handle(t.Context(), Event{Edited: m, Received: w.bot.now()})
	if now := w.srv.Messages(m.ChannelID)[0]; now.Text() != reply.Text() {
		t.Errorf("the reply became %q", now.Text())
	}
}

// A channel is quiet at once, and the moderator learns when that may not last.
func TestQuietThatCannotBeKept(t *testing.T) {
	w := newWorld(t, func(o *Options) { o.Journal = brokenJournal(t) })
	if c := w.quiet(); !strings.Contains(c.Text(), English().say(msgQuieted, "<#"+discordtest.ChannelID+">")) || !strings.Contains(c.Text(), harmless(English().say(msgQuietUnkept))) {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
		t.Error("it is not quiet")
	}
	if c := w.quiet(off()); !strings.Contains(c.Text(), English().say(msgUnquieted, "<#"+discordtest.ChannelID+">")) {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
		t.Error("it is still quiet")
	}
}

// A thread follows its channel, and a forum, in which no command can be typed, is made quiet from elsewhere.
func TestQuietReachesThreads(t *testing.T) {
	v := English()
	w := newWorld(t, nil)
	thread, post := w.srv.AddThread(discordtest.ChannelID, "more on rice"), w.srv.AddPost("Help")
	w.srv.AddMessage(discordtest.Opening(post, "see the title"))
	answered := func(channel string) bool {
		m := discordtest.Mention(saltQuestion)
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
	if c := w.quiet(forum()); c.Text() != v.say(msgQuieted, "<#"+discordtest.ForumChannelID+">") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	for _, channel := range []string{thread, post} {
		if answered(channel) {
			t.Errorf("a mention in the thread %s was answered", channel)
		}
		i := discordtest.Command("ask", discordtest.TextOption("question", saltQuestion))
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
	if c := w.sees(here); c.Text() != v.say(msgQuietAbove, "<#"+thread+">", "<#"+discordtest.ChannelID+">") {
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
