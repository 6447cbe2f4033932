package knowledge

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// pace says how fast a watcher is.
type pace struct {
	settle time.Duration // how long files have to be left alone before they are read
	poll   time.Duration // how often they are looked at without being told
}

// usualPace waits until an editor has written all it writes when it saves, and looks often enough for those who wait for
// a change on a file system that tells of none.
func usualPace() pace { return pace{settle: 300 * time.Millisecond, poll: 3 * time.Second} }

// Watch reloads the library whenever the files of its source change, until ctx ends. It calls report from its own
// goroutine, with what Reload returned: after every change of the content, once for every different error, and once when
// an error is gone. Content that came out the same is not reported.
//
// The file system tells of changes where it can. Where it cannot, and when the directory itself was taken away or
// replaced, looking at the files every few seconds finds them. Embedded content never changes.
func (l *Library) Watch(ctx context.Context, report func(Change, error)) {
	l.watch(ctx, usualPace(), report)
}

func (l *Library) watch(ctx context.Context, pace pace, report func(Change, error)) {
	if l.source.embedded != nil {
		<-ctx.Done()
		return
	}
	w := watcher{library: l, report: report, eyes: newEyes(l.source.directory())}
	defer w.eyes.close()
	poll := time.NewTicker(pace.poll)
	defer poll.Stop()
	// What changed between opening the library and now is found by reading once at the start.
	settled := time.NewTimer(0)
	defer settled.Stop()
	seen := l.source.fingerprint()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.eyes.changes():
			if concernsContent(event.Name) {
				settled.Reset(pace.settle)
			}
		case <-w.eyes.troubles(): // it lost count of the changes
			settled.Reset(pace.settle)
		case <-poll.C:
			w.eyes.follow()
			if now := l.source.fingerprint(); now != seen {
				seen = now
				settled.Reset(pace.settle)
			}
		case <-settled.C:
			w.reload(ctx)
		}
	}
}

// watcher remembers what it told last.
type watcher struct {
	library *Library
	report  func(Change, error)
	eyes    *eyes
	failure string // the error that was reported last; empty when the content is well
}

func (w *watcher) reload(ctx context.Context) {
	before := w.library.Base()
	change, err := w.library.Reload(ctx)
	switch {
	case ctx.Err() != nil:
	case err != nil && err.Error() != w.failure:
		w.failure = err.Error()
		w.report(Change{}, err)
	case err == nil && (change.Version != before.Version() || change.Calibrated != before.Calibrated() || w.failure != ""):
		w.failure = ""
		w.report(change, nil)
	}
}

// eyes are told by the file system of changes in one directory. Without a notifier they see nothing, and polling alone
// has to do.
type eyes struct {
	directory string
	notifier  *fsnotify.Watcher
	seeing    os.FileInfo // the directory that is watched; nil when none is
}

func newEyes(directory string) *eyes {
	e := &eyes{directory: directory}
	e.notifier, _ = fsnotify.NewWatcher() // none to be had: the system has run out of them
	e.follow()
	return e
}

// follow watches the directory that has the name now, which is another one when it was taken away and made again, or
// when it is a link that was turned.
func (e *eyes) follow() {
	if e.notifier == nil {
		return
	}
	now, err := os.Stat(e.directory)
	switch {
	case err != nil:
		e.seeing = nil
	case e.seeing == nil || !os.SameFile(e.seeing, now):
		_ = e.notifier.Remove(e.directory) // there may be none left to remove
		if e.seeing = nil; e.notifier.Add(e.directory) == nil {
			e.seeing = now
		}
	}
}

// changes receives whenever something happened in the directory.
func (e *eyes) changes() <-chan fsnotify.Event {
	if e.notifier == nil {
		return nil
	}
	return e.notifier.Events
}

// troubles receives when changes may have been missed.
func (e *eyes) troubles() <-chan error {
	if e.notifier == nil {
		return nil
	}
	return e.notifier.Errors
}

// concernsContent reports whether a change of the file may be one of the content. Other programs may write beside it all
// the time, and reading would never begin if that were waited out. Mounted volumes turn the link “..data”.
func concernsContent(name string) bool {
	base := filepath.Base(name)
	return isContent(base) || strings.HasPrefix(base, "..")
}

func (e *eyes) close() {
	if e.notifier != nil {
		e.notifier.Close()
	}
}

// directory is where the files of a source on disk are.
func (s Source) directory() string {
	if state, err := os.Stat(s.path); err == nil && state.IsDir() {
		return s.path
	}
	return filepath.Dir(s.path)
}

// fingerprint changes when the files of a source do, as far as can be told without reading them.
func (s Source) fingerprint() string {
	shelf, err := s.open()
	if err != nil {
		return err.Error()
	}
	defer shelf.close()
	names, err := shelf.names()
	if err != nil {
		return err.Error()
	}
	var out strings.Builder
	for _, name := range names {
		state, err := fs.Stat(shelf.files, name)
		if err != nil {
			fmt.Fprintf(&out, "%q %v\n", name, err)
			continue
		}
		fmt.Fprintf(&out, "%q %v %d %d\n", name, state.Mode(), state.Size(), state.ModTime().UnixNano())
	}
	return out.String()
}
