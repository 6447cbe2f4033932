package content_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// Interviews that are added leave the figures of the shipped one as they were. Run it with -v to see them.
func TestInterviewsBesideTheShippedOne(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	files := fstest.MapFS{}
	names, err := fs.Glob(content.FS(), "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		raw, err := fs.ReadFile(content.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: raw}
	}
	alone := tallied(t, files)
	beside := maps.Clone(files)
	for _, id := range []string{"baker", "ranger", "tuner"} {
		raw, err := os.ReadFile(filepath.Join("testdata", "beside", id+".md"))
		if err != nil {
			t.Fatal(err)
		}
		beside[id+".md"] = &fstest.MapFile{Data: raw}
	}
	among := tallied(t, beside)
	t.Logf("alone %+v, among three others %+v", alone, among)
	for _, test := range []struct {
		figure       string
		alone, among int
		of, most     int // most is what may change, in thousandths
	}{
		{"answered directly", alone.direct, among.direct, alone.covered, 10},
		{"served", alone.served, among.served, alone.covered, 10},
		{"answered wrong", alone.wrong, among.wrong, alone.covered, 5},
		{"not covered and answered", alone.outside, among.outside, alone.uncovered, 10},
	} {
		if 1000*max(test.alone-test.among, test.among-test.alone) > test.most*test.of {
			t.Errorf("%s: %d alone and %d among others, of %d", test.figure, test.alone, test.among, test.of)
		}
	}
}

// While the texts of a new interview are still being read, it is found by its words, beside one that is found by its meaning.
func TestAnInterviewWhoseTextsAreStillRead(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	shipped, err := fs.ReadFile(content.FS(), "shen-wei.md")
	if err != nil {
		t.Fatal(err)
	}
	baker, err := os.ReadFile(filepath.Join("testdata", "beside", "baker.md"))
	if err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.Open(t.Context(), files.Embedded(fstest.MapFS{"shen-wei.md": {Data: shipped}, "baker.md": {Data: baker}}))
	if err != nil {
		t.Fatal(err)
	}
	library.Understand(encoders(t), nil)
	if m := library.Meaning(); m.State != knowledge.MeaningLoading {
		t.Fatalf("meaning is %s, want one that misses texts", m.State)
	}
	for _, e := range library.Base().Entries() {
		if e.Interview.ID == "shen-wei" {
			continue
		}
		if a := library.Base().Ask(e.Turn.Question); a.Band != match.Answer || a.Hits[0].Key() != e.Key() {
			t.Errorf("%q: %v of %v", e.Turn.Question, a.Band, a.Hits)
		}
	}
}

// tally counts what becomes of the held-out questions about the shipped interview, found by their words.
type tally struct {
	covered, direct, served, wrong int
	uncovered, outside             int // questions that it does not cover, and those of them that are answered
}

func tallied(t *testing.T, interviews fs.FS) tally {
	t.Helper()
	library, err := knowledge.Open(t.Context(), files.Embedded(interviews))
	if err != nil {
		t.Fatal(err)
	}
	var n tally
	for _, r := range rows(t, "heldout.jsonl") {
		a := library.Base().Ask(r.Query)
		right := slices.IndexFunc(a.Hits[:a.Shown], func(h knowledge.Hit) bool {
			return h.Interview.ID == "shen-wei" && slices.Contains(r.Turns, h.Turn.Number)
		})
		answered := a.Band == match.Answer
		switch {
		case len(r.Turns) == 0:
			n.uncovered++
			n.outside += one(answered)
			continue
		case answered && right < 0:
			n.wrong++
		}
		n.covered++
		n.direct += one(answered && right == 0)
		n.served += one(right >= 0)
	}
	return n
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
