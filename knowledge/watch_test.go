package knowledge

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"faqbot/knowledge/files"
)

// report is what a watcher told.
type report struct {
	change Change
	err    error
}

// watching runs a watcher until the test ends and returns what it tells.
func watching(t *testing.T, l *Library, p pace) <-chan report {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	told := make(chan report)
	done := make(chan struct{})
	go func() {
		defer close(done)
		l.watch(ctx, p, func(c Change, err error) {
			select {
			case told <- report{c, err}:
			case <-ctx.Done():
			}
		})
	}()
	t.Cleanup(func() {
		cancel()
		<-done
	})
	return told
}

// next waits for a report. The deadline only keeps a broken watcher from stopping the suite.
func next(t *testing.T, told <-chan report) report {
	t.Helper()
	select {
	case r := <-told:
		return r
	case <-time.After(30 * time.Second):
		t.Fatal("nothing was reported")
		return report{}
	}
}

// told and polled are the two ways in which a change can be found.
func ways() map[string]pace {
	return map[string]pace{
		"told":   {settle: 20 * time.Millisecond, longest: time.Hour, poll: time.Hour},
		"polled": {settle: time.Millisecond, longest: time.Hour, poll: 10 * time.Millisecond},
	}
}

func TestWatchReportsChangesOfAFile(t *testing.T) {
	t.Parallel()
	for name, p := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := save(t, dir, "a.md", tiny("a", "What is rice?"))
			l := open(t, files.Path(path))
			told := watching(t, l, p)

			save(t, dir, "a.md", tiny("a", "What is rice?", "What is rye?"))
			if r := next(t, told); r.err != nil || r.change.Added != 1 || r.change.Turns != 2 {
				t.Fatalf("a further turn is reported as %+v", r)
			}
			save(t, dir, "a.md", "nonsense")
			if r := next(t, told); r.err == nil || !strings.HasPrefix(r.err.Error(), path) {
				t.Fatalf("a faulty file is reported as %+v", r)
			}
			if n := len(l.Base().Entries()); n != 2 {
				t.Fatalf("%d turns serve after a faulty change, want the 2 before it", n)
			}
			save(t, dir, "a.md", tiny("a", "What is rice?", "What is rye?"))
			if r := next(t, told); r.err != nil || r.change.Added+r.change.Changed+r.change.Removed != 0 {
				t.Fatalf("the end of an error is reported as %+v", r)
			}
		})
	}
}

// save replaces a file as editors do: written beside it, then renamed.
func save(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path+"~", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWatchReportsWhatChangedBeforeItBegan(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	save(t, dir, "a.md", tiny("a", "What is rice?"))
	l := open(t, files.Path(dir))
	save(t, dir, "b.md", tiny("b", "What is rye?"))
	if r := next(t, watching(t, l, pace{settle: time.Hour, longest: time.Hour, poll: time.Hour})); r.err != nil || r.change.Added != 1 {
		t.Errorf("reported %+v", r)
	}
}

func TestWatchIsSilentAboutWhatStaysTheSame(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	save(t, dir, "a.md", tiny("a", "What is rice?"))
	told := watching(t, open(t, files.Path(dir)), ways()["told"])
	// The next file that changes the content is reported first, though others were written before it.
	save(t, dir, "a.md", tiny("a", "What is rice?")+"\n\n")
	save(t, dir, "notes.pdf", "not read")
	save(t, dir, "b.md", tiny("b", "What is rye?"))
	if r := next(t, told); r.err != nil || strings.Join(r.change.AddedKeys, " ") != "b/q1" || r.change.Changed != 0 {
		t.Errorf("reported %+v", r)
	}
}

// A mounted volume changes by a link that is turned; the files in the directory stay what they are.
func TestWatchSeesALinkThatIsTurned(t *testing.T) {
	t.Parallel()
	for name, p := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for version, text := range map[string]string{"..1": tiny("a", "What is rice?"), "..2": tiny("a", "What is rye?")} {
				if err := os.Mkdir(filepath.Join(dir, version), 0o755); err != nil {
					t.Fatal(err)
				}
				save(t, filepath.Join(dir, version), "a.md", text)
			}
			turn(t, "..1", filepath.Join(dir, "..data"))
			turn(t, "..data/a.md", filepath.Join(dir, "a.md"))
			told := watching(t, open(t, files.Path(dir)), p)
			turn(t, "..2", filepath.Join(dir, "..data"))
			if r := next(t, told); r.err != nil || r.change.Changed != 1 {
				t.Errorf("reported %+v", r)
			}
		})
	}
}

// turn makes a link or replaces it in one step.
func turn(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path+"_new"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"_new", path); err != nil {
		t.Fatal(err)
	}
}

// A file that is touched all the time never settles. It is read after the longest wait.
func TestWatchReadsWhatIsTouchedAllTheTime(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	save(t, dir, "a.md", tiny("a", "What is rice?"))
	told := watching(t, open(t, files.Path(dir)), pace{settle: time.Hour, longest: 20 * time.Millisecond, poll: time.Hour})
	save(t, dir, "a.md", tiny("a", "What is rye?"))
	if r := next(t, told); r.err != nil || r.change.Changed != 1 {
		t.Errorf("reported %+v", r)
	}
}

func TestWaitingIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		wait := waiting{pace: pace{settle: 300 * time.Millisecond, longest: 5 * time.Second}, timer: time.NewTimer(time.Hour)}
		touch := time.NewTicker(200 * time.Millisecond) // less than what settles
		defer touch.Stop()
		wait.again(time.Now())
		for {
			select {
			case <-touch.C:
				wait.again(time.Now())
				continue
			case <-wait.timer.C:
			}
			break
		}
		if waited := time.Since(begin); waited != 5*time.Second {
			t.Errorf("waited for %v, want 5 s", waited)
		}
	})
}

// Reproducible images and copies that keep times give every version of a file the same size and times.
func TestWatchSeesWhatHasEqualSizesAndTimes(t *testing.T) {
	t.Parallel()
	made := time.Unix(1, 0)
	version := func(parent, name, question string) string {
		t.Helper()
		dir := filepath.Join(parent, name)
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		path := save(t, dir, "a.md", tiny("a", question))
		if err := os.Chtimes(path, made, made); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	for name, exchange := range map[string]func(parent, one, two string) error{
		"a link that is turned": func(parent, _, _ string) error {
			turn(t, "2", filepath.Join(parent, "current"))
			return nil
		},
		"a directory that is moved": func(_, one, two string) error {
			return errors.Join(os.Rename(one, one+" old"), os.Rename(two, one))
		},
		"a file that is moved": func(_, one, two string) error {
			return os.Rename(filepath.Join(two, "a.md"), filepath.Join(one, "a.md"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			one, two := version(parent, "1", "What is rice?"), version(parent, "2", "What is oats?")
			turn(t, "1", filepath.Join(parent, "current"))
			told := watching(t, open(t, files.Path(filepath.Join(parent, "current"))), ways()["polled"])
			if err := exchange(parent, one, two); err != nil {
				t.Fatal(err)
			}
			for {
				r := next(t, told)
				if r.err != nil {
					continue // it was seen while it was exchanged
				}
				if r.change.Changed != 1 {
					t.Errorf("reported %+v", r)
				}
				break
			}
		})
	}
}

// One faulty file is reported once; so is the end of that, and a file that is left out.
func TestWatchReportsOneFaultyFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	save(t, dir, "a.md", tiny("a", "What is rice?"))
	save(t, dir, "b.md", tiny("b", "What is rye?"))
	told := watching(t, open(t, files.Path(dir)), ways()["polled"])
	save(t, dir, "b.md", tiny("b")+"\n### Why? {#why}\n")
	if r := next(t, told); r.err != nil || len(r.change.Refused) != 1 || r.change.Removed != 0 {
		t.Fatalf("a faulty file is reported as %+v", r)
	}
	save(t, dir, "README.md", "# Notes")
	if r := next(t, told); r.err != nil || len(r.change.LeftOut) != 1 {
		t.Fatalf("a file that is no interview is reported as %+v", r)
	}
	save(t, dir, "b.md", tiny("b", "What is rye?"))
	if r := next(t, told); r.err != nil || len(r.change.Refused)+len(r.change.LeftOut) != 0 {
		t.Fatalf("the end of an error is reported as %+v", r)
	}
}

func TestContentWithAnErrorIsReadAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	save(t, dir, "a.md", tiny("a", "What is rice?"))
	w := watcher{library: open(t, files.Path(dir)), report: func(Change, error) {}}
	w.reload(t.Context())
	if w.changed(w.read.Add(time.Hour)) {
		t.Error("content that is well is read again")
	}
	w.failure = "a disk that hung"
	if w.changed(w.read.Add(retryPause-time.Second)) || !w.changed(w.read.Add(retryPause)) {
		t.Error("content with an error is not read again after a minute")
	}
}

func TestWatchOutlivesItsDirectory(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "content")
	fill := func(text string) {
		t.Helper()
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		save(t, dir, "a.md", text)
	}
	fill(tiny("a", "What is rice?"))
	l := open(t, files.Path(dir))
	told := watching(t, l, ways()["polled"])
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if r := next(t, told); r.err == nil {
		t.Fatalf("a directory that is gone is reported as %+v", r)
	}
	fill(tiny("a", "What is rye?"))
	for {
		r := next(t, told)
		if r.err != nil {
			continue // it was seen between being made and being filled
		}
		if r.change.Changed != 1 {
			t.Errorf("reported %+v", r)
		}
		break
	}
	fill(tiny("a", "What is barley?"))
	if r := next(t, told); r.err != nil || r.change.Changed != 1 {
		t.Errorf("reported %+v", r)
	}
}

func TestWatchOfEmbeddedContentEndsWithItsContext(t *testing.T) {
	t.Parallel()
	l := open(t, files.Embedded(mapFS(map[string]string{"a.md": tiny("a", "What is rice?")})))
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		l.Watch(ctx, func(Change, error) { t.Error("embedded content changed") })
		if ctx.Err() == nil {
			t.Error("the watch ended before its context")
		}
	})
}
