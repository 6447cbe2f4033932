package journal

import (
	"errors"
	"maps"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"faqbot/knowledge/racetest"
)

// first asks a journal that is in no trouble.
func first(t *testing.T, j *Journal, d Deed, life time.Duration, now time.Time) bool {
	t.Helper()
	first, err := j.Note(d, life, now)
	if err != nil {
		t.Fatal(err)
	}
	return first
}

// settle waits until everything that was queued is done.
func settle(t *testing.T, j *Journal) {
	t.Helper()
	if err := j.wait(t.Context(), j.start(func() error { return nil })); err != nil {
		t.Fatal(err)
	}
}

func TestFirst(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const day = 24 * time.Hour
	answered, other := Deed{"thread", "11"}, Deed{"thread", "12"}
	forbidden := Deed{"forbidden", "11"}
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	type step struct {
		deed  Deed
		life  time.Duration
		after time.Duration // noon
		want  bool
	}
	cases := map[string][]step{
		"once ever":          {{answered, 0, 0, true}, {answered, 0, 0, false}, {answered, 0, 80 * day, false}},
		"whatever the clock": {{answered, 0, 0, true}, {answered, 0, 20000 * day, false}, {answered, 0, -20000 * day, false}},
		"once a day":         {{forbidden, day, 0, true}, {forbidden, day, day - time.Second, false}, {forbidden, day, day, true}},
		"from the latest":    {{forbidden, day, 0, true}, {forbidden, day, day, true}, {forbidden, day, 2*day - time.Second, false}},
		"asking is no doing": {{forbidden, day, 0, true}, {forbidden, day, day / 2, false}, {forbidden, day, day, true}},
		"by kind":            {{answered, 0, 0, true}, {forbidden, day, 0, true}, {answered, 0, day, false}, {forbidden, day, day, true}},
		"by id":              {{answered, 0, 0, true}, {other, 0, 0, true}, {answered, 0, 0, false}, {other, 0, 0, false}},
		"of the asker":       {{answered, 0, 0, true}, {answered, day, 2 * day, true}, {answered, 3 * day, 4 * day, false}},
		"at the end":         {{answered, MaxLife, 0, true}, {answered, MaxLife, MaxLife - time.Second, false}, {answered, MaxLife, MaxLife, true}},
		"longer than is":     {{answered, 2 * MaxLife, 0, true}, {answered, 2 * MaxLife, MaxLife, false}},
		"less than none":     {{answered, -day, 0, true}, {answered, -day, MaxLife, false}},
		"whole seconds":      {{forbidden, day, time.Second - 1, true}, {forbidden, day, day - 1, false}, {forbidden, day, day, true}},
		"a clock set back":   {{forbidden, day, 1, true}, {forbidden, day, -time.Hour, false}, {forbidden, day, -day, true}},
		"a clock far ahead":  {{forbidden, day, 20000 * day, true}, {forbidden, day, 0, true}, {forbidden, day, 1, false}},
		"no clock at all":    {{forbidden, day, time.Time{}.Sub(noon), true}, {forbidden, day, 0, true}, {forbidden, day, 1, false}},
	}
	for name, steps := range cases {
		for _, restart := range []bool{false, true} {
			t.Run(name+" restart "+strconv.FormatBool(restart), func(t *testing.T) {
				directory := ""
				if restart {
					directory = t.TempDir()
				}
				j := open(t, directory)
				for i, s := range steps {
					if done := j.Done(s.deed, s.life, noon.Add(s.after)); done == s.want {
						t.Errorf("step %d: done already: %t", i, done)
					}
					if got := first(t, j, s.deed, s.life, noon.Add(s.after)); got != s.want {
						t.Errorf("step %d: got %t, want %t", i, got, s.want)
					}
					if restart {
						j = reopen(t, j, directory)
					}
				}
			})
		}
	}
}

// Without a directory, memory is all there is, and each journal has its own.
func TestFirstInMemory(t *testing.T) {
	t.Parallel()
	d, now := Deed{"thread", "11"}, time.Now()
	for range 2 {
		j := open(t, "")
		if !first(t, j, d, 0, now) || first(t, j, d, 0, now) {
			t.Error("the first is not the first, or the second is")
		}
	}
}

// Of many who ask at once, one is the first, however slow the file is.
func TestOneIsFirst(t *testing.T) {
	t.Parallel()
	broken, err := Open(t.Context(), "/dev/null/journal") // memory alone, so that many meet
	if err == nil {
		t.Fatal("opened")
	}
	directory := t.TempDir()
	for name, j := range map[string]*Journal{"file": open(t, directory), "memory": broken} {
		t.Run(name, func(t *testing.T) {
			const people, threads = 8, 200
			noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
			var firsts [threads]atomic.Int32
			var group sync.WaitGroup
			for p := range people {
				group.Go(func() {
					for i := range threads {
						now := noon.Add(time.Duration(p-i) * time.Second) // not in order, as events are not
						first, err := j.Note(Deed{"thread", strconv.Itoa(i)}, 0, now)
						if err != nil {
							t.Error(err)
						}
						if first {
							firsts[i].Add(1)
						}
					}
				})
			}
			group.Wait()
			for i := range firsts {
				if got := firsts[i].Load(); got != 1 {
					t.Errorf("thread %d: %d are the first", i, got)
				}
			}
		})
	}
}

// Deeds that wait for a disk take one place in the queue, and leave the others to votes.
func TestDeedsLeaveRoomForVotes(t *testing.T) {
	t.Parallel()
	j := open(t, t.TempDir())
	released := make(chan struct{})
	started := make(chan struct{})
	j.start(func() error { close(started); <-released; return nil })
	<-started
	for i := range queueLength + 1 {
		if !first(t, j, Deed{"thread", strconv.Itoa(i)}, 0, time.Now()) {
			t.Errorf("%d is not the first", i)
		}
	}
	if got := len(j.queue); got != 1 {
		t.Errorf("%d pieces of work wait, want 1", got)
	}
	close(released)
	settle(t, j)
	if got := len(j.deeds.take()); got != 0 {
		t.Errorf("%d deeds are not written", got)
	}
}

// A deed gets to the file without anybody's waiting and without any time to pass.
func TestDeedsAreWrittenAtOnce(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		j := open(t, directory)
		before := time.Now()
		for _, id := range []string{"11", "12"} {
			d := Deed{"thread", id}
			if !first(t, j, d, 0, time.Now()) {
				t.Error("not the first")
			}
			synctest.Wait()
			written, err := (&store{db: connect(t, directory)}).deeds(t.Context())
			if _, there := written[d]; err != nil || !there {
				t.Errorf("%s is not in the file: %v", id, err)
			}
		}
		if took := time.Since(before); took != 0 { // the bubble's time, which is exact
			t.Errorf("took %v", took)
		}
	})
}

// A file that cannot be written costs nobody the right answer. It is told of once, and follows when it can.
func TestDeedsWait(t *testing.T) {
	t.Parallel()
	directory := written(t)
	j := openWith(t, directory, moment)
	db := connect(t, directory)
	now := time.Now()
	execute(t, db, "BEGIN IMMEDIATE")
	if !first(t, j, Deed{"thread", "11"}, 0, now) {
		t.Error("not the first")
	}
	settle(t, j)
	if first, err := j.Note(Deed{"thread", "12"}, 0, now); !first || err == nil || !strings.Contains(err.Error(), "is in use") {
		t.Errorf("got %t, %v", first, err)
	}
	if first(t, j, Deed{"thread", "12"}, 0, now) || first(t, j, Deed{"thread", "11"}, 0, now) {
		t.Error("what could not be written is forgotten")
	}
	if err := j.Healthy(); err == nil || !strings.Contains(err.Error(), "is in use") {
		t.Errorf("got %v", err)
	}
	execute(t, db, "ROLLBACK")
	if err := errors.Join(j.wait(t.Context(), j.start(j.flush)), j.Healthy()); err != nil {
		t.Error(err)
	}
	j = reopen(t, j, directory)
	if first(t, j, Deed{"thread", "12"}, 0, now) || first(t, j, Deed{"thread", "11"}, 0, now) {
		t.Error("what could not be written at first is not written now")
	}
}

// What is older than a deed's longest life is forgotten in memory and in the file. What a wrong clock wrote is not.
func TestOldDeedsAreForgotten(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	now := noon.Add(MaxLife)
	old, recent, ahead, latest, behind := Deed{"thread", "11"}, Deed{"thread", "12"}, Deed{"thread", "13"}, Deed{"thread", "14"}, Deed{"thread", "15"}
	for d, at := range map[Deed]time.Time{
		ahead: noon.AddDate(10, 0, 0), old: noon, recent: noon.Add(time.Second), latest: now, behind: time.Unix(60, 0),
	} {
		first(t, j, d, 0, at)
		settle(t, j) // each in a write of its own
	}
	if got := len(j.deeds.done); got != 5 {
		t.Errorf("%d deeds are remembered before anything is swept, want all 5", got)
	}
	j.deeds.sweep(now)
	want := map[Deed]int64{recent: noon.Unix() + 1, latest: now.Unix(), ahead: now.Unix(), behind: now.Unix()}
	for _, where := range []string{"memory", "file"} {
		if got := j.deeds.done; !reflect.DeepEqual(got, want) {
			t.Errorf("%s holds %v, want %v", where, got, want)
		}
		j = reopen(t, j, directory)
	}
}

// Old deeds are forgotten by a clock that has not jumped for an hour, and once a day.
func TestSweeper(t *testing.T) {
	t.Parallel()
	today := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	type look struct {
		running time.Duration
		clock   time.Time // when running was 0, by the clock at this look
		want    bool
	}
	for name, looks := range map[string][]look{
		"a good clock": {{0, today, false}, {59 * time.Minute, today, false}, {time.Hour, today, true}, {2 * time.Hour, today, false},
			{25 * time.Hour, today, true}},
		"from 1970": {{0, time.Unix(0, 0), false}, {5 * time.Minute, today, false}, {64 * time.Minute, today, false},
			{65 * time.Minute, today, true}},
		"far ahead for a while": {{0, today, false}, {50 * time.Minute, today.AddDate(20, 0, 0), false}, {90 * time.Minute, today, false},
			{149 * time.Minute, today, false}, {150 * time.Minute, today, true}},
		"a clock that is adjusted": {{0, today, false}, {30 * time.Minute, today.Add(time.Second), false}, {time.Hour, today, true}},
	} {
		var s sweeper
		for n, l := range looks {
			if got := s.due(l.clock.Add(l.running), l.running); got != l.want {
				t.Errorf("%s, look %d: %v, want %v", name, n, got, l.want)
			}
		}
	}
}

func TestWaitingDeedsAreBounded(t *testing.T) {
	t.Parallel()
	l := ledger{done: map[Deed]int64{}}
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	later := noon.Add(time.Hour)
	for i := range maxPending + 5 {
		l.note(Deed{"thread", strconv.Itoa(i)}, 0, noon)
	}
	l.note(Deed{"thread", "0"}, time.Hour, later)
	if got := len(l.done); got != maxPending+5 {
		t.Errorf("%d are remembered", got)
	}
	taken := l.take()
	if got := taken[Deed{"thread", "0"}]; len(taken) != maxPending || got != later.Unix() {
		t.Errorf("%d wait, one of them since %d", len(taken), got)
	}
	l.note(Deed{"forbidden", "1"}, 0, noon)
	l.giveBack(taken, nil)
	if got := l.take(); len(got) != maxPending || got[Deed{"forbidden", "1"}] == 0 {
		t.Errorf("%d wait after some were given back", len(got))
	}
}

func TestLedgerGivesBack(t *testing.T) {
	t.Parallel()
	one, two, three := Deed{"thread", "1"}, Deed{"thread", "2"}, Deed{"thread", "3"}
	cases := map[string]struct{ taken, meanwhile, want map[Deed]int64 }{
		"nothing":        {nil, nil, nil},
		"all there is":   {map[Deed]int64{one: 1}, nil, map[Deed]int64{one: 1}},
		"nothing to add": {nil, map[Deed]int64{one: 1}, map[Deed]int64{one: 1}},
		"done again": {map[Deed]int64{one: 1, two: 1}, map[Deed]int64{two: 2, three: 2},
			map[Deed]int64{one: 1, two: 2, three: 2}},
	}
	for name, c := range cases {
		l := ledger{pending: c.meanwhile}
		l.giveBack(c.taken, nil)
		if got := l.take(); !maps.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

func TestLast(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	there, noon := Deed{"present", "11"}, time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	if at, ok := j.Last(there); ok {
		t.Errorf("what was not done was done at %v", at)
	}
	first(t, j, there, time.Second, noon)
	first(t, j, there, time.Second, noon.Add(time.Minute))
	for range 2 {
		if at, ok := j.Last(there); !ok || !at.Equal(noon.Add(time.Minute)) {
			t.Errorf("done at %v, %v", at, ok)
		}
		if at, ok := j.Last(Deed{"present", "12"}); ok {
			t.Errorf("what another did was done at %v", at)
		}
		j = reopen(t, j, directory)
	}
}
