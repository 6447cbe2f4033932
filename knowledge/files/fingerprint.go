package files

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// directory is where the files of a source on disk are.
func (s Source) directory() string {
	if state, err := os.Stat(s.path); err == nil && state.IsDir() {
		return s.path
	}
	return filepath.Dir(s.path)
}

// Fingerprint changes when the files of a source do. It reads them all, as far as they are read for content: sizes and
// times tell nothing of files from a reproducible image, or that were copied with their times.
func (s Source) Fingerprint() string {
	opened, err := s.open()
	if err != nil {
		return err.Error()
	}
	defer opened.close()
	names, err := opened.names()
	if err != nil {
		return err.Error()
	}
	hash := sha256.New()
	room := int64(maxBytes) // what exceeds it is refused whatever it holds
	for _, name := range names {
		fmt.Fprintf(hash, "%q\n", name)
		read, err := hashFile(hash, opened.files, name, room)
		if err != nil {
			fmt.Fprintf(hash, "%v", err)
		}
		if room -= read; room <= 0 {
			break
		}
		fmt.Fprintf(hash, "\n%d\n", read)
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// hashFile adds what is in a file, and at most a number of bytes of it.
func hashFile(hash io.Writer, files fs.FS, name string, most int64) (int64, error) {
	f, err := openFile(files, name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return io.Copy(hash, io.LimitReader(f, most))
}
