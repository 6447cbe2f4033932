package knowledge

import (
	"context"
	"errors"
	"fmt"
)

// Expect says that Understand is about to be called. Until then Meaning is loading.
func (l *Library) Expect() {
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	again := *l.Base()
	again.meaning = Meaning{State: MeaningLoading}
	l.base.Store(&again)
}

// Understand has questions read by their meaning from now on, with the vectors that the caches have. CatchUp and Learn
// compute those that they lack. The error says why an encoder is missing that was wanted; it is for Meaning.
func (l *Library) Understand(encoders Encoders, err error) {
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	l.understanding = understanding{encoders, err}
	l.base.Store(l.calibrated(l.Base().understood(l.understanding)))
	l.announce()
}

// Meaning says how questions are understood now.
func (l *Library) Meaning() Meaning { return l.Base().meaning }

// CatchUp computes the vectors that the content lacks and serves with them. It stops when ctx ends; what is computed until
// then is kept. The error is that of ctx, or says that vectors were not kept on disk; the content is served with them all
// the same.
func (l *Library) CatchUp(ctx context.Context) error {
	base := l.Base()
	if base.meaning.Missing == 0 {
		return nil
	}
	l.reading <- struct{}{}
	u := l.understanding
	<-l.reading
	var unkept error
	for _, compute := range base.missing(u) {
		unkept = errors.Join(unkept, compute(ctx))
		if ctx.Err() != nil {
			return fmt.Errorf("compute vectors: %w", context.Cause(ctx))
		}
	}
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	if l.Base() == base { // else a reload has come, and it says anew what is missing
		l.base.Store(base.understood(l.understanding))
	}
	return unkept
}

// missing returns what is to be computed: first what questions in the language of each interview need.
func (b *Base) missing(u understanding) []func(context.Context) error {
	var all []func(context.Context) error
	add := func(e Encoder, texts []string) {
		if e.Encoder != nil {
			all = append(all, func(ctx context.Context) error { _, err := e.Cache.Table(ctx, texts); return err })
		}
	}
	for _, v := range b.volumes {
		add(v.encoder(u), v.texts())
	}
	for _, v := range b.volumes {
		if v.language.Tag() == english {
			add(u.Multilingual, v.foreignTexts())
		}
	}
	return all
}

// Learn catches up after every change of the content, until ctx ends, and then fits a calibration where none holds. A change
// that comes meanwhile ends what was begun. It calls report when the content is understood, and again when it is calibrated, or
// when what came of the fit was not kept, with an error that says what could not be kept; one call at a time.
func (l *Library) Learn(ctx context.Context, report func(error)) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.changed:
		}
		work, cancel := context.WithCancel(ctx)
		done := make(chan struct{})
		go func() {
			defer close(done)
			l.learn(work, report)
		}()
		select {
		case <-done:
		case <-l.changed:
			l.announce()
			cancel()
			<-done
		}
		cancel()
	}
}

func (l *Library) learn(ctx context.Context, report func(error)) {
	err := l.CatchUp(ctx)
	if ctx.Err() != nil {
		return
	}
	report(err)
	if calibrated, err := l.recalibrate(ctx); calibrated || err != nil {
		report(err)
	}
}

// announce wakes Learn.
func (l *Library) announce() {
	select {
	case l.changed <- struct{}{}:
	default:
	}
}
