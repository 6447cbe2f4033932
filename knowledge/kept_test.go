package knowledge

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqbot/knowledge/files"
	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// A calibration that was fitted in the background is there after a restart, as long as it is of this content and of this program.
func TestCalibrationIsKept(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	content := garden(8, 6, 30)
	directory := t.TempDir()
	first := open(t, files.Embedded(mapFS(map[string]string{"garden.md": content})))
	if err := first.KeepIn(directory); err != nil {
		t.Fatalf("with nothing kept: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	reports := make(chan error, 4)
	go first.Learn(ctx, func(err error) { reports <- err })
	for range 2 { // understood, then calibrated
		if err := <-reports; err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(filepath.Join(directory, keptName))
	if err != nil {
		t.Fatal(err)
	}

	for name, c := range map[string]struct {
		content    string
		kept       string
		calibrated bool
		fails      string
	}{
		"the same content":    {content: content, kept: string(kept), calibrated: true},
		"one phrasing less":   {content: strings.Replace(content, "> - grow tomato where\n", "", 1), kept: string(kept), calibrated: true},
		"half of the content": {content: garden(8, 3, 30), kept: string(kept)},
		"another matcher":     {content: content, kept: strings.Replace(string(kept), `"`+match.Version+`"`, `"another"`, 1)},
		"damaged":             {content: content, kept: string(kept[:len(kept)/2]), fails: "this is no calibration"},
	} {
		t.Run(name, func(t *testing.T) {
			directory := t.TempDir()
			if err := os.WriteFile(filepath.Join(directory, keptName), []byte(c.kept), 0o600); err != nil {
				t.Fatal(err)
			}
			shelf := mapFS(map[string]string{"garden.md": c.content})
			l := open(t, files.Embedded(shelf))
			err := l.KeepIn(directory)
			if c.fails == "" && err != nil || c.fails != "" && (err == nil || !strings.Contains(err.Error(), c.fails)) {
				t.Errorf("the error is %v, want %q", err, c.fails)
			}
			if l.Base().Calibrated() != c.calibrated {
				t.Errorf("calibrated is %v, want %v", !c.calibrated, c.calibrated)
			}
			if _, err := l.Reload(t.Context()); err != nil || l.Base().Calibrated() != c.calibrated {
				t.Errorf("after a reload calibrated is %v (%v)", l.Base().Calibrated(), err)
			}
		})
	}

	// Where nothing can be written, the calibration serves all the same, and the error says what is not kept.
	lost := open(t, files.Embedded(mapFS(map[string]string{"garden.md": content})))
	if err := lost.KeepIn(filepath.Join(directory, "none")); err != nil {
		t.Fatal(err)
	}
	if err := lost.keep(first.Base().calibration); err == nil || !strings.Contains(err.Error(), "keep the calibration") {
		t.Errorf("the error is %v", err)
	}
	if err := lost.KeepIn(""); err != nil {
		t.Errorf("with no directory: %v", err)
	}
}
