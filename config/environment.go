package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Environment is the environment of a process, in the form of os.Environ.
type Environment []string

// Unknown finds variables that look like ours and are not: misspelt ones would be ignored without a word. The error
// joins a fault for each.
func (e Environment) Unknown() error {
	known := variables()
	var unknown faults
	for _, entry := range e {
		name, _, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, "FAQBOT_") && !strings.HasPrefix(name, "DISCORD_") || slices.Contains(known, name) {
			continue
		}
		remedy := "unset it; faqbot run --help names those that are"
		if meant := nearest(name, known); distance(name, meant) <= len(name)/3 {
			remedy = fmt.Sprintf("unset it, or set %s if that was meant", meant)
		}
		unknown.report(name, "is not a variable of faqbot", remedy)
	}
	return errors.Join(unknown...)
}

// Lookup returns the value of a variable, and the empty string when it is not set.
func (e Environment) Lookup(name string) string {
	for _, entry := range e {
		if value, ok := strings.CutPrefix(entry, name+"="); ok {
			return value
		}
	}
	return ""
}

// nearest returns the candidate with the smallest edit distance to name, the first of them if there are several.
func nearest(name string, candidates []string) string {
	return slices.MinFunc(candidates, func(a, b string) int { return distance(name, a) - distance(name, b) })
}

// distance counts the bytes to insert, delete or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1) // row[j] is the distance between what was read of a and b[:j]
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
