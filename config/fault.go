package config

import (
	"fmt"
	"regexp"
	"strconv"
)

// Fault is one thing that is wrong with the configuration.
type Fault struct {
	Variable string // the environment variable that is meant
	Problem  string // what is wrong with it: "is not set"
	Remedy   string // what to do: "set it to …"
}

// Error says it all in one line: "DISCORD_TOKEN is not set: set it to …".
func (f Fault) Error() string { return fmt.Sprintf("%s %s: %s", f.Variable, f.Problem, f.Remedy) }

// faults collects what is wrong.
type faults []error

func (f *faults) report(variable, problem, remedy string) {
	if inQuotes.MatchString(problem) {
		remedy = "take the quotation marks away, or " + remedy
	}
	*f = append(*f, Fault{Variable: variable, Problem: problem, Remedy: remedy})
}

// inQuotes matches a value that has quotation marks around it, as it is shown. Docker keeps them when it reads a file of
// variables.
var inQuotes = regexp.MustCompile(`"(\\"|'|\x{201c})`)

// add adds the faults that err joins; nil adds none.
func (f *faults) add(err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		*f = append(*f, joined.Unwrap()...)
	} else if err != nil {
		*f = append(*f, err)
	}
}

const maxQuoted = 60 // runes; enough to recognise a value by

// likeToken matches what may well be a bot token in the wrong variable.
var likeToken = regexp.MustCompile(`[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}`)

// quoted returns a value as it may be shown in a fault: on one line, not too long, and not at all if it looks like a
// token that was set in the wrong place.
func quoted(value string) string {
	if likeToken.MatchString(value) {
		return "what looks like a bot token"
	}
	if r := []rune(value); len(r) > maxQuoted {
		value = string(r[:maxQuoted]) + "…"
	}
	return strconv.Quote(value)
}
