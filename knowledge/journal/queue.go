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
)

// serve works off the queue, and flushes and looks after the file from time to time, until the journal closes. It is the
// only goroutine that touches the store, so a disk that hangs makes nobody else hang.
func (j *Journal) serve() {
	defer close(j.ended)
	flush := time.NewTicker(flushPause)
	defer flush.Stop()
	for {
		select {
		case work := <-j.queue:
			work()
		case <-flush.C:
			_ = j.tend(time.Now()) // noted as trouble, and tried again after the next pause
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
		err := j.flush()
		if j.store == nil && j.trouble.news() == nil {
			return nil // it is known that there is no file, or there was no vote to be kept in memory
		}
		if j.store != nil {
			err = errors.Join(err, j.store.close())
		}
		if err != nil {
			return fmt.Errorf("close the journal: %w", err)
		}
		return nil
	}
}

// tend sees to it that the file is in its place, writes what waits, and forgets old deeds when their time has come.
func (j *Journal) tend(now time.Time) error {
	if j.sweeper.due(now, now.Sub(j.opened)) {
		j.deeds.sweep(now)
	}
	return j.flush()
}

// flush writes what was counted, what was done and which channels are quiet. What cannot be written is left for the next
// time. Without a file nothing waits: memory has it all.
func (j *Journal) flush() error {
	if j.inMemory() {
		j.asked.take()
		j.deeds.take()
		j.deeds.takeForgotten()
		j.quieting.written(j.quieting.waiting())
		return nil
	}
	// A file that is opened anew takes what waits into account, so nothing may be on its way then.
	if err := j.bounded(func(context.Context) error { return nil }); err != nil {
		j.trouble.note(err)
		return err
	}
	counted, done, forgotten, quiet := j.asked.take(), j.deeds.take(), j.deeds.takeForgotten(), j.quieting.waiting()
	if len(counted) == 0 && len(done) == 0 && len(forgotten) == 0 && len(quiet) == 0 {
		return nil
	}
	err := j.bounded(func(ctx context.Context) error { return j.store.add(ctx, counted, done, forgotten, quiet) })
	j.trouble.note(err)
	if err != nil {
		j.asked.giveBack(counted)
		j.deeds.giveBack(done, forgotten)
		return fmt.Errorf("write what was asked and done: %w", err)
	}
	j.quieting.written(quiet)
	return nil
}

// start queues a piece of work. What comes of it is sent to the channel, from which nobody has to receive. The work goes
// on when its caller has gone.
func (j *Journal) start(work func() error) <-chan error {
	done := make(chan error, 1)
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

// bounded works on the store, for workTime at the longest where SQLite can be stopped. The work is done again when
// somebody took the file away meanwhile: it would be lost with that file.
func (j *Journal) bounded(work func(context.Context) error) error {
	ctx, cancel := context.WithTimeoutCause(context.Background(), workTime, errSlow)
	defer cancel()
	err := j.ensure(ctx)
	for try := 0; err == nil; try++ {
		if err = work(ctx); err != nil {
			break
		}
		if err = j.store.mark(); err == nil {
			return nil
		}
		if try == 0 {
			err = j.ensure(ctx)
		}
	}
	if err != nil && ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	if j.store == nil {
		return err // opening has explained it
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
		err = &explanation{j.name() + " cannot be used", err}
		j.trouble.note(err)
	}
	return fmt.Errorf("%s: %w", operation, j.trouble.tell(err))
}
