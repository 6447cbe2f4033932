// Package recent remembers values for a while: at most so many, and each for its life only. Its door is [Cache].
package recent

import (
	"container/list"
	"sync"
	"time"
)

// Cache remembers a value for each of the latest keys: at most size of them, and each for its life only. Its methods may be
// called from any goroutine.
type Cache[V any] struct {
	size int
	life time.Duration
	now  func() time.Time

	mu    sync.Mutex
	order *list.List // of memories, the newest in front
	byKey map[string]*list.Element
}

type memory[V any] struct {
	key   string
	value V
	since time.Time
}

// New returns a cache that remembers nothing yet. Its size must be positive, and now returns the time.
func New[V any](size int, life time.Duration, now func() time.Time) *Cache[V] {
	return &Cache[V]{size: size, life: life, now: now, order: list.New(), byKey: map[string]*list.Element{}}
}

// Keep returns what is remembered for the key. When nothing is, it remembers value, returns that, and fresh is true.
func (r *Cache[V]) Keep(key string, value V) (kept V, fresh bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := r.now()
	r.forget(now)
	if e, ok := r.byKey[key]; ok {
		return e.Value.(memory[V]).value, false
	}
	r.byKey[key] = r.order.PushFront(memory[V]{key, value, now})
	if r.order.Len() > r.size {
		r.drop(r.order.Back())
	}
	return value, true
}

// Renew is Keep, and restarts the entry's life.
func (r *Cache[V]) Renew(key string, value V) (kept V, fresh bool) {
	kept, fresh = r.Keep(key, value)
	if fresh {
		return kept, true
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if e, ok := r.byKey[key]; ok {
		m := e.Value.(memory[V])
		m.since = r.now()
		e.Value = m
		r.order.MoveToFront(e)
	}
	return kept, false
}

// Get returns what is remembered for the key; ok is false when nothing is.
func (r *Cache[V]) Get(key string) (value V, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.forget(r.now())
	if e, known := r.byKey[key]; known {
		return e.Value.(memory[V]).value, true
	}
	return value, false
}

// Has returns true when something is remembered for the key.
func (r *Cache[V]) Has(key string) bool {
	_, ok := r.Get(key)
	return ok
}

// forget drops what is older than its life. The order is that of age, so it stops at the first that is not.
func (r *Cache[V]) forget(now time.Time) {
	for e := r.order.Back(); e != nil && now.Sub(e.Value.(memory[V]).since) >= r.life; e = r.order.Back() {
		r.drop(e)
	}
}

func (r *Cache[V]) drop(e *list.Element) {
	delete(r.byKey, e.Value.(memory[V]).key)
	r.order.Remove(e)
}
