package gateway

import (
	"sync"
	"time"
)

// lane is a bounded queue of events with a fixed number of workers. It handles the events of one key in order, one at a
// time: a busy channel takes one worker, and an edit never overtakes its message. The keys take turns. An event that waits
// too long, or that finds no room, is dropped, the oldest first: people still read the answer to a new question.
type lane struct {
	queueing
	handle  func(Event)
	shed    func(why string) // is called for each event that is dropped; must not wait, nor call the lane
	working sync.WaitGroup

	mu     sync.Mutex
	more   sync.Cond         // there is something due, or the lane is closed and empty
	queues map[string]*queue // by key, from a key's first event until its last one has been handled
	due    []*queue          // those whose next event may be handled, in turn; none of them is empty
	queued int
	closed bool
}

// queue holds the events of one key that wait.
type queue struct {
	key    string
	events []Event
	busy   bool // an event of the key is being handled
}

// Why events are dropped.
const (
	whyWaited  = "waited too long"
	whyChannel = "too many of one channel"
	whyFull    = "too many in all"
	whyEnding  = "the bot is ending"
)

// newLane starts workers that handle what is put into the lane.
func newLane(q queueing, shed func(why string), handle func(Event)) *lane {
	l := &lane{queueing: q, shed: shed, handle: handle, queues: map[string]*queue{}}
	l.more.L = &l.mu
	for range q.workers {
		l.working.Go(l.work)
	}
	return l
}

// ages returns true for an event that is useless after a while. An edit or a deletion is not: it changes what the bot has
// written before.
func (e Event) ages() bool { return e.Edited == nil && e.Deleted == nil }

// put queues an event. It never waits.
func (l *lane) put(key string, e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		l.shed(whyEnding)
		return
	}
	l.add(key, e)
}

// follow queues an event if events with its key wait or are being handled, and drops it otherwise. It never waits.
func (l *lane) follow(key string, e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.queues[key] != nil && !l.closed {
		l.add(key, e)
	}
}

// add queues an event, and drops an older one when there is no room. The caller holds the lock.
func (l *lane) add(key string, e Event) {
	q := l.queues[key]
	if q == nil {
		q = &queue{key: key}
		l.queues[key] = q
	}
	q.events = append(q.events, e)
	l.queued++
	if len(q.events) == 1 && !q.busy {
		l.due = append(l.due, q)
		l.more.Signal()
	}
	switch {
	case len(q.events) > l.each:
		l.drop(q, whyChannel)
	case l.queued > l.size && len(l.due) > 0:
		l.drop(l.due[0], whyFull) // which has waited longest for its turn
	case l.queued > l.size:
		l.drop(q, whyFull)
	}
}

// drop drops the oldest event of a queue that ages or, when none does, the oldest of all. The caller holds the lock.
func (l *lane) drop(q *queue, why string) {
	oldest := 0
	for n, e := range q.events {
		if e.ages() {
			oldest = n
			break
		}
	}
	q.events = append(q.events[:oldest:oldest], q.events[oldest+1:]...)
	l.queued--
	l.shed(why)
	if len(q.events) == 0 && !q.busy { // only the first one in due can become empty like this
		l.due = l.due[1:]
		delete(l.queues, q.key)
		l.end()
	}
}

// work handles events until a closed lane is empty.
func (l *lane) work() {
	for {
		q, e, ok := l.take()
		if !ok {
			return
		}
		l.handle(e)
		l.finish(q)
	}
}

// take waits for an event. It marks the queue of the event as busy and returns both; ok is false when no event will come.
func (l *lane) take() (q *queue, e Event, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for {
		for len(l.due) == 0 {
			if l.closed && len(l.queues) == 0 {
				return nil, Event{}, false
			}
			l.more.Wait()
		}
		q = l.due[0]
		if e = q.events[0]; e.ages() && time.Since(e.Received) > l.patience {
			l.drop(q, whyWaited)
			continue
		}
		l.due = l.due[1:]
		q.events, q.busy = q.events[1:], true
		l.queued--
		return q, e, true
	}
}

// finish lets the next event of a queue have its turn.
func (l *lane) finish(q *queue) {
	l.mu.Lock()
	defer l.mu.Unlock()
	q.busy = false
	if len(q.events) > 0 {
		l.due = append(l.due, q)
		l.more.Signal()
		return
	}
	delete(l.queues, q.key)
	l.end()
}

// close refuses further events. Those in the queue are still handled.
func (l *lane) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	l.end()
}

// end wakes the workers, so that they return, when a closed lane is empty. The caller holds the lock.
func (l *lane) end() {
	if l.closed && len(l.queues) == 0 {
		l.more.Broadcast()
	}
}

// wait returns when everything in a closed lane has been handled.
func (l *lane) wait() { l.working.Wait() }
