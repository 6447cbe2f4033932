// Package journal keeps what must last: how people voted on answers, in which channels the bot is quiet, how often each
// turn was asked, and what was done that may be done only once.
//
// It lives in one SQLite file, journal.db, and holds no words that people typed: only keys of the content, ids, days,
// times, counts, and codes from fixed lists, for reasons and for what was done. What is no id, key or code is refused.
// What was done is kept with the id of the thread or channel and the time. When it is older than MaxLife, it is forgotten
// as soon as something else is done.
//
// Who voted is stored only so that each person has one vote an answer: as an HMAC-SHA-256 of the user's id together with
// the answer, under a random key that is kept in the same file. The file alone lists nobody, and does not tell that two
// votes are one person's. It is no anonymity: whoever has the file and a list of user ids can try each of them. The only
// user ids stored as they are, are those of the moderators who made a channel quiet, for others to see who it was.
//
// Answers come first. Nothing here makes one wait for a disk: what is asked for often is in memory, counts and what was
// done are written later, and everything else gives up after a moment. A journal that cannot be opened or written goes on
// as far as memory goes, and says so through Healthy.
//
// The package knows nothing of Discord, of interviews, of logging or of the environment.
package journal

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// Journal keeps what must last. Open makes one; all methods may be called from any goroutine.
type Journal struct {
	store   *store // nil when it could not be opened; used by the goroutine that serves alone
	trouble trouble

	queue   chan func()
	closing chan struct{} // closed when nothing more is taken
	ended   chan struct{} // closed when the store is no longer used
	close   sync.Once
	closed  error // what closing came to; readable once ended is closed

	quieting sync.Mutex // held while the quiet channels change, so that file and memory see one order
	quiet    atomic.Pointer[map[string]QuietChannel]
	asked    tally
	deeds    ledger
}

// Open opens the journal in a directory, and makes both when there are none. The directory is made for the user that
// runs faqbot alone, and so is the file. Without a directory, everything is kept in memory until Close.
//
// The journal is never nil. With an error it is one that does without its file until it is opened anew: it starts empty,
// keeps counts, quiet channels and deeds in memory, refuses votes, and Healthy says why. The error says what to do.
func Open(ctx context.Context, directory string) (*Journal, error) {
	j := &Journal{
		queue:   make(chan func(), queueLength),
		closing: make(chan struct{}),
		ended:   make(chan struct{}),
	}
	j.quiet.Store(&map[string]QuietChannel{})
	j.asked.totals = map[string]int64{}
	j.deeds.done = map[Deed]int64{}
	if err := j.load(ctx, directory); err != nil {
		err = fmt.Errorf("open the journal: %w", err)
		j.trouble.note(err)
		_ = j.trouble.tell(err) // it is told here
		close(j.ended)
		return j, err
	}
	go j.serve()
	return j, nil
}

// load opens the store and reads into memory what is asked for often.
func (j *Journal) load(ctx context.Context, directory string) error {
	s, err := openStore(ctx, directory)
	if err != nil {
		return err
	}
	quiet, err := s.quietChannels(ctx)
	if err == nil {
		j.asked.totals, err = s.totals(ctx)
	}
	if err == nil {
		j.deeds.done, err = s.deeds(ctx)
	}
	if err != nil {
		s.db.Close()
		j.asked.totals, j.deeds.done = map[string]int64{}, map[Deed]int64{}
		return s.explain(err)
	}
	j.quiet.Store(&quiet)
	j.store = s
	return nil
}

// Healthy returns nil when the journal keeps what it is given, and otherwise a sentence that says why it does not. It
// goes by what became of the latest write.
func (j *Journal) Healthy() error { return j.trouble.current() }

// closeTime is how long Close waits for a disk. The program has 8 s in all to finish what is in flight.
const closeTime = 3 * time.Second

// Close writes what is still to be written and closes the file. It gives up after a few seconds. The error says what may
// be lost. What is called afterwards keeps nothing.
func (j *Journal) Close() error {
	j.close.Do(func() { close(j.closing) })
	timeout := time.NewTimer(closeTime)
	defer timeout.Stop()
	select {
	case <-j.ended:
		return j.closed
	case <-timeout.C:
		return fmt.Errorf("close the journal: what was asked last may be lost: %w", errSlow)
	}
}
