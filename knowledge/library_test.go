package knowledge

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"faqbot/knowledge/content"
	"faqbot/knowledge/interview"
)

// talk is a small interview in Markdown with an id of its own, and one turn for every question.
func talk(id string, questions ...string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "---\nid: %s\ntitle: A talk\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n\n## Part {#part}\n", id)
	for n, q := range questions {
		fmt.Fprintf(&out, "\n### %s {#q%d}\n\nAn answer to that.\n", q, n+1)
	}
	return out.String()
}

func mapFS(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return out
}

func open(t *testing.T, source Source) *Library {
	t.Helper()
	l, err := Open(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestOpenServesTheShippedInterview(t *testing.T) {
	l := open(t, Embedded(content.FS()))
	interviews := l.Base().Interviews()
	if len(interviews) != 1 || interviews[0].ID != "shen-wei" {
		t.Fatalf("serves %d interviews, want shen-wei alone", len(interviews))
	}
	if v := l.Base().Version(); len(v) != 12 {
		t.Errorf("version %q has not 12 digits", v)
	}
}

func TestOpenReadsEveryInterviewInTheOrderOfNames(t *testing.T) {
	l := open(t, Embedded(mapFS(map[string]string{
		"b.md":             talk("second", "What is rice?"),
		"a.txt":            "Ann: What is wheat?\nBen: A grass that people grow.\nAnn: And barley?\nBen: Another one of the grasses.",
		"c.MARKDOWN":       talk("third", "What is rye?"),
		".hidden.md":       "not read",
		"..data":           "not read",
		"notes.pdf":        "not read",
		"sub/deep.md":      "not read",
		"sub.md~":          "not read",
		"calibration.json": "not read",
	})))
	var ids []string
	for _, i := range l.Base().Interviews() {
		ids = append(ids, i.ID)
	}
	if got, want := strings.Join(ids, " "), "ben second third"; got != want {
		t.Errorf("serves %q, want %q", got, want)
	}
}

func TestReloadSaysWhatChanged(t *testing.T) {
	files := mapFS(map[string]string{
		"a.md": talk("a", "What is rice?", "What is wheat?"),
		"b.md": talk("b", "What is rye?"),
	})
	l := open(t, Embedded(files))
	old := l.Base()

	files["a.md"] = &fstest.MapFile{Data: []byte(talk("a", "What is rice?", "What is corn?", "What is oat?"))}
	delete(files, "b.md")
	files["c.md"] = &fstest.MapFile{Data: []byte(talk("c", "What is millet?"))}
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
	files := mapFS(map[string]string{"a.md": talk("a", "What is rice?")})
	l := open(t, Embedded(files))
	version := l.Base().Version()
	files["a.md"] = &fstest.MapFile{Data: []byte("\uFEFF" + strings.ReplaceAll(talk("a", "What is rice?"), "\n", "\r\n"))}
	change, err := l.Reload(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if change.Version != version || change.Added+change.Changed+change.Removed > 0 {
		t.Errorf("other line ends changed the content: %+v, before %s", change, version)
	}
}

func TestReloadIsAllOrNothing(t *testing.T) {
	files := mapFS(map[string]string{"a.md": talk("a", "What is rice?"), "b.md": talk("b", "What is rye?")})
	l := open(t, Embedded(files))
	base := l.Base()
	files["a.md"] = &fstest.MapFile{Data: []byte(talk("a", "What is corn?"))}
	files["b.md"] = &fstest.MapFile{Data: []byte(talk("b") + "\n### Why? {#why}\n\n## Empty {#part}\n")}
	change, err := l.Reload(t.Context())
	if l.Base() != base {
		t.Error("a faulty reload swapped the base")
	}
	if change.Version != "" {
		t.Errorf("a faulty reload reports the change %+v", change)
	}
	faults := interview.Faults(err)
	var places []string
	for _, f := range faults {
		places = append(places, fmt.Sprintf("%s:%d", f.File, f.Line))
	}
	if got, want := strings.Join(places, " "), "b.md:11 b.md:13 b.md:13"; got != want {
		t.Errorf("faults are at %q, want %q:\n%v", got, want, err)
	}
}

func TestReloadsTakeTurns(t *testing.T) {
	files := mapFS(map[string]string{"a.md": talk("a", "What is rice?")})
	l := open(t, Embedded(files))
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
	l := open(t, Embedded(mapFS(map[string]string{"a.md": talk("a", "What is rice?")})))
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
	many := map[string]string{}
	for n := range maxFiles + 1 {
		many[fmt.Sprintf("%d.md", n)] = "x"
	}
	large := map[string]string{}
	for n := range maxBytes/maxFileBytes + 1 {
		large[fmt.Sprintf("%d.md", n)] = strings.Repeat("x", maxFileBytes)
	}
	good := talk("a", "What is rice?")
	for name, test := range map[string]struct {
		files fs.FS
		want  string // at the end of one line of the error
	}{
		"no files":         {mapFS(nil), "embedded content: there is no interview here; put a .md or .txt file with one in it"},
		"too many":         {mapFS(many), "embedded content: there are 501 interviews here; 500 are the most"},
		"too large":        {mapFS(large), "8.md: with this file the content is larger than 64 MiB; take files out"},
		"a large file":     {mapFS(map[string]string{"a.md": strings.Repeat("x", 50<<20)}), "a.md: the file is larger than 8 MiB, the most that is read; split it"},
		"empty":            {mapFS(map[string]string{"a.md": ""}), "a.md: the file is empty; write an interview into it or take it away"},
		"blank":            {mapFS(map[string]string{"a.md": "\uFEFF \r\n\t\n"}), "a.md: the file is empty; write an interview into it or take it away"},
		"not UTF-8":        {mapFS(map[string]string{"a.md": good + "caf\xe9"}), "a.md:14: this line is not UTF-8; save the file in that encoding"},
		"UTF-16":           {mapFS(map[string]string{"a.md": "\xff\xfe-\x00-\x00-\x00"}), "a.md:1: this line is not UTF-8; save the file in that encoding"},
		"NUL":              {mapFS(map[string]string{"a.md": good + "a\x00b"}), "a.md:14: the line holds U+0000, a NUL character; take it out"},
		"direction":        {mapFS(map[string]string{"a.md": good + "a\u202Eb"}), "a.md:14: the line holds U+202E, a character that turns the direction of text around; take it out"},
		"no section":       {mapFS(map[string]string{"a.md": "---\nid: a\ntitle: b\ninterviewee: c\n---\n"}), "a.md: the interview has no questions; write “## ” and a heading, “### ” and a question, and the answer below it"},
		"same id":          {mapFS(map[string]string{"a.md": good, "b.md": good}), "b.md: the id “a” is that of a.md already; give this interview another"},
		"no permission":    {denied{mapFS(map[string]string{"a.md": good, "b.md": good}), "b.md"}, "b.md: this program may not read it; give its user permission to"},
		"directory inside": {mapFS(map[string]string{"a.md/b.md": good}), "a.md: it is a directory; name files, or the directory above them"},
		"pipe":             {fstest.MapFS{"a.md": {Mode: fs.ModeNamedPipe}}, "a.md: it is a pipe, a socket or a device, not a file; put a file there"},
		"calibrations":     {mapFS(map[string]string{"a.md": good, "a.calibration.json": "{}", "b.calibration.json": "{}"}), "b.calibration.json: there is another calibration beside it, a.calibration.json; keep one"},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := Open(t.Context(), Embedded(test.files))
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
			faults, err := Lint(t.Context(), Embedded(test.files))
			if err != nil || len(faults) == 0 {
				t.Errorf("lint finds %v, error %v", faults, err)
			}
		})
	}
}

func TestCalibrationIsHandedOver(t *testing.T) {
	m, err := Embedded(mapFS(map[string]string{"a.md": "x", "a.calibration.json": "{}"})).read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m.calibration.name != "a.calibration.json" || string(m.calibration.text) != "{}" || len(m.interviews) != 1 {
		t.Errorf("read %+v", m)
	}
}
