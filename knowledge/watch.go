package knowledge

import (
	"context"
	"strings"
	"time"

	"faqbot/knowledge/files"
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
	if l.source.IsEmbedded() {
		<-ctx.Done()
		return
	}
	w := watcher{library: l, report: report, files: files.NewNotifier(l.source), failure: troubleOf(Change{Refused: l.Base().Refused()}, nil)}
	defer w.files.Close()
	poll := time.NewTicker(pace.poll)
	defer poll.Stop()
	// What changed between opening the library and now is found by reading once at the start.
	wait := waiting{pace: pace, timer: time.NewTimer(0)}
	defer wait.timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.files.Changes():
			if files.Concerns(event.Name) {
				wait.again(time.Now())
			}
		case <-w.files.Troubles(): // it lost count of the changes
			wait.again(time.Now())
		case <-poll.C:
			w.files.Follow()
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
	files   *files.Notifier
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
	return w.library.source.Fingerprint() != w.seen
}

// reload reads the content when it is not what was read last, and reports what is new.
func (w *watcher) reload(ctx context.Context) {
	now := w.library.source.Fingerprint()
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
