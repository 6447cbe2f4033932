package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"faqbot/knowledge/interview"
)

type importCommand struct {
	File string `arg:"" help:"The transcript: lines of the form \"Speaker: text\", as copied from a web page."`
	Out  string `short:"o" placeholder:"PATH" help:"Write to a new file instead of standard output."`
}

// maxTranscript is the most that is read, in bytes. A book has one or two MiB.
const maxTranscript = 8 << 20

// Run reads a transcript and writes the interview in it as Markdown.
func (c *importCommand) Run(p *program) error {
	text, err := readTranscript(c.File)
	if err != nil {
		return fmt.Errorf("import %s: %w", c.File, err)
	}
	talk, faults := interview.Read(c.File, text)
	for _, f := range faults {
		fmt.Fprintln(p.stderr, f.Error())
	}
	if talk == nil {
		return errFound
	}
	markdown := interview.WriteMarkdown(talk)
	if c.Out == "" {
		_, err = p.stdout.Write(markdown)
	} else {
		err = writeNew(c.Out, markdown)
	}
	if err != nil {
		return fmt.Errorf("write the interview: %w", err)
	}
	return nil
}

// readTranscript reads a regular file that is not too large to be a transcript.
func readTranscript(path string) ([]byte, error) {
	switch stat, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("there is no such file")
	case err != nil:
		return nil, err
	case !stat.Mode().IsRegular(): // opening a pipe would wait for somebody to write to it
		return nil, errors.New("it is not a file; copy the transcript into one")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxTranscript+1))
	if err == nil && len(text) > maxTranscript {
		err = fmt.Errorf("it is larger than %d MiB, the most that is read", maxTranscript>>20)
	}
	return text, err
}

// writeNew writes a file that did not exist before: an interview that somebody has worked on is not to be lost.
func writeNew(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists; name another file, or remove it first", path)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}
