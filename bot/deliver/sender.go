package deliver

import (
	"errors"
	"fmt"
	"maps"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/component"
	"faqbot/bot/recent"
	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// Sender sends what the bot has to say. Its methods may be called from any goroutine.
type Sender struct {
	rest    *rest.Client
	journal *journal.Journal // keeps votes, and what was shown
	log     zerolog.Logger
	now     func() time.Time

	links    atomic.Pointer[component.Links]
	learning sync.Mutex // held while links change

	replies  *recent.Cache[*posted]  // by the id of the message answered
	answered *recent.Cache[string]   // the id of the message answered, by that of the reply
	resting  *recent.Cache[struct{}] // ids of channels in which the bot may not write
	said     *recent.Cache[struct{}] // answers, by channel and entry
	pointing turnstile
}

const (
	// sendTime bounds a message and the edit of a response, which Discord waits for in no hurry.
	sendTime = 10 * time.Second

	// restingLife is how long a channel rests after Discord said that the bot may not write there. Requests that are
	// forbidden count against the bot's address, 10,000 in 10 minutes.
	restingSize = 1_000
	restingLife = 10 * time.Minute
)

// New returns a sender that remembers nothing yet.
func New(client *rest.Client, kept *journal.Journal, log zerolog.Logger, now func() time.Time) *Sender {
	s := &Sender{
		rest: client, journal: kept, log: log, now: now,
		replies:  recent.New[*posted](repliesSize, repliesLife, now),
		answered: recent.New[string](repliesSize, repliesLife, now),
		resting:  recent.New[struct{}](restingSize, restingLife, now),
		said:     recent.New[struct{}](saidSize, saidLife, now),
	}
	s.links.Store(&component.Links{})
	return s
}

// Learn remembers the ids that commands have in Discord. What is sent from now on links the commands that it names.
func (s *Sender) Learn(there []*discordgo.ApplicationCommand) {
	s.learning.Lock()
	defer s.learning.Unlock()
	known := maps.Clone(*s.links.Load()) // others may be reading it
	for _, c := range there {
		if c != nil && c.ID != "" {
			known[c.Name] = c.ID
		}
	}
	s.links.Store(&known)
}

// Resting returns true while the bot may not write in a channel, as far as Discord has said so lately.
func (s *Sender) Resting(channel string) bool { return s.resting.Has(channel) }

// Forbidden says that Discord does not let the bot do something in a channel. The channel then rests.
type Forbidden struct {
	Guild   string // id; empty in direct messages
	Channel string // id
	Code    int    // Discord's error code
}

// Error returns a line for a log.
func (f *Forbidden) Error() string {
	return fmt.Sprintf("forbidden in channel %s, code %d", f.Channel, f.Code)
}

// forbidden returns what failed in a channel as a Forbidden when that is what Discord said, and has the channel rest.
func (s *Sender) forbidden(guild, channel string, err error) error {
	code := rest.Code(err)
	if code != rest.CodeMissingAccess && code != rest.CodeNoPermission {
		return err
	}
	s.resting.Keep(channel, struct{}{})
	return &Forbidden{Guild: guild, Channel: channel, Code: code}
}

// LogJournal logs what went wrong in the journal, unless the journal has said so itself. Nil is nothing.
func LogJournal(log zerolog.Logger, err error) {
	if err != nil && !errors.Is(err, journal.ErrReported) {
		log.Error().Err(err).Msg("journal not written")
	}
}
