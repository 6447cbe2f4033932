package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// untilSignal returns a context that is done when ctx is, or on the first SIGINT or SIGTERM. The second one ends the
// program at once. stop gives signals their usual meaning back, which is right wherever there is nothing to finish: the
// program ends.
func untilSignal(ctx context.Context) (_ context.Context, stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	stopped := make(chan struct{})
	go func() {
		for received := 0; received < 2; received++ {
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

// endTime is how long the program may take to end after it was told to.
const endTime = 10 * time.Second

// finishing returns a context for what is left to do after ctx is done: it is done a second before endTime is over.
// When endTime is over, the program ends in any case, because something hangs. stop is to be called when all is done.
func finishing(ctx context.Context) (_ context.Context, stop func()) {
	const margin = time.Second // for what does not stop at once
	finish, cancel := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
		case <-done:
			return
		}
		select {
		case <-time.After(endTime - margin):
			cancel()
		case <-done:
			return
		}
		select {
		case <-time.After(margin):
			fmt.Fprintf(os.Stderr, "faqbot: ended after %v with work unfinished\n", endTime)
			os.Exit(failed)
		case <-done:
		}
	}()
	return finish, func() {
		close(done)
		cancel()
	}
}

// hangups receives whenever somebody sends SIGHUP, which asks for the content to be read again. Closing the terminal
// sends it, too, and does not end the program.
func hangups() (_ <-chan os.Signal, stop func()) {
	received := make(chan os.Signal, 1)
	signal.Notify(received, syscall.SIGHUP)
	return received, func() { signal.Stop(received) }
}

// outliveClosedPipes has writing to a closed pipe return an error. Otherwise it ends the program when the pipe is
// standard output or standard error.
func outliveClosedPipes() { signal.Ignore(syscall.SIGPIPE) }
