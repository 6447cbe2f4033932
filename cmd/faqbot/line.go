package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"faqbot/config"
)

// subcommand is one thing that the program does. Each has a file of its own.
type subcommand interface {
	// describe says how the subcommand is called, and adds its flags.
	describe(flags *pflag.FlagSet) description

	// run carries it out, with the words of the command line that are no flags.
	run(ctx context.Context, p *program, words []string) error
}

// subcommands returns all, as they are when nothing is set, in the order of the help. The first is the default.
func subcommands() []subcommand {
	return []subcommand{
		new(runCommand), new(chatCommand), new(askCommand), new(lintCommand), new(importCommand), new(evalCommand),
		new(calibrateCommand), new(healthcheckCommand), versionCommand{},
	}
}

// description is what the help says of a subcommand.
type description struct {
	name    string
	summary string // a sentence
	takes   words
	details string // what else there is to know, in lines no wider than helpWidth; may be empty
}

// words says which words a subcommand takes besides flags. The zero value takes none.
type words struct {
	name     string // of one of them: "<file>"
	help     string
	optional bool
	many     bool
}

// usage returns the form of the words on a command line.
func (w words) usage() string {
	form := w.name
	if w.many {
		form += " ..."
	}
	if w.optional {
		form = "[" + form + "]"
	}
	return form
}

// check refuses words that are missing, or too many.
func (w words) check(given []string) error {
	most := 0
	if w.name != "" {
		most = 1
	}
	switch {
	case most > 0 && !w.optional && len(given) == 0:
		return fmt.Errorf("expected %q", w.usage())
	case !w.many && len(given) > most:
		return fmt.Errorf("unexpected argument %s", given[most])
	}
	return nil
}

// invocation is a subcommand as a command line calls it.
type invocation struct {
	description
	subcommand subcommand
	flags      *pflag.FlagSet
	named      bool     // the command line names the subcommand
	words      []string // those that are no flags
}

// parse reads a command line. An error that wraps pflag.ErrHelp says that help was asked for.
func parse(args []string, env config.Environment) (invocation, error) {
	i, err := choose(args)
	if err != nil {
		return i, err
	}
	if i.named {
		args = args[1:]
	}
	if err := i.flags.Parse(args); err != nil {
		return i, plainer(err, i.flags)
	}
	i.words = i.flags.Args()
	i.inherit(env)
	return i, i.takes.check(i.words)
}

// choose returns the subcommand that is called, with nothing set yet.
func choose(args []string) (invocation, error) {
	var names []string
	for n, s := range subcommands() {
		i := invocation{subcommand: s, flags: newFlags()}
		i.description = s.describe(i.flags)
		i.named = len(args) > 0 && args[0] == i.name
		byDefault := n == 0 && (len(args) == 0 || strings.HasPrefix(args[0], "-"))
		if i.named || byDefault {
			return i, nil
		}
		names = append(names, i.name)
	}
	if meant, near := config.Nearest(args[0], names); near {
		return invocation{}, fmt.Errorf("there is no command %q, did you mean %q?", args[0], meant)
	}
	return invocation{}, fmt.Errorf("there is no command %q", args[0])
}

// newFlags returns a set without flags that keeps the order in which they come.
func newFlags() *pflag.FlagSet {
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.SortFlags = false
	flags.Usage = func() {} // help goes to standard output
	return flags
}

// plainer returns an error of the flag library in the words of this program.
func plainer(err error, flags *pflag.FlagSet) error {
	if unknown := new(pflag.NotExistError); errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "" {
		name := unknown.GetSpecifiedName()
		if meant, near := config.Nearest(name, flagNames(flags)); near {
			return fmt.Errorf("unknown flag --%s, did you mean --%s?", name, meant)
		}
		return fmt.Errorf("unknown flag --%s", name)
	}
	if wrong := new(pflag.InvalidValueError); errors.As(err, &wrong) {
		return fmt.Errorf("--%s: %w", wrong.GetFlag().Name, wrong.Unwrap())
	}
	return err
}

// flagNames returns the names of the flags that help shows, without dashes.
func flagNames(flags *pflag.FlagSet) []string {
	names := []string{"help"}
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return names
}

// inherit gives settings that no flag sets the values of their environment variables. The library by itself knows flags alone.
func (i invocation) inherit(env config.Environment) {
	i.flags.VisitAll(func(f *pflag.Flag) {
		if v, ok := f.Value.(value); ok && v.variable != "" && !f.Changed {
			*v.text = env.Lookup(v.variable)
		}
	})
}

// given returns the flags of the command line that set settings, by the variables that they stand for.
func (i invocation) given() map[string]string {
	all := map[string]string{}
	i.flags.Visit(func(f *pflag.Flag) {
		if v, ok := f.Value.(value); ok && v.variable != "" {
			all[v.variable] = "--" + f.Name
		}
	})
	return all
}

// set adds settings to the flags of a subcommand.
func set(flags *pflag.FlagSet, settings ...config.Setting) {
	for _, s := range settings {
		help := strings.TrimSuffix(s.Help, ".") + " ($" + s.Variable + ")."
		f := flags.VarPF(value{form: s.Form, text: s.Text, variable: s.Variable}, s.Flag, "", help)
		f.Hidden = s.Hidden
	}
}

// value is the text that a flag sets.
type value struct {
	form     string  // what stands for it in the help: "PATH"
	text     *string // where it goes
	variable string  // of a setting: the environment variable that holds it when there is no flag
}

func (v value) String() string { return "" } // what the help says of the default is in its words

func (v value) Set(text string) error {
	*v.text = text
	return nil
}

func (v value) Type() string { return v.form }

// values is the texts that a flag sets, divided by commas. The flag may stand several times.
type values struct {
	form  string
	texts *[]string
}

func (v values) String() string { return "" }

func (v values) Set(text string) error {
	*v.texts = slices.Concat(*v.texts, strings.Split(text, ","))
	return nil
}

func (v values) Type() string { return v.form }
