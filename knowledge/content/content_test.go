package content_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/content"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/racetest"
	"faqbot/knowledge/transcript"
)

// shipped returns the shipped interview and the bytes it was read from. One goroutine reads it.
func shipped(t *testing.T) (*interview.Interview, []byte) {
	t.Helper()
	racetest.Alone(t)
	raw, err := fs.ReadFile(content.FS(), "shen-wei.md")
	if err != nil {
		t.Fatal(err)
	}
	i, err := interview.ParseMarkdown("shen-wei.md", raw)
	if err != nil {
		t.Fatal(err)
	}
	return i, raw
}

// seed returns the page that the interview was copied from.
func seed(t *testing.T) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "transcript", "testdata", "shen-wei-interview.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestShippedInterviewHasIDsThatOutliveEdits(t *testing.T) {
	t.Parallel()
	i, _ := shipped(t)
	want := [][]string{
		{"gpt-path", "what-is-a-big-model", "first-research", "hundred-model-war", "gap-with-abroad"},
		{"capital", "core-barrier", "academia-and-industry", "who-will-win", "promising-applications", "investment-opportunities"},
		{"human-destiny", "safety", "unemployment", "feelings-and-desire", "is-it-boring", "silicon-based-civilization"},
	}
	var got [][]string
	for _, s := range i.Sections {
		ids := []string{s.ID}
		for _, turn := range s.Turns {
			ids = append(ids, turn.ID)
		}
		got = append(got, ids)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("ids are %v, want %v", got, want)
	}
	if i.ID != "shen-wei" || i.Interviewer != "White Horse Business Review" || i.Interviewee != "Shen Wei" || i.Language != "en" {
		t.Errorf("got id %q, interviewer %q, interviewee %q, language %q", i.ID, i.Interviewer, i.Interviewee, i.Language)
	}
}

// What was said is what the page says: only ids and the title, phrasings, synonyms and what is not covered are ours.
func TestShippedInterviewSaysWhatThePageSays(t *testing.T) {
	t.Parallel()
	i, _ := shipped(t)
	page, faults := transcript.Read("page", seed(t), transcript.Cast{})
	if page == nil {
		t.Fatal(faults)
	}
	if got, want := said(i), said(page); !slices.Equal(got, want) {
		t.Errorf("the shipped interview says\n%q\nthe page\n%q", got, want)
	}
	lines := strings.Split(string(seed(t)), "\n")
	for _, s := range i.Sections {
		for _, turn := range s.Turns {
			for n, paragraph := range turn.Answer {
				if n == 0 {
					paragraph = "Shen Wei: " + paragraph
				}
				if !slices.Contains(lines, paragraph) {
					t.Errorf("%s: paragraph %d is no line of the page: %q", turn.ID, n, paragraph)
				}
			}
		}
	}
	if n := len(i.Intro); n != 6 {
		t.Errorf("%d introduction paragraphs, want 6", n)
	}
}

// said returns the introduction, headings, questions and answers in order.
func said(i *interview.Interview) []string {
	all := slices.Clone(i.Intro)
	for _, s := range i.Sections {
		all = append(all, s.Heading)
		for _, turn := range s.Turns {
			all = append(append(all, turn.Question), turn.Answer...)
		}
	}
	return all
}

func TestShippedMarkdownIsWrittenAsItIsRead(t *testing.T) {
	t.Parallel()
	i, raw := shipped(t)
	written := interview.WriteMarkdown(i)
	again, err := interview.ParseMarkdown("again.md", written)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, i) {
		t.Errorf("reading what was written gives another interview:\n%s", written)
	}
	if !bytes.Equal(written, raw) {
		t.Errorf("the shipped file is not in canonical form; written it is\n%s", written)
	}
}

func TestShippedInterviewHasNoFaults(t *testing.T) {
	t.Parallel()
	_, raw := shipped(t)
	_, faults := interview.Read("shen-wei.md", raw)
	for _, fault := range faults {
		t.Error(fault)
	}
}
