// Package reliability runs the whole bot, from the gateway to the journal, against discordtest, and checks what must be true
// whatever goes wrong.
//
// [Start] is the door: it puts the rooms together as the program does. [Stand.Check] checks the invariants: the bot runs and
// answers the next question, no message got two answers, every interaction that arrived got one callback in time, and the log
// holds neither a token nor the words of people. discordtest checks that every request is valid.
//
// Each test here is named after a row of the table of what may go wrong; see bot/discordtest/report. Most run in a bubble of
// testing/synctest, where minutes pass at once and no goroutine may be left behind. The program in load measures the same bot
// in real time, and the one in chaos lets things go wrong by chance.
package reliability

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/rs/zerolog"

	"faqbot/bot"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/bot/tallytest"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// Options are the parts of a stand. Discord, Library and Journal are required.
type Options struct {
	Discord *discordtest.Server
	Library *knowledge.Library
	Journal *journal.Journal

	Bot    func(*bot.Options)    // changes the bot; may be nil
	Dial   rest.Dial             // in place of the way to Discord; nil for that
	Handle func(Handler) Handler // comes before the bot; may be nil
	Log    zerolog.Level         // what is kept of the log; the zero value is debug
}

// Handler handles an event.
type Handler func(context.Context, gateway.Event)

// Stand is a running bot.
type Stand struct {
	t       testing.TB
	Discord *discordtest.Server
	Bot     *bot.Bot
	Gateway *gateway.Gateway
	Metrics *metrics.Set

	log    output
	client *rest.Client
	cancel context.CancelFunc
	runs   sync.WaitGroup
	result chan error // gets what Run returned
}

// Start starts a bot. It stops at the end of the test at the latest.
func Start(t testing.TB, o Options) *Stand {
	t.Helper()
	s := &Stand{t: t, Discord: o.Discord, Metrics: metrics.NewSet(), result: make(chan error, 1)}
	log := zerolog.New(&s.log).Level(o.Log)
	if o.Dial == nil {
		o.Dial = o.Discord.Dialer()
	}
	s.client = rest.New(rest.Options{
		Token: o.Discord.Token(), APIBase: o.Discord.APIBase(), Log: log, Metrics: s.Metrics, Dial: o.Dial,
	})
	options := bot.Options{
		Library: o.Library, Journal: o.Journal, REST: s.client, AnswerChannels: []string{discordtest.AnswerChannelID},
		Moderators: []string{discordtest.OtherUserID}, Log: log, Metrics: s.Metrics,
		Connected: func() bool { return s.Gateway.Ready() },
	}
	if o.Bot != nil {
		o.Bot(&options)
	}
	s.Bot = bot.New(options)
	handle := Handler(s.Bot.Handle)
	if o.Handle != nil {
		handle = o.Handle(handle)
	}
	s.Gateway = gateway.New(gateway.Options{
		REST: s.client, Token: o.Discord.Token(), Intents: s.Bot.Intents(), Handle: handle, Concerns: s.Bot.Concerns, Log: log,
		Metrics: s.Metrics,
	})
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	s.cancel = cancel
	s.runs.Go(func() { s.Bot.Run(ctx) })
	s.runs.Go(func() { s.result <- s.Gateway.Run(ctx) })
	t.Cleanup(func() { s.Stop() })
	return s
}

// Stop stops the bot and waits until it has ended. The first call returns the error of the gateway.
func (s *Stand) Stop() error {
	s.cancel()
	s.runs.Wait()
	s.client.Close()
	select {
	case err := <-s.result:
		return err
	default:
		return nil
	}
}

// Ended waits until the gateway has ended by itself, and returns its error. It fails the test when that takes too long.
func (s *Stand) Ended(within time.Duration) error {
	s.t.Helper()
	select {
	case err := <-s.result:
		return err
	case <-time.After(within):
		s.t.Fatalf("the bot has not ended within %v\n%s", within, s.Logged())
		return nil
	}
}

// Logged returns the log so far.
func (s *Stand) Logged() string { return s.log.String() }

// AwaitLog waits until the log holds a text.
func (s *Stand) AwaitLog(text string, within time.Duration) {
	s.t.Helper()
	for limit := time.After(within); ; {
		said, changed := s.log.says(text)
		if said {
			return
		}
		select {
		case <-changed:
		case <-limit:
			s.t.Fatalf("the log does not say %q within %v:\n%s", text, within, s.Logged())
		}
	}
}

// Count returns the sum of all series of a counter whose labels have these values, in the order of the labels' names.
func (s *Stand) Count(name string, values ...string) float64 {
	s.t.Helper()
	return tallytest.Sum(s.t, s.Metrics, name, values...)
}

// callbackTime is how long Discord waits for the response to an interaction.
const callbackTime = 3 * time.Second

// Check checks the invariants, once what was sent before it has had the time it may take. The question must be the one
// with the answer. Check asks it last, to see that the bot still works.
func (s *Stand) Check(question, answer string) {
	s.t.Helper()
	s.Sign(question, answer)
	s.AwaitCallbacks(callbackTime)
	for _, fault := range s.Faults() {
		s.t.Errorf("%v", fault)
	}
	if strings.Contains(s.Logged(), question) {
		s.t.Errorf("what people type is in the log")
	}
}

// Sign asks a question and checks that the answer comes.
func (s *Stand) Sign(question, answer string) {
	s.t.Helper()
	s.Discord.AwaitConnection()
	m := s.Discord.SendMessage(discordtest.Mention(question))
	if reply := s.Discord.AwaitReply(m.ChannelID, m.ID); !strings.Contains(reply.Text(), answer) {
		s.t.Errorf("the next question is answered with %q", reply.Text())
	}
	if !s.Gateway.Ready() {
		s.t.Errorf("the bot answers, and says that it is not ready")
	}
}

// AwaitCallbacks waits until every interaction that arrived has its callback, and no longer than within.
func (s *Stand) AwaitCallbacks(within time.Duration) {
	pending := func(e discordtest.Entry) bool { return e.Answered.IsZero() && !e.Lost }
	for end := time.Now().Add(within); time.Now().Before(end) && slices.ContainsFunc(s.Discord.Ledger(), pending); {
		time.Sleep(100 * time.Millisecond)
	}
}

// Faults returns which invariants the bot has broken so far. An interaction without a callback breaks one.
func (s *Stand) Faults() []error {
	faults := s.Wrongs()
	for _, e := range s.Discord.Ledger() {
		if e.Answered.IsZero() && !e.Lost {
			faults = append(faults, errors.New("interaction "+e.ID+" got no callback"))
		}
	}
	return faults
}

// Unanswered returns how many interactions the bot has counted as not answered, or not as they should be.
func (s *Stand) Unanswered() int {
	return int(s.Count("faqbot_interactions_unanswered_total") + s.Count("faqbot_shed_total", "interaction"))
}

// Wrongs returns which invariants the bot has broken with what it did answer.
func (s *Stand) Wrongs() []error {
	var faults []error
	for id, replies := range s.Discord.Replies() {
		if replies.Count > 1 {
			faults = append(faults, errors.New("message "+id+" has several answers"))
		}
	}
	for _, e := range s.Discord.Ledger() {
		if !e.Answered.IsZero() && e.Took() > callbackTime {
			faults = append(faults, errors.New("interaction "+e.ID+" got its callback after "+e.Took().String()))
		}
	}
	if log := s.Logged(); strings.Contains(log, "canary") || strings.Contains(log, s.Discord.Token()) {
		faults = append(faults, errors.New("a token is in the log"))
	}
	return faults
}

// output is a log that a test can wait for.
type output struct {
	mu      sync.Mutex
	text    bytes.Buffer
	changed chan struct{}
}

// Write takes a line.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.changed != nil {
		close(o.changed)
		o.changed = nil
	}
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// says returns whether the text is there, and what is closed when there is more.
func (o *output) says(text string) (bool, <-chan struct{}) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.changed == nil {
		o.changed = make(chan struct{})
	}
	return bytes.Contains(o.text.Bytes(), []byte(text)), o.changed
}
