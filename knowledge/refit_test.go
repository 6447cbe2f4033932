package knowledge

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqbot/knowledge/files"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/racetest"
)

// Content whose calibration is missing, or does not hold any more, is calibrated in the background. That calibration serves
// later versions, too, as long as most of the phrasings are there.
func TestContentIsCalibratedInTheBackground(t *testing.T) {
	t.Parallel()
	shelf := mapFS(map[string]string{"garden.md": garden(8, 6, 30)})
	l := open(t, files.Embedded(shelf))
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
	shelf["garden.md"].Data = []byte(strings.Replace(garden(8, 6, 30), "> - grow tomato where\n", "", 1))
	if change, err := l.Reload(t.Context()); err != nil || !change.Calibrated {
		t.Errorf("with one phrasing less, calibrated is %v (%v)", change.Calibrated, err)
	}
	shelf["garden.md"].Data = []byte(garden(8, 3, 30))
	if change, err := l.Reload(t.Context()); err != nil || change.Calibrated {
		t.Errorf("with half of the phrasings, calibrated is %v (%v)", change.Calibrated, err)
	}
}

func TestCalibrateEndsWithItsContext(t *testing.T) {
	t.Parallel()
	base := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 6, 30)}))).Base()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := base.Calibrate(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	var little judge.TooLittle
	if _, err := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 1, 5)}))).Base().Calibrate(t.Context(), nil); !errors.As(err, &little) {
		t.Errorf("of 16 questions the error is %v", err)
	}
}

// A fit that was no better than none is not made again for the same content, neither after a reload nor after a restart, and made
// again for content with more phrasings.
func TestAFitThatIsNoBetterIsRemembered(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	directory := t.TempDir()
	shelf := mapFS(map[string]string{"garden.md": garden(8, 6, 20)})
	l := open(t, files.Embedded(shelf))
	if err := l.KeepIn(directory); err != nil {
		t.Fatal(err)
	}
	if l.settled(l.Base()) {
		t.Error("nothing was fitted yet")
	}
	for name, failed := range map[string]error{"too little": judge.TooLittle{}, "no time": context.Canceled} {
		if used, err := l.adopt(l.Base(), Calibration{}, failed); used || err != nil || l.settled(l.Base()) {
			t.Errorf("%s: used is %v (%v), settled %v", name, used, err, l.settled(l.Base()))
		}
	}
	if used, err := l.adopt(l.Base(), Calibration{}, judge.NoBetter{Questions: 68}); used || err != nil {
		t.Fatalf("used is %v (%v)", used, err)
	}
	if _, err := l.Reload(t.Context()); err != nil || !l.settled(l.Base()) || l.Base().Calibrated() {
		t.Errorf("after a reload settled is %v, calibrated %v (%v)", l.settled(l.Base()), l.Base().Calibrated(), err)
	}

	kept, err := os.ReadFile(filepath.Join(directory, keptName))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		content string
		settled bool
	}{
		"the same content":     {garden(8, 6, 20), true},
		"a phrasing less":      {strings.Replace(garden(8, 6, 20), "> - grow tomato where\n", "", 1), true},
		"twenty examples more": {garden(8, 6, 40), false},
		"half of the content":  {garden(8, 3, 20), false},
	} {
		directory := t.TempDir()
		if err := os.WriteFile(filepath.Join(directory, keptName), kept, 0o600); err != nil {
			t.Fatal(err)
		}
		again := open(t, files.Embedded(mapFS(map[string]string{"garden.md": test.content})))
		if err := again.KeepIn(directory); err != nil {
			t.Fatal(err)
		}
		if again.Base().Calibrated() || again.settled(again.Base()) != test.settled {
			t.Errorf("%s: settled is %v, calibrated %v", name, !test.settled, again.Base().Calibrated())
		}
		fitted, err := again.recalibrate(t.Context())
		if err != nil || test.settled && fitted {
			t.Errorf("%s: fitted again is %v (%v)", name, fitted, err)
		}
	}
	l.refitted.Encoder = "another"
	if l.settled(l.Base()) {
		t.Error("with another encoder a fit may be better")
	}
}
