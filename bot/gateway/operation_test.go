package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"

	"faqbot/bot/discordtest"
)

// counter returns the value of a counter with these label values, in the order of the labels' names.
func counter(t *testing.T, r *prometheus.Registry, name string, labels ...string) float64 {
	t.Helper()
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, family := range families {
		if family.GetName() != name {
			continue
		}
		for _, m := range family.GetMetric() {
			var values []string
			for _, l := range m.GetLabel() {
				values = append(values, l.GetValue())
			}
			if strings.Join(values, " ") == strings.Join(labels, " ") {
				return m.GetCounter().GetValue()
			}
		}
	}
	return 0
}

func TestGoesOnWithoutMessageContent(t *testing.T) {
	srv := discordtest.New(t, discordtest.DisallowIntents(discordgo.IntentMessageContent))
	r := start(t, srv, nil)
	r.works()
	asked := srv.Identifies()
	if len(asked) != 2 || asked[1].Intents != discordgo.IntentGuildMessages|discordgo.IntentDirectMessages {
		t.Errorf("identified with %+v, want a second time without message content", asked)
	}
	if !strings.Contains(r.logged(), "Message Content Intent") {
		t.Error("the log does not say which intent to enable")
	}
}

func TestWrongToken(t *testing.T) {
	srv := discordtest.New(t)
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Unauthorized().Always())
	r := start(t, srv, nil)
	err := r.wait()
	var refusal *Refusal
	if !errors.As(err, &refusal) || refusal.Code != 0 || !strings.Contains(err.Error(), "DISCORD_TOKEN") {
		t.Errorf("Run = %v, want a refusal that says what to set", err)
	}
	if n := len(srv.Requests("GET", "/gateway/bot")); n != 1 {
		t.Errorf("asked %d times with a refused token", n)
	}
}

func TestTokenRefusedWhileConnected(t *testing.T) {
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	srv.Script(discordtest.OnRequest("", "").Unauthorized().Always())
	_, _ = r.gateway.options.REST.Commands(t.Context(), "1", "") // the error is the point of another test
	var refusal *Refusal
	if err := r.wait(); !errors.As(err, &refusal) {
		t.Errorf("Run = %v, want a refusal", err)
	}
}

func TestOutageOfTheAPI(t *testing.T) {
	srv := discordtest.New(t)
	srv.Script(
		discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, "{"),
		discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, `{"url":"ws://gateway.example/"}`),
		discordtest.OnRequest("GET", "/gateway/bot").Refuse(50001),
	)
	r := start(t, srv, nil)
	r.works()
	if !strings.Contains(r.logged(), "not encrypted") {
		t.Error("the log does not say that an address was not encrypted")
	}
}

func TestIdentifyBudget(t *testing.T) {
	srv := discordtest.New(t)
	srv.OnIdentify(discordtest.InvalidSession(false).Always())
	r := start(t, srv, func(g *Gateway) { g.limits.perMinute = 3 })
	r.await("the budget to be spent", func(_ []Event, log string) bool { return strings.Contains(log, "too many gateway sessions") })
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := len(srv.Identifies()); n != 3 {
		t.Errorf("%d identifies, want 3", n)
	}
}

func TestDailyAllowanceOfDiscord(t *testing.T) {
	srv := discordtest.New(t, discordtest.IdentifiesRemaining(0))
	r := start(t, srv, nil)
	r.await("the wait", func(_ []Event, log string) bool { return strings.Contains(log, "no more gateway sessions today") })
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := len(srv.Identifies()); n != 0 {
		t.Errorf("%d identifies, want none", n)
	}
}

// TestMalformed sends what no handler may see and no session may die of.
func TestMalformed(t *testing.T) {
	frames := []string{
		`null`, `{`, `[]`, `""`, `17`, `{}`, `{"op":null}`, `{"op":"0"}`, `{"op":99,"d":null}`, `{"op":0}`,
		`{"op":0,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":1e30,"t":"MESSAGE_CREATE","d":{}}`,
		`{"op":0,"s":-1,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":2,"d":{}}`,
		strings.Repeat(`[`, 20000) + strings.Repeat(`]`, 20000),
		`{"op":10,"d":{"heartbeat_interval":41250}}`, `{"op":11,"d":{}}`,
	}
	user := `{"id":"7","username":"ada"}`
	events := []struct{ name, data string }{
		{"GUILD_CREATE", `null`},
		{"GUILD_CREATE", `{"id":"1","channels":[null],"members":[null]}`},
		{"NO_SUCH_EVENT", `{}`},
		{"MESSAGE_CREATE", `null`},
		{"MESSAGE_CREATE", `[]`},
		{"MESSAGE_CREATE", `{"id":5,"author":7}`},
		{"MESSAGE_CREATE", `{"id":"5","channel_id":"6","author":null}`},
		{"MESSAGE_CREATE", `{"id":"5","content":"` + strings.Repeat("x", 4<<20) + `"}`},
		{"INTERACTION_CREATE", `null`},
		{"INTERACTION_CREATE", `{"id":"5","token":"t","type":1}`},
		{"INTERACTION_CREATE", `{"id":"5","token":"t","type":2}`},
		{"INTERACTION_CREATE", `{"id":"5","token":"t","type":99,"data":{}}`},
		{"INTERACTION_CREATE", `{"id":"5","token":"t","type":5,"data":{"custom_id":"c","components":[{"type":18}]}}`},
		{"MESSAGE_CREATE", `{"id":"500","channel_id":"6","author":` + user + `,"components":[{"type":99}],` +
			`"referenced_message":{"id":"499","author":` + user + `,"components":[{"type":98}]}}`},
	}
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	for _, f := range frames {
		srv.Inject(discordtest.Frame(f))
	}
	for _, e := range events {
		srv.Dispatch(e.name, json.RawMessage(e.data))
	}
	r.awaitMessage("500")
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.events) != 2 || r.events[1].Message.ReferencedMessage == nil {
		t.Errorf("%d events handed over, want Ready and the last message, with the one it replies to", len(r.events))
	}
	if n := len(srv.Connections()); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
	for label, want := range map[string]float64{"unreadable": 8, "other": 2, "MESSAGE_CREATE": 1, "READY": 1} {
		if got := counter(t, r.metrics, "faqbot_gateway_events_total", label); got != want {
			t.Errorf("%v events counted as %s, want %v", got, label, want)
		}
	}
}

func TestHeartbeatOnRequest(t *testing.T) {
	srv := discordtest.New(t)
	start(t, srv, nil)
	srv.AwaitConnection()
	srv.Await("the first heartbeat", func() bool { return srv.Heartbeats() >= 1 })
	srv.Inject(discordtest.Frame(`{"op":1,"d":null}`))
	srv.Await("the heartbeat asked for", func() bool { return srv.Heartbeats() >= 2 }) // the next one is due in 41 s
}

func TestFloodIsShedAndInteractionsPass(t *testing.T) {
	const flood = 200
	release := make(chan struct{})
	var messages atomic.Int64
	srv := discordtest.New(t)
	var r *rig
	r = start(t, srv, func(g *Gateway) {
		g.limits.messages, g.limits.messageWorkers = 10, 2
		record := g.options.Handle
		g.options.Handle = func(ctx context.Context, e Event) {
			if e.Message != nil {
				messages.Add(1)
				<-release
			}
			record(ctx, e)
		}
	})
	srv.AwaitConnection()
	for range flood {
		srv.SendMessage(discordtest.Mention("flood"))
	}
	i := srv.SendInteraction(discordtest.Command("ask"))
	r.awaitMessage(i.ID) // while all workers of the other lane are busy; and everything sent before it has been read
	if got := counter(t, r.metrics, "faqbot_shed_total", "message"); got < flood-12 || got > flood-10 {
		t.Errorf("%v messages shed, want %d less what two workers and ten places hold", got, flood)
	}
	close(release)
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := messages.Load(); n > 12 {
		t.Errorf("%d messages handled, want no more than were kept", n)
	}
}

func TestPanickingHandler(t *testing.T) {
	srv := discordtest.New(t)
	failed := make(chan Event, 1)
	r := start(t, srv, func(g *Gateway) {
		record := g.options.Handle
		g.options.Handle = func(ctx context.Context, e Event) {
			record(ctx, e)
			if e.Interaction != nil || e.Ready != nil {
				panic("injected")
			}
		}
		g.options.Failed = func(_ context.Context, e Event) {
			if e.Interaction != nil {
				failed <- e
			}
			panic("injected too")
		}
	})
	srv.AwaitConnection()
	i := srv.SendInteraction(discordtest.Command("ask"))
	if e := <-failed; e.Interaction.ID != i.ID {
		t.Errorf("told of %+v", e)
	}
	r.works()
	if got := counter(t, r.metrics, "faqbot_handler_panics_total"); got != 2 {
		t.Errorf("%v panics counted, want 2", got)
	}
}

func TestDrain(t *testing.T) {
	srv := discordtest.New(t)
	begun, release := make(chan struct{}), make(chan struct{})
	var finished atomic.Bool
	r := start(t, srv, func(g *Gateway) {
		g.options.Handle = func(ctx context.Context, e Event) {
			if e.Message == nil {
				return
			}
			close(begun)
			<-release
			finished.Store(ctx.Err() == nil)
		}
	})
	srv.AwaitConnection()
	srv.SendMessage(discordtest.Mention("slow"))
	<-begun
	r.cancel()
	srv.Await("the goodbye", func() bool { c := srv.Connections()[0]; return c.Closed && c.CloseCode == 1000 })
	if r.gateway.Ready() {
		t.Error("Ready() after the end")
	}
	close(release)
	if err := r.wait(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if !finished.Load() {
		t.Error("Run returned before the handler, or its context had ended")
	}
}

func TestDrainIsBounded(t *testing.T) {
	srv := discordtest.New(t)
	begun := make(chan struct{})
	r := start(t, srv, func(g *Gateway) {
		g.limits.drain = 50 * time.Millisecond
		g.options.Handle = func(ctx context.Context, e Event) {
			if e.Message != nil {
				close(begun)
				<-ctx.Done()
			}
		}
	})
	srv.AwaitConnection()
	srv.SendMessage(discordtest.Mention("endless"))
	<-begun
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

func TestStopWhileNotConnected(t *testing.T) {
	srv := discordtest.New(t)
	srv.OnConnect(discordtest.Drop().Always())
	r := start(t, srv, func(g *Gateway) { g.limits.first, g.limits.longest = time.Hour, time.Hour })
	r.await("the first failure", func(_ []Event, log string) bool { return strings.Contains(log, "not connected") })
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

func TestStuckSessions(t *testing.T) {
	srv := discordtest.New(t)
	srv.OnIdentify(discordtest.Drop().Always())
	r := start(t, srv, func(g *Gateway) { g.limits.stuck, g.limits.grace = 3, 0 }) // no session ends in no time
	if err := r.wait(); !errors.Is(err, ErrStuck) {
		t.Errorf("Run = %v, want ErrStuck", err)
	}
}

// TestNothingIsLeftBehind counts goroutines after many connections.
func TestNothingIsLeftBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	t.Run("run", func(t *testing.T) {
		srv := discordtest.New(t)
		r := start(t, srv, nil)
		for n := range 5 {
			srv.AwaitResumes(n)
			srv.AwaitConnection()
			srv.Inject(discordtest.Reconnect())
		}
		srv.AwaitResumes(5)
		r.works()
		if err := r.stop(); err != nil {
			t.Errorf("Run = %v", err)
		}
	})
	limit := time.After(15 * time.Second)
	for runtime.NumGoroutine() > before+2 { // the parallel tests have not begun
		select {
		case <-limit:
			all := make([]byte, 1<<20)
			t.Fatalf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, all[:runtime.Stack(all, true)])
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func TestIdentifyAsksForNoCompression(t *testing.T) {
	srv := discordtest.New(t)
	start(t, srv, nil)
	var identify struct {
		Compress bool `json:"compress"`
	}
	if err := json.Unmarshal(srv.AwaitIdentifies(1)[0].Body, &identify); err != nil || identify.Compress {
		t.Errorf("identify = %+v, %v", identify, err)
	}
}
