// Package about holds what is known about a file while it is read: what it says of itself, and what has to be reported of it.
//
//	file.go                     the file, its lines, and its faults
//	meta.go                     what it says of itself: title, language, names
//	frontmatter.go, heads.go    the heads in which a text says that; a new form of them is a row in headForms
//	limits.go                   the most that is read of any file
//
// It knows nothing of blocks but how one is cut short, and of no kind of file.
package about

import (
	"cmp"
	"fmt"
	"slices"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
)

// File is what is known of a file while it is read, and what is reported of it.
type File struct {
	file   string
	Lines  []string // of a file of text
	Meta   Meta
	Faults []interview.Fault
	drops  map[string]int // what was dropped without a line of its own, and how often
	kinds  []string       // the keys of drops, in order
}

// New returns a file of which nothing is known but its name.
func New(name string) *File { return &File{file: name} }

// Errorf reports what a person has to look at. Line zero is the whole file.
func (r *File) Errorf(line int, format string, args ...any) {
	r.Faults = append(r.Faults, interview.Fault{File: r.file, Line: line, Severity: interview.Error, Text: fmt.Sprintf(format, args...)})
}

// Warnf reports what was guessed or left out. Line zero is the whole file.
func (r *File) Warnf(line int, format string, args ...any) {
	r.Faults = append(r.Faults, interview.Fault{File: r.file, Line: line, Severity: interview.Warning, Text: fmt.Sprintf(format, args...)})
}

// DroppedOfPage reports a line that belongs to the page and was left out.
func (r *File) DroppedOfPage(line int, text string) {
	r.Warnf(line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(text))
}

// Dropped counts what is left out in so many places that a line for each would hide the rest.
func (r *File) Dropped(what string, n int) {
	if r.drops == nil {
		r.drops = map[string]int{}
	}
	if r.drops[what] == 0 {
		r.kinds = append(r.kinds, what)
	}
	r.drops[what] += n
}

// ReportDrops reports what Dropped has counted, a warning for each kind.
func (r *File) ReportDrops() {
	for _, what := range r.kinds {
		r.Warnf(0, "dropped: %s, %d times", what, r.drops[what])
	}
}

// Sorted returns the faults in the order of the lines.
func (r *File) Sorted() []interview.Fault {
	slices.SortStableFunc(r.Faults, func(a, b interview.Fault) int { return cmp.Compare(a.Line, b.Line) })
	return r.Faults
}
