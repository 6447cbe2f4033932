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
// as far as memory goes, says so through Healthy, and tries again every few seconds.
//
// One process at a time uses the file. A lock beside it, journal.lock, keeps the others out and says who has it. Somebody
// may delete the file, replace it or put an older one in its place while it is in use: the journal notices that before
// it writes, and within seconds when it writes nothing. It makes a deleted file anew with everything that was in it, and
// takes another file for what counts from then on.
//
// The package knows nothing of Discord, of interviews, of logging or of the environment.
package journal

import (
	"context"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Journal keeps what must last. Open makes one; all methods may be called from any goroutine.
type Journal struct {
	directory string
	lockTime  time.Duration // for another program to let go of the file
	opened    time.Time
	store     *store // nil while it cannot be opened, and in memory before the first vote; used by the goroutine that serves alone
	sweeper   sweeper
	trouble   trouble

	queue   chan func()
	closing chan struct{} // closed when nothing more is taken
	ended   chan struct{} // closed when the store is no longer used
	close   sync.Once
	closed  error // what closing came to; readable once ended is closed

	quieting quieting
	quiet    atomic.Pointer[map[string]QuietChannel]
	asked    tally
	deeds    ledger
}

// Open opens the journal in a directory, and makes both when there are none. The directory is made for the user that
// runs faqbot alone, and so is the file. Without a directory, everything is kept in memory until Close: votes in a database
// that is made when the first of them comes.
//
// The journal is never nil. With an error it does without its file and tries to open it every few seconds: until then it
// keeps counts, quiet channels and deeds in memory, refuses votes, and Healthy says why. The error says what to do.
func Open(ctx context.Context, directory string) (*Journal, error) {
	return begin(ctx, directory, lockTime)
}

// begin is Open with how long another program has to let go of the file.
func begin(ctx context.Context, directory string, lockTime time.Duration) (*Journal, error) {
	j := &Journal{
		directory: directory,
		lockTime:  lockTime,
		opened:    time.Now(),
		queue:     make(chan func(), queueLength),
		closing:   make(chan struct{}),
		ended:     make(chan struct{}),
	}
	j.quiet.Store(&map[string]QuietChannel{})
	j.asked.totals = map[string]int64{}
	j.deeds.done = map[Deed]int64{}
	var err error
	if !j.inMemory() {
		if err = j.reopen(ctx); err != nil {
			j.trouble.note(err)
			_ = j.trouble.tell(err) // the caller knows
		}
	}
	go j.serve()
	return j, err
}

// inMemory returns true for a journal that has no file.
func (j *Journal) inMemory() bool { return j.directory == "" }

// name returns the file's path, for people.
func (j *Journal) name() string {
	if j.inMemory() {
		return memoryName
	}
	return filepath.Join(j.directory, fileName)
}

// Healthy returns nil when the journal keeps what it is given, and otherwise a sentence that says why it does not. It
// goes by what became of the latest write.
func (j *Journal) Healthy() error { return j.trouble.current() }

// Notice returns a sentence that says what happened to the file within the last day, such as that it was deleted and made
// anew. It is empty when nothing did.
func (j *Journal) Notice() string { return j.trouble.recent(time.Now()) }

// News returns a trouble or a notice that no call has returned yet, and nil when there is none. Whoever asks every few seconds can
// log what no caller has come across.
func (j *Journal) News() error { return j.trouble.news() }

// closeTime is how long Close waits for a disk.
const closeTime = 3 * time.Second

// Close writes what is still to be written and closes the file. It gives up after a few seconds, or when ctx is done. The
// error says what may be lost. What is called afterwards keeps nothing.
func (j *Journal) Close(ctx context.Context) error {
	j.close.Do(func() { close(j.closing) })
	ctx, cancel := context.WithTimeout(ctx, closeTime)
	defer cancel()
	select {
	case <-j.ended:
		return j.closed
	default:
	}
	select {
	case <-j.ended:
		return j.closed
	case <-ctx.Done():
		return &explanation{"close the journal: what was asked last may be lost", errSlow}
	}
}
