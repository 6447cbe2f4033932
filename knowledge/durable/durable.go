// Package durable writes files that are found whole: by a reader, and by the next start after a fall of the machine.
//
// It knows nothing of what is in them.
package durable

import (
	"errors"
	"os"
	"path/filepath"
)

// Replace writes a file in place of the one of that name, if there is one, which stays as it was when something goes wrong. The
// directory must exist.
func Replace(name string, content []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*.new")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
