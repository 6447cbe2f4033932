package journal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Whatever happens to the file while it is in use, a vote that somebody is thanked for afterwards is in the file that is
// there in the end, and health and one caller say what happened.
func TestTheFileIsTakenAway(t *testing.T) {
	t.Parallel()
	backup := func(t *testing.T, directory string) []byte { // of a journal that holds one vote, on another turn
		t.Helper()
		other := t.TempDir()
		j := open(t, other)
		v := someVote
		v.Entry = "a/two"
		if err := errors.Join(j.Vote(t.Context(), v), j.Close(t.Context())); err != nil {
			t.Fatal(err)
		}
		return content(other)
	}
	for name, c := range map[string]struct {
		happens     func(t *testing.T, directory string) error
		says        string
		before, two int // votes that are there in the end: from before, and from the backup
		quiet       bool
	}{
		"deleted": {func(_ *testing.T, directory string) error {
			return os.Remove(filepath.Join(directory, fileName))
		}, "was deleted while it was in use, and it was made anew with all that was in it", 1, 0, true},
		"deleted with its directory": {func(_ *testing.T, directory string) error {
			return os.RemoveAll(directory)
		}, "was deleted", 1, 0, true},
		"exchanged": {func(t *testing.T, directory string) error {
			path := filepath.Join(directory, "copy")
			return errors.Join(os.WriteFile(path, backup(t, directory), 0o600), os.Rename(path, filepath.Join(directory, fileName)))
		}, "was exchanged for another file", 0, 1, false},
		"restored in place": {func(t *testing.T, directory string) error {
			return os.WriteFile(filepath.Join(directory, fileName), backup(t, directory), 0o600)
		}, "was exchanged for another file", 0, 1, false},
		"emptied": {func(_ *testing.T, directory string) error {
			return os.Truncate(filepath.Join(directory, fileName), 0)
		}, "was emptied while it was in use, and it was made anew without the votes", 0, 0, true},
		"another directory in its place": {func(_ *testing.T, directory string) error {
			return errors.Join(os.Rename(directory, directory+" old"), os.Mkdir(directory, 0o700))
		}, "was deleted", 1, 0, true},
		"the lock deleted": {func(_ *testing.T, directory string) error {
			return os.Remove(filepath.Join(directory, lockName))
		}, "lost its lock", 1, 0, true},
		"nothing": {func(*testing.T, string) error { return nil }, "", 1, 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			directory := filepath.Join(t.TempDir(), "kept")
			j := open(t, directory)
			noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
			if err := errors.Join(j.Vote(t.Context(), someVote), j.Quiet(t.Context(), QuietChannel{"11", "7", noon})); err != nil {
				t.Fatal(err)
			}
			if !first(t, j, Deed{"thread", "1"}, 0, noon) {
				t.Error("not the first")
			}
			settle(t, j)
			if err := c.happens(t, directory); err != nil {
				t.Fatal(err)
			}
			v := someVote
			v.User = "8"
			if err := j.Vote(t.Context(), v); err != nil {
				t.Fatal(err)
			}
			if err := j.Healthy(); err != nil {
				t.Errorf("what is over is still a trouble: %v", err)
			}
			if got := j.Notice(); !strings.Contains(got, c.says) || (got == "") != (c.says == "") {
				t.Errorf("the notice is %q, want %q", got, c.says)
			}
			if err := j.News(); !strings.Contains(fmt.Sprint(err), c.says) || (err == nil) != (c.says == "") {
				t.Errorf("the news is %v, want %q", err, c.says)
			}
			if err := j.News(); err != nil {
				t.Errorf("it is told again: %v", err)
			}
			j = reopen(t, j, directory)
			if got, err := j.Votes(t.Context(), someVote.Entry); err != nil || got.Up != c.before+1 {
				t.Errorf("%d votes, %v; want %d", got.Up, err, c.before+1)
			}
			if got, err := j.Votes(t.Context(), "a/two"); err != nil || got.Up != c.two {
				t.Errorf("%d votes of the other file, %v; want %d", got.Up, err, c.two)
			}
			if j.IsQuiet("11") != c.quiet {
				t.Errorf("quiet: %t, want %t", j.IsQuiet("11"), c.quiet)
			}
			if first(t, j, Deed{"thread", "1"}, 0, noon) {
				t.Error("what was done is forgotten")
			}
		})
	}
}

// A file is missed without anybody's voting, and within seconds.
func TestADeletedFileIsMissedSoon(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		j := open(t, directory)
		if err := errors.Join(j.Vote(t.Context(), someVote), os.Remove(filepath.Join(directory, fileName))); err != nil {
			t.Fatal(err)
		}
		time.Sleep(flushPause)
		synctest.Wait()
		if err := j.News(); err == nil || !strings.Contains(err.Error(), "was deleted") {
			t.Errorf("got %v", err)
		}
		if got, err := (&store{db: connect(t, directory)}).votes(t.Context(), someVote.Entry); err != nil || got.Up != 1 {
			t.Errorf("the file holds %+v, %v", got, err)
		}
		if j.Notice() == "" {
			t.Error("there is no notice")
		}
		if got := j.trouble.recent(time.Now().Add(noticeLife)); got != "" {
			t.Errorf("a day later the notice is %q", got)
		}
	})
}

// When even what was open cannot be read any more, memory gives back all but the votes.
func TestMemoryMakesTheFileAnew(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	if err := errors.Join(j.Count("a/one", noon), j.Count("a/one", noon), j.Quiet(t.Context(), QuietChannel{"11", "7", noon})); err != nil {
		t.Fatal(err)
	}
	first(t, j, Deed{"thread", "1"}, 0, noon)
	settle(t, j)
	j.store.db.Close()
	if err := os.Remove(filepath.Join(directory, fileName)); err != nil {
		t.Fatal(err)
	}
	if err := j.Vote(t.Context(), someVote); err != nil {
		t.Fatal(err)
	}
	if err := j.News(); err == nil || !strings.Contains(err.Error(), "made anew without the votes") {
		t.Errorf("news: %v", err)
	}
	j = reopen(t, j, directory)
	if got := j.MostAsked(1); len(got) != 1 || got[0] != (Count{"a/one", 2}) || !j.IsQuiet("11") || first(t, j, Deed{"thread", "1"}, 0, noon) {
		t.Errorf("got %v, quiet %t", got, j.IsQuiet("11"))
	}
	if got, err := j.Votes(t.Context(), someVote.Entry); err != nil || got.Up != 1 {
		t.Errorf("votes: %+v, %v", got, err)
	}
}

// A vote is not thanked for while the file cannot be made, and what can wait is written when it can.
func TestAJournalThatIsOpenedLater(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	directory := filepath.Join(parent, "kept")
	if err := os.WriteFile(directory, nil, 0o600); err != nil { // a file where the directory is to be
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		j, err := Open(t.Context(), directory)
		if err == nil {
			t.Fatal("opened")
		}
		defer j.Close(context.Background())
		noon := time.Now()
		if err := j.Vote(t.Context(), someVote); !errors.Is(err, ErrReported) {
			t.Errorf("vote: got %v", err)
		}
		if err := errors.Join(j.Count("a/one", noon), j.News()); err != nil {
			t.Errorf("the trouble is told again: %v", err)
		}
		if err := j.Quiet(t.Context(), QuietChannel{"11", "7", noon}); !errors.Is(err, ErrReported) {
			t.Errorf("quiet: got %v", err)
		}
		first(t, j, Deed{"thread", "1"}, 0, noon)
		if err := os.Remove(directory); err != nil {
			t.Fatal(err)
		}
		time.Sleep(flushPause)
		synctest.Wait()
		if err := j.Healthy(); err != nil {
			t.Errorf("health: %v", err)
		}
		s := &store{db: connect(t, directory)}
		totals, _ := s.totals(t.Context())
		deeds, _ := s.deeds(t.Context())
		quiet, err := s.quietChannels(t.Context())
		if err != nil || totals["a/one"] != 1 || len(deeds) != 1 || len(quiet) != 1 {
			t.Errorf("the file holds %v, %v and %v, %v", totals, deeds, quiet, err)
		}
	})
}

func TestOneProcessAtATime(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	one := open(t, directory)
	two, err := Open(t.Context(), directory)
	who := fmt.Sprintf("journal.db is in use by process %d on ", os.Getpid())
	if err == nil || !strings.Contains(err.Error(), who) || !strings.Contains(err.Error(), "a directory of its own") {
		t.Fatalf("got %v, want %q", err, who)
	}
	if err := two.Vote(t.Context(), someVote); !errors.Is(err, ErrReported) {
		t.Errorf("a vote without the lock: got %v", err)
	}
	if err := one.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(two.Vote(t.Context(), someVote), two.Healthy(), two.Close(t.Context())); err != nil {
		t.Errorf("after the other has ended: got %v", err)
	}
}

// While a deleted file cannot be made anew, votes are refused, and what was in it is not given up.
func TestADeletedFileIsMadeAnewLater(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	obstacle := filepath.Join(directory, fileName+".new")
	if err := errors.Join(j.Vote(t.Context(), someVote), os.MkdirAll(filepath.Join(obstacle, "x"), 0o700),
		os.Remove(filepath.Join(directory, fileName))); err != nil {
		t.Fatal(err)
	}
	v := someVote
	v.User = "8"
	if err := j.Vote(t.Context(), v); err == nil || j.Healthy() == nil {
		t.Errorf("a vote was kept where nothing can be written; health: %v", j.Healthy())
	}
	if err := os.RemoveAll(obstacle); err != nil {
		t.Fatal(err)
	}
	if err := j.Vote(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	if got, err := reopen(t, j, directory).Votes(t.Context(), someVote.Entry); err != nil || got.Up != 2 {
		t.Errorf("votes: %+v, %v; want 2", got, err)
	}
}
