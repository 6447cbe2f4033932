package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/config"
)

// TestMain is the program itself, from its own main on, where a test started it as that. So the program needs no build of its
// own and looks for races when the tests do.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Unsetenv(asProgram)
		main() // exits
	}
	flag.Parse()
	if byHand := given("test.parallel"); !byHand {
		_ = flag.Set("test.parallel", strconv.Itoa(waiting*runtime.GOMAXPROCS(0))) // a number
	}
	os.Exit(m.Run())
}

// asProgram is a variable that makes the program of the tests behave as faqbot.
const asProgram = "TEST_AS_PROGRAM"

// waiting is how many tests run for each processor: most of the time, they wait for a program.
const waiting = 4

// given returns true if a flag stood on the command line.
func given(name string) (found bool) {
	flag.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// itself returns the program to be started with these arguments, lexical, with the short interview, and with nothing else in its
// environment.
func itself(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	// By default each end takes a second under the race detector, and a fifth of a start goes into keeping memory small.
	cmd.Env = append(slices.Clone(plain), asProgram+"=yes", "GORACE=atexit_sleep_ms=0", "GOGC=400")
	return cmd
}

// canary is a token that must show nowhere.
const canary = "canary-token.that-opens.nothing-at-all"

// patience is how long a test waits for something to happen before it fails.
const patience = time.Minute

// process is the program, running.
type process struct {
	t      *testing.T
	cmd    *exec.Cmd
	output *output
	exited chan struct{} // closed when the program has ended
}

// plain is the environment of a program that starts soon: without the sentence encoder, and with an interview of three
// questions. Tests that are about what the shipped interview says, or about the encoder, set shipped and understood.
var plain = config.Environment{"FAQBOT_MEANING=off", "FAQBOT_CONTENT=testdata/models.md"}

const (
	shipped    = "FAQBOT_CONTENT="
	understood = "FAQBOT_MEANING=on"
)

// start runs the program as itself has it, with this environment besides, and against srv unless that is nil.
func start(t *testing.T, srv *discordtest.Server, environment ...string) *process {
	t.Helper()
	p := &process{t: t, cmd: itself(t), output: newOutput(), exited: make(chan struct{})}
	p.cmd.Env = append(p.cmd.Env, "FAQBOT_HTTP=127.0.0.1:0")
	if srv != nil {
		p.cmd.Env = append(p.cmd.Env, "DISCORD_TOKEN="+canary, "DISCORD_API_BASE="+srv.APIBase())
	}
	p.cmd.Env = append(p.cmd.Env, environment...)
	p.begin()
	return p
}

// begin starts the command, which ends with the test at the latest.
func (p *process) begin() {
	p.t.Helper()
	p.cmd.Stdout, p.cmd.Stderr = p.output, p.output
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	go func() {
		defer close(p.exited)
		_ = p.cmd.Wait() // the exit code says it
	}()
	p.t.Cleanup(p.end)
}

// end stops what the test has left running, and looks for what must show nowhere.
func (p *process) end() {
	_ = p.cmd.Process.Kill() // it may have ended
	<-p.exited
	out := p.output.String()
	if strings.Contains(out, canary) {
		p.t.Error("the token shows in the output")
	}
	if strings.Contains(out, "DATA RACE") || strings.Contains(out, "goroutine ") {
		p.t.Error("the program raced or panicked")
	}
	if p.t.Failed() {
		p.t.Logf("output of the program:\n%s", strings.ReplaceAll(out, canary, "(TOKEN)"))
	}
}

// signal sends a signal.
func (p *process) signal(s syscall.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
}

// code waits for the program to end and returns its exit code.
func (p *process) code() int {
	p.t.Helper()
	select {
	case <-p.exited:
		return p.cmd.ProcessState.ExitCode()
	case <-time.After(patience):
		p.t.Fatal("the program does not end")
		return -1
	}
}

// await waits until the output matches and returns the match with its groups.
func (p *process) await(pattern string) []string {
	p.t.Helper()
	wanted := regexp.MustCompile(pattern)
	ctx, cancel := context.WithTimeout(p.t.Context(), patience)
	defer cancel()
	match, err := p.output.await(ctx, p.exited, wanted)
	if err != nil {
		p.t.Fatalf("output that matches %s: %v", pattern, err)
	}
	return match
}

// address waits until health is served and returns where.
func (p *process) address() string {
	p.t.Helper()
	return p.await(`"address":"([^"]+)".*serving health`)[1]
}

// output is what a program has written so far.
type output struct {
	mu      sync.Mutex
	text    bytes.Buffer
	changed chan struct{} // closed and replaced at each write
}

func newOutput() *output { return &output{changed: make(chan struct{})} }

func (o *output) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	close(o.changed)
	o.changed = make(chan struct{})
	return o.text.Write(text)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

func (o *output) await(ctx context.Context, exited <-chan struct{}, wanted *regexp.Regexp) ([]string, error) {
	for gone := false; ; {
		o.mu.Lock()
		changed, match := o.changed, wanted.FindStringSubmatch(o.text.String())
		o.mu.Unlock()
		if match != nil {
			return match, nil
		}
		if gone {
			return nil, errors.New("the program ended without it")
		}
		select {
		case <-changed:
		case <-exited:
			gone = true
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}
