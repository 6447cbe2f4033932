package gateway

import (
	"encoding/json"
	"strings"
	"testing"

	"faqbot/bot/discordtest"
)

// TestWhatCannotBeReadCostsOneLine has three messages that cannot be read and three packets that are none, within a minute.
func TestWhatCannotBeReadCostsOneLine(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	for range 3 {
		srv.Dispatch(typeMessageCreate, json.RawMessage(`{"id":"5","channel_id":"6","author":7}`))
		srv.Inject(discordtest.Frame(`{"op":0,`))
	}
	r.works()
	log := r.logged()
	for line, want := range map[string]string{
		`"message":"event not read"`:         `"level":"warn","error":"read message: `,
		`"message":"gateway packet dropped"`: `"level":"warn","count":1,"type":"other","why":"no packet"`,
	} {
		var found []string
		for l := range strings.Lines(log) {
			if strings.Contains(l, line) {
				found = append(found, l)
			}
		}
		if len(found) != 1 || !strings.Contains(found[0], want) {
			t.Errorf("the log says %q, want one line with %s", found, want)
		}
	}
	if n := len(srv.Connections()); n != 1 {
		t.Errorf("%d connections, want the first to last", n)
	}
}

// TestAFaultOfOursCostsOneEvent has the bot panic where it looks at an event for the first time, in the goroutine of the
// connection.
func TestAFaultOfOursCostsOneEvent(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, func(g *Gateway) {
		g.options.Concerns = func(e Event) bool {
			if e.Deleted != nil {
				panic("injected")
			}
			return true
		}
	})
	srv.AwaitConnection()
	srv.Dispatch(typeMessageDelete, json.RawMessage(`{"id":"5","channel_id":"6"}`))
	r.works()
	if n := strings.Count(r.logged(), `"message":"event not taken"`); n != 1 {
		t.Errorf("%d lines tell of the fault, want one", n)
	}
	if n := len(srv.Connections()); n != 1 {
		t.Errorf("%d connections, want the first to last", n)
	}
}
