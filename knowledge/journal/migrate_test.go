package journal

import (
	"database/sql"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// schema returns what is in a database, and its version.
func schema(t *testing.T, db *sql.DB) (tables []string, version int) {
	t.Helper()
	s := store{db: db}
	err := s.each(t.Context(), func(scan func(...any) error) error {
		var name string
		err := scan(&name)
		tables = append(tables, name)
		return err
	}, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(tables, "migration") {
		if err := db.QueryRow(selectVersion).Scan(&version); err != nil {
			t.Fatal(err)
		}
	}
	return tables, version
}

func TestMigrate(t *testing.T) {
	t.Parallel()
	const one, two, fails = "CREATE TABLE one (x TEXT); CREATE TABLE uno (x TEXT)", "CREATE TABLE two (x TEXT)", "CREATE TABLE three (x TEXT); NONSENSE"
	cases := map[string]struct {
		from, to []string
		tables   string
		version  int
		says     string
	}{
		"from nothing":          {nil, []string{one}, "migration one uno", 1, ""},
		"from nothing, by two":  {nil, []string{one, two}, "migration one two uno", 2, ""},
		"by one":                {[]string{one}, []string{one, two}, "migration one two uno", 2, ""},
		"up to date":            {[]string{one, two}, []string{one, two}, "migration one two uno", 2, ""},
		"a step that fails":     {[]string{one}, []string{one, two, fails}, "migration one uno", 1, "bring the schema to version 3"},
		"the first step fails":  {nil, []string{fails}, "", 0, "bring the schema to version 1"},
		"newer than the latest": {[]string{one, two}, []string{one}, "migration one two uno", 2, "version 2 and this faqbot knows versions up to 1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			db := connect(t, t.TempDir())
			if c.from != nil {
				if err := migrate(t.Context(), db, c.from); err != nil {
					t.Fatal(err)
				}
			}
			err := migrate(t.Context(), db, c.to)
			if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %q", err, c.says)
			}
			if tables, version := schema(t, db); strings.Join(tables, " ") != c.tables || version != c.version {
				t.Errorf("got %v, version %d; want %s, version %d", tables, version, c.tables, c.version)
			}
		})
	}
}

func TestMigrateAsOurs(t *testing.T) {
	t.Parallel()
	db := connect(t, t.TempDir())
	if err := migrate(t.Context(), db, migrations); err != nil {
		t.Fatal(err)
	}
	if tables, version := schema(t, db); strings.Join(tables, " ") != "asked deed migration quiet_channel secret vote" || version != len(migrations) {
		t.Errorf("got %v, version %d", tables, version)
	}
}

// What a journal of version 1 held is there after any number of steps. The dump is of one that the first release wrote, so
// it stands for what people have on their disks, whatever becomes of the steps.
func TestMigrateFromTheFirstRelease(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	dump, err := os.ReadFile(filepath.Join("testdata", "version1.sql"))
	if err != nil {
		t.Fatal(err)
	}
	execute(t, connect(t, directory), string(dump))

	j := open(t, directory)
	votes := Votes{Up: 1, Down: 1, Reasons: map[Reason]int{"off-topic": 1}}
	quiet := []QuietChannel{{"11", "7", time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)}}
	asked := []Count{{"a/one", 2}, {"a/two", 1}}
	for range 2 {
		if err := j.Vote(t.Context(), someVote); err != nil { // who voted is known again, and has one vote still
			t.Fatal(err)
		}
		if got, err := j.Votes(t.Context(), "a/one"); err != nil || !reflect.DeepEqual(got, votes) {
			t.Errorf("votes: got %+v, %v; want %+v", got, err, votes)
		}
		if got := j.QuietChannels(); !reflect.DeepEqual(got, quiet) {
			t.Errorf("quiet: got %v, want %v", got, quiet)
		}
		if got := j.MostAsked(5); !reflect.DeepEqual(got, asked) {
			t.Errorf("asked: got %v, want %v", got, asked)
		}
		j = reopen(t, j, directory)
	}
	for _, want := range []bool{true, false} {
		if first, err := j.Note(Deed{"thread", "1"}, 0, time.Now()); err != nil || first != want {
			t.Errorf("first: got %t, %v; want %t", first, err, want)
		}
		j = reopen(t, j, directory)
	}
	if tables, version := schema(t, connect(t, directory)); version != len(migrations) {
		t.Errorf("got %v, version %d", tables, version)
	}
}

func TestMigrateTwiceAtOnce(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), fileName)
	const one, two = "CREATE TABLE one (x TEXT)", "CREATE TABLE two (x TEXT)"
	step := func(steps ...string) {
		db, err := sql.Open("sqlite", fileAddress(path, lockTime))
		if err != nil {
			t.Error(err)
			return
		}
		defer db.Close()
		if err := migrate(t.Context(), db, steps); err != nil {
			t.Error(err)
		}
	}
	step(one)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() { step(one, two) })
	}
	group.Wait()
	if _, version := schema(t, connect(t, filepath.Dir(path))); version != 2 {
		t.Errorf("got version %d", version)
	}
}

// Of programs that start at once one has the journal. When it ends, another has it, with the same key.
func TestOpenTwiceAtOnce(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	const programs = 4
	opened := make(chan *Journal, programs)
	var refused atomic.Int32
	var group sync.WaitGroup
	for range programs {
		group.Go(func() {
			j, err := Open(t.Context(), directory)
			if err != nil {
				refused.Add(1)
			}
			opened <- j
		})
	}
	group.Wait()
	close(opened)
	if refused.Load() != programs-1 {
		t.Fatalf("%d of %d are refused", refused.Load(), programs)
	}
	keys := map[string]bool{}
	for range programs {
		var waiting []*Journal
		for j := range opened {
			if err := j.wait(t.Context(), j.start(func() error { return j.tend(time.Now()) })); err != nil {
				waiting = append(waiting, j)
				continue
			}
			keys[string(j.store.key)] = true
			if err := j.Close(t.Context()); err != nil {
				t.Error(err)
			}
		}
		opened = make(chan *Journal, programs)
		for _, j := range waiting {
			opened <- j
		}
		close(opened)
	}
	if len(opened) > 0 || len(keys) != 1 {
		t.Errorf("%d never have it, and there are %d keys", len(opened), len(keys))
	}
}
