package gateway

import (
	"context"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
)

// desk takes the events of all sessions and has them handled.
type desk struct {
	*Gateway
	work         context.Context // of all handlers; the one context that is stored, since it belongs to the desk's life
	messages     *lane
	interactions *lane
}

func (g *Gateway) newDesk(work context.Context) *desk {
	d := &desk{Gateway: g, work: work}
	d.messages = newLane(g.limits.messages, g.limits.messageWorkers, g.metrics.shed.WithLabelValues("message"), d.handle)
	d.interactions = newLane(
		g.limits.interactions, g.limits.interactionWorkers, g.metrics.shed.WithLabelValues("interaction"), d.handle)
	return d
}

// takeWith returns what takes the events of a session with these intents.
func (d *desk) takeWith(intents discordgo.Intent) func(*discordgo.Event) {
	return func(raw *discordgo.Event) { d.take(raw, intents) }
}

// take takes an event from a session. It is called by discordgo, which reads on only when it returns and does not
// survive a panic.
func (d *desk) take(raw *discordgo.Event, intents discordgo.Intent) {
	received := time.Now()
	defer func() {
		if fault := recover(); fault != nil {
			d.metrics.panics.Inc()
			d.log.Error().Any("fault", fault).Bytes("stack", stack()).Msg("event not taken")
		}
	}()
	e, ok := event(raw, received)
	d.metrics.events.WithLabelValues(label(raw, ok)).Inc()
	switch {
	case !ok:
	case e.Interaction != nil:
		d.interactions.put(e.Interaction.ID, e)
	case e.Ready != nil:
		e.Ready.Intents = intents
		d.handle(e)
	default:
		d.messages.put(e.channel(), e)
	}
}

// label names the type of an event in metrics. There is a bounded number of names.
func label(raw *discordgo.Event, ok bool) string {
	switch raw.Type {
	case "READY", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "INTERACTION_CREATE":
		if !ok {
			return "unreadable"
		}
		return raw.Type
	case "RESUMED":
		return raw.Type
	}
	return "other"
}

// handle has an event handled, whatever happens in the handler.
func (d *desk) handle(e Event) {
	defer func() {
		if fault := recover(); fault != nil {
			d.metrics.panics.Inc()
			d.log.Error().Any("fault", fault).Bytes("stack", stack()).Msg("event handler panicked")
		}
	}()
	d.options.Handle(d.work, e)
}

// stack returns where a panic came from, as much as belongs into a log.
func stack() []byte {
	const enough = 4 << 10
	s := debug.Stack()
	return s[:min(len(s), enough)]
}

// close takes no more events.
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
}
