package gateway

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

// keeper is the course of connections, one after the other. It belongs to the goroutine of Run.
type keeper struct {
	*Gateway
	desk    *desk
	intents discordgo.Intent
	at      place  // what to go on from; the zero value to start anew
	home    string // where sessions are started
	budget  budget

	failures int // connections that ended, without a long-lived one among them
	strikes  int // connections running that Discord greeted, and that did not come up all the same
}

// connect makes the next connection and returns when it has ended, or when ctx has.
func (k *keeper) connect(ctx context.Context) (ending, error) {
	u, err := k.destination(ctx)
	switch {
	case rest.Unauthorized(err):
		return ending{}, &Refusal{Advice: adviceToken}
	case err != nil:
		return ending{err: err, place: k.at}, nil
	}
	return k.attempt(ctx, u), nil
}

// destination returns where to connect to, when that is allowed.
func (k *keeper) destination(ctx context.Context) (*url.URL, error) {
	if k.at.id != "" {
		return address(cmp.Or(k.at.resumeURL, k.home))
	}
	if wait := k.budget.wait(time.Now()); wait > 0 {
		k.log.Error().Stringer("wait", wait).Msg("too many gateway sessions started, not connected until some time has passed")
		if err := k.pause(ctx, wait); err != nil {
			return nil, err
		}
	}
	there, err := k.options.REST.Gateway(ctx)
	if err != nil {
		return nil, err
	}
	if there.Remaining < 1 && there.ResetAfter > 0 {
		k.log.Error().Stringer("wait", there.ResetAfter).
			Msg("discord allows no more gateway sessions today, not connected until it does")
		if err := k.pause(ctx, there.ResetAfter); err != nil {
			return nil, err
		}
	}
	k.home = there.URL
	return address(there.URL)
}

// attempt connects to u and returns when that is over.
func (k *keeper) attempt(ctx context.Context, u *url.URL) ending {
	deadline := time.Now().Add(k.limits.open)
	dialing, cancel := context.WithDeadline(ctx, deadline)
	defer cancel()
	raw, err := dial(dialing, u, k.tls)
	if err != nil {
		return ending{err: err, place: k.at}
	}
	c := newConn(raw, "Bot "+k.options.Token, k.at, deadline)
	k.current.Store(c)
	s := open(c, u, k.options.Token, k.intents, func(e *discordgo.Event) { k.desk.take(e.Type, e.RawData, k.intents) })
	lasted := k.attend(ctx, c)
	e := c.ending()
	e.lasted = lasted
	if e.identified {
		k.budget.spend(time.Now())
	}
	if e.err == errDropped { // the session knows why
		if _, err := s.buried(k.limits.grace); err != nil {
			e.err = err
			return e
		}
	}
	go k.bury(s)
	return e
}

// attend returns when the connection has ended, and how long it was up. It ends it when ctx does, or when Discord has
// refused the token elsewhere.
func (k *keeper) attend(ctx context.Context, c *conn) time.Duration {
	var since time.Time
	up := c.up
	for {
		select {
		case <-up:
			up, since = nil, time.Now()
			k.arrived()
			continue
		case <-c.ended:
		case <-ctx.Done():
			c.leave(k.limits.farewell)
		case <-k.options.REST.Refused():
			c.leave(k.limits.farewell)
		}
		break
	}
	<-c.ended
	if since.IsZero() {
		return 0
	}
	return time.Since(since)
}

func (k *keeper) arrived() {
	how := "identify"
	if k.at.id != "" {
		how = "resume"
	}
	k.metrics.connects.WithLabelValues(how).Inc()
	k.log.Info().Str("how", how).Msg("connected to discord")
}

// bury waits until a session is gone for good.
func (k *keeper) bury(s *session) {
	if gone, _ := s.buried(k.limits.grace); !gone { // why it ended is known already
		k.stuck.Add(1)
		k.metrics.stuck.Inc()
		k.log.Error().Msg("gateway session does not end")
	}
}

// judge decides how to go on after a connection, and after which pause. An error says not at all.
func (k *keeper) judge(e ending) (time.Duration, error) {
	k.at = e.place
	if e.malformed > 0 {
		k.metrics.events.WithLabelValues("unreadable").Add(float64(e.malformed))
	}
	switch e.next() {
	case stop:
		return 0, k.refused(e)
	case anew:
		k.at = place{}
	}
	k.count(e)
	pause := backoff(k.failures, k.limits.first, k.limits.longest)
	if errors.As(e.err, new(invalidSession)) {
		pause = max(pause, between(k.limits.invalidA, k.limits.invalidB))
	}
	k.log.Warn().Err(e.err).Bool("was_up", e.up).Bool("resume", k.at.id != "").Int("failures", k.failures).
		Stringer("pause", pause).Msg("not connected to discord")
	return pause, nil
}

// count keeps the counts of failures, and gives up a session that cannot be gone on with.
func (k *keeper) count(e ending) {
	if e.lasted >= k.limits.stable {
		k.failures = 0
	}
	k.failures++
	switch {
	case e.up:
		k.strikes = 0
	case e.greeted:
		k.strikes++
	default: // not Discord's doing: the session is kept, and the other address tried
		k.at.resumeURL = ""
	}
	if k.strikes >= 2 {
		k.at, k.strikes = place{}, 0
	}
}

// refused returns the error for a close code that is final, unless the bot can do without what it was refused.
func (k *keeper) refused(e ending) error {
	var closed closeError
	errors.As(e.err, &closed)
	if closed.code == closeDisallowedIntents && k.intents&discordgo.IntentMessageContent != 0 {
		k.intents &^= discordgo.IntentMessageContent
		k.at = place{}
		k.log.Error().Msg("discord does not let the bot read messages in answer channels: enable it in the developer portal " +
			"under Bot → Message Content Intent, or configure no answer channels; going on without answer channels")
		return nil
	}
	return refusal(closed.code)
}
