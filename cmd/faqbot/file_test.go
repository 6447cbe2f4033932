package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestUnreadable gives every command that reads a file what is none, and what is too much of one.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pipe, large := filepath.Join(dir, "pipe"), filepath.Join(dir, "large")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipe to be had: %v", err)
	}
	write(t, large, "")
	if err := os.Truncate(large, 1<<40); err != nil {
		t.Skipf("no large file to be had: %v", err)
	}
	paths := map[string]string{
		pipe:                       "not a file",
		dir:                        "not a file",
		filepath.Join(dir, "none"): "no such file",
		filepath.Join(large, "x"):  "not a directory",
		large:                      "larger than",
	}
	for path, says := range paths {
		for _, args := range [][]string{
			{"import", path}, {"eval", path}, {"calibrate", path}, {"eval", "--bank", path},
			{"eval", "--bank", "testdata/bank.jsonl", path},
		} {
			t.Run(fmt.Sprint(args[:len(args)-1], filepath.Base(path)), func(t *testing.T) {
				got := command(t, nil, "", args...)
				if got.code != failed || !strings.Contains(got.stderr, path+": ") || !strings.Contains(got.stderr, says) {
					t.Errorf("ends with %d and %q, want %q", got.code, got.stderr, says)
				}
				if strings.Count(got.stderr, path) != 1 {
					t.Errorf("%q names the file more than once", got.stderr)
				}
			})
		}
	}
}

// Some files say that they are empty and are not.
func TestFileThatDoesNotTellItsSize(t *testing.T) {
	t.Parallel()
	const path = "/proc/self/status"
	if stat, err := os.Stat(path); err != nil || stat.Size() != 0 {
		t.Skip("there is no such file here")
	}
	if text, err := readFile(path, 1<<20); err != nil || len(text) == 0 {
		t.Errorf("readFile = %d bytes, %v", len(text), err)
	}
	if _, err := readFile(path, 10); err == nil {
		t.Error("more was read than is allowed")
	}
}

// Editors of other systems put a byte order mark before judged questions.
func TestByteOrderMark(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "cases.jsonl")
	write(t, path, "\ufeff"+`{"query":"What is the core barrier?","turns":[3]}`+"\n")
	if got := command(t, nil, "", "eval", "--json", path); got.code != fine {
		t.Errorf("eval ends with %d: %s", got.code, got.stderr)
	}
}
