package gateway

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// lane is a bounded queue of events with a fixed number of workers.
type lane struct {
	queue   chan Event
	workers sync.WaitGroup
	shed    prometheus.Counter

	mu     sync.RWMutex
	closed bool
}

// newLane starts workers that handle what is put into the lane.
func newLane(size, workers int, shed prometheus.Counter, handle func(Event)) *lane {
	l := &lane{queue: make(chan Event, size), shed: shed}
	for range workers {
		l.workers.Go(func() {
			for e := range l.queue {
				handle(e)
			}
		})
	}
	return l
}

// put queues an event, or sheds it when the lane is full or closed. It never waits.
func (l *lane) put(e Event) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if !l.closed {
		select {
		case l.queue <- e:
			return
		default:
		}
	}
	l.shed.Inc()
}

// close takes no more events. What is queued is still handled.
func (l *lane) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.closed {
		l.closed = true
		close(l.queue)
	}
}

// wait returns when everything in a closed lane has been handled.
func (l *lane) wait() { l.workers.Wait() }
