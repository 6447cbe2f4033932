// Command chaos runs the real bot while everything around it goes wrong by chance, and checks what must be true all the same.
//
//	go run ./bot/reliability/chaos                     # 20 s, another seed each time
//	go run ./bot/reliability/chaos -for 60m -seed 7    # the same misfortunes in the same order
//
// People ask, click and type all the time. Meanwhile connections break, sessions are forgotten, Discord is away, asks for
// another connection, falls silent, delivers twice, answers late, not at all, or that it is busy; the content is rewritten,
// broken off in the middle, touched and put back; the journal's file is deleted. In the end every interaction that arrived
// must have got one callback within 3 s, or be counted by the bot as not answered; no message may have two answers; no answer
// may be another one's; no more sessions may have been started than the bot allows itself; no token may be in the log; the
// next question must be answered; and nothing may be left behind.
//
// It prints the seed and what happened how often, and exits with 1 when something does not hold.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"time"
)

func main() { os.Exit(command(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// shown is how many faults are printed one by one.
const shown = 10

// options are the options of the command line.
type options struct {
	lasts time.Duration
	seed  uint64
	rate  int // questions a second
}

// command runs a command line and returns the exit code.
func command(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var o options
	line := flag.NewFlagSet("chaos", flag.ContinueOnError)
	line.SetOutput(stderr)
	line.DurationVar(&o.lasts, "for", 20*time.Second, "`how long`")
	line.Uint64Var(&o.seed, "seed", rand.Uint64(), "`number` that decides what goes wrong")
	line.IntVar(&o.rate, "rate", 20, "questions `a second`")
	if err := line.Parse(args); errors.Is(err, flag.ErrHelp) {
		return fine
	} else if err != nil {
		return misuse
	}
	if line.NArg() > 0 || o.lasts < time.Second || o.rate < 1 || o.rate > 1000 {
		fmt.Fprintln(stderr, "chaos: there are no arguments, it lasts for 1s at least, and a rate is from 1 to 1000; -h shows what there is")
		return misuse
	}
	r, faults := run(ctx, o)
	r.write(stdout)
	for _, fault := range faults[:min(len(faults), shown)] {
		fmt.Fprintln(stderr, "chaos:", fault)
	}
	if more := len(faults) - shown; more > 0 {
		fmt.Fprintf(stderr, "chaos: and %d more of the kind\n", more)
	}
	if len(faults) > 0 {
		fmt.Fprintf(stderr, "chaos: it happens again with -for %v -seed %d -rate %d, as far as the machine lets it\n", o.lasts, o.seed, o.rate)
		return failed
	}
	return fine
}
