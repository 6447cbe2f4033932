package journal

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// How long things may take. An interaction has to be answered within 3 s, and a vote is one.
const (
	lockTime    = 500 * time.Millisecond  // for another program to let go of the file
	workTime    = time.Second             // for one piece of work on the file
	patience    = 1500 * time.Millisecond // for a caller to wait for its work, together with all that is before it
	flushPause  = 5 * time.Second         // between writing counts: what may be lost when the program is killed
	queueLength = 64                      // pieces of work that wait; more than a disk in order ever lets gather
)

var (
	errSlow   = errors.New("the disk takes too long")
	errClosed = errors.New("the journal is closed")
	errAbsent = errors.New("the journal is not open")
)

// serve works off the queue and flushes from time to time, until the journal closes. It is the only goroutine that touches
// the store, so a disk that hangs makes nobody else hang.
func (j *Journal) serve() {
	defer close(j.ended)
	flush := time.NewTicker(flushPause)
	defer flush.Stop()
	for {
		select {
		case work := <-j.queue:
			work()
		case <-flush.C:
			_ = j.flush() // noted as trouble, and tried again after the next pause
		case <-j.closing:
			j.closed = j.finish()
			return
		}
	}
}

// finish does what is left to do.
func (j *Journal) finish() error {
	for {
		select {
		case work := <-j.queue:
			work()
			continue
		default:
		}
		err := errors.Join(j.flush(), j.store.db.Close())
		if err != nil {
			return fmt.Errorf("close the journal: %w", err)
		}
		return nil
	}
}

// flush writes what was counted and what was done. What cannot be written is left for the next time.
func (j *Journal) flush() error {
	counted, done := j.asked.take(), j.deeds.take()
	if len(counted) == 0 && len(done) == 0 {
		return nil
	}
	err := j.bounded(func(ctx context.Context) error { return j.store.add(ctx, counted, done) })
	j.trouble.note(err)
	if err != nil {
		j.asked.giveBack(counted)
		j.deeds.giveBack(done)
		return fmt.Errorf("write what was asked and done: %w", err)
	}
	return nil
}

// start queues a piece of work. What comes of it is sent to the channel, from which nobody has to receive. The work goes
// on when its caller has gone.
func (j *Journal) start(work func() error) <-chan error {
	done := make(chan error, 1)
	if j.store == nil {
		done <- errAbsent
		return done
	}
	select {
	case <-j.closing:
		done <- errClosed
		return done
	default:
	}
	select {
	case j.queue <- func() { done <- work() }:
	default:
		done <- errSlow
	}
	return done
}

// write queues work that changes the file, and notes whether it went well.
func (j *Journal) write(work func(context.Context) error) <-chan error {
	return j.start(func() error {
		err := j.bounded(work)
		j.trouble.note(err)
		return err
	})
}

// bounded works on the store, for workTime at the longest where SQLite can be stopped.
func (j *Journal) bounded(work func(context.Context) error) error {
	ctx, cancel := context.WithTimeoutCause(context.Background(), workTime, errSlow)
	defer cancel()
	err := work(ctx)
	if err != nil && ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	return j.store.explain(err)
}

// wait returns what was sent to done, unless that takes too long.
func (j *Journal) wait(ctx context.Context, done <-chan error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, patience, errSlow)
	defer cancel()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-j.ended:
	}
	select {
	case err := <-done: // among the last that were done
		return err
	default:
		return errClosed
	}
}

// kept waits for a write, and returns nil when it was done. A trouble is told in full once; see ErrReported.
func (j *Journal) kept(ctx context.Context, operation string, done <-chan error) error {
	err := j.wait(ctx, done)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errClosed), ctx.Err() != nil:
		return fmt.Errorf("%s: %w", operation, err)
	case errors.Is(err, errSlow):
		err = j.store.explain(err)
		j.trouble.note(err)
	}
	return fmt.Errorf("%s: %w", operation, j.trouble.tell(err))
}
