package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os/exec"
	"slices"
	"strings"
)

// run runs the tests, one package after another, and returns those that passed. A failed test is no error; its output
// goes to the log.
func run(ctx context.Context, tests map[string][]test, log io.Writer) (map[test]bool, error) {
	passed := map[test]bool{}
	grouped := byDirectory(tests)
	for _, directory := range slices.Sorted(maps.Keys(grouped)) {
		fmt.Fprintf(log, "report: %d tests in %s\n", len(grouped[directory]), directory)
		pattern := "^(" + strings.Join(grouped[directory], "|") + ")$"
		command := exec.CommandContext(ctx, "go", "test", "-json", "-run", pattern, "./"+directory)
		out, err := command.Output()
		if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
			return nil, fmt.Errorf("run the tests in %s: %w", directory, err)
		}
		if err := read(out, directory, passed, log); err != nil {
			return nil, err
		}
	}
	return passed, nil
}

// read collects the tests that passed from the JSON of go test.
func read(out []byte, directory string, passed map[test]bool, log io.Writer) error {
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var event struct{ Action, Test, Output string }
		err := decoder.Decode(&event)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read what go test says of %s: %w", directory, err)
		case event.Action == "pass" && event.Test != "":
			passed[test{directory, event.Test}] = true
		case event.Action == "output" && strings.Contains(event.Output, "--- FAIL"):
			fmt.Fprint(log, event.Output)
		}
	}
}
