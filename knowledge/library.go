// Package knowledge is the library that the bot answers from: it loads interviews, publishes them as an immutable
// Base behind one atomic pointer, and finds the turn that a question means.
//
// It knows nothing of Discord, of logging or of the environment.
package knowledge

import (
	"context"
	"fmt"
	"sync/atomic"

	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
)

// Library serves the current Base and replaces it as a whole. All methods may be called from any goroutine.
type Library struct {
	source  files.Source
	base    atomic.Pointer[Base]
	reading chan struct{}                   // holds one value while a reload is under way
	files   map[string]*interview.Interview // what serves, by the name of its file; used by whoever is reading

	understanding understanding // used by whoever is reading
	refitted      Calibration   // the last one that Learn fitted; used by whoever is reading
	kept          string        // the file that it is kept in; empty for none
	changed       chan struct{} // holds one value when Learn has something to do
}

// Open reads a source and returns a library that serves it. One interview without an error is enough; Base.Refused says
// what is wrong with the others. With none, the error joins every fault found, as Reload's does.
func Open(ctx context.Context, source files.Source) (*Library, error) {
	l := &Library{source: source, reading: make(chan struct{}, 1), changed: make(chan struct{}, 1)}
	if _, err := l.Reload(ctx); err != nil {
		return nil, err
	}
	return l, nil
}

// Base returns what the library knows now. It is never nil.
func (l *Library) Base() *Base { return l.base.Load() }

// Reload reads the content again and swaps it in. A file with an error in it is refused by itself: the interview that
// served from it goes on serving, and Change.Refused names the errors. Without one good file, or when the source itself
// cannot be read, nothing is swapped and the old Base goes on serving; the error then joins every fault found, each with
// file and line. One reload runs at a time: a further one waits its turn, so that what it returns is never older than
// the call.
func (l *Library) Reload(ctx context.Context) (Change, error) {
	select {
	case l.reading <- struct{}{}:
		defer func() { <-l.reading }()
	case <-ctx.Done():
		return Change{}, fmt.Errorf("wait for another reload: %w", context.Cause(ctx))
	}
	found, err := survey(ctx, l.source, l.files)
	if err != nil {
		return Change{}, err
	}
	if err := found.refusal(); err != nil {
		return Change{}, err
	}
	base := newBase(found.interviews, found.calibration, l.understanding)
	base.refused, base.leftOut, base.guessed = errorsAmong(found.faults), found.leftOut, found.guessed
	base = l.calibrated(base)
	l.files = found.files
	change := changeBetween(l.base.Swap(base), base)
	l.announce()
	return change, nil
}
