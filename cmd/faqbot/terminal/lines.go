package terminal

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// Lines reads what a person types, line by line. On a terminal lines can be edited, and earlier ones come back with the
// arrow keys; anywhere else lines are read as they are.
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

// NewLines returns the lines of in. On a terminal, prompt stands before each line on out, and complete may replace what
// was typed when somebody presses the tab key.
func NewLines(in io.Reader, out io.Writer, prompt string, complete func(typed string) (string, bool)) *Lines {
	keyboard, ok := in.(*os.File)
	screen, shown := out.(*os.File)
	if !ok || !shown || !term.IsTerminal(int(keyboard.Fd())) || !term.IsTerminal(int(screen.Fd())) {
		reader := bufio.NewReader(in)
		return &Lines{next: func() (string, error) { return ReadLine(reader) }, restore: func() {}, results: make(chan result, 1)}
	}
	l := &Lines{Interactive: true, results: make(chan result, 1)}
	l.edit(keyboard, screen, prompt, complete)
	return l
}

// edit makes l read from a terminal. It is raw only while a line is typed, so that an interrupt works at any other time.
func (l *Lines) edit(keyboard, screen *os.File, prompt string, complete func(string) (string, bool)) {
	editor := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{keyboard, echo{screen}}, prompt)
	editor.History = history{editor.History}
	editor.AutoCompleteCallback = func(line string, pos int, key rune) (string, int, bool) {
		if key != '\t' || pos != len(line) {
			return "", 0, false
		}
		completed, ok := complete(line)
		return completed, len(completed), ok
	}
	fd := int(keyboard.Fd())
	cooked, err := term.GetState(fd)
	if err == nil {
		l.restore = func() { _ = term.Restore(fd, cooked) } // nothing is left to do about a terminal that is gone
	} else {
		l.restore = func() {}
	}
	l.next = func() (string, error) {
		if width, height, err := term.GetSize(int(screen.Fd())); err == nil {
			_ = editor.SetSize(width, height) // only writing to the terminal can fail, and reading will say so
		}
		if _, err := term.MakeRaw(fd); err != nil {
			return "", err
		}
		defer l.restore()
		return editor.ReadLine()
	}
}

// Next returns the next line. The error is io.EOF at the end, and the context's when it is done first; nothing can be
// read after either.
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

// echo writes what a terminal editor sends, which is its own control sequences and what was typed. Control characters
// that start no sequence of the editor's own, as can come in with pasted text, are left out.
type echo struct{ screen io.Writer }

func (e echo) Write(text []byte) (int, error) {
	shown := strings.Map(func(r rune) rune {
		if r >= ' ' && hidden(r) {
			return -1
		}
		return r
	}, string(text))
	if _, err := io.WriteString(e.screen, shown); err != nil {
		return 0, err
	}
	return len(text), nil
}

// history keeps what is worth coming back to.
type history struct{ term.History }

func (h history) Add(entry string) {
	if strings.TrimSpace(entry) != "" && (h.Len() == 0 || h.At(0) != entry) {
		h.History.Add(entry)
	}
}

// ended reports whether err says that there is nothing more to read, as opposed to that reading failed.
func ended(ctx context.Context, err error) bool { return errors.Is(err, io.EOF) || ctx.Err() != nil }
