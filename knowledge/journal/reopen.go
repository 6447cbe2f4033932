package journal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

// What may have become of the file while it was in use.
var (
	errGone     = errors.New("was deleted")
	errEmptied  = errors.New("was emptied")
	errReplaced = errors.New("was exchanged for another file, or written by another program")
	errUnlocked = errors.New("lost its lock, because journal.lock was deleted")
)

// trace is what tells the file from another one, and from itself after a write.
type trace struct {
	file   os.FileInfo
	header [100]byte // SQLite counts the writes in it; https://sqlite.org/fileformat.html
}

// look returns the trace of a file. It must not be called during a transaction: closing the file lets go of SQLite's locks
// on it.
func look(path string) (*trace, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t := &trace{}
	if t.file, err = file.Stat(); err != nil {
		return nil, err
	}
	_, err = io.ReadFull(file, t.header[:])
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // it is empty, or was cut off
	}
	return t, err
}

// mark notes what the file looks like after a write of our own. The error says that the file in its place is another.
func (s *store) mark() error {
	if s.lock == nil {
		return nil
	}
	now, err := look(s.path)
	if err != nil {
		return err
	}
	if s.seen != nil && !os.SameFile(s.seen.file, now.file) {
		return errReplaced
	}
	s.seen = now
	return nil
}

// changed returns why the store must not be used any more, and nil as long as nobody else writes to its files.
func (s *store) changed() error {
	if s.lock == nil {
		return nil
	}
	now, err := look(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errGone
	case err != nil:
		return err
	case now.file.Size() == 0:
		return errEmptied
	case !os.SameFile(s.seen.file, now.file), s.seen.header != now.header:
		return errReplaced
	case !s.lock.held():
		return errUnlocked
	}
	return nil
}

// ensure has the store open, and the file that it uses in its place. Only the goroutine that serves calls it.
func (j *Journal) ensure(ctx context.Context) error {
	if j.store == nil {
		err := j.reopen(ctx)
		if err == nil {
			j.trouble.note(nil)
		}
		return err
	}
	why := j.store.changed()
	if why == nil {
		return nil
	}
	ctx, cancel := context.WithTimeoutCause(context.WithoutCancel(ctx), restoreTime, errSlow)
	defer cancel()
	kept := "what it holds now counts"
	switch {
	case errors.Is(why, errGone):
		var err error
		if kept, err = j.restore(ctx); err != nil {
			return err
		}
	case errors.Is(why, errEmptied):
		j.pendAll(time.Now())
		kept = withoutVotes
	}
	lost := j.store
	j.store = nil
	lost.close() // of a file that is no longer there, or is no longer ours
	if err := j.reopen(ctx); err != nil {
		return fmt.Errorf("%s %w: %w", lost.path, why, err)
	}
	j.trouble.note(nil)
	j.trouble.announce(fmt.Errorf("%s %w while it was in use, and %s", j.store.path, why, kept), time.Now())
	return nil
}

const withoutVotes = "it was made anew without the votes that were in it"

// restoreTime is how long a file that was taken away may take to be made anew. Meanwhile votes are refused.
const restoreTime = 30 * time.Second

// restore makes a deleted file anew, and says with what. What was in it can still be read through the store, as long as
// that is open. Failing that, memory holds all but the votes. An error leaves everything as it is, to be tried again.
func (j *Journal) restore(ctx context.Context) (kept string, err error) {
	s := j.store
	if err := os.MkdirAll(j.directory, 0o700); err != nil {
		return "", &explanation{s.path + notMade, err}
	}
	copied := s.copyTo(ctx, s.path+".new")
	if copied == nil {
		return "it was made anew with all that was in it", os.Rename(s.path+".new", s.path)
	}
	if _, err := s.db.ExecContext(ctx, selectVersion); err == nil {
		return "", copied // it is the new file that cannot be written, and the old one is still there
	}
	j.pendAll(time.Now())
	return withoutVotes, makeFile(s.path)
}

// copyTo writes everything that the store holds into a new file, or nothing.
func (s *store) copyTo(ctx context.Context, path string) error {
	os.Remove(path) // what an earlier try has left
	if err := makeFile(path); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, copyInto, path)
	if err != nil {
		os.Remove(path)
	}
	return err
}

// pendAll has quiet channels and counts written again, for a file that starts empty. Deeds are whenever the file lacks
// them.
func (j *Journal) pendAll(now time.Time) {
	j.quieting.pendAll(&j.quiet)
	j.asked.pendAll(now.UTC().Format(time.DateOnly))
}

// reopen opens the store and reads into memory what is asked for often. What memory knows and the file does not is
// written later.
func (j *Journal) reopen(ctx context.Context) error {
	s, err := openStore(ctx, j.directory, j.lockTime)
	if err != nil {
		return fmt.Errorf("open the journal: %w", err)
	}
	if !j.inMemory() {
		if err := j.load(ctx, s); err != nil {
			err = s.explain(err)
			s.close() // the error says more than that of closing
			return fmt.Errorf("open the journal: %w", err)
		}
	}
	j.store = s
	return nil
}

// load reads into memory what a file holds, all of it or nothing.
func (j *Journal) load(ctx context.Context, s *store) error {
	quiet, err := s.quietChannels(ctx)
	if err != nil {
		return err
	}
	totals, err := s.totals(ctx)
	if err != nil {
		return err
	}
	deeds, err := s.deeds(ctx)
	if err != nil {
		return err
	}
	j.quieting.load(&j.quiet, quiet)
	j.asked.load(totals)
	j.deeds.load(deeds)
	return nil
}
