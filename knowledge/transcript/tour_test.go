package transcript

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestTour holds the tours: the package comment of each room names each of its files and no other, and that of this package each
// room.
func TestTour(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	tour, _ := tourOf(t, ".")
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" {
			tourOf(t, e.Name())
			if !slices.Contains(strings.Fields(tour), e.Name()+"/") {
				t.Errorf("the tour does not name the room %s", e.Name())
			}
		}
	}
}

var fileName = regexp.MustCompile(`[a-z]+\.go\b`)

// tourOf checks the package comment of a room against its files, and returns it with the file that has it.
func tourOf(t *testing.T, room string) (comment, in string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(room, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		files[filepath.Base(name)] = true
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		if file.Doc != nil {
			comment, in = file.Doc.Text(), filepath.Base(name)
		}
	}
	named := map[string]bool{}
	for _, name := range fileName.FindAllString(comment, -1) {
		if named[name] = true; !files[name] {
			t.Errorf("the tour of %s names %s, which is not there", room, name)
		}
	}
	for name := range files {
		if !named[name] && name != in {
			t.Errorf("the tour of %s does not name %s", room, name)
		}
	}
	return comment, in
}
