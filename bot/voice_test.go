package bot

import (
	"strings"
	"testing"
	"testing/fstest"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// baseOf serves the test's interview once for each interviewee.
func baseOf(t *testing.T, interviewees ...string) *knowledge.Base {
	t.Helper()
	files := fstest.MapFS{}
	for n, name := range interviewees {
		text := strings.NewReplacer("id: li-na", "id: talk-"+string(rune('a'+n)), "interviewee: Li Na", "interviewee: "+name, "FLOOD", "It rose.").Replace(rice)
		files[string(rune('a'+n))+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	library, err := knowledge.Open(t.Context(), knowledge.Embedded(files))
	if err != nil {
		t.Fatalf("open the content: %v", err)
	}
	return library.Base()
}

func TestNames(t *testing.T) {
	for want, interviewees := range map[string][]string{
		"Li Na":                          {"Li Na"},
		"Li Na and Wu Bo":                {"Li Na", "Wu Bo", "Li Na"},
		"Li Na, Wu Bo and An Yi":         {"Li Na", "Wu Bo", "An Yi"},
		"Li Na, Wu Bo, An Yi and others": {"Li Na", "Wu Bo", "An Yi", "Xi Lu", "Bo Ma"},
	} {
		if got := English().names(baseOf(t, interviewees...)); got != want {
			t.Errorf("the names are %q, want %q", got, want)
		}
	}
}

func TestTalk(t *testing.T) {
	v, base := English(), baseOf(t, "Li Na")
	for talk, want := range map[match.Talk]string{
		match.None:     "",
		match.Empty:    v.Help(base),
		match.Greeting: "Hello! Ask me anything about the interview with Li Na.",
		match.Thanks:   "You are welcome!",
		match.Chatter:  "I only know the interview with Li Na. Ask me something about it.",
	} {
		if got := v.Talk(talk, base); got != want {
			t.Errorf("talk %d is answered with %q, want %q", talk, got, want)
		}
	}
}

func TestHelpHasThreeExamples(t *testing.T) {
	want := []string{
		"What happened in the great flood?", // the shortest of each section
		"What does the rice cost in a shop?",
		"Why does salt water kill ordinary rice?", // and the shortest but one of the first
	}
	if got := exampleQuestions(baseOf(t, "Li Na"), 3); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the examples are %q, want %q", got, want)
	}
	if got := len(exampleQuestions(baseOf(t, "Li Na"), 99)); got != 5 {
		t.Errorf("%d examples where there are five questions", got)
	}
}

func TestJoined(t *testing.T) {
	for _, tt := range [][3]string{{"It is.", "So there.", "It is. So there."}, {"是的。", "就这样", "是的。就这样"}, {"It is…", "So", "It is… So"}, {"", "So", "So"}} {
		if got := joined(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q and %q are %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestCounts(t *testing.T) {
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
		if got := tt.voice.counts(tt.sections, tt.questions); got != tt.want {
			t.Errorf("%d and %d are %q, want %q", tt.sections, tt.questions, got, tt.want)
		}
	}
}
