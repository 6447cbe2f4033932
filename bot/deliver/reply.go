package deliver

import (
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/rest"
)

// Record is what was asked by a message, and what was answered.
type Record struct {
	From  listen.Surface
	Words Fingerprint
	At    time.Time // when the message arrived
	Entry string    // key of the entry that is the answer; empty when none is
}

// Fingerprint tells the words of a message from others without holding them. It means nothing outside the process.
type Fingerprint [sha256.Size]byte

// Fingerprint returns the fingerprint of some words. Without the sender's salt nobody can guess short words from it.
func (s *Sender) Fingerprint(words string) Fingerprint { return sha256.Sum256([]byte(s.salt + words)) }

// reply is what became of a message that was answered: enough to change the reply or take it away again. The lock is
// held while a call about it is under way, so that what comes next waits for the reply that it is about.
type reply struct {
	mu     sync.Mutex
	id     string   // of the reply to the message; empty when there is none
	more   []string // ids of replies that somebody asked for by pointing at the message; deleted with it, never edited
	guild  string   // id; empty in direct messages
	record Record
}

const (
	// repliesLife is how long a deleted question takes its reply along.
	repliesSize = 10_000
	repliesLife = time.Hour
)

// Reply replies to a message, at most once, and remembers the reply. When somebody has pointed at the message already, the
// reply that this has caused is the one.
func (s *Sender) Reply(ctx context.Context, m *discordgo.Message, p component.Page, a Record) error {
	r, _ := s.replies.Keep(m.ID, &reply{guild: m.GuildID})
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.more) > 0 {
		r.id, r.more, r.record = r.more[0], r.more[1:], a
		return nil
	}
	id, err := s.create(ctx, m, p, m.ID)
	if err != nil {
		return err
	}
	if r.id, r.record = id, a; id != "" {
		s.answered.Keep(id, m.ID)
	}
	return nil
}

// Answered returns what was asked by a message that has a reply; ok is false when it has none. It waits for a reply that is
// under way.
func (s *Sender) Answered(message string) (a Record, ok bool) {
	r, known := s.replies.Get(message)
	if !known {
		return Record{}, false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.record, r.id != ""
}

// Knows returns true for a message that has been answered, or is being answered, and for a reply to one. It does not wait.
func (s *Sender) Knows(message string) bool { return s.replies.Has(message) || s.answered.Has(message) }

// Edit replaces the reply to a message with a page, and what is remembered of it. Without a reply it does nothing.
func (s *Sender) Edit(ctx context.Context, m *discordgo.Message, p component.Page, a Record) error {
	return s.change(m.ID, func(r *reply) error {
		ctx, cancel := context.WithTimeout(ctx, sendTime)
		defer cancel()
		out := s.message(p)
		err := s.plainer(out, asText, func() error { return s.rest.EditMessage(ctx, m.ChannelID, r.id, out) })
		if err == nil {
			r.record = a
		}
		return s.notChanged(r, m.ChannelID, err)
	})
}

// Withdraw takes the reply to a message away. Without a reply it does nothing.
func (s *Sender) Withdraw(ctx context.Context, m *discordgo.Message) error {
	return s.change(m.ID, func(r *reply) error { return s.withdraw(ctx, m.ChannelID, r) })
}

// Follow takes along all replies to messages of a channel that are gone, and forgets those of the messages that were replies
// themselves.
func (s *Sender) Follow(ctx context.Context, channel string, messages []string) error {
	var errs []error
	for _, id := range messages {
		s.forget(id)
		errs = append(errs, s.change(id, func(r *reply) error {
			err := s.withdraw(ctx, channel, r)
			for err == nil && len(r.more) > 0 {
				r.id, r.more = r.more[0], r.more[1:]
				err = s.withdraw(ctx, channel, r)
			}
			return err // what is left is taken along when the message is named again
		}))
	}
	return errors.Join(errs...)
}

// change does something about the replies to a message, when any are known, one change at a time.
func (s *Sender) change(message string, do func(*reply) error) error {
	r, known := s.replies.Get(message)
	if !known {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.id == "" && len(r.more) == 0 {
		return nil
	}
	return do(r)
}

// withdraw takes a reply away, and remembers one that stays. The caller holds its lock.
func (s *Sender) withdraw(ctx context.Context, channel string, r *reply) error {
	if r.id == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	if err := s.rest.DeleteMessage(ctx, channel, r.id); err != nil {
		return s.notChanged(r, channel, err)
	}
	r.id = ""
	return nil
}

// notChanged returns why a reply could not be changed. That somebody has taken it away already is nobody's fault.
func (s *Sender) notChanged(r *reply, channel string, err error) error {
	if rest.Code(err) == rest.CodeUnknownMessage {
		r.id = ""
		return nil
	}
	return s.forbidden(r.guild, channel, err)
}

// forget forgets a reply that somebody has taken away.
func (s *Sender) forget(id string) {
	message, known := s.answered.Get(id)
	if !known {
		return
	}
	_ = s.change(message, func(r *reply) error {
		if r.id == id {
			r.id = ""
		}
		r.more = slices.DeleteFunc(r.more, func(one string) bool { return one == id })
		return nil
	})
}
