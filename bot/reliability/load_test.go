package reliability

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"faqbot/bot"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/shelftest"
)

// TestRowF1Flood sends 100 times crowd questions in a second, by one person and by as many, in one channel and in many. With
// -crowd 100 they are 10,000.
func TestRowF1Flood(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ flood, people, channels int }{
		"one person": {100 * crowd, 1, 1}, "a crowd in one channel": {20 * crowd, 20 * crowd, 1},
		"a crowd in many channels": {100 * crowd, 100 * crowd, 5 * crowd},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			quiet := func(o *Options) { o.Log = 2 } // warnings
			bubble(t, setting{discord: []discordtest.Option{discordtest.RateLimited(), discordtest.Guilds(discordtest.GuildID, discordtest.OtherGuildID)}, change: quiet}, func(t *testing.T, s *Stand) {
				s.ready()
				before, most := runtime.NumGoroutine(), 0
				for n := range c.flood {
					m := discordtest.Mention(question)
					m.ChannelID, m.Author = fmt.Sprintf("17%017d", n%c.channels), discordtest.User(fmt.Sprintf("18%017d", n%c.people), "somebody")
					s.Discord.SendMessage(m)
					if n%(10*crowd) == 5*crowd {
						s.Discord.SendInteraction(discordtest.Command("help"))
						most = max(most, runtime.NumGoroutine())
					}
					time.Sleep(part(100 * crowd))
				}
				began := time.Now()
				calm := mention(discordtest.OtherChannelID)
				calm.GuildID = discordtest.OtherGuildID
				s.Discord.SendMessage(calm)
				s.Discord.AwaitReply(calm.ChannelID, calm.ID)
				s.within("an answer in another guild", time.Since(began), 0, 12*time.Second)
				time.Sleep(time.Minute)
				s.checked()
				if most-before > 600 { // workers, and what their requests take on both sides
					t.Errorf("%d goroutines more than before", most-before)
				}
				answers, shed := len(s.Discord.Replies()), s.Count("faqbot_shed_total", "message")
				if answers == 0 || shed == 0 {
					t.Errorf("%d answers, %v dropped", answers, shed)
				}
				if n := strings.Count(s.Logged(), "events dropped"); n > 6 {
					t.Errorf("%d lines about what was dropped", n)
				}
			})
		})
	}
}

// TestRowF2Completions has 10 times crowd completions asked for in a second.
func TestRowF2Completions(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.AwaitCommands("")
		for n := range 10 * crowd {
			s.Discord.SendInteraction(discordtest.Autocomplete("ask", "question", question[:1+n%len(question)]))
			time.Sleep(part(10 * crowd))
		}
		s.checked()
		for _, e := range s.Discord.Ledger() {
			if e.Tries != 1 || e.Took() > 300*time.Millisecond {
				t.Errorf("answered after %v, with %d callbacks", e.Took(), e.Tries)
			}
		}
	})
}

// TestRowF3Clicks has ten people click the same buttons 4 times crowd times in a second. Each click gets its callback, and nobody but
// who asked changes the message.
func TestRowF3Clicks(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		m := s.Discord.SendMessage(discordtest.Mention("What does the rice cost"))
		offer := s.Discord.AwaitReply(m.ChannelID, m.ID)
		buttons := offer.Buttons()
		if len(buttons) < 2 {
			t.Fatalf("there is nothing to choose from: %q", offer.Text())
		}
		for n := range 4 * crowd {
			by := discordtest.Member(discordtest.User(fmt.Sprintf("18%017d", n%10), "somebody"), 0)
			s.Discord.SendInteraction(discordtest.By(by, discordtest.Click(offer, buttons[n%2].CustomID)))
			time.Sleep(part(4 * crowd))
		}
		time.Sleep(2 * time.Minute) // until the channel may ask again
		s.checked()
		for _, e := range s.Discord.Ledger() {
			if e.Tries != 1 {
				t.Errorf("%d callbacks for a click", e.Tries)
			}
		}
		if now := s.Discord.AwaitReply(m.ChannelID, m.ID); now.Text() != offer.Text() {
			t.Errorf("others made of the message %q", now.Text())
		}
	})
}

// TestRowF4Panics has the handler of every event of a kind panic.
func TestRowF4Panics(t *testing.T) {
	t.Parallel()
	boom := func(next Handler) Handler {
		return func(ctx context.Context, e gateway.Event) {
			if e.Message != nil && strings.Contains(e.Message.Content, "boom") {
				panic("injected")
			}
			next(ctx, e)
		}
	}
	bubble(t, setting{change: func(o *Options) { o.Handle = boom }}, func(t *testing.T, s *Stand) {
		s.ready()
		for range 200 { // more than there are workers
			s.Discord.SendMessage(discordtest.Mention("boom"))
			time.Sleep(time.Second)
		}
		s.checked()
		if n := s.Count("faqbot_handler_panics_total"); n != 200 {
			t.Errorf("%v panics are counted", n)
		}
	})
}

// TestRowF4PanicBehindACommand has no content behind a command: the person reads that it failed.
func TestRowF4PanicBehindACommand(t *testing.T) {
	t.Parallel()
	broken := func(o *Options) { o.Bot = func(o *bot.Options) { o.Library = nil } }
	bubble(t, setting{change: broken}, func(t *testing.T, s *Stand) {
		s.ready()
		i := s.Discord.SendInteraction(discordtest.Command("help"))
		if response := s.Discord.AwaitResponse(i.ID); !response.Ephemeral() || response.Text() == "" {
			t.Errorf("the person sees %q", response.Text())
		}
		s.AwaitLog("interaction handler failed", time.Minute)
	})
}

// TestRowS1End ends the bot at every inconvenient moment.
func TestRowS1End(t *testing.T) {
	t.Parallel()
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	for name, c := range map[string]struct {
		script  func(*discordtest.Server)
		disturb func(*Stand)
		longest time.Duration
	}{
		"idle": {nil, func(s *Stand) { s.ready() }, time.Second},
		"amid a request": {
			func(d *discordtest.Server) { d.Script(onMessage().Slow(3 * time.Second)) },
			func(s *Stand) {
				s.ready()
				s.Discord.SendMessage(mention(discordtest.ChannelID))
				time.Sleep(time.Second)
			},
			3 * time.Second,
		},
		"amid a request without end": {
			func(d *discordtest.Server) { d.Script(onMessage().Slow(time.Hour)) },
			func(s *Stand) {
				s.ready()
				s.Discord.SendMessage(mention(discordtest.ChannelID))
				time.Sleep(time.Second)
			},
			6 * time.Second,
		},
		"while it is not connected": {
			nil, func(s *Stand) { s.ready(); s.Discord.GoDown(); time.Sleep(10 * time.Minute) }, time.Second,
		},
		"before it is connected": {func(d *discordtest.Server) { d.OnConnect(discordtest.Ignore()) }, func(s *Stand) { time.Sleep(time.Second) }, 2 * time.Second},
		"under a flood": {
			nil, func(s *Stand) {
				s.ready()
				for n := range 20 * crowd {
					m := mention(fmt.Sprintf("17%017d", n))
					s.Discord.SendMessage(m)
				}
				time.Sleep(time.Second)
			}, 6 * time.Second,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{script: c.script}, func(t *testing.T, s *Stand) {
				c.disturb(s)
				began := time.Now()
				if err := s.Stop(); err != nil {
					t.Errorf("the bot ended with %v", err)
				}
				s.within("the end", time.Since(began), 0, c.longest)
				if n := strings.Count(s.Logged(), `"level":"error"`); n > 0 {
					t.Errorf("%d lines of errors, though nothing failed but to go on", n)
				}
				for _, fault := range s.Faults() {
					t.Error(fault)
				}
			})
		})
	}
}

// TestRowS3Start starts the bot while Discord is down, and while it takes no commands.
func TestRowS3Start(t *testing.T) {
	t.Parallel()
	const commands = "/applications/{application_id}/commands"
	t.Run("down for five minutes", func(t *testing.T) {
		t.Parallel()
		bubble(t, setting{script: func(d *discordtest.Server) { d.GoDown() }}, func(t *testing.T, s *Stand) {
			time.Sleep(5 * time.Minute)
			if s.Gateway.Ready() {
				t.Error("the bot says that it is ready")
			}
			s.Discord.ComeBack()
			s.within("connecting", s.ready(), 0, 20*time.Second)
			s.checked()
		})
	})
	for name, fault := range map[string]*discordtest.RequestFault{
		"commands forbidden": discordtest.OnRequest("PUT", commands).Refuse(50001).Times(3),
		"commands limited":   discordtest.OnRequest("PUT", commands).RateLimit(time.Minute),
		"no more commands":   discordtest.OnRequest("PUT", commands).Refuse(30034).Times(3),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{script: func(d *discordtest.Server) { d.Script(fault) }}, func(t *testing.T, s *Stand) {
				s.ready()
				s.answered(discordtest.ChannelID) // before it has its commands
				if len(s.Discord.Commands("")) > 0 {
					t.Error("nothing went wrong")
				}
				s.Discord.AwaitCommands("")
				s.checked()
			})
		})
	}
}

// TestRowS4TwoInstances has a second instance run beside the first, as while one takes over from the other.
func TestRowS4TwoInstances(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, first *Stand) {
		first.ready()
		lib, err := library()
		if err != nil {
			t.Fatal(err)
		}
		second := Start(t, Options{Discord: first.Discord, Library: lib, Journal: shelftest.Journal(t, "")})
		first.Discord.Await("both sessions", func() bool { return len(first.Discord.Identifies()) == 2 && second.Gateway.Ready() })
		for range 2 * crowd {
			first.Discord.SendMessage(discordtest.Mention(question))
			first.Discord.SendInteraction(discordtest.Command("help"))
			time.Sleep(100 * time.Millisecond)
		}
		time.Sleep(time.Minute)
		first.checked()
		second.checked()
		if err := second.Stop(); err != nil {
			t.Errorf("the second instance ended with %v", err)
		}
		if log := first.Logged() + second.Logged(); strings.Contains(log, `"level":"error"`) {
			t.Errorf("two instances are in the log as errors:\n%s", log)
		}
		first.checked()
	})
}

// TestLoad asks 100 questions a second for a quarter of a minute, 20 of them in one channel, among commands, by the limits of Discord,
// and in a time that does not depend on the machine. The limits allow 50 answers a second, and the bot keeps to 45.
func TestLoad(t *testing.T) {
	t.Parallel()
	const (
		seconds          = 8
		guilds, channels = 20, 10
	)
	var all []string
	for n := range guilds {
		all = append(all, fmt.Sprintf("14%017d", n))
	}
	set := setting{
		discord: []discordtest.Option{discordtest.RateLimited(), discordtest.Guilds(all...)},
		change:  func(o *Options) { o.Log = 2 }, // warnings
	}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		asked, by := map[string]time.Time{}, rand.New(rand.NewPCG(1, 2))
		for n := range seconds * rate {
			m := discordtest.Mention(question)
			guild, channel := by.IntN(guilds), by.IntN(channels)
			if n%10 == 0 {
				guild, channel = 0, 0
			}
			m.GuildID, m.ChannelID = all[guild], fmt.Sprintf("15%08d%09d", guild, channel)
			m.Author = discordtest.User(fmt.Sprintf("18%017d", n%5000), "somebody")
			at := time.Now()
			asked[s.Discord.SendMessage(m).ID] = at
			if n%10 == 5 {
				s.Discord.SendInteraction(discordtest.Command("ask", discordtest.TextOption("question", question)))
			}
			time.Sleep(time.Second / rate)
		}
		time.Sleep(time.Minute)
		var waits []time.Duration
		for id, replies := range s.Discord.Replies() {
			waits = append(waits, replies.First.Sub(asked[id]))
		}
		slices.Sort(waits)
		for _, e := range s.Discord.Ledger() {
			if e.Answered.IsZero() || e.Took() > time.Second {
				t.Errorf("an interaction was answered after %v", e.Took())
			}
		}
		p50, p99, possible := waits[len(waits)/2], waits[len(waits)*99/100], min(seconds*rate, 45*seconds)
		t.Logf("%d of %d questions answered, after p50 %v, p99 %v, at most %v", len(waits), seconds*rate, p50, p99, waits[len(waits)-1])
		if p99 > 12*time.Second || len(waits) < possible*9/10 {
			t.Errorf("p99 is %v, and %d are answered; want 12 s at most, and nine tenths of %d", p99, len(waits), possible)
		}
		for _, fault := range s.Faults() {
			t.Error(fault)
		}
	})
}
