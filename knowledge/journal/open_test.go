package journal

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

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
	if err := errors.Join(j.Vote(t.Context(), someVote), j.Count("a/one", time.Now()), j.Close(t.Context())); err != nil {
		t.Fatal(err)
	}
	return directory
}

// What cannot be opened is left as it is, and the journal goes on without it.
func TestOpenFails(t *testing.T) {
	t.Parallel()
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
		}, "its schema has version 99 and this faqbot knows versions up to 2; run the faqbot that wrote it, or a newer one"},
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
			t.Parallel()
			directory := written(t)
			c.prepare(t, directory)
			before := content(directory)
			j, err := begin(t.Context(), directory, moment)
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

// A path may hold what means something in an address.
func TestOddPath(t *testing.T) {
	t.Parallel()
	directory := filepath.Join(t.TempDir(), "50% & more?mode=ro#1 “a”")
	j := open(t, directory)
	if err := j.Vote(t.Context(), someVote); err != nil {
		t.Fatal(err)
	}
	reopen(t, j, directory)
	if files, err := os.ReadDir(directory); err != nil || len(files) != 2 {
		t.Errorf("got %v, %v", files, err)
	}
}

func TestNoDirectoryToBeMade(t *testing.T) {
	t.Parallel()
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
		if err := j.Count("a/two", time.Now()); err != nil {
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
	for _, want := range []bool{true, false} {
		if first, err := j.Note(Deed{"thread", "1"}, 0, time.Now()); err != nil || first != want {
			t.Errorf("first: got %t, %v; want %t", first, err, want)
		}
	}
	if err := j.Close(t.Context()); err != nil {
		t.Errorf("close: got %v", err)
	}
	if counted, done := len(j.asked.pending), len(j.deeds.pending); counted != 1 || done != 1 {
		t.Errorf("%d counts and %d deeds wait for a file, want 1 and 1", counted, done)
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
