package deliver

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/reply"
	"faqbot/bot/rest"
)

// Record is what is kept of a message that was answered.
type Record struct {
	listen.Trace
	Entry string // key of the entry that is the answer; empty when none is
}

// posted is what became of a message that was answered: enough to change the reply or take it away again. The lock is
// held while a call about it is under way, so that what comes next waits for the reply that it is about.
type posted struct {
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
// reply that this has caused is the one. It sends nothing, and returns false without an error, when there is nothing to say,
// and when nobody asked the bot and it has said the same in the channel a short while ago, or anything in the thread.
func (s *Sender) Reply(ctx context.Context, h listen.Heard, made reply.Reply) (sent bool, err error) {
	switch {
	case len(made.Page) == 0 || h.From == listen.Channel && s.interrupts(h, made.Outcome.Entry):
		return false, nil
	case made.Direct:
		return s.warn(ctx, h.Author.ID, made.Page)
	}
	switch err := s.post(ctx, h, made); {
	case errors.Is(err, errDeleted):
		return false, nil
	case err != nil:
		return false, err
	}
	s.shown(made.Outcome.Entry)
	s.spoke(h, made.Outcome.Entry)
	return true, nil
}

// post posts a reply, unless there is one already.
func (s *Sender) post(ctx context.Context, h listen.Heard, made reply.Reply) error {
	kept := Record{Trace: h.Trace, Entry: made.Outcome.Entry}
	r, _ := s.replies.Keep(h.ID, &posted{guild: h.GuildID})
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.more) > 0 {
		r.id, r.more, r.record = r.more[0], r.more[1:], kept
		return nil
	}
	id, err := s.create(ctx, h.Message, made.Page, h.ID, h.Late) // of a deletion meanwhile nobody has told
	if err != nil {
		return err
	}
	if r.id, r.record = id, kept; id != "" {
		s.answered.Keep(id, h.ID)
	}
	return nil
}

// warn writes to a person directly. Who takes no direct messages is left alone.
func (s *Sender) warn(ctx context.Context, person string, p component.Page) (sent bool, err error) {
	err = s.Direct(ctx, person, p)
	if rest.Code(err) == rest.CodeRefusesDirect {
		return false, nil
	}
	return err == nil, err
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

// Edit replaces the reply to a message, and what is remembered of it. With nothing to say it takes the reply away. Without
// one it does nothing.
func (s *Sender) Edit(ctx context.Context, h listen.Heard, made reply.Reply) error {
	return s.change(h.ID, func(r *posted) error {
		if len(made.Page) == 0 {
			return s.withdraw(ctx, h.ChannelID, r)
		}
		ctx, cancel := context.WithTimeout(ctx, sendTime)
		defer cancel()
		out := s.message(made.Page)
		err := s.plainer(out, asText, func() error { return s.rest.EditMessage(ctx, h.ChannelID, r.id, out) })
		if err != nil {
			return s.notChanged(r, h.ChannelID, err)
		}
		was, is := r.record.Entry, made.Outcome.Entry
		r.record = Record{Trace: h.Trace, Entry: is}
		if is != was {
			s.shown(is)
			s.remember(h.ChannelID, is)
		}
		return nil
	})
}

// Follow takes along all replies to messages of a channel that are gone, and forgets those of the messages that were replies
// themselves.
func (s *Sender) Follow(ctx context.Context, channel string, messages []string) error {
	var errs []error
	for _, id := range messages {
		s.forget(id)
		errs = append(errs, s.change(id, func(r *posted) error {
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
func (s *Sender) change(message string, do func(*posted) error) error {
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
func (s *Sender) withdraw(ctx context.Context, channel string, r *posted) error {
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
func (s *Sender) notChanged(r *posted, channel string, err error) error {
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
	_ = s.change(message, func(r *posted) error {
		if r.id == id {
			r.id = ""
		}
		r.more = slices.DeleteFunc(r.more, func(one string) bool { return one == id })
		return nil
	})
}
