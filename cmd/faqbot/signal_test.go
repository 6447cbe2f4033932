package main

import (
	"context"
	"io"
	"syscall"
	"testing"

	"faqbot/config"
)

// TestTerminated ends a subcommand while it waits for its next line.
func TestTerminated(t *testing.T) {
	t.Parallel()
	const killed = -1 // by the signal itself, so there is no exit code
	cases := map[string]struct {
		args []string
		code int
	}{
		"ask":  {args: []string{"ask", "--json", "-"}, code: killed},
		"chat": {args: []string{"chat"}, code: fine},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &process{t: t, cmd: itself(t, c.args...), output: newOutput(), exited: make(chan struct{})}
			input, err := p.cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			p.begin()
			if _, err := io.WriteString(input, barrier+"\n"); err != nil {
				t.Fatal(err)
			}
			p.await("core-barrier|question 3 of 4") // the answer
			p.signal(syscall.SIGTERM)
			if code := p.code(); code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
		})
	}
}

func TestEndedBeforeItServes(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := program{environment: config.Environment{"DISCORD_TOKEN=a.b.c"}, stdout: io.Discard, stderr: io.Discard}
	if code := p.run(ctx, []string{"run"}); code != fine {
		t.Errorf("exit code %d, want %d", code, fine)
	}
}
