package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// question is a question that people ask, and a text that its answer has in every edition.
type question struct{ words, answer string }

var questions = []question{
	{"Why does salt water kill ordinary rice?", "Salt draws the water out of the roots"},
	{"How long did breeding the first plants take?", "Eleven years"},
	{"Who mends the nets in winter?", "My brother mends the nets"},
}

// interview is the content, except for the edition.
const interview = `---
id: li-na
title: A talk with Li Na
interviewer: The Paper
interviewee: Li Na
language: en
---

She grows rice where nobody else does.

## Growing rice by the sea {#growing}

### Why does salt water kill ordinary rice? {#salt}

Salt draws the water out of the roots. This is edition EDITION.

### How long did breeding the first plants take? {#breeding}

Eleven years. This is edition EDITION.

## Fishing {#fishing}

### Who mends the nets in winter? {#nets}

My brother mends the nets. This is edition EDITION.
`

// shelf is the directory that the content is read from.
type shelf struct {
	directory string
	edition   int
}

func newShelf(parent string) (*shelf, error) {
	s := &shelf{directory: filepath.Join(parent, "content")}
	if err := os.Mkdir(s.directory, 0o700); err != nil {
		return nil, err
	}
	return s, s.rewrite()
}

func (s *shelf) file() string { return filepath.Join(s.directory, "talk.md") }

func (s *shelf) text() string {
	return strings.ReplaceAll(interview, "EDITION", fmt.Sprint(s.edition))
}

// rewrite replaces the file with another edition.
func (s *shelf) rewrite() error {
	s.edition++
	written := s.file() + ".new"
	if err := os.WriteFile(written, []byte(s.text()), 0o600); err != nil {
		return err
	}
	return os.Rename(written, s.file())
}

// breakOff writes only the first third of the file, as a program does that is killed while it writes.
func (s *shelf) breakOff() error {
	return os.WriteFile(s.file(), []byte(s.text()[:len(interview)/3]), 0o600)
}

// touch sets the time of the file to the distant past or the distant future.
func (s *shelf) touch() error {
	at := time.Unix(1, 0)
	if s.edition%2 == 0 {
		at = time.Now().AddDate(10, 0, 0)
	}
	return errs(os.Chtimes(s.file(), at, at))
}

// mend makes the file complete again.
func (s *shelf) mend() { _ = os.WriteFile(s.file(), []byte(s.text()), 0o600) } // the next one may do better
