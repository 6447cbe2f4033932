package terminal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"faqbot/bot/locale"
)

// person sits at a terminal: what she types goes in, and what the terminal shows comes out.
type person struct {
	t     *testing.T
	desk  *os.File // her side
	shown chan []byte
	seen  bytes.Buffer
}

// sit returns a person and the program's side of her terminal, which has 60 columns.
func sit(t *testing.T) (*person, *os.File) {
	t.Helper()
	desk, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	t.Cleanup(func() { desk.Close() })
	number, err := unix.IoctlGetUint32(int(desk.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(desk.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(int(desk.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 60})
	}
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	side, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	t.Cleanup(func() { side.Close() })
	p := &person{t: t, desk: desk, shown: make(chan []byte)}
	go p.look()
	return p, side
}

func (p *person) look() {
	defer close(p.shown)
	for {
		screen := make([]byte, 4096)
		n, err := p.desk.Read(screen)
		if err != nil {
			return
		}
		p.shown <- screen[:n]
	}
}

func (p *person) types(keys string) {
	p.t.Helper()
	if _, err := io.WriteString(p.desk, keys); err != nil {
		p.t.Fatal(err)
	}
}

// sees waits until the terminal shows the text, and returns what it has shown since the last time and up to there.
func (p *person) sees(text string) string {
	p.t.Helper()
	late := time.After(15 * time.Second)
	for !strings.Contains(p.seen.String(), text) {
		select {
		case part, ok := <-p.shown:
			if !ok {
				p.t.Fatalf("the terminal was taken away; it showed %q", p.seen.String())
			}
			p.seen.Write(part)
		case <-late:
			p.t.Fatalf("no %q on the terminal, which shows %q", text, p.seen.String())
		}
	}
	return string(p.seen.Next(strings.Index(p.seen.String(), text) + len(text)))
}

// converse talks on a terminal until the conversation ends.
func converse(t *testing.T, ctx context.Context, side *os.File, lookup func(string) string) <-chan error {
	t.Helper()
	library := short(t)
	c := Conversation{
		Library: library,
		Voice:   locale.English(),
		Lines:   NewLines(side, side, Prompt, func(typed string) (string, bool) { return Complete(library, typed) }),
		Screen:  NewScreen(side, lookup),
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Run(ctx) }()
	return ended
}

func unset(string) string { return "" }

func TestTerminal(t *testing.T) {
	t.Parallel()
	p, side := sit(t)
	before, err := term.GetState(int(side.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	ended := converse(t, t.Context(), side, unset)
	p.sees("Ctrl-D ends this.")
	p.sees(Prompt)
	p.types("How much does a red sailing boat cost in spring?\r")
	answer := p.sees("question 1 of 2")
	if !strings.Contains(answer, string(bold)) || !strings.Contains(answer, string(accent)) {
		t.Errorf("no styles on a terminal: %q", answer)
	}
	p.sees(Prompt)
	p.types("/he\t\r") // completed
	p.sees("/sections       the sections")
	p.sees(Prompt)
	p.types("thx\x7fanks\r") // edited
	p.sees("welcome")
	p.sees(Prompt)
	p.types("\x1b[A\x1b[A\r") // the line before the last
	p.sees("/sections       the sections")
	p.sees(Prompt)
	p.types("a\u009b2Jb\u202ec")
	if echoed := p.sees("c"); strings.ContainsAny(echoed, "\u009b\u202e") {
		t.Errorf("control characters come back: %q", echoed)
	}
	p.types("\x15\x04") // the line is taken back, and Ctrl-D
	p.sees(say(locale.Bye))
	if err := <-ended; err != nil {
		t.Error(err)
	}
	after, err := term.GetState(int(side.Fd()))
	if err != nil || *after != *before {
		t.Errorf("the terminal is not as it was: %v", err)
	}
}

func TestTerminalWithoutColours(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]string{"NO_COLOR": "1", "TERM": "dumb"} {
		t.Run(name, func(t *testing.T) {
			p, side := sit(t)
			ended := converse(t, t.Context(), side, func(asked string) string {
				if asked == name {
					return value
				}
				return ""
			})
			p.sees(Prompt)
			p.types("How much does a red sailing boat cost in spring?\r")
			if answer := p.sees("question 1 of 2"); strings.Contains(answer, string(bold)) || strings.Contains(answer, string(faint)) {
				t.Errorf("styles all the same: %q", answer)
			}
			p.sees(Prompt)
			p.types("\x03")
			p.sees(say(locale.Bye))
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
}

// A signal ends the conversation while somebody types, and gives the terminal back.
func TestTerminalInterrupted(t *testing.T) {
	t.Parallel()
	p, side := sit(t)
	before, err := term.GetState(int(side.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	ended := converse(t, ctx, side, unset)
	p.sees(Prompt)
	p.types("half a quest")
	p.sees("quest")
	cancel(errors.New("a signal"))
	p.sees(say(locale.Bye))
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if after, err := term.GetState(int(side.Fd())); err != nil || *after != *before {
		t.Errorf("the terminal is not as it was: %v", err)
	}
}
