package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"faqbot/config"
)

// result is what a subcommand did.
type result struct {
	code           int
	stdout, stderr string
}

// command carries out a command line within the test, with this environment and input.
func command(t *testing.T, environment []string, input string, args ...string) result {
	t.Helper()
	for _, entry := range environment {
		name, value, _ := strings.Cut(entry, "=")
		t.Setenv(name, value) // kong reads it there
	}
	var stdout, stderr bytes.Buffer
	p := program{environment: config.Environment(environment), stdin: strings.NewReader(input), stdout: &stdout, stderr: &stderr}
	code := p.run(context.Background(), args)
	return result{code, stdout.String(), stderr.String()}
}
