// Command report runs the tests of everything that may go wrong, and writes a table: what goes wrong, what must come of it,
// by which tests that is held, and whether they pass.
//
//	go run ./bot/discordtest/report          # in the module's directory; writes bot/reliability/RESULTS.md
//
// A test whose name begins with TestRow and the name of a row belongs to that row: TestRowG1Reset. Tests of other names are
// listed with their rows in rows.go. To add a row, add it there; to add a test to a row, name it so.
//
// It exits with 1 when a test fails, or when a row has no test.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(command(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// command runs a command line and returns the exit code.
func command(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	line := flag.NewFlagSet("report", flag.ContinueOnError)
	line.SetOutput(stderr)
	out := line.String("o", "bot/reliability/RESULTS.md", "`file` to write; - for standard output")
	if err := line.Parse(args); errors.Is(err, flag.ErrHelp) {
		return fine
	} else if err != nil {
		return misuse
	}
	if line.NArg() > 0 {
		fmt.Fprintf(stderr, "report: there is no argument %q; -h shows what there is\n", line.Arg(0))
		return misuse
	}
	tests, err := find(".", rows())
	if err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return failed
	}
	results, err := run(ctx, tests, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return failed
	}
	var table bytes.Buffer
	good := write(&table, rows(), tests, results)
	if *out == "-" {
		_, err = stdout.Write(table.Bytes())
	} else {
		err = os.WriteFile(*out, table.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return failed
	}
	if !good {
		fmt.Fprintln(stderr, "report: a test failed, or a row has none")
		return failed
	}
	return fine
}
