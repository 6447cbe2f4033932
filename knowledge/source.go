package knowledge

import (
	"context"
	"errors"
	"fmt"
	"io"
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

// String names the source in a sentence.
func (s Source) String() string {
	if s.embedded != nil {
		return "embedded content"
	}
	return s.path
}

// file is what was read of one file.
type file struct {
	name string // as it stands in a report
	text []byte
}

// material is everything that was read from a source, before it is understood.
type material struct {
	interviews  []file // in the order of their names
	calibration file   // without a name when there is none
	leftOut     []string
	whole       bool // the error concerns the source as a whole, not some of its files
}

// read reads the whole source. The error joins an interview.Fault for everything that cannot be read; what can be read
// is returned beside it.
func (s Source) read(ctx context.Context) (material, error) {
	opened, err := s.open()
	if err != nil {
		return material{whole: true}, err
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

func (s openSource) read(ctx context.Context) (material, error) {
	names, err := s.names()
	if err != nil {
		return material{whole: true}, err
	}
	var m material
	var faults []error
	total := 0
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return material{}, fmt.Errorf("read content: %w", err)
		}
		text, err := readFile(s.files, name)
		if err != nil {
			faults = append(faults, fault(s.label(name), sentence(err)))
			continue
		}
		if total += len(text); total > maxBytes {
			return material{whole: true}, fault(s.label(name), fmt.Sprintf("with this file the content is larger than %d MiB; take files out", maxBytes>>20))
		}
		switch read := (file{s.label(name), text}); {
		case strings.HasSuffix(name, calibrationSuffix) && m.calibration.name != "":
			faults = append(faults, fault(read.name, "there is another calibration beside it, "+m.calibration.name+"; keep one"))
			m.whole = true
		case strings.HasSuffix(name, calibrationSuffix):
			m.calibration = read
		case s.single == "" && !interview.Marked(text):
			m.leftOut = append(m.leftOut, read.name)
		default:
			m.interviews = append(m.interviews, read)
		}
	}
	if refused := s.refuse(m, len(faults)); refused != "" {
		faults = append(faults, fault(s.label("."), refused))
		m.whole = true
	}
	return m, errors.Join(faults...)
}

// refuse says what is wrong with how many interviews there are, beside some files that cannot be read; nothing if there
// is nothing wrong.
func (s openSource) refuse(m material, unread int) string {
	const most = 3 // names of files that were left out; enough to see what kind they are
	switch {
	case len(m.interviews) > maxFiles:
		return fmt.Sprintf("there are %d interviews here; %d are the most", len(m.interviews), maxFiles)
	case len(m.interviews) > 0 || unread > 0:
		return ""
	case len(m.leftOut) == 0:
		return noneHere
	}
	var names []string
	for _, name := range m.leftOut[:min(len(m.leftOut), most)] {
		names = append(names, filepath.Base(name))
	}
	if more := len(m.leftOut) - len(names); more > 0 {
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

// Reasons why a file is not read that the file system does not know.
var (
	errLeadsOut  = errors.New("it is a link that leads out of its directory, or nowhere; put the file itself there")
	errTooLarge  = fmt.Errorf("the file is larger than %d MiB, the most that is read; split it", maxFileBytes>>20)
	errDirectory = errors.New("it is a directory; name files, or the directory above them")
	errNoFile    = errors.New("it is a pipe, a socket or a device, not a file; put a file there")
)

// readFile reads one file.
func readFile(files fs.FS, name string) ([]byte, error) {
	f, err := openFile(files, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFileBytes+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxFileBytes { // it grew since
		return nil, errTooLarge
	}
	return text, nil
}

// openFile opens one file. It looks at the file before that: opening a pipe would wait for somebody to write.
func openFile(files fs.FS, name string) (fs.File, error) {
	state, err := fs.Stat(files, name)
	if err != nil {
		if itself, linkErr := fs.Lstat(files, name); linkErr == nil && itself.Mode()&fs.ModeSymlink != 0 && !errors.Is(err, fs.ErrPermission) {
			return nil, errLeadsOut
		}
		return nil, err
	}
	switch {
	case state.IsDir():
		return nil, errDirectory
	case !state.Mode().IsRegular():
		return nil, errNoFile
	case state.Size() > maxFileBytes:
		return nil, errTooLarge
	}
	return files.Open(name)
}

// fault is an error about a file as a whole.
func fault(name, text string) error { return interview.Fault{File: name, Text: text} }

// sentence says what an error of the file system means and what to do.
func sentence(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or directory; check the path"
	case errors.Is(err, fs.ErrPermission):
		return "this program may not read it; give its user permission to"
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return "it cannot be read: " + pathError.Err.Error()
	}
	return err.Error()
}
