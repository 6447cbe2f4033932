//go:build unix

package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
)

// tiny is the least that is taken for an interview.
const tiny = "---\nid: one\ninterviewee: Ben\n---\n"

// count returns how many interviews a path holds.
func count(t *testing.T, path string) int {
	t.Helper()
	m, err := Path(path).Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return len(m.Interviews)
}

// write puts a file into a directory and returns its path.
func write(t *testing.T, directory, name, text string) string {
	t.Helper()
	path := filepath.Join(directory, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

func TestPathReadsAFileOrADirectory(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one := write(t, dir, "one.md", tiny)
	write(t, dir, "two.txt", "Ann: What is wheat?\nBen: A grass that people grow.\nAnn: And barley?\nBen: Another one of the grasses.")
	for path, want := range map[string]int{one: 1, dir: 1, filepath.Join(dir, "two.txt"): 1, dir + "/": 1} {
		if got := count(t, path); got != want {
			t.Errorf("%s holds %d interviews, want %d", path, got, want)
		}
	}
}

func TestPathTakesTheCalibrationBesideAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one := write(t, dir, "one.md", tiny)
	write(t, dir, "two.calibration.json", "2")
	write(t, dir, "one.calibration.json", "1")
	m, err := Path(one).Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if string(m.Calibration.Text) != "1" {
		t.Errorf("calibration is %q of %q", m.Calibration.Text, m.Calibration.Name)
	}
}

// A mounted volume of Kubernetes: the file is a link to a file in a directory that is a link itself.
func TestPathFollowsLinksThatStayInside(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "..1"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "..1"), "a.md", tiny)
	link(t, "..1", filepath.Join(dir, "..data"))
	link(t, "..data/a.md", filepath.Join(dir, "a.md"))
	for _, path := range []string{dir, filepath.Join(dir, "a.md")} {
		if got := count(t, path); got != 1 {
			t.Errorf("%s holds %d interviews, want 1", path, got)
		}
	}
}

func TestBadPathsAreRefusedWithASentence(t *testing.T) {
	t.Parallel()
	outside := write(t, t.TempDir(), "secret.md", tiny)
	dir := t.TempDir()
	for name, test := range map[string]struct {
		path string // below dir
		make func(t *testing.T, path string)
		want string // in the error
	}{
		"missing":        {"a.md", func(*testing.T, string) {}, "there is no such file or directory; check the path"},
		"missing parent": {"a/b/c.md", func(*testing.T, string) {}, "there is no such file or directory; check the path"},
		"below a file": {"b.md/c.md", func(t *testing.T, path string) {
			write(t, filepath.Dir(filepath.Dir(path)), "b.md", "x")
		}, "it cannot be read: not a directory"},
		"pipe": {"pipe.md", func(t *testing.T, path string) {
			if err := syscall.Mkfifo(path, 0o644); err != nil {
				t.Fatal(err)
			}
		}, "pipe.md: it is a pipe, a socket or a device, not a file; put a file there"},
		"link out": {"out.md", func(t *testing.T, path string) { link(t, outside, path) },
			"out.md: it is a link that leads out of its directory, or nowhere; put the file itself there"},
		"relative link out": {"rel.md", func(t *testing.T, path string) {
			link(t, "../"+filepath.Base(filepath.Dir(outside))+"/secret.md", path)
		}, "rel.md: it is a link that leads out of its directory, or nowhere; put the file itself there"},
		"link in a directory": {"linked", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
			link(t, outside, filepath.Join(path, "a.md"))
		}, "linked/a.md: it is a link that leads out of its directory, or nowhere; put the file itself there"},
		"dangling link": {"dangling", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
			link(t, "gone.md", filepath.Join(path, "a.md"))
		}, "dangling/a.md: it is a link that leads out of its directory, or nowhere; put the file itself there"},
		"pipe in a directory": {"pipes", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mkfifo(filepath.Join(path, "a.md"), 0o644); err != nil {
				t.Fatal(err)
			}
		}, "pipes/a.md: it is a pipe, a socket or a device, not a file; put a file there"},
		"50 MB": {"large.md", func(t *testing.T, path string) {
			write(t, filepath.Dir(path), filepath.Base(path), "")
			if err := os.Truncate(path, 50_000_000); err != nil {
				t.Fatal(err)
			}
		}, "large.md: the file is larger than 8 MiB, the most that is read; split it"},
		"empty directory": {"empty", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}, "empty: there is no interview here; put a .md file in it"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, test.path)
			test.make(t, path)
			_, err := Path(path).Read(t.Context())
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got %v\nwant %s", err, test.want)
			}
			if !strings.HasPrefix(err.Error(), path) {
				t.Errorf("the error %v does not begin with the path", err)
			}
		})
	}
}

func TestDeviceIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := Path(os.DevNull).Read(t.Context()); err == nil || !strings.Contains(err.Error(), "not a file") {
		t.Errorf("got %v", err)
	}
}

func TestEmptyPathIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := Path("").Read(t.Context()); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("got %v", err)
	}
}

func TestWhatADirectoryHoldsIsToldByItsNames(t *testing.T) {
	t.Parallel()
	m, err := Embedded(fstest.MapFS{
		"a.md": {Data: []byte(tiny)}, "README.md": {Data: []byte("# About\n")}, "a.calibration.json": {Data: []byte("{}")}, ".b.md": {Data: []byte(tiny)}, "c.log": {},
	}).Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Interviews) != 1 || m.Interviews[0].Name != "a.md" || !slices.Equal(m.LeftOut, []string{"README.md"}) || m.Calibration.Name != "a.calibration.json" {
		t.Errorf("read %+v", m)
	}
}
