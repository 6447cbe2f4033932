package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
	"faqbot/bot/reliability"
	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/journal"
)

// world is the bot with its Discord, its content and its journal.
type world struct {
	options
	*discordtest.Harness
	rand    *rand.Rand
	discord *discordtest.Server
	stand   *reliability.Stand
	shelf   *shelf
	data    string // the journal's directory
	asked   map[string]asked
	away    time.Time // until when Discord is down; zero while it is up
	deeds   []deed
	result  *result
}

// There are some guilds with some channels each, so that nobody asks too fast.
const guilds, channels = 10, 10

func guildID(n int) string          { return fmt.Sprintf("14%017d", n) }
func channelID(guild, n int) string { return fmt.Sprintf("15%08d%09d", guild, n) }
func allGuilds() (ids []string) {
	for n := range guilds {
		ids = append(ids, guildID(n))
	}
	return append(ids, discordtest.GuildID)
}

// asked is a question that was sent.
type asked struct {
	channel string
	answer  string // what every answer to it holds
}

// run makes a world, lets everything go wrong in it, and returns the result.
func run(ctx context.Context, o options) (*result, []error) {
	r := &result{options: o, happened: map[string]int{}}
	before := runtime.NumGoroutine()
	faults := discordtest.Run(ctx, func(h *discordtest.Harness) {
		w := &world{options: o, Harness: h, rand: rand.New(rand.NewPCG(o.seed, 0)), asked: map[string]asked{}, deeds: deeds(), result: r}
		w.build()
		w.play()
		w.judge()
	})
	if left := leftBehind(before); left > 0 {
		faults = append(faults, fmt.Errorf("%d goroutines are left behind", left))
	}
	return r, faults
}

// build starts a bot with content and a journal of its own.
func (w *world) build() {
	directory, err := os.MkdirTemp("", "chaos")
	if err != nil {
		w.Fatalf("make a directory: %v", err)
	}
	w.Cleanup(func() { _ = os.RemoveAll(directory) }) // what is left is temporary
	if w.shelf, err = newShelf(directory); err != nil {
		w.Fatalf("write the content: %v", err)
	}
	library, err := knowledge.Open(w.Context(), files.Path(w.shelf.directory))
	if err != nil {
		w.Fatalf("open the content: %v", err)
	}
	w.data = directory
	kept, err := journal.Open(w.Context(), w.data)
	if err != nil {
		w.Fatalf("open the journal: %v", err)
	}
	w.Cleanup(func() { _ = kept.Close(context.WithoutCancel(w.Context())) }) // its file may have been deleted
	w.discord = discordtest.New(w.Harness, discordtest.HeartbeatInterval(2*time.Second), discordtest.Keep(5000), discordtest.Patience(time.Minute),
		discordtest.Guilds(allGuilds()...))
	w.stand = reliability.Start(w.Harness, reliability.Options{Discord: w.discord, Library: library, Journal: kept, Log: zerolog.InfoLevel})
	watching, stop := context.WithCancel(w.Context())
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		library.Watch(watching, w.stand.Bot.Reloaded)
	}()
	w.Cleanup(func() { stop(); <-watched })
	w.discord.AwaitConnection()
	w.discord.AwaitCommands("")
}

// play lets people act and things go wrong until the time is over.
func (w *world) play() {
	const tick = 10 * time.Millisecond
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	last := time.Now()
	end, next, owed := last.Add(w.lasts), last, 0.0
	for now := last; now.Before(end) && w.Context().Err() == nil; now = <-ticker.C {
		for owed += float64(w.rate) * now.Sub(last).Seconds(); owed >= 1; owed-- {
			w.ask()
		}
		last = now
		if w.away.Before(now) && !w.away.IsZero() {
			w.away = time.Time{}
			w.discord.ComeBack()
		}
		if now.After(next) {
			w.misfortune()
			next = now.Add(200*time.Millisecond + rand.N(400*time.Millisecond))
		}
	}
	w.discord.ComeBack()
	w.shelf.mend()
}

// ask sends a question, uses a command, or types.
func (w *world) ask() {
	q := questions[w.rand.IntN(len(questions))]
	guild := w.rand.IntN(guilds)
	channel := channelID(guild, w.rand.IntN(channels))
	person := discordtest.User(fmt.Sprintf("18%017d", w.rand.IntN(1000)), "somebody")
	switch w.rand.IntN(10) {
	case 0:
		w.send(person, discordtest.Command("ask", discordtest.TextOption("question", q.words)))
	case 1:
		w.send(person, discordtest.Autocomplete("ask", "question", q.words[:1+w.rand.IntN(len(q.words)-1)]))
	case 2:
		w.send(person, discordtest.Command("help"))
	default:
		m := discordtest.Mention(q.words)
		m.ChannelID, m.GuildID, m.Author = channel, guildID(guild), person
		w.discord.SendMessage(m)
		w.asked[m.ID] = asked{channel, q.answer}
		w.result.questions++
	}
}

func (w *world) send(person *discordgo.User, i *discordgo.Interaction) {
	w.discord.SendInteraction(discordtest.By(discordtest.Member(person, 0), i))
	w.result.interactions++
}

// misfortune makes one thing go wrong.
func (w *world) misfortune() {
	d := w.deeds[w.rand.IntN(len(w.deeds))]
	if d.do(w) {
		w.result.happened[d.name]++
	}
}

const (
	// comeTime is how long the bot may take to come back in the end: the longest pause of its own, and more.
	comeTime = 90 * time.Second

	// finishTime is how long what is under way may still take then.
	finishTime = 15 * time.Second
)

// judge checks everything that happened against the invariants.
func (w *world) judge() {
	for end := time.Now().Add(comeTime); time.Now().Before(end) && !w.stand.Gateway.Ready(); {
		time.Sleep(100 * time.Millisecond)
	}
	w.discord.Script() // forgets the misfortunes that have not happened yet
	// A connection that broke in the last moment still looks ready. Once the next question is answered, all events before it
	// have been delivered on a connection that works.
	q := questions[0]
	w.stand.Sign(q.words, q.answer)
	w.stand.AwaitCallbacks(finishTime)
	for _, fault := range w.stand.Wrongs() {
		w.Errorf("%v", fault)
	}
	w.ledger()
	w.answers()
	w.budget()
	if err := w.stand.Stop(); err != nil {
		w.Errorf("the bot ended with %v", err)
	}
	if log := w.stand.Logged(); strings.Contains(log, "panicked") || strings.Contains(log, "handler failed") {
		w.Errorf("something panicked:\n%s", log)
	}
}

// ledger checks the interactions. An interaction without a callback must have been counted by the bot, or lost with its
// session.
func (w *world) ledger() {
	unanswered := 0
	for _, e := range w.discord.Ledger() {
		switch {
		case !e.Answered.IsZero():
			w.result.called++
		case e.Lost:
			w.result.lost++
		default:
			unanswered++
		}
	}
	w.result.failed = w.stand.Unanswered()
	if unanswered > w.result.failed {
		w.Errorf("%d interactions got no callback, and the bot knows of %d", unanswered, w.result.failed)
	}
}

// answers checks the latest answers.
func (w *world) answers() {
	for _, replies := range w.discord.Replies() {
		if replies.Count > 0 {
			w.result.answered++
		}
	}
	for n := range guilds * channels {
		for _, m := range w.discord.Messages(channelID(n/channels, n%channels)) {
			if m.MessageReference == nil {
				continue
			}
			if q, known := w.asked[m.MessageReference.MessageID]; known && !strings.Contains(m.Text(), q.answer) {
				w.Errorf("a question that has the answer %q was answered with %q", q.answer, m.Text())
			}
		}
	}
}

// budget checks that at most ten sessions were started in any minute, and no two within 5 s.
func (w *world) budget() {
	identifies := w.discord.Identifies()
	w.result.identifies, w.result.resumes = len(identifies), len(w.discord.Resumes())
	for n := 1; n < len(identifies); n++ {
		if apart := identifies[n].At.Sub(identifies[n-1].At); apart < 4*time.Second { // the way here takes time
			w.Errorf("two sessions were started %v apart", apart)
		}
	}
	for n := 10; n < len(identifies); n++ {
		if took := identifies[n].At.Sub(identifies[n-10].At); took < time.Minute-time.Second { // likewise
			w.Errorf("11 sessions were started within %v", took)
		}
	}
}

// leftBehind returns how many more goroutines there are than before, after it has waited for them to end.
func leftBehind(before int) int {
	const some = 5 // of the runtime and the standard library
	left := 0
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if left = runtime.NumGoroutine() - before - some; left <= 0 {
			return 0
		}
	}
	return left
}

// errs collects faults that are no reason to stop.
func errs(all ...error) error { return errors.Join(slices.DeleteFunc(all, os.IsNotExist)...) }
