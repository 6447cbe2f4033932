package knowledge

import (
	"context"
	"errors"
	"strings"
	"testing"

	"faqbot/knowledge/judge"
)

// Content whose calibration is missing, or does not hold any more, is calibrated in the background. That calibration serves
// later versions, too, as long as most of the phrasings are there.
func TestContentIsCalibratedInTheBackground(t *testing.T) {
	t.Parallel()
	files := mapFS(map[string]string{"garden.md": garden(8, 6, 30)})
	l := open(t, Embedded(files))
	if l.Base().Calibrated() {
		t.Fatal("there is no calibration yet")
	}
	ctx, stop := context.WithCancel(t.Context())
	ended, reports := make(chan struct{}), make(chan error, 4)
	go func() {
		l.Learn(ctx, func(err error) { reports <- err })
		close(ended)
	}()
	for range 2 { // understood, then calibrated
		if err := <-reports; err != nil {
			t.Fatal(err)
		}
	}
	stop()
	<-ended
	if !l.Base().Calibrated() {
		t.Fatal("the content is not calibrated")
	}
	files["garden.md"].Data = []byte(strings.Replace(garden(8, 6, 30), "> - grow tomato where\n", "", 1))
	if change, err := l.Reload(t.Context()); err != nil || !change.Calibrated {
		t.Errorf("with one phrasing less, calibrated is %v (%v)", change.Calibrated, err)
	}
	files["garden.md"].Data = []byte(garden(8, 3, 30))
	if change, err := l.Reload(t.Context()); err != nil || change.Calibrated {
		t.Errorf("with half of the phrasings, calibrated is %v (%v)", change.Calibrated, err)
	}
}

func TestCalibrateEndsWithItsContext(t *testing.T) {
	t.Parallel()
	base := open(t, Embedded(mapFS(map[string]string{"garden.md": garden(8, 6, 30)}))).Base()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := base.Calibrate(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	var little judge.TooLittle
	if _, err := open(t, Embedded(mapFS(map[string]string{"garden.md": garden(8, 1, 5)}))).Base().Calibrate(t.Context(), nil); !errors.As(err, &little) {
		t.Errorf("of 16 questions the error is %v", err)
	}
}
