// Package files reads the files that interviews stand in, and tells when they change. It tells interviews from other files by their
// front matter alone, and understands nothing else of what they hold. Every refusal is a sentence that says what to do.
//
// Its doors are [Source.Read] and [Notifier]: source.go says which files there are, file.go opens one, fingerprint.go and notifier.go
// find that one has changed.
package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faqbot/knowledge/interview"
)

// What is larger than this is not an interview, or not one that was meant to be read here.
const (
	maxFileBytes = 8 << 20 // a book has one or two MiB
	maxFiles     = 500
	maxBytes     = 64 << 20 // of all files together
)

// calibrationSuffix ends the name of the file beside the content that says how sure the matcher may be of it.
const calibrationSuffix = ".calibration.json"

// Source is where interviews are read from. The zero Source is a path of no name, which nothing can be read from.
type Source struct {
	embedded fs.FS
	path     string
}

// Embedded is a source of files that are part of the program, read as a directory.
func Embedded(files fs.FS) Source { return Source{embedded: files} }

// Path is a source on disk: one interview, or a directory whose interviews (*.md, *.markdown, *.txt) are all read,
// without its subdirectories. In a directory, an interview is a file whose front matter has an id and an interviewee; the
// others are left out. Links are followed as long as they stay inside the directory.
func Path(name string) Source { return Source{path: name} }

// IsEmbedded returns true for files that are part of the program, which never change.
func (s Source) IsEmbedded() bool { return s.embedded != nil }

// String names the source in a sentence.
func (s Source) String() string {
	if s.embedded != nil {
		return "embedded content"
	}
	return s.path
}

// File is what was read of one file.
type File struct {
	Name string // as it stands in a report
	Text []byte
}

// Material is everything that was read from a source, before it is understood.
type Material struct {
	Interviews  []File // in the order of their names
	Calibration File   // without a name when there is none
	LeftOut     []string
	Whole       bool // the error concerns the source as a whole, not some of its files
}

// Read reads the whole source. The error joins an interview.Fault for everything that cannot be read; what can be read
// is returned beside it.
func (s Source) Read(ctx context.Context) (Material, error) {
	opened, err := s.open()
	if err != nil {
		return Material{Whole: true}, err
	}
	defer opened.close()
	return opened.read(ctx)
}

// openSource is a source that can be read: files under a directory that no link leads out of.
type openSource struct {
	files  fs.FS
	prefix string                 // of the names in reports
	wanted func(name string) bool // tells the files of the source from others in the directory
	single string                 // the one file that must be there; empty for a directory
	close  func() error
}

func (s Source) open() (openSource, error) {
	if s.embedded != nil {
		return openSource{files: s.embedded, wanted: isContent, close: func() error { return nil }}, nil
	}
	state, err := os.Stat(s.path)
	if err != nil {
		return openSource{}, fault(s.path, sentence(err))
	}
	opened := openSource{prefix: s.path, wanted: isContent}
	directory := s.path
	if !state.IsDir() {
		directory, opened.single = filepath.Split(filepath.Clean(s.path))
		directory = filepath.Clean(directory)
		opened.prefix = directory
		beside := strings.TrimSuffix(opened.single, filepath.Ext(opened.single)) + calibrationSuffix
		opened.wanted = func(name string) bool { return name == opened.single || name == beside }
	}
	root, err := os.OpenRoot(directory)
	if err != nil {
		return openSource{}, fault(directory, sentence(err))
	}
	opened.files, opened.close = root.FS(), root.Close
	return opened, nil
}

// isContent reports whether a file of a directory is an interview or a calibration. Hidden files are not: editors and
// mounted volumes keep their own there.
func isContent(name string) bool {
	if strings.HasPrefix(name, ".") {
		return false
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".txt":
		return true
	}
	return strings.HasSuffix(name, calibrationSuffix)
}

func (s openSource) read(ctx context.Context) (Material, error) {
	names, err := s.names()
	if err != nil {
		return Material{Whole: true}, err
	}
	var m Material
	var faults []error
	total := 0
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return Material{}, fmt.Errorf("read content: %w", err)
		}
		text, err := readFile(s.files, name)
		if err != nil {
			faults = append(faults, fault(s.label(name), sentence(err)))
			continue
		}
		if total += len(text); total > maxBytes {
			return Material{Whole: true}, fault(s.label(name), fmt.Sprintf("with this file the content is larger than %d MiB; take files out", maxBytes>>20))
		}
		switch read := (File{s.label(name), text}); {
		case strings.HasSuffix(name, calibrationSuffix) && m.Calibration.Name != "":
			faults = append(faults, fault(read.Name, "there is another calibration beside it, "+m.Calibration.Name+"; keep one"))
			m.Whole = true
		case strings.HasSuffix(name, calibrationSuffix):
			m.Calibration = read
		case s.single == "" && !interview.Marked(text):
			m.LeftOut = append(m.LeftOut, read.Name)
		default:
			m.Interviews = append(m.Interviews, read)
		}
	}
	if refused := s.refuse(m, len(faults)); refused != "" {
		faults = append(faults, fault(s.label("."), refused))
		m.Whole = true
	}
	return m, errors.Join(faults...)
}

// refuse says what is wrong with how many interviews there are, beside some files that cannot be read; nothing if there
// is nothing wrong.
func (s openSource) refuse(m Material, unread int) string {
	const most = 3 // names of files that were left out; enough to see what kind they are
	switch {
	case len(m.Interviews) > maxFiles:
		return fmt.Sprintf("there are %d interviews here; %d are the most", len(m.Interviews), maxFiles)
	case len(m.Interviews) > 0 || unread > 0:
		return ""
	case len(m.LeftOut) == 0:
		return noneHere
	}
	var names []string
	for _, name := range m.LeftOut[:min(len(m.LeftOut), most)] {
		names = append(names, filepath.Base(name))
	}
	if more := len(m.LeftOut) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return noneHere + "; left out: " + strings.Join(names, ", ")
}

const noneHere = "there is no interview here; put a .md file in it whose front matter has an id and an interviewee (faqbot import writes one)"

// names returns the files to read, in order.
func (s openSource) names() ([]string, error) {
	entries, err := fs.ReadDir(s.files, ".")
	if err != nil {
		return nil, fault(s.label("."), sentence(err))
	}
	var names []string
	for _, entry := range entries {
		if name := entry.Name(); s.wanted(name) {
			names = append(names, name)
		}
	}
	if s.single != "" && !slices.Contains(names, s.single) {
		return nil, fault(s.label(s.single), "there is no such file or directory; check the path")
	}
	slices.Sort(names)
	return names, nil
}

// label returns the name of a file as it stands in a report.
func (s openSource) label(name string) string {
	if s.prefix == "" && (name == "." || name == "") {
		return "embedded content"
	}
	return filepath.Join(s.prefix, filepath.FromSlash(name))
}
