package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Environment is the environment of a process, in the form of os.Environ.
type Environment []string

// slips is how many letters a name may be off and still be taken for a misspelt one of ours.
const slips = 2

// Misspelt finds variables whose names are nearly ours: they would be ignored without a word. The error joins a fault
// for each. Other unknown names are nobody's business: Kubernetes, for one, sets FAQBOT_SERVICE_HOST and more in the
// neighbourhood of a service called faqbot.
func (e Environment) Misspelt() error {
	known := variables()
	var misspelt faults
	for _, entry := range e {
		name, _, _ := strings.Cut(entry, "=")
		if slices.Contains(known, name) {
			continue
		}
		if meant, near := Nearest(name, known); near {
			misspelt.report(name, "is not a variable of faqbot", fmt.Sprintf("unset it, or set %s if that was meant", meant))
		}
	}
	return errors.Join(misspelt...)
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

// Nearest returns the candidate with the smallest edit distance to a name, the first of them if there are several. near is
// false when it is too far off to be what was meant.
func Nearest(name string, candidates []string) (nearest string, near bool) {
	least := slips + 1
	for _, candidate := range candidates {
		if d := distance(name, candidate); d < least {
			nearest, least = candidate, d
		}
	}
	return nearest, least <= slips
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
