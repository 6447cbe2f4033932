package reliability

import (
	"context"
	"flag"
	"os"
	"sync"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"faqbot/bot"
	"faqbot/bot/discordtest"
	"faqbot/bot/shelftest"
	"faqbot/knowledge"
	"faqbot/knowledge/files"
)

// crowd is how large floods are, in hundredths of 10,000 messages. TestMain sets it and nothing else writes to it.
var crowd = usualCrowd

func TestMain(m *testing.M) {
	flag.IntVar(&crowd, "crowd", usualCrowd, "how large floods are; with 100, they are of 10,000 messages")
	flag.Parse()
	os.Exit(m.Run())
}

// part returns how long each of n things takes that fill a second together.
func part(n int) time.Duration { return time.Second / time.Duration(n) }

const (
	question = shelftest.SaltQuestion
	answer   = "Salt draws the water out of the roots."
)

// library is the content of all tests. It is read once and outside of every bubble.
var library = sync.OnceValues(func() (*knowledge.Library, error) {
	return knowledge.Open(context.Background(), files.Embedded(fstest.MapFS{"rice.md": {Data: []byte(shelftest.Rice)}}))
})

// setting is the world of a test. The zero value is a Discord in which nothing goes wrong.
type setting struct {
	discord []discordtest.Option
	script  func(*discordtest.Server) // before the bot starts
	change  func(*Options)
}

// bubble starts a bot in a bubble, has the test play in it, and stops the bot. Minutes pass at once there. What is left
// behind when the bot has stopped fails the test.
func bubble(t *testing.T, set setting, play func(*testing.T, *Stand)) {
	t.Helper()
	lib, err := library()
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		srv := discordtest.New(t, append([]discordtest.Option{discordtest.InMemory(), discordtest.Patience(time.Hour)}, set.discord...)...)
		if set.script != nil {
			set.script(srv)
		}
		o := Options{Discord: srv, Library: lib, Journal: shelftest.Journal(t, "")}
		if set.change != nil {
			set.change(&o)
		}
		s := Start(t, o)
		play(t, s)
		began := time.Now()
		if err := s.Stop(); err != nil {
			t.Errorf("the bot ended with %v", err)
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("the end took %v", took)
		}
		if t.Failed() {
			t.Logf("the log:\n%s", s.Logged())
		}
	})
}

// checked is Check with the question of all tests.
func (s *Stand) checked() {
	s.t.Helper()
	s.Check(question, answer)
}

func TestNothingGoesWrong(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.Discord.AwaitConnection()
		s.Discord.AwaitCommands("")
		i := s.Discord.SendInteraction(discordtest.Command("ask", discordtest.TextOption("question", question)))
		s.Discord.AwaitCallback(i.ID)
		s.checked()
		time.Sleep(time.Hour) // with nothing to do but heartbeats
		s.checked()
		if n := len(s.Discord.Connections()); n != 1 {
			t.Errorf("%d connections, want 1", n)
		}
		if n := s.Discord.Heartbeats(); n < 86 || n > 88 { // 3600 s / 41.25 s = 87.3
			t.Errorf("%d heartbeats in an hour", n)
		}
	})
}

func noAnswerChannels(o *bot.Options) { o.AnswerChannels = nil }
