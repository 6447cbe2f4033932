package main

import (
	"os"
	"path/filepath"
	"time"

	"faqbot/bot/discordtest"
)

// deed is something that goes wrong.
type deed struct {
	name string
	do   func(*world) bool // returns whether it happened
}

// deeds are all of them. Each row has the same chance; some stand here twice.
func deeds() []deed {
	all := []deed{
		{"connection reset", onGateway(discordtest.Drop())},
		{"connection reset", onGateway(discordtest.Drop())},
		{"op 7", onGateway(discordtest.Reconnect())},
		{"op 9, resumable", onGateway(discordtest.InvalidSession(true))},
		{"op 9", rarely(onGateway(discordtest.InvalidSession(false)))},
		{"close 4000", onGateway(discordtest.Close(4000))},
		{"close 4008", onGateway(discordtest.Close(4008))},
		{"close 4009", rarely(onGateway(discordtest.Close(4009)))},
		{"silence", rarely(onGateway(discordtest.Silence()))},
		{"heartbeat asked for", onGateway(discordtest.Frame(`{"op":1,"d":null}`))},
		{"malformed packet", onGateway(discordtest.Frame(`{"op":0,"s":`))},
		{"unknown event", onGateway(discordtest.Frame(`{"op":0,"s":1,"t":"NEW","d":{}}`))},
		{"delivered twice", always(func(w *world) { w.discord.SendAgain() })},
		{"no RESUMED", rarely(always(func(w *world) { w.discord.OnResume(discordtest.Drop()) }))},
		{"no Hello", rarely(always(func(w *world) { w.discord.OnConnect(discordtest.Drop()) }))},
		{"discord down", rarely(always((*world).goDown))},
		{"content rewritten", always(func(w *world) { w.check(w.shelf.rewrite()) })},
		{"content broken off", always(func(w *world) { w.check(w.shelf.breakOff()) })},
		{"content touched", always(func(w *world) { w.check(w.shelf.touch()) })},
		{"content put back", always(func(w *world) { w.shelf.mend() })},
		{"journal deleted", rarely(always((*world).deleteJournal))},
	}
	for _, status := range []int{500, 502, 503} {
		all = append(all, deed{"down for one request", onRequest(func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Status(status) })})
	}
	for name, change := range map[string]func(*discordtest.RequestFault) *discordtest.RequestFault{
		"answer lost":  (*discordtest.RequestFault).Lose,
		"request lost": (*discordtest.RequestFault).Reset,
		"slow answer":  func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Slow(700 * time.Millisecond) },
		"limit of a route": func(f *discordtest.RequestFault) *discordtest.RequestFault {
			return f.RateLimit(300 * time.Millisecond)
		},
		"limit of the bot": func(f *discordtest.RequestFault) *discordtest.RequestFault {
			return f.GlobalRateLimit(300 * time.Millisecond)
		},
		"limit of everybody": func(f *discordtest.RequestFault) *discordtest.RequestFault {
			return f.CloudflareRateLimit(300 * time.Millisecond)
		},
	} {
		all = append(all, deed{name, onRequest(change)})
	}
	return ordered(all)
}

// onGateway causes a fault of the gateway, if there is a connection.
func onGateway(f discordtest.GatewayFault) func(*world) bool {
	return func(w *world) bool { return w.stand.Gateway.Ready() && w.discord.Disturb(f) > 0 }
}

// onRequest causes a fault of the requests to one operation.
func onRequest(change func(*discordtest.RequestFault) *discordtest.RequestFault) func(*world) bool {
	return always(func(w *world) {
		routes := [][2]string{
			{"POST", "/channels/{channel_id}/messages"}, {"POST", "/interactions/{interaction_id}/{interaction_token}/callback"},
			{"PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"}, {"GET", "/gateway/bot"},
		}
		route := routes[w.rand.IntN(len(routes))]
		w.discord.Script(change(discordtest.OnRequest(route[0], route[1])))
	})
}

// always is a deed that happens whenever its turn comes.
func always(do func(*world)) func(*world) bool {
	return func(w *world) bool {
		do(w)
		return true
	}
}

// rarely lets a deed happen one time in five. It is for deeds that keep the bot away for long, which would leave no time
// for others.
func rarely(do func(*world) bool) func(*world) bool {
	return func(w *world) bool { return w.rand.IntN(5) == 0 && do(w) }
}

// goDown takes Discord away for a while. Sometimes Discord forgets all sessions as well.
func (w *world) goDown() {
	w.discord.GoDown()
	if w.rand.IntN(2) == 0 {
		w.discord.ForgetSessions()
	}
	w.away = time.Now().Add(time.Duration(w.rand.Int64N(int64(4 * time.Second))))
}

func (w *world) deleteJournal() {
	files, err := filepath.Glob(filepath.Join(w.data, "journal.db*"))
	for _, file := range files {
		err = errs(err, os.Remove(file))
	}
	w.check(err)
}

// check reports a failure of this program itself.
func (w *world) check(err error) {
	if err != nil {
		w.Errorf("%v", err)
	}
}
