package journal

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// Deed is what may be done only once, or once in a while, such as telling that the bot may not write in a channel.
type Deed struct {
	Kind string // a code for what is done, in the form of a Reason
	ID   string // of the thread or channel that it is done to
}

// MaxLife is how long a deed is remembered, so that memory and file hold those of so many days and no more. Discord
// archives a thread after a week in which nobody writes, so hardly any is written in again after this time. A day more or
// less is no matter.
const MaxLife = 90 * 24 * time.Hour

// Note notes that a deed is done now, and returns true when it was not done within a life before now. Of any number of
// simultaneous calls with one deed, exactly one is the first. With a life of 0, or one longer than MaxLife, a deed may be
// done once for as long as it is remembered, whatever a clock says that jumps.
//
// Memory decides, so nobody waits for a disk. The file follows at once, or soon after it can be written again, and by
// Close; a program that is killed before then may do the deed once more. With a deed that is refused, first is false.
// With any other error first holds all the same: it is one that writing has come to and that nobody was told of.
func (j *Journal) Note(d Deed, life time.Duration, now time.Time) (first bool, err error) {
	if err := d.check(); err != nil {
		return false, fmt.Errorf("note what is done: %w", err)
	}
	first, alone := j.deeds.note(d, life, now)
	if alone {
		j.start(j.flush) // one that cannot be started or fails is made up for by the next
	}
	if err := j.trouble.news(); err != nil {
		return first, fmt.Errorf("note what is done: %w", err)
	}
	return first, nil
}

// Done reports whether a deed was done within a life before now, which is as for Note. It costs a look-up in memory.
func (j *Journal) Done(d Deed, life time.Duration, now time.Time) bool {
	j.deeds.mu.Lock()
	defer j.deeds.mu.Unlock()
	return j.deeds.has(d, life, now)
}

// Last returns when a deed was done last, in whole seconds; ok is false when it was not done, or is forgotten. It costs a
// look-up in memory.
func (j *Journal) Last(d Deed) (at time.Time, ok bool) {
	j.deeds.mu.Lock()
	defer j.deeds.mu.Unlock()
	seconds, ok := j.deeds.done[d]
	return time.Unix(seconds, 0), ok
}

func (d Deed) check() error {
	var kind error
	if d.Kind == "" || !isCode(d.Kind) {
		kind = errors.New("the kind of the deed is no code")
	}
	return errors.Join(kind, checkID("deed", d.ID))
}

// ledger is when each deed was done last, in Unix seconds as in the file.
type ledger struct {
	mu        sync.Mutex
	done      map[Deed]int64
	pending   map[Deed]int64 // what is to be written
	forgotten map[Deed]bool  // what is to be deleted
}

// note notes a deed if it is the first within its life, to be written later. The deed is alone when nothing else waits to
// be written.
func (l *ledger) note(d Deed, life time.Duration, now time.Time) (first, alone bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.has(d, life, now) {
		return false, false
	}
	l.done[d] = now.Unix()
	alone = len(l.pending) == 0
	l.add(d, now.Unix())
	return true, alone
}

// has returns true when a deed was done within a life before now. The caller holds the lock.
func (l *ledger) has(d Deed, life time.Duration, now time.Time) bool {
	at, known := l.done[d]
	if life <= 0 || life > MaxLife {
		return known
	}
	return known && within(life, at, now)
}

// load takes over the deeds of a file. Those that memory has later, or alone, are written to it.
func (l *ledger) load(file map[Deed]int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for d, at := range l.done {
		if there, known := file[d]; !known || there < at {
			file[d] = at
			l.add(d, at)
		}
	}
	l.done = file
}

// earliest is a time that no clock in order shows any more: before this program was written.
var earliest = time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)

// sweep forgets what is older than MaxLife. A deed of a clock that was wrong, which is before this program was written or
// later than tomorrow, counts as done now.
func (l *ledger) sweep(now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for d, at := range l.done {
		switch then := time.Unix(at, 0); {
		case then.Before(earliest), then.After(now.AddDate(0, 0, 1)):
			l.done[d] = now.Unix()
			l.add(d, now.Unix())
		case now.Sub(then) >= MaxLife:
			delete(l.done, d)
			delete(l.pending, d)
			if l.forgotten == nil {
				l.forgotten = map[Deed]bool{}
			}
			l.forgotten[d] = true
		}
	}
}

// within returns true when less than a life lies between two times, whichever is the later one: a clock that was wrong and
// is set back keeps nothing from being done for longer than two lives.
func within(life time.Duration, at int64, now time.Time) bool {
	return now.Sub(time.Unix(at, 0)).Abs() < life
}

// take returns what is to be written, and forgets that it is.
func (l *ledger) take() map[Deed]int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	taken := l.pending
	l.pending = nil
	return taken
}

// takeForgotten returns what is to be deleted, and forgets that it is.
func (l *ledger) takeForgotten() map[Deed]bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	taken := l.forgotten
	l.forgotten = nil
	return taken
}

// giveBack undoes take and takeForgotten. What was done again meanwhile stays so.
func (l *ledger) giveBack(taken map[Deed]int64, forgotten map[Deed]bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for d, at := range taken {
		if _, again := l.pending[d]; !again {
			l.add(d, at)
		}
	}
	for d := range forgotten {
		if _, again := l.done[d]; !again {
			if l.forgotten == nil {
				l.forgotten = map[Deed]bool{}
			}
			l.forgotten[d] = true
		}
	}
}

// add has a deed written. The caller holds l.mu.
func (l *ledger) add(d Deed, at int64) {
	if l.pending == nil {
		l.pending = map[Deed]int64{}
	}
	delete(l.forgotten, d)
	if _, known := l.pending[d]; known || len(l.pending) < maxPending {
		l.pending[d] = at
	}
}

// sweeper says when old deeds may be forgotten: once a day, and only by a clock that has gone on without a jump for an
// hour. A machine may start in 1970, or far ahead, until it is told the time.
type sweeper struct {
	offset time.Duration // of the clock against the running time, at the last look
	stable time.Duration // running time since which the clock has not jumped
	swept  time.Duration // running time at which deeds were forgotten last; zero for never
}

// due is told the time of the clock, and how long the program has been running by a clock that never jumps.
func (s *sweeper) due(now time.Time, running time.Duration) bool {
	const jump, calm, pause = time.Minute, time.Hour, 24 * time.Hour
	offset := now.Round(0).Sub(earliest) - running
	if (offset - s.offset).Abs() > jump {
		s.stable = running
	}
	s.offset = offset
	if running-s.stable < calm || s.swept > 0 && running-s.swept < pause {
		return false
	}
	s.swept = running
	return true
}
