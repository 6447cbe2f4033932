package main

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"
)

// spool writes lines in the background, so that nobody waits for whoever reads the log: a pipe that is full or closed
// costs lines, and nothing else. All methods may be called from any goroutine.
type spool struct {
	out   io.Writer
	lines chan []byte
	ended chan struct{} // closed when nothing more is written

	mu     sync.Mutex
	closed bool
	lost   int   // lines that were not written, since Lost was called last
	failed error // of the latest write; nil when it went well
}

const (
	spoolLength = 4096 // lines that wait; some minutes of a busy bot
	spoolTime   = time.Second / 2
)

func newSpool(out io.Writer) *spool {
	s := &spool{out: out, lines: make(chan []byte, spoolLength), ended: make(chan struct{})}
	go s.write()
	return s
}

// Write takes a line. It never fails: what cannot be written counts as lost.
func (s *spool) Write(line []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		s.lost++
		return len(line), nil
	}
	select {
	case s.lines <- bytes.Clone(line):
	default:
		s.lost++
	}
	return len(line), nil
}

func (s *spool) write() {
	defer close(s.ended)
	for line := range s.lines {
		_, err := s.out.Write(line)
		s.mu.Lock()
		if s.failed = err; err != nil {
			s.lost++
		}
		s.mu.Unlock()
	}
}

// Lost returns how many lines were lost since the last call.
func (s *spool) Lost() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	lost := s.lost
	s.lost = 0
	return lost
}

// Healthy returns nil when lines are written, and otherwise why they are not.
func (s *spool) Healthy() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.failed != nil:
		return fmt.Errorf("the log cannot be written: %w", s.failed)
	case len(s.lines) == cap(s.lines):
		return fmt.Errorf("nobody reads the log: %d lines wait", len(s.lines))
	}
	return nil
}

// close writes the lines that wait, for half a second at the most.
func (s *spool) close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		close(s.lines)
	}
	s.mu.Unlock()
	timeout := time.NewTimer(spoolTime)
	defer timeout.Stop()
	select {
	case <-s.ended:
	case <-timeout.C:
	}
}
