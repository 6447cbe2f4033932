package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// untilSignal returns a context that is done when ctx is, or when somebody wants the program to end. Who asks twice does
// not want to wait for what is in flight: then it ends at once. stop gives signals back their usual meaning, which is
// the right one wherever there is nothing to finish: the program ends.
func untilSignal(ctx context.Context) (_ context.Context, stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	stopped := make(chan struct{})
	go func() {
		for asked := 0; asked < 2; asked++ {
			select {
			case <-signals:
				cancel()
			case <-stopped:
				return
			}
		}
		os.Exit(failed)
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(stopped)
		cancel()
	}
}
