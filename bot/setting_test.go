package bot

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// inForum answers unasked in the forum.
func inForum(o *Options) { o.AnswerChannels = []string{discordtest.ForumChannelID} }

func TestAPostInAForumIsAnswered(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ title, content, want string }{
		"that asks in its title":            {shelftest.SaltQuestion, "see the title, thanks in advance", "Salt draws"},
		"that asks in its text":             {"Help wanted", "Hello!\n" + shelftest.SaltQuestion, "Salt draws"},
		"that says much beside":             {shelftest.SaltQuestion, "I grow tomatoes on my balcony. My laptop broke, too. Thanks in advance, you are all great!", "Salt draws"},
		"on something else":                 {"Laptops, which one is good?", shelftest.OffTopic, ""},
		"that does not ask":                 {"My garden", "Here it is.", ""},
		"whose words Discord keeps from us": {shelftest.SaltQuestion, "", "Salt draws"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, inForum)
			post := w.srv.AddPost(tt.title)
			reply, ok := w.hears(discordtest.Opening(post, tt.content))
			if ok != (tt.want != "") || !strings.Contains(reply.Text(), tt.want) {
				t.Fatalf("the reply is %q, %v; want %q", reply.Text(), ok, tt.want)
			}
			if ok && reply.MessageReference.MessageID != post {
				t.Errorf("it refers to %s", reply.MessageReference.MessageID)
			}
		})
	}
}

func TestAMentionInANewPostKnowsItsTitle(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	post := w.srv.AddPost(shelftest.SaltQuestion)
	m := discordtest.Opening(post, "<@"+discordtest.BotID+">")
	if reply, ok := w.hears(m); !ok || !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}
	if all := w.edits(m, "<@"+discordtest.BotID+"> please"); len(all) != 1 || !strings.Contains(all[0].Text(), "Salt draws") {
		t.Errorf("after an edit there is %q", all[0].Text())
	}
}

// TestAPostIsWaitedFor has Discord refuse messages for a moment, though it has sent the post's first one.
func TestAPostIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t, inForum)
	post := w.srv.AddPost(shelftest.SaltQuestion)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(post).Refuse(rest.CodeNotOpenYet))
	if reply, ok := w.hears(discordtest.Opening(post, "as above")); !ok || !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("the reply is %q, %v", reply.Text(), ok)
	}
}

func TestAThreadIsAnsweredUnaskedOnce(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	kept := shelftest.Journal(t, directory)
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	thread := w.srv.AddThread(discordtest.AnswerChannelID, "more on rice")
	if reply, ok := w.hears(discordtest.Said(thread, "What does the rice cost")); ok {
		t.Fatalf("what is unclear was answered with %q", reply.Text())
	}
	if _, ok := w.hears(discordtest.Said(thread, shelftest.SaltQuestion)); !ok {
		t.Fatal("not answered at all")
	}
	if reply, ok := w.hears(discordtest.Said(thread, breedingQuestion)); ok {
		t.Errorf("a second question was answered with %q", reply.Text())
	}
	asked := discordtest.Said(thread, "<@"+discordtest.BotID+"> "+breedingQuestion)
	if _, ok := w.hears(asked); !ok {
		t.Error("a mention was not answered")
	}
	other := w.srv.AddThread(discordtest.AnswerChannelID, "another")
	if _, ok := w.hears(discordtest.Said(other, shelftest.SaltQuestion)); !ok {
		t.Error("another thread was not answered")
	}
	if _, ok := w.hears(discordtest.Said(w.srv.AddThread(discordtest.ChannelID, "a third"), shelftest.SaltQuestion)); ok {
		t.Error("a thread of no answer channel was answered")
	}
	if err := kept.Close(t.Context()); err != nil {
		t.Fatal(err)
	}

	w.restart(shelftest.Journal(t, directory))
	if reply, ok := w.hears(discordtest.Said(thread, breedingQuestion)); ok {
		t.Errorf("after a restart the second question was answered with %q", reply.Text())
	}
}

func TestAChannelIsLookedAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	looks := func() int { return len(w.srv.Requests("GET", "/channels/{channel_id}")) }
	w.hears(discordtest.Said(discordtest.ChannelID, "good morning, everybody in here"))
	w.hears(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion))
	w.hears(discordtest.Mention(shelftest.SaltQuestion))
	w.hears(discordtest.FromBot(shelftest.SaltQuestion))
	w.hears(discordtest.DM(shelftest.SaltQuestion))
	if got := looks(); got != 0 {
		t.Errorf("%d channels were looked at, want none", got)
	}
	for range 3 {
		w.hears(discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion))
	}
	if got := looks(); got != 1 {
		t.Errorf("looked %d times, want once", got)
	}
	thread := w.srv.AddThread(discordtest.AnswerChannelID, "more on rice")
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(thread).Slow(2 * time.Second))
	if _, ok := w.hears(discordtest.Said(thread, shelftest.SaltQuestion)); ok {
		t.Error("answered without knowing where")
	}
	if _, ok := w.hears(discordtest.Said(thread, shelftest.SaltQuestion)); !ok {
		t.Error("a failure to look was believed")
	}
}

func TestWhereAnInteractionHappenedIsLearned(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.quiet()
	thread := w.srv.AddThread(discordtest.ChannelID, "more on rice")
	i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))
	i.ChannelID = thread
	i = w.srv.AddInteraction(i)
	before := len(w.srv.Requests("GET", "/channels/{channel_id}"))
	w.bot.Handle(t.Context(), gateway.Event{Interaction: i, Received: w.bot.options.Now(), Where: &discordgo.Channel{
		ID: thread, Type: discordgo.ChannelTypeGuildPublicThread, ParentID: discordtest.ChannelID, Name: "more on rice",
	}})
	if c := w.srv.AwaitCallback(i.ID); !c.Ephemeral() {
		t.Error("in a thread of a quiet channel everybody sees the answer")
	}
	if got := len(w.srv.Requests("GET", "/channels/{channel_id}")) - before; got != 0 {
		t.Errorf("%d channels were looked at, though Discord had said where it was", got)
	}
}

func TestAQuietChannelsThreadsAreQuietInDoubt(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.quiet()
	thread := w.srv.AddThread(discordtest.ChannelID, "more on rice")
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(thread).Slow(2 * time.Second))
	m := discordtest.Mention(shelftest.SaltQuestion)
	m.ChannelID = thread
	if reply, ok := w.hears(m); ok {
		t.Errorf("not knowing where, the bot says %q", reply.Text())
	}
	if _, ok := w.hears(discordtest.DM(shelftest.SaltQuestion)); !ok {
		t.Error("direct messages are in doubt, too")
	}
}
