package discordtest

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
)

// Harness lets a Server run where there is no test, as in a program that measures or draws. It keeps the faults that a test
// would fail for. Of testing.TB it has what is used by a Server and by what is commonly started beside one; the rest is nil
// and panics.
type Harness struct {
	testing.TB
	ctx context.Context

	mu       sync.Mutex
	faults   []error
	cleanups []func()
}

// Run calls f as the testing package calls a test: in a goroutine of its own, which Fatalf ends, and with what was to be
// cleaned up cleaned up afterwards. It returns all faults.
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

// Helper marks nothing: faults are told without a line number.
func (h *Harness) Helper() {}

// Context is that of the program. It goes on while things are cleaned up.
func (h *Harness) Context() context.Context { return h.ctx }

// Cleanup has f called at the end, before what was to be cleaned up earlier.
func (h *Harness) Cleanup(f func()) { h.cleanups = append(h.cleanups, f) }

// Errorf keeps a fault. It may be called from any goroutine.
func (h *Harness) Errorf(format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults = append(h.faults, fmt.Errorf(format, args...))
}

// Fatalf keeps a fault and ends the goroutine, which must be the one that f was called in.
func (h *Harness) Fatalf(format string, args ...any) {
	h.Errorf(format, args...)
	runtime.Goexit()
}
