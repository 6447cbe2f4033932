package bot_test

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
	"faqbot/bot/tallytest"
)

// The tests here know the bot from outside alone: events go in, and what comes of them is in Discord, in the log and in the
// counters. They know no room.

// outside is a bot on a Discord of its own.
type outside struct {
	*testing.T
	srv     *discordtest.Server
	bot     *bot.Bot
	log     *bytes.Buffer
	counted *metrics.Set
}

func newOutside(t *testing.T) *outside {
	o := &outside{T: t, srv: discordtest.New(t), log: &bytes.Buffer{}, counted: metrics.NewSet()}
	shelf := shelftest.New(t)
	o.bot = bot.New(bot.Options{
		Library: shelf.Library, Journal: shelf.Journal,
		REST:    rest.New(rest.Options{Token: o.srv.Token(), APIBase: o.srv.APIBase(), Log: zerolog.Nop()}),
		Log:     zerolog.New(zerolog.SyncWriter(o.log)),
		Metrics: o.counted,
	})
	o.bot.Handle(t.Context(), gateway.Event{Ready: &gateway.Ready{
		UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID},
		Intents: o.bot.Intents(),
	}})
	return o
}

// run runs the bot until the test ends.
func (o *outside) run() {
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { o.bot.Run(ctx) })
	o.Cleanup(func() { stop(); running.Wait() })
}

// handle hands an event over, as received now unless it says when.
func (o *outside) handle(ctx context.Context, e gateway.Event) {
	if e.Received.IsZero() {
		e.Received = time.Now()
	}
	o.bot.Handle(ctx, e)
}

// use hands an interaction over and returns the callback it got.
func (o *outside) use(i *discordgo.Interaction) discordtest.Callback {
	o.Helper()
	o.handle(o.Context(), gateway.Event{Interaction: o.srv.AddInteraction(i)})
	return o.srv.AwaitCallback(i.ID)
}

// questions returns how many questions were counted with a band.
func (o *outside) questions(band string) float64 {
	return tallytest.Sum(o, o.counted, "faqbot_questions_total", band)
}

// member writes in a channel of the bot's guild.
func member(id, name string) *discordgo.Message {
	m := discordtest.Mention(shelftest.SaltQuestion)
	m.Author = &discordgo.User{ID: id, Username: "u" + id, GlobalName: name}
	return m
}

// pointingAt is a use of "Answer this" on a message.
func pointingAt(m *discordgo.Message) *discordgo.Interaction {
	i := discordtest.Command("Answer this")
	i.Data = discordgo.ApplicationCommandInteractionData{
		Name: "Answer this", CommandType: discordgo.MessageApplicationCommand, TargetID: m.ID,
		Resolved: &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{m.ID: m}},
	}
	return i
}

// Two guilds that the bot joins one right after the other are both rid of commands that an earlier version left there.
func TestGuildsJoinedOneAfterTheOtherAreBothSeen(t *testing.T) {
	t.Parallel()
	o := newOutside(t)
	client := rest.New(rest.Options{Token: o.srv.Token(), APIBase: o.srv.APIBase(), Log: zerolog.Nop()})
	stale := []*discordgo.ApplicationCommand{{Name: "old", Description: "left over", Type: discordgo.ChatApplicationCommand}}
	guilds := []string{discordtest.OtherGuildID, "399"}
	for n, guild := range guilds {
		if _, err := client.PutCommands(t.Context(), discordtest.ApplicationID, guild, stale); err != nil {
			t.Fatal(err)
		}
		said := discordtest.Said(strconv.Itoa(900+n), "hello")
		said.GuildID = guild
		o.handle(t.Context(), gateway.Event{Message: o.srv.AddMessage(said)})
	}
	o.run()
	o.srv.Await("no commands to be left in either guild", func() bool {
		return len(o.srv.Commands(guilds[0]))+len(o.srv.Commands(guilds[1])) == 0
	})
}

// People call themselves what they like, such as after a command.
func TestTheNameOfAnAuthorIsNoLink(t *testing.T) {
	t.Parallel()
	o := newOutside(t)
	target := o.srv.AddMessage(member(discordtest.OtherUserID, "/ask me /reload"))
	pointing := pointingAt(target)
	pointing.AppPermissions = 0 // it may not reply, so the response names the author
	if text := o.use(pointing).Text(); !strings.Contains(text, "/\u200bask me /\u200breload") {
		t.Errorf("the author called /ask me /reload is shown in %q", text)
	}
}

// "Answer this" works on the name of a thread, too: Discord writes that itself, and takes no reply to it.
func TestTheNameOfAThreadIsAnswered(t *testing.T) {
	t.Parallel()
	o := newOutside(t)
	target := discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion)
	target.Type = discordgo.MessageTypeThreadCreated
	o.use(pointingAt(o.srv.AddMessage(target)))
	m := o.srv.AwaitMessage(discordtest.ChannelID, nil)
	if !strings.Contains(m.Text(), "Salt draws") || m.MessageReference != nil || m.Ephemeral() {
		t.Errorf("answered with %q, in reply to %v", m.Text(), m.MessageReference)
	}
}

// What is typed is searched as far as a question goes, however it goes on.
func TestACompletionSearchesOnlyABeginning(t *testing.T) {
	t.Parallel()
	o := newOutside(t)
	offered := func(typed string) int {
		return len(o.use(discordtest.Autocomplete("ask", "question", typed)).Choices())
	}
	const greeting = "Hello! "
	if offered(strings.Repeat(greeting, 10)+shelftest.SaltQuestion) == 0 {
		t.Fatal("a question is not found behind greetings, so this test tells nothing")
	}
	if n := offered(strings.Repeat(greeting, 30) + shelftest.SaltQuestion); n != 0 {
		t.Errorf("a question that begins after 200 characters is searched for: %d choices", n)
	}
}

// What fails because the program ends is no error: under load each event in flight would be one.
func TestTheEndIsNoError(t *testing.T) {
	t.Parallel()
	for name, e := range map[string]func(*outside) gateway.Event{
		"a message": func(o *outside) gateway.Event {
			return gateway.Event{Message: o.srv.AddMessage(discordtest.Mention(shelftest.SaltQuestion))}
		},
		"a command": func(o *outside) gateway.Event {
			return gateway.Event{Interaction: o.srv.AddInteraction(discordtest.Command("browse"))}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newOutside(t)
			ended, end := context.WithCancel(t.Context())
			end()
			o.handle(ended, e(o))
			if log := o.log.String(); !strings.Contains(log, `"level":"debug"`) || strings.Contains(log, `"level":"error"`) {
				t.Errorf("the log says %q, want that it was not answered, for whoever looks for faults of the bot's own", log)
			}
		})
	}
}

// A question is counted by what came of it: crowded out, or answered in vain.
func TestWhatIsNotAnsweredIsCounted(t *testing.T) {
	t.Parallel()
	o := newOutside(t)
	ask := func(id string) *discordgo.Interaction {
		i := discordtest.Command("ask", discordtest.TextOption("question", "thanks"))
		i.Member.User = member(id, "Ada").Author
		return o.srv.AddInteraction(i)
	}
	at := time.Now()     // of all, so that no time passes
	for n := range 100 { // as many as a channel takes at once
		o.handle(t.Context(), gateway.Event{Interaction: ask(strconv.Itoa(5000 + n)), Received: at})
	}
	o.handle(t.Context(), gateway.Event{Message: o.srv.AddMessage(member("6000", "Bob")), Received: at})
	o.handle(t.Context(), gateway.Event{Interaction: ask("6001"), Received: at})
	if got := o.questions("paced"); got != 2 {
		t.Errorf("%v of a message and a command were counted as paced", got)
	}

	elsewhere := discordtest.InDM(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)))
	o.srv.Script(discordtest.OnRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Refuse(rest.CodeUnknownInteraction))
	answered := o.questions("answer")
	o.handle(t.Context(), gateway.Event{Interaction: o.srv.AddInteraction(elsewhere)})
	if unsent, more := o.questions("unsent"), o.questions("answer")-answered; unsent != 1 || more != 0 {
		t.Errorf("of a command whose response Discord refused %v were counted as unsent, and %v as answered", unsent, more)
	}
}
