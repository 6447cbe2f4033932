package gateway

import (
	"context"
	"crypto/tls"
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
	// anything else is read and so should not take long. Its context ends only when Run may wait no longer.
	Handle func(context.Context, Event)

	Log     zerolog.Logger
	Metrics prometheus.Registerer // nil for none
}

// Gateway keeps the bot connected.
type Gateway struct {
	options Options
	limits  limits
	tls     *tls.Config // nil for the standard one
	log     zerolog.Logger
	metrics metrics
	current atomic.Pointer[conn] // the latest connection
	stuck   atomic.Int64         // sessions that did not
}

// limits bound how long things take and how much there may be of them.
type limits struct {
	open     time.Duration // to come up, from the start of a connection
	grace    time.Duration // for a session to end after its connection; discordgo sleeps for 1 s of it
	farewell time.Duration // for Discord to close the connection after we have said goodbye
	drain    time.Duration // to finish what is in flight in the end, the farewell included
	stable   time.Duration // a connection that was up for this long starts the count of failures again
	first    time.Duration // back-off after one failure
	longest  time.Duration // back-off after many
	invalidA time.Duration // Discord wants a random wait between these two
	invalidB time.Duration // after it called a session invalid

	perMinute, perDay int   // identifies
	stuck             int64 // sessions that do not end, before the program should

	messages, messageWorkers         int // queued, and handled at once
	interactions, interactionWorkers int
}

// standard is what Run goes by. An interaction's handler may wait for Discord several times, and has only 3 s in all to
// begin with; a message's may have to wait until its channel takes another one. Hence the many workers.
func standard() limits {
	return limits{
		open: 30 * time.Second, grace: 5 * time.Second, stable: time.Minute,
		farewell: time.Second, drain: 7500 * time.Millisecond, // many give a program 10 s to end in all
		first: time.Second, longest: time.Minute, invalidA: time.Second, invalidB: 5 * time.Second,
		perMinute: 5, perDay: 200, stuck: 10,
		messages: 1024, messageWorkers: 64, interactions: 256, interactionWorkers: 64,
	}
}

// New returns a gateway that is not connected yet.
func New(o Options) *Gateway {
	return &Gateway{options: o, limits: standard(), log: o.Log, metrics: newMetrics(o.Metrics)}
}

// Ready reports whether the bot is connected and hears of events.
func (g *Gateway) Ready() bool {
	c := g.current.Load()
	return c != nil && c.isUp()
}

// Run keeps the bot connected until ctx is done. Then it takes no more events, leaves, and meanwhile finishes those that
// it has, all within limits.drain, and returns nil; discordgo's last session sleeps for a second more. It returns a
// [*Refusal] when Discord will not have the bot, and [ErrStuck] when the program should be started again. It may be
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
		if g.stuck.Load() >= g.limits.stuck {
			return ErrStuck
		}
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
