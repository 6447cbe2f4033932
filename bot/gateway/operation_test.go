package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/tallytest"
)

func TestGoesOnWithoutMessageContent(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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

func TestIdentifyBudget(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.OnIdentify(discordtest.InvalidSession(false).Always())
	r := start(t, srv, func(g *Gateway) { g.limits.perMinute = 3 })
	r.awaitLog("too many gateway sessions")
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := len(srv.Identifies()); n != 3 {
		t.Errorf("%d identifies, want 3", n)
	}
}

func TestDailyAllowanceOfDiscord(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.IdentifiesRemaining(0))
	r := start(t, srv, nil)
	r.awaitLog("no more gateway sessions today")
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := len(srv.Identifies()); n != 0 {
		t.Errorf("%d identifies, want none", n)
	}
}

func TestHeartbeatOnRequest(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.HeartbeatInterval(longestInterval)) // whose first heartbeat is minutes away, almost surely
	start(t, srv, nil)
	srv.AwaitConnection()
	before := srv.Heartbeats()
	srv.Inject(discordtest.Frame(`{"op":1,"d":null}`))
	srv.Await("the heartbeat asked for", func() bool { return srv.Heartbeats() > before })
}

func TestFloodIsShedAndInteractionsPass(t *testing.T) {
	t.Parallel()
	const flood = 200
	release := make(chan struct{})
	var messages atomic.Int64
	srv := discordtest.New(t)
	r := start(t, srv, func(g *Gateway) {
		g.limits.messages = queueing{size: 10, each: 4, workers: 2, patience: time.Hour}
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
	if got := tallytest.Sum(t, r.metrics, "faqbot_shed_total", "message", whyChannel); got != flood-1-4 {
		t.Errorf("%v messages shed, want %d less the one that is handled and the four that may wait", got, flood)
	}
	close(release)
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
	if n := messages.Load(); n != 5 {
		t.Errorf("%d messages handled, want no more than were kept", n)
	}
}

func TestPanickingHandler(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	r := start(t, srv, func(g *Gateway) {
		record := g.options.Handle
		g.options.Handle = func(ctx context.Context, e Event) {
			record(ctx, e)
			if e.Interaction != nil || e.Ready != nil {
				panic("injected")
			}
		}
	})
	srv.AwaitConnection()
	srv.SendInteraction(discordtest.Command("ask"))
	r.await("the log to tell of both panics", func(_ []Event, log string) bool {
		return strings.Count(log, "event handler panicked") == 2
	})
	r.works()
	if got := tallytest.Sum(t, r.metrics, "faqbot_handler_panics_total"); got != 2 {
		t.Errorf("%v panics counted, want 2", got)
	}
}

func TestDrain(t *testing.T) {
	t.Parallel()
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
	for range 100 {
		if r.gateway.Ready() {
			t.Fatal("Ready() after the end")
		}
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
	t.Parallel()
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
	t.Parallel()
	srv := discordtest.New(t)
	srv.OnConnect(discordtest.Drop().Always())
	r := start(t, srv, func(g *Gateway) { g.limits.initial, g.limits.longest = time.Hour, time.Hour })
	r.awaitLog("not connected")
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

// TestNothingIsLeftBehind counts goroutines after many connections.
func TestNothingIsLeftBehind(t *testing.T) {
	t.Parallel()
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

func TestIdentify(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	start(t, srv, nil)
	var identify struct {
		Compress   bool `json:"compress"`
		Properties struct {
			OS, Browser, Device string
		} `json:"properties"`
	}
	err := json.Unmarshal(srv.AwaitIdentifies(1)[0].Body, &identify)
	if p := identify.Properties; err != nil || identify.Compress || p.OS == "" || p.Browser != "faqbot" || p.Device != "faqbot" {
		t.Errorf("identify = %+v, %v", identify, err)
	}
}
