package content_test

import (
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// Interviews that are added leave the figures of the shipped one as they were. Run it with -v to see them.
func TestInterviewsBesideTheShippedOne(t *testing.T) {
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
	alone := figures(t, files)
	beside := maps.Clone(files)
	for _, id := range []string{"baker", "ranger", "tuner"} {
		raw, err := os.ReadFile(filepath.Join("testdata", "beside", id+".md"))
		if err != nil {
			t.Fatal(err)
		}
		beside[id+".md"] = &fstest.MapFile{Data: raw}
	}
	among := figures(t, beside)
	t.Logf("alone:       %+v", alone)
	t.Logf("among three: %+v", among)
	for _, test := range []struct {
		figure               string
		alone, among, change float64
	}{
		{"answered directly", alone.Direct, among.Direct, 0.01},
		{"served", alone.Served, among.Served, 0.01},
		{"answered wrong", alone.Harm, among.Harm, 0.005},
		{"out of scope and answered", alone.OutAnswer, among.OutAnswer, 0.01},
	} {
		if math.Abs(test.alone-test.among) > test.change {
			t.Errorf("%s: %.3f alone and %.3f among others, want a change of at most %.3f", test.figure, test.alone, test.among, test.change)
		}
	}
}

// figures are those of the held-out questions about the shipped interview, found by their words.
func figures(t *testing.T, files fs.FS) judge.Figures {
	t.Helper()
	library, err := knowledge.Open(t.Context(), knowledge.Embedded(files))
	if err != nil {
		t.Fatal(err)
	}
	base := library.Base()
	turns := map[int]string{}
	for _, e := range base.Entries() {
		if e.Interview.ID == "shen-wei" {
			turns[e.Turn.Number] = e.Key()
		}
	}
	var cases []match.Case
	for _, r := range rows(t, "heldout.jsonl") {
		c := match.Case{Query: r.Query}
		for _, number := range r.Turns {
			c.Relevant = append(c.Relevant, turns[number])
		}
		cases = append(cases, c)
	}
	return judge.Sum(judge.Measure(base.Decide, cases))
}
