// Command load asks the real bot far more than Discord lets it answer, and prints how it fares.
//
//	go run ./bot/reliability/load                       # 200 questions a second for a minute
//	go run ./bot/reliability/load -rate 20 -for 10s
//
// Everything runs in one process and on loopback: the bot as the program puts it together, on the shipped interview, and a
// Discord that holds it to Discord's limits (bot/discordtest). Questions come from many people in many channels of many
// guilds, among messages that are not for the bot, and beside them commands, clicks and words being typed. It exits with 1
// when a bound does not hold: questions answered after more than 12 s, interactions after more than 1 s or not at all, fewer
// answers than 85 % of what the limits allow, or anything that must never be. It needs a machine that has time for it: what
// the queues do by themselves, whatever the machine, is a test in bot/reliability (TestLoad).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
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

// load says how much is asked. All rates are per second.
type load struct {
	rate, chatter          int // messages for the bot, and for others
	commands, completions  int
	lasts                  time.Duration
	guilds, channels, busy int // channels in each guild, and of all questions so many percent in one of them
	meaning                bool
}

// command runs a command line and returns the exit code.
func command(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var l load
	line := flag.NewFlagSet("load", flag.ContinueOnError)
	line.SetOutput(stderr)
	line.IntVar(&l.rate, "rate", 200, "questions `a second`")
	line.IntVar(&l.chatter, "chatter", 200, "messages that are not for the bot, `a second`")
	line.IntVar(&l.commands, "commands", 20, "commands `a second`")
	line.IntVar(&l.completions, "completions", 20, "completions of what is typed, `a second`")
	line.DurationVar(&l.lasts, "for", time.Minute, "`how long`")
	line.IntVar(&l.guilds, "guilds", 20, "`number` of guilds")
	line.IntVar(&l.channels, "channels", 10, "`number` of channels in each guild")
	line.IntVar(&l.busy, "busy", 5, "`percent` of the questions that come in one channel")
	line.BoolVar(&l.meaning, "meaning", true, "read questions by their meaning")
	if err := line.Parse(args); errors.Is(err, flag.ErrHelp) {
		return fine
	} else if err != nil {
		return misuse
	}
	if line.NArg() > 0 || l.rate < 1 || l.guilds < 1 || l.channels < 1 || l.lasts < time.Second || l.lasts > time.Hour {
		fmt.Fprintln(stderr, "load: there are no arguments, numbers start at 1, and it lasts from 1s to 1h; -h shows what there is")
		return misuse
	}
	r, faults := run(ctx, l)
	if r != nil {
		r.write(stdout)
		faults = append(faults, r.faults()...)
	}
	for _, fault := range faults[:min(len(faults), shown)] {
		fmt.Fprintln(stderr, "load:", fault)
	}
	if more := len(faults) - shown; more > 0 {
		fmt.Fprintf(stderr, "load: and %d more of the kind\n", more)
	}
	if len(faults) > 0 {
		return failed
	}
	return fine
}
