package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"faqbot/knowledge/interview"
)

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
