package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
)

// harness lets a discordtest.Server run where there is no test. It keeps the faults that a test would fail for. Of
// testing.TB it has what the server and the stages use; the rest is nil and panics.
type harness struct {
	testing.TB
	ctx context.Context

	mu       sync.Mutex
	faults   []error
	cleanups []func()
}

// run calls f as the testing package calls a test: in a goroutine of its own, which Fatalf ends, and with what was to be
// cleaned up cleaned up afterwards. It returns all faults.
func run(ctx context.Context, f func(*harness)) []error {
	h := &harness{ctx: ctx}
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

func (h *harness) cleanup() {
	for _, f := range slices.Backward(h.cleanups) {
		f()
	}
}

// Helper marks nothing: faults are told without a line number.
func (h *harness) Helper() {}

// Context is that of the command. It goes on while things are cleaned up.
func (h *harness) Context() context.Context { return h.ctx }

// Cleanup has f called at the end, before what was to be cleaned up earlier.
func (h *harness) Cleanup(f func()) { h.cleanups = append(h.cleanups, f) }

// Errorf keeps a fault. It may be called from any goroutine.
func (h *harness) Errorf(format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults = append(h.faults, fmt.Errorf(format, args...))
}

// Fatalf keeps a fault and ends the goroutine, which must be the one that f was called in.
func (h *harness) Fatalf(format string, args ...any) {
	h.Errorf(format, args...)
	runtime.Goexit()
}
