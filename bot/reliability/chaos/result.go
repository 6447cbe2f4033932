package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// result is the outcome of a run.
type result struct {
	options
	happened             map[string]int // by deed
	questions, answered  int
	interactions         int
	called, lost, failed int // interactions with a callback, lost with their session, and given up by the bot
	identifies, resumes  int
}

func (r *result) write(out io.Writer) {
	fmt.Fprintf(out, "seed %d, %v, %d questions a second\n", r.seed, r.lasts, r.rate)
	for _, name := range slices.Sorted(maps.Keys(r.happened)) {
		fmt.Fprintf(out, "  %4d × %s\n", r.happened[name], name)
	}
	fmt.Fprintf(out, "questions: %d, answered %d\n", r.questions, r.answered)
	fmt.Fprintf(out, "interactions: %d, answered %d, lost with their session %d, given up %d\n", r.interactions, r.called, r.lost, r.failed)
	fmt.Fprintf(out, "sessions started %d times and resumed %d times\n", r.identifies, r.resumes)
}

// ordered returns deeds in an order that does not depend on the order of a map.
func ordered(all []deed) []deed {
	slices.SortStableFunc(all, func(a, b deed) int { return cmp.Or(strings.Compare(a.name, b.name)) })
	return all
}
