package rest

import (
	"sync"
	"time"
)

const (
	// Discord shuts an address out that makes 10,000 invalid requests in 10 minutes. Half of that may come from here.
	invalidLimit  = 5000
	invalidWindow = 10 * time.Minute

	// The window moves by slots, so that it takes little memory. A slot is forgotten when the window has passed since
	// its end.
	invalidSlots = 60
	invalidSlot  = invalidWindow / invalidSlots
)

// breaker opens while there have been too many invalid requests. Its zero value is closed.
type breaker struct {
	mu    sync.Mutex
	slots [invalidSlots + 1]slot
}

type slot struct {
	number int64 // which slot of all time this is
	count  int
}

// count counts one invalid request.
func (b *breaker) count(now time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	number := now.UnixNano() / int64(invalidSlot)
	s := &b.slots[number%int64(len(b.slots))]
	if s.number != number {
		*s = slot{number: number}
	}
	s.count++
}

// open returns true while requests must be held back.
func (b *breaker) open(now time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	number := now.UnixNano() / int64(invalidSlot)
	sum := 0
	for _, s := range b.slots {
		if number-s.number <= invalidSlots {
			sum += s.count
		}
	}
	return sum >= invalidLimit
}
