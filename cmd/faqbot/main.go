// Command faqbot answers questions about an interview in the interviewee's own words: in Discord, or in a terminal.
//
// Each subcommand has a file of its own and is a few lines over the packages below. Results go to standard output and
// faults to standard error. The exit code is 0 when all is well, 1 when faults were found or something failed while
// running, and 2 when the command line or the configuration is wrong.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/pflag"

	"faqbot/config"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	p := program{environment: os.Environ(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	for _, secret := range config.Secrets() { // so that nothing that is started or printed later can hold one
		os.Unsetenv(secret)
	}
	os.Exit(p.run(context.Background(), os.Args[1:]))
}

// garbage is how much memory may be garbage, in percent of what is in use. Most of that is weights of the encoders, which the
// collector need not look at, so that collecting early costs little and the default, 100, would waste much.
const garbage = 20

// program is what a subcommand has of the world around it.
type program struct {
	environment    config.Environment
	stdin          io.Reader
	stdout, stderr io.Writer

	flags map[string]string // the flags of the command line, by the variables that they stand for
}

// The exit codes.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// run carries out a command line and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	args = translate(args)
	called, err := parse(args, p.environment)
	switch {
	case errors.Is(err, pflag.ErrHelp) && called.named:
		return p.fault(called.writeHelp(p.stdout))
	case errors.Is(err, pflag.ErrHelp):
		return p.fault(writeOverview(p.stdout))
	case err != nil:
		return p.fault(usage{fmt.Errorf("%w; faqbot --help shows what there is%s", err, dashes(args))})
	}
	p.flags = called.given()
	if err := p.misconfigured(called.subcommand); err != nil {
		return p.fault(usage{err})
	}
	return p.fault(called.subcommand.run(ctx, p, called.words))
}

// misconfigured returns everything that is wrong with the settings that a command reads, all at once. The command run
// finds that out by itself.
func (p *program) misconfigured(command subcommand) error {
	if _, all := command.(*runCommand); all {
		return nil
	}
	faults := []error{p.environment.Misspelt()}
	if c, ok := command.(interface{ File() (string, error) }); ok {
		_, err := c.File()
		faults = append(faults, err)
	}
	if c, ok := command.(interface{ On() (bool, error) }); ok {
		_, err := c.On()
		faults = append(faults, err)
	}
	if c, ok := command.(interface{ Address() (string, error) }); ok {
		_, err := c.Address()
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}

// usage marks an error that comes of how the program was called.
type usage struct{ error }

func (u usage) Unwrap() error { return u.error }

// errFound is the error of a command that has itself shown what is wrong.
var errFound = errors.New("faults were found")

// fault shows what went wrong, a line for each of joined errors, and returns the exit code.
func (p *program) fault(err error) int {
	if err == nil {
		return fine
	}
	if !errors.Is(err, errFound) {
		for _, line := range p.lines(err) {
			fmt.Fprintln(p.stderr, "faqbot:", line)
		}
	}
	if errors.As(err, new(usage)) || errors.As(err, new(config.Fault)) {
		return misuse
	}
	return failed
}

// lines returns what an error says, a line for each fault. A fault of a setting names the flag when that was used.
func (p *program) lines(err error) []string {
	var lines []string
	switch e := err.(type) {
	case usage:
		return p.lines(e.error)
	case config.Fault:
		e.Variable = cmp.Or(p.flags[e.Variable], e.Variable)
		err = e
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			lines = append(lines, p.lines(one)...)
		}
		return lines
	}
	return strings.Split(err.Error(), "\n")
}

// lookup returns the value of an environment variable.
func (p *program) lookup(name string) string { return p.environment.Lookup(name) }
