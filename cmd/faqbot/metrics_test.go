package main

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEveryMetricIsExplained holds the help texts to the names that the code counts under.
func TestEveryMetricIsExplained(t *testing.T) {
	t.Parallel()
	name := regexp.MustCompile("[\"`](faqbot_[a-z_]+)(?:[{]|\"[^:])") // in a literal that is no key of the table
	counted := map[string]bool{}
	for _, directory := range []string{".", "../../bot"} {
		files := os.DirFS(directory)
		err := fs.WalkDir(files, ".", func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			text, err := fs.ReadFile(files, path)
			for _, match := range name.FindAllSubmatch(text, -1) {
				counted[string(match[1])] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	names, explained := slices.Sorted(maps.Keys(counted)), slices.Sorted(maps.Keys(help))
	if !slices.Equal(names, explained) {
		t.Errorf("the code counts %q\nexplained are  %q", names, explained)
	}
}

func TestExplained(t *testing.T) {
	t.Parallel()
	const page = `# HELP faqbot_handler_panics_total
# TYPE faqbot_handler_panics_total counter
faqbot_handler_panics_total 0
# HELP go_threads
# TYPE go_threads gauge
go_threads 7
`
	const want = `# HELP faqbot_handler_panics_total Events whose handling panicked.
# TYPE faqbot_handler_panics_total counter
faqbot_handler_panics_total 0
# TYPE go_threads gauge
go_threads 7
`
	if got := explained(page); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
