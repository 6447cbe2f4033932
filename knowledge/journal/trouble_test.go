package journal

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

var someVote = Vote{Entry: "a/one", Message: "1", User: "7", Up: true}

// connect opens the file as another program would.
func connect(t *testing.T, directory string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(directory, fileName))
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func execute(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.Exec(statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// written makes a directory with a journal that holds something.
func written(t *testing.T) string {
	t.Helper()
	directory := t.TempDir()
	j := open(t, directory)
	if err := errors.Join(j.Vote(t.Context(), someVote), j.Asked("a/one", time.Now()), j.Close()); err != nil {
		t.Fatal(err)
	}
	return directory
}

// What cannot be opened is left as it is, and the journal goes on without it.
func TestOpenFails(t *testing.T) {
	cases := map[string]struct {
		prepare func(t *testing.T, directory string)
		says    string
	}{
		"a directory in place of the file": {func(t *testing.T, directory string) {
			if err := errors.Join(os.Remove(filepath.Join(directory, fileName)), os.Mkdir(filepath.Join(directory, fileName), 0o700)); err != nil {
				t.Fatal(err)
			}
		}, "is not a file; put it elsewhere"},
		"no database": {func(t *testing.T, directory string) {
			overwrite(t, directory, func([]byte) []byte { return []byte(strings.Repeat("Dear diary, ", 1000)) })
		}, "is damaged or is no database"},
		"cut off": {func(t *testing.T, directory string) {
			overwrite(t, directory, func(content []byte) []byte { return content[:5000] }) // within the second page
		}, "is damaged"},
		"pages of zeros": {func(t *testing.T, directory string) {
			overwrite(t, directory, func(content []byte) []byte { clear(content[4096:]); return content })
		}, "is damaged"},
		"newer schema": {func(t *testing.T, directory string) {
			execute(t, connect(t, directory), "INSERT INTO migration (version) VALUES (99)")
		}, "its schema has version 99 and this faqbot knows versions up to 1; run the faqbot that wrote it, or a newer one"},
		"in use": {func(t *testing.T, directory string) {
			db := connect(t, directory)
			execute(t, db, "PRAGMA locking_mode = EXCLUSIVE")
			execute(t, db, "BEGIN IMMEDIATE")
		}, "is in use; end the other program"},
		"a key that is none": {func(t *testing.T, directory string) {
			execute(t, connect(t, directory), "UPDATE secret SET value = 'abc'")
		}, "read the key of voters"},
		"a key that is too short": {func(t *testing.T, directory string) {
			execute(t, connect(t, directory), "UPDATE secret SET value = 'abcd'")
		}, "it has 2 bytes instead of 32"},
		"tables of somebody else": {func(t *testing.T, directory string) {
			execute(t, connect(t, directory), "DROP TABLE migration")
		}, "bring the schema to version 1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			directory := written(t)
			c.prepare(t, directory)
			before := content(directory)
			j, err := Open(t.Context(), directory)
			if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), directory) {
				t.Fatalf("got %v, want %q and the path", err, c.says)
			}
			goesOn(t, j, err)
			if !bytes.Equal(content(directory), before) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestNoDirectoryToBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	j, err := Open(t.Context(), filepath.Join(file, "journal"))
	if err == nil || !strings.Contains(err.Error(), "cannot be made") {
		t.Fatalf("got %v", err)
	}
	goesOn(t, j, err)
}

// goesOn checks that a journal without a file does what can be done in memory, and says of the rest why it cannot.
func goesOn(t *testing.T, j *Journal, opening error) {
	t.Helper()
	if got := j.Healthy(); got == nil || got.Error() != opening.Error() {
		t.Errorf("health: got %v, want %v", got, opening)
	}
	for range 2 {
		if err := j.Vote(t.Context(), someVote); !errors.Is(err, ErrReported) {
			t.Errorf("vote: got %v", err)
		}
		if err := j.Asked("a/two", time.Now()); err != nil {
			t.Errorf("asked: got %v", err)
		}
	}
	if got, err := j.Votes(t.Context(), "a/one"); err == nil || got.Up != 0 || got.Down != 0 {
		t.Errorf("votes: got %+v, %v", got, err)
	}
	if got := j.MostAsked(5); len(got) != 1 || got[0] != (Count{"a/two", 2}) {
		t.Errorf("most asked: got %v", got)
	}
	if err := j.Quiet(t.Context(), QuietChannel{Channel: "1", By: "7"}); !errors.Is(err, ErrReported) || !j.IsQuiet("1") {
		t.Errorf("quiet: got %v, %t", err, j.IsQuiet("1"))
	}
	if err := j.Unquiet(t.Context(), "1"); !errors.Is(err, ErrReported) || j.IsQuiet("1") {
		t.Errorf("unquiet: got %v, %t", err, j.IsQuiet("1"))
	}
	if err := j.Close(); err != nil {
		t.Errorf("close: got %v", err)
	}
}

func content(directory string) []byte {
	content, _ := os.ReadFile(filepath.Join(directory, fileName)) // none if it is no file
	return content
}

func overwrite(t *testing.T, directory string, change func([]byte) []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(directory, fileName), change(content(directory)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A trouble is told once by whoever meets it first, lasts in Healthy, and ends with the first write that goes well.
func TestFull(t *testing.T) {
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
	directory := written(t)
	j := open(t, directory)
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
	directory := written(t)
	j := open(t, directory)
	db := connect(t, directory)
	execute(t, db, "BEGIN IMMEDIATE")
	flush := func() error { return j.wait(t.Context(), j.start(j.flush)) }
	ask := func() error { return j.Asked("a/one", time.Now()) }
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
	var counts tally
	counts.totals = map[string]int64{}
	day := time.Date(2026, time.May, 4, 0, 0, 0, 0, time.UTC)
	for i := range maxPending + 5 {
		counts.count(entryDay{"a/one", day.AddDate(0, 0, i).Format(time.DateOnly)}, true)
	}
	counts.count(entryDay{"a/one", "2026-05-04"}, true)
	if got := counts.totals["a/one"]; got != maxPending+6 {
		t.Errorf("in all: got %d", got)
	}
	if got := counts.take(); len(got) != maxPending || got[entryDay{"a/one", "2026-05-04"}] != 2 {
		t.Errorf("pending: got %d, and %d on the first day", len(got), got[entryDay{"a/one", "2026-05-04"}])
	}
}

// A disk that hangs makes nobody wait for long, neither who votes, nor who closes the journal.
func TestDiskHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j, err := Open(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		released := make(chan struct{})
		j.start(func() error { <-released; return nil })
		synctest.Wait()

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
		if err := j.Close(); !errors.Is(err, errSlow) {
			t.Errorf("close: got %v", err)
		}
		close(released)
		if err := j.Close(); err != nil {
			t.Errorf("close again: got %v", err)
		}
		if err := j.Healthy(); err != nil {
			t.Errorf("the votes were kept in the end: %v", err)
		}
	})
}
