package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// readFile reads a regular file of limit bytes at the most, and refuses any other before it takes time or memory. A byte
// order mark of UTF-8 is left out: some editors write one. The error does not name the path.
func readFile(path string, limit int64) ([]byte, error) {
	switch stat, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("there is no such file")
	case err != nil:
		return nil, withoutPath(err)
	case !stat.Mode().IsRegular(): // opening a pipe would wait for somebody to write to it
		return nil, errors.New("it is not a file; copy what is to be read into one")
	case stat.Size() > limit:
		return nil, tooLarge(limit)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, withoutPath(err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, limit+1))
	switch {
	case err != nil:
		return nil, withoutPath(err)
	case int64(len(text)) > limit: // some files grow, or do not tell their size
		return nil, tooLarge(limit)
	}
	return bytes.TrimPrefix(text, []byte("\ufeff")), nil
}

func tooLarge(limit int64) error {
	return fmt.Errorf("it is larger than %d MiB, the most that is read", limit>>20)
}

// withoutPath returns what went wrong with a file. Who calls names it.
func withoutPath(err error) error {
	if at := new(fs.PathError); errors.As(err, &at) {
		return at.Err
	}
	return err
}

// writeNew writes a file that did not exist before: what somebody has worked on is not to be lost.
func writeNew(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists; name another file, or write over it with --force", path)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}

// writeOver writes a file whatever stands there, except for what is no file.
func writeOver(path string, text []byte) error {
	if stat, err := os.Stat(path); err == nil && !stat.Mode().IsRegular() {
		return fmt.Errorf("%s is not a file; name another", path)
	}
	return withoutPath(os.WriteFile(path, text, 0o644))
}
