package gateway

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

// keeper makes one connection after the other. It belongs to the goroutine of Run.
type keeper struct {
	*Gateway
	desk    *desk
	intents discordgo.Intent
	at      place     // what to go on from; the zero value to start anew
	home    string    // where sessions are started
	heard   time.Time // when Discord last sent something in a session; zero before the first session
	budget  budget
	pace    pace
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

// destination waits until a connection is allowed and returns its address.
func (k *keeper) destination(ctx context.Context) (*url.URL, error) {
	if k.at.id != "" {
		return address(cmp.Or(k.at.resumeURL, k.home))
	}
	if wait := k.budget.wait(time.Now()); wait > 0 {
		if wait <= k.limits.apart { // as after any session that ends soon
			k.log.Debug().Stringer("wait", wait).Msg("gateway session started a moment ago, the next one waits")
		} else {
			k.log.Error().Stringer("wait", wait).Msg("too many gateway sessions started, not connected until some time has passed")
		}
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

// attempt connects to u, serves the connection, and returns how it ended.
func (k *keeper) attempt(ctx context.Context, u *url.URL) ending {
	begun := time.Now()
	socket, raw, err := k.open(ctx, u)
	if err != nil {
		return ending{err: err, place: k.at}
	}
	from := origin{intents: k.intents, away: k.heard}
	c := newConn(
		socket, raw, credentials{k.options.Token, k.intents},
		gate{place: k.at, hello: begun.Add(k.limits.hello), limit: begun.Add(k.limits.open)},
		func(kind string, content []byte) { k.desk.take(kind, content, from) }, k.desk.notices,
	)
	k.current.Store(c)
	attended := make(chan struct{})
	go func() {
		defer close(attended)
		k.attend(ctx, c)
	}()
	e := c.serve()
	<-attended
	e.resumed = k.at.id != ""
	if !e.identified.IsZero() {
		k.budget.spend(e.identified)
	}
	return e
}

// attend returns when the connection has ended. It ends it when ctx does, or when Discord has refused the token elsewhere.
func (k *keeper) attend(ctx context.Context, c *conn) {
	up := c.up
	for {
		select {
		case <-up:
			up = nil
			k.arrived()
		case <-c.ended:
			return
		case <-ctx.Done():
			c.leave(k.limits.farewell)
			return
		case <-k.options.REST.Refused():
			c.leave(k.limits.farewell)
			return
		}
	}
}

func (k *keeper) arrived() {
	how := "identify"
	if k.at.id != "" {
		how = "resume"
	}
	k.counts.connect(how)
	k.log.Info().Str("how", how).Msg("connected to discord")
}

// judge decides how to go on after a connection and returns the pause before the next one. After an error there is no next one.
func (k *keeper) judge(e ending) (time.Duration, error) {
	k.at = e.place
	if e.up {
		k.heard = e.heard
	}
	switch e.next() {
	case stop:
		return 0, k.refused(e)
	case anew:
		k.at = place{}
	}
	pause := k.pace.after(e, k.limits, time.Now())
	if !e.greeted { // the gateway has not ended the session: keep it, and try the other address
		k.at.resumeURL = ""
	}
	if k.pace.strikes >= 2 {
		k.at, k.pace.strikes = place{}, 0
	}
	k.log.Warn().Err(e.err).Bool("was_up", e.up).Bool("resume", k.at.id != "").Int("failures", k.pace.failures).
		Stringer("pause", pause).Msg("not connected to discord")
	return pause, nil
}

// refused returns the error for a close code that is final, unless the bot can do without what it was refused.
func (k *keeper) refused(e ending) error {
	var closed closeError
	errors.As(e.err, &closed)
	if closed.code == closeDisallowedIntents && k.intents&discordgo.IntentMessageContent != 0 {
		k.intents &^= discordgo.IntentMessageContent
		k.at = place{}
		k.log.Error().Msg("discord does not let the bot read messages in answer channels: enable it in the developer portal " +
			"under Bot \u2192 Message Content Intent, or configure no answer channels; going on without answer channels")
		return nil
	}
	return refusal(closed.code)
}

// address reads a gateway address that Discord gave. The token is sent there, so it must be encrypted or loopback.
func address(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return nil, errors.New("gateway address that cannot be read")
	case u.Hostname() == "" || u.User != nil:
		return nil, fmt.Errorf("gateway address without a host, or with a user: %q", u.Host)
	case u.Scheme != "wss" && !(u.Scheme == "ws" && isLoopback(u.Hostname())):
		return nil, fmt.Errorf("gateway address that is not encrypted: %s://%s", u.Scheme, u.Host)
	}
	u.RawQuery, u.Fragment = "v="+discordgo.APIVersion+"&encoding=json", ""
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

func isLoopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}
