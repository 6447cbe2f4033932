package knowledge

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
)

// tiny is a small interview in Markdown with an id of its own, and one turn for every question.
func tiny(id string, questions ...string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "---\nid: %s\ntitle: A talk\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n\n## Part {#part}\n", id)
	for n, q := range questions {
		fmt.Fprintf(&out, "\n### %s {#q%d}\n\nAn answer to that.\n", q, n+1)
	}
	return out.String()
}

func mapFS(shelf map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range shelf {
		out[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return out
}

func open(t *testing.T, source files.Source) *Library {
	t.Helper()
	l, err := Open(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestOpenServesTheShippedInterview(t *testing.T) {
	t.Parallel()
	b := shipped(t)
	interviews := b.Interviews()
	if len(interviews) != 1 || interviews[0].ID != "shen-wei" {
		t.Fatalf("serves %d interviews, want shen-wei alone", len(interviews))
	}
	if v := b.Version(); len(v) != 12 {
		t.Errorf("version %q has not 12 digits", v)
	}
}

func TestOpenReadsEveryInterviewInTheOrderOfNames(t *testing.T) {
	t.Parallel()
	l := open(t, files.Embedded(mapFS(map[string]string{
		"b.md":             tiny("second", "What is rice?"),
		"a.txt":            tiny("ben", "What is wheat?"),
		"a transcript.txt": "Ann: What is wheat?\nBen: A grass that people grow.\nAnn: And barley?\nBen: Another one of the grasses.",
		"c.MARKDOWN":       tiny("third", "What is rye?"),
		".hidden.md":       "not read",
		"..data":           "not read",
		"notes.pdf":        "not read",
		"sub/deep.md":      "not read",
		"sub.md~":          "not read",
		"calibration.json": "not read",
	})))
	if got, want := ids(l.Base()), "ben second third"; got != want {
		t.Errorf("serves %q, want %q", got, want)
	}
}

func TestReloadSaysWhatChanged(t *testing.T) {
	t.Parallel()
	shelf := mapFS(map[string]string{
		"a.md": tiny("a", "What is rice?", "What is wheat?"),
		"b.md": tiny("b", "What is rye?"),
	})
	l := open(t, files.Embedded(shelf))
	old := l.Base()

	shelf["a.md"] = &fstest.MapFile{Data: []byte(tiny("a", "What is rice?", "What is corn?", "What is oat?"))}
	delete(shelf, "b.md")
	shelf["c.md"] = &fstest.MapFile{Data: []byte(tiny("c", "What is millet?"))}
	got, err := l.Reload(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := Change{
		Version: l.Base().Version(), Sections: 2, Turns: 4, Added: 2, Changed: 1, Removed: 1,
		AddedKeys: []string{"a/q3", "c/q1"}, ChangedKeys: []string{"a/q2"}, RemovedKeys: []string{"b/q1"},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("change is %+v, want %+v", got, want)
	}
	if old.Version() == l.Base().Version() {
		t.Error("other content has the same version")
	}
}

func TestReloadOfUnchangedContentKeepsTheVersion(t *testing.T) {
	t.Parallel()
	shelf := mapFS(map[string]string{"a.md": tiny("a", "What is rice?")})
	l := open(t, files.Embedded(shelf))
	version := l.Base().Version()
	shelf["a.md"] = &fstest.MapFile{Data: []byte("\uFEFF" + strings.ReplaceAll(tiny("a", "What is rice?"), "\n", "\r\n"))}
	change, err := l.Reload(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if change.Version != version || change.Added+change.Changed+change.Removed > 0 {
		t.Errorf("other line ends changed the content: %+v, before %s", change, version)
	}
}

// Without one good file nothing is swapped.
func TestReloadOfFaultsAloneSwapsNothing(t *testing.T) {
	t.Parallel()
	shelf := mapFS(map[string]string{"a.md": tiny("a", "What is rice?"), "b.md": tiny("b", "What is rye?")})
	l := open(t, files.Embedded(shelf))
	base := l.Base()
	shelf["a.md"] = &fstest.MapFile{Data: []byte("")}
	shelf["b.md"] = &fstest.MapFile{Data: []byte(tiny("b") + "\n### Why? {#why}\n\n## Empty {#part}\n")}
	change, err := l.Reload(t.Context())
	if l.Base() != base {
		t.Error("a faulty reload swapped the base")
	}
	if change.Version != "" {
		t.Errorf("a faulty reload reports the change %+v", change)
	}
	if got, want := places(interview.Faults(err)), "a.md:0 b.md:11 b.md:13 b.md:13"; got != want {
		t.Errorf("faults are at %q, want %q:\n%v", got, want, err)
	}
}

func places(faults []interview.Fault) string {
	var places []string
	for _, f := range faults {
		places = append(places, fmt.Sprintf("%s:%d", f.File, f.Line))
	}
	return strings.Join(places, " ")
}

func TestAFaultyFileIsRefusedByItself(t *testing.T) {
	t.Parallel()
	good := map[string]string{"a.md": tiny("a", "What is rice?"), "b.md": tiny("b", "What is rye?")}
	for name, c := range map[string]struct {
		files   map[string]string // beside the good ones, or in their place
		serving string            // ids, after a reload
		atStart string            // ids, after a start
		refused string
		leftOut string
	}{
		"all good":      {serving: "a b", atStart: "a b"},
		"a fault":       {files: map[string]string{"b.md": tiny("b") + "\n### Why? {#why}\n"}, serving: "a b", atStart: "a", refused: "b.md:11"},
		"emptied":       {files: map[string]string{"b.md": ""}, serving: "a b", atStart: "a", refused: "b.md:0"},
		"a new one":     {files: map[string]string{"c.md": tiny("c") + "\n### Why? {#why}\n"}, serving: "a b", atStart: "a b", refused: "c.md:11"},
		"notes":         {files: map[string]string{"README.md": "# Notes", "LICENSE.txt": "MIT"}, serving: "a b", atStart: "a b", leftOut: "LICENSE.txt README.md"},
		"a copy":        {files: map[string]string{"a (copy).md": tiny("a", "What is oat?")}, serving: "a b", atStart: "a b", refused: "a (copy).md:0"},
		"a transcript":  {files: map[string]string{"c.txt": "Ann: What is oat?\nBen: A grass."}, serving: "a b", atStart: "a b", leftOut: "c.txt"},
		"a new id":      {files: map[string]string{"b.md": tiny("z", "What is rye?")}, serving: "a z", atStart: "a z"},
		"the id of one": {files: map[string]string{"bb.md": tiny("b", "What is oat?"), "b.md": tiny("b") + "\n### Why? {#why}\n"}, serving: "a b", atStart: "a b", refused: "b.md:11 bb.md:0"},
	} {
		t.Run(name, func(t *testing.T) {
			shelf := mapFS(good)
			l := open(t, files.Embedded(shelf))
			for name, text := range c.files {
				shelf[name] = &fstest.MapFile{Data: []byte(text)}
			}
			change, err := l.Reload(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(l.Base()); got != c.serving {
				t.Errorf("after a reload it serves %q, want %q", got, c.serving)
			}
			if got := places(change.Refused); got != c.refused || places(l.Base().Refused()) != got {
				t.Errorf("refused is %q, want %q", got, c.refused)
			}
			if got := strings.Join(change.LeftOut, " "); got != c.leftOut || strings.Join(l.Base().LeftOut(), " ") != got {
				t.Errorf("left out is %q, want %q", got, c.leftOut)
			}
			if again, err := l.Reload(t.Context()); err != nil || len(again.LeftOut) > 0 {
				t.Errorf("a second reload leaves out %q again, error %v", again.LeftOut, err)
			}
			if got := ids(open(t, files.Embedded(shelf)).Base()); got != c.atStart {
				t.Errorf("after a start it serves %q, want %q", got, c.atStart)
			}
		})
	}
}

func ids(b *Base) string {
	var ids []string
	for _, i := range b.Interviews() {
		ids = append(ids, i.ID)
	}
	return strings.Join(ids, " ")
}

func TestMoreQuestionsThanAreServed(t *testing.T) {
	t.Parallel()
	with := func(id string, phrasings int) *interview.Interview {
		turns := []interview.Turn{{Phrasings: make([]string, phrasings)}}
		return &interview.Interview{ID: id, Sections: []interview.Section{{Turns: turns}}}
	}
	f := findings{files: map[string]*interview.Interview{ // with its question, a has half of what is served
		"a.md": with("a", maxQuestions/2-1), "b.md": with("b", maxQuestions/2), "c.md": with("c", maxQuestions/2-1),
	}}
	faults := f.settle()
	if got := places(faults); got != "b.md:0" || len(f.interviews) != 2 || len(f.files) != 2 {
		t.Errorf("refused is %q, and %d interviews serve; want b.md, and 2", got, len(f.interviews))
	}
}

func TestReloadsTakeTurns(t *testing.T) {
	t.Parallel()
	shelf := mapFS(map[string]string{"a.md": tiny("a", "What is rice?")})
	l := open(t, files.Embedded(shelf))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if _, err := l.Reload(t.Context()); err != nil {
				t.Error(err)
			}
			if l.Base() == nil {
				t.Error("no base while reloading")
			}
		})
	}
	wait.Wait()
}

func TestReloadEndsWithItsContext(t *testing.T) {
	t.Parallel()
	l := open(t, files.Embedded(mapFS(map[string]string{"a.md": tiny("a", "What is rice?")})))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	l.reading <- struct{}{} // a reload that does not end
	if _, err := l.Reload(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("waiting reload returned %v", err)
	}
	<-l.reading
	if _, err := l.Reload(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("reload with a context that ended returned %v", err)
	}
}

// denied is a file system that refuses to open one of its files.
type denied struct {
	fstest.MapFS
	name string
}

func (d denied) Open(name string) (fs.File, error) {
	if name == d.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return d.MapFS.Open(name)
}

func TestBadContentIsRefusedWithASentence(t *testing.T) {
	t.Parallel()
	good := tiny("a", "What is rice?")
	testRefused(t, map[string]refused{
		"no files":         {mapFS(nil), "embedded content: there is no interview here; put a .md file in it whose front matter has an id and an interviewee (faqbot import writes one)"},
		"other files":      {mapFS(map[string]string{"a.md": "", "b.md": "x", "c.txt": "\xff\xfe", "d.md": "", "e.md": ""}), "embedded content: there is no interview here; put a .md file in it whose front matter has an id and an interviewee (faqbot import writes one); left out: a.md, b.md, c.txt, 2 more"},
		"not UTF-8":        {mapFS(map[string]string{"a.md": good + "caf\xe9"}), "a.md:14: this line is not UTF-8; save the file in that encoding"},
		"NUL":              {mapFS(map[string]string{"a.md": good + "a\x00b"}), "a.md:14: the line holds U+0000, a NUL character; take it out"},
		"direction":        {mapFS(map[string]string{"a.md": good + "a\u202Eb"}), "a.md:14: the line holds U+202E, a character that turns the direction of text around; take it out"},
		"no section":       {mapFS(map[string]string{"a.md": "---\nid: a\ntitle: b\ninterviewee: c\n---\n"}), "a.md: the interview has no questions; write “## ” and a heading, “### ” and a question, and the answer below it"},
		"no permission":    {denied{mapFS(map[string]string{"a.md": good}), "a.md"}, "a.md: this program may not read it; give its user permission to"},
		"directory inside": {mapFS(map[string]string{"a.md/b.md": good}), "a.md: it is a directory; name files, or the directory above them"},
		"pipe":             {fstest.MapFS{"a.md": {Mode: fs.ModeNamedPipe}}, "a.md: it is a pipe, a socket or a device, not a file; put a file there"},
		"calibrations":     {mapFS(map[string]string{"a.md": good, "a.calibration.json": "{}", "b.calibration.json": "{}"}), "b.calibration.json: there is another calibration beside it, a.calibration.json; keep one"},
	})
}

func TestAFileThatHoldsNothingIsRefusedWithASentence(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                        "a.md: the file is empty; write an interview into it or take it away",
		"\uFEFF \r\n\t\n":         "a.md: the file is empty; write an interview into it or take it away",
		"\xff\xfe-\x00-\x00-\x00": "a.md:1: this line is not UTF-8; save the file in that encoding",
	} {
		path := filepath.Join(t.TempDir(), "a.md")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), files.Path(path)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v\nwant %s", text, err, want)
		}
	}
}

// refused is content that is not opened, and what stands at the end of one line of the error.
type refused struct {
	files fs.FS
	want  string
}

func testRefused(t *testing.T, tests map[string]refused) {
	t.Helper()
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l, err := Open(t.Context(), files.Embedded(test.files))
			if err == nil {
				t.Fatal("opened")
			}
			if l != nil {
				t.Error("an error came with a library")
			}
			found := false
			for line := range strings.SplitSeq(err.Error(), "\n") {
				found = found || line == test.want
			}
			if !found {
				t.Errorf("got\n%v\nwant the line\n%s", err, test.want)
			}
			if len(interview.Faults(err)) == 0 {
				t.Errorf("the error %v is no fault", err)
			}
			faults, err := Lint(t.Context(), files.Embedded(test.files))
			if err != nil || len(faults) == 0 {
				t.Errorf("lint finds %v, error %v", faults, err)
			}
		})
	}
}
