package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// test names a test by the directory of its package and its name.
type test struct{ directory, name string }

var (
	declared = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	ofRow    = regexp.MustCompile(`^TestRow([A-Z][0-9]+)`)
)

// find returns the tests of each row, by its name, as they stand in the source below a directory. A row or a test that is
// named and does not exist is an error.
func find(root string, rows []row) (map[string][]test, error) {
	there, err := all(root)
	if err != nil {
		return nil, err
	}
	found := map[string][]test{}
	for _, r := range rows {
		found[r.name] = nil
	}
	for t := range there {
		named := ofRow.FindStringSubmatch(t.name)
		if named == nil {
			continue
		}
		if _, known := found[named[1]]; !known {
			return nil, fmt.Errorf("%s in %s is named after row %s, which there is not", t.name, t.directory, named[1])
		}
		found[named[1]] = append(found[named[1]], t)
	}
	for _, r := range rows {
		slices.SortFunc(found[r.name], func(a, b test) int { return strings.Compare(a.directory+" "+a.name, b.directory+" "+b.name) })
		for _, other := range r.others {
			directory, name, _ := strings.Cut(other, " ")
			t := test{directory, name}
			if !there[t] {
				return nil, fmt.Errorf("row %s names %s in %s, which there is not", r.name, name, directory)
			}
			found[r.name] = append(found[r.name], t)
		}
	}
	return found, nil
}

// all returns every test below a directory.
func all(root string) (map[test]bool, error) {
	there := map[test]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		for _, match := range declared.FindAllSubmatch(source, -1) {
			there[test{filepath.ToSlash(relative), string(match[1])}] = true
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("look for tests: %w", err)
	}
	return there, nil
}

// byDirectory groups the names of tests.
func byDirectory(tests map[string][]test) map[string][]string {
	grouped := map[string][]string{}
	for _, row := range slices.Sorted(maps.Keys(tests)) {
		for _, t := range tests[row] {
			if !slices.Contains(grouped[t.directory], t.name) {
				grouped[t.directory] = append(grouped[t.directory], t.name)
			}
		}
	}
	return grouped
}
