// Package source reads the blocks of a file, whatever it is: bytes → blocks, each with its line and its style.
//
// Its door is [File.Open] (container.go). What the bytes are decides, not the name:
//
//	text       charset.go, lines.go with plain.go, runon.go for a talk in one line, wiki.go for the source of a wiki, latex.go with
//	           latexmacro.go, texreader.go, texsign.go and textable.go for that of LaTeX, mail.go for letters; markup.go with asciidoc.go, restructured.go, org.go and
//	           textile.go rewrites other marks as Markdown
//	pages      page.go (pagemeta.go) with walker.go, looks.go, sheet.go, typed.go, portraits.go, around.go and article.go;
//	           xml.go for other XML
//	captions   captions.go, timedtext.go, substation.go
//	values     json.go with written.go for other programs, chat.go, shapes.go and recognised.go, yaml.go, values.go with rows.go and talkrows.go for tables
//	documents  docx.go with word.go, odt.go, rtf.go
//
// frontmatter.go with heads.go reads what a file says of itself, hidden.go takes out what no reader of it sees, program.go the program around
// a page or a list, pages.go the numbers, heads and feet of printed pages. In Markdown, foldout.go reads answers that are folded
// away, spread.go emphasis that programs set, unfence.go a talk set as code, insertion.go and opentable.go notes and tables,
// definitions.go lists of terms, htmllines.go and markdowntable.go what is set in HTML there. wrap.go joins lines that were only
// wrapped, but not those of an outline (outline.go), and hyphen.go words that were only parted.
//
// The text of a page is found by its elements and classes, and by the readability library: alone, neither reads whole what
// both read together. On eleven pages whose classes mean nothing, the classes left one whole and the library nine, and it
// lost tables, threads of a forum and short pages. Which of the two is right is told by who speaks there; so this room asks
// package speaker.
//
// A new container is a row in containers or textContainers (container.go). The package knows nothing of turns.
package source

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
	marked bool           // the lines are in Markdown, or in what was rewritten as such
	drops  map[string]int // what was dropped without a line of its own, and how often
	kinds  []string       // the keys of drops, in order
}

// New returns a file of which nothing is known but its name.
func New(name string) *File { return &File{file: name} }

// Meta is what a file says of itself, as far as it does.
type Meta struct {
	Title, Language string
	Asks, Answers   []string
	Speakers        []string // those a list of speakers names, often without the hosts
	From, To        string   // of a letter
	Authors         []string // of a page, who may be somebody else than who asks
	About, Captions []string // what it says of its text, and of its pictures
}

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
