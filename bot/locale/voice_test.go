package locale

import "testing"

func TestJoined(t *testing.T) {
	t.Parallel()
	for _, tt := range [][3]string{{"It is.", "So there.", "It is. So there."}, {"是的。", "就这样", "是的。就这样"}, {"It is…", "So", "It is… So"}, {"", "So", "So"}} {
		if got := Joined(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q and %q are %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestCounts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		voice               Voice
		sections, questions int
		want                string
	}{
		{English(), 1, 1, "1 section, 1 question"},
		{English(), 3, 14, "3 sections, 14 questions"},
		{English(), 0, 1400, "0 sections, 1,400 questions"},
		{Simplified(), 1, 14, "1 节、14 个问题"},
		{Traditional(), 3, 1, "3 個章節、1 個問題"},
	} {
		if got := tt.voice.Counts(tt.sections, tt.questions); got != tt.want {
			t.Errorf("%d and %d are %q, want %q", tt.sections, tt.questions, got, tt.want)
		}
	}
}
