package gateway

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
)

// rig is a gateway that runs against a fake Discord, with everything it is handed and everything it logs.
type rig struct {
	t       *testing.T
	srv     *discordtest.Server
	gateway *Gateway
	metrics *metrics.Set
	cancel  context.CancelFunc
	result  chan error

	mu     sync.Mutex
	events []Event
	output bytes.Buffer
	change chan struct{}
}

// hurried are limits for tests: each is long enough for a loaded machine, and short where a test waits for it to pass.
func hurried() limits {
	l := standard()
	l.initial, l.longest = 5*time.Millisecond, 20*time.Millisecond
	l.invalidA, l.invalidB = 5*time.Millisecond, 10*time.Millisecond
	l.perMinute, l.apart = 1000, 0
	return l
}

// start runs a gateway until the test ends. change may alter it before.
func start(t *testing.T, srv *discordtest.Server, change func(*Gateway)) *rig {
	t.Helper()
	r := &rig{t: t, srv: srv, metrics: metrics.NewSet(), result: make(chan error, 1), change: make(chan struct{})}
	log := zerolog.New(r).Level(zerolog.TraceLevel)
	client := rest.New(rest.Options{Token: srv.Token(), APIBase: srv.APIBase(), Log: log, Metrics: r.metrics, Dial: srv.Dialer()})
	r.gateway = New(Options{
		REST:    client,
		Token:   srv.Token(),
		Intents: discordgo.IntentGuildMessages | discordgo.IntentDirectMessages | discordgo.IntentMessageContent,
		Handle:  func(_ context.Context, e Event) { r.record(e) },
		Log:     log,
		Metrics: r.metrics,
	})
	r.gateway.limits = hurried()
	if change != nil {
		change(r.gateway)
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	go func() { r.result <- r.gateway.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		client.Close()
		if strings.Contains(r.logged(), srv.Token()) || strings.Contains(r.logged(), "canary") {
			t.Errorf("the log holds a token:\n%s", r.logged())
		}
		if t.Failed() {
			t.Logf("log:\n%s", r.logged())
		}
	})
	return r
}

func (r *rig) record(e Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.events = append(r.events, e)
	r.notify()
}

// Write takes a line of the log.
func (r *rig) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	defer r.notify()
	return r.output.Write(p)
}

// notify wakes who waits. The caller holds r.mu.
func (r *rig) notify() {
	close(r.change)
	r.change = make(chan struct{})
}

func (r *rig) logged() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.output.String()
}

// await waits until the condition holds of what has been recorded.
func (r *rig) await(what string, condition func(events []Event, log string) bool) {
	r.t.Helper()
	limit := time.After(15 * time.Second)
	for {
		r.mu.Lock()
		ok, change := condition(r.events, r.output.String()), r.change
		r.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-change:
		case <-limit:
			r.t.Fatalf("waited too long for %s", what)
		}
	}
}

func (r *rig) awaitLog(line string) {
	r.t.Helper()
	r.await("the log to say "+line, func(_ []Event, log string) bool { return strings.Contains(log, line) })
}

func (r *rig) awaitMessage(id string) {
	r.t.Helper()
	r.await("message "+id, func(events []Event, _ string) bool { return count(events, id) > 0 })
}

// count returns how often the message or interaction with this id was handed over.
func count(events []Event, id string) int {
	n := 0
	for _, e := range events {
		if e.Message != nil && e.Message.ID == id || e.Interaction != nil && e.Interaction.ID == id {
			n++
		}
	}
	return n
}

func (r *rig) counted(id string) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return count(r.events, id)
}

// stop ends the gateway and returns what Run returned.
func (r *rig) stop() error {
	r.t.Helper()
	r.cancel()
	return r.wait()
}

func (r *rig) wait() error {
	r.t.Helper()
	select {
	case err := <-r.result:
		return err
	case <-time.After(20 * time.Second):
		r.t.Fatal("Run does not return")
		return nil
	}
}

// works checks that a message comes through, and the gateway thinks so too.
func (r *rig) works() {
	r.t.Helper()
	r.srv.AwaitConnection()
	m := r.srv.SendMessage(discordtest.Mention("still there?"))
	r.awaitMessage(m.ID)
	if !r.gateway.Ready() {
		r.t.Error("Ready() = false while events arrive")
	}
}
