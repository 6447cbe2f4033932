package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
	"faqbot/knowledge"
)

// world is a bot on a Discord of its own, to which the test hands events.
type world struct {
	*testing.T
	srv     *discordtest.Server
	bot     *Bot
	shelf   *shelf
	counted *prometheus.Registry
	log     *bytes.Buffer
	ahead   time.Duration // of the real time
}

func newWorld(t *testing.T, change func(*Options)) *world {
	w := &world{T: t, srv: discordtest.New(t), shelf: newShelf(t), counted: prometheus.NewRegistry(), log: &bytes.Buffer{}}
	o := Options{
		Library:        w.shelf.Library,
		REST:           rest.New(rest.Options{Token: w.srv.Token(), APIBase: w.srv.APIBase(), Log: zerolog.Nop()}),
		AnswerChannels: []string{discordtest.AnswerChannelID},
		Moderators:     []string{discordtest.OtherUserID},
		Log:            zerolog.New(zerolog.SyncWriter(w.log)),
		Metrics:        w.counted,
		Now:            func() time.Time { return time.Now().Add(w.ahead) },
	}
	if change != nil {
		change(&o)
	}
	w.bot = New(o)
	w.ready()
	return w
}

func (w *world) ready() {
	w.bot.Handle(w.Context(), Event{Ready: &Ready{
		UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID},
	}})
}

// hears hands a message over and returns the bot's reply to it; ok is false when there is none.
func (w *world) hears(m *discordgo.Message) (reply discordtest.Message, ok bool) {
	w.Helper()
	m = w.srv.AddMessage(m)
	before := len(w.srv.Messages(m.ChannelID))
	w.bot.Handle(w.Context(), Event{Message: m, Received: w.bot.now()})
	all := w.srv.Messages(m.ChannelID)
	if len(all) > before+1 {
		w.Errorf("%d messages for one", len(all)-before)
	}
	if len(all) == before {
		return discordtest.Message{}, false
	}
	return all[before], true
}

// sees hands an interaction over and returns its callback.
func (w *world) sees(i *discordgo.Interaction) discordtest.Callback {
	w.Helper()
	i = w.srv.AddInteraction(i)
	w.bot.Handle(w.Context(), Event{Interaction: i, Received: w.bot.now()})
	for _, c := range w.srv.Callbacks() {
		if c.InteractionID == i.ID {
			return c
		}
	}
	w.Fatalf("interaction %s got no callback", i.ID)
	return discordtest.Callback{}
}

// count reads a counter: the sum over all series whose labels have the values.
func (w *world) count(name string, values ...string) float64 {
	families, err := w.counted.Gather()
	if err != nil {
		w.Fatalf("gather metrics: %v", err)
	}
	total := 0.0
	for _, f := range families {
		for _, m := range f.GetMetric() {
			matched := f.GetName() == name
			for n, v := range values {
				matched = matched && n < len(m.GetLabel()) && m.GetLabel()[n].GetValue() == v
			}
			if matched {
				total += m.GetCounter().GetValue() + float64(m.GetHistogram().GetSampleCount())
			}
		}
	}
	return total
}

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
		{"a mention and nothing else", discordtest.Mention(""), v.ways},
		{"thanks", discordtest.Mention("thank you"), v.thanks},
		{"a mention on something else", discordtest.Mention(offTopic), "does not cover that"},
		{"an ambiguous mention", discordtest.Mention("What does the rice cost"), v.pick},
		{"a long text", discordtest.Mention(strings.Repeat("why? ", 150)), "500 characters"},
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

func TestARefusedLengthIsNoAnswerAmongPeople(t *testing.T) {
	w := newWorld(t, nil)
	if _, ok := w.hears(discordtest.Said(discordtest.AnswerChannelID, strings.Repeat("why? ", 150))); ok {
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

func TestAnEventIsAnsweredOnce(t *testing.T) {
	w := newWorld(t, nil)
	m := w.srv.AddMessage(discordtest.Mention(saltQuestion))
	i := w.srv.AddInteraction(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			w.bot.Handle(t.Context(), Event{Message: m, Received: time.Now()})
			w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now()})
		})
	}
	all.Wait()
	if got := len(w.srv.Requests("POST", "/channels/{channel_id}/messages")); got != 1 {
		t.Errorf("%d messages were sent", got)
	}
	if got := len(w.srv.Requests("POST", "/interactions/{interaction_id}/{interaction_token}/callback")); got != 1 {
		t.Errorf("%d callbacks were sent", got)
	}
}

func TestAChannelRestsAfterARefusal(t *testing.T) {
	for _, code := range []int{codeMissingAccess, codeNoPermission} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(code))
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
			t.Fatalf("%d: a refused reply was posted", code)
		}
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
			t.Errorf("%d: the channel did not rest", code)
		}
		if _, ok := w.hears(discordtest.DM(saltQuestion)); !ok {
			t.Errorf("%d: another channel rests, too", code)
		}
		w.ahead += restingLife
		if _, ok := w.hears(discordtest.Mention(saltQuestion)); !ok {
			t.Errorf("%d: the channel never woke", code)
		}
		if got := len(w.srv.Requests("POST", "/channels/{channel_id}/messages")); got != 3 {
			t.Errorf("%d: %d requests, want 3", code, got)
		}
	}
}

func TestAReplyOutlivesItsSource(t *testing.T) {
	t.Run("gone", func(t *testing.T) {
		w := newWorld(t, nil)
		m := w.srv.AddMessage(discordtest.Mention(saltQuestion))
		w.srv.Forget(m.ChannelID, m.ID)
		w.bot.Handle(t.Context(), Event{Message: m, Received: time.Now()})
		if got := w.srv.Messages(m.ChannelID); len(got) != 1 || got[0].MessageReference != nil {
			t.Errorf("posted are %d messages", len(got))
		}
	})
	for _, code := range []int{codeUnknownMessage, codeReplyWithoutRead} {
		w := newWorld(t, nil)
		w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(code))
		if reply, ok := w.hears(discordtest.Mention(saltQuestion)); !ok || reply.MessageReference != nil {
			t.Errorf("%d: posted %v, referring to %+v", code, ok, reply.MessageReference)
		}
	}
}

func TestAFailureIsLoggedWithoutTheWords(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(50035))
	w.hears(discordtest.Mention("Why does salt water kill ordinary rice, asks Canary?"))
	if log := w.log.String(); !strings.Contains(log, "reply not sent") || strings.Contains(log, "Canary") {
		t.Errorf("the log is %s", log)
	}
	if got := w.count("faqbot_answer_seconds"); got != 0 {
		t.Errorf("%v answer times were counted for an answer that was not sent", got)
	}
}

func TestNothingIsSaidBeforeReady(t *testing.T) {
	w := newWorld(t, nil)
	w.bot.identity.Store(nil)
	if _, ok := w.hears(discordtest.Mention(saltQuestion)); ok {
		t.Error("answered without knowing who it is")
	}
}

func TestPickingOnTheWire(t *testing.T) {
	w := newWorld(t, nil)
	offer, _ := w.hears(discordtest.Mention("What does the rice cost"))
	second := offer.Buttons()[1]

	strangers := w.sees(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Click(offer, second.CustomID)))
	if !strangers.Ephemeral() || !strings.Contains(strangers.Text(), "It depends on the cook.") {
		t.Errorf("a stranger sees %q, ephemeral %v", strangers.Text(), strangers.Ephemeral())
	}
	if now := w.srv.Messages(offer.ChannelID)[0]; now.Text() != offer.Text() {
		t.Error("a stranger's click changed the message")
	}

	w.sees(discordtest.Click(offer, second.CustomID))
	if now := w.srv.Messages(offer.ChannelID)[0]; !strings.Contains(now.Text(), "It depends on the cook.") || len(now.Buttons()) != 0 {
		t.Errorf("after the asker's click it reads %q", now.Text())
	}
}

func TestReadingALongAnswerOnTheWire(t *testing.T) {
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention("What happened in the great flood?"))
	full, ok := card.Button("Full answer")
	if !ok {
		t.Fatalf("the card has no way to the whole answer: %q", card.Text())
	}
	i := discordtest.Click(card, full.CustomID)
	if opened := w.sees(i); !opened.Ephemeral() || !strings.Contains(opened.Text(), "page 1 of 3") {
		t.Fatalf("opened is %q", opened.Text())
	}
	page := w.srv.AwaitResponse(i.ID)
	next, _ := page.Button("Next")
	if turned := w.sees(discordtest.Click(page, next.CustomID)); turned.Type != update || !strings.Contains(turned.Text(), "page 2 of 3") {
		t.Errorf("turned is of type %d: %q", turned.Type, turned.Text())
	}
}

func TestWalkingThroughASectionOnTheWire(t *testing.T) {
	w := newWorld(t, nil)
	if c := w.sees(discordtest.Autocomplete("section", "name", "sell")); len(c.Choices()) != 1 || c.Choices()[0].Name != "Selling rice in the city" {
		t.Errorf("offered are %v", c.Choices())
	}
	if c := w.sees(discordtest.Autocomplete("section", "name", "zzzzzz")); len(c.Choices()) != 0 {
		t.Errorf("offered for nothing are %v", c.Choices())
	}

	i := discordtest.Command("section", discordtest.TextOption("name", "Selling rice in the city"))
	if listed := w.sees(i); !listed.Ephemeral() || !strings.Contains(listed.Text(), "What does the rice cost in a restaurant?") {
		t.Fatalf("listed is %q", listed.Text())
	}
	x := on(w.shelf, discordtest.UserID)
	list := x.made(control{Kind: kindChoose, Key: sellingKey}).id()
	choice := x.made(control{Kind: kindOpen, Key: "li-na/shop-price"}).id()
	opened := w.sees(discordtest.Select(w.srv.AwaitResponse(i.ID), list, choice))
	if opened.Type != update || !strings.Contains(opened.Text(), "About two coins a bowl.") || !strings.Contains(opened.Text(), English().toSection) {
		t.Errorf("opened is of type %d: %q", opened.Type, opened.Text())
	}
}

func TestReload(t *testing.T) {
	w := newWorld(t, nil)
	moderator := func() *discordgo.Interaction {
		return discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload"))
	}

	if c := w.sees(discordtest.Command("reload")); !c.Ephemeral() || c.Text() != harmless(English().refusedMember) {
		t.Errorf("anybody is told %q", c.Text())
	}

	w.shelf.edit("Eleven years", "Twelve years")
	if c := w.sees(moderator()); !c.Ephemeral() || !strings.Contains(c.Text(), "Questions: 0 added, 1 changed, 0 removed.") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the reload the answer is %q", reply.Text())
	}
	if c := w.sees(moderator()); !strings.Contains(c.Text(), English().unchanged) {
		t.Errorf("after a reload of the same a moderator is told %q", c.Text())
	}

	w.shelf.edit("{#breeding}", "{#salt}")
	if c := w.sees(moderator()); !strings.Contains(c.Text(), English().notReloaded) || !strings.Contains(c.Text(), "rice.md") {
		t.Errorf("about content with a fault a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the refused reload the answer is %q", reply.Text())
	}
	if swapped, refused := w.count("faqbot_reloads_total", "swapped"), w.count("faqbot_reloads_total", "refused"); swapped != 2 || refused != 1 {
		t.Errorf("%v reloads were counted as swapped and %v as refused", swapped, refused)
	}
}

func TestReloadNamesEveryFault(t *testing.T) {
	w := newWorld(t, nil)
	var faults []error
	for range 40 {
		faults = append(faults, errors.New("talk.md:12: the answer has no question"+strings.Repeat(", and so on", 20)))
	}
	x := on(w.shelf, askerID)
	text := strings.Join(look(t, x.reloaded(knowledge.Change{}, errors.Join(faults...))).texts, "\n")
	if n := strings.Count(text, "talk.md"); n < 5 || !strings.HasSuffix(text, "and "+strconv.Itoa(40-n)+" more") {
		t.Errorf("%d faults are named, and at last %q", n, text[max(0, len(text)-20):])
	}
}

func TestReloadThatTakesLongIsDeferred(t *testing.T) {
	w := newWorld(t, nil)
	i := w.srv.AddInteraction(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload")))
	begun, goOn := make(chan struct{}), make(chan struct{})
	w.bot.table = []command{{
		definition: &discordgo.ApplicationCommand{Name: "reload", Type: discordgo.ChatApplicationCommand},
		run: func(exchange, actor, options) response {
			return working(func(context.Context) page {
				close(begun)
				<-goOn
				return note("Done.")
			})
		},
	}}
	var done sync.WaitGroup
	done.Go(func() {
		w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now().Add(-workTime)})
	})
	<-begun
	c := w.srv.AwaitCallback(i.ID)
	if c.Type != discordgo.InteractionResponseDeferredChannelMessageWithSource || !c.Ephemeral() {
		t.Errorf("callback of type %d, ephemeral %v", c.Type, c.Ephemeral())
	}
	close(goOn)
	done.Wait()
	if m := w.srv.AwaitResponse(i.ID); m.Text() != "Done." {
		t.Errorf("the response became %q", m.Text())
	}
}

func TestAFaultOfOursIsToldPolitely(t *testing.T) {
	w := newWorld(t, nil)
	for name, run := range map[string]func(exchange, actor, options) response{
		"in the handler": func(exchange, actor, options) response { panic("broken") },
		"in the work": func(exchange, actor, options) response {
			return working(func(context.Context) page { panic("broken") })
		},
	} {
		w.bot.table = []command{{definition: &discordgo.ApplicationCommand{Name: "ask", Type: discordgo.ChatApplicationCommand}, run: run}}
		if c := w.sees(discordtest.Command("ask")); !c.Ephemeral() || c.Text() != English().failed {
			t.Errorf("%s: told is %q", name, c.Text())
		}
	}
	if !strings.Contains(w.log.String(), "interaction handler failed") {
		t.Error("the fault was not logged")
	}
}

func TestALateCallbackIsGivenUp(t *testing.T) {
	w := newWorld(t, nil)
	i := w.srv.AddInteraction(discordtest.Command("ask", discordtest.TextOption("question", saltQuestion)))
	w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now().Add(-callbackTime)})
	if got := len(w.srv.Callbacks()); got != 0 {
		t.Errorf("%d callbacks were sent after Discord had stopped waiting", got)
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

func TestRegistration(t *testing.T) {
	w := newWorld(t, nil)
	ctx, stop := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() { w.bot.Run(ctx) })
	defer func() { stop(); done.Wait() }()

	w.srv.AwaitCommands("")
	w.srv.AwaitCommands(discordtest.GuildID)
	if got := len(w.srv.Commands("")); got != 2 {
		t.Errorf("%d commands everywhere, want 2", got)
	}
	if got := w.srv.Commands(discordtest.GuildID); len(got) != 1 || got[0].Name != "reload" {
		t.Errorf("commands at home are %v", got)
	}

	w.ready()
	w.srv.AwaitRequests("GET", "/applications/{application_id}/guilds/{guild_id}/commands", 2)
	if got := len(w.srv.Requests("PUT", "/applications/{application_id}/commands")); got != 1 {
		t.Errorf("%d times put, want 1: nothing had changed", got)
	}
}

func TestARefusedRegistrationIsTriedAgain(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("PUT", "/applications/{application_id}/commands").Refuse(codeMissingAccess))
	if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err == nil {
		t.Error("a refusal is no error")
	}
	if got := len(w.srv.Commands(discordtest.GuildID)); got != 1 {
		t.Errorf("a refusal in one place kept the commands out of the other: %d", got)
	}
	if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err != nil {
		t.Errorf("second time: %v", err)
	}
	if got := len(w.srv.Commands("")); got != 2 {
		t.Errorf("%d commands everywhere, want 2", got)
	}
}
