package knowledge

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// pace says how fast a watcher is.
type pace struct {
	settle  time.Duration // how long files have to be left alone before they are read
	longest time.Duration // how long they are waited for when somebody goes on touching them
	poll    time.Duration // how often they are looked at without a notification
}

// usualPace lets an editor write all that it writes when it saves, and serves file systems without notifications.
func usualPace() pace {
	return pace{settle: 300 * time.Millisecond, longest: 5 * time.Second, poll: 3 * time.Second}
}

// Watch reloads the library whenever the files of its source change, until ctx ends. It calls report from its own
// goroutine, with what Reload returned: after every change of the content, once for every different error or refused
// file, and once when an error is gone. Content that came out the same is not reported.
//
// The file system notifies of changes where it can. Where it cannot, and when the directory was taken away, replaced or
// mounted anew, the files are compared every few seconds, by what they hold and not by their times. Embedded content
// never changes.
func (l *Library) Watch(ctx context.Context, report func(Change, error)) {
	l.watch(ctx, usualPace(), report)
}

func (l *Library) watch(ctx context.Context, pace pace, report func(Change, error)) {
	if l.source.embedded != nil {
		<-ctx.Done()
		return
	}
	w := watcher{library: l, report: report, files: newNotifier(l.source.directory()), failure: troubleOf(Change{Refused: l.Base().Refused()}, nil)}
	defer w.files.close()
	poll := time.NewTicker(pace.poll)
	defer poll.Stop()
	// What changed between opening the library and now is found by reading once at the start.
	wait := waiting{pace: pace, timer: time.NewTimer(0)}
	defer wait.timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.files.changes():
			if concernsContent(event.Name) {
				wait.again(time.Now())
			}
		case <-w.files.troubles(): // it lost count of the changes
			wait.again(time.Now())
		case <-poll.C:
			w.files.follow()
			if w.changed(time.Now()) {
				wait.again(time.Now())
			}
		case <-wait.timer.C:
			wait.since = time.Time{}
			w.reload(ctx)
		}
	}
}

// waiting is the time between the first change and reading. Each further change makes it longer, up to a limit: a file
// that is touched all the time is read all the same.
type waiting struct {
	pace  pace
	timer *time.Timer
	since time.Time // of the first change; zero when there was none
}

// again notes a change.
func (w *waiting) again(now time.Time) {
	if w.since.IsZero() {
		w.since = now
	}
	w.timer.Reset(min(w.pace.settle, w.pace.longest-now.Sub(w.since)))
}

// watcher remembers what it reported last.
type watcher struct {
	library *Library
	report  func(Change, error)
	files   *notifier
	seen    string // the fingerprint of what was read last; empty before the first time
	failure string // the errors that were reported last; empty when the content is well
	read    time.Time
}

// retryPause is how long content with an error is left alone when it stays the same: the error may have been one of the
// disk's and be over.
const retryPause = time.Minute

// changed returns true when the content has to be read again.
func (w *watcher) changed(now time.Time) bool {
	if w.failure != "" && now.Sub(w.read) >= retryPause {
		w.seen = ""
	}
	return w.library.source.fingerprint() != w.seen
}

// reload reads the content when it is not what was read last, and reports what is new.
func (w *watcher) reload(ctx context.Context) {
	now := w.library.source.fingerprint()
	if now == w.seen {
		return
	}
	w.seen, w.read = now, time.Now() // what is written from here on has another fingerprint
	before := w.library.Base()
	change, err := w.library.Reload(ctx)
	if ctx.Err() != nil {
		return
	}
	failure := troubleOf(change, err)
	news := failure != w.failure
	w.failure = failure
	swapped := err == nil && (change.Version != before.Version() || change.Calibrated != before.Calibrated() || len(change.LeftOut) > 0)
	if news || swapped {
		w.report(change, err)
	}
}

// troubleOf is equal for equal errors, and empty for none.
func troubleOf(change Change, err error) string {
	if err != nil {
		return err.Error()
	}
	return strings.Join(change.Refusals(), "\n")
}

// notifier tells of changes in one directory, as far as the file system does. Without a system that can, it tells of none,
// and polling alone has to do.
type notifier struct {
	directory string
	system    *fsnotify.Watcher // nil when there is none
	watched   os.FileInfo       // the directory that is watched; nil when none is
}

func newNotifier(directory string) *notifier {
	n := &notifier{directory: directory}
	n.system, _ = fsnotify.NewWatcher() // none to be had: the system has run out of them
	n.follow()
	return n
}

// follow watches the directory that has the name now. It is another one when it was taken away and made again, or when it
// is a link that was turned.
func (n *notifier) follow() {
	if n.system == nil {
		return
	}
	now, err := os.Stat(n.directory)
	switch {
	case err != nil:
		n.watched = nil
	case n.watched == nil || !os.SameFile(n.watched, now):
		_ = n.system.Remove(n.directory) // there may be none left to remove
		if n.watched = nil; n.system.Add(n.directory) == nil {
			n.watched = now
		}
	}
}

// changes receives whenever something happened in the directory.
func (n *notifier) changes() <-chan fsnotify.Event {
	if n.system == nil {
		return nil
	}
	return n.system.Events
}

// troubles receives when changes may have been missed.
func (n *notifier) troubles() <-chan error {
	if n.system == nil {
		return nil
	}
	return n.system.Errors
}

func (n *notifier) close() {
	if n.system != nil {
		n.system.Close()
	}
}

// concernsContent returns true when a change of the file may be one of the content. Other programs may write beside it
// all the time, and nothing has to be read for that. Mounted volumes turn the link “..data”.
func concernsContent(name string) bool {
	base := filepath.Base(name)
	return isContent(base) || strings.HasPrefix(base, "..")
}

// directory is where the files of a source on disk are.
func (s Source) directory() string {
	if state, err := os.Stat(s.path); err == nil && state.IsDir() {
		return s.path
	}
	return filepath.Dir(s.path)
}

// fingerprint changes when the files of a source do. It reads them all, as far as they are read for content: sizes and
// times tell nothing of files from a reproducible image, or that were copied with their times.
func (s Source) fingerprint() string {
	opened, err := s.open()
	if err != nil {
		return err.Error()
	}
	defer opened.close()
	names, err := opened.names()
	if err != nil {
		return err.Error()
	}
	hash := sha256.New()
	room := int64(maxBytes) // what exceeds it is refused whatever it holds
	for _, name := range names {
		fmt.Fprintf(hash, "%q\n", name)
		read, err := hashFile(hash, opened.files, name, room)
		if err != nil {
			fmt.Fprintf(hash, "%v", err)
		}
		if room -= read; room <= 0 {
			break
		}
		fmt.Fprintf(hash, "\n%d\n", read)
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// hashFile adds what is in a file, and at most a number of bytes of it.
func hashFile(hash io.Writer, files fs.FS, name string, most int64) (int64, error) {
	f, err := openFile(files, name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return io.Copy(hash, io.LimitReader(f, most))
}
