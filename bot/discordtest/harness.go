package discordtest

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
)

// Harness lets a Server run without a test, in a program that measures or draws. It keeps the faults for which a test
// would fail. Of testing.TB it implements what a Server uses, and what is usually started beside one; every other method
// panics.
type Harness struct {
	testing.TB
	ctx context.Context

	mu       sync.Mutex
	faults   []error
	cleanups []func()
}

// Run calls f as the testing package calls a test: in a goroutine of its own, which Fatalf ends. Then it runs the
// cleanups. It returns all faults.
func Run(ctx context.Context, f func(*Harness)) []error {
	h := &Harness{ctx: ctx}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer h.cleanup()
		f(h)
	}()
	<-done
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.faults
}

func (h *Harness) cleanup() {
	for _, f := range slices.Backward(h.cleanups) {
		f()
	}
}

// Helper does nothing: faults have no line number.
func (h *Harness) Helper() {}

// Context returns the context of the program. It is still valid during the cleanups.
func (h *Harness) Context() context.Context { return h.ctx }

// Cleanup registers f to be called at the end, the last one first.
func (h *Harness) Cleanup(f func()) { h.cleanups = append(h.cleanups, f) }

// Errorf keeps a fault. It may be called from any goroutine.
func (h *Harness) Errorf(format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults = append(h.faults, fmt.Errorf(format, args...))
}

// Fatalf keeps a fault and ends the goroutine. Only the goroutine of f may call it.
func (h *Harness) Fatalf(format string, args ...any) {
	h.Errorf(format, args...)
	runtime.Goexit()
}
