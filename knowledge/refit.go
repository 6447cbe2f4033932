package knowledge

import (
	"context"
	"time"
)

// Bounds of a fit that nobody asked for.
const (
	longestRefit = 10 * time.Minute
	mostRefitted = 5000 // questions, phrasings and examples; the time grows with them: about a minute for 1,500
)

// recalibrate fits a calibration to content that has none which holds, and serves with it when it is better than none. It
// returns true when it does. It keeps the calibration for later versions of the content, as long as it holds. Nothing is
// written: faqbot calibrate does that.
func (l *Library) recalibrate(ctx context.Context) bool {
	base := l.Base()
	if base.calibrated || len(base.prints) > mostRefitted {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, longestRefit)
	defer cancel()
	fitted, err := base.Calibrate(ctx, nil, "the content's own phrasings and examples, each judged against the others")
	if err != nil {
		return false // there is too little to fit on, it is no better, or there was no time
	}
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	if l.Base() != base {
		return false // a reload has come
	}
	l.refitted = fitted
	again := *base
	again.calibration = fitted
	l.base.Store(again.understood(l.understanding))
	return true
}
