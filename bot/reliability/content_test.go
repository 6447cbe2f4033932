package reliability

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/shelftest"
	"faqbot/knowledge"
	"faqbot/knowledge/files"
)

// editions is content that changes as a whole.
type editions struct{ now atomic.Pointer[fstest.MapFS] }

// Open opens a file of the latest edition.
func (e *editions) Open(name string) (fs.File, error) { return e.now.Load().Open(name) }

// publish makes this text the content.
func (e *editions) publish(text string) { e.now.Store(&fstest.MapFS{"rice.md": {Data: []byte(text)}}) }

// edition is the interview with a number in every paragraph of the answer.
func edition(n int) string {
	number := fmt.Sprintf(" Edition %d.", n)
	return strings.NewReplacer(answer, answer+number, "the leaves turn white.", "the leaves turn white."+number).Replace(shelftest.Rice)
}

// libraryOf reads content that changes.
func libraryOf(t *testing.T, e *editions) *knowledge.Library {
	t.Helper()
	lib, err := knowledge.Open(t.Context(), files.Embedded(e))
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// TestRowC1ReloadAmidQuestions replaces the content all the time while people ask. Every answer is of one edition.
func TestRowC1ReloadAmidQuestions(t *testing.T) {
	t.Parallel()
	e := new(editions)
	e.publish(edition(0))
	lib := libraryOf(t, e)
	bubble(t, setting{change: func(o *Options) { o.Library = lib }}, func(t *testing.T, s *Stand) {
		s.ready()
		var reloads sync.WaitGroup
		reloads.Go(func() {
			for n := range crowd / 2 {
				e.publish(edition(n + 1))
				if _, err := lib.Reload(t.Context()); err != nil {
					t.Error(err)
				}
				time.Sleep(4 * part(crowd))
			}
		})
		for n := range 10 * crowd {
			m := discordtest.Mention(question)
			m.ChannelID, m.Author = fmt.Sprintf("17%017d", n%50), discordtest.User(fmt.Sprintf("18%017d", n), "somebody")
			s.Discord.SendMessage(m)
			time.Sleep(2 * part(10*crowd))
		}
		reloads.Wait()
		time.Sleep(time.Minute)
		s.checked()
		seen := map[string]bool{}
		for n := range 50 {
			for _, m := range s.Discord.Messages(fmt.Sprintf("17%017d", n)) {
				if m.MessageReference == nil {
					continue
				}
				parts := strings.SplitAfter(m.Text(), "Edition ")
				if len(parts) != 3 {
					t.Fatalf("an answer of %d paragraphs: %q", len(parts)-1, m.Text())
				}
				first, second := strings.Fields(parts[1])[0], strings.Fields(parts[2])[0]
				if first != second {
					t.Errorf("an answer is of the editions %s and %s", first, second)
				}
				seen[first] = true
			}
		}
		if len(seen) < min(10, crowd/3) {
			t.Errorf("answers are of %d editions, want many", len(seen))
		}
	})
}

// TestRowC2ReloadsAtOnce has the content read again by many at once.
func TestRowC2ReloadsAtOnce(t *testing.T) {
	t.Parallel()
	e := new(editions)
	e.publish(edition(0))
	lib := libraryOf(t, e)
	bubble(t, setting{change: func(o *Options) { o.Library = lib }}, func(t *testing.T, s *Stand) {
		s.ready()
		e.publish(edition(1))
		var reloads sync.WaitGroup
		var changed atomic.Int64
		before := lib.Base().Version()
		for range crowd {
			reloads.Go(func() {
				change, err := lib.Reload(t.Context())
				if err != nil {
					t.Error(err)
				}
				s.Bot.Reloaded(change, err)
				changed.Add(1)
			})
		}
		s.answered(discordtest.ChannelID)
		reloads.Wait()
		if lib.Base().Version() == before || changed.Load() != int64(crowd) {
			t.Errorf("version %s after %d reloads", lib.Base().Version(), changed.Load())
		}
		s.checked()
	})
}

// TestRowC7OldButton clicks what stands under an answer whose question is not in the content any more.
func TestRowC7OldButton(t *testing.T) {
	t.Parallel()
	e := new(editions)
	e.publish(shelftest.Rice)
	lib := libraryOf(t, e)
	bubble(t, setting{change: func(o *Options) { o.Library = lib }}, func(t *testing.T, s *Stand) {
		s.ready()
		m := s.Discord.SendMessage(discordtest.Mention(question))
		card := s.Discord.AwaitReply(m.ChannelID, m.ID)
		e.publish(strings.NewReplacer("{#salt}", "{#brine}", "Why does salt water kill ordinary rice?", "What are the dams made of?", answer, "Of clay.").Replace(shelftest.Rice))
		if _, err := lib.Reload(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(card.Buttons()) == 0 {
			t.Fatalf("there is no button under %q", card.Text())
		}
		for _, b := range card.Buttons() {
			if b.CustomID == "" {
				continue
			}
			i := s.Discord.SendInteraction(discordtest.Click(card, b.CustomID))
			s.Discord.AwaitCallback(i.ID)
		}
		if strings.Contains(s.Logged(), "failed") {
			t.Errorf("a click failed:\n%s", s.Logged())
		}
		s.Check("How long did breeding the first plants take?", "Eleven years")
	})
}
