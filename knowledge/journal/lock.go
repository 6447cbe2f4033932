package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// lock keeps other processes from the journal. The system lets go of it when the process ends, however it ends. The file
// stays, and says who held it last.
type lock struct {
	file *flock.Flock
	seen os.FileInfo
}

// acquire takes the lock at a path, for the database at another. The error says who has it.
func acquire(path, database string) (*lock, error) {
	file := flock.New(path, flock.SetPermissions(0o600))
	switch taken, err := file.TryLock(); {
	case err != nil:
		return nil, &explanation{path + " cannot be locked; let the user who runs faqbot write the file and its directory", err}
	case !taken:
		holder, _ := os.ReadFile(path) // it may be about to write it
		who := strings.TrimSpace(string(holder[:min(len(holder), 200)]))
		if who == "" {
			who = "another process"
		}
		return nil, fmt.Errorf("%s is in use by %s; end that faqbot, or give this one a directory of its own", database, who)
	}
	l := &lock{file: file}
	if err := l.sign(path); err != nil {
		l.release()
		return nil, &explanation{path + " cannot be written; let the user who runs faqbot write the file and its directory", err}
	}
	return l, nil
}

// sign writes who has the lock into its file.
func (l *lock) sign(path string) error {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	text := fmt.Sprintf("process %d on %s since %s\n", os.Getpid(), host, time.Now().UTC().Format(time.DateTime+" UTC"))
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	l.seen, err = os.Stat(path)
	return err
}

// held returns false when the file of the lock was deleted or exchanged. Then others can take a lock of that name, too.
func (l *lock) held() bool {
	now, err := os.Stat(l.file.Path())
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	return os.SameFile(now, l.seen)
}

func (l *lock) release() { _ = l.file.Unlock() } // the system does it in any case when the process ends
