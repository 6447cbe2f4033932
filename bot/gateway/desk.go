package gateway

import (
	"context"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
)

// desk receives the events of all sessions and passes them to the handler.
type desk struct {
	*Gateway
	notices      *notices
	work         context.Context // of all handlers; the one context that is stored, since it belongs to the desk's life
	messages     *lane
	interactions *lane
}

func (g *Gateway) newDesk(work context.Context) *desk {
	d := &desk{Gateway: g, notices: newNotices(g.log), work: work}
	d.messages = newLane(g.limits.messages, d.shedding("message"), d.handle)
	d.interactions = newLane(g.limits.interactions, d.shedding("interaction"), d.handle)
	return d
}

// shedding returns a function that counts and logs the events that a lane drops.
func (d *desk) shedding(lane string) func(why string) {
	return func(why string) {
		d.counts.shed(lane, why)
		d.notices.happened(subject{what: "events dropped", kind: lane, why: why}, nil)
	}
}

// origin describes the session that an event comes from.
type origin struct {
	intents discordgo.Intent
	away    time.Time // when the session before this one was last heard; zero when there was none
}

// take receives an event. It returns at once, except for a Ready, which it has handled first.
func (d *desk) take(kind string, raw []byte, from origin) {
	received := time.Now()
	defer func() {
		if fault := recover(); fault != nil {
			d.counts.panics.Inc()
			d.log.Error().Any("fault", fault).Bytes("stack", stack()).Msg("event not taken")
		}
	}()
	if !handled(kind) {
		d.counts.event(label(kind))
		return
	}
	e, err := event(kind, raw, received)
	if err != nil {
		d.counts.event("unreadable")
		d.notices.happened(subject{what: "event not read", kind: kind}, err)
	} else {
		d.counts.event(label(kind))
	}
	switch {
	case e.Interaction != nil:
		d.interactions.put(e.Interaction.ID, e)
	case e.Unreadable != nil:
		d.interactions.put(e.Unreadable.ID, e)
	case err != nil:
	case e.Ready != nil:
		e.Ready.Intents = from.intents
		if !from.away.IsZero() {
			e.Ready.Missed = Gap{From: from.away, To: received}
		}
		d.handle(e)
	case d.options.Concerns == nil || d.options.Concerns(e):
		d.messages.put(e.channel(), e)
	case e.Message == nil: // it may concern a message that still waits
		d.messages.follow(e.channel(), e)
	}
}

// label names the type of an event in metrics and logs. There is a bounded number of names.
func label(kind string) string {
	if handled(kind) || kind == "RESUMED" {
		return kind
	}
	return "other"
}

// handle calls the handler, and recovers when it panics.
func (d *desk) handle(e Event) {
	defer func() {
		if fault := recover(); fault != nil {
			d.counts.panics.Inc()
			d.log.Error().Any("fault", fault).Bytes("stack", stack()).Msg("event handler panicked")
		}
	}()
	ctx := d.work
	if e.Message != nil {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(ctx, e.Received.Add(d.limits.late))
		defer cancel()
	}
	d.options.Handle(ctx, e)
}

// stack returns where a panic came from, as much as belongs into a log.
func stack() []byte {
	const enough = 4 << 10
	s := debug.Stack()
	return s[:min(len(s), enough)]
}

// close refuses further events.
func (d *desk) close() {
	d.messages.close()
	d.interactions.close()
}

// drain returns when everything taken has been handled, or when the handlers' context has ended.
func (d *desk) drain() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		d.messages.wait()
		d.interactions.wait()
	}()
	select {
	case <-done:
	case <-d.work.Done():
		d.log.Warn().Msg("left before every event was handled")
	}
	d.notices.close()
}
