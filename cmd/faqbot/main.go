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

	"github.com/alecthomas/kong"

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

// commands is the command line. A field is a subcommand; without one, faqbot runs.
type commands struct {
	Run         runCommand         `cmd:"" default:"withargs" help:"Connect to Discord and answer there (the default)."`
	Chat        chatCommand        `cmd:"" help:"Talk with the bot in this terminal. Needs no account."`
	Ask         askCommand         `cmd:"" help:"Answer one question, or one a line from standard input."`
	Lint        lintCommand        `cmd:"" help:"Say what is wrong with interviews."`
	Import      importCommand      `cmd:"" help:"Turn a copied transcript into the Markdown that interviews are kept in."`
	Eval        evalCommand        `cmd:"" help:"Measure how well questions are understood."`
	Calibrate   calibrateCommand   `cmd:"" help:"Fit to the content how sure the bot may be."`
	Healthcheck healthcheckCommand `cmd:"" help:"Ask the faqbot on this machine whether it is alive."`
	Version     versionCommand     `cmd:"" help:"Print the version."`
}

// The exit codes.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// run carries out a command line and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	helped := false
	parser, err := kong.New(&commands{},
		kong.Name("faqbot"),
		kong.Description("Answers questions about an interview in the interviewee's own words."),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(int) { helped = true }), // kong exits after --help
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true}),
		kong.Resolvers(kong.ResolverFunc(p.variable)),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(p),
	)
	if err != nil {
		return p.fault(err) // the tags above are wrong
	}
	parsed, err := parser.Parse(translate(args))
	switch {
	case helped:
		return fine
	case err != nil:
		return p.fault(usage{fmt.Errorf("%w; faqbot --help shows what there is%s", err, dashes(args))})
	}
	p.flags = map[string]string{}
	for _, element := range parsed.Path {
		if element.Flag != nil && !element.Resolved {
			for _, variable := range element.Flag.Envs {
				p.flags[variable] = "--" + element.Flag.Name
			}
		}
	}
	if err := p.misconfigured(parsed.Selected().Target.Addr().Interface()); err != nil {
		return p.fault(usage{err})
	}
	return p.fault(parsed.Run())
}

// variable returns the value that the environment of the program has for a flag, or nil. By itself kong reads the environment
// of the process.
func (p *program) variable(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	for _, name := range flag.Envs {
		if value := p.environment.Lookup(name); value != "" {
			return value, nil
		}
	}
	return nil, nil
}

// misconfigured returns everything that is wrong with the settings that a command reads, all at once. The command run
// finds that out by itself.
func (p *program) misconfigured(command any) error {
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
