package moderate

import (
	"bytes"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/deliver"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/identity"
	"faqbot/bot/listen"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
	"faqbot/knowledge/journal"
)

// world is a steward on a Discord of its own.
type world struct {
	*Steward
	t     *testing.T
	srv   *discordtest.Server
	log   *bytes.Buffer
	ahead time.Duration // of the real time
}

// newWorld returns a steward that knows who the bot is. Each change is made to its options.
func newWorld(t *testing.T, change ...func(*Options)) *world {
	w := &world{t: t, srv: discordtest.New(t), log: &bytes.Buffer{}}
	shelf := shelftest.New(t)
	o := Options{
		Library: shelf.Library, Journal: shelf.Journal,
		REST:       rest.New(rest.Options{Token: w.srv.Token(), APIBase: w.srv.APIBase(), Log: zerolog.Nop()}),
		Moderators: []string{discordtest.OtherUserID},
		Intents:    discordgo.IntentGuildMessages,
		Log:        zerolog.New(zerolog.SyncWriter(w.log)),
		Now:        func() time.Time { return time.Now().Add(w.ahead) },
	}
	for _, c := range change {
		c(&o)
	}
	w.start(o)
	return w
}

// start starts a steward that knows nothing of one before it.
func (w *world) start(o Options) {
	o.Sender = deliver.New(o.REST, o.Journal, o.Log, o.Now)
	o.Identity = identity.New("")
	o.Places = listen.NewPlaces(o.REST, o.Log, o.Now)
	w.Steward = New(o)
	w.ready()
}

func (w *world) restart(kept *journal.Journal) {
	o := w.options
	o.Journal = kept
	w.start(o)
}

func (w *world) ready() {
	w.Ready(gateway.Ready{UserID: discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID}})
}

// forbidden says that the bot may not write in a channel, and has told what there is to be told of it.
func (w *world) forbidden(guild, channel string) {
	w.t.Helper()
	w.Forbidden(&deliver.Forbidden{Guild: guild, Channel: channel, Code: rest.CodeNoPermission})
	for {
		select {
		case c := <-w.complaints:
			w.complain(w.t.Context(), c)
		default:
			return
		}
	}
}
