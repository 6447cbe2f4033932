package bot

import (
	"container/list"
	"sync"
	"time"
)

// recent remembers a value for each of the latest keys: at most size of them, and each for its life only. It may be
// used from any goroutine.
type recent[V any] struct {
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

func newRecent[V any](size int, life time.Duration, now func() time.Time) *recent[V] {
	return &recent[V]{size: size, life: life, now: now, order: list.New(), byKey: map[string]*list.Element{}}
}

// keep returns what is remembered for the key. When nothing is, it remembers value, returns that, and fresh is true.
func (r *recent[V]) keep(key string, value V) (kept V, fresh bool) {
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

// renew is keep, and what is remembered lives on from now.
func (r *recent[V]) renew(key string, value V) (kept V, fresh bool) {
	kept, fresh = r.keep(key, value)
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

// get returns what is remembered for the key; ok is false when nothing is.
func (r *recent[V]) get(key string) (value V, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.forget(r.now())
	if e, known := r.byKey[key]; known {
		return e.Value.(memory[V]).value, true
	}
	return value, false
}

// has reports whether something is remembered for the key.
func (r *recent[V]) has(key string) bool {
	_, ok := r.get(key)
	return ok
}

// forget drops what is older than its life. The order is that of age, so it stops at the first that is not.
func (r *recent[V]) forget(now time.Time) {
	for e := r.order.Back(); e != nil && now.Sub(e.Value.(memory[V]).since) >= r.life; e = r.order.Back() {
		r.drop(e)
	}
}

func (r *recent[V]) drop(e *list.Element) {
	delete(r.byKey, e.Value.(memory[V]).key)
	r.order.Remove(e)
}
