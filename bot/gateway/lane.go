package gateway

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// lane is a bounded queue of events with a fixed number of workers. Events of one key are handled one after the other and
// in the order in which they came: a busy channel takes one worker and no more, and no edit overtakes what it edits.
type lane struct {
	size    int
	handle  func(Event)
	shed    prometheus.Counter
	workers sync.WaitGroup
	due     chan string // keys whose next event may be handled; each at most once, and not while one of its events is

	mu      sync.Mutex
	waiting map[string][]Event // by key; a key has an entry from its first event until its last one has been handled
	queued  int
	closed  bool
}

// newLane starts workers that handle what is put into the lane.
func newLane(size, workers int, shed prometheus.Counter, handle func(Event)) *lane {
	l := &lane{
		size: size, handle: handle, shed: shed, waiting: map[string][]Event{},
		due: make(chan string, size+workers), // room for every key that can have an entry, so that nobody waits to put one
	}
	for range workers {
		l.workers.Go(l.work)
	}
	return l
}

// put queues an event, or sheds it when the lane is full or closed. It never waits.
func (l *lane) put(key string, e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || l.queued == l.size {
		l.shed.Inc()
		return
	}
	before, busy := l.waiting[key]
	l.waiting[key] = append(before, e)
	l.queued++
	if !busy {
		l.due <- key
	}
}

// work handles events until a closed lane is empty.
func (l *lane) work() {
	for key := range l.due {
		l.handle(l.take(key))
		l.finish(key)
	}
}

func (l *lane) take(key string) Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.waiting[key][0]
	l.waiting[key] = l.waiting[key][1:]
	l.queued--
	return e
}

// finish lets the next event of a key be handled.
func (l *lane) finish(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting[key]) > 0 {
		l.due <- key
		return
	}
	delete(l.waiting, key)
	l.end()
}

// close takes no more events. What is queued is still handled.
func (l *lane) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.closed {
		l.closed = true
		l.end()
	}
}

// end lets the workers go when there will be nothing more to do. The caller holds the lock.
func (l *lane) end() {
	if l.closed && len(l.waiting) == 0 {
		close(l.due)
	}
}

// wait returns when everything in a closed lane has been handled.
func (l *lane) wait() { l.workers.Wait() }
