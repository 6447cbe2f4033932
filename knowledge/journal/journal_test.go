package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faqbot/knowledge/racetest"
)

// open opens a journal that is well, and closes it in the end.
func open(t testing.TB, directory string) *Journal {
	t.Helper()
	return openWith(t, directory, lockTime)
}

// moment is how long a test waits for a lock that nobody lets go of.
const moment = 10 * time.Millisecond

// openWith is open for a journal that waits so long for the locks of others.
func openWith(t testing.TB, directory string, lockTime time.Duration) *Journal {
	t.Helper()
	j, err := begin(t.Context(), directory, lockTime)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return j
}

// reopen closes a journal and opens it again.
func reopen(t testing.TB, j *Journal, directory string) *Journal {
	t.Helper()
	if err := j.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	return open(t, directory)
}

func TestVotes(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	vote := func(message, user string, up bool, reason Reason) Vote {
		return Vote{Entry: "a/one", Message: message, User: user, Up: up, Reason: reason}
	}
	other := vote("1", "7", true, "")
	other.Entry = "a/two"
	cases := map[string]struct {
		given []Vote
		want  Votes
	}{
		"none":                     {nil, Votes{Reasons: map[Reason]int{}}},
		"one":                      {[]Vote{vote("1", "7", true, "")}, Votes{Up: 1, Reasons: map[Reason]int{}}},
		"again":                    {[]Vote{vote("1", "7", true, ""), vote("1", "7", true, "")}, Votes{Up: 1, Reasons: map[Reason]int{}}},
		"changes mind":             {[]Vote{vote("1", "7", true, ""), vote("1", "7", false, "")}, Votes{Down: 1, Reasons: map[Reason]int{}}},
		"adds a reason":            {[]Vote{vote("1", "7", false, ""), vote("1", "7", false, "off-topic")}, Votes{Down: 1, Reasons: map[Reason]int{"off-topic": 1}}},
		"takes it back":            {[]Vote{vote("1", "7", false, "old"), vote("1", "7", true, "")}, Votes{Up: 1, Reasons: map[Reason]int{}}},
		"two people":               {[]Vote{vote("1", "7", true, ""), vote("1", "8", false, "")}, Votes{Up: 1, Down: 1, Reasons: map[Reason]int{}}},
		"two answers of one turn":  {[]Vote{vote("1", "7", true, ""), vote("2", "7", true, "")}, Votes{Up: 2, Reasons: map[Reason]int{}}},
		"another turn":             {[]Vote{other}, Votes{Reasons: map[Reason]int{}}},
		"one reason of two people": {[]Vote{vote("1", "7", false, "old"), vote("1", "8", false, "old")}, Votes{Down: 2, Reasons: map[Reason]int{"old": 2}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			directory := t.TempDir()
			j := open(t, directory)
			for _, v := range c.given {
				if err := j.Vote(t.Context(), v); err != nil {
					t.Fatal(err)
				}
			}
			for range 2 {
				if got, err := j.Votes(t.Context(), "a/one"); err != nil || !reflect.DeepEqual(got, c.want) {
					t.Errorf("got %+v, %v; want %+v", got, err, c.want)
				}
				j = reopen(t, j, directory)
			}
		})
	}
}

func TestWhatIsRefused(t *testing.T) {
	t.Parallel()
	j := open(t, "")
	good := Vote{Entry: "a/one", Message: "1", User: "7", Reason: "off-topic"}
	cases := map[string]func(*Vote){
		"no key":            func(v *Vote) { v.Entry = "" },
		"words for a key":   func(v *Vote) { v.Entry = "what is this" },
		"endless key":       func(v *Vote) { v.Entry = string(bytes.Repeat([]byte("a"), 513)) },
		"no message":        func(v *Vote) { v.Message = "" },
		"words for an id":   func(v *Vote) { v.User = "somebody" },
		"endless id":        func(v *Vote) { v.User = "123456789012345678901" },
		"a reason in words": func(v *Vote) { v.Reason = "it is wrong" },
		"an endless reason": func(v *Vote) { v.Reason = Reason(bytes.Repeat([]byte("a"), 33)) },
	}
	for name, spoil := range cases {
		v := good
		spoil(&v)
		if err := j.Vote(t.Context(), v); err == nil || errors.Is(err, ErrReported) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if err := j.Quiet(t.Context(), QuietChannel{Channel: "general", By: "7"}); err == nil || j.IsQuiet("general") {
		t.Errorf("a channel by name: got %v", err)
	}
	if err := j.Quiet(t.Context(), QuietChannel{Channel: "1"}); err == nil || j.IsQuiet("1") {
		t.Errorf("a channel by nobody: got %v", err)
	}
	if err := j.Count("what is this", time.Now()); err == nil || len(j.MostAsked(1)) != 0 {
		t.Errorf("words for a key: got %v", err)
	}
	for name, d := range map[string]Deed{
		"no deed":                   {},
		"a deed of no kind":         {"", "1"},
		"a kind in words":           {"what is this", "1"},
		"a kind in capitals":        {"Thread", "1"},
		"an endless kind":           {strings.Repeat("a", 33), "1"},
		"a deed on nothing":         {"thread", ""},
		"a deed on a name":          {"thread", "general"},
		"a deed on an endless id":   {"thread", "123456789012345678901"},
		"a deed on less than it is": {"thread", "-1"},
	} {
		if first, err := j.Note(d, 0, time.Now()); first || err == nil || errors.Is(err, ErrReported) {
			t.Errorf("%s: got %t, %v", name, first, err)
		}
	}
	if got := len(j.deeds.done); got != 0 {
		t.Errorf("%d deeds are noted", got)
	}
	if err := j.Healthy(); err != nil {
		t.Errorf("what callers get wrong is no trouble of the journal: %v", err)
	}
}

func TestMostAsked(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	monday := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	ask := func(entry string, at time.Time) {
		t.Helper()
		if err := j.Count(entry, at); err != nil {
			t.Fatal(err)
		}
	}
	ask("a/one", monday)
	ask("a/two", monday)
	ask("a/two", monday.AddDate(0, 0, 1))
	ask("a/three", monday)
	want := []Count{{"a/two", 2}, {"a/one", 1}, {"a/three", 1}}
	for range 2 {
		for limit := -1; limit <= 4; limit++ {
			if got := j.MostAsked(limit); !reflect.DeepEqual(got, want[:min(max(limit, 0), 3)]) {
				t.Errorf("limit %d: got %v", limit, got)
			}
		}
		j = reopen(t, j, directory)
	}
	ask("a/three", monday)
	ask("a/three", monday)
	j = reopen(t, j, directory)
	if got, want := j.MostAsked(1), []Count{{"a/three", 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Days are those of UTC, wherever the clock of the asker stands.
func TestAskedCountsByDay(t *testing.T) {
	t.Parallel()
	j := open(t, t.TempDir())
	berlin := time.FixedZone("", 2*60*60)
	for _, hour := range []int{1, 3, 4} { // 23:00 the day before, 01:00, 02:00
		if err := j.Count("a/one", time.Date(2026, time.May, 4, hour, 0, 0, 0, berlin)); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := j.asked.take(), (map[entryDay]int64{{"a/one", "2026-05-03"}: 1, {"a/one", "2026-05-04"}: 2}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCountsAreWrittenWithoutClosing(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		j := open(t, directory)
		if err := j.Count("a/one", time.Now()); err != nil {
			t.Fatal(err)
		}
		time.Sleep(flushPause) // of the bubble's time
		synctest.Wait()
		got, err := (&store{db: connect(t, directory)}).totals(t.Context())
		if want := (map[string]int64{"a/one": 1}); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, %v; want %v", got, err, want)
		}
	})
}

func TestInMemory(t *testing.T) {
	t.Parallel()
	j := open(t, "")
	v := Vote{Entry: "a/one", Message: "1", User: "7", Up: true}
	if err := j.Vote(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	if got, err := j.Votes(t.Context(), "a/one"); err != nil || got.Up != 1 {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := open(t, "").Votes(t.Context(), "a/one"); err != nil || got.Up != 0 {
		t.Errorf("another journal knows of it: %+v, %v", got, err)
	}
}

// In memory only votes are in a database, which is made for the first of them. Nothing else is in it, or waits to be.
func TestInMemoryTheFirstVoteChangesNothing(t *testing.T) {
	t.Parallel()
	j := open(t, "")
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	if err := errors.Join(j.Count("a/one", noon), j.Quiet(t.Context(), QuietChannel{"11", "7", noon})); err != nil {
		t.Fatal(err)
	}
	first(t, j, Deed{"thread", "1"}, 0, noon)
	settle(t, j)
	if j.store != nil || len(j.asked.take()) != 0 || len(j.deeds.take()) != 0 || len(j.quieting.waiting()) != 0 {
		t.Error("something waits to be written, or is")
	}
	if err := j.Vote(t.Context(), someVote); err != nil {
		t.Fatal(err)
	}
	if got := j.MostAsked(1); len(got) != 1 || got[0] != (Count{"a/one", 1}) || !j.IsQuiet("11") || first(t, j, Deed{"thread", "1"}, 0, noon) {
		t.Errorf("after a vote: %v, quiet %t", got, j.IsQuiet("11"))
	}
}

// Neither who voted nor that two votes are one person's can be read from the file, and nobody else may read it.
func TestTheFileListsNobody(t *testing.T) {
	t.Parallel()
	directory := filepath.Join(t.TempDir(), "a", "b")
	j := open(t, directory)
	const user = "175928847299117063"
	for _, message := range []string{"1", "2"} {
		if err := j.Vote(t.Context(), Vote{Entry: "a/one", Message: message, User: user}); err != nil {
			t.Fatal(err)
		}
	}
	if state, err := os.Stat(directory); err != nil || state.Mode().Perm() != 0o700 {
		t.Errorf("directory: %v, %v", state.Mode(), err)
	}
	files, err := os.ReadDir(directory)
	if err != nil || len(files) != 2 { // the database and the lock
		t.Fatalf("got %v, %v", files, err)
	}
	for _, f := range files {
		path := filepath.Join(directory, f.Name())
		content, err := os.ReadFile(path)
		if err != nil || bytes.Contains(content, []byte(user)) {
			t.Errorf("%s holds the user's id, or %v", f.Name(), err)
		}
		if state, err := os.Stat(path); err != nil || state.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", f.Name(), state.Mode(), err)
		}
	}
	key := j.store.key
	v := Vote{Entry: "a/one", Message: "1", User: user}
	w := v
	w.Message = "2"
	if voter(key, v) == voter(key, w) {
		t.Error("one person's votes on two answers show that they are one person's")
	}
	if voter(key, Vote{Message: "1", User: "23"}) == voter(key, Vote{Message: "12", User: "3"}) {
		t.Error("one id runs into the next")
	}
	if voter(key, v) == voter(bytes.Repeat([]byte{1}, len(key)), v) {
		t.Error("the key makes no difference")
	}
	if again := reopen(t, j, directory); !bytes.Equal(again.store.key, key) {
		t.Error("the key did not last")
	}
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	const people = 8
	times := racetest.Few(20)
	var group sync.WaitGroup
	for p := range people {
		group.Go(func() {
			id := fmt.Sprint(p + 1)
			for i := range times {
				if err := j.Vote(t.Context(), Vote{Entry: "a/one", Message: fmt.Sprint(i), User: id, Up: i%2 == 0}); err != nil {
					t.Error(err)
				}
				if err := j.Count("a/one", time.Now()); err != nil {
					t.Error(err)
				}
				if err := j.Quiet(t.Context(), QuietChannel{Channel: id, By: id}); err != nil || !j.IsQuiet(id) {
					t.Error(j.IsQuiet(id), err)
				}
				if err := j.Unquiet(t.Context(), id); err != nil || j.IsQuiet(id) {
					t.Error(j.IsQuiet(id), err)
				}
				if first, err := j.Note(Deed{"thread", fmt.Sprint(p*times + i)}, 0, time.Now()); err != nil || !first {
					t.Error(first, err)
				}
				j.MostAsked(1)
				j.QuietChannels()
			}
			if err := j.Quiet(t.Context(), QuietChannel{Channel: "99", By: id}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	before := j.QuietChannels()
	j = reopen(t, j, directory)
	if got, err := j.Votes(t.Context(), "a/one"); err != nil || got.Up != people*times/2 || got.Down != people*times/2 {
		t.Errorf("got %+v, %v", got, err)
	}
	if got := j.MostAsked(1); len(got) != 1 || got[0].Times != int64(people*times) {
		t.Errorf("got %v", got)
	}
	if got := j.QuietChannels(); len(got) != 1 || len(before) != 1 || got[0].By != before[0].By {
		t.Errorf("got %v after %v", got, before)
	}
	for i := range people * times {
		if first, err := j.Note(Deed{"thread", fmt.Sprint(i)}, 0, time.Now()); err != nil || first {
			t.Errorf("%d is the first again: %t, %v", i, first, err)
		}
	}
}

func TestClosed(t *testing.T) {
	t.Parallel()
	j := open(t, t.TempDir())
	for range 2 {
		if err := j.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for i := range queueLength + 1 {
		if err := j.Vote(t.Context(), someVote); !errors.Is(err, errClosed) {
			t.Fatalf("vote %d: got %v", i, err)
		}
	}
	if _, err := j.Votes(t.Context(), "a/one"); !errors.Is(err, errClosed) {
		t.Errorf("votes: got %v", err)
	}
	if err := j.Quiet(t.Context(), QuietChannel{Channel: "1", By: "7"}); !errors.Is(err, errClosed) || !j.IsQuiet("1") {
		t.Errorf("quiet: got %v", err)
	}
	for _, want := range []bool{true, false} {
		if first, err := j.Note(Deed{"thread", "1"}, 0, time.Now()); err != nil || first != want {
			t.Errorf("first: got %t, %v; want %t", first, err, want)
		}
	}
	if err := j.Healthy(); err != nil {
		t.Error(err)
	}
}
