package journal

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Vote is what one person thinks of one answer.
type Vote struct {
	Entry   string // key of the turn that was shown
	Message string // id of the message that showed it
	User    string // id of who votes; not stored, see the package comment
	Up      bool
	Reason  Reason // empty for none
}

// Reason is a code for why somebody votes so, such as “off-topic”: up to 32 small letters, digits and hyphens. It is
// chosen from a list, not typed.
type Reason string

// Votes is how people voted on a turn, over all messages that showed it.
type Votes struct {
	Up, Down int
	Reasons  map[Reason]int // how often each was given; votes without a reason are not in it
}

// Vote keeps a vote. It replaces the one, with its reason, that the same person gave on the same answer before. The error
// is nil when the vote is in the file. After an error it may still get there; voting again does no harm.
func (j *Journal) Vote(ctx context.Context, v Vote) error {
	const operation = "keep a vote"
	if err := v.check(); err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	return j.kept(ctx, operation, j.write(func(ctx context.Context) error { return j.store.vote(ctx, v) }))
}

// Votes returns how people voted on the turn with a key. There are none when they cannot be read.
func (j *Journal) Votes(ctx context.Context, entry string) (Votes, error) {
	var votes Votes
	done := j.start(func() error {
		return j.bounded(func(ctx context.Context) (err error) {
			votes, err = j.store.votes(ctx, entry)
			return err
		})
	})
	if err := j.wait(ctx, done); err != nil {
		return Votes{}, fmt.Errorf("read votes: %w", err)
	}
	return votes, nil
}

func (v Vote) check() error {
	return errors.Join(checkEntry(v.Entry), checkID("message", v.Message), checkID("user", v.User), v.Reason.check())
}

func (r Reason) check() error {
	if !isCode(string(r)) {
		return errors.New("the reason is no code")
	}
	return nil
}

// isCode reports whether something can be a code, or none: those are chosen from lists in the program.
func isCode(code string) bool {
	const longest = 32 // letters; a few short words
	return len(code) <= longest && strings.Trim(code, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// checkEntry keeps out what is no key of a turn.
func checkEntry(entry string) error {
	const longest = 512 // bytes: two ids of the content, far longer than people write them
	if entry == "" || len(entry) > longest || strings.ContainsAny(entry, "\x00 \t\n") {
		return errors.New("the key of the turn is none")
	}
	return nil
}

// checkID keeps out what is no id: those are numbers of 64 bits, in decimal.
func checkID(of, id string) error {
	const longest = 20 // digits
	if id == "" || len(id) > longest || strings.Trim(id, "0123456789") != "" {
		return fmt.Errorf("the id of the %s is none", of)
	}
	return nil
}
