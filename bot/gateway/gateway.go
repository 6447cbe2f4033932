package gateway

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/rest"
)

// Options configure a Gateway. REST, Token and Handle are required.
type Options struct {
	REST    *rest.Client
	Token   string // the bot's token, revealed, without "Bot "
	Intents discordgo.Intent

	// Handle handles an event. It is called from several goroutines. A Ready is handled before anything else is read, so it
	// should not take long. The context ends when Run may wait no longer; that of a message also ends when nobody would
	// read an answer any more.
	Handle func(context.Context, Event)

	// Concerns returns false for a message, an edit or a deletion that the bot has nothing to do with. Such an event takes no
	// place in the queue, unless it is an edit or a deletion that follows a waiting message of its channel. Concerns is called
	// before anything else is read, one call at a time, so it must not wait. Nil means that everything concerns the bot.
	Concerns func(Event) bool

	Log     zerolog.Logger
	Metrics *metrics.Set // nil for none
}

// Gateway keeps the bot connected.
type Gateway struct {
	options Options
	limits  limits
	wire    *http.Transport
	log     zerolog.Logger
	counts  counts
	current atomic.Pointer[conn] // the latest connection
}

// limits bound how long things take and how many there may be.
type limits struct {
	hello    time.Duration // for Hello, from the start of a connection
	open     time.Duration // for a session to come up, likewise
	farewell time.Duration // for Discord to close the connection after we have said goodbye
	drain    time.Duration // to finish what is in flight at the end, the farewell included
	initial  time.Duration // longest pause after a connection that was up, and after one failure
	longest  time.Duration // pause after many failures
	invalidA time.Duration // Discord wants a random wait between these two
	invalidB time.Duration // after it called a session invalid

	perMinute, perDay int           // identifies
	apart             time.Duration // between two of them

	messages, interactions queueing
	late                   time.Duration // from its receipt, when a message is not answered any more
}

// queueing is how events of one kind wait for their turn.
type queueing struct {
	size     int           // how many may wait
	each     int           // how many of them with the same key: of one channel
	workers  int           // how many are handled at once
	patience time.Duration // how long one may wait
}

// standard returns the limits of a real gateway.
//
// A message may have to wait until its channel allows another one, and an interaction until Discord has answered; so there
// are many workers. A channel allows about one message a second: more than a few of one channel would wait in vain. Discord
// accepts no response to an interaction after 3 s.
func standard() limits {
	return limits{
		hello: 10 * time.Second, open: 30 * time.Second,
		farewell: time.Second, drain: 6 * time.Second, // of the 10 s that the program has to end
		initial: time.Second, longest: time.Minute, invalidA: time.Second, invalidB: 5 * time.Second,
		perMinute: 10, perDay: 200, apart: 5 * time.Second, // Discord allows one in 5 s, and 1,000 a day
		messages:     queueing{size: 1024, each: 16, workers: 64, patience: 10 * time.Second},
		interactions: queueing{size: 256, each: 256, workers: 256, patience: 2500 * time.Millisecond},
		late:         12 * time.Second,
	}
}

// New returns a gateway that is not connected yet.
func New(o Options) *Gateway {
	g := &Gateway{options: o, limits: standard(), wire: o.REST.Wire(), log: o.Log, counts: newCounts(o.Metrics)}
	g.wire.DisableKeepAlives = true // each connection to the gateway is another one
	g.wire.MaxResponseHeaderBytes = 64 << 10
	return g
}

// Ready returns true while the bot is connected and receives events.
func (g *Gateway) Ready() bool {
	c := g.current.Load()
	return c != nil && c.isUp()
}

// Run keeps the bot connected until ctx is done. Then it accepts no more events, disconnects, finishes the events that it
// has, all within limits.drain, and returns nil. It returns a [*Refusal] when Discord will not have the bot. It may be
// called once.
func (g *Gateway) Run(ctx context.Context) error {
	work, finish := context.WithCancel(context.WithoutCancel(ctx))
	defer finish()
	d := g.newDesk(work)
	ctx, end := context.WithCancel(ctx)
	defer end()
	go func() {
		<-ctx.Done()
		d.close()
		select {
		case <-time.After(g.limits.drain): // from here, not from when the connection is over
			finish()
		case <-work.Done():
		}
	}()

	err := g.stay(ctx, d)
	end()
	d.drain()
	return err
}

// stay keeps up a connection until ctx is done or there is no use in it.
func (g *Gateway) stay(ctx context.Context, d *desk) error {
	k := &keeper{
		Gateway: g,
		desk:    d,
		intents: g.options.Intents,
		budget:  budget{perMinute: g.limits.perMinute, perDay: g.limits.perDay, apart: g.limits.apart},
	}
	for ctx.Err() == nil {
		e, err := k.connect(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		pause, err := k.judge(e)
		if err != nil {
			return err
		}
		if err := g.pause(ctx, pause); err != nil {
			return err
		}
	}
	return nil
}

// pause waits, unless ctx ends or the token is refused first.
func (g *Gateway) pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return nil
	case <-g.options.REST.Refused():
		return &Refusal{Advice: adviceToken}
	}
}
