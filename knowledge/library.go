// Package knowledge is the library that the bot answers from: it loads interviews, publishes them as an immutable
// Base behind one atomic pointer, and finds the turn that a question means.
//
// It knows nothing of Discord, of logging or of the environment.
package knowledge

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"faqbot/knowledge/interview"
)

// Library serves the current Base and replaces it as a whole. All methods may be called from any goroutine.
type Library struct {
	source  Source
	base    atomic.Pointer[Base]
	reading chan struct{} // holds one value while a reload is under way
}

// Open reads a source and returns a library that serves it. The error joins every fault found, as Reload's does.
func Open(ctx context.Context, source Source) (*Library, error) {
	l := &Library{source: source, reading: make(chan struct{}, 1)}
	if _, err := l.Reload(ctx); err != nil {
		return nil, err
	}
	return l, nil
}

// Base returns what the library knows now. It is never nil.
func (l *Library) Base() *Base { return l.base.Load() }

// Reload reads the content again and swaps it in. On an error nothing is swapped and the old Base goes on serving; the
// error joins every fault found, each with file and line. One reload runs at a time: a further one waits its turn, so
// that what it returns is never older than the call.
func (l *Library) Reload(ctx context.Context) (Change, error) {
	select {
	case l.reading <- struct{}{}:
		defer func() { <-l.reading }()
	case <-ctx.Done():
		return Change{}, fmt.Errorf("wait for another reload: %w", context.Cause(ctx))
	}
	found, err := survey(ctx, l.source)
	if err != nil {
		return Change{}, err
	}
	if err := refusal(found.faults); err != nil {
		return Change{}, err
	}
	base := newBase(found.interviews, found.calibration)
	var before []*interview.Interview
	if old := l.base.Swap(base); old != nil {
		before = old.Interviews()
	}
	change := changeBetween(before, found.interviews)
	change.Version, change.Calibrated = base.Version(), base.Calibrated()
	return change, nil
}

// Lint returns everything that is wrong with the content of a source, warnings too: file by file, line by line. With an
// Error among the faults no library can be opened on it. The error is not nil only when ctx ended.
func Lint(ctx context.Context, source Source) ([]interview.Fault, error) {
	found, err := survey(ctx, source)
	return found.faults, err
}

// findings are what a source holds, with everything that is wrong with it.
type findings struct {
	interviews  []*interview.Interview
	calibration Calibration
	faults      []interview.Fault
}

// survey reads all of a source and finds all of its faults. The error is not nil only when ctx ended.
func survey(ctx context.Context, source Source) (findings, error) {
	read, err := source.read(ctx)
	unread := interview.Faults(err)
	if err != nil && len(unread) == 0 {
		return findings{}, err
	}
	var found findings
	var faults, uncalibrated []interview.Fault
	found.interviews, faults = parse(read.interviews)
	found.calibration, uncalibrated = readCalibration(read.calibration)
	found.faults = slices.Concat(unread, faults, uncalibrated)
	if refusal(found.faults) == nil {
		found.faults = append(found.faults, misfit(read.calibration, found.calibration, found.interviews)...)
	}
	return found, nil
}

// parse returns the interviews that could be read, and all faults of all files. An id that an earlier file has taken is
// one.
func parse(files []file) ([]*interview.Interview, []interview.Fault) {
	var interviews []*interview.Interview
	var faults []interview.Fault
	takenBy := map[string]string{}
	for _, f := range files {
		i, found := interview.Read(f.name, f.text)
		faults = append(faults, found...)
		if i == nil {
			continue
		}
		if first, taken := takenBy[i.ID]; taken {
			text := fmt.Sprintf("the id “%s” is that of %s already; give this interview another", i.ID, first)
			faults = append(faults, interview.Fault{File: f.name, Text: text})
			continue
		}
		takenBy[i.ID] = f.name
		interviews = append(interviews, i)
	}
	return interviews, faults
}

// refusal joins the faults that keep content from being served. It is nil when there are only warnings.
func refusal(faults []interview.Fault) error {
	var errs []error
	for _, f := range faults {
		if f.Severity == interview.Error {
			errs = append(errs, f)
		}
	}
	return errors.Join(errs...)
}
