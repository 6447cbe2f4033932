package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestSpoolWritesInOrder(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	s := newSpool(&out)
	var want strings.Builder
	line := make([]byte, 0, 16)
	for n := range 100 {
		line = fmt.Appendf(line[:0], "line %d\n", n) // the same memory each time, as loggers have it
		want.Write(line)
		if written, err := s.Write(line); written != len(line) || err != nil {
			t.Errorf("wrote %d, %v", written, err)
		}
	}
	s.close()
	if out.String() != want.String() {
		t.Errorf("got %q", out.String())
	}
	if s.Lost() != 0 || s.Healthy() != nil {
		t.Errorf("lost %d, %v", s.Lost(), s.Healthy())
	}
}

// A pipe that nobody reads costs lines and no time.
func TestSpoolDoesNotWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		read, write := io.Pipe()
		s := newSpool(write)
		begin := time.Now()
		s.Write([]byte("first\n"))
		synctest.Wait() // it is being written, and the queue is empty
		for range spoolLength + 5 {
			s.Write([]byte("x\n"))
		}
		if err := s.Healthy(); err == nil || !strings.Contains(err.Error(), "nobody reads the log") {
			t.Errorf("healthy: %v", err)
		}
		if lost := s.Lost(); lost != 5 {
			t.Errorf("lost %d lines, want 5", lost)
		}
		if waited := time.Since(begin); waited != 0 {
			t.Errorf("waited for %v", waited)
		}
		s.close()
		if waited := time.Since(begin); waited != spoolTime {
			t.Errorf("closing waited for %v, want %v", waited, spoolTime)
		}
		read.Close() // now the rest is lost
		<-s.ended
		if lost := s.Lost(); lost != spoolLength+1 {
			t.Errorf("lost %d lines, want all that waited", lost)
		}
		if err := s.Healthy(); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("healthy: %v", err)
		}
	})
}
