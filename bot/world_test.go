package bot

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
	"faqbot/bot/tallytest"
	"faqbot/knowledge/journal"
)

// world is a bot on a Discord of its own, to which the test hands events.
type world struct {
	*testing.T
	srv     *discordtest.Server
	bot     *Bot
	shelf   *shelftest.Shelf
	counted *metrics.Set
	log     *bytes.Buffer
	ahead   time.Duration // of the real time
}

func newWorld(t *testing.T, change func(*Options)) *world {
	w := &world{T: t, srv: discordtest.New(t), shelf: shelftest.New(t), counted: metrics.NewSet(), log: &bytes.Buffer{}}
	o := Options{
		Library:        w.shelf.Library,
		Journal:        w.shelf.Journal,
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

// restart puts another bot with this journal in the place of the first, which knows nothing of it.
func (w *world) restart(kept *journal.Journal) {
	o := w.bot.options
	o.Journal, o.Metrics = kept, nil
	w.bot = New(o)
	w.ready()
}

func (w *world) ready() { w.readyWith(w.bot.Intents()) }

// readyWith connects the bot with the intents that Discord granted.
func (w *world) readyWith(granted discordgo.Intent) {
	w.bot.Handle(w.Context(), gateway.Event{Ready: &gateway.Ready{
		Intents: granted,
		UserID:  discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID},
	}})
}

// happens hands an event over as the gateway does: only what concerns the bot.
func (w *world) happens(e gateway.Event) {
	e.Received = w.bot.options.Now()
	if w.bot.Concerns(e) {
		w.bot.Handle(w.Context(), e)
	}
}

// hears hands a message over and returns the bot's reply to it; ok is false when there is none.
func (w *world) hears(m *discordgo.Message) (reply discordtest.Message, ok bool) {
	w.Helper()
	m = w.srv.AddMessage(m)
	before := len(w.srv.Messages(m.ChannelID))
	w.happens(gateway.Event{Message: m})
	all := w.srv.Messages(m.ChannelID)
	if len(all) > before+1 {
		w.Errorf("%d messages for one", len(all)-before)
	}
	if len(all) == before {
		return discordtest.Message{}, false
	}
	return all[before], true
}

// sees hands an interaction over and returns its callback. On a slow machine the bot may ask for time: then it is as if what it
// showed in the end had come at once.
func (w *world) sees(i *discordgo.Interaction) discordtest.Callback {
	w.Helper()
	i = w.srv.AddInteraction(i)
	w.happens(gateway.Event{Interaction: i})
	for _, c := range w.srv.Callbacks() {
		if c.InteractionID == i.ID {
			if c.Type == discordgo.InteractionResponseDeferredChannelMessageWithSource {
				c.Type = discordgo.InteractionResponseChannelMessageWithSource
				c.Body = slices.Concat([]byte(`{"data":`), w.srv.AwaitResponse(i.ID).Raw, []byte("}"))
			}
			return c
		}
	}
	w.Fatalf("interaction %s got no callback", i.ID)
	return discordtest.Callback{}
}

// count returns the sum of all series of a counter whose labels have these values, in the order of the labels' names.
func (w *world) count(name string, values ...string) float64 {
	w.Helper()
	return tallytest.Sum(w, w.counted, name, values...)
}

// made is a button as the bot makes it, of a kind and about a key.
func made(c component.Control, k component.Kind, key string) string {
	c.Kind, c.Key = k, key
	return c.ID()
}

const (
	withSource = discordgo.InteractionResponseChannelMessageWithSource
	update     = discordgo.InteractionResponseUpdateMessage
)
