package journal

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

var someVote = Vote{Entry: "a/one", Message: "1", User: "7", Up: true}

// A trouble is told once by whoever meets it first, lasts in Healthy, and ends with the first write that goes well.
func TestFull(t *testing.T) {
	t.Parallel()
	directory := written(t)
	j := open(t, directory)
	pages := func(statement string) {
		t.Helper()
		done := j.start(func() error { _, err := j.store.db.Exec(statement); return err })
		if err := j.wait(t.Context(), done); err != nil {
			t.Fatal(err)
		}
	}
	pages("PRAGMA max_page_count = 1") // as many as there are, then
	var err error
	for i := 0; err == nil; i++ {
		v := someVote
		v.Entry = "a/" + strings.Repeat("x", 500)
		v.Message = strings.Repeat("1", i%20+1)
		v.User = strings.Repeat("2", i/20+1)
		err = j.Vote(t.Context(), v)
	}
	if !strings.Contains(err.Error(), "keep a vote: "+filepath.Join(directory, fileName)+" has no more room") {
		t.Errorf("got %v", err)
	}
	if err := j.Quiet(t.Context(), QuietChannel{Channel: "1", By: "7"}); err != nil && !errors.Is(err, ErrReported) {
		t.Errorf("got %v", err)
	}
	if got, err := j.Votes(t.Context(), "a/one"); err != nil || got.Up != 1 {
		t.Errorf("what was kept can be read all the same: got %+v, %v", got, err)
	}
	pages("PRAGMA max_page_count = 100000")
	if err := j.Vote(t.Context(), someVote); err != nil {
		t.Error(err)
	}
	if err := j.Healthy(); err != nil {
		t.Error(err)
	}
}

func TestLocked(t *testing.T) {
	t.Parallel()
	directory := written(t)
	j := openWith(t, directory, moment)
	db := connect(t, directory)
	execute(t, db, "BEGIN IMMEDIATE")
	if err := j.Vote(t.Context(), someVote); err == nil || !strings.Contains(err.Error(), "is in use; end the other program") {
		t.Errorf("got %v", err)
	}
	if err := j.Vote(t.Context(), someVote); !errors.Is(err, ErrReported) {
		t.Errorf("got %v", err)
	}
	if err := j.Healthy(); err == nil || !strings.Contains(err.Error(), "is in use") {
		t.Errorf("got %v", err)
	}
	execute(t, db, "ROLLBACK")
	if err := j.Vote(t.Context(), someVote); err != nil {
		t.Error(err)
	}
	if err := j.Healthy(); err != nil {
		t.Error(err)
	}
}

// Counts that cannot be written are told of by a later question, and written when that is possible again.
func TestCountsWait(t *testing.T) {
	t.Parallel()
	directory := written(t)
	j := openWith(t, directory, moment)
	db := connect(t, directory)
	execute(t, db, "BEGIN IMMEDIATE")
	flush := func() error { return j.wait(t.Context(), j.start(j.flush)) }
	ask := func() error { return j.Count("a/one", time.Now()) }
	if err := errors.Join(ask(), ask()); err != nil {
		t.Fatal(err)
	}
	if err := flush(); err == nil {
		t.Error("written to a file that is in use")
	}
	if err := ask(); err == nil || !strings.Contains(err.Error(), "is in use") {
		t.Errorf("got %v", err)
	}
	if err := ask(); err != nil {
		t.Errorf("told again: %v", err)
	}
	execute(t, db, "ROLLBACK")
	if err := errors.Join(flush(), j.Healthy()); err != nil {
		t.Error(err)
	}
	if got := reopen(t, j, directory).MostAsked(1); len(got) != 1 || got[0].Times != 5 {
		t.Errorf("got %v, want the one from before and four", got)
	}
}

func TestPendingIsBounded(t *testing.T) {
	t.Parallel()
	var counts tally
	counts.totals = map[string]int64{}
	day := time.Date(2026, time.May, 4, 0, 0, 0, 0, time.UTC)
	for i := range maxPending + 5 {
		counts.count(entryDay{"a/one", day.AddDate(0, 0, i).Format(time.DateOnly)})
	}
	counts.count(entryDay{"a/one", "2026-05-04"})
	if got := counts.totals["a/one"]; got != maxPending+6 {
		t.Errorf("in all: got %d", got)
	}
	if got := counts.take(); len(got) != maxPending || got[entryDay{"a/one", "2026-05-04"}] != 2 {
		t.Errorf("pending: got %d, and %d on the first day", len(got), got[entryDay{"a/one", "2026-05-04"}])
	}
}

// A disk that hangs makes nobody wait for long, neither who votes, nor who closes the journal.
func TestDiskHangs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		j, err := Open(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		released := make(chan struct{})
		j.start(func() error { <-released; return nil })
		synctest.Wait()

		stopped := j.bounded(func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() })
		if !errors.Is(stopped, errSlow) || errors.Is(stopped, context.DeadlineExceeded) {
			t.Errorf("work that was stopped: got %v", stopped)
		}
		before := time.Now()
		if err := j.Vote(t.Context(), someVote); !errors.Is(err, errSlow) {
			t.Errorf("got %v", err)
		}
		if took := time.Since(before); took != patience { // the bubble's time, which is exact
			t.Errorf("took %v", took)
		}
		if err := j.Healthy(); !errors.Is(err, errSlow) {
			t.Errorf("got %v", err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := j.Vote(ctx, someVote); !errors.Is(err, context.Canceled) {
			t.Errorf("a caller that has gone: got %v", err)
		}
		for range queueLength {
			j.start(func() error { return nil })
		}
		before = time.Now()
		if err := j.Vote(t.Context(), someVote); !errors.Is(err, ErrReported) || time.Since(before) != 0 {
			t.Errorf("a full queue: got %v after %v", err, time.Since(before))
		}
		if err := j.Quiet(t.Context(), QuietChannel{Channel: "1", By: "7"}); !errors.Is(err, ErrReported) || !j.IsQuiet("1") {
			t.Errorf("got %v, %t", err, j.IsQuiet("1"))
		}
		for _, want := range []bool{true, false} {
			if first, err := j.Note(Deed{"thread", "1"}, 0, time.Now()); err != nil || first != want {
				t.Errorf("first: got %t, %v; want %t", first, err, want)
			}
		}
		if time.Since(before) != 0 {
			t.Errorf("whoever asked for the first waited %v", time.Since(before))
		}
		if err := j.Close(t.Context()); !errors.Is(err, errSlow) {
			t.Errorf("close: got %v", err)
		}
		close(released)
		if err := j.Close(t.Context()); err != nil {
			t.Errorf("close again: got %v", err)
		}
		if err := j.Healthy(); err != nil {
			t.Errorf("the votes were kept in the end: %v", err)
		}
	})
}
