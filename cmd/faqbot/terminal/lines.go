package terminal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// Lines reads what a person types, line by line. On a terminal the person can edit a line, and the arrow keys bring
// earlier ones back. Anywhere else, lines are read as they are.
type Lines struct {
	Interactive bool // somebody sits at a terminal

	next    func() (string, error)
	restore func() // undoes what reading does to the terminal; called at any time
	results chan result
}

type result struct {
	line string
	err  error
}

// NewLines returns the lines of in. On a terminal, it writes prompt to out before each line, and the tab key replaces
// the typed text with the result of complete.
func NewLines(in io.Reader, out io.Writer, prompt string, complete func(typed string) (string, bool)) *Lines {
	keyboard, ok := in.(*os.File)
	screen, shown := out.(*os.File)
	if !ok || !shown || !term.IsTerminal(int(keyboard.Fd())) || !term.IsTerminal(int(screen.Fd())) {
		reader := bufio.NewReader(in)
		return &Lines{next: func() (string, error) { return ReadLine(reader) }, restore: func() {}, results: make(chan result, 1)}
	}
	d := &desk{in: keyboard, screen: screen, prompt: prompt, editor: editor{complete: complete}}
	l := &Lines{Interactive: true, results: make(chan result, 1), next: d.line, restore: func() {}}
	if cooked, err := term.GetState(int(keyboard.Fd())); err == nil {
		d.cooked = cooked
		l.restore = d.restore
	}
	return l
}

// Next returns the next line. The error is io.EOF at the end, and the error of ctx when ctx is done first. After an
// error there are no more lines.
func (l *Lines) Next(ctx context.Context) (string, error) {
	go func() { // a read cannot be taken back: when the context is done it is left behind
		line, err := l.next()
		l.results <- result{line, err}
	}()
	select {
	case r := <-l.results:
		return r.line, r.err
	case <-ctx.Done():
		l.restore()
		return "", context.Cause(ctx)
	}
}

// ended returns true when err means the end of the input, and false when it means that reading failed.
func ended(ctx context.Context, err error) bool { return errors.Is(err, io.EOF) || ctx.Err() != nil }

// desk is a terminal at which somebody types. It is raw only while a line is typed, so that an interrupt works at any
// other time.
//
// The libraries that were tried count a Chinese character as one column, as golang.org/x/term does, or write control
// characters of pasted text to the terminal, as peterh/liner does.
type desk struct {
	in, screen *os.File
	cooked     *term.State // how the terminal was found; nil when that is not known
	prompt     string
	editor     editor
	keyboard   keyboard
	ahead      []key // typed after the end of the line before
	row        int   // of the screen on which the cursor stands, from the first of the line
}

// Terminals of xterm's kind mark pasted text on request, so that a paste of several lines is one question.
const (
	markPastes   = "\x1b[?2004h"
	markNoPastes = "\x1b[?2004l"
)

// line reads one line. The error is io.EOF when the person ends the conversation.
func (d *desk) line() (string, error) {
	if _, err := term.MakeRaw(int(d.in.Fd())); err != nil {
		return "", err
	}
	defer d.restore()
	d.row = 0
	if _, err := io.WriteString(d.screen, markPastes); err != nil {
		return "", err
	}
	buffer := make([]byte, 4096)
	for {
		done, ended := d.press()
		if err := d.draw(done || ended); err != nil {
			return "", err
		}
		switch {
		case done:
			return d.editor.take(), nil
		case ended:
			return "", io.EOF
		}
		n, err := d.in.Read(buffer)
		if err != nil {
			return "", err
		}
		d.ahead = append(d.ahead, d.keyboard.read(buffer[:n])...)
	}
}

// press applies the waiting keys, up to the end of the line.
func (d *desk) press() (done, ended bool) {
	for len(d.ahead) > 0 && !done && !ended {
		k := d.ahead[0]
		d.ahead = d.ahead[1:]
		done, ended = d.editor.press(k)
	}
	return done, ended
}

// draw draws the line over its former state. A finished line leaves the cursor on the row below.
func (d *desk) draw(finished bool) error {
	columns, height, err := term.GetSize(int(d.screen.Fd()))
	if err != nil || columns <= 0 || height <= 0 {
		columns, height = usualWidth, 24
	}
	rows, row, column := d.editor.rows(d.prompt, columns)
	if !finished { // a line may be longer than the screen is high
		first := max(0, row-height+1)
		rows = rows[first:min(len(rows), first+height)]
		row -= first
	}
	var out strings.Builder
	if d.row > 0 {
		fmt.Fprintf(&out, "\x1b[%dA", d.row) // up
	}
	out.WriteString("\r\x1b[J" + strings.Join(rows, "\r\n")) // all below is erased
	if finished {
		out.WriteString("\r\n")
		_, err := io.WriteString(d.screen, out.String())
		return err
	}
	if below := len(rows) - 1 - row; below > 0 {
		fmt.Fprintf(&out, "\x1b[%dA", below)
	}
	out.WriteString("\r")
	if column > 0 {
		fmt.Fprintf(&out, "\x1b[%dC", column) // right
	}
	d.row = row
	_, err = io.WriteString(d.screen, out.String())
	return err
}

// restore sets the terminal back to the state in which it was. It ignores an error: the terminal may be closed.
func (d *desk) restore() {
	_, _ = io.WriteString(d.screen, markNoPastes)
	if d.cooked != nil {
		_ = term.Restore(int(d.in.Fd()), d.cooked)
	}
}
