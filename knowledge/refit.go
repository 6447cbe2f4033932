package knowledge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"faqbot/knowledge/durable"
	"faqbot/knowledge/files"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// Bounds of a fit that nobody asked for.
const (
	longestRefit = 10 * time.Minute
	mostRefitted = 5000 // questions, phrasings and examples; the time grows with them: about a minute for 1,500
)

// keptName is the file of the calibration in the directory that it is kept in.
const keptName = "content.calibration.json"

// KeepIn has the calibration that Learn fits kept in a directory, and serves with one that an earlier Learn has left there when
// the content has none which holds, and that one does. Call it before Learn. An empty directory keeps nothing. The error says
// that what is kept could not be read, for a log; Learn replaces it.
func (l *Library) KeepIn(directory string) error {
	if directory == "" {
		return nil
	}
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	l.kept = filepath.Join(directory, keptName)
	text, err := os.ReadFile(l.kept)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("read the calibration: %w", err)
	}
	c, faults := readCalibration(files.File{Name: keptName, Text: text})
	for _, fault := range errorsAmong(faults) {
		return fmt.Errorf("read the calibration: %w", fault)
	}
	l.refitted = c
	l.base.Store(l.calibrated(l.Base()))
	return nil
}

// calibrated returns the content with the calibration that Learn has fitted, when its own does not hold and that one does. It is
// called by whoever is reading.
func (l *Library) calibrated(base *Base) *Base {
	if base.calibrated || !l.refitted.holds(base.prints) {
		return base
	}
	again := *base
	again.calibration = l.refitted
	return again.understood(l.understanding)
}

// recalibrate fits a calibration to content that has none which holds, and serves with it when it is better than none. It
// returns true when it does. A fit that is no better is remembered, and not made again. The error says that it was not kept.
// Nothing is written beside the content: faqbot calibrate does that.
func (l *Library) recalibrate(ctx context.Context) (bool, error) {
	base := l.Base()
	if base.calibrated || len(base.prints) > mostRefitted || l.settled(base) {
		return false, nil
	}
	ctx, cancel := context.WithTimeout(ctx, longestRefit)
	defer cancel()
	fitted, err := base.Calibrate(ctx, nil, "the content's own phrasings and examples, each judged against the others")
	return l.adopt(base, fitted, err)
}

// adopt serves with what a fit to a content came to, or remembers that it was no better than none, and keeps it for the next start. It
// returns true when it serves with it.
func (l *Library) adopt(base *Base, fitted Calibration, err error) (bool, error) {
	var worse judge.NoBetter
	switch {
	case errors.As(err, &worse):
		fitted = base.noBetter()
	case err != nil:
		return false, nil // there is too little to fit on, or there was no time
	}
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	if l.Base() != base {
		return false, nil // a reload has come
	}
	l.refitted = fitted
	l.base.Store(l.calibrated(base))
	return !fitted.NoBetter, l.keep(fitted)
}

// settled returns true when a fit to the content has already been made and was no better than none.
func (l *Library) settled(base *Base) bool {
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	return l.refitted.settles(base.prints, base.volumes[0].native.model)
}

// noBetter returns what is kept of a fit that was no better than the usual weights.
func (b *Base) noBetter() Calibration {
	return Calibration{Matcher: match.Version, Encoder: b.volumes[0].native.model, Texts: b.prints, NoBetter: true}
}

// keep writes a calibration for the next start.
func (l *Library) keep(c Calibration) error {
	if l.kept == "" {
		return nil
	}
	text, err := json.Marshal(c)
	if err == nil {
		err = durable.Replace(l.kept, text)
	}
	if err != nil {
		return fmt.Errorf("keep the calibration: %w", err)
	}
	return nil
}
