package knowledge

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
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
		"told":   {settle: 20 * time.Millisecond, poll: time.Hour},
		"polled": {settle: time.Millisecond, poll: 10 * time.Millisecond},
	}
}

func TestWatchReportsChangesOfAFile(t *testing.T) {
	for name, p := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := save(t, dir, "a.md", talk("a", "What is rice?"))
			l := open(t, Path(path))
			told := watching(t, l, p)

			save(t, dir, "a.md", talk("a", "What is rice?", "What is rye?"))
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
			save(t, dir, "a.md", talk("a", "What is rice?", "What is rye?"))
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
	dir := t.TempDir()
	save(t, dir, "a.md", talk("a", "What is rice?"))
	l := open(t, Path(dir))
	save(t, dir, "b.md", talk("b", "What is rye?"))
	if r := next(t, watching(t, l, pace{settle: time.Hour, poll: time.Hour})); r.err != nil || r.change.Added != 1 {
		t.Errorf("reported %+v", r)
	}
}

func TestWatchIsSilentAboutWhatStaysTheSame(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, "a.md", talk("a", "What is rice?"))
	told := watching(t, open(t, Path(dir)), ways()["told"])
	// The next file that changes the content is reported first, though others were written before it.
	save(t, dir, "a.md", talk("a", "What is rice?")+"\n\n")
	save(t, dir, "notes.pdf", "not read")
	save(t, dir, "b.md", talk("b", "What is rye?"))
	if r := next(t, told); r.err != nil || strings.Join(r.change.AddedKeys, " ") != "b/q1" || r.change.Changed != 0 {
		t.Errorf("reported %+v", r)
	}
}

// A mounted volume changes by a link that is turned; the files in the directory stay what they are.
func TestWatchSeesALinkThatIsTurned(t *testing.T) {
	for name, p := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for version, text := range map[string]string{"..1": talk("a", "What is rice?"), "..2": talk("a", "What is rye?")} {
				if err := os.Mkdir(filepath.Join(dir, version), 0o755); err != nil {
					t.Fatal(err)
				}
				save(t, filepath.Join(dir, version), "a.md", text)
			}
			turn(t, "..1", filepath.Join(dir, "..data"))
			turn(t, "..data/a.md", filepath.Join(dir, "a.md"))
			told := watching(t, open(t, Path(dir)), p)
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

func TestWatchOutlivesItsDirectory(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	fill := func(text string) {
		t.Helper()
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		save(t, dir, "a.md", text)
	}
	fill(talk("a", "What is rice?"))
	l := open(t, Path(dir))
	told := watching(t, l, ways()["polled"])
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if r := next(t, told); r.err == nil {
		t.Fatalf("a directory that is gone is reported as %+v", r)
	}
	fill(talk("a", "What is rye?"))
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
	fill(talk("a", "What is barley?"))
	if r := next(t, told); r.err != nil || r.change.Changed != 1 {
		t.Errorf("reported %+v", r)
	}
}

func TestWatchOfEmbeddedContentEndsWithItsContext(t *testing.T) {
	l := open(t, Embedded(mapFS(map[string]string{"a.md": talk("a", "What is rice?")})))
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		l.Watch(ctx, func(Change, error) { t.Error("embedded content changed") })
		if ctx.Err() == nil {
			t.Error("the watch ended before its context")
		}
	})
}
