package transcript

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/racetest"
)

// seed returns a page as it was copied: furniture at both ends, the whole body twice, the interviewer in two spellings.
func seed(t testing.TB) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "shen-wei-interview.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestSeedIsReadAsItWasHeld(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	raw := seed(t)
	i, faults := Read("seed.txt", raw, Cast{})
	if i == nil {
		t.Fatal(faults)
	}
	for _, f := range faults {
		if f.Severity == interview.Error {
			t.Error(f)
		}
	}
	if i.ID != "shen-wei" || i.Interviewer != "White Horse Business Review" || i.Interviewee != "Shen Wei" || i.Language != "en" {
		t.Errorf("got id %q, interviewer %q, interviewee %q, language %q", i.ID, i.Interviewer, i.Interviewee, i.Language)
	}
	if len(i.Intro) != 6 {
		t.Errorf("%d introduction paragraphs, want 6", len(i.Intro))
	}
	headings := []string{
		`The GPT path is open, so there is a "100-model war"`,
		"Under the heavy capital investment, only the head company has the opportunity?",
		"Humans can't sway AI, not even their own destiny",
	}
	sizes := []int{4, 5, 5}
	if len(i.Sections) != len(headings) {
		t.Fatalf("%d sections, want %d", len(i.Sections), len(headings))
	}
	lines := strings.Split(string(raw), "\n")
	number := 0
	for n, s := range i.Sections {
		if s.Heading != headings[n] || len(s.Turns) != sizes[n] {
			t.Errorf("section %d is %q with %d turns, want %q with %d", n+1, s.Heading, len(s.Turns), headings[n], sizes[n])
		}
		for _, turn := range s.Turns {
			number++
			if turn.Number != number {
				t.Errorf("turn %q has number %d, want %d", turn.ID, turn.Number, number)
			}
			if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasSuffix(l, "Review: "+turn.Question) }) {
				t.Errorf("question %q is no line of the seed", turn.Question)
			}
			for p, text := range turn.Answer {
				if p == 0 {
					text = "Shen Wei: " + text
				}
				if !slices.Contains(lines, text) {
					t.Errorf("turn %d, paragraph %d is no line of the seed: %q", number, p, text)
				}
			}
		}
	}
	for _, text := range i.Intro {
		if !slices.Contains(lines, text) {
			t.Errorf("introduction paragraph is no line of the seed: %q", text)
		}
	}
	again, err := interview.ParseMarkdown("seed.md", interview.WriteMarkdown(i))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, i) {
		t.Errorf("reading what was written gives another interview:\n%s", interview.WriteMarkdown(again))
	}
}
