package gateway

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"faqbot/bot/rest"
)

// Options are what a Gateway is made of. REST, Token and Handle are required.
type Options struct {
	REST    *rest.Client
	Token   string // the bot's token, revealed, without "Bot "
	Intents discordgo.Intent

	// Handle handles an event. It is called from several goroutines, except for a Ready, which is handled before
	// anything else is read and so should not take long. Its context ends only when Run may wait no longer; that of a message
	// also when an answer would come too late for anybody to read.
	Handle func(context.Context, Event)

	// Concerns returns false for a message, an edit or a deletion that the bot has nothing to do with: it then takes no
	// place in the queue. It is called for each of them, one after the other, before anything else is read, and so must not
	// wait for anything. An edit or a deletion that follows a message which still waits is handed over all the same. Nil
	// means that everything concerns the bot.
	Concerns func(Event) bool

	Log     zerolog.Logger
	Metrics prometheus.Registerer // nil for none
}

// Gateway keeps the bot connected.
type Gateway struct {
	options Options
	limits  limits
	wire    *http.Transport
	log     zerolog.Logger
	metrics metrics
	current atomic.Pointer[conn] // the latest connection
}

// limits bound how long things take and how much there may be of them.
type limits struct {
	hello    time.Duration // for Hello, from the start of a connection
	open     time.Duration // for a session to come up, likewise
	farewell time.Duration // for Discord to close the connection after we have said goodbye
	drain    time.Duration // to finish what is in flight in the end, the farewell included
	first    time.Duration // longest pause after a connection that was up, and after one failure
	longest  time.Duration // pause after many failures
	invalidA time.Duration // Discord wants a random wait between these two
	invalidB time.Duration // after it called a session invalid

	perMinute, perDay int // identifies

	messages, channel, messageWorkers int           // messages that wait, of one channel as well, and that are handled at once
	interactions, interactionWorkers  int           // likewise, of everybody
	patience                          time.Duration // how long a message may wait
	late                              time.Duration // when a message is not answered any more, from its receipt
	interactionPatience               time.Duration // how long an interaction may wait
}

// standard is what Run goes by.
//
// An interaction's handler may wait for Discord several times, and has only 3 s in all to begin with; a message's may have
// to wait until its channel takes another one. Hence the many workers. A channel takes about one message a second: more
// than channel of them would wait in vain.
func standard() limits {
	return limits{
		hello: 10 * time.Second, open: 30 * time.Second,
		farewell: time.Second, drain: 6 * time.Second, // many give a program 10 s to end, and others need some of it
		first: time.Second, longest: time.Minute, invalidA: time.Second, invalidB: 5 * time.Second,
		perMinute: 10, perDay: 200, // Discord allows one in 5 s, and 1,000 a day
		messages: 1024, channel: 16, messageWorkers: 64, interactions: 256, interactionWorkers: 256,
		patience: 10 * time.Second, late: 12 * time.Second, interactionPatience: 2500 * time.Millisecond,
	}
}

// New returns a gateway that is not connected yet.
func New(o Options) *Gateway {
	g := &Gateway{options: o, limits: standard(), wire: o.REST.Wire(), log: o.Log, metrics: newMetrics(o.Metrics)}
	g.wire.DisableKeepAlives = true // each connection to the gateway is another one
	g.wire.MaxResponseHeaderBytes = 64 << 10
	return g
}

// Ready reports whether the bot is connected and hears of events.
func (g *Gateway) Ready() bool {
	c := g.current.Load()
	return c != nil && c.isUp()
}

// Run keeps the bot connected until ctx is done. Then it takes no more events, leaves, and meanwhile finishes those that
// it has, all within limits.drain, and returns nil. It returns a [*Refusal] when Discord will not have the bot. It may be
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
		budget:  budget{perMinute: g.limits.perMinute, perDay: g.limits.perDay},
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
