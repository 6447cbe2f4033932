package journal

import (
	"errors"
	"fmt"
	"maps"
	"sync"
	"time"
)

// Deed is what may be done only once, or once in a while, such as telling that the bot may not write in a channel.
type Deed struct {
	Kind string // a code for what is done, in the form of a Reason
	ID   string // of the thread or channel that it is done to
}

// MaxLife is how long a deed is remembered, so that memory and file hold those of so many days and no more. Discord
// archives a thread after a week in which nobody writes, so hardly any is written in again after this time.
const MaxLife = 90 * 24 * time.Hour

// First reports whether a deed was not done within a life before now, and notes that it is done now. Of any number of
// simultaneous calls with one deed, exactly one is the first. With a life of 0 a deed may be done once ever, as far as
// that is remembered: such a life, like any longer one, ends with MaxLife.
//
// Memory decides, so nobody waits for a disk. The file follows at once, or soon after it can be written again, and by
// Close; a program that is killed before then may do the deed once more. With a deed that is refused, first is false.
// With any other error first holds all the same: it is one that writing has come to and that nobody was told of.
func (j *Journal) First(d Deed, life time.Duration, now time.Time) (first bool, err error) {
	if err := d.check(); err != nil {
		return false, fmt.Errorf("note what is done: %w", err)
	}
	first, alone := j.deeds.note(d, life, now, j.store != nil)
	if alone {
		j.start(j.flush) // one that cannot be started or fails is made up for by the next
	}
	if err := j.trouble.news(); err != nil {
		return first, fmt.Errorf("note what is done: %w", err)
	}
	return first, nil
}

// Done reports whether a deed was done within a life before now, which is as for First. It costs a look-up in memory.
func (j *Journal) Done(d Deed, life time.Duration, now time.Time) bool {
	j.deeds.mu.Lock()
	defer j.deeds.mu.Unlock()
	return j.deeds.has(d, life, now)
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
	mu      sync.Mutex
	done    map[Deed]int64
	pending map[Deed]int64 // what is to be written
	swept   time.Time      // when the old ones were forgotten
}

// note notes a deed if it is the first within its life, to be written only if there is something to write to. The deed
// is alone when nothing else waits to be written.
func (l *ledger) note(d Deed, life time.Duration, now time.Time, write bool) (first, alone bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.has(d, life, now) {
		return false, false
	}
	const pause = 24 * time.Hour // a day more or less on top of MaxLife is no matter
	if now.Sub(l.swept).Abs() >= pause {
		maps.DeleteFunc(l.done, func(_ Deed, at int64) bool { return !within(MaxLife, at, now) })
		l.swept = now
	}
	l.done[d] = now.Unix()
	if !write {
		return true, false
	}
	alone = len(l.pending) == 0
	l.add(d, now.Unix())
	return true, alone
}

// has reports whether a deed was done within a life before now. The caller holds the lock.
func (l *ledger) has(d Deed, life time.Duration, now time.Time) bool {
	if life <= 0 || life > MaxLife {
		life = MaxLife
	}
	at, known := l.done[d]
	return known && within(life, at, now)
}

// within reports whether less than a life lies between two times, whichever is the later one: a clock that was wrong and
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

// giveBack undoes take. What was done again meanwhile stays so.
func (l *ledger) giveBack(taken map[Deed]int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for d, at := range taken {
		if _, again := l.pending[d]; !again {
			l.add(d, at)
		}
	}
}

// add has a deed written. The caller holds l.mu.
func (l *ledger) add(d Deed, at int64) {
	if l.pending == nil {
		l.pending = map[Deed]int64{}
	}
	if _, known := l.pending[d]; known || len(l.pending) < maxPending {
		l.pending[d] = at
	}
}
